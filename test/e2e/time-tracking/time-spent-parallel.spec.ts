import fc from 'fast-check';
import type { Answer, Caller } from '../../support/caller.js';
import { Productions } from '../../support/production.js';
import { Studio } from '../../support/studio.js';

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
    // In rounds, since who waits for a connection for more than 10 seconds is refused.
    for (let round = 0; round < 5; round++) {
      const adds = Array.from({ length: 200 }, () => admin.post(`${path(task, person)}/add`, { duration: 1 }));
      expect(with201(await Promise.all(adds))).toBe(200);
    }
    const { body } = await admin.get(`/actions/tasks/${task}/time-spents`);
    expect([body.total, body[person][0].duration]).toEqual([1100, 1100]);
    await expectConsistent();
  });

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
  interface Step {
    what: 'set' | 'add' | 'delete' | 'create' | 'update';
    who: number;
    task: number;
    date: string;
    minutes: number;
    /** Which of the entries there are, for an update; it goes to the place of the step. */
    entry: number;
  }
  const step: fc.Arbitrary<Step> = fc.record({
    what: fc.constantFrom('set', 'add', 'delete', 'create', 'update'),
    who: fc.nat(1),
    task: fc.nat(2),
    date: fc.constantFrom('2024-06-04', '2024-06-05'),
    minutes: fc.integer({ min: 1, max: 1600 }).map((halves) => halves / 2),
    entry: fc.nat(20),
  });

  async function someone() {
    const people = [(await studio.person()).id, (await studio.person()).id];
    const tasks = await tasksOf(3, ...people);
    return { people, tasks };
  }

  type Scene = Awaited<ReturnType<typeof someone>>;

  /** Takes a step through the API. Answers the status, and where there is one the entry. */
  async function take({ people, tasks }: Scene, { what, who, task, date, minutes, entry }: Step): Promise<Answer> {
    const [person, of] = [people[who]!, tasks[task]!];
    const place = { person_id: person, task_id: of, date };
    switch (what) {
      case 'set':
        return admin.post(path(of, person, date), { duration: minutes });
      case 'add':
        return admin.post(`${path(of, person, date)}/add`, { duration: minutes });
      case 'delete':
        return admin.delete(path(of, person, date));
      case 'create':
        return admin.post('/data/time-spents', { ...place, duration: minutes });
      case 'update': {
        const among = JSON.stringify(tasks);
        const { body } = await admin.get(`/data/time-spents?task_id=${encodeURIComponent(among)}`);
        if (body.length === 0) return { status: 404 } as Answer;
        return admin.put(`/data/time-spents/${body[entry % body.length].id}`, { ...place, duration: minutes });
      }
    }
  }

  it('a step does what it says or nothing, and every total is the sum', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        const scene = await someone();
        const model = new Map<string, { key: string; minutes: number }>();
        const at = (key: string) => [...model].find(([, entry]) => entry.key === key);
        for (const one of steps) {
          const before = structuredClone(model);
          const { status, body } = await take(scene, one);
          const key = `${one.who} ${one.task} ${one.date}`;
          const there = at(key);
          if (status === 201 && one.what === 'delete') model.delete(there![0]);
          else if (status < 300) {
            const sum = one.what === 'add' ? (there?.[1].minutes ?? 0) + one.minutes : one.minutes;
            model.set(body.id as string, { key, minutes: sum });
            expect(body.duration).toBe(sum);
          } else expect(model).toEqual(before);
          // One entry a place, and no day above its minutes.
          expect(new Set([...model.values()].map((entry) => entry.key)).size).toBe(model.size);
          for (const who of [0, 1])
            for (const date of ['2024-06-04', '2024-06-05'])
              expect(
                [...model.values()]
                  .filter((entry) => entry.key.startsWith(`${who} `) && entry.key.endsWith(date))
                  .reduce((sum, entry) => sum + entry.minutes, 0),
              ).toBeLessThanOrEqual(1440);
        }
        for (const [index, task] of scene.tasks.entries()) {
          const expected = [...model.values()].filter(({ key }) => key.split(' ')[1] === String(index));
          const { body } = await admin.get(`/actions/tasks/${task}/time-spents`);
          expect(body.total).toBe(expected.reduce((sum, entry) => sum + entry.minutes, 0));
        }
        await expectConsistent();
      }),
      { numRuns: 25 },
    );
  });

  it('and when all steps are taken at once, too', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 40 }), async (steps) => {
        const scene = await someone();
        const answers = await Promise.all(steps.map((one) => take(scene, one)));
        expect(answers.filter(({ status }) => ![200, 201, 400, 404].includes(status))).toEqual([]);
        await expectConsistent();
      }),
      { numRuns: 10 },
    );
  });
});
