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

const events = async (task: string) =>
  (
    await studio.sql<{ name: string }>("select name from api_event where data ->> 'task_id' = $1 order by name", [task])
  ).map(({ name }) => name);
const read = async (task: string) => (await admin.get(`/data/tasks/${task}`)).body as Record<string, unknown>;

describe('PUT /data/tasks/{id}', () => {
  it('changes what is given and nothing else, without assignees in the answer', async () => {
    const task = await productions.simpleTask();
    const before = await read(task);
    const { status, body } = await admin.put(`/data/tasks/${task}`, {
      description: 'Mind the shadow',
      estimation: 480.5,
      id: randomUUID(),
      project_id: randomUUID(),
      duration: 9999,
      assigner_id: randomUUID(),
      last_comment_date: '2024-01-01',
      nonsense: 1,
    });
    expect(status).toBe(200);
    expect(body).not.toHaveProperty('assignees');
    const { assignees: _, ...expected } = before;
    expect(body).toEqual({
      ...expected,
      description: 'Mind the shadow',
      estimation: 480.5,
      updated_at: expect.any(String),
    });
    expect(await events(task)).toEqual(['task:update']);
  });

  it('does not touch the dates with the status; they may be written', async () => {
    const task = await productions.simpleTask();
    const done = await productions.taskStatus({ is_done: true });
    const { body } = await admin.put(`/data/tasks/${task}`, { task_status_id: done });
    expect(body).toMatchObject({ task_status_id: done, real_start_date: null, end_date: null, done_date: null });
    const dates = {
      real_start_date: '2024-06-03T09:30:00Z',
      end_date: '2024-06-06T17:00:00Z',
      done_date: '2024-06-07T11:00:00Z',
    };
    expect((await admin.put(`/data/tasks/${task}`, dates)).body).toMatchObject(dates);
    expect((await admin.put(`/data/tasks/${task}`, { end_date: null })).body.end_date).toBeNull();
  });

  it('merges data in parallel without losing any; null empties it', async () => {
    const task = await productions.simpleTask();
    await Promise.all(
      Array.from({ length: 20 }, (_, number) =>
        admin.put(`/data/tasks/${task}`, { data: { [`key_${number}`]: number } }),
      ),
    );
    expect(Object.keys((await read(task)).data as object)).toHaveLength(20);
    expect((await admin.put(`/data/tasks/${task}`, { data: null })).body.data).toBeNull();
  });

  it('makes exactly these people the assignees, with events and notifications for what changes', async () => {
    const [stays, leaves, comes] = [await studio.person(), await studio.person(), await studio.person()];
    const task = await productions.simpleTask({ assignees: [stays.id, leaves.id] });
    expect((await admin.put(`/data/tasks/${task}`, { assignees: [stays.id, comes.id] })).status).toBe(200);
    expect((await read(task)).assignees).toEqual([stays.id, comes.id].sort());
    expect(await events(task)).toEqual(['task:assign', 'task:unassign', 'task:update']);
    expect(await studio.sql('select person_id from notification where task_id = $1', [task])).toEqual([
      { person_id: comes.id },
    ]);
    await admin.put(`/data/tasks/${task}`, { assignees: null });
    expect((await read(task)).assignees).toEqual([]);
  });

  it('keeps a bot that is there, and takes none that is new', async () => {
    const [there, other] = [await studio.person({ is_bot: true }), await studio.person({ is_bot: true })];
    const task = await productions.simpleTask({ assignees: [there.id] });
    expect((await admin.put(`/data/tasks/${task}`, { assignees: [there.id] })).status).toBe(200);
    expect((await admin.put(`/data/tasks/${task}`, { assignees: [there.id, other.id] })).status).toBe(403);
    expect((await read(task)).assignees).toEqual([there.id]);
  });

  it('moves a task only within its production and to what its type is meant for', async () => {
    const project = await productions.project();
    const taskType = await productions.taskType();
    const task = await productions.task({ project, taskType, entity: await productions.shot(project) });
    const fitting = await productions.shot(project);
    expect((await admin.put(`/data/tasks/${task}`, { entity_id: fitting })).body.entity_id).toBe(fitting);
    const elsewhere = await productions.shot(await productions.project());
    const asset = await productions.entity(project, 'Props');
    const forAssets = await productions.taskType({ for_entity: 'Asset' });
    for (const change of [
      { entity_id: elsewhere },
      { entity_id: asset },
      { entity_id: randomUUID() },
      { task_type_id: forAssets },
      { task_type_id: randomUUID() },
    ]) {
      expect((await admin.put(`/data/tasks/${task}`, change)).status).toBe(400);
    }
    expect((await admin.put(`/data/tasks/${task}`, { entity_id: asset, task_type_id: forAssets })).status).toBe(200);
  });

  it('does not ask whether what stays fits', async () => {
    const project = await productions.project();
    const taskType = await productions.taskType({ for_entity: 'Asset' });
    const task = await productions.task({ project, taskType, entity: await productions.shot(project) });
    const { assignees: _, ...whole } = await read(task);
    expect((await admin.put(`/data/tasks/${task}`, whole)).status).toBe(200);
  });

  it('refuses the name of another task of the same type and entity', async () => {
    const project = await productions.project();
    const given = { project, taskType: await productions.taskType(), entity: await productions.shot(project) };
    const [one, two] = [await productions.task(given), await productions.task(given)];
    const { name } = await read(one);
    const { status, body } = await admin.put(`/data/tasks/${two}`, { name });
    expect([status, body.title]).toEqual([400, 'It exists already']);
  });

  it.each([
    [{ name: null }, 'name'],
    [{ difficulty: null }, 'difficulty'],
    [{ entity_id: null }, 'entity_id'],
    [{ task_type_id: null }, 'task_type_id'],
    [{ task_status_id: '3fa85f64-5717-4562-b3fc-2c963f66afa6' }, 'task_status_id'],
    [{ end_date: '' }, 'end_date'],
    [{ end_date: '10000-01-01' }, 'end_date'],
    [{ priority: 2 ** 31 }, 'priority'],
    [{ estimation: -0.5 }, 'estimation'],
    [{ assignees: [null] }, 'assignees'],
  ])('refuses %j and changes nothing', async (change, field) => {
    const task = await productions.simpleTask();
    const before = await read(task);
    const { status, body } = await admin.put(`/data/tasks/${task}`, { description: 'changed', ...change });
    expect(status).toBe(400);
    expect(body.data.errors).toMatchObject([{ field }]);
    expect(await read(task)).toEqual(before);
  });

  it('answers 400, 404, 403 in this order', async () => {
    const task = await productions.simpleTask();
    const stranger = await studio.as(await studio.person({ role: 'manager' }));
    expect((await stranger.put('/data/tasks/nonsense1', { name: 1 })).status).toBe(400);
    expect((await stranger.put(`/data/tasks/${randomUUID()}`, { name: 1 })).status).toBe(404);
    expect((await stranger.put(`/data/tasks/${task}`, { name: 1 })).status).toBe(403);
  });
});

