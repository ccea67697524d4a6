import { InvalidInput } from '../../common/problem/invalid-input.js';
import { Problem } from '../../common/problem/problem.js';

/** Shots are counted in four ways only. */
export class CountModeUnknown extends InvalidInput {
  constructor(known: readonly string[]) {
    super([{ field: 'count_mode', message: `must be one of ${known.join(', ')}` }]);
  }
}

/** No task type has this id. */
export class TaskTypeNotFound extends Problem {
  constructor() {
    super('not-found', 'There is no task type with this id.');
  }
}
