import { IsDate, IsISO8601 } from 'class-validator';
import { instant } from '../time/instant.js';
import { readDay, readLooseDay } from '../time/day.js';
import { withoutTime } from '../time/without-time.js';
import { member, type Traits } from './member.js';
import { Canonical, Must } from './rule.js';

/** A calendar day; a time behind it is cut off. `loose`: one-digit months and days are tolerated. */
export const CalendarDay = (
  description: string,
  example: string,
  { loose, ...traits }: Traits<string> & { loose?: true } = {},
) =>
  member(
    {
      kind: 'date',
      column: { type: 'date' },
      schema: { type: String, format: 'date' },
      rules: [
        Canonical((value) => (loose ? readLooseDay : readDay)(withoutTime(value))),
        IsISO8601({ strict: true }, { message: 'must be a day like 2024-06-30' }),
        Must('a day like 2024-06-30', (value) => readDay(value) !== undefined),
      ],
    },
    description,
    example,
    traits,
  );

/** A point in time, kept as a Date; without an offset it is UTC. */
export const PointInTime = (description: string, example: string, traits?: Traits<Date>) =>
  member(
    {
      kind: 'timestamp',
      column: { type: 'timestamp without time zone' },
      schema: { type: String, format: 'date-time' },
      rules: [Canonical(instant), IsDate({ message: 'must be a point in time like 2024-06-30T10:30:00Z' })],
    },
    description,
    example,
    traits,
  );
