import { randomUUID } from 'node:crypto';
import type { Caller } from '../../support/caller.js';
import type { GivenPerson, TestPerson } from '../../support/people.js';
import { hiddenFromManagers, minimal, secrets } from '../../support/person-members.js';
import { Productions } from '../../support/production.js';
import { statementsOf } from '../../support/statements.js';
import { Studio } from '../../support/studio.js';
import { firstOf } from '../../support/first-of.js';

const roles = ['admin', 'manager', 'supervisor', 'user', 'client', 'vendor'] as const;
type Role = (typeof roles)[number];
const below = roles.filter((role) => role !== 'admin');
const others = roles.filter((role) => role !== 'admin' && role !== 'manager');

const members = [
  'asset_types',
  'custom_actions',
  'departments',
  'notification_count',
  'persons',
  'plugins',
  'preview_background_files',
  'project_roles',
  'project_status',
  'projects',
  'search_filter_groups',
  'search_filters',
  'status_automations',
  'studios',
  'task_status',
  'task_types',
];

let studio: Studio;
let productions: Productions;
let people: Record<Role, TestPerson>;
let callers: Record<Role, Caller>;
let ada: TestPerson;
let inactive: TestPerson;
let bot: TestPerson;
let guest: TestPerson;
let department: string;
let taskType: string;
let taskStatus: string;
/** With everybody but the administrator in the team: open and closed. Open, of others. Of an open status of old. */
let mine: string;
let closed: string;
let foreign: string;
let oldStyle: string;

const ids = (rows: { id: string }[]) => rows.map(({ id }) => id).sort();
const contextOf = async (role: Role) => {
  const { status, body } = await callers[role].get('/data/user/context');
  expect(status).toBe(200);
  return body;
};
const personIn = (context: { persons: { id: string }[] }, { id }: { id: string }) =>
  context.persons.find((person) => person.id === id)!;

beforeAll(async () => {
  studio = await Studio.open({ USER_LIMIT: '250' });
  productions = new Productions(studio);
  department = await productions.department();
  const whole: GivenPerson = {
    first_name: 'Ada',
    last_name: 'Lovelace',
    phone: '0123',
    daily_salary: 320,
    shotgun_id: 7,
    ldap_uid: 'ada',
    data: { badge: 'B-17' },
    totp_secret: 'SECRETSECRET',
    departments: [department],
  };
  ada = await studio.person(whole);
  inactive = await studio.person({ active: false });
  bot = await studio.person({ is_bot: true, role: 'admin' });
  guest = await studio.person({ is_guest: true });
  const made = await Promise.all(
    roles.map(async (role) => [role, await studio.person({ role, daily_salary: 200 })] as const),
  );
  people = Object.fromEntries(made) as Record<Role, TestPerson>;
  callers = Object.fromEntries(
    await Promise.all(made.map(async ([role, person]) => [role, await studio.as(person)] as const)),
  ) as Record<Role, Caller>;

  const team = below.map((role) => people[role].id);
  mine = await productions.project({ team });
  closed = await productions.project({ team, status: 'Closed' });
  foreign = await productions.project({ team: [ada.id] });
  oldStyle = await productions.project({ team });
  await studio.sql(`insert into project_status (id, name, color) values ($1, 'Active', '')`, [randomUUID()]);
  await studio.sql(
    `update project set project_status_id = (select id from project_status where name = 'Active') where id = $1`,
    [oldStyle],
  );
  [taskType, taskStatus] = [await productions.taskType({ department }), await productions.taskStatus()];
  await studio.sql(
    `insert into project_task_type_link (id, project_id, task_type_id, priority) values (gen_random_uuid(), $1, $2, 3)`,
    [mine, taskType],
  );
});
afterAll(() => studio.close());

