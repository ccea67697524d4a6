import { startTroupe } from './start/start.js';
import { printWelcome } from './start/welcome.js';

try {
  printWelcome(await startTroupe());
} catch (error) {
  // A sentence for whoever started it; the stack helps only when it is our fault.
  const expected =
    error instanceof Error &&
    ['InvalidSetting', 'StartRefused', 'DatabaseNotStarted', 'DataDirectoryInUse'].includes(error.name);
  console.error(expected ? `Troupe did not start.\n${error.message}` : error);
  process.exit(1);
}
