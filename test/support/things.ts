import { randomUUID } from 'node:crypto';
import sql from 'sql-template-tag';
import { type Facts, type Kind, kinds } from '../../src/access/facts.js';
import { type Role, roles } from '../../src/access/roles.js';
import type { Thing } from '../../src/access/thing.js';
import type { Viewer } from '../../src/access/viewer.js';
import { Productions } from './production.js';
import type { Studio } from './studio.js';

/** What is stored with a membership, or that there is none. */
const standings = ['none', null, 'admin', 'manager', 'supervisor', 'user', 'client', 'vendor'] as const;
type Standing = (typeof standings)[number];

interface Production {
  id: string;
  /** Of every reader alike. */
  standing: Standing;
  running: boolean;
}

/** What a thing can be, side by side. */
interface Sides {
  owner: 'reader' | 'colleague' | 'stranger' | null;
  production: Production | null;
  department: 'theirs' | 'foreign' | null;
  assigned: boolean | null;
  working: boolean | null;
  made: boolean | null;
  mentioned: boolean | null;
  openToArtists: boolean | null;
  openToClients: boolean | null;
  unprotected: boolean | null;
  bot: boolean | null;
  ordinary: boolean | null;
  keyless: boolean | null;
  byClient: boolean | null;
  byStudio: boolean | null;
  forClients: boolean | null;
  amongClients: boolean | null;
}
type Side = keyof Sides;

/** Which side of a thing each fact is seen from, if any. */
const sideOf: Record<keyof Facts, Side | null> = {
  mine: 'owner',
  another: 'owner',
  colleague: 'owner',
  there: 'production',
  running: 'production',
  department: 'department',
  unbound: null,
  assigned: 'assigned',
  working: 'working',
  made: 'made',
  mentioned: 'mentioned',
  openToArtists: 'openToArtists',
  openToClients: 'openToClients',
  unprotected: 'unprotected',
  bot: 'bot',
  ordinary: 'ordinary',
  keyless: 'keyless',
  byClient: 'byClient',
  byStudio: 'byStudio',
  forClients: 'forClients',
  amongClients: 'amongClients',
};

export const factsFrom = (side: Side) =>
  (Object.keys(sideOf) as (keyof Facts)[]).filter((fact) => sideOf[fact] === side);

/** The sides that a kind of thing is looked at from. */
export const sidesOf = (kind: Kind): Side[] => [
  ...new Set(kinds[kind].flatMap((fact: keyof Facts) => sideOf[fact] ?? [])),
];

/** A row of the table, in words. */
export type Given = Partial<Sides> & { id: number };

/** The table of things: one row per combination of what a kind of thing can be, for each of twelve readers. */
export class Things {
  /** Where statements find the sides of a row `t`. */
  static readonly thing: Required<Thing> = {
    owner: sql`t.owner`,
    production: sql`t.production`,
    department: (among) => sql`t.department = any(${among})`,
    assigned: (person) => sql`${person} = any(t.assigned)`,
    working: (person) => sql`${person} = any(t.working)`,
    made: (person) => sql`${person} = any(t.made)`,
    mentioned: (person) => sql`${person} = any(t.mentioned)`,
    openToArtists: sql`t.open_to_artists`,
    openToClients: sql`t.open_to_clients`,
    unprotected: sql`t.unprotected`,
    bot: sql`t.bot`,
    ordinary: sql`t.ordinary`,
    keyless: sql`t.keyless`,
    byClient: sql`t.by_client`,
    byStudio: sql`t.by_studio`,
    forClients: sql`t.for_clients`,
    amongClients: sql`t.among_clients`,
  };

  private constructor(
    private readonly studio: Studio,
    /** Each role, with departments and without. */
    readonly readers: readonly Viewer[],
    private readonly people: Record<'colleague' | 'stranger', string>,
    private readonly departments: Record<'theirs' | 'foreign', string>,
    private readonly productions: readonly Production[],
  ) {}

