import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { firstOf } from '../support/first-of.js';
import type { Caller } from '../support/caller.js';
import type { TestPerson } from '../support/people.js';
import { Productions } from '../support/production.js';
import { Studio } from '../support/studio.js';

/** Around the turn of these years, where ISO years and calendar years part. */
const years = [2020, 2024, 2025, 2026];
const windowDays = 44;
const readers = ['admin', 'manager', 'supervisor', 'artist'] as const;
const workers = ['artist', 'manager', 'far east', 'far west'] as const;

interface Entry {
  worker: number;
  task: number;
  offset: number;
  quarters: number;
}

let studio: Studio;
const people: Record<string, TestPerson> = {};
const callers: Record<string, Caller> = {};
let departments: string[];
let projects: string[];
/** Of every kind: in each production or none, of each department or none, on a shot or on none. */
let tasks: { id: string; placed: boolean }[];

beforeAll(async () => {
  studio = await Studio.open();
  const productions = new Productions(studio);
  people.admin = await studio.person({ role: 'admin' });
  people.manager = await studio.person({ role: 'manager' });
  people.supervisor = await studio.person({ role: 'supervisor' });
  people.artist = await studio.person({ timezone: 'UTC' });
  people['far east'] = await studio.person({ timezone: 'Pacific/Kiritimati' });
  people['far west'] = await studio.person({ timezone: 'Etc/GMT+12' });
  for (const reader of readers) callers[reader] = await studio.as(people[reader]!);

  departments = [await productions.department(), await productions.department()];
  projects = [await productions.project(), await productions.project()];
  const taskTypes = [...departments, undefined].map((department) => productions.taskType({ department }));
  tasks = [];
  for (const project of [...projects, null]) {
    const shot = await productions.shot(project ?? firstOf(projects));
    for (const taskType of await Promise.all(taskTypes)) {
      for (const entity of [shot, null]) {
        const id = await productions.task({ project, taskType, entity });
        tasks.push({ id, placed: project !== null && entity !== null });
      }
    }
  }
});
afterAll(() => studio.close());

const anEntry = fc.record<Entry>({
  worker: fc.nat(workers.length - 1),
  task: fc.nat(17),
  offset: fc.nat(windowDays - 1),
  quarters: fc.integer({ min: 1, max: 5760 }),
});
const aStudio = fc.record({
  year: fc.constantFrom(...years),
  entries: fc.uniqueArray(anEntry, {
    minLength: 1,
    maxLength: 60,
    selector: ({ worker, task, offset }) => `${worker} ${task} ${offset}`,
  }),
  /** Per production, whether manager and supervisor are in the team. */
  teams: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean()),
  /** Departments of the supervisor. */
  supervised: fc.tuple(fc.boolean(), fc.boolean()),
});
type GivenStudio = typeof aStudio extends fc.Arbitrary<infer Given> ? Given : never;

/** The day so many days after 10 December. */
const dayAfter = (year: number, offset: number) => new Date(Date.UTC(year, 11, 10 + offset)).toISOString().slice(0, 10);

