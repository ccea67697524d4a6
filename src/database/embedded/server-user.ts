import { spawnSync } from 'node:child_process';
import { DatabaseNotStarted } from './embedded-postgres.errors.js';

/** The user to run PostgreSQL as, in the form that child_process takes; empty: as ourselves. */
export interface ServerUser {
  uid?: number;
  gid?: number;
}

export const isRoot = () => process.geteuid?.() === 0;

/** PostgreSQL refuses to run as root: then it is started as the first of these that exists. */
const standIns = ['postgres', 'nobody'];

export function standInUser(): Required<ServerUser> {
  for (const name of standIns) {
    const [uid, gid] = [idOf('-u', name), idOf('-g', name)];
    if (uid !== undefined && gid !== undefined) return { uid, gid };
  }
  throw new DatabaseNotStarted(
    `PostgreSQL does not run as root, and there is no user to run it as: tried ${standIns.join(' and ')}. ` +
      'Start as an ordinary user or set DATABASE_URL.',
  );
}

function idOf(which: '-u' | '-g', name: string): number | undefined {
  const { status, stdout } = spawnSync('id', [which, name], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : undefined;
}

/** Asked of the system rather than worked out from mode bits, which know nothing of ACLs and network file systems. */
export function canEnter(user: ServerUser, directory: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', directory], { cwd: '/', ...user }).status === 0;
}
