import fc from 'fast-check';
import { InvalidInput } from '../problem/invalid-input.js';
import {
  dayOf,
  isoYearOf,
  lengthOf,
  monthOf,
  type Period,
  weekOf,
  writtenDayOf,
  writtenMonthOf,
  yearOf,
} from './period.js';

const year = (of: number | string) => yearOf({ year: String(of) });
const month = (y: number | string, m: number | string) => monthOf({ year: String(y), month: String(m) });
const week = (y: number | string, w: number | string) => weekOf({ year: String(y), week: String(w) });
const day = (y: number | string, m: number | string, d: number | string) =>
  dayOf({ year: String(y), month: String(m), day: String(d) });
const isoYear = (of: number | string) => isoYearOf({ year: String(of) });
const ends = ({ start, end }: Period) => [start, end];

/** The field that a refusal names, undefined without one. Whatever else is thrown fails the test. */
function refusedField(work: () => unknown): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof InvalidInput && error.status === 400) return error.errors[0]?.field;
    throw error;
  }
}

describe('a period starts on its first day and ends before the first day after it', () => {
  it.each([
    [year(2024), '2024-01-01', '2025-01-01'],
    [year('02024'), '2024-01-01', '2025-01-01'],
    [year(1), '0001-01-01', '0002-01-01'],
    [year(99), '0099-01-01', '0100-01-01'],
    [year(9998), '9998-01-01', '9999-01-01'],
    [month(2024, 2), '2024-02-01', '2024-03-01'],
    [month(2024, '02'), '2024-02-01', '2024-03-01'],
    [month(2024, 12), '2024-12-01', '2025-01-01'],
    [month(9999, 11), '9999-11-01', '9999-12-01'],
    [day(2024, 2, 29), '2024-02-29', '2024-03-01'],
    [day(2000, '02', '29'), '2000-02-29', '2000-03-01'],
    [day(2024, 12, 31), '2024-12-31', '2025-01-01'],
    [day(9999, 12, 30), '9999-12-30', '9999-12-31'],
    [week(2020, 53), '2020-12-28', '2021-01-04'],
    [week(2021, 1), '2021-01-04', '2021-01-11'],
    [week(2022, 52), '2022-12-26', '2023-01-02'],
    [week(2024, 52), '2024-12-23', '2024-12-30'],
    [week(2025, '01'), '2024-12-30', '2025-01-06'],
    [week(2026, 53), '2026-12-28', '2027-01-04'],
    [week(1, 1), '0001-01-01', '0001-01-08'],
    [week(9999, 52), '9999-12-27', '10000-01-03'],
    [isoYear(2020), '2019-12-30', '2021-01-04'],
    [isoYear(2024), '2024-01-01', '2024-12-30'],
    [isoYear(2026), '2025-12-29', '2027-01-04'],
    [isoYear(2027), '2027-01-04', '2028-01-03'],
    [writtenDayOf('2024-02-28'), '2024-02-28', '2024-02-29'],
    [writtenDayOf('2999-12-31'), '2999-12-31', '3000-01-01'],
    [writtenMonthOf('month_date', '2024-6'), '2024-06-01', '2024-07-01'],
  ])('%j', (period, start, end) => {
    expect(ends(period)).toEqual([start, end]);
  });

  it('and keeps its numbers', () => {
    expect(year('2024')).toMatchObject({ year: 2024 });
    expect(month(2024, '06')).toMatchObject({ year: 2024, month: 6 });
    expect(week(2025, '01')).toMatchObject({ year: 2025, week: 1 });
    expect(day(2024, '06', '04')).toMatchObject({ year: 2024, month: 6, day: 4 });
  });
});

describe('what is no number of a period is refused and named', () => {
  const unreadable = ['', ' ', 'x', '-1', '+1', '1.0', '1e3', '0x7', '٢', 'Infinity', '1'.repeat(7)];

  it.each([...unreadable, '0', '9999', '10000'])('year %j', (text) => {
    expect([refusedField(() => year(text)), refusedField(() => isoYear(text))]).toEqual(['year', 'year']);
  });

  it.each([...unreadable, '0', '10000'])('year %j of a month, week or day', (text) => {
    const fields = [() => month(text, 1), () => week(text, 1), () => day(text, 1, 1)].map(refusedField);
    expect(fields).toEqual(['year', 'year', 'year']);
  });

  it.each([...unreadable, '0', '13'])('month %j', (text) => {
    expect([refusedField(() => month(2024, text)), refusedField(() => day(2024, text, 1))]).toEqual(['month', 'month']);
  });

  it.each([...unreadable, '0', '53', '54'])('week %j of 2024', (text) => {
    expect(refusedField(() => week(2024, text))).toBe('week');
  });

  it.each([...unreadable, '0', '32'])('day %j', (text) => {
    expect(refusedField(() => day(2024, 12, text))).toBe('day');
  });

  it.each([
    [2023, 2, 29],
    [1900, 2, 29],
    [2024, 2, 30],
    [2024, 4, 31],
    [9999, 12, 31],
  ])('%i-%i-%i', (y, m, d) => {
    expect(refusedField(() => day(y, m, d))).toBe('day');
  });

  it('the last month, after which years have five digits', () => {
    expect(refusedField(() => month(9999, 12))).toBe('month');
  });

  it.each(['2024', '2024-13', '2024-0', '0000-01', '9999-12', '24-01', '2024-06-01', '2024-6 ', 'x'])(
    'month written %j',
    (text) => {
      expect(refusedField(() => writtenMonthOf('month_date', text))).toBe('month_date');
    },
  );
});

