import { migrationCommand } from './migration-command.js';
import { revert } from './migrate.js';

await migrationCommand('No migration was undone.', async (dataSource, which) => {
  const undone = await revert(dataSource, which);
  return undone === undefined ? `${which} has no migration to undo.` : `${undone} was undone.`;
});
