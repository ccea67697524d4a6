import { accounts, artistInCharge, demoPassword, emailOf } from '../../src/demo/cast.js';
import { addDays, addMonths, daysFrom, isBusinessDay } from '../../src/demo/calendar.js';
import { fillStudio } from '../../src/demo/fill.js';
import { ensureAdministrator } from '../../src/start/administrator.js';
import { today as dayOf } from '../../src/common/time/day.js';
import type { Role } from '../../src/access/roles.js';
import type { Caller } from '../support/caller.js';
import { Studio } from '../support/studio.js';
import { firstOf } from '../support/first-of.js';

interface Person {
  id: string;
  role: Role;
  active: boolean;
  departments: string[];
  studio_id: string;
}
interface Entry {
  person_id: string;
  task_id: string;
  date: string;
  duration: number;
}
interface Task {
  id: string;
  project_id: string;
  task_status_id: string;
  duration: number;
  real_start_date: string | null;
  end_date: string | null;
  done_date: string | null;
  assignees: string[];
}
interface Named {
  id: string;
  name: string;
}

const today = dayOf();
const begins = addMonths(today, -24);
const months = Array.from({ length: 25 }, (_, number) => addMonths(`${begins.slice(0, 7)}-01`, number).slice(0, 7));

let studio: Studio;
const callers = new Map<string, Caller>();
const ids = new Map<string, string>();
const as = (role: Role | 'artist in charge'): Caller => callers.get(role)!;

beforeAll(async () => {
  studio = await Studio.open();
  const admin = { adminEmail: emailOf(accounts[0].name), adminPassword: demoPassword };
  await ensureAdministrator(studio.app, { ...studio.env, ...admin });
  await fillStudio(studio.app);
  for (const { role, name } of [...accounts, { role: 'artist in charge', name: artistInCharge }]) {
    const { body } = await studio.caller().post('/auth/login', { email: emailOf(name), password: demoPassword });
    if (!body.login) throw new Error(`${name} cannot sign in: ${JSON.stringify(body)}`);
    ids.set(role, body.user.id);
    callers.set(role, studio.withToken(body.access_token));
  }
}, 60_000);
afterAll(() => studio.close());

const list = async <Row>(url: string): Promise<Row[]> => (await as('admin').get(url)).body;
const idNamed = async (url: string, name: string) => (await list<Named>(url)).find((row) => row.name === name)!.id;
/** Some of what should not be there: all of it would be too much to print. */
const few = <Row>(rows: readonly Row[]): Row[] => rows.slice(0, 3);
const keyed = ({ person_id, date }: Pick<Entry, 'person_id' | 'date'>) => `${person_id} ${date}`;

describe('people', () => {
  test('there is an account of every role, and each is what it says', async () => {
    expect(accounts.map(({ role }) => role)).toEqual(['admin', 'manager', 'supervisor', 'user', 'client', 'vendor']);
    for (const { role } of accounts) {
      const { body } = await as('admin').get(`/data/persons/${ids.get(role)}`);
      expect(body.role).toBe(role);
    }
  });

  test('about sixty people belong to sites, and artists to departments', async () => {
    const people = (await list<Person & { is_bot: boolean }>('/data/persons?relations=true')).filter(
      (person) => !person.is_bot,
    );
    expect(people.length).toBeGreaterThanOrEqual(55);
    expect(people.length).toBeLessThanOrEqual(70);
    const departments = await list<Named>('/data/departments');
    const artists = people.filter(({ role }) => role === 'user');
    for (const { id } of departments) {
      expect(artists.filter((artist) => artist.departments.includes(id)).length).toBeGreaterThanOrEqual(2);
    }
    for (const { id } of await list<Named>('/data/studios')) {
      expect(people.filter((person) => person.studio_id === id).length).toBeGreaterThanOrEqual(5);
    }
    expect(people.some(({ active }) => !active)).toBe(true);
  });

  test('pay is set for every position', async () => {
    const scales = await list<{ salary: number }>('/data/salary-scales');
    expect(scales).toHaveLength(9 * 3 * 3);
    expect(scales.filter(({ salary }) => salary <= 0)).toEqual([]);
  });
});

