import fc from 'fast-check';
import type { Answer, Caller } from '../support/caller.js';
import { Productions } from '../support/production.js';
import { Studio } from '../support/studio.js';

let studio: Studio;
let make: Productions;
let admin: Caller;

beforeAll(async () => {
  studio = await Studio.open();
  make = new Productions(studio);
  admin = await studio.as(await studio.person({ role: 'admin' }));
});
afterAll(() => studio.close());

const day = '2024-06-04';
const path = (task: string, person: string, date = day) =>
  `/actions/tasks/${task}/time-spents/${date}/persons/${person}`;
const with201 = (answers: Answer[]) => answers.filter(({ status }) => status === 201).length;

/** A person, and tasks they are assigned to. */
async function personWithTasks(count: number) {
  const { id } = await studio.person();
  return { person: id, tasks: await tasksOf(count, id) };
}

const tasksOf = (count: number, ...assignees: string[]) =>
  Promise.all(Array.from({ length: count }, () => make.simpleTask({ assignees })));

/** What is stored contradicts itself nowhere: no task whose total is not the sum, no day that is too long. */
async function expectConsistent(): Promise<void> {
  expect(
    await studio.sql(`
      select t.id, t.duration, sum(s.duration) from task t left join time_spent s on s.task_id = t.id
      group by t.id having t.duration is distinct from coalesce(sum(s.duration), 0)`),
  ).toEqual([]);
  expect(
    await studio.sql('select person_id, date from time_spent group by person_id, date having sum(duration) > 1440'),
  ).toEqual([]);
}

describe('at the same moment', () => {
  it('1,000 minutes are added to one entry, and none is lost', async () => {
    const { person, tasks } = await personWithTasks(1);
    const [task] = tasks as [string];
    await admin.post(path(task, person), { duration: 100 });
    const add = async (): Promise<number> => {
      const { status } = await admin.post(`${path(task, person)}/add`, { duration: 1 });
      // A slow machine keeps some waiting too long, and tells them so before anything is added.
      return status === 503 ? add() : status;
    };
    const statuses = await Promise.all(Array.from({ length: 1000 }, add));
    expect(new Set(statuses)).toEqual(new Set([201]));
    const { body } = await admin.get(`/actions/tasks/${task}/time-spents`);
    expect([body.total, body[person][0].duration]).toEqual([1100, 1100]);
    await expectConsistent();
  }, 120_000);

  it.each(['', '/add'])('60 hours are logged on one day with POST …%s, and 24 of them get in', async (suffix) => {
    const { person, tasks } = await personWithTasks(60);
    const answers = await Promise.all(tasks.map((task) => admin.post(path(task, person) + suffix, { duration: 60 })));
    expect(answers.map(({ status }) => status).sort()).toEqual([
      ...Array<number>(24).fill(201),
      ...Array<number>(36).fill(400),
    ]);
    await expectConsistent();
  });

  it('many people log on one task, and its total misses none', async () => {
    const people = await Promise.all(Array.from({ length: 40 }, () => studio.person()));
    const [task] = (await tasksOf(1, ...people.map(({ id }) => id))) as [string];
    const answers = await Promise.all(people.map(({ id }) => admin.post(path(task, id), { duration: 30 })));
    expect(with201(answers)).toBe(40);
    expect((await admin.get(`/actions/tasks/${task}/time-spents`)).body.total).toBe(1200);
    await expectConsistent();
  });

  it('one entry is made twice as a record, and one of the two is refused', async () => {
    const { person, tasks } = await personWithTasks(1);
    const entry = { person_id: person, task_id: tasks[0], date: day, duration: 60 };
    const answers = await Promise.all(Array.from({ length: 10 }, () => admin.post('/data/time-spents', entry)));
    expect([with201(answers), answers.filter(({ status }) => status === 400).length]).toEqual([1, 9]);
    await expectConsistent();
  });

  it('one entry is deleted often, and once it was there', async () => {
    const { person, tasks } = await personWithTasks(1);
    const [task] = tasks as [string];
    await admin.post(path(task, person), { duration: 60 });
    const answers = await Promise.all(Array.from({ length: 10 }, () => admin.delete(path(task, person))));
    expect([with201(answers), answers.filter(({ status }) => status === 404).length]).toEqual([1, 9]);
    await expectConsistent();
  });

  it('entries move between two people and two tasks, and no day grows too long', async () => {
    const [ann, bob] = [await studio.person(), await studio.person()];
    const tasks = (await tasksOf(12, ann.id, bob.id)) as [string, ...string[]];
    const ids = await Promise.all(
      tasks.map(async (task, index) => {
        const whose = index % 2 ? ann.id : bob.id;
        return (await admin.post(path(task, whose), { duration: 240 })).body.id as string;
      }),
    );
    const moves = ids.flatMap((id, index) => [
      admin.put(`/data/time-spents/${id}`, { person_id: index % 2 ? bob.id : ann.id }),
      admin.put(`/data/time-spents/${id}`, { duration: 250 }),
      admin.put(`/data/time-spents/${id}`, { task_id: tasks[(index + 5) % 12], date: `2024-06-0${1 + (index % 3)}` }),
      admin.post(`${path(tasks[index]!, ann.id)}/add`, { duration: 10 }),
    ]);
    const statuses = new Set((await Promise.all(moves)).map(({ status }) => status));
    expect([...statuses].filter((status) => ![200, 201, 400].includes(status))).toEqual([]);
    await expectConsistent();
  });
});

