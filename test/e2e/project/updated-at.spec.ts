import type { Caller } from '../../support/caller.js';
import { Productions } from '../../support/production.js';
import { Studio } from '../../support/studio.js';

let studio: Studio;
let productions: Productions;
let admin: Caller;

beforeAll(async () => {
  studio = await Studio.open();
  productions = new Productions(studio);
  admin = await studio.as(await studio.person({ role: 'admin' }));
});
afterAll(() => studio.close());

const longAgo = '2020-01-01T00:00:00Z';

/** Whether a row changed through what is done, by its own word. */
async function refreshes(path: string, id: string, work: () => Promise<unknown>): Promise<boolean> {
  const table = path.split('/')[2]!.slice(0, -1);
  await studio.sql(`update ${table} set updated_at = '2020-01-01' where id = $1`, [id]);
  expect((await admin.get(`${path}/${id}`)).body.updated_at).toBe(longAgo);
  await work();
  return (await admin.get(`${path}/${id}`)).body.updated_at !== longAgo;
}

describe('updated_at of a person', () => {
  it('is refreshed by coming to a department and by leaving it, not when nothing changes', async () => {
    const [{ id }, department] = [await studio.person(), await productions.department()];
    const add = () => admin.post(`/actions/persons/${id}/departments/add`, { department_id: department });
    const remove = () => admin.delete(`/actions/persons/${id}/departments/${department}`);
    const results = [];
    for (const work of [add, add, remove, remove]) results.push(await refreshes('/data/persons', id, work));
    expect(results).toEqual([true, false, true, false]);
  });
});

describe('updated_at of a production', () => {
  it('is refreshed by its team and roles there, not when nothing changes', async () => {
    const [person, project] = [await studio.person(), await productions.project()];
    const team = `/data/projects/${project}/team`;
    const post = (role?: string) => () => admin.post(team, { person_id: person.id, role });
    const put = (role: string | null) => () => admin.put(`${team}/${person.id}`, { role });
    const remove = () => admin.delete(`${team}/${person.id}`);
    const steps = [post(), post(), post('manager'), post('manager'), put('manager'), put(null), remove, remove];
    const results = [];
    for (const work of steps) results.push(await refreshes('/data/projects', project, work));
    expect(results).toEqual([true, false, true, false, false, true, true, false]);
  });

  it('is refreshed by its settings, not when nothing changes', async () => {
    const project = await productions.project();
    const [task_type_id, task_status_id] = [await productions.taskType(), await productions.taskStatus()];
    const settings = `/data/projects/${project}/settings`;
    const steps = [
      () => admin.post(`${settings}/task-types`, { task_type_id }),
      () => admin.post(`${settings}/task-types`, { task_type_id }),
      () => admin.post(`${settings}/task-types`, { task_type_id, priority: 2 }),
      () => admin.delete(`${settings}/task-types/${task_type_id}`),
      () => admin.delete(`${settings}/task-types/${task_type_id}`),
      () => admin.post(`${settings}/task-status`, { task_status_id }),
      () => admin.post(`${settings}/task-status`, { task_status_id }),
      () => admin.delete(`${settings}/task-status/${task_status_id}`),
    ];
    const results = [];
    for (const work of steps) results.push(await refreshes('/data/projects', project, work));
    expect(results).toEqual([true, false, true, true, false, true, false, true]);
  });

  it('is refreshed when somebody joins by being assigned, not when they are in the team already', async () => {
    const person = await studio.person();
    const task = await productions.simpleTask();
    const { project_id } = (await admin.get(`/data/tasks/${task}`)).body as { project_id: string };
    const assign = () => admin.put(`/actions/tasks/${task}/assign`, { person_id: person.id });
    expect(await refreshes('/data/projects', project_id, assign)).toBe(true);
    expect(await refreshes('/data/projects', project_id, assign)).toBe(false);
  });
});

describe('updated_at of a task', () => {
  it('is refreshed by who comes to it and leaves it, not when nothing changes', async () => {
    const { id: person_id } = await studio.person();
    const task = await productions.simpleTask();
    const assign = () => admin.put(`/actions/tasks/${task}/assign`, { person_id });
    const assignAll = () => admin.put(`/actions/persons/${person_id}/assign`, { task_ids: [task] });
    const clear = () => admin.put('/actions/tasks/clear-assignation', { task_ids: [task], person_id });
    const results = [];
    for (const work of [assign, assign, assignAll, clear, clear]) {
      results.push(await refreshes('/data/tasks', task, work));
    }
    expect(results).toEqual([true, false, false, true, false]);
  });
});

it('is refreshed on the tasks and productions of a person who is deleted', async () => {
  const person = await studio.person();
  const task = await productions.simpleTask({ team: [person.id], assignees: [person.id] });
  const other = await productions.simpleTask();
  const projectOf = async (id: string) => (await admin.get(`/data/tasks/${id}`)).body.project_id as string;
  const [project, without] = [await projectOf(task), await projectOf(other)];
  await studio.sql("update task set updated_at = '2020-01-01'");
  await studio.sql("update project set updated_at = '2020-01-01'");
  expect((await admin.delete(`/data/persons/${person.id}?force=true`)).status).toBe(204);
  const old = await studio.sql<{ id: string }>(
    `select id from task where updated_at = '2020-01-01' union all select id from project where updated_at = '2020-01-01'`,
  );
  const ids = old.map(({ id }) => id);
  expect([task, project].filter((id) => ids.includes(id))).toEqual([]);
  expect([other, without].filter((id) => ids.includes(id))).toEqual([other, without]);
});
