import { InvalidInput } from '../../common/problem/invalid-input.js';
import { Problem } from '../../common/problem/problem.js';

/** No task has this id. */
export class TaskNotFound extends Problem {
  constructor() {
    super('not-found', 'There is no task with this id.');
  }
}

/** Each kind of entity has its own task types. */
export class TaskTypeNotMeant extends Problem {
  constructor() {
    super(
      'rule-broken',
      'This task type is not meant for this kind of entity. Choose another one, or change what the task type is for.',
      { data: null },
    );
  }
}

/** A task is done on an entity of its own production. */
export class EntityOutsideProject extends InvalidInput {
  constructor() {
    super([{ field: 'entity_id', message: 'must name a shot, asset or other entity of the production' }]);
  }
}
