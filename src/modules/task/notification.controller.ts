import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RequiresOwn } from '../../access/requires.decorator.js';
import { CurrentViewer, type Viewer } from '../../access/viewer.js';
import { Answers, Refuses } from '../../common/http/answers.decorator.js';
import { OptionalQuery } from '../../common/http/optional-query.decorator.js';
import { isTrue, type RawQuery, readQueryId, readQueryInstant, single } from '../../common/http/list-query.js';
import { someId } from '../../common/member/id.js';
import { UuidParam } from '../../common/http/uuid.js';
import { NotificationView, ReadNotificationDto, StoredNotificationView, SuccessView } from './notification.view.js';
import { OwnNotificationGuard } from './notification.guard.js';
import { NotificationFilter, NotificationRepository } from './notification.repository.js';
import { NotificationService } from './notification.service.js';

const missing = 'The caller has no notification with this id';
const bot = 'The token belongs to a bot';

function readFilter(query: RawQuery): NotificationFilter {
  const flag = (name: string) => (query[name] === undefined ? undefined : isTrue(query[name]));
  return {
    after: readQueryInstant(query, 'after'),
    before: readQueryInstant(query, 'before'),
    taskTypeId: readQueryId(query, 'task_type_id'),
    taskStatusId: readQueryId(query, 'task_status_id'),
    type: single(query.type),
    read: flag('read'),
    watching: flag('watching'),
  };
}

@ApiTags('Notifications')
@Controller()
export class NotificationController {
  constructor(
    private readonly notifications: NotificationRepository,
    private readonly service: NotificationService,
  ) {}

  @ApiOperation({ summary: 'Lists one’s own notifications, the latest first, at most 100.' })
  @Get('data/user/notifications')
  @RequiresOwn('account.notifications')
  @OptionalQuery('after', String, '2024-01-15T10:30:00Z', 'Only what was told after this moment.')
  @OptionalQuery('before', String, '2024-01-15T10:30:00Z', 'Only what was told before: `created_at` of the last one.')
  @OptionalQuery('task_type_id', String, someId, 'Only tasks of this type.')
  @OptionalQuery('task_status_id', String, someId, 'Only tasks that have this status now.')
  @OptionalQuery('type', String, 'mention', 'Only notifications of this `notification_type`.')
  @OptionalQuery('read', Boolean, false, 'Only what was read, or was not.')
  @OptionalQuery('watching', Boolean, true, 'Only tasks that one follows, or does not.')
  @Answers(200, [NotificationView], 'The notifications')
  @Refuses({ 400: 'A parameter does not fit', 403: bot })
  list(@CurrentViewer() viewer: Viewer, @Query() query: RawQuery) {
    return this.notifications.list(viewer.id, readFilter(query));
  }

  @ApiOperation({ summary: 'Reads one of one’s own notifications.' })
  @Get('data/user/notifications/:notification_id')
  @RequiresOwn('account.notifications', OwnNotificationGuard)
  @Answers(200, NotificationView, 'The notification')
  @Refuses({ 400: 'The id is not a UUID', 403: bot, 404: missing })
  read(@CurrentViewer() viewer: Viewer, @Param('notification_id', UuidParam) id: string) {
    return this.service.read(viewer, id);
  }

  @ApiOperation({ summary: 'Notes that one has read a notification, or has not.' })
  @Put('data/user/notifications/:notification_id')
  @RequiresOwn('account.notifications', OwnNotificationGuard)
  @Answers(200, StoredNotificationView, 'The notification')
  @Refuses({ 400: 'The id is not a UUID, or `read` is missing', 403: bot, 404: missing })
  setRead(
    @CurrentViewer() viewer: Viewer,
    @Param('notification_id', UuidParam) id: string,
    @Body() { read }: ReadNotificationDto,
  ) {
    return this.service.setRead(viewer, id, read);
  }

  @ApiOperation({ summary: 'Notes that one has read all notifications, also those beyond the list.' })
  @Post('actions/user/notifications/mark-all-as-read')
  @HttpCode(200)
  @RequiresOwn('account.notifications')
  @Answers(200, SuccessView, 'Done')
  @Refuses({ 403: bot })
  setAllRead(@CurrentViewer() viewer: Viewer) {
    return this.service.setAllRead(viewer);
  }
}
