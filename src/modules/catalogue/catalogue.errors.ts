import { Problem } from '../../common/problem/problem.js';

/** No row of the catalogue has this id. */
export class NotInCatalogue extends Problem {
  /** @param kind what was looked for, such as "task type" */
  constructor(kind: string) {
    super('not-found', `There is no ${kind} with this id.`);
  }
}

/** Another row of the catalogue has this name. */
export class CatalogueNameTaken extends Problem {
  /** @param kind what was to be named, such as "task type" */
  constructor(kind: string) {
    super('already-exists', `Another ${kind} already has this name.`, {
      data: { errors: [{ field: 'name', message: 'is already taken' }] },
    });
  }
}

/** Productions and others have chosen the task type, though nobody works on a task of it. */
export class TaskTypeAttached extends Problem {
  /** @param users what it is attached to, such as "productions" */
  constructor(users: readonly string[]) {
    super(
      'still-in-use',
      `This task type is still attached to ${users.join(' and ')}. Delete with force=true to detach it first, or archive it instead.`,
      { data: null },
    );
  }
}
