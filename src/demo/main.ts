import { join } from 'node:path';
import { readEnv } from '../config/env.js';
import { runOrExplain } from '../start/run.js';
import { StartRefused } from '../start/migrated.js';
import { startTroupe } from '../start/start.js';
import { printWelcome } from '../start/welcome.js';
import { accounts, artistInCharge, demoPassword, emailOf } from './cast.js';
import { fillStudio } from './fill.js';

/** Starts the server with a demonstration studio, in a data directory of its own. */
await runOrExplain(async () => {
  const env = readEnv();
  if (env.databaseUrl)
    throw new StartRefused('The demonstration brings its own database: start it without DATABASE_URL.');
  const [admin] = accounts;
  const troupe = await startTroupe({
    ...env,
    dataDir: join(env.dataDir, 'demo'),
    adminEmail: emailOf(admin.name),
    adminPassword: demoPassword,
  });
  try {
    await fillStudio(troupe.app);
  } catch (error) {
    await troupe.stop();
    throw error;
  }
  printWelcome({ ...troupe, administrator: undefined });
  console.log(`
  A demonstration studio. Everybody has the password ${demoPassword}, for instance:

${accounts.map(({ role, name }) => `  ${role.padEnd(12)}${emailOf(name)}`).join('\n')}

  An artist who manages one production: ${emailOf(artistInCharge)}`);
});
