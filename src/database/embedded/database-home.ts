import { chmodSync, chownSync, lstatSync, mkdirSync, mkdtempSync, readlinkSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { commonGround } from './common-ground.js';
import { DatabaseNotStarted } from './embedded-postgres.errors.js';
import { canEnter, isRoot, type ServerUser, standInUser } from './server-user.js';

/** The directory that holds all of the server's files, and the user who owns it and runs the server. */
export interface DatabaseHome {
  directory: string;
  user: ServerUser;
  /** Set when the files are not below the data directory, which holds a link to them instead. */
  elsewhere?: string | undefined;
}

export const homeLink = (dataDir: string) => join(dataDir, 'postgres');

export function databaseHome(dataDir: string): DatabaseHome {
  const directory = homeLink(dataDir);
  const link = lstatSync(directory, { throwIfNoEntry: false });
  const elsewhere = link?.isSymbolicLink() ? readlinkSync(directory) : undefined;
  const existing = statSync(directory, { throwIfNoEntry: false });

  if (elsewhere !== undefined && existing === undefined) {
    throw new DatabaseNotStarted(
      `The database files of ${dataDir} were kept in ${elsewhere}, which is gone. ` +
        `Restore it, or remove the link ${directory} to start with an empty database.`,
    );
  }
  if (isRoot()) {
    if (existing === undefined) return newHomeOf(standInUser(), dataDir);
    // What an ordinary user began goes on as that user. Root owns it only if a start was cut off before the chown.
    const user = existing.uid === 0 ? standInUser() : { uid: existing.uid, gid: existing.gid };
    if (existing.uid === 0) chownSync(directory, user.uid, user.gid);
    if (canEnter(user, elsewhere ?? directory)) return { directory, user, elsewhere };
    throw new DatabaseNotStarted(
      `The database files in ${directory} belong to user ${user.uid}, who may not enter a directory above them. ` +
        'Let others enter it (chmod o+x), or move the data directory.',
    );
  }
  if (existing === undefined) mkdirSync(directory, { mode: 0o700 });
  else if (existing.uid !== process.geteuid?.()) {
    throw new DatabaseNotStarted(
      `The database files in ${directory} belong to another user. Start as that user, or choose another DATA_DIR.`,
    );
  }
  return { directory, user: {}, elsewhere };
}

function newHomeOf(user: Required<ServerUser>, dataDir: string): DatabaseHome {
  const directory = homeLink(dataDir);
  if (canEnter(user, dataDir)) {
    mkdirSync(directory, { mode: 0o700 });
    chownSync(directory, user.uid, user.gid);
    return { directory, user };
  }
  // The link, not the path, ties the two together: the data directory may be moved, and removing it starts afresh.
  const name = dataDir.replaceAll(/\W+/g, '-').slice(-60).replace(/^-/, '');
  const elsewhere = mkdtempSync(join(commonGround(user), `${name}-`));
  chmodSync(elsewhere, 0o700);
  chownSync(elsewhere, user.uid, user.gid);
  symlinkSync(elsewhere, directory);
  return { directory, user, elsewhere };
}
