import { InvalidInput } from '../../common/problem/invalid-input.js';
import { Problem } from '../../common/problem/problem.js';

/** No task status has the id of the body. */
export class UnknownTaskStatus extends InvalidInput {
  constructor() {
    super([{ field: 'task_status_id', message: 'does not name a task status' }]);
  }
}

/** Some statuses are not for artists or clients to give. */
export class StatusNotAllowed extends Problem {
  constructor() {
    super('forbidden', 'This status is not open to your role in the production. Choose another one.');
  }
}

/** Nothing was said yet at that time. */
export class CommentInTheFuture extends InvalidInput {
  constructor() {
    super([{ field: 'created_at', message: 'must not be in the future' }]);
  }
}
