import { randomUUID } from 'node:crypto';
import type { Caller } from '../../support/caller.js';
import type { TestPerson } from '../../support/people.js';
import { Productions } from '../../support/production.js';
import { Studio } from '../../support/studio.js';
import { firstOf } from '../../support/first-of.js';

let studio: Studio;
let productions: Productions;
let admin: Caller;
let adminId: string;

beforeAll(async () => {
  studio = await Studio.open();
  productions = new Productions(studio);
  const person = await studio.person({ role: 'admin' });
  adminId = person.id;
  admin = await studio.as(person);
});
afterAll(() => studio.close());

const assign = (caller: Caller, task: string, person_id: unknown) =>
  caller.put(`/actions/tasks/${task}/assign`, { person_id });
const assignAll = (caller: Caller, person: string, task_ids: unknown) =>
  caller.put(`/actions/persons/${person}/assign`, { task_ids });
const clear = (caller: Caller, body: object) => caller.put('/actions/tasks/clear-assignation', body);

const eventsOf = async (task: string) =>
  (
    await studio.sql<{ name: string }>("select name from api_event where data ->> 'task_id' = $1 order by name", [task])
  ).map(({ name }) => name);
const assigneesOf = async (task: string) =>
  (
    await studio.sql<{ person_id: string }>(
      'select person_id from task_person_link where task_id = $1 order by person_id',
      [task],
    )
  ).map(({ person_id }) => person_id);
const idsOf = (body: { id: string }[]) => body.map(({ id }) => id);

