import { Problem } from '../../common/problem/problem.js';

/** Something still belongs to the production. */
export class ProjectInUse extends Problem {
  /** @param by what belongs to it, such as "task" */
  constructor(by: string, forced: boolean) {
    const advice = forced ? 'Remove that first' : 'Delete with force=true to remove what belongs to the production';
    super(
      'still-in-use',
      `Nothing was deleted: at least one ${by} still refers to this production or to what is in it. ${advice}, or leave it closed.`,
      { data: null },
    );
  }
}

/** Other data still refer to the person. */
export class PersonInUse extends Problem {
  /** @param by what refers to the person, such as "login log" */
  constructor(by: string, forced: boolean) {
    const advice = forced ? 'Remove that first' : 'Delete with force=true to remove what belongs to the person';
    super(
      'still-in-use',
      `Nothing was deleted: at least one ${by} still refers to this person. ${advice}, or switch the account off instead.`,
      {
        data: null,
      },
    );
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
