import { allowed, idsOf } from '../support/allowed.js';
import { dayAfter, everybody, type GivenEntry, RandomStudio, seed } from '../support/random-studio.js';
import { Studio } from '../support/studio.js';

let studio: Studio;
let made: RandomStudio;

beforeAll(async () => {
  studio = await Studio.open();
  made = await RandomStudio.of(studio);
}, 60_000);
afterAll(() => studio.close());

interface Entry {
  id: string;
  person_id: string;
  task_id: string;
  date: string;
  duration: number;
}
interface WithTotal {
  total: number;
  [person: string]: unknown;
}
interface Total {
  total_duration: number;
  tasks: { task_id: string; duration: number }[];
}
type Table = Record<string, Record<string, number>>;

const sum = (entries: readonly GivenEntry[]) => entries.reduce((total, { duration }) => total + duration, 0);
/** The minutes of entries by task. */
function sumsByTask(entries: readonly GivenEntry[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { task, duration } of entries) sums[task.id] = (sums[task.id] ?? 0) + duration;
  return sums;
}

/** ISO year and ISO week of a day: those of the Thursday of its week. */
function isoWeekOf(date: string): { year: number; week: number } {
  const thursday = new Date(date);
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7));
  const year = thursday.getUTCFullYear();
  return { year, week: Math.ceil(((thursday.getTime() - Date.UTC(year, 0, 1)) / 86_400_000 + 1) / 7) };
}
const numbersOf = (date: string) => date.split('-').map(Number) as [year: number, month: number, day: number];

/** The periods that hold a day, by the path below totals. */
const periodsOf = (date: string): string[] => {
  const [year, month, day] = numbersOf(date);
  const iso = isoWeekOf(date);
  return [`year/${year}`, `month/${year}/${month}`, `week/${iso.year}/${iso.week}`, `day/${year}/${month}/${day}`];
};
/** The cell of each table that holds a day: the path of the table, and its unit. */
const cellsOf = (date: string): (readonly [path: string, unit: string])[] => {
  const [year, month, day] = numbersOf(date);
  const iso = isoWeekOf(date);
  return [
    ['year-table', `${year}`],
    [`month-table/${year}`, `${month}`],
    [`week-table/${iso.year}`, `${iso.week}`],
    [`day-table/${year}/${month}`, `${day}`],
  ];
};
const days = Array.from({ length: 35 }, (_, offset) => dayAfter(offset));
/** Some days stand for all: those at the turn of the year. */
const someDays = days.slice(14, 17);
const somePeriods = [
  ...new Set(days.flatMap((date) => periodsOf(date).slice(0, 3)).concat(someDays.map((date) => periodsOf(date)[3]!))),
];
const tables = [...new Set(days.flatMap((date) => cellsOf(date).map(([path]) => path)))];
/** What totals are made of: a task without production or entity has no place among them. */
const isPlaced = ({ task }: GivenEntry) => task.project !== null && task.entity !== null;

