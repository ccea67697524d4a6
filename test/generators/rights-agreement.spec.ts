import sql from 'sql-template-tag';
import { current } from '../../src/access/current-viewer.js';
import { type Facts, factsOf, type Kind, kinds } from '../../src/access/facts.js';
import { type Action, policy } from '../../src/access/policy.js';
import { allowed, allowedTo, may, ruleOf, whoIs } from '../../src/access/rights.js';
import { everything, nothing } from '../../src/access/rule.js';
import { roles } from '../../src/access/roles.js';
import type { Thing } from '../../src/access/thing.js';
import type { Viewer } from '../../src/access/viewer.js';
import { Database } from '../../src/database/database.js';
import { Studio } from '../support/studio.js';
import { factsAbout, factsFrom, type Given, sidesOf, Things } from '../support/things.js';
import { firstOf } from '../support/first-of.js';

type Known = Partial<Facts> & { id: number };

let studio: Studio;
let database: Database;
let things: Things;

beforeAll(async () => {
  studio = await Studio.open();
  database = new Database(studio.dataSource);
  things = await Things.of(studio);
}, 60_000);
afterAll(() => studio.close());

const { thing } = Things;

describe.each(Object.keys(kinds) as Kind[])('of the kind %s', (kind) => {
  const actions = (Object.keys(policy) as Action[]).filter((action) => policy[action].kind === kind);
  /** A statement has to select something, also where nothing decides. */
  const nothingElse = kinds[kind].length > 0 ? {} : { known: true };
  let given: Given[];
  const known = new Map<Viewer, Known[]>();

  const factsOfAll = (viewer: Viewer, at: Pick<Database, 'rows'>, locked: boolean): Promise<Known[]> =>
    at.rows<Known>(sql`
      select ${factsOf(kind, thing, whoIs(viewer), { locked })}, t.id
      from things t where t.reader = ${viewer.id} order by t.id`);

  beforeAll(async () => {
    given = await things.fill(kind);
    for (const viewer of things.readers) known.set(viewer, await factsOfAll(viewer, database, false));
  }, 60_000);

  /** The rows of which the statement and the judgement do not say the same. */
  async function disagreements(viewer: Viewer, action: Action, found: readonly Known[], seen: Thing = thing) {
    const rows = await database.rows<{ id: number }>(sql`
      select t.id from things t where t.reader = ${viewer.id} and ${allowed(viewer, action, seen as never)}`);
    const selected = new Set(rows.map(({ id }) => id));
    return found.flatMap(({ id, ...facts }) => {
      const judged = may(viewer, action, facts as never);
      return judged === selected.has(id) ? [] : [{ ...viewer, row: given[id], facts, judged, selected: !judged }];
    });
  }

  it('reads as facts what each row was made of, locked or not', async () => {
    for (const viewer of things.readers) {
      const expected = given.map((one) => ({ ...nothingElse, ...factsAbout(kind, one, viewer), id: one.id }));
      expect(known.get(viewer)).toEqual(expected);
      expect(await database.transaction((tx) => factsOfAll(viewer, tx, true))).toEqual(known.get(viewer));
    }
  });

  it.each(actions)('selects for %s what is judged to be allowed, for every reader and every token', async (action) => {
    for (const viewer of things.readers) {
      for (const identityType of ['person', 'bot'] as const) {
        expect(await disagreements({ ...viewer, identityType }, action, known.get(viewer)!)).toEqual([]);
      }
    }
  });

  it.each(actions)('selects for %s the same for many readers at once', async (action) => {
    const rows = await database.rows<{ reader: string; id: number }>(sql`
      select reader.id as reader, t.id from things t join person reader on reader.id = t.reader
      where ${allowedTo({ id: sql`reader.id`, role: sql`reader.role` }, action, thing)}`);
    const selected = new Set(rows.map(({ reader, id }) => `${reader} ${id}`));
    const different = things.readers.flatMap((viewer) =>
      known.get(viewer)!.filter(({ id, ...facts }) => {
        return may(viewer, action, facts as never) !== selected.has(`${viewer.id} ${id}`);
      }),
    );
    expect(different).toEqual([]);
  });

  it.each(actions)('allows %s to nobody by a side that is not known, or a fact that is not given', async (action) => {
    for (const viewer of things.readers) {
      const always = ruleOf(action, viewer.role) === everything;
      const blind = await database.rows(sql`
        select from things t where t.reader = ${viewer.id} and ${allowed(viewer, action, {} as never)}`);
      expect([viewer.role, blind.length]).toEqual([viewer.role, always ? given.length : 0]);
      expect([viewer.role, may(viewer, action, {} as never)]).toEqual([viewer.role, always]);

      for (const side of sidesOf(kind)) {
        const { [side]: _, ...rest } = thing;
        const less = known.get(viewer)!.map((facts) => without(facts, factsFrom(side)));
        expect(await disagreements(viewer, action, less, rest)).toEqual([]);
        const gained = less.filter((facts, id) => {
          return may(viewer, action, facts as never) && !may(viewer, action, known.get(viewer)![id] as never);
        });
        expect(gained).toEqual([]);
      }
    }
  });

  it.each(actions)('lets rows tell who may do %s, where anything but the role does', (action) => {
    for (const role of roles) {
      const rule = ruleOf(action, role);
      const readers = things.readers.filter((viewer) => viewer.role === role);
      const judged = readers.flatMap((viewer) =>
        known.get(viewer)!.map((facts) => may(viewer, action, facts as never)),
      );
      const [yes, no] = [rule !== nothing, rule !== everything];
      expect([role, judged.includes(true), judged.includes(false)]).toEqual([role, yes, no]);
    }
  });
});