describe('the members', () => {
  it.each(below)('are the same for a %s', async (role) => {
    expect(Object.keys(await contextOf(role)).sort()).toEqual(members);
  });

  it('have the user limit besides, for an administrator', async () => {
    const context = await contextOf('admin');
    expect(Object.keys(context).sort()).toEqual([...members, 'user_limit'].sort());
    expect(context.user_limit).toBe(250);
  });

  it('are empty where Troupe keeps nothing, and keep their kind', async () => {
    expect(await contextOf('user')).toMatchObject({
      custom_actions: [],
      status_automations: [],
      preview_background_files: [],
      plugins: [],
      search_filters: {},
      search_filter_groups: {},
    });
  });

  it('show the types of assets, and no other entity types', async () => {
    await callers.admin.post('/data/entity-types', { name: 'Scene' });
    const { body: type } = await callers.admin.post('/data/entity-types', {
      name: 'Character',
      archived: true,
      task_types: [taskType],
    });
    expect((await contextOf('user')).asset_types).toEqual([type]);
  });
});

describe('the people', () => {
  it.each(roles)('are, for a %s, everybody but guests, and inactive people too', async (role) => {
    const everybody = [ada, inactive, bot, ...Object.values(people)];
    expect(ids((await contextOf(role)).persons)).toEqual(ids(everybody));
  });

  it('leave a guest out for that guest, too', async () => {
    const { status, body } = await (await studio.as(guest)).get('/data/user/context');
    expect(status).toBe(200);
    expect(ids(body.persons)).not.toContain(guest.id);
  });

  it('are shown in full to administrators', async () => {
    const shown = personIn(await contextOf('admin'), ada);
    expect(shown).toEqual((await callers.admin.get(`/data/persons/${ada.id}`)).body);
    expect(shown).toMatchObject({ daily_salary: 320, shotgun_id: 7, ldap_uid: 'ada', data: { badge: 'B-17' } });
  });

  it('are shown to managers without pay and keys of other systems', async () => {
    const shown = personIn(await contextOf('manager'), ada);
    expect(shown).toEqual((await callers.manager.get(`/data/persons/${ada.id}`)).body);
    expect(shown).toMatchObject({ phone: '0123', email: ada.email });
    for (const name of hiddenFromManagers) expect(shown).not.toHaveProperty(name);
  });

  it.each(others)('are shown to a %s with twelve members', async (role) => {
    const { persons } = await contextOf(role);
    for (const person of persons.filter(({ id }: TestPerson) => id !== people[role].id)) {
      expect(Object.keys(person).sort()).toEqual(minimal);
    }
  });

  it.each(roles)('show a %s themselves in full', async (role) => {
    expect(personIn(await contextOf(role), people[role])).toEqual(
      (await callers[role].get(`/data/persons/${people[role].id}`)).body,
    );
  });

  it.each(roles)('have their departments for a %s', async (role) => {
    const context = await contextOf(role);
    expect(personIn(context, ada)).toMatchObject({ departments: [department] });
    expect(personIn(context, inactive)).toMatchObject({ departments: [] });
  });

  it.each(roles)('have no secret for a %s', async (role) => {
    const { text } = await callers[role].get('/data/user/context');
    for (const name of secrets) expect(text).not.toContain(`"${name}"`);
    expect(text).not.toContain('SECRETSECRET');
    expect(text).not.toContain('$2b$');
  });
});

describe('the catalogues', () => {
  it('hold what their own lists hold, archived rows too', async () => {
    await callers.admin.post('/data/departments', { name: 'Gone department', color: '', archived: true });
    await callers.admin.post('/data/studios', { name: 'Gone site', color: '#AABBCC', archived: true });
    await callers.admin.post('/data/task-types', { name: 'Gone type', archived: true });
    await callers.admin.post('/data/task-status', {
      name: 'Gone status',
      short_name: 'gone',
      color: '#AABBCC',
      archived: true,
    });
    for (const role of roles) {
      const context = await contextOf(role);
      for (const [member, path] of [
        ['departments', 'departments'],
        ['studios', 'studios'],
        ['task_types', 'task-types'],
        ['task_status', 'task-status'],
        ['project_status', 'project-status'],
      ] as const) {
        expect(context[member]).toEqual((await callers[role].get(`/data/${path}`)).body);
        if (member === 'project_status') continue;
        expect(context[member].map(({ archived }: { archived: boolean }) => archived)).toContain(true);
      }
      expect(ids(context.task_types)).toContain(taskType);
      expect(ids(context.task_status)).toContain(taskStatus);
    }
  });
});

