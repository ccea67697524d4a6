import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresOn } from '../../access/requires.decorator.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { Answers, AnswersListsById, Refuses } from '../../common/http/answers.decorator.js';
import { DayParam } from '../../common/http/days.js';
import { UuidParam } from '../../common/http/uuid.js';
import { HoursGuard, HoursOfTaskGuard } from './hours.guard.js';
import { LogTimeDto, TimeSpentView } from './time-spent.js';
import { TimeSpentListRepository } from './time-spent-list.repository.js';
import { TimeSpentService } from './time-spent.service.js';

const total = {
  total: { type: 'number', description: 'Minutes of all these entries together.', example: 480 },
};
const refusedLogging = {
  400: 'The duration or the day does not fit, or the day of the person would exceed 1,440 minutes',
  403: 'Somebody else, and neither administrator nor manager of the production; or the person is not assigned to the task, or a bot',
  404: 'No task, or no person, has this id',
};
const refusedReading = {
  403: 'Not in the team; or a vendor there who is not assigned to the task',
  404: 'No task has this id',
};

@ApiTags('Time spent')
@Controller('actions/tasks/:task_id/time-spents')
export class TimeSpentOfTaskController {
  constructor(
    private readonly lists: TimeSpentListRepository,
    private readonly service: TimeSpentService,
  ) {}

  @ApiOperation({
    summary: 'Lists the hours on a task: the total in minutes, and under the id of each person their entries.',
  })
  @Get()
  @RequiresOn('time-spent.of-task', HoursOfTaskGuard)
  @AnswersListsById(TimeSpentView, 'The total, and the entries of each person by day', total)
  @Refuses(refusedReading)
  list(@Param('task_id', UuidParam) taskId: string) {
    return this.lists.ofTask(taskId);
  }

  @ApiOperation({
    summary: 'Lists the hours on a task on one day: the total in minutes, and under the id of each person their entry.',
  })
  @Get(':date')
  @RequiresOn('time-spent.of-task', HoursOfTaskGuard)
  @AnswersListsById(TimeSpentView, 'The total, and the entry of each person', total)
  @Refuses({ 400: 'The day does not fit', ...refusedReading })
  listOfDay(@Param('task_id', UuidParam) taskId: string, @Param('date', DayParam) day: string) {
    return this.lists.ofTask(taskId, { start: day, end: day });
  }

  @ApiOperation({
    summary: 'Sets the minutes that a person worked on a task on a day, in place of what was logged before.',
  })
  @Post(':date/persons/:person_id')
  @RequiresOn('time-spent.log', HoursGuard, 'to log')
  @Answers(201, TimeSpentView, 'The entry')
  @Refuses(refusedLogging)
  set(
    @CurrentViewer() viewer: Viewer,
    @Param('task_id', UuidParam) taskId: string,
    @Param('date', DayParam) day: string,
    @Param('person_id', UuidParam) personId: string,
    @Body() { duration }: LogTimeDto,
  ) {
    return this.service.setDuration(viewer, { person_id: personId, task_id: taskId, date: day }, duration);
  }

  @ApiOperation({ summary: 'Adds minutes to those that a person worked on a task on a day.' })
  @Post(':date/persons/:person_id/add')
  @RequiresOn('time-spent.log', HoursGuard, 'to log')
  @Answers(201, TimeSpentView, 'The entry, with all its minutes')
  @Refuses(refusedLogging)
  add(
    @CurrentViewer() viewer: Viewer,
    @Param('task_id', UuidParam) taskId: string,
    @Param('date', DayParam) day: string,
    @Param('person_id', UuidParam) personId: string,
    @Body() { duration }: LogTimeDto,
  ) {
    return this.service.add(viewer, { person_id: personId, task_id: taskId, date: day }, duration);
  }

  @ApiOperation({
    summary:
      'Deletes what a person logged on a task on a day, also when they are no longer assigned. Answers 201 with the entry, its duration 0.',
  })
  @Delete(':date/persons/:person_id')
  @HttpCode(201)
  @RequiresOn('time-spent.log', HoursGuard, 'logged')
  @Answers(201, TimeSpentView, 'The deleted entry, with a duration of 0')
  @Refuses({
    400: 'The day does not fit',
    403: 'Somebody else, and neither administrator nor manager of the production; or the person is a bot',
    404: 'No task, or no person, has this id; or nothing is logged',
  })
  delete(
    @CurrentViewer() viewer: Viewer,
    @Param('task_id', UuidParam) taskId: string,
    @Param('date', DayParam) day: string,
    @Param('person_id', UuidParam) personId: string,
  ) {
    return this.service.remove(viewer, { person_id: personId, task_id: taskId, date: day });
  }
}
