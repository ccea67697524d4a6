import { allowed, idsOf } from '../support/allowed.js';
import type { Answer } from '../support/caller.js';
import { dayAfter, everybody, RandomStudio, seed } from '../support/random-studio.js';
import { Studio } from '../support/studio.js';
import { firstOf } from '../support/first-of.js';

let studio: Studio;
let made: RandomStudio;

/** Rows of every catalogue, and what departments work with. */
async function fillCatalogues(): Promise<void> {
  const admin = made.as('admin 1');
  const add = async (path: string, body: object) => {
    const { status, body: row } = await admin.post(path, body);
    expect([path, status]).toEqual([path, 201]);
    return row as { id: string };
  };
  for (const name of ['Maya', 'Nuke']) {
    const software = await add('/data/softwares', { name, short_name: name, file_extension: 'x' });
    const hardware = await add('/data/hardware-items', { name, short_name: name });
    for (const department of made.departments.filter(() => made.dice.chance(0.6))) {
      await add(`/data/departments/${department}/software-licenses`, { software_id: software.id });
      await add(`/data/departments/${department}/hardware-items`, { hardware_item_id: hardware.id });
    }
  }
  await admin.put(`/data/persons/${made.person('user 1').id}`, { phone: '0123' });
  await made.productions.taskStatus();
  await admin.get('/data/salary-scales');
}

/** Logins on workstations, several on one day now and then. */
async function logIn(): Promise<void> {
  for (const { id } of made.people.values()) {
    for (const day of Array.from({ length: 6 }, () => dayAfter(made.dice.whole(0, 34)))) {
      await studio.sql('insert into desktop_login_log (id, person_id, date) values (gen_random_uuid(), $1, $2)', [
        id,
        `${day} 12:00`,
      ]);
    }
  }
}

/** Comments on tasks, of which assignees and followers are told. */
async function comment(): Promise<void> {
  const task_status_id = await made.productions.taskStatus();
  for (const name of everybody) {
    for (const task of made.tasks.filter(() => made.dice.chance(0.2))) {
      await made.as(name).post(`/actions/user/tasks/${task.id}/subscribe`);
    }
  }
  for (const task of made.tasks.filter(({ project }) => project !== null && made.dice.chance(0.5))) {
    const body = { task_status_id, comment: 'Look', for_client: made.dice.chance(0.5) };
    await made.as('admin 1').post(`/actions/tasks/${task.id}/comment`, body);
  }
}

beforeAll(async () => {
  studio = await Studio.open();
  made = await RandomStudio.of(studio);
  await fillCatalogues();
  await logIn();
  await comment();
}, 60_000);
afterAll(() => studio.close());

interface Row {
  id: string;
}
interface Context extends Record<string, unknown> {
  persons: Row[];
  notification_count: number;
}
interface Notification extends Row {
  task_id: string;
  subscription_id: string | null;
  read: boolean;
}

const byId = <Item extends Row>(rows: readonly Item[] | undefined) =>
  rows && [...rows].sort((a, b) => a.id.localeCompare(b.id));
const catalogues = [
  'departments',
  'studios',
  'softwares',
  'hardware-items',
  'salary-scales',
  'project-status',
  'entity-types',
  'task-types',
  'task-status',
  'organisations',
];
/** Members of the context that hold a whole catalogue. */
const inContext = {
  departments: 'departments',
  studios: 'studios',
  task_types: 'task-types',
  task_status: 'task-status',
  project_status: 'project-status',
};