async function fill({ year, entries, teams, supervised }: GivenStudio): Promise<void> {
  await studio.sql('delete from time_spent');
  await studio.sql('delete from project_person_link');
  await studio.sql('delete from department_link');
  const productions = new Productions(studio);
  for (const [index, isIn] of teams.entries()) {
    if (isIn) await productions.join(projects[index % 2]!, people[index < 2 ? 'manager' : 'supervisor']!.id);
  }
  for (const [index, isIn] of supervised.entries()) {
    const link = [people.supervisor!.id, departments[index]];
    if (isIn) await studio.sql('insert into department_link (person_id, department_id) values ($1, $2)', link);
  }
  const rows = entries.map(({ worker, task, offset, quarters }) => ({
    id: randomUUID(),
    person_id: people[workers[worker]!]!.id,
    task_id: tasks[task]!.id,
    date: dayAfter(year, offset),
    duration: quarters / 4,
  }));
  await studio.sql('insert into time_spent select * from jsonb_populate_recordset(null::time_spent, $1)', [
    JSON.stringify(rows),
  ]);
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** What a reader is told of a worker: the entries of a day. */
const entriesOf = async (reader: string, worker: string, day: string) =>
  (await callers[reader]!.get(`/data/persons/${people[worker]!.id}/time-spents/${day}`)).body as {
    date: string;
    duration: number;
    task_id: string;
  }[];
const totalOf = async (reader: string, worker: string, path: string) =>
  (await callers[reader]!.get(`/data/persons/${people[worker]!.id}/time-spents/${path}`)).body.total_duration as number;
const table = async (reader: string, path: string) =>
  (await callers[reader]!.get(`/data/persons/time-spents/${path}`)).body as Record<string, Record<string, number>>;

/** The tables that hold the window, and of each unit the total that says the same. */
const tablesOf = (year: number): [path: string, totalOf: (unit: string) => string][] => [
  ['year-table', (unit) => `year/${unit}`],
  ...[year, year + 1].map((y): [string, (unit: string) => string] => [
    `month-table/${y}`,
    (unit) => `month/${y}/${unit}`,
  ]),
  ...[year, year + 1].map((y): [string, (unit: string) => string] => [
    `week-table/${y}`,
    (unit) => `week/${y}/${unit}`,
  ]),
  [`day-table/${year}/12`, (unit) => `day/${year}/12/${unit}`],
  [`day-table/${year + 1}/1`, (unit) => `day/${year + 1}/1/${unit}`],
];

it('the days, weeks, months and years of a person sum up to the same', async () => {
  await fc.assert(
    fc.asyncProperty(aStudio, async (given) => {
      await fill(given);
      const { year, entries } = given;
      for (const [index, worker] of workers.entries()) {
        const totals = async (paths: string[]) =>
          sum(await Promise.all(paths.map((path) => totalOf('admin', worker, path))));
        const weeksIn = (y: number) => ([2020, 2026].includes(y) ? 53 : 52);
        const days = range(0, windowDays - 1).map((offset) => dayAfter(year, offset).replaceAll('-', '/'));
        const ofYears = await totals([`year/${year}`, `year/${year + 1}`]);
        expect(ofYears).toBe(
          sum(entries.filter((e) => e.worker === index && tasks[e.task]!.placed).map((e) => e.quarters / 4)),
        );
        expect(await totals(range(1, 12).flatMap((m) => [`month/${year}/${m}`, `month/${year + 1}/${m}`]))).toBe(
          ofYears,
        );
        expect(await totals([year, year + 1].flatMap((y) => range(1, weeksIn(y)).map((w) => `week/${y}/${w}`)))).toBe(
          ofYears,
        );
        expect(await totals(days.map((day) => `day/${day}`))).toBe(ofYears);
      }
    }),
    { numRuns: 3 },
  );
}, 240_000);

it('the four tables sum up to the same', async () => {
  await fc.assert(
    fc.asyncProperty(aStudio, fc.constantFrom(...readers), async (given, reader) => {
      await fill(given);
      const minutes = async (path: string) => sum(Object.values(await table(reader, path)).flatMap(Object.values));
      const both = async (path: string) =>
        (await minutes(`${path}/${given.year}`)) + (await minutes(`${path}/${given.year + 1}`));
      const ofYears = await minutes('year-table');
      expect(await both('month-table')).toBe(ofYears);
      expect(await both('week-table')).toBe(ofYears);
      expect((await minutes(`day-table/${given.year}/12`)) + (await minutes(`day-table/${given.year + 1}/1`))).toBe(
        ofYears,
      );
    }),
    { numRuns: 20 },
  );
}, 120_000);

it('a table holds what the entries say that its reader sees of each person', async () => {
  await fc.assert(
    fc.asyncProperty(aStudio, fc.constantFrom('admin', 'manager', 'supervisor'), async (given, reader) => {
      await fill(given);
      // One's own entries are all shown one by one; tables for a manager hold those of the teams.
      for (const worker of workers.filter((name) => name !== reader)) {
        const { id } = people[worker]!;
        const days = range(0, windowDays - 1).map((offset) => dayAfter(given.year, offset));
        const shown = new Map<string, number>();
        for (const day of days) {
          const entries = await entriesOf(reader, worker, day);
          expect(entries.map(({ date }) => date)).toEqual(entries.map(() => day));
          if (entries.length > 0) shown.set(day, sum(entries.map(({ duration }) => duration)));
        }
        const tabled = new Map<string, number>();
        for (const [year, month] of [
          [given.year, 12],
          [given.year + 1, 1],
        ] as const) {
          for (const [day, minutes] of Object.entries(await table(reader, `day-table/${year}/${month}`))) {
            const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
            if (id in minutes) tabled.set(date, minutes[id]!);
          }
        }
        expect(tabled).toEqual(shown);
      }
    }),
    { numRuns: 6 },
  );
}, 240_000);

it('a table holds the totals of its persons, where all tasks have a place', async () => {
  const placed = (given: GivenStudio): GivenStudio => ({
    ...given,
    entries: given.entries.filter(({ task }) => tasks[task]!.placed),
  });
  await fc.assert(
    fc.asyncProperty(aStudio, fc.constantFrom('admin', 'manager', 'supervisor'), async (any, reader) => {
      const given = placed(any);
      await fill(given);
      for (const [path, totalPath] of tablesOf(given.year)) {
        for (const [unit, minutes] of Object.entries(await table(reader, path))) {
          for (const worker of workers.filter((name) => name !== reader)) {
            expect([path, unit, minutes[people[worker]!.id] ?? 0]).toEqual([
              path,
              unit,
              await totalOf(reader, worker, totalPath(unit)),
            ]);
          }
        }
      }
    }),
    { numRuns: 6 },
  );
}, 240_000);