describe('PUT /data/tasks/{id} as a supervisor', () => {
  const six = {
    priority: 2,
    start_date: '2024-06-03T09:00:00Z',
    due_date: '2024-06-07T18:00:00Z',
    estimation: 480,
    difficulty: 4,
    data: { a: 1 },
  };

  it('changes six members in one of their departments', async () => {
    const department = await productions.department();
    const supervisor = await studio.person({ role: 'supervisor', departments: [department] });
    const task = await productions.simpleTask({ team: [supervisor.id], department });
    const { status, body } = await (
      await studio.as(supervisor)
    ).put(`/data/tasks/${task}`, {
      ...six,
      id: randomUUID(),
      nonsense: 1,
    });
    expect(status).toBe(200);
    expect(body).toMatchObject(six);
  });

  it('changes them everywhere without a department, and also as supervisor of this production only', async () => {
    const everywhere = await studio.person({ role: 'supervisor' });
    const there = await studio.person();
    const team = [everywhere.id, { person: there.id, role: 'supervisor' }];
    const task = await productions.simpleTask({ team, department: await productions.department() });
    for (const person of [everywhere, there]) {
      expect((await (await studio.as(person)).put(`/data/tasks/${task}`, six)).status).toBe(200);
    }
  });

  it('is told which members are not theirs, and nothing changes', async () => {
    const supervisor = await studio.person({ role: 'supervisor' });
    const task = await productions.simpleTask({ team: [supervisor.id] });
    const before = await read(task);
    const caller = await studio.as(supervisor);
    const { status, body } = await caller.put(`/data/tasks/${task}`, { ...six, name: 'X', end_date: null });
    expect(status).toBe(403);
    expect(body.message).toMatch(/Leave out .*(name|end_date)/);
    for (const member of ['task_status_id', 'task_type_id', 'entity_id']) {
      expect((await caller.put(`/data/tasks/${task}`, { [member]: randomUUID() })).status).toBe(403);
    }
    expect((await caller.put(`/data/tasks/${task}`, { assignees: [] })).status).toBe(403);
    expect(await read(task)).toEqual(before);
  });

  it('has no say in other departments, or outside of the team', async () => {
    const department = await productions.department();
    const supervisor = await studio.person({ role: 'supervisor', departments: [department] });
    const caller = await studio.as(supervisor);
    const other = await productions.simpleTask({ team: [supervisor.id], department: await productions.department() });
    const none = await productions.simpleTask({ team: [supervisor.id] });
    const outside = await productions.simpleTask({ department });
    for (const task of [other, none, outside]) {
      expect((await caller.put(`/data/tasks/${task}`, { priority: 1 })).status).toBe(403);
    }
  });

  it('is no supervisor where their role in the production is another one', async () => {
    const supervisor = await studio.person({ role: 'supervisor' });
    const demoted = await productions.simpleTask({ team: [{ person: supervisor.id, role: 'user' }] });
    const raised = await productions.simpleTask({ team: [{ person: supervisor.id, role: 'manager' }] });
    const caller = await studio.as(supervisor);
    expect((await caller.put(`/data/tasks/${demoted}`, { priority: 1 })).status).toBe(403);
    expect((await caller.put(`/data/tasks/${raised}`, { name: 'X' })).status).toBe(200);
  });
});