describe('hours', () => {
  let entries: Entry[];
  let away: Set<string>;

  beforeAll(async () => {
    entries = await list(`/data/time-spents?start_date=2000-01-01&end_date=2999-12-31`);
    const daysOff = await list<{ person_id: string; date: string; end_date: string }>('/data/day-offs');
    away = new Set(
      daysOff.flatMap(({ person_id, date, end_date }) =>
        daysFrom(date, end_date).map((day) => keyed({ person_id, date: day })),
      ),
    );
  });

  test('cover two years, and nothing before or after', () => {
    const days = entries.map(({ date }) => date).sort();
    expect(firstOf(days) >= begins && firstOf(days) <= addDays(begins, 14)).toBe(true);
    expect(days.at(-1)! <= today && days.at(-1)! >= addDays(today, -14)).toBe(true);
    for (const month of months.slice(1, -1)) {
      const people = new Set(entries.filter(({ date }) => date.startsWith(month)).map(({ person_id }) => person_id));
      expect([month, people.size >= 25]).toEqual([month, true]);
    }
  });

  test('are of business days on which nobody is away', () => {
    expect(away.size).toBeGreaterThan(1000);
    expect(few(entries.filter(({ date }) => !isBusinessDay(date)))).toEqual([]);
    expect(few(entries.filter((entry) => away.has(keyed(entry))))).toEqual([]);
  });

  test('are one to three tasks a day, together no more than a day', () => {
    const days = new Map<string, Entry[]>();
    for (const entry of entries) days.set(keyed(entry), [...(days.get(keyed(entry)) ?? []), entry]);
    const sum = (day: Entry[]) => day.reduce((total, { duration }) => total + duration, 0);
    expect(few([...days.values()].filter((day) => day.length > 3 || sum(day) > 1440))).toEqual([]);
    expect([...days.values()].filter((day) => day.length > 1).length).toBeGreaterThan(1000);
  });

  test('leave no business day of an artist who is there empty, but for a few', () => {
    const artist = ids.get('user')!;
    const worked = new Set(entries.map(keyed));
    const days = daysFrom(begins, addDays(today, -1)).filter(isBusinessDay);
    const there = days.filter((date) => !away.has(keyed({ person_id: artist, date })));
    const empty = there.filter((date) => !worked.has(keyed({ person_id: artist, date })));
    expect(there.length).toBeGreaterThan(400);
    expect(empty.length).toBeLessThan(there.length / 50);
  });

  test('add up to the duration of each task; some tasks have dates and no hours', async () => {
    const sums = new Map<string, number>();
    for (const { task_id, duration } of entries) sums.set(task_id, (sums.get(task_id) ?? 0) + duration);
    const tasks = await list<Task>('/data/tasks');
    expect(few(tasks.filter(({ id, duration }) => duration !== (sums.get(id) ?? 0)))).toEqual([]);
    expect(tasks.filter(({ duration }) => duration > 0).length).toBeGreaterThan(1000);
    expect(tasks.filter(({ duration, end_date }) => duration === 0 && end_date !== null).length).toBeGreaterThan(50);
  });

  test('are on tasks of the assignees, as far as they have begun', async () => {
    const tasks = new Map((await list<Task>('/data/tasks?relations=true')).map((task) => [task.id, task]));
    const wrong = entries.filter(({ task_id, person_id, date }) => {
      const { assignees, real_start_date } = tasks.get(task_id)!;
      return !assignees.includes(person_id) || real_start_date!.slice(0, 10) > date;
    });
    expect(few(wrong)).toEqual([]);
  });

  test.each(['admin', 'manager', 'supervisor', 'user'] as const)('fill the table that a %s sees', async (role) => {
    const table = (await as(role).get(`/data/persons/time-spents/year-table`)).body;
    const people = new Set(Object.values<object>(table).flatMap((year) => Object.keys(year)));
    const expected = { admin: 45, manager: 40, supervisor: 8, user: 1 }[role];
    expect(people.size).toBeGreaterThanOrEqual(expected);
    expect(Object.keys(table)).toContain(begins.slice(0, 4));
    expect(people.has(ids.get('user')!)).toBe(true);
    expect(people.size === 1).toBe(role === 'user');
  });
});

describe('work', () => {
  test('is dated as its state says, and never in the future', async () => {
    const done = await idNamed('/data/task-status', 'Done');
    const approval = await idNamed('/data/task-status', 'Waiting for approval');
    const tasks = await list<Task>('/data/tasks');
    const now = new Date().toISOString();
    const wrong = tasks.filter(({ task_status_id, real_start_date, end_date, done_date }) => {
      const isDone = task_status_id === done;
      const dates = [real_start_date, end_date, done_date].filter((date) => date !== null);
      return (
        isDone !== (done_date !== null) ||
        (isDone || task_status_id === approval) !== (end_date !== null) ||
        dates.some((date, number) => date > now || (number > 0 && date < dates[number - 1]!))
      );
    });
    expect(few(wrong)).toEqual([]);
    expect(new Set(tasks.map(({ task_status_id }) => task_status_id)).size).toBeGreaterThanOrEqual(4);
  });

  test('is for the department of whoever does it', async () => {
    const wrong = await studio.sql(`
      select from task t join task_type y on y.id = t.task_type_id join task_person_link l on l.task_id = t.id
      where not exists (
        select from department_link d where d.person_id = l.person_id and d.department_id = y.department_id)`);
    expect(few(wrong)).toEqual([]);
  });

  test('is done by the team of its production', async () => {
    const wrong = await studio.sql(`
      select from task t join task_person_link l on l.task_id = t.id
      where not exists (
        select from project_person_link m where m.project_id = t.project_id and m.person_id = l.person_id)`);
    expect(few(wrong)).toEqual([]);
  });

  test('of the closed production is done', async () => {
    const projects = await list<Named & { project_status_name: string }>('/data/projects/all');
    expect(projects).toHaveLength(4);
    const [closed, ...others] = projects.filter(({ project_status_name }) => project_status_name === 'Closed');
    expect(others).toEqual([]);
    const tasks = await list<Task>(`/data/tasks?project_id=${closed!.id}`);
    expect(tasks.length).toBeGreaterThan(100);
    expect(few(tasks.filter(({ done_date }) => done_date === null))).toEqual([]);
  });

  test.each(['manager', 'supervisor', 'user', 'client', 'vendor'] as const)('is there for a %s', async (role) => {
    expect((await as(role).get('/data/projects')).body.length).toBeGreaterThanOrEqual(2);
    expect((await as(role).get('/data/tasks')).body.length).toBeGreaterThan(20);
  });
});