describe('the productions', () => {
  it('are all that are open for administrators', async () => {
    expect(ids((await contextOf('admin')).projects)).toEqual([mine, foreign].sort());
  });

  it.each(below)('are the open ones of their teams for a %s', async (role) => {
    const { projects } = await contextOf(role);
    expect(ids(projects)).toEqual([mine]);
    expect(projects).toEqual((await callers[role].get('/data/projects/open')).body);
  });

  it('come with what they use', async () => {
    expect((await contextOf('client')).projects).toMatchObject([
      {
        id: mine,
        type: 'Project',
        project_status_name: 'Open',
        team: below.map((role) => people[role].id).sort(),
        task_types: [taskType],
        task_types_priority: { [taskType]: 3 },
        task_statuses_link: {},
        descriptors: [],
        first_episode_id: null,
      },
    ]);
  });

  it.each(roles)('are none for a %s in no team, unless administrator', async (role) => {
    const outsider = await studio.person({ role });
    const { body } = await (await studio.as(outsider)).get('/data/user/context');
    expect(ids(body.projects)).toEqual(role === 'admin' ? [mine, foreign].sort() : []);
    await callers.admin.delete(`/data/persons/${outsider.id}?force=true`);
  });
});

describe('the roles in productions', () => {
  it('are the caller’s own, where the membership has one, in closed productions too', async () => {
    await studio.sql(`update project_person_link set role = 'supervisor' where project_id = $1 and person_id = $2`, [
      mine,
      people.user.id,
    ]);
    await studio.sql(`update project_person_link set role = 'manager' where project_id = $1 and person_id = $2`, [
      closed,
      people.user.id,
    ]);
    expect((await contextOf('user')).project_roles).toEqual({ [mine]: 'supervisor', [closed]: 'manager' });
    expect((await contextOf('vendor')).project_roles).toEqual({});
    expect((await contextOf('admin')).project_roles).toEqual({});
  });

  it('make nobody an administrator', async () => {
    await studio.sql(`update project_person_link set role = 'admin' where project_id = $1 and person_id = $2`, [
      mine,
      people.client.id,
    ]);
    const context = await contextOf('client');
    expect(context.project_roles).toEqual({});
    expect(context).not.toHaveProperty('user_limit');
  });
});

describe('the notifications', () => {
  it('are counted while they are the caller’s and unread', async () => {
    const task = await productions.simpleTask({ assignees: [ada.id], status: 'Closed' });
    const notify = (person: string, read: boolean) =>
      studio.sql(
        `insert into notification (id, read, change, type, person_id, author_id, task_id)
         values (gen_random_uuid(), $1, false, 'assignation', $2, $3, $4)`,
        [read, person, people.admin.id, task],
      );
    for (const read of [false, false, true]) await notify(people.supervisor.id, read);
    await notify(people.client.id, false);
    expect((await contextOf('supervisor')).notification_count).toBe(2);
    expect((await contextOf('client')).notification_count).toBe(1);
    expect((await contextOf('vendor')).notification_count).toBe(0);
  });
});

describe('asking', () => {
  it('needs a token', async () => {
    expect((await studio.caller().get('/data/user/context')).status).toBe(401);
  });

  it.each(roles)('is refused to a bot with the role of a %s', async (role) => {
    const script = await studio.person({ role, is_bot: true });
    expect((await (await studio.as(script)).get('/data/user/context')).status).toBe(403);
    await callers.admin.delete(`/data/persons/${script.id}?force=true`);
  });

  it.each(roles)('takes one statement for a %s, whose text is the answer', async (role) => {
    let answered = '';
    const statements = await statementsOf(studio, async () => {
      answered = (await callers[role].get('/data/user/context')).text;
    });
    // One for the token, one for the context.
    expect(statements).toHaveLength(2);
    expect(firstOf(statements).sql).toContain('token_lives');
    const row = firstOf((await statements[1]!.answer) as Record<string, string>[]);
    expect(Object.values(row)).toEqual([answered]);
  });
});
