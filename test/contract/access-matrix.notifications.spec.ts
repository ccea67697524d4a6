import { randomUUID } from 'node:crypto';
import { describeAccess, type Relation } from '../support/access-matrix.js';

/** A notification of the caller, or of somebody else. */
const notification =
  (own: boolean): Relation =>
  async (studio, caller) => {
    const [id, other] = [randomUUID(), await studio.person()];
    await studio.sql(
      `insert into notification (id, read, change, type, person_id, author_id) values ($1, false, false, 'comment', $2, $3)`,
      [id, own ? caller.id : other.id, other.id],
    );
    return { notification_id: id };
  };

describeAccess('the access matrix of notifications', {
  areas: ['Notifications'],
  relations: { own: notification(true), other: notification(false) },
  bodies: { 'PUT /data/user/notifications/{notification_id}': () => ({ read: true }) },
  // One status for all roles. own*: a bot.
  lines: [
    'GET /data/user/notifications                       | own 200 | other 200 | own* 403',
    'GET /data/user/notifications/{notification_id}     | own 200 | other 404 | own* 403',
    'PUT /data/user/notifications/{notification_id}     | own 200 | other 404 | own* 403',
    'POST /actions/user/notifications/mark-all-as-read  | own 200 | other 200 | own* 403',
  ],
});
