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

/** Comments, hours or previews still refer to the task. */
export class TaskInUse extends Problem {
  /** @param by what refers to it, such as "comment" */
  constructor(by: string, forced: boolean) {
    const advice = forced ? 'Remove that first.' : 'Delete with force=true to remove what belongs to the task.';
    super('still-in-use', `Nothing was deleted: at least one ${by} still refers to this task. ${advice}`, {
      data: null,
    });
  }
}
