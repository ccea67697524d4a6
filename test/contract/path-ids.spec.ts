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
  ['delete', '/actions/persons/x/departments/y', '400 department_id'],
  ['post', '/actions/projects/x/task-types/y/assets/create-tasks', '400 project_id'],
  ['post', '/actions/projects/x/task-types/y/edits/create-tasks', '400 project_id'],
  ['post', '/actions/projects/x/task-types/y/shots/create-tasks', '400 project_id'],
  ['post', '/actions/tasks/x/time-spents/2024-06-04/persons/y', '404 There is no task with this id.'],
  ['post', '/actions/tasks/x/time-spents/2024-06-04/persons/y/add', '404 There is no task with this id.'],
  ['delete', '/actions/tasks/x/time-spents/2024-06-04/persons/y', '404 There is no person with this id.'],
  ['delete', '/data/departments/x/hardware-items/y', '400 department_id'],
  ['delete', '/data/departments/x/software-licenses/y', '400 department_id'],
  ['get', '/data/projects/x/quotas/persons/y', '400 project_id'],
  ['get', '/data/projects/x/quotas/y', '400 project_id'],
  ['delete', '/data/projects/x/settings/task-status/y', '400 project_id'],
  ['delete', '/data/projects/x/settings/task-types/y', '400 project_id'],
  ['get', '/data/projects/x/task-types/y/time-spents', '400 project_id'],
  ['delete', '/data/projects/x/team/y', '400 project_id'],
  ['put', '/data/projects/x/team/y', '400 project_id'],
] as const)('%s %s refuses two malformed ids with %s', async (method, path, refusal) => {
  const { status, body } =
    method === 'get' || method === 'delete' ? await admin[method](path) : await admin[method](path, {});
  const fields = ((body.data?.errors ?? []) as { field: string }[]).map(({ field }) => field);
  expect(`${status} ${fields.join() || body.message}`).toBe(refusal);
});
