import sql, { type Sql } from 'sql-template-tag';
import { decimal } from '../../database/decimal.js';

/*
 * The formulas of quotas, each an SQL expression of expressions. docs/quotas.md explains them with examples;
 * test/e2e/quota/arithmetic.reference.ts says them again in TypeScript, and the tests compare the two.
 */

/**
 * The midnight that begins a day in a time zone, as UTC. A midnight that a clock change skips or doubles is read with
 * standard time; PostgreSQL does so by itself.
 */
export const midnight = (day: Sql, zone: string): Sql =>
  sql`(${day}::timestamp at time zone ${zone}::text at time zone 'utc')`;

/**
 * The day of a moment given as UTC: the last one whose midnight is not after it. That is the day that clocks show, but
 * in an hour that comes twice around a midnight, of which the second one counts.
 */
export const dayOf = (moment: Sql, zone: string): Sql => sql`(
  select shown - (${moment} < ${midnight(sql`shown`, zone)})::int
  from (select (${moment} at time zone 'utc' at time zone ${zone}::text)::date as shown) clock)`;

/** How many of the first days of a week that begins on a Monday, and of the weeks after it, are business days. */
const businessDaysAmong = (days: Sql): Sql => sql`(5 * ((${days}) / 7) + least((${days}) % 7, 5))`;

/**
 * Business days between two moments: one step for every full 24 hours; the steps that arrive at a Monday to Friday.
 * The day of the first moment is not counted.
 */
export const businessDays = (from: Sql, until: Sql): Sql => sql`(
  select ${businessDaysAmong(sql`weekday + steps`)} - ${businessDaysAmong(sql`weekday`)}
  from (
    select extract(isodow from ${from})::int as weekday, greatest(extract(day from ${until} - ${from}), 0)::int as steps
  ) span)`;

/**
 * A double rounded to two decimals by its true binary value, exact ties to the even digit.
 *
 * 2.675 is stored as a little less, but 2.675 × 100 gives 267.5. So the value is split into two halves whose products
 * have no rounding error, and compared with the middle between the two candidates.
 */
export const roundedToHundredths = (value: Sql): Sql => sql`(
  select (below + case when above_middle > 0 or above_middle = 0 and below % 2 = 1 then 1 else 0 end) / 100::numeric
  from (select ${value} as x) given,
    lateral (select floor(x * 100)::bigint as below, x * 134217729 - (x * 134217729 - x) as head) split,
    lateral (select (head * 200 - (2 * below + 1)) + (x - head) * 200 as above_middle) compared)`;

/** What a time entry weighs: its part of all minutes of the task. Of a total that is missing or absurd, nothing. */
export const loggedShare = (minutes: Sql, total: Sql): Sql => sql`
  case when ${isSane(minutes)} and ${isSane(total)} then ${decimal(minutes)} / ${decimal(total)} else 0 end`;

/** Old databases hold what nobody worked; the numbers that are none come after all others. */
const isSane = (minutes: Sql): Sql => sql`${minutes} between 1e-9 and 1e15`;

/** The longest time, in days, that a task without hours is spread over. */
const longestSpread = 1096;

/**
 * When a task without hours began, for spreading it. What took more than three years is a slip of a date: it counts on
 * the day it ended alone, so that no date makes more rows than three years have days.
 */
export const spreadFrom = ({ began, ended }: Span): Sql =>
  sql`case when ${ended} - ${began} > ${longestSpread} * interval '1 day' then ${ended} else ${began} end`;

/** A task without hours: from when to when it was worked on, UTC. */
interface Span {
  began: Sql;
  ended: Sql;
}

/** Days from `starts` until the day before `ends`. */
interface Days {
  starts: Sql;
  ends: Sql;
}

/**
 * The part of a task without hours that falls into some days, not rounded: business days inside through business days
 * in all. Midnights are compared without a time zone, and a task that covers all the days weighs one day, as clients of
 * this API have always seen it. Never more than the whole, which the hours of the day could otherwise make of it.
 */
export const spreadShare = ({ began, ended }: Span, { starts, ends }: Days): Sql => sql`(
  select least(whole, case
    when ${began} >= ${starts}::timestamp and ${ended} <= ${ends}::timestamp then whole
    when ${began} >= ${starts}::timestamp then ${businessDays(began, sql`${ends}::timestamp`)} + 1
    when ${ended} <= ${ends}::timestamp then ${businessDays(sql`${starts}::timestamp`, ended)} + 1
    else 1 end) / whole::numeric
  from (select ${businessDays(began, ended)} + 1 as whole) task)`;
