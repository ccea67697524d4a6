import { readFileSync } from 'node:fs';
import type { Caller } from '../support/caller.js';
import { Studio } from '../support/studio.js';

let studio: Studio;
let admin: Caller;

beforeAll(async () => {
  studio = await Studio.open();
  admin = await studio.as(await studio.person({ role: 'admin' }));
});
afterAll(() => studio.close());

/** Every route with two ids in its path, and which of them is named when neither is one. Pipes alone would take the last. */
it.each([
  ['delete', '/actions/persons/x1/departments/y1', '400 department_id'],
  ['post', '/actions/projects/x1/task-types/y1/assets/create-tasks', '400 project_id'],
  ['post', '/actions/projects/x1/task-types/y1/edits/create-tasks', '400 project_id'],
  ['post', '/actions/projects/x1/task-types/y1/shots/create-tasks', '400 project_id'],
  ['post', '/actions/tasks/x1/time-spents/2024-06-04/persons/y1', '404 There is no task with this id.'],
  ['post', '/actions/tasks/x1/time-spents/2024-06-04/persons/y1/add', '404 There is no task with this id.'],
  ['delete', '/actions/tasks/x1/time-spents/2024-06-04/persons/y1', '404 There is no person with this id.'],
  ['delete', '/data/departments/x1/hardware-items/y1', '400 department_id'],
  ['delete', '/data/departments/x1/software-licenses/y1', '400 department_id'],
  ['get', '/data/projects/x1/quotas/persons/y1', '400 project_id'],
  ['get', '/data/projects/x1/quotas/y1', '400 project_id'],
  ['delete', '/data/projects/x1/settings/task-status/y1', '400 project_id'],
  ['delete', '/data/projects/x1/settings/task-types/y1', '400 project_id'],
  ['get', '/data/projects/x1/task-types/y1/time-spents', '400 project_id'],
  ['delete', '/data/projects/x1/team/y1', '400 project_id'],
  ['put', '/data/projects/x1/team/y1', '400 project_id'],
] as const)('%s %s refuses two malformed ids with %s', async (method, path, refusal) => {
  const { status, body } =
    method === 'get' || method === 'delete' ? await admin[method](path) : await admin[method](path, {});
  const fields = ((body.data?.errors ?? []) as { field: string }[]).map(({ field }) => field);
  expect(`${status} ${fields.join() || body.message}`).toBe(refusal);
});

const document = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as { paths: Record<string, object> };
const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.keys(methods)
    .filter(() => path.includes('_id}'))
    .map((method) => [method.toUpperCase(), path] as const),
);

/** What is there in the place of every id of a path. */
const filled = (path: string, id: string) =>
  path
    .replace(/\{\w+_id\}/g, id)
    .replaceAll('{date}', '2024-06-04')
    .replaceAll(/\{\w+\}/g, '1');

it.each(routes)('%s %s with a word in the place of an id is not served', async (method, path) => {
  const body = ['POST', 'PUT'].includes(method) ? {} : undefined;
  for (const word of ['task-dates', 'tasks-of-nobody', 'x']) {
    const { status, body: refusal } = await admin.send(method as 'GET', filled(path, word), body);
    expect([status, refusal.error]).toEqual([404, true]);
  }
  for (const malformed of ['Task-dates', 'x1', 'with_tasks', '3fa85f64']) {
    expect([400, 404]).toContain((await admin.send(method as 'GET', filled(path, malformed), body)).status);
  }
  expect((await studio.caller().send(method as 'GET', filled(path, 'task-dates'), body)).status).toBe(401);
});

it('says of a malformed id that it is one, of a word that there is no such address', async () => {
  expect((await admin.get('/data/persons/task-dates')).body.message).toBe('Cannot GET /data/persons/task-dates');
  expect((await admin.get('/data/persons/task-dates1')).body.data.errors).toMatchObject([{ field: 'person_id' }]);
  expect((await admin.get('/data/tasks?project_id=all')).status).toBe(400);
});
