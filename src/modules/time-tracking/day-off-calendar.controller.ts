import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../../access/former/requires.decorator.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { visible } from '../../access/former/visible.js';
import {
  Answers,
  AnswersListsById,
  AnswersOrEmpty,
  OptionalQuery,
  Refuses,
} from '../../common/http/answers.decorator.js';
import { readDayRange, readNeededDay } from '../../common/http/days.js';
import type { RawQuery } from '../../common/http/list-query.js';
import { UuidParam } from '../../common/http/uuid.js';
import { monthOf, weekOf, yearOf } from '../../common/time/period.js';
import { HumanGuard } from '../person/former-person.guard.js';
import { FormerProjectGuard } from '../production/former-project.guard.js';
import { DayOffRepository } from './day-off.repository.js';
import { DayOffService } from './day-off.service.js';
import { DayOffView, TeamDayOffView } from './day-off.view.dto.js';

const gate = { 403: 'Another person, and not an administrator; or the person is a bot', 404: 'No person has this id' };

const oneOrNone = 'The day off, or an empty object when the person is not away';

/** Who is away when. Whole days off are answered, not only the part within the period. */
@ApiTags('Days off')
@Controller('data')
export class DayOffCalendarController {
  constructor(
    private readonly daysOff: DayOffRepository,
    private readonly service: DayOffService,
  ) {}

  /** Lists the days off that touch a month, by first day: everybody's for administrators, else one's own. (contract 24) */
  @Get('persons/day-offs/:year/:month')
  @Requires('day-off.of-month')
  @Answers(200, [DayOffView], 'The days off')
  @Refuses({ 400: 'No such month' })
  ofMonth(@CurrentViewer() viewer: Viewer, @Param('year') year: string, @Param('month') month: string) {
    return this.daysOff.of(visible(viewer, 'day-off.of-month'), monthOf({ year, month }));
  }

  /** Lists the days off that touch a year, by first day: everybody's for administrators, else one's own. */
  @Get('persons/day-offs/:year')
  @Requires('day-off.of-month')
  @Answers(200, [DayOffView], 'The days off')
  @Refuses({ 400: 'No such year' })
  ofYear(@CurrentViewer() viewer: Viewer, @Param('year') year: string) {
    return this.daysOff.of(visible(viewer, 'day-off.of-month'), yearOf({ year }));
  }

  /** Lists the days off of a person that touch an ISO week, by first day. (contract 25) */
  @Get('persons/:person_id/day-offs/week/:year/:week')
  @Requires('day-off.read', HumanGuard)
  @Answers(200, [DayOffView], 'The days off')
  @Refuses({ 400: 'No such week', ...gate })
  ofPersonInWeek(
    @Param('person_id', UuidParam) personId: string,
    @Param('year') year: string,
    @Param('week') week: string,
  ) {
    return this.daysOff.of({ personId }, weekOf({ year, week }));
  }

  /** Lists the days off of a person that touch a month, by first day. (contract 26) */
  @Get('persons/:person_id/day-offs/month/:year/:month')
  @Requires('day-off.read', HumanGuard)
  @Answers(200, [DayOffView], 'The days off')
  @Refuses({ 400: 'No such month', ...gate })
  ofPersonInMonth(
    @Param('person_id', UuidParam) personId: string,
    @Param('year') year: string,
    @Param('month') month: string,
  ) {
    return this.daysOff.of({ personId }, monthOf({ year, month }));
  }

  /** Lists the days off of a person that touch a year, by first day. (contract 27) */
  @Get('persons/:person_id/day-offs/year/:year')
  @Requires('day-off.read', HumanGuard)
  @Answers(200, [DayOffView], 'The days off')
  @Refuses({ 400: 'No such year', ...gate })
  ofPersonInYear(@Param('person_id', UuidParam) personId: string, @Param('year') year: string) {
    return this.daysOff.of({ personId }, yearOf({ year }));
  }

  /** Lists all days off of a person, by first day. (contract 28) */
  @Get('persons/:person_id/day-offs')
  @Requires('day-off.read', HumanGuard)
  @Answers(200, [DayOffView], 'The days off')
  @Refuses(gate)
  ofPerson(@Param('person_id', UuidParam) personId: string) {
    return this.daysOff.of({ personId });
  }

  /** Reads the day off that a person has on a day. (contract 23) */
  @Get('persons/:person_id/day-offs/:date')
  @Requires('day-off.read', HumanGuard)
  @AnswersOrEmpty(DayOffView, oneOrNone)
  @Refuses({ 400: 'Not a day', ...gate })
  ofPersonOn(@Param('person_id', UuidParam) personId: string, @Param('date') date: string) {
    return this.daysOff.on(personId, readNeededDay({ date }, 'date'));
  }

  /** Reads one's own day off on a day. (contract 2.2) */
  @Get('user/day-offs/:date')
  @Requires('account.days-off')
  @AnswersOrEmpty(DayOffView, oneOrNone)
  @Refuses({ 400: 'Not a day', 403: 'The token belongs to a bot' })
  ownOn(@CurrentViewer() viewer: Viewer, @Param('date') date: string) {
    return this.daysOff.on(viewer.id, readNeededDay({ date }, 'date'));
  }

  /** Lists the days off of everybody in the team of a production, by person and first day. (contract 2.2) */
  @Get('projects/:project_id/day-offs')
  @Requires('day-off.of-project', FormerProjectGuard)
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
    return this.service.ofProject(viewer, projectId, readDayRange(query));
  }
}
