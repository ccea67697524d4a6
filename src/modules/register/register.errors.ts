import { Problem } from '../../common/problem/problem.js';

/** No row of a register has this id. */
export class NotRegistered extends Problem {
  /** @param called what was looked for, such as "task type" */
  constructor(called: string) {
    super('not-found', `There is no ${called} with this id.`);
  }
}

/** Something still refers to a row that was to be deleted. */
export class StillInUse extends Problem {
  /**
   * @param called what was to be deleted, such as "department"
   * @param how how it is still in use, such as "used by 3 people"
   * @param first what to do before, such as "Move them first"
   */
  constructor(called: string, how: string, first: string) {
    super('still-in-use', `This ${called} is still ${how}. ${first}, or archive it instead.`, { data: null });
  }
}
