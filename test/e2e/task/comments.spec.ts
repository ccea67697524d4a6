import { randomUUID } from 'node:crypto';
import type { Caller } from '../../support/caller.js';
import { Productions } from '../../support/production.js';
import { Studio } from '../../support/studio.js';

let studio: Studio;
let productions: Productions;
let admin: Caller;
let adminId: string;
let open: string;

beforeAll(async () => {
  studio = await Studio.open();
  productions = new Productions(studio);
  const person = await studio.person({ role: 'admin' });
  adminId = person.id;
  admin = await studio.as(person);
  open = await productions.taskStatus();
});
afterAll(() => studio.close());

const comment = (caller: Caller, task: string, body: object = { task_status_id: open }) =>
  caller.post(`/actions/tasks/${task}/comment`, body);

const eventsOf = (task: string) =>
  studio.sql<{ name: string; data: Record<string, string>; user_id: string }>(
    "select name, data, user_id from api_event where data ->> 'task_id' = $1 order by name",
    [task],
  );

describe('POST /actions/tasks/{id}/comment', () => {
  it('stores text, author and status, and records events', async () => {
    const [before, project] = [open, await productions.project()];
    const task = await productions.task({
      project,
      taskType: await productions.taskType(),
      entity: await productions.shot(project),
      status: before,
    });
    const wip = await productions.taskStatus({ is_wip: true });
    const { status, body } = await comment(admin, task, { task_status_id: wip, comment: 'On it 🎬' });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      type: 'Comment',
      object_id: task,
      object_type: 'Task',
      text: 'On it 🎬',
      person_id: adminId,
      task_status_id: wip,
      replies: [],
      for_client: false,
    });
    expect(await eventsOf(task)).toEqual([
      {
        name: 'comment:new',
        data: {
          comment_id: body.id,
          task_id: task,
          task_status_id: wip,
          person_id: adminId,
          for_client: false,
          project_id: project,
        },
        user_id: adminId,
      },
      {
        name: 'task:status-changed',
        data: {
          task_id: task,
          previous_task_status_id: before,
          new_task_status_id: wip,
          person_id: adminId,
          project_id: project,
        },
        user_id: adminId,
      },
      { name: 'task:update', data: { task_id: task, project_id: project }, user_id: adminId },
    ]);
    expect((await admin.get(`/data/tasks/${task}`)).body).toMatchObject({
      task_status_id: wip,
      last_comment_date: body.created_at,
      real_start_date: body.created_at,
    });
  });

  it('may have no text, and keeps the status when it is the same', async () => {
    const task = await productions.simpleTask();
    await comment(admin, task);
    const { status, body } = await comment(admin, task, { task_status_id: open, comment: null });
    expect([status, body.text]).toEqual([201, '']);
    expect((await eventsOf(task)).filter(({ name }) => name === 'task:status-changed')).toHaveLength(1);
  });

  it.each([
    [{}, 'task_status_id'],
    [{ task_status_id: null }, 'task_status_id'],
    [{ task_status_id: 'nonsense1' }, 'task_status_id'],
    [{ task_status_id: '3fa85f64-5717-4562-b3fc-2c963f66afa6' }, 'task_status_id'],
    [{ comment: 7 }, 'comment'],
    [{ comment: 'a\0b' }, 'comment'],
    [{ created_at: '' }, 'created_at'],
    [{ created_at: 'yesterday' }, 'created_at'],
    [{ created_at: '2999-01-01' }, 'created_at'],
  ])('refuses %j and changes nothing', async (given, field) => {
    const task = await productions.simpleTask();
    const body = field === 'task_status_id' ? given : { task_status_id: open, ...given };
    const answer = await comment(admin, task, body);
    expect(answer.status).toBe(400);
    expect(answer.body.data.errors).toMatchObject([{ field }]);
    expect(await studio.sql('select from comment where object_id = $1', [task])).toEqual([]);
    expect((await admin.get(`/data/tasks/${task}`)).body.last_comment_date).toBeNull();
  });

  it('answers 400, 404, 403 before it looks at the body', async () => {
    const task = await productions.simpleTask();
    const stranger = await studio.as(await studio.person());
    expect((await comment(stranger, 'nonsense1', {})).status).toBe(400);
    expect((await comment(stranger, randomUUID(), {})).status).toBe(404);
    expect((await comment(stranger, task, {})).status).toBe(403);
  });

  it('takes twenty parallel comments one after the other', async () => {
    const task = await productions.simpleTask();
    const statuses = [
      await productions.taskStatus({ is_retake: true }),
      await productions.taskStatus({ is_feedback_request: true }),
    ];
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, number) => comment(admin, task, { task_status_id: statuses[number % 2] })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    const history = await studio.sql<{ id: string; retake: boolean; date: string }>(
      `select s.id, s.is_retake as retake, c.created_at::text as date
       from comment c join task_status s on s.id = c.task_status_id where object_id = $1 order by c.created_at`,
      [task],
    );
    // Every comment has a moment of its own, and the task is as the last one left it.
    expect(new Set(history.map(({ date }) => date)).size).toBe(20);
    const retakes = history.filter(({ id, retake }, index) => retake && history[index - 1]?.id !== id).length;
    const [stored] = await studio.sql<{ task_status_id: string; retake_count: number; last: string }>(
      'select task_status_id, retake_count, last_comment_date::text as last from task where id = $1',
      [task],
    );
    expect(stored).toEqual({
      task_status_id: history[19]?.id,
      retake_count: retakes,
      last: history[19]?.date,
    });
  });
});

