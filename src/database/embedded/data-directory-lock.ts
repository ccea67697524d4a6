import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataDirectoryInUse, hasCode } from './embedded-postgres.errors.js';
import { runningProcess } from './process-table.js';

interface Owner {
  pid: number;
  startedAt: string;
}

/** What the owner of a data directory has in hand. */
export interface DataDirectoryLock {
  /** Not any more when somebody removed the directory, where another Troupe may have begun anew. */
  isHeld(): boolean;
  release(): void;
}

/**
 * Makes this process the owner of the data directory. PostgreSQL keeps a second
 * server off its files by itself; this keeps a second Troupe from adopting, and later stopping, the server of a
 * living one. An owner that was killed counts no more, so nothing has to be cleaned up by hand.
 */
export function lockDataDirectory(dataDir: string): DataDirectoryLock {
  const lock = join(dataDir, 'troupe.lock');
  const startedAt = runningProcess(process.pid)?.startedAt ?? '';
  const content = JSON.stringify({ pid: process.pid, startedAt } satisfies Owner);

  // Written aside and linked: nobody ever sees the lock without its content, and only one link succeeds.
  const draft = `${lock}.${process.pid}`;
  writeFileSync(draft, content, { mode: 0o600 });
  try {
    while (!linked(draft, lock)) {
      const owner = ownerAlive(contentOf(lock));
      if (owner !== undefined) throw new DataDirectoryInUse(dataDir, owner);
      discardStale(lock, `${draft}.stale`);
    }
  } finally {
    rmSync(draft, { force: true });
  }

  const isHeld = () => contentOf(lock) === content;
  return {
    isHeld,
    release() {
      if (isHeld()) rmSync(lock, { force: true });
    },
  };
}

/** The pid of the owner that a lock names, while that process lives. */
function ownerAlive(content: string): number | undefined {
  try {
    const { pid, startedAt }: Owner = JSON.parse(content);
    return runningProcess(pid)?.startedAt === startedAt ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** Between judging a lock and removing it another process may have done both and locked anew: then put it back. */
function discardStale(lock: string, aside: string): void {
  try {
    renameSync(lock, aside);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  if (ownerAlive(contentOf(aside)) !== undefined) linked(aside, lock);
  rmSync(aside, { force: true });
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return '';
    throw error;
  }
}
