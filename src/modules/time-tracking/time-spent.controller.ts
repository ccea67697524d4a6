import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresOn, RequiresRole } from '../../access/requires.decorator.js';
import { rowOf, RowGuard } from '../../access/row.guard.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { Answers, AnswersList, Refuses } from '../../common/http/answers.decorator.js';
import { ClosedDayRange, type DayRange } from '../../common/http/days.js';
import { type RawQuery, readListQuery } from '../../common/http/list-query.js';
import { attributesOf } from '../../common/member/member.js';
import { UuidParam } from '../../common/http/uuid.js';
import { ENV, type RunningEnv } from '../../config/config.module.js';
import { HoursGuard } from './hours.guard.js';
import { CreateTimeSpentDto, TimeSpent, TimeSpentView, UpdateTimeSpentDto } from './time-spent.js';
import { TimeSpentNotFound } from './time-spent.errors.js';
import { TimeSpentListRepository } from './time-spent-list.repository.js';
import { TimeSpentRepository } from './time-spent.repository.js';
import { TimeSpentService } from './time-spent.service.js';

const entry = rowOf(TimeSpentRepository, 'time_spent_id', () => new TimeSpentNotFound());
const missing = 'No time entry has this id';
const unfit = 'A member is missing or does not fit, names nothing, or the day of the person would exceed 1,440 minutes';

@ApiTags('Time spent')
@Controller('data/time-spents')
export class TimeSpentController {
  constructor(
    private readonly lists: TimeSpentListRepository,
    private readonly service: TimeSpentService,
    @Inject(ENV) private readonly env: RunningEnv,
  ) {}

  @ApiOperation({ summary: 'Lists the hours of everybody, by day; with `start_date` and `end_date`, of these days.' })
  @Get()
  @RequiresRole('time-spent.manage')
  @AnswersList(TimeSpentView, attributesOf(TimeSpent))
  @Refuses({
    400: 'A parameter or filter does not fit, or one of the two days is missing',
    403: 'Not an administrator',
  })
  list(@Query() query: RawQuery, @ClosedDayRange() range: DayRange) {
    return this.lists.list(
      readListQuery(query, { attributes: attributesOf(TimeSpent), pageSize: this.env.nbRecordsPerPage }),
      range,
    );
  }

  @ApiOperation({ summary: 'Makes a time entry, where the person has none on this task and day.' })
  @Post()
  @RequiresRole('time-spent.manage')
  @Answers(201, TimeSpentView, 'The new entry')
  @Refuses({ 400: `${unfit}; or there is an entry already`, 403: 'Not an administrator' })
  create(@CurrentViewer() viewer: Viewer, @Body() body: CreateTimeSpentDto) {
    return this.service.create(viewer, body);
  }

  @ApiOperation({ summary: 'Reads one time entry.' })
  @Get(':time_spent_id')
  @RequiresRole('time-spent.manage', RowGuard, entry)
  @Answers(200, TimeSpentView, 'The entry')
  @Refuses({ 400: 'The id is not a UUID', 403: 'Not an administrator', 404: missing })
  read(@Param('time_spent_id', UuidParam) id: string) {
    return this.service.read(id);
  }

  @ApiOperation({
    summary: 'Changes a time entry; members left out stay. Tasks and days it leaves or comes to are summed again.',
  })
  @Put(':time_spent_id')
  @RequiresRole('time-spent.manage', RowGuard, entry)
  @Answers(200, TimeSpentView, 'The changed entry')
  @Refuses({ 400: `${unfit}; or there is another entry already`, 403: 'Not an administrator', 404: missing })
  update(
    @CurrentViewer() viewer: Viewer,
    @Param('time_spent_id', UuidParam) id: string,
    @Body() body: UpdateTimeSpentDto,
  ) {
    return this.service.update(viewer, id, body);
  }

  @ApiOperation({
    summary: 'Deletes a time entry: everybody their own, also when they are no longer assigned to the task.',
  })
  @Delete(':time_spent_id')
  @HttpCode(204)
  @RequiresOn('time-spent.log', HoursGuard, 'entry')
  @Answers(204, undefined, 'Deleted')
  @Refuses({
    400: 'The id is not a UUID',
    403: 'Somebody else’s, and neither administrator nor manager of the production',
    404: missing,
  })
  delete(@CurrentViewer() viewer: Viewer, @Param('time_spent_id', UuidParam) id: string) {
    return this.service.removeById(viewer, id);
  }
}
