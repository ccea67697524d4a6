import type { DataSource } from 'typeorm';

/** The server was started on a database it must not be started on. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
}

/** A studio's own database is only changed on purpose: by the migration command, not by starting the server. */
export async function checkMigrated(dataSource: DataSource): Promise<void> {
  if (await dataSource.showMigrations()) {
    await dataSource.destroy();
    throw new StartRefused(
      'The database of DATABASE_URL lacks migrations. Run `npm run migration:run`, then start again.',
    );
  }
}