describe.each(everybody)(`in the studio ${seed}, %s`, (name) => {
  const role = name.split(' ')[0];
  const leads = role === 'manager' || role === 'supervisor';
  const isMember = (project: string | null) => made.roleIn(name, project) !== undefined;
  const isOwn = (person: string) => person === made.person(name).id;
  const own = () => made.entries.filter(({ person }) => isOwn(person));

  /** What lists and totals of hours give managers and supervisors, by their role in the studio. */
  function leadsWork({ task }: GivenEntry): boolean {
    const { departments } = made.person(name);
    const isTheirs = departments.length === 0 || (task.department !== null && departments.includes(task.department));
    return leads && isMember(task.project) && (role === 'manager' || isTheirs);
  }
  const reads = (entry: GivenEntry) => role === 'admin' || isOwn(entry.person) || leadsWork(entry);
  /** Whether somebody's hours are asked for at all. */
  const asks = (person: string) => role === 'admin' || leads || isOwn(person);

  /** What one address shows of all entries; undefined where it is closed. */
  async function shownAt(path: string): Promise<GivenEntry[] | undefined> {
    const body = await allowed<Entry[]>(made.as(name), path);
    return body && given(body);
  }
  /** The entries that the caller reads person by person: the measure of all that follows. */
  async function readOneByOne(): Promise<GivenEntry[]> {
    const lists = await Promise.all(made.humans.map(({ id }) => shownAt(`/data/persons/${id}/time-spents`)));
    return lists.flatMap((list) => list ?? []);
  }
  it('reads of each person the hours that these rights give', async () => {
    for (const { id } of made.humans) {
      const expected = asks(id) ? made.entries.filter((entry) => entry.person === id && reads(entry)) : undefined;
      expect(sorted(await shownAt(`/data/persons/${id}/time-spents`))).toEqual(sorted(expected));
    }
  });

  it('reads the same of a day, a month and a range', async () => {
    for (const { id } of made.humans) {
      const list = `/data/persons/${id}/time-spents`;
      const all = await shownAt(list);
      const parts: [path: string, isIn: (date: string) => boolean][] = [
        ['/month/all/2024/12', (date) => date < '2025'],
        ['/month/all/2025/1', (date) => date > '2025'],
        [`?start_date=${days[5]}&end_date=${days[20]}`, (date) => date >= days[5]! && date <= days[20]!],
        [`/by-date?date=${days[8]}`, (date) => date === days[8]],
        ...someDays.map((day): [string, (date: string) => boolean] => [`/${day}`, (date) => date === day]),
      ];
      for (const [path, isIn] of asks(id) ? parts : parts.slice(0, 1)) {
        const expected = all?.filter(({ date }) => isIn(date));
        expect([path, sorted(await shownAt(list + path))]).toEqual([path, sorted(expected)]);
      }
    }
  });

  it('reads in totals what they read one by one, by task, and of their productions alone when they name one', async () => {
    const read = (await readOneByOne()).filter(isPlaced);
    const total = async (person: string, path: string) => {
      const body = await allowed<Total>(made.as(name), `/data/persons/${person}/time-spents/${path}`);
      return body && [body.total_duration, Object.fromEntries(body.tasks.map((task) => [task.task_id, task.duration]))];
    };
    const totalOf = (entries: GivenEntry[]) => [sum(entries), sumsByTask(entries)];
    for (const { id } of made.humans) {
      const theirs = read.filter(({ person }) => person === id);
      for (const path of asks(id) ? somePeriods : somePeriods.slice(0, 1)) {
        const expected = theirs.filter(({ date }) => periodsOf(date).includes(path));
        expect([path, await total(id, path)]).toEqual([path, asks(id) ? totalOf(expected) : undefined]);
      }
      for (const { id: project } of asks(id) ? made.projects : []) {
        const opens = isOwn(id) || role === 'admin' || isMember(project);
        const expected = theirs.filter(({ date, task }) => date > '2025' && task.project === project);
        expect(await total(id, `year/2025?project_id=${project}`)).toEqual(opens ? totalOf(expected) : undefined);
      }
    }
  });

  /** Who leads sees of themselves in tables what they see there of others; everybody else sees themselves alone. */
  const tabled = async () => (await readOneByOne()).filter((entry) => !leads || leadsWork(entry));

  it('reads in tables what they read one by one', async () => {
    expect(await tablesFor('')).toEqual(tablesOf(await tabled()));
  });

  it('reads in tables of a production, department or site what is of these', async () => {
    const read = await tabled();
    const { departments } = made.person(name);
    for (const { id } of made.projects) {
      const fitting = read.filter(({ task }) => task.project === id);
      const expected = leads && !isMember(id) ? refused(403) : tablesOf(fitting);
      expect([id, await tablesFor(`?project_id=${id}`)]).toEqual([id, expected]);
    }
    for (const id of made.departments) {
      const fitting = read.filter(({ task }) => task.department === id);
      const expected = role === 'supervisor' && !departments.includes(id) ? refused(400) : tablesOf(fitting);
      expect([id, await tablesFor(`?department_id=${id}`)]).toEqual([id, expected]);
    }
    for (const id of made.sites) {
      const there = idsOf(made.humans.filter(({ studio_id }) => studio_id === id));
      const fitting = read.filter(({ person }) => there.includes(person));
      expect([id, await tablesFor(`?studio_id=${id}`)]).toEqual([id, tablesOf(fitting)]);
    }
  });

  /** Every table, or the status that it is refused with. */
  const tablesFor = (query: string) =>
    Promise.all(
      tables.map(async (path) => {
        const { status, body } = await made.as(name).get(`/data/persons/time-spents/${path}${query}`);
        return [path, status === 200 ? (body as Table) : status] as const;
      }),
    );

  it('reads the hours of the tasks that they read, as a vendor there when assigned; and the same by entity and task type', async () => {
    const read: GivenEntry[] = [];
    for (const task of made.tasks) {
      const isRead = (await allowed(made.as(name), `/data/tasks/${task.id}`)) !== undefined;
      const isAssigned = task.assignees.includes(made.person(name).id);
      const opens = isRead && (made.roleIn(name, task.project) !== 'vendor' || role === 'admin' || isAssigned);
      const expected = made.entries.filter((entry) => entry.task === task);
      await expectWithTotal(`/actions/tasks/${task.id}/time-spents`, opens ? expected : undefined);
      if (opens) read.push(...expected);
      for (const { date } of expected.slice(0, 1)) {
        const ofDay = expected.filter((entry) => entry.date === date);
        await expectWithTotal(`/actions/tasks/${task.id}/time-spents/${date}`, opens ? ofDay : undefined);
      }
    }
    for (const { id } of made.entities) {
      const isRead = (await allowed(made.as(name), `/data/entities/${id}`)) !== undefined;
      const expected = read.filter(({ task }) => task.entity === id);
      expect(sorted(await shownAt(`/data/entities/${id}/time-spents`))).toEqual(sorted(isRead ? expected : undefined));
    }
    for (const { id: project } of made.projects) {
      const opens = role === 'admin' || made.roleIn(name, project) === 'manager';
      for (const { id: taskType } of made.taskTypes) {
        const path = `/data/projects/${project}/task-types/${taskType}/time-spents`;
        const body = await allowed<Record<string, Entry[]>>(made.as(name), path);
        const expected = read.filter(({ task }) => task.project === project && task.taskType === taskType);
        expect(sorted(body && given(Object.values(body).flat()))).toEqual(sorted(opens ? expected : undefined));
      }
    }
  });

  it('reads their own hours below their own address', async () => {
    expect(sorted(await shownAt('/data/user/time-spents'))).toEqual(sorted(own()));
    for (const day of someDays) {
      const expected = sorted(own().filter(({ date }) => date === day));
      expect(sorted(await shownAt(`/data/user/time-spents/${day}`))).toEqual(expected);
      expect(sorted(await shownAt(`/data/user/time-spents/by-date?date=${day}`))).toEqual(expected);
    }
    for (const task of [...new Set(own().map((entry) => entry.task)), made.tasks[0]]) {
      const expected = own().filter((entry) => entry.task === task);
      await expectWithTotal(`/data/user/tasks/${task!.id}/time-spent`, expected);
      for (const { id, date } of expected) {
        expect((await allowed<Entry>(made.as(name), `/data/user/tasks/${task!.id}/time-spents/${date}`))!.id).toBe(id);
      }
    }
  });

  async function expectWithTotal(path: string, expected: GivenEntry[] | undefined): Promise<void> {
    const body = await allowed<WithTotal>(made.as(name), path);
    expect([path, body?.total]).toEqual([path, expected && sum(expected)]);
    expect(sorted(body && given(entriesOf(body)))).toEqual(sorted(expected));
  }

  it('lists the records of hours that they read one by one', async () => {
    const list = await shownAt('/data/time-spents');
    const some = made.entries.slice(0, 20);
    const read = await Promise.all(some.map(({ id }) => allowed(made.as(name), `/data/time-spents/${id}`)));
    expect(read.map(Boolean)).toEqual(some.map((entry) => list?.includes(entry) ?? false));
    expect(list?.length).toBe(role === 'admin' ? made.entries.length : undefined);
  });
});

