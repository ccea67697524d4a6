import { Problem } from '../../common/problem/problem.js';

/** No production has this id. */
export class ProjectNotFound extends Problem {
  constructor() {
    super('not-found', 'There is no production with this id.');
  }
}

/** No task has this id. */
export class TaskNotFound extends Problem {
  constructor() {
    super('not-found', 'There is no task with this id.');
  }
}

/** No shot, asset or other entity has this id. */
export class EntityNotFound extends Problem {
  constructor() {
    super('not-found', 'There is no shot, asset or other entity with this id.');
  }
}