describe('quotas', () => {
  const modes = ['weighted', 'weighteddone', 'feedback', 'done'];
  const shotTypes = ['Layout', 'Animation', 'FX', 'Lighting', 'Compositing'];

  test.each(modes)('of every production count shots, frames and seconds: %s', async (mode) => {
    for (const { id, name } of await list<Named>('/data/projects/all')) {
      for (const type of shotTypes) {
        const taskType = await idNamed('/data/task-types', type);
        const { body } = await as('admin').get(`/data/projects/${id}/quotas/${taskType}?count_mode=${mode}`);
        const { count, frames, seconds } = body.total.year;
        const total = (map: Record<string, number>) => Object.values(map).reduce((a, b) => a + b, 0);
        expect([name, type, total(count) > 1, total(frames) > 10, total(seconds) > 1]).toEqual([
          name,
          type,
          true,
          true,
          true,
        ]);
      }
    }
  });

  test('drawings are counted where animation is drawn', async () => {
    const [project, type] = [
      await idNamed('/data/projects/all', 'Bramble Street'),
      await idNamed('/data/task-types', 'Animation'),
    ];
    const { body } = await as('manager').get(`/data/projects/${project}/quotas/${type}`);
    expect(Math.max(...Object.values<number>(body.total.year.drawings))).toBeGreaterThan(100);
  });

  test('an artist has shots in most months, with parts of the work', async () => {
    const weights = await weightsOf('user');
    expect(weights.filter((month) => month.length > 0).length).toBeGreaterThanOrEqual(18);
    expect(weights.flat().some((weight) => weight > 0 && weight < 1)).toBe(true);
  });

  test('a vendor, who logs no hours, has shots spread over the days they took', async () => {
    const hours = (await as('vendor').get(`/data/persons/${ids.get('vendor')}/time-spents`)).body;
    expect(hours).toEqual([]);
    const weights = await weightsOf('vendor');
    expect(weights.filter((month) => month.length > 0).length).toBeGreaterThanOrEqual(12);
    expect(weights.flat().some((weight) => weight > 0 && weight < 1)).toBe(true);
  });

  test('an artist in charge of a production sees its quotas; other artists see their own', async () => {
    const [project, type] = [
      await idNamed('/data/projects/all', 'Saltwater Radio'),
      await idNamed('/data/task-types', 'Animation'),
    ];
    const url = `/data/projects/${project}/quotas/${type}`;
    expect((await as('admin').get(`/data/persons/${ids.get('artist in charge')}`)).body.role).toBe('user');
    expect(Object.keys((await as('artist in charge').get(url)).body).length).toBeGreaterThan(2);
    const own = Object.keys((await as('user').get(url)).body);
    expect(own.filter((person) => ![ids.get('user'), 'total'].includes(person))).toEqual([]);
  });

  /** The weights of the shots in each month that is over. */
  async function weightsOf(role: Role): Promise<number[][]> {
    const answers = months.slice(0, -1).map(async (month) => {
      const [year, number] = month.split('-');
      const { body } = await as(role).get(`/data/persons/${ids.get(role)}/quota-shots/month/${year}/${number}`);
      return (body as { weight: number }[]).map(({ weight }) => weight);
    });
    return Promise.all(answers);
  }
});

test('days off have several lengths, in the past and soon', async () => {
  const daysOff = await list<{ date: string; end_date: string }>('/data/day-offs');
  const lengths = new Set(daysOff.map(({ date, end_date }) => daysFrom(date, end_date).length));
  expect(lengths.size).toBeGreaterThanOrEqual(5);
  expect(daysOff.filter(({ date }) => date > today).length).toBeGreaterThan(10);
  expect(daysOff.filter(({ end_date }) => end_date < today).length).toBeGreaterThan(300);
});

test('of some software there are too few seats, of some enough', async () => {
  const { software, hardware } = (await as('admin').get('/data/inventory/usage')).body;
  const left = new Map<string, number>([...software, ...hardware].map((item: any) => [item.name, item.left]));
  expect(left.get('Maya')).toBeLessThan(0);
  expect(left.get('Nuke')).toBeLessThan(0);
  expect([...left.values()].some((number) => number > 0)).toBe(true);
  expect(hardware.some(({ departments }: any) => departments.length > 1)).toBe(true);
  const items = await list<{ description: string | null }>('/data/hardware-items');
  expect(items.some(({ description }) => description)).toBe(true);
});

test('a studio with people is left as it is', async () => {
  const count = async () => (await studio.sql('select count(*) from time_spent'))[0];
  const before = await count();
  await fillStudio(studio.app);
  expect(await count()).toEqual(before);
});
