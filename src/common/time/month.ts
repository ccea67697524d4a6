import { Day } from './day.js';

/** A month: its first day, the first day after it, and how many days it has. */
export interface Month {
  year: number;
  start: Day;
  end: Day;
  days: number;
}

/** Reads `YYYY-MM`; the month may have one digit. Undefined for anything else. */
export function readMonth(text: string): Month | undefined {
  const match = /^(\d{4})-(\d{1,2})$/.exec(text);
  if (!match) return undefined;
  const [year, month] = [Number(match[1]), Number(match[2])];
  if (year < 1 || month < 1 || month > 12 || (year === 9999 && month === 12)) return undefined;
  const first = (of: number) => {
    const date = new Date(0);
    date.setUTCFullYear(year, of - 1, 1);
    return date.toISOString().slice(0, 10);
  };
  const [start, end] = [first(month), first(month + 1)];
  return { year, start, end, days: (Date.parse(end) - Date.parse(start)) / 86_400_000 };
}
