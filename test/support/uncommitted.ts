import { setTimeout as sleep } from 'node:timers/promises';
import type { Studio } from './studio.js';

/** Does the work while somebody else's change is not committed yet; commits it once the work waits for it. */
export async function whileUncommitted<T>(
  studio: Studio,
  [statement, parameters]: [statement: string, parameters: unknown[]],
  work: () => Promise<T>,
): Promise<T> {
  const stranger = studio.dataSource.createQueryRunner();
  await stranger.startTransaction();
  try {
    await stranger.query(statement, parameters);
    const working = work();
    await somebodyWaits(studio);
    await stranger.commitTransaction();
    return await working;
  } finally {
    if (stranger.isTransactionActive) await stranger.rollbackTransaction();
    await stranger.release();
  }
}

/** Returns once a statement waits for a lock. */
export async function somebodyWaits(studio: Studio): Promise<void> {
  const waiting = "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
  for (let attempt = 0; attempt < 200; attempt++) {
    if ((await studio.sql(waiting)).length > 0) return;
    await sleep(25);
  }
  throw new Error('Nobody waited for the change.');
}