function without(known: Known, facts: readonly (keyof Facts)[]): Known {
  const rest: Known = { ...known };
  for (const fact of facts) delete rest[fact];
  return rest;
}

describe('the token of a bot', () => {
  const closed = (Object.keys(policy) as Action[]).filter((action) => !policy[action].bots);

  it.each(closed)('is refused for %s, whatever is so', async (action) => {
    const { kind } = policy[action];
    await things.fill(kind);
    for (const viewer of things.readers) {
      const bot: Viewer = { ...viewer, identityType: 'bot' };
      const facts = { ...Object.fromEntries(kinds[kind].map((fact) => [fact, true])), there: 'manager' };
      expect(may(bot, action, facts as never)).toBe(false);
      expect(await database.rows(sql`select from things t where ${allowed(bot, action, thing)}`)).toEqual([]);
    }
  });
});

describe('what a transaction decided on', () => {
  const cannotWait = { driverError: { code: '55P03' } };

  it('keeps the membership as it is until its end', async () => {
    await things.fill('project');
    const manager = things.readers.find(({ role }) => role === 'manager')!;
    const change = () =>
      studio.sql('select from project_person_link where person_id = $1 for no key update nowait', [manager.id]);
    await database.transaction(async (tx) => {
      await tx.rows(sql`
        select ${factsOf('project', thing, whoIs(manager), { locked: true })} from things t where t.reader = ${manager.id}`);
      await expect(change()).rejects.toMatchObject(cannotWait);
    });
    expect(await change()).not.toEqual([]);
  });

  it('keeps the caller from being deleted until its end, who is whom the database knows by then', async () => {
    const admin = firstOf(things.readers);
    const remove = () => studio.sql('select from person where id = $1 for update nowait', [admin.id]);
    await database.transaction(async (tx) => {
      const { departments, ...caller } = await current(tx, { ...admin, role: 'vendor', departments: [] });
      expect({ ...caller, departments: new Set(departments) }).toEqual({
        ...admin,
        departments: new Set(admin.departments),
      });
      await expect(remove()).rejects.toMatchObject(cannotWait);
    });
    expect(await remove()).toHaveLength(1);
  });
});