describe('who may comment', () => {
  it.each([
    ['a manager', 'manager', true, null, 201],
    ['a manager outside of the team', 'manager', false, null, 403],
    ['an artist who is manager there', 'user', true, 'manager', 201],
    ['a client', 'client', true, null, 201],
    ['a client outside of the team', 'client', false, null, 403],
    ['an artist who is client there', 'user', true, 'client', 201],
    ['an artist without the task', 'user', true, null, 403],
    ['a manager who is artist there', 'manager', true, 'user', 403],
    ['a vendor without the task', 'vendor', true, null, 403],
    ['a supervisor of no department', 'supervisor', true, null, 201],
    ['a supervisor outside of the team', 'supervisor', false, null, 403],
  ] as const)('%s', async (_, role, inTeam, there, status) => {
    const person = await studio.person({ role });
    const task = await productions.simpleTask({
      team: inTeam ? [{ person: person.id, role: there }] : [],
      department: await productions.department(),
    });
    expect((await comment(await studio.as(person), task)).status).toBe(status);
  });

  it('supervisors: in their departments', async () => {
    const department = await productions.department();
    const supervisor = await studio.person({ role: 'supervisor', departments: [department] });
    const caller = await studio.as(supervisor);
    const team = [supervisor.id];
    const [theirs, other] = [
      await productions.simpleTask({ team, department }),
      await productions.simpleTask({ team, department: await productions.department() }),
    ];
    expect((await comment(caller, theirs)).status).toBe(201);
    expect((await comment(caller, other)).status).toBe(403);
  });

  it.each(['user', 'vendor', 'supervisor'] as const)('a %s: assigned and in the team', async (role) => {
    const person = await studio.person({ role, departments: [await productions.department()] });
    const caller = await studio.as(person);
    const given = { assignees: [person.id], department: await productions.department() };
    expect((await comment(caller, await productions.simpleTask({ ...given, team: [person.id] }))).status).toBe(201);
    expect((await comment(caller, await productions.simpleTask(given))).status).toBe(403);
  });

  it('the creator of the entity, in the team', async () => {
    const [artist, gone] = [await studio.person(), await studio.person()];
    const project = await productions.project({ team: [artist.id] });
    for (const [person, status] of [
      [artist, 201],
      [gone, 403],
    ] as const) {
      const entity = await productions.shot(project, { created_by: person.id });
      const task = await productions.task({ project, entity, taskType: await productions.taskType() });
      expect((await comment(await studio.as(person), task)).status).toBe(status);
    }
  });
});

describe('which status', () => {
  const closed = { is_artist_allowed: false, is_client_allowed: false };

  it.each([
    ['an artist', 'user', null, 403],
    ['a vendor', 'vendor', null, 403],
    ['a client', 'client', null, 403],
    ['a manager who is artist there', 'manager', 'user', 403],
    ['an artist who is supervisor there', 'user', 'supervisor', 201],
    ['a supervisor', 'supervisor', null, 201],
    ['a manager', 'manager', null, 201],
    ['an administrator', 'admin', null, 201],
    ['an administrator who is artist there', 'admin', 'user', 201],
  ] as const)('%s gives one that is closed to artists and clients', async (_, role, there, status) => {
    const person = await studio.person({ role });
    const task = await productions.simpleTask({
      team: [{ person: person.id, role: there }],
      assignees: [person.id],
    });
    const body = { task_status_id: await productions.taskStatus(closed) };
    expect((await comment(await studio.as(person), task, body)).status).toBe(status);
    expect(await studio.sql('select from comment where object_id = $1', [task])).toHaveLength(status === 201 ? 1 : 0);
  });

  it('artists need one for artists, clients one for clients', async () => {
    const [artist, client] = [await studio.person(), await studio.person({ role: 'client' })];
    const task = await productions.simpleTask({ team: [artist.id, client.id], assignees: [artist.id] });
    const [forArtists, forClients] = [
      await productions.taskStatus({ is_client_allowed: false }),
      await productions.taskStatus({ is_artist_allowed: false }),
    ];
    const [asArtist, asClient] = [await studio.as(artist), await studio.as(client)];
    expect((await comment(asArtist, task, { task_status_id: forArtists })).status).toBe(201);
    expect((await comment(asArtist, task, { task_status_id: forClients })).status).toBe(403);
    expect((await comment(asClient, task, { task_status_id: forClients })).status).toBe(201);
    expect((await comment(asClient, task, { task_status_id: forArtists })).status).toBe(403);
  });
});
