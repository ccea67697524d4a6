import fc from 'fast-check';
import { DateTime } from 'luxon';
import { runs } from '../../support/runs.js';
import { Studio } from '../../support/studio.js';
import * as reference from './arithmetic.reference.js';
import { dayPath, Ledger } from './ledger.js';
import { firstOf } from '../../support/first-of.js';

let studio: Studio;

beforeAll(async () => {
  studio = await Studio.open();
});
afterAll(() => studio.close());

/** Zones with the first day of a fortnight: clocks change in it, mostly at a midnight, or the year ends. */
const fortnights = [
  ['America/Los_Angeles', '2024-03-04'],
  ['Pacific/Kiritimati', '2024-12-24'],
  ['Pacific/Niue', '2020-12-24'],
  ['Europe/Paris', '2024-10-21'],
  ['America/Havana', '2024-03-04'],
  ['America/Havana', '2024-10-28'],
  ['America/Sao_Paulo', '2018-10-29'],
  ['America/Sao_Paulo', '2018-02-12'],
  ['Asia/Beirut', '2024-03-25'],
  ['Pacific/Apia', '2011-12-24'],
] as const;

const dayLength = 86_400_000;
const text = (day: number) => new Date(day).toISOString().slice(0, 10);

/** A moment of the fortnight: a midnight, what is just around it, or any. */
const offset = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.constantFrom(-1000, 1000, -3_600_000, 3_600_000, 1_800_000) },
  { weight: 1, arbitrary: fc.nat({ max: dayLength / 1000 - 1 }).map((seconds) => seconds * 1000) },
);
const moments = fc.array(fc.tuple(fc.nat({ max: 13 }), offset), { minLength: 1, maxLength: 8 });

/** Adds up numbers by names. */
function summed(numbers: readonly (readonly [string, number])[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const [name, number] of numbers) sums[name] = (sums[name] ?? 0) + number;
  return sums;
}

const periodsOf = (day: string) => {
  const date = DateTime.fromISO(day, { zone: 'utc' });
  return { week: date.toFormat('kkkk-W'), month: date.toFormat('yyyy-MM'), year: date.toFormat('yyyy') };
};

test.each(fortnights)(
  'in %s from %s, every shot counts on one day, and days make weeks, months and years',
  async (zone, first) => {
    const start = Date.parse(`${first}T00:00Z`);
    await fc.assert(
      fc.asyncProperty(moments, fc.constantFrom('feedback', 'done'), async (given, mode) => {
        const ledger = await Ledger.open(studio);
        const expected: string[] = [];
        for (const [day, after] of given) {
          const moment = reference.midnight(start + day * dayLength, zone) + after;
          const column = mode === 'feedback' ? 'end_date' : 'done_date';
          await ledger.work({ [column]: new Date(moment).toISOString().slice(0, 19) });
          expected.push(text(reference.dayOf(moment, zone)));
        }
        const { total } = await ledger.totals({ zone, mode });
        const days = summed(expected.map((day) => [day, 1]));
        expect(total!.day.count).toEqual(days);
        for (const unit of ['week', 'month', 'year'] as const) {
          expect(total![unit].count).toEqual(summed(expected.map((day) => [periodsOf(day)[unit], 1])));
        }
        for (const day of new Set([...expected, text(start + firstOf(given)[0] * dayLength)])) {
          expect(await ledger.listed(dayPath(day), { zone, mode })).toHaveLength(days[day] ?? 0);
        }
        const months = summed(expected.map((day) => [periodsOf(day).month, 1]));
        for (const [month, number] of Object.entries(months)) {
          expect(await ledger.listed(`month/${month.replace('-', '/')}`, { zone, mode })).toHaveLength(number);
        }
      }),
      { numRuns: runs(4) },
    );
  },
);

test.each(fortnights)(
  'in %s from %s, spread work covers the local days of its dates and those between',
  async (zone, first) => {
    const start = Date.parse(`${first}T00:00Z`);
    const work = fc.tuple(fc.nat({ max: 13 }), offset, fc.nat({ max: 5 }), offset);
    await fc.assert(
      fc.asyncProperty(work, async ([day, after, length, later]) => {
        const ledger = await Ledger.open(studio);
        const began = reference.midnight(start + day * dayLength, zone) + after;
        const ended = Math.max(began, reference.midnight(start + (day + length) * dayLength, zone) + later);
        await ledger.work({
          real_start_date: new Date(began).toISOString().slice(0, 19),
          end_date: new Date(ended).toISOString().slice(0, 19),
        });
        const [from, to] = [reference.dayOf(began, zone), reference.dayOf(ended, zone)];
        const covered = [];
        for (let on = from; on <= to; on += dayLength) covered.push(text(on));
        const isCounted = (on: string) => on === text(from) || ![0, 6].includes(new Date(on).getUTCDay());
        const { total } = await ledger.totals({ zone });
        expect(Object.keys(total!.day.count!)).toEqual(covered.filter(isCounted));
        const days = Object.entries(total!.day.count!);
        for (const unit of ['week', 'month', 'year'] as const) {
          const sums = summed(days.map(([on, count]) => [periodsOf(on)[unit], count]));
          expect(Object.keys(total![unit].count!).sort()).toEqual(Object.keys(sums).sort());
          for (const [name, sum] of Object.entries(sums)) expect(total![unit].count![name]).toBeCloseTo(sum, 12);
        }
        for (const on of [text(from - dayLength), ...covered, text(to + dayLength)]) {
          expect([on, (await ledger.listed(dayPath(on), { zone })).length]).toEqual([on, covered.includes(on) ? 1 : 0]);
        }
      }),
      { numRuns: runs(4) },
    );
  },
);
