import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import type { JsonText } from '../../common/http/json-text.js';
import { Database } from '../../database/database.js';
import { EventRepository } from '../event/event.repository.js';
import { NotificationNotFound } from './notification.errors.js';
import { NotificationRepository } from './notification.repository.js';

@Injectable()
export class NotificationService {
  constructor(
    private readonly database: Database,
    private readonly notifications: NotificationRepository,
    private readonly events: EventRepository,
  ) {}

  async read(viewer: Viewer, id: string): Promise<JsonText> {
    const notification = await this.notifications.find(id, viewer.id);
    if (!notification) throw new NotificationNotFound();
    return notification;
  }

  /** Notes whether the viewer has read one of their notifications. */
  setRead(viewer: Viewer, id: string, read: boolean): Promise<JsonText> {
    return this.database.transaction(async (tx) => {
      const notification = await this.notifications.setRead(tx, id, viewer.id, read);
      if (!notification) throw new NotificationNotFound();
      const data = { person_id: viewer.id, notification_id: id };
      await this.events.record(tx, read ? 'notification:read' : 'notification:unread', viewer.id, data);
      return notification;
    });
  }

  setAllRead(viewer: Viewer): Promise<{ success: true }> {
    return this.database.transaction(async (tx) => {
      await this.notifications.setAllRead(tx, viewer.id);
      await this.events.record(tx, 'notification:all-read', viewer.id, { person_id: viewer.id });
      return { success: true };
    });
  }
}
