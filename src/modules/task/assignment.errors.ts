import { InvalidInput } from '../../common/problem/invalid-input.js';
import { Problem } from '../../common/problem/problem.js';

/** No person has the id of the body. */
export class UnknownAssignee extends InvalidInput {
  constructor() {
    super([{ field: 'person_id', message: 'does not name a person' }]);
  }
}

/** Bots work on tasks only where the production lets them. */
export class BotsNotAllowed extends Problem {
  constructor() {
    super(
      'forbidden',
      'This production gives no tasks to bots. Switch on is_bot_collaboration_enabled there to change that.',
    );
  }
}
