import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { RequiresOwn } from '../../access/requires.decorator.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { Answers, AnswersListsById, AnswersOrEmpty, Refuses } from '../../common/http/answers.decorator.js';
import { ClosedDayRange, DayParam, type DayRange, readNeededDay } from '../../common/http/days.js';
import type { RawQuery } from '../../common/http/list-query.js';
import { UuidParam } from '../../common/http/uuid.js';
import { TimeSpentView } from './time-spent.js';
import { TimeSpentListRepository } from './time-spent-list.repository.js';

const bot = 'The token belongs to a bot';

@ApiTags('Time spent')
@Controller('data/user')
export class TimeSpentOwnController {
  constructor(private readonly lists: TimeSpentListRepository) {}

  @ApiOperation({ summary: "Lists one's own hours, by day; all of them, or those from a day to a day." })
  @Get('time-spents')
  @RequiresOwn('account.time-spents')
  @Answers(200, [TimeSpentView], 'The entries')
  @Refuses({ 400: 'A day does not fit, or one of the two is missing', 403: bot })
  list(@CurrentViewer() viewer: Viewer, @ClosedDayRange() range: DayRange) {
    return this.lists.ofPerson(viewer.id, range);
  }

  @ApiOperation({
    summary: "Lists one's own hours of a day; the same as with the day in the path, which is the one to use.",
  })
  @Get('time-spents/by-date')
  @RequiresOwn('account.time-spents')
  @ApiQuery({
    name: 'date',
    type: String,
    description: 'The day, `YYYY-MM-DD`.',
    examples: { given: { value: '2024-06-04' } },
  })
  @Answers(200, [TimeSpentView], 'The entries')
  @Refuses({ 400: 'The day is missing or does not fit', 403: bot })
  listOfQueriedDay(@CurrentViewer() viewer: Viewer, @Query() query: RawQuery) {
    const day = readNeededDay(query, 'date');
    return this.lists.ofPerson(viewer.id, { start: day, end: day });
  }

  @ApiOperation({ summary: "Lists one's own hours of a day." })
  @Get('time-spents/:date')
  @RequiresOwn('account.time-spents')
  @Answers(200, [TimeSpentView], 'The entries')
  @Refuses({ 400: 'The day does not fit', 403: bot })
  listOfDay(@CurrentViewer() viewer: Viewer, @Param('date', DayParam) day: string) {
    return this.lists.ofPerson(viewer.id, { start: day, end: day });
  }

  @ApiOperation({
    summary: "Lists one's own hours on a task: the total in minutes, and the entries under one's own id.",
  })
  @Get('tasks/:task_id/time-spent')
  @RequiresOwn('account.time-spents')
  @AnswersListsById(TimeSpentView, 'The total, and one’s own entries by day', {
    total: { type: 'number', description: 'Minutes of all these entries together.', example: 480 },
  })
  @Refuses({ 400: 'The id is not a UUID', 403: bot })
  listOfTask(@CurrentViewer() viewer: Viewer, @Param('task_id', UuidParam) taskId: string) {
    return this.lists.ofPersonOnTask(viewer.id, taskId);
  }

  @ApiOperation({ summary: "Reads one's own entry on a task and day; an empty object when nothing is logged." })
  @Get('tasks/:task_id/time-spents/:date')
  @RequiresOwn('account.time-spents')
  @AnswersOrEmpty(TimeSpentView, 'The entry, or an empty object')
  @Refuses({ 400: 'The id is not a UUID, or the day does not fit', 403: bot })
  read(
    @CurrentViewer() viewer: Viewer,
    @Param('task_id', UuidParam) taskId: string,
    @Param('date', DayParam) day: string,
  ) {
    return this.lists.ofPersonOnTaskAndDay(viewer.id, taskId, day);
  }
}
