import { InvalidInput } from '../../common/problem/invalid-input.js';
import { Problem } from '../../common/problem/problem.js';

/** No production has this id. */
export class ProjectNotFound extends Problem {
  constructor() {
    super('not-found', 'There is no production with this id.');
  }
}

/** Only closed productions are deleted. */
export class ProjectStillOpen extends Problem {
  constructor() {
    super('rule-broken', 'This production is open. Close it first: only closed productions can be deleted.', {
      data: null,
    });
  }
}

/** The person to be in the team does not exist. */
export class UnknownMember extends InvalidInput {
  constructor() {
    super([{ field: 'person_id', message: 'does not name a person' }]);
  }
}

/** A role in a production is for members of its team. */
export class NotInTeam extends InvalidInput {
  constructor() {
    super([{ field: 'person_id', message: 'is not in the team; add the person first' }]);
  }
}

/** The task type or task status that the production is to use does not exist. */
export class UnknownSetting extends InvalidInput {
  constructor(field: 'task_type_id' | 'task_status_id') {
    super([{ field, message: `does not name a ${field.replace('_id', '').replace('_', ' ')}` }]);
  }
}
