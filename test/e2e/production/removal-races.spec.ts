import { setTimeout as sleep } from 'node:timers/promises';
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

const people = (count: number) => Promise.all(Array.from({ length: count }, () => studio.person()));

/** How often somebody waited in a circle until now. Sessions report that a moment later. */
async function deadlocks(): Promise<number> {
  await sleep(1_200);
  const [{ count }] = await studio.sql<{ count: number }>(
    'select deadlocks::int as count from pg_stat_database where datname = current_database()',
  );
  return count;
}

/** Does all this at once; answers what the removal among it answered, and how many milliseconds all of it took. */
async function meanwhile(
  others: readonly (() => Promise<Answer>)[],
  removal: () => Promise<Answer>,
): Promise<{ removed: Answer; took: number; statuses: Set<number> }> {
  const begin = Date.now();
  const half = others.length / 2;
  const first = others.slice(0, half).map((work) => work());
  const removing = removal();
  const last = others.slice(half).map((work) => work());
  const answers = await Promise.all([...first, ...last]);
  return {
    removed: await removing,
    took: Date.now() - begin,
    statuses: new Set(answers.map(({ status }) => status)),
  };
}

const day = '2024-06-04';
const log = (task: string, person: string) => () =>
  admin.post(`/actions/tasks/${task}/time-spents/${day}/persons/${person}/add`, { duration: 1 });

it('a task goes while many log hours, comment and take leave there: nobody waits in a circle', async () => {
  const before = await deadlocks();
  for (let round = 0; round < 3; round++) {
    const team = await people(20);
    const task = await make.simpleTask({ assignees: team.map(({ id }) => id) });
    const status = await make.taskStatus();
    const others = team.flatMap(({ id }) => [
      log(task, id),
      () => admin.post(`/actions/tasks/${task}/comment`, { task_status_id: status, comment: 'Go' }),
      log(task, id),
      () => admin.post('/data/day-offs', { person_id: id, date: day, end_date: day }),
      log(task, id),
    ]);
    const { removed, took, statuses } = await meanwhile(others, () => admin.delete(`/data/tasks/${task}?force=true`));
    expect(removed.status).toBe(204);
    expect(took).toBeLessThan(8_000);
    expect([...statuses].filter((code) => code >= 500)).toEqual([]);
    expect(await studio.sql('select from time_spent where task_id = $1', [task])).toEqual([]);
  }
  expect(await deadlocks()).toBe(before);
});

it('a person goes while their hours, leave and comments are written: nobody waits in a circle', async () => {
  const before = await deadlocks();
  for (let round = 0; round < 3; round++) {
    const [leaving, ...team] = await people(11);
    const status = await make.taskStatus();
    const tasks = await Promise.all(team.map(({ id }) => make.simpleTask({ assignees: [id, leaving.id] })));
    await studio.sql('update task set assigner_id = $1 where id = any($2)', [leaving.id, tasks]);
    const own = await studio.as(leaving);
    const others = tasks.flatMap((task, index) => [
      log(task, leaving.id),
      log(task, team[index].id),
      () => own.post(`/actions/tasks/${task}/comment`, { task_status_id: status, comment: 'Bye' }),
      () => admin.post('/data/day-offs', { person_id: leaving.id, date: '2024-06-05', end_date: '2024-06-05' }),
    ]);
    const { removed, took, statuses } = await meanwhile(others, () =>
      admin.delete(`/data/persons/${leaving.id}?force=true`),
    );
    expect([204, 400]).toContain(removed.status);
    expect(took).toBeLessThan(8_000);
    expect([...statuses].filter((code) => code >= 500)).toEqual([]);
  }
  expect(await deadlocks()).toBe(before);
});
