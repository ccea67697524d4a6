import { Injectable, PipeTransform } from '@nestjs/common';
import { InvalidInput } from '../problem/invalid-input.js';
import type { Day } from '../time/day.js';
import { writtenDay } from '../time/instant.js';
import { type RawQuery, single } from './list-query.js';

/** Reads a day from the path; a time behind it is cut, and anything else is refused with 400. */
@Injectable()
export class DayParam implements PipeTransform<string, Day> {
  transform(value: string, { data }: { data?: string }): Day {
    return readDayOf(value, data ?? 'date');
  }
}

/** A day of the query, read like one of the path; null when it is left out or empty. */
export function queryDay(query: RawQuery, name: string): Day | null {
  const text = single(query[name]);
  return text ? readDayOf(text, name) : null;
}

function readDayOf(text: string, field: string): Day {
  const day = writtenDay(text);
  if (!day) throw new InvalidInput([{ field, message: 'must be a day like 2024-06-30' }]);
  return day;
}
