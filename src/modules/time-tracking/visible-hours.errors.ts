import { InvalidInput } from '../../common/problem/invalid-input.js';
import { Problem } from '../../common/problem/problem.js';

/** Hours were asked of a production that the caller is not in the team of, or that does not exist. */
export class ProductionOutOfReach extends Problem {
  constructor() {
    super(
      'forbidden',
      'project_id: you are not in the team of this production. Leave it out to see the hours of all your productions.',
    );
  }
}

/** A supervisor asked for the hours of a department that is not theirs. */
export class DepartmentOutOfReach extends InvalidInput {
  constructor() {
    super([{ field: 'department_id', message: 'must be one of your own departments' }]);
  }
}
