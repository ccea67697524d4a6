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

test.each(['weighted', 'weighteddone'])(
  '%s: tasks that end in 2999 are summed at once, whole, on that day',
  async (mode) => {
    const before = performance.now();
    const totals = await ledger.totals({ mode });
    expect(performance.now() - before).toBeLessThan(2000);
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
  expect(Object.keys(total!.year.count!)).toEqual(['2021', '2022', '2023', '2024']);
  expect(Object.keys(total!.day.count!).length).toBeGreaterThan(780);
});
