import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { CallerRequest } from '../../access/facts.guard.js';
import { pathUuid } from '../../common/http/uuid.js';
import { NotificationNotFound } from './notification.errors.js';
import { NotificationRepository } from './notification.repository.js';

/** Routes about one of one's own notifications: that of somebody else is none. */
@Injectable()
export class OwnNotificationGuard implements CanActivate {
  constructor(private readonly notifications: NotificationRepository) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { params, user } = context.switchToHttp().getRequest<CallerRequest>();
    const id = pathUuid(params.notification_id, 'notification_id');
    if (!(await this.notifications.isOwn(id, user.id))) throw new NotificationNotFound();
    return true;
  }
}
