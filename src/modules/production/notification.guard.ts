import { Injectable } from '@nestjs/common';
import { covers, type Subject } from '../../access/former/reach.js';
import { SubjectGuard } from '../../access/former/subject.guard.js';
import type { ViewerRequest } from '../../access/viewer.js';
import { pathUuid } from '../../common/http/uuid.js';
import { NotificationNotFound } from './notification.errors.js';
import { NotificationRepository } from './notification.repository.js';

/** Routes about one of one's own notifications: that of somebody else is none. */
@Injectable()
export class OwnNotificationGuard extends SubjectGuard {
  constructor(private readonly notifications: NotificationRepository) {
    super();
  }

  protected async subject({ params, user }: ViewerRequest): Promise<Subject> {
    const id = pathUuid(params.notification_id, 'notification_id');
    const own = { personId: user!.id };
    if (covers(user!, 'account.notifications', own) && !(await this.notifications.isOwn(id, user!.id))) {
      throw new NotificationNotFound();
    }
    return own;
  }
}
