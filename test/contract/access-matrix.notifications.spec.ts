import { randomUUID } from 'node:crypto';
import { describeAccess, type Relation } from '../support/access-matrix.js';
import { Productions } from '../support/production.js';

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

/** A task in a production, and the caller in its team with this role; undefined outside. */
const task =
  (role: string | null | undefined, assigned: boolean): Relation =>
  async (studio, caller) => ({
    task_id: await new Productions(studio).simpleTask({
      team: role === undefined ? [] : [{ person: caller.id, role }],
      assignees: assigned ? [caller.id] : [],
    }),
  });

describeAccess('the access matrix of notifications', {
  areas: ['Notifications'],
  relations: {
    own: notification(true),
    other: notification(false),
    team: task(null, false),
    asVendor: task('vendor', false),
    vendorAssigned: task('vendor', true),
    outside: task(undefined, true),
  },
  bodies: {
    'POST /actions/user/tasks/subscribe': ({ task_id }) => ({ task_ids: [task_id] }),
    'POST /actions/user/tasks/unsubscribe': ({ task_id }) => ({ task_ids: [task_id] }),
    'PUT /data/user/notifications/{notification_id}': () => ({ read: true }),
  },
  // One status for all roles. own*: a bot.
  lines: [
    'GET /data/user/notifications                       | own 200 | other 200 | own* 403',
    'GET /data/user/notifications/{notification_id}     | own 200 | other 404 | own* 403',
    'PUT /data/user/notifications/{notification_id}     | own 200 | other 404 | own* 403',
    // Following is for those who read the task, leaving for everybody.
    'GET /data/user/tasks/{task_id}/subscribed          | team 200 200 200 200 200 403 | outside 200 403 403 403 403 403 | asVendor 200 403 403 403 403 403 | vendorAssigned 200 | team* 403',
    'POST /actions/user/tasks/{task_id}/subscribe       | team 201 201 201 201 201 403 | outside 201 403 403 403 403 403 | asVendor 201 403 403 403 403 403 | vendorAssigned 201 | team* 403',
    'POST /actions/user/tasks/subscribe                 | team 201 201 201 201 201 403 | outside 201 403 403 403 403 403 | asVendor 201 403 403 403 403 403 | vendorAssigned 201 | team* 403',
    'DELETE /actions/user/tasks/{task_id}/unsubscribe   | team 204 | outside 204 | team* 403',
    'POST /actions/user/tasks/unsubscribe               | team 200 | outside 200 | team* 403',
    'POST /actions/user/notifications/mark-all-as-read  | own 200 | other 200 | own* 403',
  ],
});
