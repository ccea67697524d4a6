import { type ExecutionContext, Injectable } from '@nestjs/common';
import { type CallerRequest, FactsGuard } from '../../access/facts.guard.js';
import { pathUuid } from '../../common/http/uuid.js';
import { NotificationNotFound } from './notification.errors.js';
import { NotificationRepository } from './notification.repository.js';

/** Routes about one of one's own notifications: a malformed id is 400; then rights; and that of somebody else is none. */
@Injectable()
export class OwnNotificationGuard extends FactsGuard<object> {
  constructor(private readonly notifications: NotificationRepository) {
    super();
  }

  protected facts(request: CallerRequest): object {
    idOf(request);
    return {};
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    await super.canActivate(context);
    const request = context.switchToHttp().getRequest<CallerRequest>();
    if (!(await this.notifications.isOwn(idOf(request), request.user.id))) throw new NotificationNotFound();
    return true;
  }
}

const idOf = ({ params }: CallerRequest) => pathUuid(params.notification_id, 'notification_id');
