import { join } from 'node:path';
import { serve } from '../start/serve.js';

/** Starts the server with a demonstration studio, in a data directory of its own. */
await serve(async (shutdown) => {
  const [{ readEnv }, { StartRefused }, { startTroupe }, { print }, { addresses }, cast, { fillStudio }] =
    await Promise.all([
      import('../config/env.js'),
      import('../start/refused.js'),
      import('../start/start.js'),
      import('../start/output.js'),
      import('../start/welcome.js'),
      import('./cast.js'),
      import('./fill.js'),
    ]);
  const env = readEnv();
  if (env.databaseUrl)
    throw new StartRefused('The demonstration brings its own database: start it without DATABASE_URL.');
  const { accounts, artistInCharge, demoPassword, emailOf } = cast;
  const [admin] = accounts;
  const demonstration = {
    ...env,
    dataDir: join(env.dataDir, 'demo'),
    adminEmail: emailOf(admin.name),
    adminPassword: demoPassword,
  };
  const troupe = await startTroupe(shutdown, demonstration);
  await fillStudio(troupe.app);
  await print(`${addresses(troupe)}
  A demonstration studio. Everybody has the password ${demoPassword}, for instance:

${accounts.map(({ role, name }) => `  ${role.padEnd(12)}${emailOf(name)}`).join('\n')}

  An artist who manages one production: ${emailOf(artistInCharge)}
`);
});
