import { whatStillRefers } from '../../common/problem/database-problem.js';
import type { Problem } from '../../common/problem/problem.js';

/**
 * Waits for the work. What the database refuses, because something still refers to a row, becomes a problem.
 * @param problem of what refers to it, such as "task"
 */
export async function unlessInUse(work: Promise<void>, problem: (by: string) => Problem): Promise<void> {
  try {
    await work;
  } catch (error) {
    const by = whatStillRefers(error);
    throw by === undefined ? error : problem(by);
  }
}
