import type { Sql } from 'sql-template-tag';
import { Reports } from '../../../src/database/reports.js';
import { Studio } from '../../support/studio.js';
import { Ledger } from './ledger.js';

let studio: Studio;
let ledger: Ledger;
let shot: string;

beforeAll(async () => {
  studio = await Studio.open();
  ledger = await Ledger.open(studio);
  for (let task = 0; task < 30; task++) {
    ({ shot } = await ledger.work({
      real_start_date: task % 2 ? '1900-01-01 08:00' : '2024-06-03 08:00',
      end_date: '2999-12-31 10:00',
      done_date: '2999-12-31 11:00',
    }));
  }
});
afterAll(() => studio.close());

/** The most rows that a step of the reports which some work asks for makes, in all its rounds. */
async function mostRows(work: () => Promise<unknown>): Promise<number> {
  const asked = jest.spyOn(studio.app.get(Reports), 'rows');
  await work();
  const statements = asked.mock.calls.map(([statement]) => statement);
  asked.mockRestore();
  return Math.max(...(await Promise.all(statements.map(rowsOf))));
}

async function rowsOf({ text, values }: Sql): Promise<number> {
  const plan = await studio.sql(`explain (analyze, timing off, format json) ${text}`, values);
  const steps = JSON.stringify(plan).matchAll(/"Actual Rows":([\d.]+),"Actual Loops":(\d+)/g);
  return Math.max(...[...steps].map(([, rows, loops]) => Number(rows) * Number(loops)));
}

test.each(['weighted', 'weighteddone'])(
  '%s: tasks that end in 2999 are summed without their days between, whole, on that day',
  async (mode) => {
    const most = await mostRows(() => ledger.totals({ mode }));
    // A single one of them has more than 200,000 business days.
    expect(most).toBeLessThan(10_000);
    const totals = await ledger.totals({ mode });
    expect(JSON.stringify(totals).length).toBeLessThan(10_000);
    expect(totals.total!.day.count).toEqual({ '2999-12-31': 30 });
    expect(totals.total!.year.count).toEqual({ '2999': 30 });
  },
);

test.each([
  ['day/2999/12/31', 1],
  ['month/2999/12', 1],
  ['week/3000/1', 1],
  ['month/2024/6', undefined],
  ['day/2500/1/1', undefined],
])('lists show them where the totals count them: %s', async (period, weight) => {
  expect(await ledger.weight(shot, period)).toBe(weight);
});

test('three years are spread', async () => {
  const long = await Ledger.open(studio);
  await long.work({ real_start_date: '2021-06-05 08:00', end_date: '2024-06-05 08:00' });
  const { total } = await long.totals();
  expect(await mostRows(() => long.totals())).toBeGreaterThan(780);
  expect(Object.keys(total!.year.count!)).toEqual(['2021', '2022', '2023', '2024']);
  expect(Object.keys(total!.day.count!).length).toBeGreaterThan(780);
});
