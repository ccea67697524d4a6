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

/** Who has no other say in a task than being mentioned answers, and leaves its status to others. */
export class MentionKeepsStatus extends Problem {
  constructor() {
    super('forbidden', 'You were mentioned here: you may answer with the status the task has, but not change it.');
  }
}

/** A task is not sent back without end. */
export class NoRetakesLeft extends InvalidInput {
  constructor() {
    super([
      {
        field: 'task_status_id',
        message: 'sends the task back once more than max_retakes of its entity or production allows',
      },
    ]);
  }
}

/** No person has the id of the body. */
export class UnknownAuthor extends InvalidInput {
  constructor() {
    super([{ field: 'person_id', message: 'does not name a person' }]);
  }
}

/** Nothing was said yet at that time. */
export class CommentInTheFuture extends InvalidInput {
  constructor() {
    super([{ field: 'created_at', message: 'must not be more than a day in the future' }]);
  }
}
