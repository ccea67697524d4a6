import { InvalidInput } from '../../common/problem/invalid-input.js';
import { Problem } from '../../common/problem/problem.js';
import type { DayOff } from './day-off.js';

/** No day off has this id. */
export class DayOffNotFound extends Problem {
  constructor() {
    super('not-found', 'There is no day off with this id.');
  }
}

/** Another day off of the person has one of the days. */
export class DaysOffOverlap extends Problem {
  /** @param other the one that is in the way; unknown when the database found it */
  constructor(other?: Pick<DayOff, 'date' | 'end_date'>) {
    super(
      'already-exists',
      `This person is already away ${other ? when(other) : 'on one of these days'}. Choose other days, or change that day off instead.`,
      { data: null },
    );
  }
}

/** A day off ends on its first day or later. */
export class DayOffEndsTooEarly extends InvalidInput {
  constructor() {
    super([{ field: 'end_date', message: 'must be the same day as date, or a later one' }]);
  }
}

/** A day off is one stretch of at most a year. */
export class DayOffTooLong extends InvalidInput {
  /** @param days how many it may have */
  constructor(days: number) {
    super([
      {
        field: 'end_date',
        message: `is too late: a day off has at most ${days} days, the first and the last included. Take the rest as another one`,
      },
    ]);
  }
}

function when({ date, end_date }: Pick<DayOff, 'date' | 'end_date'>): string {
  return date === end_date ? `on ${date}` : `from ${date} to ${end_date}`;
}
