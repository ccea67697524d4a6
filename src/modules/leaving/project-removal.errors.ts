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
