import type { Cluster } from './cluster.js';
import type { DataDirectoryLock } from './data-directory-lock.js';
import { serverOn } from './server.js';

const glanceEveryMs = 1_000;

/**
 * Starts the server again when it ended without being asked to: killed by the system for memory, or by somebody's
 * mistake. Answers a function that ends this, once a start that is under way is through.
 */
export function keepRunning(
  cluster: Cluster,
  lock: DataDirectoryLock,
  startAgain: () => Promise<unknown>,
  onNotice: (notice: string) => void,
): () => Promise<void> {
  let starting: Promise<void> | undefined;
  const start = async () => {
    onNotice('PostgreSQL ended without being asked to, and is started again.');
    try {
      await startAgain();
    } catch (error) {
      // The next glance finds it still missing and tries again.
      onNotice(error instanceof Error ? error.message : String(error));
    }
    starting = undefined;
  };
  const glance = setInterval(() => {
    if (serverOn(cluster) !== undefined) return;
    if (lock.isHeld()) {
      starting ??= start();
    } else {
      clearInterval(glance);
      onNotice('The data directory was removed under PostgreSQL, which is not started again. Start Troupe anew.');
    }
  }, glanceEveryMs).unref();
  return async () => {
    clearInterval(glance);
    await starting;
  };
}
