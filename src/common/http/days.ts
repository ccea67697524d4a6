import { type ArgumentMetadata, Injectable, PipeTransform } from '@nestjs/common';
import { InvalidInput } from '../problem/invalid-input.js';
import { Day, readDay, readLooseDay } from '../time/day.js';
import { withoutTime } from '../time/without-time.js';
import { described } from './described.js';
import { OptionalQuery } from './optional-query.decorator.js';
import { type RawQuery, single } from './list-query.js';

/** Days from one to another, both included. An end that is left out is open. */
export interface DayRange {
  start?: Day | undefined;
  end?: Day | undefined;
}

/** Reads a day from the path; months and days may have one digit, a time is cut off. Anything else is refused with 400. */
@Injectable()
export class DayParam implements PipeTransform<string, Day> {
  transform(value: string, { data }: Pick<ArgumentMetadata, 'data'>): Day {
    return readLooseDay(withoutTime(value)) ?? refuse(data ?? 'date');
  }
}

/** A day of the query; undefined when it is absent or empty. A time behind it is cut off. */
function readQueryDay(query: RawQuery, name: string): Day | undefined {
  const text = single(query[name]);
  if (!text) return undefined;
  return readDay(withoutTime(text.trim())) ?? refuse(name);
}

/** A day of the query that must be there. */
export function readNeededDay(query: RawQuery, name: string): Day {
  return readQueryDay(query, name) ?? refuse(name);
}

/** `start_date` and `end_date` of the query; each may stand alone. */
export function readDayRange(query: RawQuery): DayRange {
  return { start: readQueryDay(query, 'start_date'), end: readQueryDay(query, 'end_date') };
}

/** The same, where one without the other is refused. */
function readClosedDayRange(query: RawQuery): DayRange {
  const range = readDayRange(query);
  if ((range.start === undefined) !== (range.end === undefined)) {
    const field = range.start === undefined ? 'start_date' : 'end_date';
    throw new InvalidInput([{ field, message: 'is needed as well; give both start_date and end_date, or none' }]);
  }
  return range;
}

/** Injects the range of days of the query: both ends or none. */
export const ClosedDayRange = described(
  ({ query }) => readClosedDayRange(query),
  OptionalQuery('start_date', String, '2024-06-03', 'First day. Needs `end_date`.'),
  OptionalQuery('end_date', String, '2024-06-09', 'Last day. Needs `start_date`.'),
);

function refuse(field: string): never {
  throw new InvalidInput([{ field, message: 'must be a day like 2024-06-30, from 1900 to 2999' }]);
}