  static async of(studio: Studio): Promise<Things> {
    await studio.sql(`
      create table things (
        id integer not null, reader uuid not null, owner uuid, production uuid, department uuid,
        assigned uuid[], working uuid[], made uuid[], mentioned uuid[],
        open_to_artists boolean, open_to_clients boolean, unprotected boolean, bot boolean, ordinary boolean,
        keyless boolean, by_client boolean, by_studio boolean, for_clients boolean, among_clients boolean,
        primary key (reader, id))`);
    const departments = { theirs: randomUUID(), foreign: randomUUID() };
    const second = randomUUID();
    for (const id of [...Object.values(departments), second]) {
      await studio.sql(`insert into department (id, name, color, archived) values ($1, $2, '#000000', false)`, [
        id,
        id,
      ]);
    }
    const readers: Viewer[] = [];
    for (const role of roles) {
      for (const own of [[departments.theirs, second], []]) {
        const { id } = await studio.person({ role, departments: own });
        readers.push({ id, role, departments: own, identityType: 'person', timezone: null, sessionId: null });
      }
    }
    const colleague = await studio.person({ departments: [departments.foreign, second] });
    const stranger = await studio.person({ departments: [departments.foreign] });
    const productions: Production[] = [];
    const made = new Productions(studio);
    for (const standing of standings) {
      const team = standing === 'none' ? [] : readers.map(({ id }) => ({ person: id, role: standing }));
      for (const running of [true, false]) {
        // Somebody else is manager in each.
        const id = await made.project({
          team: [...team, { person: stranger.id, role: 'manager' }],
          status: running ? 'Open' : 'Closed',
        });
        productions.push({ id, standing, running });
      }
    }
    return new Things(studio, readers, { colleague: colleague.id, stranger: stranger.id }, departments, productions);
  }

  /** Fills the table with every combination of what this kind of thing can be. What is not so is false, then unknown. */
  async fill(kind: Kind): Promise<Given[]> {
    const sides = sidesOf(kind);
    const looksAtRunning = kinds[kind].some((fact: keyof Facts) => fact === 'running');
    const productions = this.productions.filter(({ running }) => running || looksAtRunning);
    const values = (side: Side, no: false | null): Sides[Side][] => {
      if (side === 'owner') return ['reader', 'colleague', 'stranger', null];
      if (side === 'production') return [...productions, null];
      if (side === 'department') return ['theirs', 'foreign', null];
      return [true, no];
    };
    const combine = (no: false | null) =>
      sides.reduce<Partial<Sides>[]>(
        (given, side) => given.flatMap((one) => values(side, no).map((value) => ({ ...one, [side]: value }))),
        [{}],
      );
    const given = [...combine(false), ...combine(null)].map((one, id) => ({ ...one, id }));
    await this.studio.sql('truncate things');
    for (const { id } of this.readers) {
      await this.studio.sql('insert into things select * from jsonb_populate_recordset(null::things, $1)', [
        JSON.stringify(given.map((one) => this.row(one, id))),
      ]);
    }
    await this.studio.sql('analyze things');
    return given;
  }

  private row({ owner, production, department, ...flags }: Given, reader: string) {
    const { stranger } = this.people;
    const among = (so: boolean | null | undefined) => (so ? [stranger, reader] : so === false ? [stranger] : null);
    return {
      id: flags.id,
      reader,
      owner: owner && (owner === 'reader' ? reader : this.people[owner]),
      production: production?.id,
      department: department && this.departments[department],
      assigned: among(flags.assigned),
      working: among(flags.working),
      made: among(flags.made),
      mentioned: among(flags.mentioned),
      open_to_artists: flags.openToArtists,
      open_to_clients: flags.openToClients,
      unprotected: flags.unprotected,
      bot: flags.bot,
      ordinary: flags.ordinary,
      keyless: flags.keyless,
      by_client: flags.byClient,
      by_studio: flags.byStudio,
      for_clients: flags.forClients,
      among_clients: flags.amongClients,
    };
  }
}

/** What is so between a reader and a row, of what decides about its kind. */
export function factsAbout(kind: Kind, given: Given, { role, departments }: Viewer): Partial<Facts> {
  const belongs = departments.length > 0;
  const so: Facts = {
    mine: given.owner === 'reader',
    another: given.owner !== 'reader',
    colleague: belongs && (given.owner === 'reader' || given.owner === 'colleague'),
    there: roleIn(given.production, role),
    running: given.production?.running === true,
    department: belongs && given.department === 'theirs',
    unbound: !belongs,
    assigned: given.assigned === true,
    working: given.working === true,
    made: given.made === true,
    mentioned: given.mentioned === true,
    openToArtists: given.openToArtists === true,
    openToClients: given.openToClients === true,
    unprotected: given.unprotected === true,
    bot: given.bot === true,
    ordinary: given.ordinary === true,
    keyless: given.keyless === true,
    byClient: given.byClient === true,
    byStudio: given.byStudio === true,
    forClients: given.forClients === true,
    amongClients: given.amongClients === true,
  };
  return Object.fromEntries(kinds[kind].map((fact: keyof Facts) => [fact, so[fact]]));
}

/** Without a role in the production, or as its "administrator", one is there what one is. */
function roleIn(production: Production | null | undefined, role: Role): Role | null {
  if (!production || production.standing === 'none') return null;
  return production.standing === null || production.standing === 'admin' ? role : production.standing;
}
