import { runOrExplain } from './start/run.js';
import { startTroupe } from './start/start.js';
import { printWelcome } from './start/welcome.js';

await runOrExplain(async () => printWelcome(await startTroupe()));
