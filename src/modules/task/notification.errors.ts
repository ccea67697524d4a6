import { Problem } from '../../common/problem/problem.js';

/** None of one's own notifications has this id. */
export class NotificationNotFound extends Problem {
  constructor() {
    super('not-found', 'You have no notification with this id.');
  }
}