describe('whatever is logged, changed and deleted', () => {
  /** Where an entry stands: who, which task, which day. */
  type Place = `${number} ${number} ${string}`;

  interface Step {
    what: 'set' | 'add' | 'delete' | 'create' | 'update';
    place: Place;
    minutes: number;
    /** Which of the entries there are is updated; it goes to the place of the step. */
    entry: number;
  }

  const place = fc
    .tuple(fc.nat(1), fc.nat(2), fc.constantFrom('2024-06-04', '2024-06-05'))
    .map((parts) => parts.join(' ') as Place);
  const step: fc.Arbitrary<Step> = fc.record({
    what: fc.constantFrom('set', 'add', 'delete', 'create', 'update'),
    place,
    minutes: fc.integer({ min: 1, max: 1600 }).map((halves) => halves / 2),
    entry: fc.nat(20),
  });

  async function scene() {
    const people = [(await studio.person()).id, (await studio.person()).id];
    const tasks = await tasksOf(3, ...people);
    return { people, tasks };
  }
  type Scene = Awaited<ReturnType<typeof scene>>;
  type Entry = Record<'id' | 'person_id' | 'task_id' | 'date', string> & { duration: number };

  async function entries({ tasks }: Scene): Promise<Entry[]> {
    const among = encodeURIComponent(JSON.stringify(tasks));
    return (await admin.get(`/data/time-spents?task_id=${among}`)).body as Entry[];
  }
  const placeOf = ({ people, tasks }: Scene, { person_id, task_id, date }: Entry): Place =>
    `${people.indexOf(person_id)} ${tasks.indexOf(task_id)} ${date}`;

  /** Takes a step through the API. Answers the status, and where an updated entry stood. */
  async function take(at: Scene, { what, place: to, minutes, entry }: Step): Promise<{ status: number; from?: Place }> {
    const [who, task, date] = to.split(' ') as [string, string, string];
    const [person, of] = [at.people[Number(who)], at.tasks[Number(task)]];
    const body = { person_id: person, task_id: of, date, duration: minutes };
    switch (what) {
      case 'set':
        return admin.post(path(of!, person!, date), body);
      case 'add':
        return admin.post(`${path(of!, person!, date)}/add`, body);
      case 'delete':
        return admin.delete(path(of!, person!, date));
      case 'create':
        return admin.post('/data/time-spents', body);
      case 'update': {
        const there = await entries(at);
        const one = there[entry % there.length];
        if (!one) return { status: 404 };
        const { status } = await admin.put(`/data/time-spents/${one.id}`, body);
        return { status, from: placeOf(at, one) };
      }
    }
  }

  /** What there is after a step; undefined when it must be refused. */
  function after(before: Map<Place, number>, { what, place: to, minutes }: Step, from?: Place) {
    const next = new Map(before);
    if (what === 'delete') return next.delete(to) ? next : undefined;
    if (what === 'update' && !(from && next.delete(from))) return undefined;
    if ((what === 'update' || what === 'create') && next.has(to)) return undefined;
    next.set(to, minutes + (what === 'add' ? (before.get(to) ?? 0) : 0));
    const days = new Map<string, number>();
    for (const [where, duration] of next) {
      const whoAndDay = where.replace(/ \d+ /, ' ');
      days.set(whoAndDay, (days.get(whoAndDay) ?? 0) + duration);
    }
    return [...days.values()].every((sum) => sum <= 1440) ? next : undefined;
  }

  it('a step does what it says or nothing, and every total is the sum', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        const at = await scene();
        let model = new Map<Place, number>();
        for (const one of steps) {
          const { status, from } = await take(at, one);
          const next = after(model, one, from);
          expect([one, status < 300]).toEqual([one, next !== undefined]);
          model = next ?? model;
        }
        const stored = (await entries(at)).map((entry): [Place, number] => [placeOf(at, entry), entry.duration]);
        expect(new Map(stored)).toEqual(model);
        await expectConsistent();
      }),
      { numRuns: 25 },
    );
  });

  it('and when all steps are taken at once, the totals are sums, too', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 40 }), async (steps) => {
        const at = await scene();
        const answers = await Promise.all(steps.map((one) => take(at, one)));
        expect(answers.filter(({ status }) => ![200, 201, 400, 404].includes(status))).toEqual([]);
        await expectConsistent();
      }),
      { numRuns: 10 },
    );
  });
});
