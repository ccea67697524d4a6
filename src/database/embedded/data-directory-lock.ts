import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  linkSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { DataDirectoryInUse, hasCode } from './embedded-postgres.errors.js';
import { holdNew, isFifo, isHeldByAny } from './fifo.js';
import { runningProcess } from './process-table.js';

/** What the owner of a data directory has in hand. */
export interface DataDirectoryLock {
  /** Not any more when somebody removed the directory, where another Troupe may have begun anew. */
  isHeld(): boolean;
  release(): void;
}

const lockIn = (directory: string) => join(directory, 'troupe.lock');

/** Who has the lock, for people to read; the lock itself is the FIFO beside it. */
const ownerIn = (directory: string) => join(directory, 'troupe.pid');

/**
 * Makes this process the owner of the directory. PostgreSQL keeps a second server off its files by itself, in one
 * container; this keeps a second Troupe from starting one in another, and from adopting, and later stopping, the server
 * of a living one. An owner that was killed counts no more, so nothing has to be cleaned up by hand.
 */
export function lockDataDirectory(directory: string): DataDirectoryLock {
  const lock = lockIn(directory);
  // Made aside and linked: nobody ever sees a lock that is not held yet, and only one link succeeds.
  const draft = `${lock}.${randomBytes(6).toString('hex')}`;
  const held = holdNew(draft);
  try {
    while (!linked(draft, lock)) {
      if (isTaken(lock)) throw new DataDirectoryInUse(directory, formerOwnerOf(lock) ?? ownerOf(directory));
      discardStale(lock, `${draft}.stale`);
    }
  } catch (error) {
    closeSync(held);
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  writeFileSync(ownerIn(directory), `${process.pid}\n${hostname()}\n`);

  const isHeld = () => {
    const [ours, present] = [fstatSync(held), lstatSync(lock, { throwIfNoEntry: false })];
    return present?.ino === ours.ino && present.dev === ours.dev;
  };
  let released = false;
  return {
    isHeld: () => !released && isHeld(),
    release() {
      if (released) return;
      if (isHeld()) for (const file of [ownerIn(directory), lock]) rmSync(file, { force: true });
      closeSync(held);
      released = true;
    },
  };
}

/** Several locks as one. */
export function together(locks: DataDirectoryLock[]): DataDirectoryLock {
  return {
    isHeld: () => locks.every((lock) => lock.isHeld()),
    release: () => locks.forEach((lock) => lock.release()),
  };
}

/** A pid of another container means nothing here without that container's name. */
function ownerOf(directory: string): string {
  try {
    const [pid, host] = readFileSync(ownerIn(directory), 'utf8').split('\n');
    return host === hostname() ? `process ${pid}` : `process ${pid} of ${host}`;
  } catch {
    return 'another process';
  }
}

const isTaken = (lock: string) => isHeldByAny(lock) || formerOwnerOf(lock) !== undefined;

/** Troupe 0.1 wrote into its lock who it is, and may still be running. */
function formerOwnerOf(lock: string): string | undefined {
  if (isFifo(lock)) return undefined;
  try {
    const { pid, startedAt } = JSON.parse(contentOf(lock)) as { pid: number; startedAt: string };
    return runningProcess(pid)?.startedAt === startedAt ? `process ${pid}` : undefined;
  } catch {
    return undefined;
  }
}

/** Does not wait for a writer, should the file be a FIFO by now. */
function contentOf(path: string): string {
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    return readFileSync(file, 'utf8');
  } finally {
    closeSync(file);
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
  if (isTaken(aside)) linked(aside, lock);
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