describe.each(everybody)(`in the studio ${seed}, %s`, (name) => {
  const isAdmin = name.startsWith('admin');
  const read = <Body>(path: string) => allowed<Body>(made.as(name), path);
  const list = async (path: string) => byId(await read<Row[]>(path));
  /** What the caller reads one by one of things with these ids. */
  async function readOneByOne(path: string, ids: readonly string[], query = ''): Promise<Row[]> {
    const rows = await Promise.all(ids.map((id) => read<Row>(`${path}/${id}${query}`)));
    return byId(rows.filter((row) => row !== undefined))!;
  }

  it('lists the people that they read, with the same members, wherever people are listed', async () => {
    const people = [...made.people.values()];
    const shown = await readOneByOne('/data/persons', idsOf(people));
    const shownOf = (ids: readonly string[]) => shown.filter(({ id }) => ids.includes(id));
    expect(await list('/data/persons')).toEqual(shown);
    const pages = await Promise.all([1, 2].map((page) => read<{ data: Row[] }>(`/data/persons?page=${page}&limit=8`)));
    expect(byId(pages.flatMap((page) => page!.data))).toEqual(shown);
    for (const [query, found] of [
      ['role=vendor', people.filter(({ role }) => role === 'vendor')],
      ['is_bot=true', people.filter(({ is_bot }) => is_bot)],
      [`studio_id=${made.sites[0]}`, people.filter(({ studio_id }) => studio_id === made.sites[0])],
      [
        `departments=${made.departments[0]}`,
        people.filter(({ departments }) => departments.includes(firstOf(made.departments))),
      ],
    ] as const) {
      expect([query, await list(`/data/persons?${query}`)]).toEqual([query, shownOf(idsOf(found))]);
    }
    const context = await read<Context>('/data/user/context');
    expect(byId(context!.persons)).toEqual(shownOf(idsOf(people.filter(({ is_guest }) => !is_guest))));
    const [self] = shownOf([made.person(name).id]);
    expect((await read<{ user: Row }>('/auth/authenticated'))!.user).toEqual({ ...self, fido_devices: [] });
    for (const { id, team } of made.projects) {
      const members = await list(`/data/projects/${id}/team`);
      const roleOf = (person: Row) => (team.get(person.id) === 'admin' ? null : team.get(person.id));
      const expected = shownOf([...team.keys()]).map((person) => ({ ...person, project_role: roleOf(person) }));
      expect(members).toEqual(members && expected);
    }
  });

  it('lists of a catalogue what they read of it', async () => {
    const context = (await read<Context>('/data/user/context'))!;
    for (const catalogue of catalogues) {
      const ids = idsOf((await allowed<Row[]>(made.as('admin 1'), `/data/${catalogue}`))!);
      expect([catalogue, ids.length > 0]).toEqual([catalogue, true]);
      const shown = await readOneByOne(`/data/${catalogue}`, ids, '?relations=false');
      expect([catalogue, (await list(`/data/${catalogue}`)) ?? []]).toEqual([catalogue, shown]);
    }
    for (const [member, catalogue] of Object.entries(inContext)) {
      expect([member, byId(context[member] as Row[])]).toEqual([member, await list(`/data/${catalogue}`)]);
    }
    const types = (await list('/data/entity-types?relations=true'))!;
    const shown = byId(context.asset_types as Row[])!;
    expect(shown).toEqual(types.filter(({ id }) => idsOf(shown).includes(id)));
  });

  it('reads of all departments together, and of what the studio owns, what they read of each', async () => {
    const usage = await read<{ software: Row[]; hardware: Row[] }>('/data/inventory/usage');
    for (const [equipment, catalogue, used] of [
      ['software-licenses', 'softwares', usage?.software],
      ['hardware-items', 'hardware-items', usage?.hardware],
    ] as const) {
      const together = await read<Record<string, Row[]>>(`/data/departments/${equipment}`);
      for (const department of made.departments) {
        const alone = await list(`/data/departments/${department}/${equipment}`);
        expect(byId(together?.[department]) ?? []).toEqual(alone ?? []);
        expect([equipment, alone !== undefined]).toEqual([equipment, together !== undefined]);
      }
      const owned = await list(`/data/${catalogue}`);
      expect(used && idsOf(used)).toEqual(usage && idsOf(owned!));
    }
    expect(usage !== undefined).toBe(isAdmin);
    const exported = linesOf(await made.as(name).get('/data/inventory/usage?format=csv'));
    const items = exported.map((line) => line.split(';')).filter(([, , department]) => department === '');
    expect(items.map(([, item]) => item)).toEqual(usage ? ['Maya', 'Nuke', 'Maya', 'Nuke'] : []);
  });

  it('reads of logins what they read of each person; and exports them only as administrator', async () => {
    const logins = new Map<string, { date: string }[]>();
    for (const { id } of made.people.values()) {
      const logs = await read<(Row & { date: string })[]>(`/data/persons/${id}/desktop-login-logs`);
      if (logs) logins.set(id, logs);
    }
    expect(await read('/data/user/desktop-login-logs')).toEqual(logins.get(made.person(name).id));

    const exported = await made.as(name).get('/data/persons/presence-logs/2025-01');
    expect(exported.status).toBe(isAdmin ? 200 : 403);
    const expected = [...made.people.values()]
      .filter(({ is_guest }) => isAdmin && !is_guest)
      .map(({ id, first_name, last_name }) => {
        const days = Array.from({ length: 31 }, (_, day) => `2025-01-${String(day + 1).padStart(2, '0')}`);
        const cells = days.map((day) => (logins.get(id)!.some(({ date }) => date.startsWith(day)) ? 'X' : ''));
        return [`${first_name} ${last_name}`, ...cells].join(';');
      });
    expect(linesOf(exported)).toEqual(expected.sort());
  });

  it('reads the records of the studio, also of one person, only as administrator', async () => {
    for (const path of ['/data/audit-log', '/data/outgoing-mails']) {
      const all = await read<(Row & { person_id: string })[]>(path);
      expect([path, all !== undefined]).toEqual([path, isAdmin]);
      const { id } = made.person('user 1');
      const ofPerson = await read<Row[]>(`${path}?person_id=${id}`);
      expect([path, ofPerson]).toEqual([path, all?.filter(({ person_id }) => person_id === id)]);
    }
    for (const { id } of made.people.values()) {
      const logs = await read(`/actions/persons/${id}/login-logs`);
      expect([id, logs !== undefined]).toEqual([id, isAdmin || id === made.person(name).id]);
    }
  });

  it('lists the notifications that they read one by one, and follows the tasks that they read', async () => {
    const { id: own } = made.person(name);
    const all = await studio.sql<Row & { person_id: string }>('select id, person_id from notification');
    const shown = (await read<Notification[]>('/data/user/notifications'))!;
    expect(idsOf(shown)).toEqual(idsOf(all.filter(({ person_id }) => person_id === own)));
    const foreign = all.filter(({ person_id }) => person_id !== own);
    for (const { id } of [...shown, ...foreign.slice(0, 10)]) {
      const { status, body } = await made.as(name).get(`/data/user/notifications/${id}`);
      const listed = shown.find((one) => one.id === id);
      expect([status, status === 200 ? body : undefined]).toEqual([listed ? 200 : 404, listed]);
    }
    const context = await read<Context>('/data/user/context');
    expect(context!.notification_count).toBe(shown.filter((one) => !one.read).length);

    const followed = new Map<string, boolean | undefined>();
    for (const { id } of made.tasks) {
      const follows = await read<boolean>(`/data/user/tasks/${id}/subscribed`);
      expect([id, follows !== undefined]).toEqual([id, (await read(`/data/tasks/${id}`)) !== undefined]);
      followed.set(id, follows);
    }
    for (const { task_id, subscription_id } of shown) {
      expect([task_id, subscription_id !== null]).toEqual([task_id, followed.get(task_id) ?? false]);
    }
  });
});

/** The lines below the head of an export, in a fixed order; none of a refusal. */
const linesOf = ({ status, text }: Answer) => (status === 200 ? text.trimEnd().split('\r\n').slice(1).sort() : []);
