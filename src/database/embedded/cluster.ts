import { execFile } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, realpathSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.js';
import type { DatabaseHome } from './database-home.js';
import { DatabaseNotStarted, notStarted } from './embedded-postgres.errors.js';
import { keptSecret } from './kept-secret.js';
import { sweepDrafts } from './leftovers.js';
import type { ServerUser } from './server-user.js';

export const superuser = 'troupe';

/** An initialised database cluster: everything a server needs to run on it. */
export interface Cluster {
  dataDirectory: string;
  logFile: string;
  /** A FIFO that every process of the server holds. */
  lifeline: string;
  password: string;
  user: ServerUser;
}

export const dataDirectoryIn = (home: string) => join(home, 'data');

/** Opens the cluster in this home, or initialises it; not `durable` spares the disk, for clusters to throw away. */
export async function openCluster(
  home: DatabaseHome,
  binaries: Binaries,
  durable: boolean,
  signal?: AbortSignal,
): Promise<Cluster> {
  // The server is recognised by this path on its command line, so it must not depend on how one got here.
  const directory = realpathSync(home.directory);
  const dataDirectory = dataDirectoryIn(directory);
  const passwordFile = join(directory, 'password');
  const initialised = existsSync(dataDirectory);

  if (initialised && !existsSync(passwordFile)) {
    throw new DatabaseNotStarted(
      `${passwordFile} is missing: without it nobody can sign in to the database beside it.`,
    );
  }
  const password = keptSecret(passwordFile);
  if (!initialised) {
    giveTo(home.user, passwordFile);
    await initialise({ directory, dataDirectory, passwordFile, user: home.user }, binaries, durable, signal);
  }
  return {
    dataDirectory,
    logFile: join(directory, 'server.log'),
    lifeline: join(directory, 'server.lock'),
    password,
    user: home.user,
  };
}

export function giveTo({ uid, gid }: ServerUser, file: string): void {
  if (uid !== undefined && gid !== undefined) chownSync(file, uid, gid);
}

interface Place {
  directory: string;
  dataDirectory: string;
  passwordFile: string;
  user: ServerUser;
}

/** Under another name until it is complete, so that a data directory that exists is always a whole one. */
async function initialise(
  place: Place,
  binaries: Binaries,
  durable: boolean,
  signal: AbortSignal | undefined,
): Promise<void> {
  const draft = mkdtempSync(join(place.directory, 'initialising-'));
  giveTo(place.user, draft);
  const options = [
    ['--pgdata', draft],
    ['--username', superuser],
    ['--pwfile', place.passwordFile],
    ['--auth', 'scram-sha-256'],
    ['--encoding', 'UTF8'],
    // Rules of PostgreSQL's own: the same order and case everywhere, whatever locales the system has or updates.
    ['--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
    ['--no-instructions'],
    durable ? [] : ['--no-sync'],
  ];
  try {
    const running = promisify(execFile)(binaries.initdb, options.flat(), { cwd: '/', env: {}, ...place.user });
    const end = () => running.child.kill();
    signal?.addEventListener('abort', end);
    await running.finally(() => signal?.removeEventListener('abort', end));
  } catch (error) {
    sweepDrafts(place.directory);
    signal?.throwIfAborted();
    const { stderr = '', message } = error as Error & { stderr?: string };
    throw notStarted(`PostgreSQL could not initialise ${place.dataDirectory}: `, stderr.trim() || message);
  }
  renameSync(draft, place.dataDirectory);
}
