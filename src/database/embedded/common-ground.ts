import { chmodSync, lstatSync, mkdirSync } from 'node:fs';
import { DatabaseNotStarted } from './embedded-postgres.errors.js';
import { sweepCommonGround } from './leftovers.js';
import { canEnter, type ServerUser } from './server-user.js';

const candidates = ['/var/lib/troupe', '/var/tmp/troupe'];

/**
 * A directory of root's that the server's user may enter, for what cannot stay where root keeps it (a checkout in
 * root's home, for one).
 */
export function commonGround(user: ServerUser): string {
  const directory = candidates.find((candidate) => isOurs(candidate) && canEnter(user, candidate));
  if (directory !== undefined) {
    sweepCommonGround(directory);
    return directory;
  }
  throw new DatabaseNotStarted(
    `No directory can be shared with the user PostgreSQL runs as: tried ${candidates.join(' and ')}. ` +
      'Set DATA_DIR to a directory that every user may enter, or set DATABASE_URL.',
  );
}

/** In /var/tmp anybody could have made the directory first, to plant programs there. */
function isOurs(directory: string): boolean {
  try {
    if (mkdirSync(directory, { recursive: true }) !== undefined) chmodSync(directory, 0o711);
    const found = lstatSync(directory);
    return found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0;
  } catch {
    return false;
  }
}