describe('laws', () => {
  const years = fc.integer({ min: 1, max: 9997 });

  it('months make up their year, and days their month', () => {
    fc.assert(
      fc.property(years, fc.integer({ min: 1, max: 12 }), (y, m) => {
        const months = Array.from({ length: 12 }, (_, index) => month(y, index + 1));
        expectChain(months, year(y));
        const days = Array.from({ length: lengthOf(month(y, m)) }, (_, index) => day(y, m, index + 1));
        expectChain(days, month(y, m));
        expect(refusedField(() => day(y, m, days.length + 1))).toBe('day');
      }),
      { numRuns: 30 },
    );
  });

  it('weeks make up their ISO year, and ISO years follow one another', () => {
    fc.assert(
      fc.property(years, (y) => {
        const weeks = Array.from({ length: hasWeek53(y) ? 53 : 52 }, (_, index) => week(y, index + 1));
        expectChain(weeks, isoYear(y));
        expect(weeks.map(lengthOf)).toEqual(weeks.map(() => 7));
        expect(refusedField(() => week(y, weeks.length + 1))).toBe('week');
        expect(isoYear(y).end).toBe(isoYear(y + 1).start);
      }),
      { numRuns: 30, examples: [[2020], [2024], [2025], [2026]] },
    );
  });

  it('a week starts on a Monday, and its Thursday is in its year', () => {
    fc.assert(
      fc.property(years, fc.integer({ min: 1, max: 52 }), (y, w) => {
        const monday = new Date(`${week(y, w).start}T00:00:00Z`);
        expect(monday.getUTCDay()).toBe(1);
        const thursday = new Date(monday.getTime() + 3 * 86_400_000);
        expect(thursday.getUTCFullYear()).toBe(y);
        const dayOfYear = (thursday.getTime() - Date.parse(`${year(y).start}T00:00:00Z`)) / 86_400_000;
        expect(Math.floor(dayOfYear / 7) + 1).toBe(w);
      }),
    );
  });

  it('zeros in front change nothing', () => {
    fc.assert(
      fc.property(years, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (y, m, d) => {
        const yy = String(y).padStart(4, '0');
        const [mm, dd] = [String(m).padStart(2, '0'), String(d).padStart(2, '0')];
        expect(day(yy, mm, dd)).toEqual(day(y, m, d));
        expect(month(yy, mm)).toEqual(month(y, m));
        expect(ends(writtenDayOf(`${yy}-${mm}-${dd}`))).toEqual(ends(day(y, m, d)));
        expect(week(yy, dd)).toEqual(week(y, d));
        expect(writtenMonthOf('month_date', `${yy}-${mm}`)).toEqual(month(y, m));
      }),
    );
  });

  it('a text either is a period or is refused', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (a, b, c) => {
        for (const work of [() => year(a), () => month(a, b), () => week(a, b), () => day(a, b, c), () => isoYear(a)]) {
          expect([undefined, 'year', 'month', 'week', 'day']).toContain(refusedField(work));
        }
      }),
    );
  });
});

/** Each starts where the one before ends, and together they are the whole. */
function expectChain(parts: Period[], whole: Period): void {
  expect([parts[0]?.start, ...parts.map(({ end }) => end)]).toEqual([
    ...parts.map(({ start }) => start),
    parts.at(-1)?.end,
  ]);
  expect([parts[0]?.start, parts.at(-1)?.end]).toEqual(ends(whole));
}

/** By the definition of ISO 8601, without luxon: a week belongs to the year of its Thursday. */
function hasWeek53(y: number): boolean {
  return [weekdayOf(y, 1, 1), weekdayOf(y, 12, 31)].includes(4);
}

function weekdayOf(y: number, m: number, d: number): number {
  const date = new Date(0);
  date.setUTCFullYear(y, m - 1, d);
  return date.getUTCDay();
}
