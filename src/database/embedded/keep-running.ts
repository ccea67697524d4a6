import type { Cluster } from './cluster.js';
import type { DataDirectoryLock } from './data-directory-lock.js';
import { serverOn } from './server.js';

const glanceEveryMs = 500;

interface Listeners {
  onNotice: (notice: string) => void;
  onLost: (reason: string) => void;
}

/**
 * Starts the server again when it ended without being asked to: killed by the system for memory, or by somebody's
 * mistake. Tells when the data directory is lost. Answers a function that ends this, and a start that is under way.
 */
export function keepRunning(
  cluster: Cluster,
  lock: DataDirectoryLock,
  startAgain: (stopped: AbortSignal) => Promise<unknown>,
  { onNotice, onLost }: Listeners,
): () => Promise<void> {
  const stopped = new AbortController();
  let starting: Promise<void> | undefined;
  const start = async () => {
    onNotice('PostgreSQL ended without being asked to, and is started again.');
    try {
      await startAgain(stopped.signal);
    } catch (error) {
      if (stopped.signal.aborted) return;
      // The next glance finds it still missing and tries again.
      onNotice(error instanceof Error ? error.message : String(error));
    }
    starting = undefined;
  };
  const glance = setInterval(() => {
    if (!lock.isHeld()) {
      clearInterval(glance);
      onLost('The data directory was removed, or taken by another Troupe. This one stops; start it anew.');
    } else if (serverOn(cluster) === undefined) starting ??= start();
  }, glanceEveryMs).unref();
  return async () => {
    clearInterval(glance);
    stopped.abort();
    await starting;
  };
}