describe('DELETE /data/tasks/{id}', () => {
  it('deletes a task with its assignments and notifications', async () => {
    const artist = await studio.person();
    const task = await productions.simpleTask();
    await admin.put(`/data/tasks/${task}`, { assignees: [artist.id] });
    const { status, text } = await admin.delete(`/data/tasks/${task}`);
    expect([status, text]).toEqual([204, '']);
    expect((await admin.get(`/data/tasks/${task}`)).status).toBe(404);
    expect(await events(task)).toContain('task:delete');
  });

  it('is refused while hours or comments refer to it, without internals, and changes nothing', async () => {
    const artist = await studio.person();
    const logged = await productions.simpleTask({ assignees: [artist.id] });
    await productions.hours(logged, artist.id, '2024-06-04', 60);
    const commented = await productions.simpleTask();
    await admin.post(`/actions/tasks/${commented}/comment`, { task_status_id: await productions.taskStatus() });
    for (const [task, by] of [
      [logged, 'time spent'],
      [commented, 'comment'],
    ] as const) {
      const before = await read(task);
      const { status, body, text } = await admin.delete(`/data/tasks/${task}`);
      expect([status, body.data]).toEqual([400, null]);
      expect(body.message).toContain(`at least one ${by} still refers to this task`);
      expect(text).not.toMatch(/constraint|fkey|delete from/);
      expect(await read(task)).toEqual(before);
    }
  });

  it('removes hours and comments with force', async () => {
    const artist = await studio.person();
    const task = await productions.simpleTask({ assignees: [artist.id] });
    await productions.hours(task, artist.id, '2024-06-04', 60);
    await admin.post(`/actions/tasks/${task}/comment`, { task_status_id: await productions.taskStatus() });
    expect((await admin.delete(`/data/tasks/${task}?force=True`)).status).toBe(204);
    for (const [table, column] of [
      ['time_spent', 'task_id'],
      ['comment', 'object_id'],
      ['task_person_link', 'task_id'],
      ['task', 'id'],
    ]) {
      expect(await studio.sql(`select from ${table} where ${column} = $1`, [task])).toEqual([]);
    }
  });

  it('answers 400, 404, 403 in this order', async () => {
    const supervisor = await studio.person({ role: 'supervisor' });
    const task = await productions.simpleTask({ team: [supervisor.id] });
    const caller = await studio.as(supervisor);
    expect((await caller.delete('/data/tasks/nonsense1')).status).toBe(400);
    expect((await caller.delete(`/data/tasks/${randomUUID()}`)).status).toBe(404);
    expect((await caller.delete(`/data/tasks/${task}`)).status).toBe(403);
  });
});
