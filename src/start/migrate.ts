import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import { refusalOf } from '../common/problem/database-problem.js';
import { StartRefused } from './refused.js';
import { readSchema, type Schema } from './schema.js';

/** Runs the migrations that the database lacks, all or none, and names them. */
export function migrate(dataSource: DataSource, which: string): Promise<string[]> {
  return alone(dataSource, which, async ({ pending }) => {
    if (pending.length > 0) await dataSource.runMigrations();
    return pending;
  });
}

/** Whoever comes second waits, and then looks. */
export async function alone<T>(
  dataSource: DataSource,
  which: string,
  work: (schema: Schema) => Promise<T>,
): Promise<T> {
  await readSchema(dataSource, which);
  try {
    return await dataSource.transaction(async (manager) => {
      await takeTurn(manager);
      return work(await readSchema(dataSource, which));
    });
  } catch (error) {
    throw whyNotMigrated(error, which);
  }
}

const askAgainMs = 100;

/** A lock of the transaction, which holds behind a pooler too. Asked for again and again, as a wait would be timed out. */
async function takeTurn(manager: EntityManager): Promise<void> {
  await manager.query('set local idle_in_transaction_session_timeout = 0');
  for (;;) {
    const [{ taken }] = await manager.query<[{ taken: boolean }]>(
      `select pg_try_advisory_xact_lock(hashtext('troupe_migration')) as taken`,
    );
    if (taken) return;
    await sleep(askAgainMs);
  }
}

function whyNotMigrated(error: unknown, which: string): unknown {
  const { code } = refusalOf(error);
  if (!code) return error;
  const reason = reasons[code] ?? `${(error as Error).message}.`;
  return new StartRefused(`${which} could not be migrated, and was left as it was: ${reason}`, { cause: error });
}

const reasons: Record<string, string | undefined> = {
  '25006': 'it can only be read. Is it a standby? Name the server that it follows.',
  '42501': 'this user may not create tables there. Make the user the owner of the database.',
  '53100': 'the disk of its server is full. Make room there.',
  '55P03': 'a table is in use. Stop the servers that work on it, and try again.',
  '57014': 'a statement took too long. Stop the servers that work on it, and try again.',
};