describe('PUT /actions/tasks/{id}/assign', () => {
  it('assigns, notes who did it, brings into the team, tells the person, and records events', async () => {
    const artist = await studio.person();
    const task = await productions.simpleTask();
    const { status, body } = await assign(admin, task, artist.id.toUpperCase());
    expect(status).toBe(200);
    expect(body).toMatchObject({ id: task, type: 'Task', assigner_id: adminId, assignees: [artist.id] });
    const project = body.project_id as string;
    expect(
      await studio.sql('select person_id, role from project_person_link where project_id = $1', [project]),
    ).toEqual([{ person_id: artist.id, role: null }]);
    expect(
      await studio.sql('select type, read, person_id, author_id, comment_id from notification where task_id = $1', [
        task,
      ]),
    ).toEqual([{ type: 'assignation', read: false, person_id: artist.id, author_id: adminId, comment_id: null }]);
    expect(await studio.sql('select name, data from api_event where project_id = $1 order by name', [project])).toEqual(
      [
        { name: 'project:update', data: { project_id: project } },
        { name: 'task:assign', data: { task_id: task, person_id: artist.id, project_id: project } },
        { name: 'task:update', data: { task_id: task, project_id: project } },
      ],
    );
  });

  it('does nothing more for somebody who is assigned already', async () => {
    const artist = await studio.person();
    const task = await productions.simpleTask({ team: [{ person: artist.id, role: 'supervisor' }] });
    await assign(admin, task, artist.id);
    const { status, body } = await assign(admin, task, artist.id);
    expect([status, body.assignees]).toEqual([200, [artist.id]]);
    expect(await eventsOf(task)).toEqual(['task:assign', 'task:update']);
    expect(await studio.sql('select from notification where task_id = $1', [task])).toHaveLength(1);
    expect(await studio.sql('select role from project_person_link where person_id = $1', [artist.id])).toEqual([
      { role: 'supervisor' },
    ]);
  });

  it('assigns once in twenty parallel requests', async () => {
    const artist = await studio.person();
    const task = await productions.simpleTask();
    const answers = await Promise.all(Array.from({ length: 20 }, () => assign(admin, task, artist.id)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await assigneesOf(task)).toEqual([artist.id]);
    expect(await eventsOf(task)).toEqual(['task:assign', 'task:update']);
    expect(await studio.sql('select from notification where task_id = $1', [task])).toHaveLength(1);
  });

  it('assigns twenty people in parallel', async () => {
    const people = await Promise.all(Array.from({ length: 20 }, () => studio.person()));
    const task = await productions.simpleTask();
    const answers = await Promise.all(people.map(({ id }) => assign(admin, task, id)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await assigneesOf(task)).toEqual(people.map(({ id }) => id).sort());
  });

  it('does not notify whoever takes a task', async () => {
    const task = await productions.simpleTask();
    expect((await assign(admin, task, adminId)).status).toBe(200);
    expect(await studio.sql('select from notification where task_id = $1', [task])).toEqual([]);
  });

  it('gives tasks to bots only where the production wants that', async () => {
    const bot = await studio.person({ is_bot: true });
    const [without, withBots] = [await productions.simpleTask(), await productions.simpleTask({ allows_bots: true })];
    const { status, body } = await assign(admin, without, bot.id);
    expect([status, body.message]).toEqual([403, expect.stringContaining('gives no tasks to bots')]);
    expect(await assigneesOf(without)).toEqual([]);
    for (const _ of ['first', 'again']) expect((await assign(admin, withBots, bot.id)).status).toBe(200);
  });

  it('refuses a bot that is there already, once the production wants none', async () => {
    const bot = await studio.person({ is_bot: true });
    const task = await productions.simpleTask({ assignees: [bot.id] });
    expect((await assign(admin, task, bot.id)).status).toBe(403);
    // Who puts a task back as it was read changes nothing.
    expect((await admin.put(`/data/tasks/${task}`, { assignees: [bot.id] })).status).toBe(200);
  });

  it('answers 404 before 400, and 400 before 403', async () => {
    const task = await productions.simpleTask();
    const stranger = await studio.as(await studio.person());
    expect((await assign(stranger, 'nonsense1', 7)).status).toBe(400);
    expect((await assign(stranger, randomUUID(), 7)).status).toBe(404);
    for (const person of [undefined, null, 'nonsense1', randomUUID()]) {
      const { status, body } = await assign(stranger, task, person);
      expect([status, body.error, body.data.errors[0].field]).toEqual([400, true, 'person_id']);
    }
    expect((await assign(stranger, task, adminId)).status).toBe(403);
  });
});

describe('who may assign', () => {
  let ours: string;
  let theirs: string;
  beforeAll(async () => {
    ours = await productions.department();
    theirs = await productions.department();
  });

  /** Who calls (role, role in the production, departments), whose the task is, whom they assign (departments), and what comes. */
  it.each([
    ['a manager in the team', 'manager', true, null, [], 'theirs', [], 200],
    ['a manager outside of it', 'manager', false, null, [], 'theirs', [], 403],
    ['an artist who is manager there', 'user', true, 'manager', [], 'theirs', [], 200],
    ['a manager who is artist there', 'manager', true, 'user', [], 'theirs', [], 403],
    ['a supervisor, both of the department', 'supervisor', true, null, ['ours'], 'ours', ['ours'], 200],
    ['a supervisor, the person of another one', 'supervisor', true, null, ['ours'], 'ours', ['theirs'], 403],
    ['a supervisor, the person of none', 'supervisor', true, null, ['ours'], 'ours', [], 403],
    ['a supervisor, the task of another one', 'supervisor', true, null, ['ours'], 'theirs', ['ours'], 403],
    ['a supervisor, the task of none', 'supervisor', true, null, ['ours'], 'none', ['ours'], 403],
    [
      'a supervisor of two, the person of the second',
      'supervisor',
      true,
      null,
      ['ours', 'theirs'],
      'ours',
      ['theirs'],
      200,
    ],
    ['a supervisor of no department', 'supervisor', true, null, [], 'theirs', [], 200],
    ['a supervisor outside of the team', 'supervisor', false, null, ['ours'], 'ours', ['ours'], 403],
    ['an artist of the department', 'user', true, null, ['ours'], 'ours', ['ours'], 403],
    ['a client', 'client', true, null, ['ours'], 'ours', ['ours'], 403],
    ['a vendor', 'vendor', true, null, ['ours'], 'ours', ['ours'], 403],
  ] as const)('%s assigns another one', async (_, role, inTeam, there, own, of, persons, status) => {
    const department = { ours, theirs, none: undefined };
    const caller = await studio.person({ role, departments: own.map((name) => department[name]) });
    const other = await studio.person({ departments: persons.map((name) => department[name]) });
    const task = await productions.simpleTask({
      team: inTeam ? [{ person: caller.id, role: there }] : [],
      department: department[of],
    });
    expect((await assign(await studio.as(caller), task, other.id)).status).toBe(status);
    const assigned = idsOf((await assignAll(await studio.as(caller), other.id, [task])).body);
    expect(assigned).toEqual(status === 200 ? [task] : []);
  });

  it.each([
    ['in the team and the department', true, ['ours'], 'ours', 200],
    ['in the team and another department', true, ['theirs'], 'ours', 403],
    ['in the team and in no department', true, [], 'ours', 403],
    ['in the team, the task of no department', true, ['ours'], 'none', 403],
    ['outside of the team', false, ['ours'], 'ours', 403],
  ] as const)('an artist %s takes a task', async (_, inTeam, own, of, status) => {
    const department = { ours, theirs, none: undefined };
    const artist = await studio.person({ departments: own.map((name) => department[name]) });
    const task = await productions.simpleTask({ team: inTeam ? [artist.id] : [], department: department[of] });
    expect((await assign(await studio.as(artist), task, artist.id)).status).toBe(status);
    expect(await assigneesOf(task)).toEqual(status === 200 ? [artist.id] : []);
  });
});

describe('PUT /actions/persons/{id}/assign', () => {
  it('assigns what the caller may, skips the rest, and answers in the order of the body', async () => {
    const [manager, artist] = [await studio.person({ role: 'manager' }), await studio.person()];
    const team = [manager.id];
    const [one, two] = [await productions.simpleTask({ team }), await productions.simpleTask({ team })];
    const refused = await productions.simpleTask();
    const there = await productions.simpleTask({ team, assignees: [artist.id] });
    const { status, body } = await assignAll(await studio.as(manager), artist.id, [
      two,
      refused,
      randomUUID(),
      one,
      two,
      there,
    ]);
    expect(status).toBe(200);
    expect(idsOf(body)).toEqual([two, one, there]);
    expect(body[0].assignees).toEqual([artist.id]);
    expect(await assigneesOf(refused)).toEqual([]);
    expect(await eventsOf(two)).toEqual(['task:assign', 'task:update']);
    expect(await eventsOf(there)).toEqual([]);
    const teams = await studio.sql('select project_id from project_person_link where person_id = $1', [artist.id]);
    // Whoever was assigned without being in the team joins as well.
    expect(teams).toHaveLength(3);
  });

  it('skips productions without bots for a bot', async () => {
    const bot = await studio.person({ is_bot: true });
    const [without, withBots] = [await productions.simpleTask(), await productions.simpleTask({ allows_bots: true })];
    expect(idsOf((await assignAll(admin, bot.id, [without, withBots])).body)).toEqual([withBots]);
  });

  it('does not deadlock when parallel requests name the tasks in different orders', async () => {
    const people = await Promise.all(Array.from({ length: 10 }, () => studio.person()));
    const tasks = await Promise.all(Array.from({ length: 10 }, () => productions.simpleTask()));
    const answers = await Promise.all(
      people.map(({ id }, number) => assignAll(admin, id, number % 2 ? tasks : tasks.toReversed())),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    for (const task of tasks) expect(await assigneesOf(task)).toHaveLength(10);
  });

  it('refuses no tasks, malformed ones and an unknown person', async () => {
    for (const task_ids of [undefined, null, [], 'nonsense1', ['nonsense1'], {}]) {
      const { status, body } = await assignAll(admin, adminId, task_ids);
      expect([status, body.data.errors[0].field]).toEqual([400, 'task_ids']);
    }
    expect((await assignAll(admin, 'nonsense1', [randomUUID()])).status).toBe(400);
    expect((await assignAll(admin, randomUUID(), [randomUUID()])).status).toBe(404);
    expect((await assignAll(admin, adminId, [randomUUID()])).body).toEqual([]);
  });
});

describe('PUT /actions/tasks/clear-assignation', () => {
  let people: TestPerson[];
  beforeAll(async () => {
    people = [await studio.person(), await studio.person()];
  });
  const ids = () => people.map(({ id }) => id);

  it('takes everybody off, or one person, and records events for who was there', async () => {
    const tasks = [
      await productions.simpleTask({ assignees: ids() }),
      await productions.simpleTask({ assignees: ids() }),
      await productions.simpleTask(),
    ];
    const [first] = ids();
    const { status, body } = await clear(admin, { task_ids: [...tasks, randomUUID()], person_id: first });
    expect([status, body]).toEqual([200, tasks]);
    expect(await assigneesOf(firstOf(tasks))).toEqual([ids()[1]]);
    expect(await eventsOf(firstOf(tasks))).toEqual(['task:unassign', 'task:update']);
    expect(await eventsOf(tasks[2]!)).toEqual([]);
    expect((await clear(admin, { task_ids: tasks })).body).toEqual(tasks);
    for (const task of tasks) expect(await assigneesOf(task)).toEqual([]);
    expect((await clear(admin, { task_ids: tasks, person_id: null })).body).toEqual(tasks);
  });

  it('is for managers and supervisors of the production, whatever department the person is in, and for oneself', async () => {
    const department = await productions.department();
    const supervisor = await studio.person({ role: 'supervisor', departments: [department] });
    const artist = firstOf(people);
    const given = { team: [supervisor.id, artist.id], assignees: ids() };
    const [theirs, other] = [
      await productions.simpleTask({ ...given, department }),
      await productions.simpleTask({ ...given, department: await productions.department() }),
    ];
    const asArtist = await studio.as(artist);
    expect((await clear(asArtist, { task_ids: [theirs, other] })).body).toEqual([]);
    expect((await clear(asArtist, { task_ids: [theirs], person_id: ids()[1] })).body).toEqual([]);
    expect((await clear(asArtist, { task_ids: [theirs, other], person_id: artist.id })).body).toEqual([theirs, other]);
    expect((await clear(await studio.as(supervisor), { task_ids: [other, theirs] })).body).toEqual([theirs]);
    expect(await assigneesOf(theirs)).toEqual([]);
    expect(await assigneesOf(other)).toEqual([ids()[1]]);
  });

  it('answers, of the tasks one leaves oneself, only those one was on', async () => {
    const [artist, manager] = [await studio.person(), await studio.person({ role: 'manager' })];
    const team = [artist.id, manager.id];
    const [on, off] = [
      await productions.simpleTask({ team, assignees: [artist.id] }),
      await productions.simpleTask({ team }),
    ];
    const elsewhere = await productions.simpleTask({ assignees: [artist.id] });
    const unseen = await productions.simpleTask();
    const body = { task_ids: [unseen, elsewhere, off, on], person_id: artist.id };
    const asArtist = await studio.as(artist);
    expect((await clear(asArtist, body)).body).toEqual([elsewhere, on]);
    expect((await clear(asArtist, body)).body).toEqual([]);
    expect((await clear(await studio.as(manager), { ...body, person_id: manager.id })).body).toEqual([]);
  });

  it('refuses no tasks, malformed ids and an unknown person', async () => {
    for (const [body, field] of [
      [{}, 'task_ids'],
      [{ task_ids: [] }, 'task_ids'],
      [{ task_ids: ['nonsense1'] }, 'task_ids'],
      [{ task_ids: [randomUUID()], person_id: 'nonsense1' }, 'person_id'],
      [{ task_ids: [randomUUID()], person_id: randomUUID() }, 'person_id'],
    ] as const) {
      const answer = await clear(admin, body);
      expect([answer.status, answer.body.data.errors[0].field]).toEqual([400, field]);
    }
  });
});
