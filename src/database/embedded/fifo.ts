import { spawnSync } from 'node:child_process';
import { chownSync, closeSync, constants, lstatSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { hasCode, notStarted } from './embedded-postgres.errors.js';
import { isRoot } from './server-user.js';

/*
 * A FIFO that somebody keeps open for reading. Whether anybody does is known to the kernel alone, however they ended,
 * and in whichever container they run: a pid means nothing there.
 */

/** Makes a FIFO and answers its reading end. */
export function holdNew(path: string): number {
  const { status, stderr, error } = spawnSync('mkfifo', ['-m', '600', path], { cwd: '/', encoding: 'utf8' });
  if (status !== 0) throw notStarted(`${path} cannot be made: `, error?.message ?? stderr.trim());
  if (isRoot()) {
    const { uid, gid } = statSync(dirname(path));
    chownSync(path, uid, gid);
  }
  return hold(path);
}

export const hold = (path: string) => openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);

export function isFifo(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFIFO() ?? false;
}

/** Whether any process, this one included, holds it. */
export function isHeldByAny(path: string): boolean {
  if (!isFifo(path)) return false;
  try {
    closeSync(openSync(path, constants.O_WRONLY | constants.O_NONBLOCK));
    return true;
  } catch (error) {
    if (hasCode(error, 'ENXIO') || hasCode(error, 'ENOENT')) return false;
    throw error;
  }
}
