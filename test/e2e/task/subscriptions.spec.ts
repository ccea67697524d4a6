import { randomUUID } from 'node:crypto';
import type { Caller } from '../../support/caller.js';
import type { TestPerson } from '../../support/people.js';
import { Productions } from '../../support/production.js';
import { Studio } from '../../support/studio.js';

let studio: Studio;
let productions: Productions;
let person: TestPerson;
let caller: Caller;
let tasks: string[];

beforeAll(async () => {
  studio = await Studio.open();
  productions = new Productions(studio);
});
beforeEach(async () => {
  person = await studio.person();
  caller = await studio.as(person);
  const team = [person.id];
  tasks = [await productions.simpleTask({ team }), await productions.simpleTask({ team })];
});
afterAll(() => studio.close());

const follows = async (task: string) => (await caller.get(`/data/user/tasks/${task}/subscribed`)).body as boolean;
const rows = () => studio.sql('select from subscription where person_id = $1', [person.id]);

it('follows a task once, however often and in parallel, and leaves it', async () => {
  const [task] = tasks as [string];
  expect(await follows(task)).toBe(false);
  const path = `/actions/user/tasks/${task}`;
  const answers = await Promise.all([1, 2, 3].map(() => caller.post(`${path}/subscribe`)));
  for (const { status, body } of answers) {
    expect([status, body]).toMatchObject([
      201,
      { id: answers[0]?.body.id, type: 'Subscription', person_id: person.id, task_id: task, entity_id: null },
    ]);
  }
  expect(await rows()).toHaveLength(1);
  expect(await follows(task)).toBe(true);
  for (const _ of ['with one', 'without']) expect((await caller.delete(`${path}/unsubscribe`)).status).toBe(204);
  expect(await follows(task)).toBe(false);
});

it('follows several in their order, and leaves them', async () => {
  const answer = await caller.post('/actions/user/tasks/subscribe', { task_ids: tasks });
  expect([answer.status, answer.body]).toMatchObject([201, tasks.map((task_id) => ({ task_id }))]);
  const left = await caller.post('/actions/user/tasks/unsubscribe', { task_ids: tasks });
  expect([left.status, left.body]).toEqual([200, tasks]);
  expect(await rows()).toEqual([]);
});

it.each([
  ['refused', () => productions.simpleTask(), 403],
  ['unknown', async () => randomUUID(), 404],
  ['malformed', async () => 'nonsense1', 400],
])('follows none when one is %s', async (_, other, status) => {
  const answer = await caller.post('/actions/user/tasks/subscribe', { task_ids: [...tasks, await other()] });
  expect(answer.status).toBe(status);
  expect(await rows()).toEqual([]);
});

it('refuses no tasks, and answers 400 and 404 about one', async () => {
  for (const verb of ['subscribe', 'unsubscribe']) {
    expect((await caller.post(`/actions/user/tasks/${verb}`, { task_ids: [] })).status).toBe(400);
  }
  for (const [id, status] of [
    ['nonsense1', 400],
    [randomUUID(), 404],
  ] as const) {
    expect((await caller.get(`/data/user/tasks/${id}/subscribed`)).status).toBe(status);
    expect((await caller.post(`/actions/user/tasks/${id}/subscribe`)).status).toBe(status);
  }
});

it('leaves a task that one may not read any more', async () => {
  const [task] = tasks as [string];
  await caller.post(`/actions/user/tasks/${task}/subscribe`);
  await studio.sql('delete from project_person_link where person_id = $1', [person.id]);
  expect((await caller.get(`/data/user/tasks/${task}/subscribed`)).status).toBe(403);
  expect((await caller.delete(`/actions/user/tasks/${task}/unsubscribe`)).status).toBe(204);
  expect(await rows()).toEqual([]);
});
