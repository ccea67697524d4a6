import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresList, RequiresOn, RequiresOwn } from '../../access/requires.decorator.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { Answers, AnswersListsById, AnswersOrEmpty, Refuses } from '../../common/http/answers.decorator.js';
import { OptionalQuery } from '../../common/http/optional-query.decorator.js';
import { readDayRange, readNeededDay } from '../../common/http/days.js';
import type { RawQuery } from '../../common/http/list-query.js';
import { UuidParam } from '../../common/http/uuid.js';
import { MonthInPath, WeekInPath, YearInPath } from '../../common/http/period-params.js';
import type { Period } from '../../common/time/period.js';
import { PersonGuard } from '../person/person.guard.js';
import { ProjectGuard } from '../project/project.guard.js';
import { DayOffRepository } from './day-off.repository.js';
import { DayOffView, TeamDayOffView } from './day-off.js';

const gate = { 403: 'Another person, and not an administrator; or the person is a bot', 404: 'No person has this id' };

const oneOrNone = 'The day off, or an empty object when the person is not away';

/** Who is away when. Whole days off are answered, not only the part within the period. */
@ApiTags('Days off')
@Controller('data')
export class DayOffCalendarController {
  constructor(private readonly daysOff: DayOffRepository) {}

  @ApiOperation({
    summary: "Lists the days off that touch a month, by first day: everybody's for administrators, else one's own.",
  })
  @Get('persons/day-offs/:year/:month')
  @RequiresList('day-off.read')
  @Answers(200, [DayOffView], 'The days off')
  @Refuses({ 400: 'No such month' })
  ofMonth(@CurrentViewer() viewer: Viewer, @MonthInPath() period: Period) {
    return this.daysOff.seen(viewer, period);
  }

  @ApiOperation({
    summary: "Lists the days off that touch a year, by first day: everybody's for administrators, else one's own.",
  })
  @Get('persons/day-offs/:year')
  @RequiresList('day-off.read')
  @Answers(200, [DayOffView], 'The days off')
  @Refuses({ 400: 'No such year' })
  ofYear(@CurrentViewer() viewer: Viewer, @YearInPath() period: Period) {
    return this.daysOff.seen(viewer, period);
  }

  @ApiOperation({ summary: 'Lists the days off of a person that touch an ISO week, by first day.' })
  @Get('persons/:person_id/day-offs/week/:year/:week')
  @RequiresOn('day-off.read', PersonGuard, 'human')
  @Answers(200, [DayOffView], 'The days off')
  @Refuses({ 400: 'No such week', ...gate })
  ofPersonInWeek(@Param('person_id', UuidParam) personId: string, @WeekInPath() period: Period) {
    return this.daysOff.ofPerson(personId, period);
  }

  @ApiOperation({ summary: 'Lists the days off of a person that touch a month, by first day.' })
  @Get('persons/:person_id/day-offs/month/:year/:month')
  @RequiresOn('day-off.read', PersonGuard, 'human')
  @Answers(200, [DayOffView], 'The days off')
  @Refuses({ 400: 'No such month', ...gate })
  ofPersonInMonth(@Param('person_id', UuidParam) personId: string, @MonthInPath() period: Period) {
    return this.daysOff.ofPerson(personId, period);
  }

  @ApiOperation({ summary: 'Lists the days off of a person that touch a year, by first day.' })
  @Get('persons/:person_id/day-offs/year/:year')
  @RequiresOn('day-off.read', PersonGuard, 'human')
  @Answers(200, [DayOffView], 'The days off')
  @Refuses({ 400: 'No such year', ...gate })
  ofPersonInYear(@Param('person_id', UuidParam) personId: string, @YearInPath() period: Period) {
    return this.daysOff.ofPerson(personId, period);
  }

  @ApiOperation({ summary: 'Lists all days off of a person, by first day.' })
  @Get('persons/:person_id/day-offs')
  @RequiresOn('day-off.read', PersonGuard, 'human')
  @Answers(200, [DayOffView], 'The days off')
  @Refuses(gate)
  ofPerson(@Param('person_id', UuidParam) personId: string) {
    return this.daysOff.ofPerson(personId);
  }

  @ApiOperation({ summary: 'Reads the day off that a person has on a day.' })
  @Get('persons/:person_id/day-offs/:date')
  @RequiresOn('day-off.read', PersonGuard, 'human')
  @AnswersOrEmpty(DayOffView, oneOrNone)
  @Refuses({ 400: 'Not a day', ...gate })
  ofPersonOn(@Param('person_id', UuidParam) personId: string, @Param('date') date: string) {
    return this.daysOff.on(personId, readNeededDay({ date }, 'date'));
  }

  @ApiOperation({ summary: "Reads one's own day off on a day." })
  @Get('user/day-offs/:date')
  @RequiresOwn('account.days-off')
  @AnswersOrEmpty(DayOffView, oneOrNone)
  @Refuses({ 400: 'Not a day', 403: 'The token belongs to a bot' })
  ownOn(@CurrentViewer() viewer: Viewer, @Param('date') date: string) {
    return this.daysOff.on(viewer.id, readNeededDay({ date }, 'date'));
  }

  @ApiOperation({ summary: 'Lists the days off of everybody in the team of a production, by person and first day.' })
  @Get('projects/:project_id/day-offs')
  @RequiresOn('day-off.of-project', ProjectGuard)
  @OptionalQuery('start_date', String, '2024-06-01', 'Only days off that end on this day or later.')
  @OptionalQuery('end_date', String, '2024-06-30', 'Only days off that start on this day or earlier.')
  @AnswersListsById(TeamDayOffView, 'The days off by id of the person; who has none is not there')
  @Refuses({
    400: 'A day or the id does not fit',
    403: 'Not in the team, or there as client or vendor',
    404: 'No production has this id',
  })
  ofProject(
    @CurrentViewer() viewer: Viewer,
    @Param('project_id', UuidParam) projectId: string,
    @Query() query: RawQuery,
  ) {
    return this.daysOff.ofTeam(viewer, projectId, readDayRange(query));
  }
}
