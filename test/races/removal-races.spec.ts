import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer, Caller } from '../support/caller.js';
import { Productions } from '../support/production.js';
import { Studio } from '../support/studio.js';
import { firstOf } from '../support/first-of.js';

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
  const { count } = firstOf(
    await studio.sql<{ count: number }>(
      'select deadlocks::int as count from pg_stat_database where datname = current_database()',
    ),
  );
  return count;
}

/** Others go on with their work until the removal is done. Answers what was answered, and how often others had their turn first. */
async function meanwhile(
  others: readonly (() => Promise<Answer>)[],
  removal: () => Promise<Answer>,
): Promise<{ removed: Answer; turns: number; statuses: Set<number> }> {
  const end = new AbortController();
  const statuses = new Set<number>();
  let answered = 0;
  const working = others.map(async (work) => {
    while (!end.signal.aborted) {
      statuses.add((await work()).status);
      answered += 1;
    }
  });
  await sleep(300);
  const before = answered;
  const removed = await removal();
  const turns = (answered - before) / others.length;
  end.abort();
  await Promise.all(working);
  return { removed, turns, statuses };
}

const day = '2024-06-04';
const log = (task: string, person: string) => () =>
  admin.post(`/actions/tasks/${task}/time-spents/${day}/persons/${person}/add`, { duration: 1 });

it('a task goes while many log hours, comment and take leave there: nobody waits in a circle', async () => {
  const before = await deadlocks();
  for (let round = 0; round < 4; round++) {
    const team = await people(12);
    const task = await make.simpleTask({ assignees: team.map(({ id }) => id) });
    const status = await make.taskStatus();
    const others = team.flatMap(({ id }) => [
      log(task, id),
      () => admin.post(`/actions/tasks/${task}/comment`, { task_status_id: status, comment: 'Go' }),
      () => admin.post('/data/day-offs', { person_id: id, date: day, end_date: day }),
    ]);
    const { removed, turns, statuses } = await meanwhile(others, () => admin.delete(`/data/tasks/${task}?force=true`));
    expect(removed.status).toBe(204);
    expect(turns).toBeLessThan(20);
    expect([...statuses].filter((code) => code >= 500)).toEqual([]);
    expect(statuses).toContain(201);
    expect(await studio.sql('select from time_spent where task_id = $1', [task])).toEqual([]);
  }
  expect(await deadlocks()).toBe(before);
});

it('a person goes while their hours, leave and comments are written: nobody waits in a circle', async () => {
  const before = await deadlocks();
  for (let round = 0; round < 4; round++) {
    const [leaving, ...team] = await people(6);
    const status = await make.taskStatus();
    const tasks = await Promise.all(team.map(({ id }) => make.simpleTask({ assignees: [id, leaving!.id] })));
    await studio.sql('update task set assigner_id = $1 where id = any($2)', [leaving!.id, tasks]);
    const own = await studio.as(leaving!);
    const others = tasks.flatMap((task, index) => [
      log(task, leaving!.id),
      log(task, team[index]!.id),
      () => own.post(`/actions/tasks/${task}/comment`, { task_status_id: status, comment: 'Bye' }),
      () => admin.post('/data/day-offs', { person_id: leaving!.id, date: '2024-06-05', end_date: '2024-06-05' }),
    ]);
    const { removed, turns, statuses } = await meanwhile(others, () =>
      admin.delete(`/data/persons/${leaving!.id}?force=true`),
    );
    expect([204, 400]).toContain(removed.status);
    expect(turns).toBeLessThan(20);
    expect([...statuses].filter((code) => code >= 500)).toEqual([]);
  }
  expect(await deadlocks()).toBe(before);
});
