import { applyDecorators, Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { RequiresList } from '../../access/requires.decorator.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { described } from '../../common/http/described.js';
import { someId } from '../../common/member/id.js';
import { Refuses } from '../../common/http/answers.decorator.js';
import { OptionalId } from '../../common/http/optional-query.decorator.js';
import { readQueryId } from '../../common/http/list-query.js';
import { IsoYearInPath, MonthInPath, YearInPath } from '../../common/http/period-params.js';
import type { Period } from '../../common/time/period.js';
import type { HoursFilter } from './hours-filter.js';
import { TimeTableRepository } from './time-table.repository.js';
import { TimeTableGuard } from './visible-hours.guard.js';

/** The filters that every table has. */
const AskedHours = described(
  ({ query }): HoursFilter => ({
    project: readQueryId(query, 'project_id'),
    department: readQueryId(query, 'department_id'),
    studio: readQueryId(query, 'studio_id'),
  }),
  OptionalId('project_id', 'Only hours on tasks of this production.'),
  OptionalId('department_id', 'Only hours on tasks whose type is of this department.'),
  OptionalId('studio_id', 'Only hours of people of this site.'),
);

/** Documents a table, with one unit as example. */
const AnswersTable = (unit: string, example: string) =>
  applyDecorators(
    ApiResponse({
      status: 200,
      description: `The minutes under the id of each person, under ${unit}; who worked nothing is not there`,
      schema: {
        type: 'object',
        additionalProperties: { type: 'object', additionalProperties: { type: 'number' } },
        example: { [example]: { [someId]: 2400 } },
      },
    }),
    Refuses({
      400: 'A filter is not a UUID, a supervisor asks for a department of others, or there is no such period',
      403: 'A manager or supervisor asks for a production without being in its team',
    }),
  );

/**
 * Administrators see everybody. Managers see what was done for productions in whose team they are; supervisors, of that
 * what is of their departments; everybody else their own hours.
 */
@ApiTags('Time tables')
@Controller('data/persons/time-spents')
export class TimeTableController {
  constructor(private readonly tables: TimeTableRepository) {}

  @ApiOperation({ summary: 'Sums the hours of everybody by year, in minutes.' })
  @Get('year-table')
  @RequiresList('time-spent.table', TimeTableGuard)
  @AnswersTable('each year', '2024')
  byYear(@CurrentViewer() viewer: Viewer, @AskedHours() asked: HoursFilter) {
    return this.tables.by('year', viewer, asked);
  }

  @ApiOperation({ summary: 'Sums the hours of everybody in a year by month, in minutes.' })
  @Get('month-table/:year')
  @RequiresList('time-spent.table', TimeTableGuard)
  @AnswersTable('each month, 1 to 12', '6')
  byMonth(@CurrentViewer() viewer: Viewer, @YearInPath() period: Period, @AskedHours() asked: HoursFilter) {
    return this.tables.by('month', viewer, { ...asked, period });
  }

  @ApiOperation({ summary: 'Sums the hours of everybody in an ISO year by ISO week, in minutes.' })
  @Get('week-table/:year')
  @RequiresList('time-spent.table', TimeTableGuard)
  @AnswersTable('each ISO week, 1 to 53', '23')
  byWeek(@CurrentViewer() viewer: Viewer, @IsoYearInPath() period: Period, @AskedHours() asked: HoursFilter) {
    return this.tables.by('week', viewer, { ...asked, period });
  }

  @ApiOperation({ summary: 'Sums the hours of everybody in a month by day, in minutes.' })
  @Get('day-table/:year/:month')
  @RequiresList('time-spent.table', TimeTableGuard)
  @AnswersTable('each day of the month, 1 to 31', '4')
  byDay(@CurrentViewer() viewer: Viewer, @MonthInPath() period: Period, @AskedHours() asked: HoursFilter) {
    return this.tables.by('day', viewer, { ...asked, period });
  }
}
