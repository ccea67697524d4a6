import { DateTime } from 'luxon';
import { InvalidInput } from '../problem/invalid-input.js';
import { Day } from './day.js';

/** Calendar days from `start` until the day before `end`. */
export interface Period {
  start: Day;
  end: Day;
}

/** Numbers of a path, as they came: base ten, zeros in front are fine. */
type PathNumbers<Name extends string> = Readonly<Record<Name, string>>;

/** Years whose following year still has four digits. */
const lastYear = 9998;

/** A year and its number. */
export function yearOf(path: PathNumbers<'year'>): Period & { year: number } {
  const year = numberOf('year', path.year, 1, lastYear);
  return { year, ...span(DateTime.utc(year), { years: 1 }) };
}

/** A month and its numbers. */
export function monthOf(path: PathNumbers<'year' | 'month'>): Period & { year: number; month: number } {
  const year = numberOf('year', path.year, 1, lastYear + 1);
  const month = numberOf('month', path.month, 1, year > lastYear ? 11 : 12);
  return { year, month, ...span(DateTime.utc(year, month), { months: 1 }) };
}

/** An ISO week of an ISO year, Monday to Sunday; week 53 exists in long years only. */
export function weekOf(path: PathNumbers<'year' | 'week'>): Period & { year: number; week: number } {
  const year = numberOf('year', path.year, 1, lastYear + 1);
  const week = numberOf('week', path.week, 1, weeksIn(year));
  return { year, week, ...span(mondayOf(year, week), { weeks: 1 }) };
}

/** A day of the calendar. */
export function dayOf(
  path: PathNumbers<'year' | 'month' | 'day'>,
): Period & { year: number; month: number; day: number } {
  const year = numberOf('year', path.year, 1, lastYear + 1);
  const month = numberOf('month', path.month, 1, 12);
  const lastDay = DateTime.utc(year, month).daysInMonth ?? 31;
  // The day after 9999-12-31 has five digits in its year.
  const day = numberOf('day', path.day, 1, year > lastYear && month === 12 ? 30 : lastDay);
  return { year, month, day, ...span(DateTime.utc(year, month, day), { days: 1 }) };
}

/** The days of all ISO weeks of an ISO year: from the Monday of its week 1 until the Monday of the next year's. */
export function isoYearOf(path: PathNumbers<'year'>): Period {
  const year = numberOf('year', path.year, 1, lastYear);
  return { start: text(mondayOf(year, 1)), end: text(mondayOf(year + 1, 1)) };
}

/** A month written `2024-06`, or `2024-6`. The refusal names the field that it is written in. */
export function writtenMonthOf(field: string, written: string): Period & { year: number; month: number } {
  const [, year = '', month = ''] = /^(\d{4})-(\d{1,2})$/.exec(written) ?? [];
  try {
    return monthOf({ year, month });
  } catch {
    throw new InvalidInput([{ field, message: 'must be a month like 2024-06' }]);
  }
}

/** A day that is written out. */
export function writtenDayOf(day: Day): Period {
  return span(DateTime.fromISO(day, { zone: 'utc' }), { days: 1 });
}

/** How many days a period has. */
export function lengthOf({ start, end }: Period): number {
  return (Date.parse(end) - Date.parse(start)) / 86_400_000;
}

function mondayOf(weekYear: number, weekNumber: number): DateTime {
  return DateTime.fromObject({ weekYear, weekNumber, weekday: 1 }, { zone: 'utc' });
}

/** The 28th of December is always in the last week of its ISO year. */
function weeksIn(year: number): number {
  return DateTime.utc(year, 12, 28).weekNumber;
}

function span(start: DateTime, length: { years?: number; months?: number; weeks?: number; days?: number }): Period {
  return { start: text(start), end: text(start.plus(length)) };
}

function text(day: DateTime): Day {
  return day.toFormat('yyyy-MM-dd');
}

function numberOf(field: string, given: string, from: number, to: number): number {
  const number = /^\d{1,6}$/.test(given) ? Number(given) : NaN;
  if (!(number >= from && number <= to)) {
    throw new InvalidInput([{ field, message: `must be a whole number from ${from} to ${to}` }]);
  }
  return number;
}
