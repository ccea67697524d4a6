import { Problem } from '../../common/problem/problem.js';

/** No department has this id. */
export class DepartmentNotFound extends Problem {
  constructor() {
    super('not-found', 'There is no department with this id.');
  }
}

/** Something still refers to the department. */
export class DepartmentInUse extends Problem {
  /** @param uses what refers to it and how often, such as "3 people" */
  constructor(uses: readonly string[]) {
    super(
      'still-in-use',
      `This department is still used by ${uses.join(', ')}. Move them first, or archive it instead.`,
      {
        data: null,
      },
    );
  }
}

/** Another department has this name. */
export class DepartmentNameTaken extends Problem {
  constructor() {
    super('already-exists', 'Another department already has this name.', {
      data: { errors: [{ field: 'name', message: 'is already taken' }] },
    });
  }
}
