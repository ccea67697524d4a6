import { randomUUID } from 'node:crypto';
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

const eventsOf = async (project: string) =>
  (await studio.sql<{ name: string }>('select name from api_event where project_id = $1', [project])).map(
    ({ name }) => name,
  );
const open = async (project: string) => {
  const { body } = await admin.get('/data/projects/open');
  return body.find(({ id }: { id: string }) => id === project);
};

describe.each([
  { path: 'task-types', field: 'task_type_id', list: 'task_types', make: () => productions.taskType() },
  { path: 'task-status', field: 'task_status_id', list: 'task_statuses', make: () => productions.taskStatus() },
])('/data/projects/{id}/settings/$path', ({ path, field, list, make }) => {
  it('adds one, answers the production and records the event, once', async () => {
    const [project, id] = [await productions.project(), await make()];
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => admin.post(`/data/projects/${project}/settings/${path}`, { [field]: id })),
    );
    for (const { status, body } of answers) {
      expect(status).toBe(201);
      expect(body).toMatchObject({ id: project, type: 'Project' });
      expect(body).not.toHaveProperty(list);
    }
    expect((await admin.get(`/data/projects/${project}`)).body).toMatchObject({ [list]: [id] });
    expect(await eventsOf(project)).toEqual(['project:update']);
  });

  it('removes one, once', async () => {
    const [project, id] = [await productions.project(), await make()];
    const url = `/data/projects/${project}/settings/${path}`;
    await admin.post(url, { [field]: id });
    const answers = await Promise.all([1, 2, 3].map(() => admin.delete(`${url}/${id}`)));
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204]);
    expect((await admin.get(`/data/projects/${project}`)).body).toMatchObject({ [list]: [] });
    expect(await eventsOf(project)).toEqual(['project:update', 'project:update']);
    expect((await admin.delete(`${url}/nonsense1`)).status).toBe(400);
    expect((await admin.delete(`${url}/${randomUUID()}`)).status).toBe(204);
  });

  it.each([{}, { [field]: null }, { [field]: 'nonsense1' }, { [field]: randomUUID() }])('refuses %j', async (given) => {
    const project = await productions.project();
    const { status, body } = await admin.post(`/data/projects/${project}/settings/${path}`, given);
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: true, data: { errors: [{ field }] } });
  });

  it('answers 400, 404, 403 in this order', async () => {
    const person = await studio.person();
    const member = await studio.as(person);
    const project = await productions.project({ team: [person.id] });
    const of = (id: string) => `/data/projects/${id}/settings/${path}`;
    expect((await member.post(of('nonsense1'), {})).status).toBe(400);
    expect((await member.post(of(randomUUID()), {})).status).toBe(404);
    expect((await member.post(of(project), {})).status).toBe(403);
    expect((await member.delete(`${of(project)}/${randomUUID()}`)).status).toBe(403);
  });
});

it('keeps the priority of a task type unless another is given', async () => {
  const [project, id] = [await productions.project(), await productions.taskType()];
  const url = `/data/projects/${project}/settings/task-types`;
  for (const [priority, expected] of [
    [2, 2],
    [undefined, 2],
    [null, 2],
    ['5', 5],
  ]) {
    expect((await admin.post(url, { task_type_id: id, priority })).status).toBe(201);
    expect((await open(project)).task_types_priority).toEqual({ [id]: expected });
  }
  expect(await eventsOf(project)).toEqual(['project:update', 'project:update']);
  expect((await admin.post(url, { task_type_id: id, priority: 'first' })).status).toBe(400);
});

it('shows a task status on the boards of everybody but clients', async () => {
  const [project, id] = [await productions.project(), await productions.taskStatus()];
  await admin.post(`/data/projects/${project}/settings/task-status`, { task_status_id: id });
  expect((await open(project)).task_statuses_link).toEqual({
    [id]: { priority: null, roles_for_board: ['user', 'admin', 'supervisor', 'manager', 'vendor'] },
  });
});
