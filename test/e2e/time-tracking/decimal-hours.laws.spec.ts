import fc from 'fast-check';
import { runs } from '../../support/runs.js';
import type { Caller } from '../../support/caller.js';
import type { TestPerson } from '../../support/people.js';
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

const dayOf = (index: number) => `2024-06-${String(index + 3).padStart(2, '0')}`;

/** A decimal as an integer of 10^-20, without any error. */
function exact(number: number): bigint {
  const [digits = '', exponent = '0'] = String(number).split('e');
  const [whole = '', fraction = ''] = digits.split('.');
  const shift = 20 + Number(exponent) - fraction.length;
  return BigInt(whole + fraction) * 10n ** BigInt(shift);
}

/** The double next to the decimal sum. */
function decimalSum(numbers: readonly number[]): number {
  const sum = String(numbers.map(exact).reduce((total, number) => total + number, 0n)).padStart(21, '0');
  return Number(`${sum.slice(0, -20)}.${sum.slice(-20)}`);
}

/** Every figure that sums the hours of one person on one task within some days of June 2024. */
async function figures({ id }: TestPerson, task: string): Promise<Record<string, unknown>> {
  const totals = async (path: string) => (await admin.get(`/data/persons/${id}/time-spents/${path}`)).body;
  const table = async (path: string, unit: string) =>
    (await admin.get(`/data/persons/time-spents/${path}`)).body[unit][id] as number;
  const { body: stored } = await admin.get(`/data/tasks/${task}`);
  const { body: hours } = await admin.get(`/actions/tasks/${task}/time-spents`);
  const { body: own } = await (await studio.as({ id, is_bot: false })).get(`/data/user/tasks/${task}/time-spent`);
  const [year, month] = [await totals('year/2024'), await totals('month/2024/6')];
  return {
    'task.duration': stored.duration,
    'hours of the task': hours.total,
    'own hours of the task': own.total,
    year: year.total_duration,
    'task of the year': year.tasks[0].duration,
    month: month.total_duration,
    'year table': await table('year-table', '2024'),
    'month table': await table('month-table/2024', '6'),
  };
}

async function logged(durations: readonly number[], how: 'set' | 'add' = 'set') {
  const artist = await studio.person();
  const task = await productions.simpleTask({ team: [artist.id], assignees: [artist.id] });
  for (const [index, duration] of durations.entries()) {
    const path = `/actions/tasks/${task}/time-spents/${dayOf(how === 'set' ? index : 0)}/persons/${artist.id}`;
    const { status } = await admin.post(how === 'set' ? path : `${path}/add`, { duration });
    expect(status).toBe(201);
  }
  return { artist, task };
}

test('three times 19.8 and 276.25 are 335.65 wherever hours are summed', async () => {
  const { artist, task } = await logged([19.8, 19.8, 19.8, 276.25]);
  const all = await figures(artist, task);
  expect(all).toEqual(Object.fromEntries(Object.keys(all).map((name) => [name, 335.65])));
});

test('and so are they when they are added to one entry', async () => {
  const { artist, task } = await logged([19.8, 19.8, 19.8, 276.25], 'add');
  const { body } = await admin.get(`/data/persons/${artist.id}/time-spents/${dayOf(0)}`);
  expect(body.map(({ duration }: { duration: number }) => duration)).toEqual([335.65]);
  const all = await figures(artist, task);
  expect(all).toEqual(Object.fromEntries(Object.keys(all).map((name) => [name, 335.65])));
});

test('and when hours go, of the task what stays', async () => {
  const { artist, task } = await logged([0.1, 0.2, 0.3, 0.7]);
  await admin.delete(`/actions/tasks/${task}/time-spents/${dayOf(3)}/persons/${artist.id}`);
  expect((await admin.get(`/data/tasks/${task}`)).body.duration).toBe(0.6);
  await admin.post('/data/day-offs', { person_id: artist.id, date: dayOf(0), end_date: dayOf(0) });
  expect((await admin.get(`/data/tasks/${task}`)).body.duration).toBe(0.5);
});

test('a day is full at exactly 1,440 minutes', async () => {
  const durations = [...Array.from({ length: 9 }, () => 0.1), 1439.1];
  const { artist } = await logged(durations, 'add');
  const task = await productions.simpleTask({ assignees: [artist.id] });
  const { status } = await admin.post(`/actions/tasks/${task}/time-spents/${dayOf(0)}/persons/${artist.id}`, {
    duration: 1e-9,
  });
  expect(status).toBe(400);
});

test('every sum is the decimal sum of the entries, whatever their digits', async () => {
  const duration = fc.oneof(
    fc.integer({ min: 1, max: 144_000 }).map((hundredths) => hundredths / 100),
    fc.integer({ min: 1, max: 14_400_000 }).map((parts) => parts / 10_000),
    fc.double({ min: 0.001, max: 1440, noNaN: true }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(duration, { minLength: 1, maxLength: 8 }), async (durations) => {
      const { artist, task } = await logged(durations);
      const all = await figures(artist, task);
      const sum = decimalSum(durations);
      expect(all).toEqual(Object.fromEntries(Object.keys(all).map((name) => [name, sum])));
    }),
    { numRuns: runs(12) },
  );
});
