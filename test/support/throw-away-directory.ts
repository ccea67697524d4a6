import { chmodSync, existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { dataDirectoryIn } from '../../src/database/embedded/cluster.js';
import { homeLink } from '../../src/database/embedded/database-home.js';
import { runningProcess } from '../../src/database/embedded/process-table.js';
import { serverOn } from '../../src/database/embedded/server.js';

const prefix = 'troupe-test-';

/** A directory for one data directory, named after the process that answers for its removal. */
export function makeThrowAway(): string {
  const directory = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  chmodSync(directory, 0o711);
  return directory;
}

export const dataDirOf = (throwAway: string) => join(throwAway, 'data');

/** Removes the directory with its server, wherever that keeps its files and whether or not it still runs. */
export async function discard(throwAway: string): Promise<void> {
  const home = homeLink(dataDirOf(throwAway));
  if (existsSync(home)) {
    const files = realpathSync(home);
    const server = serverOn({ dataDirectory: dataDirectoryIn(files) });
    if (server !== undefined) {
      process.kill(server.pid, 'SIGQUIT');
      while (runningProcess(server.pid) !== undefined) await sleep(10);
    }
    rmSync(files, { recursive: true, force: true, maxRetries: 5 });
  }
  rmSync(throwAway, { recursive: true, force: true, maxRetries: 5 });
}

/** Removes what test runs left behind that were killed. */
export async function discardAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const pid = Number(name.slice(prefix.length).split('-')[0]);
    const directory = join(tmpdir(), name);
    const isMine = statSync(directory, { throwIfNoEntry: false })?.uid === process.geteuid?.();
    if (isMine && runningProcess(pid) === undefined) await discard(directory);
  }
}
