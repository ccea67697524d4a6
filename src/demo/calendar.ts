import type { Day } from '../common/time/day.js';

const dayLength = 24 * 60 * 60 * 1000;

/** The day of a moment, UTC. */
export const dayOf = (moment: Date | number): Day => new Date(moment).toISOString().slice(0, 10);

export const addDays = (day: Day, days: number): Day => dayOf(Date.parse(day) + days * dayLength);

/** The same day of another month, or its last one where that is shorter. */
export function addMonths(day: Day, months: number): Day {
  const moment = new Date(day);
  const lastOfMonth = new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth() + 1 + months, 0));
  return dayOf(lastOfMonth.setUTCDate(Math.min(moment.getUTCDate(), lastOfMonth.getUTCDate())));
}

/** From 0 for Monday to 6. */
export const weekday = (day: Day): number => (new Date(day).getUTCDay() + 6) % 7;

export const isBusinessDay = (day: Day): boolean => weekday(day) < 5;

/** Every day from one to another, both included. */
export function daysFrom(first: Day, last: Day): Day[] {
  const count = (Date.parse(last) - Date.parse(first)) / dayLength + 1;
  return Array.from({ length: Math.max(count, 0) }, (_, number) => addDays(first, number));
}

/** The business day that comes so many business days later. */
export function addBusinessDays(day: Day, count: number): Day {
  let moved = day;
  for (let left = count; left > 0;) {
    moved = addDays(moved, 1);
    if (isBusinessDay(moved)) left--;
  }
  return moved;
}

/** A moment of a day, UTC. */
export const momentOf = (day: Day, hour: number, minute = 0): Date =>
  new Date(Date.parse(day) + (hour * 60 + minute) * 60 * 1000);
