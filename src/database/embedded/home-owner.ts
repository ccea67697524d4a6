import { readFileSync, realpathSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { homeLink } from './database-home.js';
import { DatabaseNotStarted } from './embedded-postgres.errors.js';

/** Names the data directory whose link leads to these files, where they are not below it. */
const noteIn = (home: string) => join(home, 'data-directory');

/** A copy of a data directory holds a copy of the link alone, and would work on the files of the original. */
export function refuseCopy(home: string, dataDir: string): void {
  const owner = ownerOf(home);
  if (owner === undefined || isSame(owner, dataDir) || !leadsTo(owner, home)) return;
  throw new DatabaseNotStarted(
    `${homeLink(dataDir)} is a link to ${home}, where the database of ${owner} is: DATA_DIR ${dataDir} is a copy ` +
      `without a database of its own. Stop Troupe and copy again with links followed: cp -aL ${owner} ${dataDir}`,
  );
}

/** A data directory that was moved, or whose original is gone, takes the files over. */
export function noteOwner(home: string, dataDir: string): void {
  const draft = `${noteIn(home)}.tmp`;
  writeFileSync(draft, dataDir, { mode: 0o600 });
  renameSync(draft, noteIn(home));
}

function ownerOf(home: string): string | undefined {
  try {
    return readFileSync(noteIn(home), 'utf8');
  } catch {
    return undefined;
  }
}

/** By another path, that of a link or a mount, it is still the same directory. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) => statSync(path, { throwIfNoEntry: false }));
  return a !== undefined && a.ino === b?.ino && a.dev === b.dev;
}

function leadsTo(dataDir: string, home: string): boolean {
  try {
    return realpathSync(homeLink(dataDir)) === realpathSync(home);
  } catch {
    return false;
  }
}
