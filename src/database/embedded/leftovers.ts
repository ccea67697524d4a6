import { readdirSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isHeldByAny } from './fifo.js';

/** Drafts of what is put in place whole: of the lock, of secrets, of a cluster, of files yet to be renamed. */
const drafts = /^(troupe\.lock\.|(secret-key|password)\.\d+$|initialising-)|\.tmp$/;

/** Removes what starts left behind in this directory that were killed, or found the disk full. Its owner calls this. */
export function sweepDrafts(directory: string): void {
  for (const name of readdirSync(directory).filter((entry) => drafts.test(entry))) {
    const path = join(directory, name);
    // Of a start that is just being refused.
    if (isHeldByAny(path)) continue;
    try {
      rmSync(path, { recursive: true, force: true });
    } catch {
      // An initdb that outlived its Troupe may still be writing; then the next start gets it.
      continue;
    }
  }
}

const longAgoMs = 3_600_000;

/** The same where other installations may be starting: what is young may be theirs. Databases are never removed. */
export function sweepCommonGround(directory: string): void {
  for (const name of readdirSync(directory)) {
    const path = join(directory, name);
    try {
      if (Date.now() - statSync(path).mtimeMs < longAgoMs) continue;
      if (/^postgresql-.*-\w{6}$/.test(name)) rmSync(path, { recursive: true, force: true });
      // Refused unless it is empty: a home that was never linked.
      else rmdirSync(path);
    } catch {
      continue;
    }
  }
}
