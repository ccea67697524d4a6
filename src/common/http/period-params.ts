import { ApiParam } from '@nestjs/swagger';
import { dayOf, isoYearOf, monthOf, weekOf, yearOf } from '../time/period.js';
import { described } from './described.js';

/** A period that the path gives by numbers; one that does not exist is refused with 400. */
const inPath = <Name extends string>(read: (path: Readonly<Record<Name, string>>) => object, ...names: Name[]) =>
  described(
    ({ params }) => read(params as Record<Name, string>),
    ...names.map((name) => ApiParam({ name, type: String })),
  );

export const YearInPath = inPath(yearOf, 'year');
export const IsoYearInPath = inPath(isoYearOf, 'year');
export const MonthInPath = inPath(monthOf, 'year', 'month');
export const WeekInPath = inPath(weekOf, 'year', 'week');
export const DayInPath = inPath(dayOf, 'year', 'month', 'day');
