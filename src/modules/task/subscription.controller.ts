import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresList, RequiresOn, RequiresOwn } from '../../access/requires.decorator.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { Answers, Refuses } from '../../common/http/answers.decorator.js';
import { UuidParam } from '../../common/http/uuid.js';
import { TaskSetDto } from './assignment.js';
import { SubscriptionRepository } from './subscription.repository.js';
import { SubscriptionService } from './subscription.service.js';
import { SubscriptionView } from './subscription.js';
import { TaskGuard } from './task.guard.js';

const missing = 'No task has this id';
const unreadable = 'Not for the caller to read, or the token belongs to a bot';
const bot = 'The token belongs to a bot';

@ApiTags('Notifications')
@Controller()
export class SubscriptionController {
  constructor(
    private readonly subscriptions: SubscriptionRepository,
    private readonly service: SubscriptionService,
  ) {}

  @ApiOperation({ summary: 'Says whether one follows a task.' })
  @Get('data/user/tasks/:task_id/subscribed')
  @RequiresOn('task.follow', TaskGuard)
  @Answers(200, Boolean, 'Whether one does')
  @Refuses({ 400: 'The id is not a UUID', 403: unreadable, 404: missing })
  follows(@CurrentViewer() viewer: Viewer, @Param('task_id', UuidParam) id: string) {
    return this.subscriptions.follows(viewer.id, id);
  }

  @ApiOperation({ summary: 'Follows a task: one is told of its comments.' })
  @Post('actions/user/tasks/:task_id/subscribe')
  @RequiresOn('task.follow', TaskGuard)
  @Answers(201, SubscriptionView, 'The subscription, the same one when there was one')
  @Refuses({ 400: 'The id is not a UUID', 403: unreadable, 404: missing })
  follow(@CurrentViewer() viewer: Viewer, @Param('task_id', UuidParam) id: string) {
    return this.service.follow(viewer, id);
  }

  @ApiOperation({ summary: 'Follows a task no more; it is fine when one did not.' })
  @Delete('actions/user/tasks/:task_id/unsubscribe')
  @HttpCode(204)
  @RequiresOwn('account.notifications')
  @Answers(204, undefined, 'One does not follow the task')
  @Refuses({ 400: 'The id is not a UUID', 403: bot })
  async leave(@CurrentViewer() viewer: Viewer, @Param('task_id', UuidParam) id: string): Promise<void> {
    await this.service.leave(viewer, [id]);
  }

  @ApiOperation({ summary: 'Follows several tasks, all of them or none.' })
  @Post('actions/user/tasks/subscribe')
  @RequiresList('task.follow')
  @Answers(201, [SubscriptionView], 'The subscriptions')
  @Refuses({ 400: 'The tasks are missing or not UUIDs', 403: unreadable, 404: 'One of the ids is of no task' })
  followAll(@CurrentViewer() viewer: Viewer, @Body() { task_ids }: TaskSetDto) {
    return this.service.followAll(viewer, task_ids);
  }

  @ApiOperation({ summary: 'Follows several tasks no more.' })
  @Post('actions/user/tasks/unsubscribe')
  @HttpCode(200)
  @RequiresOwn('account.notifications')
  @Answers(200, [String], 'The ids of the tasks')
  @Refuses({ 400: 'The tasks are missing or not UUIDs', 403: bot })
  leaveAll(@CurrentViewer() viewer: Viewer, @Body() { task_ids }: TaskSetDto) {
    return this.service.leave(viewer, task_ids);
  }
}