/** The entries that an answer shows; each says of itself what was logged. */
function given(shown: readonly Entry[]): GivenEntry[] {
  const entries = shown.map(({ id }) => made.entries.find((entry) => entry.id === id)!);
  expect(shown.map(({ person_id, task_id, date, duration }) => [person_id, task_id, date, duration])).toEqual(
    entries.map(({ person, task, date, duration }) => [person, task.id, date, duration]),
  );
  return entries;
}

/** Under the id of each person their entries, beside the total. */
const entriesOf = (answer: WithTotal): Entry[] =>
  Object.entries(answer).flatMap(([person, entries]) => (person === 'total' ? [] : (entries as Entry[])));

/** Every table as it is made of these entries alone. */
const tablesOf = (entries: readonly GivenEntry[]) => tables.map((path) => [path, tableOf(path, entries)] as const);
const refused = (status: number) => tables.map((path) => [path, status] as const);

function tableOf(path: string, entries: readonly GivenEntry[]): Table {
  const table: Table = {};
  for (const { date, person, duration } of entries) {
    const unit = cellsOf(date).find(([tablePath]) => tablePath === path)?.[1];
    if (unit) (table[unit] ??= {})[person] = (table[unit]?.[person] ?? 0) + duration;
  }
  return table;
}

const sorted = (entries: GivenEntry[] | undefined) => entries && idsOf(entries);
