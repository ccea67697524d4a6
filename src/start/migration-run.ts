import { migrate } from './migrate.js';
import { migrationCommand } from './migration-command.js';

await migrationCommand('The migrations were not run.', async (dataSource, which) => {
  const done = await migrate(dataSource, which);
  if (done.length === 0) return `${which} is up to date.`;
  return `${which} is up to date. Migrations that were run:\n${done.map((name) => `  ${name}`).join('\n')}`;
});
