import { isTimeZone } from './time-zone.js';

/** A calendar day as text, `YYYY-MM-DD`. It has no time zone and nothing ever gives it one. */
export type Day = string;

const form = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const strictForm = /^\d{4}-\d{2}-\d{2}$/;
const firstYear = 1900;
const lastYear = 2999;

/** Reads `YYYY-MM-DD` of a day that exists between 1900 and 2999; undefined for anything else. */
export function readDay(text: unknown): Day | undefined {
  return typeof text === 'string' && strictForm.test(text) ? readLooseDay(text) : undefined;
}

/** Like `readDay`, but months and days may have one digit. The answer has two. */
export function readLooseDay(text: unknown): Day | undefined {
  const match = typeof text === 'string' ? form.exec(text) : null;
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= firstYear && year <= lastYear ? date.toISOString().slice(0, 10) : undefined;
}

/** The day it is now in a zone; in UTC where the zone is none. */
export function today(zone: string | null = null, now = new Date()): Day {
  return clock(zone, now).slice(0, 10);
}

/** When a day is over everywhere that matters to whoever lives in a zone: there, and in UTC. */
export function endOf(day: Day, zone: string | null): Date {
  const inUtc = Date.parse(`${day}T23:59:59.999Z`);
  const behind = inUtc - Date.parse(`${clock(zone, new Date(inUtc)).replace(' ', 'T')}.999Z`);
  return new Date(inUtc + Math.max(behind, 0));
}

/** What a clock in the zone shows, as `YYYY-MM-DD HH:MM:SS`. */
function clock(zone: string | null, at: Date): string {
  const timeZone = isTimeZone(zone) ? zone : 'UTC';
  return new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(at);
}
