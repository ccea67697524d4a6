import { applyDecorators, Controller, Get, Param, Query, type Type } from '@nestjs/common';
import { ApiExtraModels, ApiOperation, ApiQuery, ApiResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { RequiresOn } from '../../access/requires.decorator.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { Answers, Refuses } from '../../common/http/answers.decorator.js';
import { OptionalId } from '../../common/http/optional-query.decorator.js';
import { ClosedDayRange, DayParam, type DayRange, readNeededDay } from '../../common/http/days.js';
import { type RawQuery, readQueryId } from '../../common/http/list-query.js';
import { UuidParam } from '../../common/http/uuid.js';
import { DayInPath, MonthInPath, WeekInPath, YearInPath } from '../../common/http/period-params.js';
import { type Period, writtenDayOf } from '../../common/time/period.js';
import { PersonGuard } from '../person/person.guard.js';
import { TimeSpentOfTaskView, TimeSpentView } from './time-spent.js';
import { TimeSpentListRepository } from './time-spent-list.repository.js';
import { TimeTotalService } from './time-total.service.js';
import { PersonTotalGuard } from './visible-hours.guard.js';
import { DayTotalView, MonthTotalView, TaskTimeView, WeekTotalView, YearTotalView } from './time-total.js';

const missing = 'No person has this id';
const outOfReach = 'The person is a bot; or somebody else, and neither administrator, manager nor supervisor';

/** Documents a total: the object, or with `TIME_TOTALS=list` its tasks alone; and the one filter there is. */
const AnswersTotal = (total: Type) =>
  applyDecorators(
    ApiExtraModels(total, TaskTimeView),
    OptionalId('project_id', 'Only hours on this production.'),
    ApiResponse({
      status: 200,
      description: 'The total and its tasks; on a server with the setting `TIME_TOTALS=list`, the list of tasks alone',
      schema: {
        oneOf: [{ $ref: getSchemaPath(total) }, { type: 'array', items: { $ref: getSchemaPath(TaskTimeView) } }],
      },
    }),
    Refuses({
      400: 'There is no such period, or `project_id` is not a UUID',
      403: `${outOfReach}; or they are, but not in the team of \`project_id\``,
      404: missing,
    }),
  );

/** Managers see what was done for productions in whose team they are; supervisors, of that what is of their departments. */
@ApiTags('Time totals')
@Controller('data/persons/:person_id/time-spents')
export class TimeSpentOfPersonController {
  constructor(
    private readonly lists: TimeSpentListRepository,
    private readonly service: TimeTotalService,
  ) {}

  @ApiOperation({
    summary: 'Lists the hours of a person by day, in minutes: all of them, or those from a day to a day.',
  })
  @Get()
  @RequiresOn('time-spent.ask-person', PersonGuard, 'human')
  @Answers(200, [TimeSpentOfTaskView], 'The entries that the caller sees')
  @Refuses({ 400: 'A day does not fit, or one of the two is missing', 403: outOfReach, 404: missing })
  ofRange(
    @CurrentViewer() viewer: Viewer,
    @Param('person_id', UuidParam) person: string,
    @ClosedDayRange() range: DayRange,
  ) {
    return this.lists.seenWithTask(viewer, { person }, range);
  }

  @ApiOperation({
    summary: 'Lists the hours of a person on a day; the same as with the day in the path, which is the one to use.',
  })
  @Get('by-date')
  @RequiresOn('time-spent.ask-person', PersonGuard, 'human')
  @ApiQuery({
    name: 'date',
    type: String,
    description: 'The day, `YYYY-MM-DD`.',
    examples: { given: { value: '2024-06-04' } },
  })
  @Answers(200, [TimeSpentView], 'The entries that the caller sees')
  @Refuses({ 400: 'The day is missing or does not fit', 403: outOfReach, 404: missing })
  onQueriedDay(
    @CurrentViewer() viewer: Viewer,
    @Param('person_id', UuidParam) person: string,
    @Query() query: RawQuery,
  ) {
    return this.onDay(viewer, person, readNeededDay(query, 'date'));
  }

  @ApiOperation({ summary: 'Lists the hours of a person on a day, in minutes.' })
  @Get(':date')
  @RequiresOn('time-spent.ask-person', PersonGuard, 'human')
  @Answers(200, [TimeSpentView], 'The entries that the caller sees')
  @Refuses({ 400: 'The day does not fit', 403: outOfReach, 404: missing })
  onDay(
    @CurrentViewer() viewer: Viewer,
    @Param('person_id', UuidParam) person: string,
    @Param('date', DayParam) day: string,
  ) {
    return this.lists.seen(viewer, { person, period: writtenDayOf(day) });
  }

  @ApiOperation({ summary: 'Lists the hours of a person in a month by day, in minutes.' })
  @Get('month/all/:year/:month')
  @RequiresOn('time-spent.ask-person', PersonGuard, 'human')
  @Answers(200, [TimeSpentView], 'The entries that the caller sees')
  @Refuses({ 400: 'There is no such month', 403: outOfReach, 404: missing })
  inMonth(
    @CurrentViewer() viewer: Viewer,
    @Param('person_id', UuidParam) person: string,
    @MonthInPath() period: Period,
  ) {
    return this.lists.seen(viewer, { person, period });
  }

  @ApiOperation({ summary: 'Sums the hours of a person in a year per task, in minutes.' })
  @Get('year/:year')
  @RequiresOn('time-spent.ask-person', PersonTotalGuard, 'human')
  @AnswersTotal(YearTotalView)
  ofYear(
    @CurrentViewer() viewer: Viewer,
    @Param('person_id', UuidParam) person: string,
    @YearInPath() period: Period,
    @Query() query: RawQuery,
  ) {
    return this.service.of(viewer, person, period, readQueryId(query, 'project_id'));
  }

  @ApiOperation({ summary: 'Sums the hours of a person in a month per task, in minutes.' })
  @Get('month/:year/:month')
  @RequiresOn('time-spent.ask-person', PersonTotalGuard, 'human')
  @AnswersTotal(MonthTotalView)
  ofMonth(
    @CurrentViewer() viewer: Viewer,
    @Param('person_id', UuidParam) person: string,
    @MonthInPath() period: Period,
    @Query() query: RawQuery,
  ) {
    return this.service.of(viewer, person, period, readQueryId(query, 'project_id'));
  }

  @ApiOperation({ summary: 'Sums the hours of a person in an ISO week per task, in minutes.' })
  @Get('week/:year/:week')
  @RequiresOn('time-spent.ask-person', PersonTotalGuard, 'human')
  @AnswersTotal(WeekTotalView)
  ofWeek(
    @CurrentViewer() viewer: Viewer,
    @Param('person_id', UuidParam) person: string,
    @WeekInPath() period: Period,
    @Query() query: RawQuery,
  ) {
    return this.service.of(viewer, person, period, readQueryId(query, 'project_id'));
  }

  @ApiOperation({ summary: 'Sums the hours of a person on a day per task, in minutes.' })
  @Get('day/:year/:month/:day')
  @RequiresOn('time-spent.ask-person', PersonTotalGuard, 'human')
  @AnswersTotal(DayTotalView)
  ofDay(
    @CurrentViewer() viewer: Viewer,
    @Param('person_id', UuidParam) person: string,
    @DayInPath() period: Period,
    @Query() query: RawQuery,
  ) {
    return this.service.of(viewer, person, period, readQueryId(query, 'project_id'));
  }
}
