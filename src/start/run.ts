import { explain } from './explain.js';
import { goOnWithoutReaders } from './output.js';

/** Does something and ends; when that fails for a reason that the user can mend, a sentence says so, without a stack. */
export async function runOrExplain(whatFailed: string, work: () => Promise<void>): Promise<never> {
  goOnWithoutReaders();
  try {
    await work();
    process.exit(0);
  } catch (error) {
    explain(whatFailed, error);
    process.exit(1);
  }
}
