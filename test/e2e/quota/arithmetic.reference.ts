import { DateTime } from 'luxon';

/*
 * The formulas of quotas once more, for readers and for the tests of the SQL. Moments and days are milliseconds since
 * 1970 in UTC.
 */

const dayLength = 86_400_000;

/** Full 24-hour steps from one moment to another that arrive at a Monday to Friday. */
export function businessDays(from: number, until: number): number {
  const steps = Math.max(0, Math.floor((until - from) / dayLength));
  const days = Array.from({ length: steps }, (_, step) => new Date(from + (step + 1) * dayLength).getUTCDay());
  return days.filter((weekday) => weekday >= 1 && weekday <= 5).length;
}

/** A double rounded to two decimals by its exact binary value, ties to the even digit, as Python rounds. */
export function roundedToHundredths(value: number): number {
  const { numerator, denominator } = exactFraction(value);
  const below = (numerator * 100n) / denominator;
  const twiceTheRest = ((numerator * 100n) % denominator) * 2n;
  const up = twiceTheRest > denominator || (twiceTheRest === denominator && below % 2n === 1n);
  return Number(up ? below + 1n : below) / 100;
}

/** The value of a double that is not negative, as a fraction without any error. */
function exactFraction(value: number): { numerator: bigint; denominator: bigint } {
  let numerator = value;
  let denominator = 1n;
  while (!Number.isInteger(numerator)) {
    numerator *= 2;
    denominator *= 2n;
  }
  return { numerator: BigInt(numerator), denominator };
}

/** The part of a task without hours that falls into a period; 1 is the whole task. */
export function spreadShare(began: number, ended: number, starts: number, ends: number): number {
  const whole = businessDays(began, ended) + 1;
  return Math.min(whole, businessDaysInside()) / whole;

  function businessDaysInside(): number {
    if (began >= starts && ended <= ends) return whole;
    if (began >= starts) return businessDays(began, ends) + 1;
    if (ended <= ends) return businessDays(starts, ended) + 1;
    return 1;
  }
}

/** The part of a task that a time entry is; its parts are added as they are. */
export function loggedShare(minutes: number, total: number): number {
  return minutes / total;
}

/** The last day whose midnight in a zone is not after a moment, as its midnight in UTC. */
export function dayOf(moment: number, zone: string): number {
  const shown = moment + offset(moment, zone);
  let day = Math.floor(shown / dayLength) * dayLength + dayLength;
  while (midnight(day, zone) > moment) day -= dayLength;
  return day;
}

/** When a day begins in a zone. Of a midnight that comes twice the second one counts; a skipped one is read as if it were not. */
export function midnight(day: number, zone: string): number {
  const [before, after] = [day - dayLength, day + dayLength].map((near) => offset(near, zone));
  const moments = [day - before!, day - after!].filter((moment) => moment + offset(moment, zone) === day);
  return moments.length === 0 ? day - before! : Math.max(...moments);
}

/** How far clocks in a zone are ahead of UTC. */
function offset(moment: number, zone: string): number {
  return DateTime.fromMillis(moment, { zone }).offset * 60_000;
}
