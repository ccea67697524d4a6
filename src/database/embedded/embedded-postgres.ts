import { chmodSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { Client } from 'pg';
import { binariesFor } from './binaries.js';
import { type Cluster, openCluster } from './cluster.js';
import { lockDataDirectory, together } from './data-directory-lock.js';
import { databaseHome } from './database-home.js';
import { noteOwner, refuseCopy } from './home-owner.js';
import { keepRunning } from './keep-running.js';
import { sweepDrafts } from './leftovers.js';
import { endServerAtOnce, runServer, type Server, type Settings, stopServer, urlOf } from './server.js';

export interface EmbeddedPostgres {
  url(database?: string): string;
  stop(): Promise<void>;
}

interface Options {
  dataDir: string;
  /** Server settings; a server that is adopted keeps those it was started with. */
  settings?: Settings;
  /** Told what an administrator should know, such as where the files are when they are not below `dataDir`. */
  onNotice?: (notice: string) => void;
  /** Told, with the reason, when the data directory is not ours any more: nothing may be written from then on. */
  onLost?: (reason: string) => void;
  /** Cuts the start off, which then leaves nothing running. */
  signal?: AbortSignal;
}

/** Starts PostgreSQL from the binaries npm installed, on files below `dataDir`, as its only user. */
export async function startEmbeddedPostgres(options: Options): Promise<EmbeddedPostgres> {
  const { settings = {}, onNotice = () => {}, onLost = onNotice, signal } = options;
  signal?.throwIfAborted();
  const dataDir = resolve(options.dataDir);
  // The server may run as another user, who must pass through it to its own files, but need not list it.
  if (mkdirSync(dataDir, { recursive: true }) !== undefined) chmodSync(dataDir, 0o711);

  const locks = [lockDataDirectory(dataDir)];
  const lock = together(locks);
  try {
    sweepDrafts(dataDir);
    const home = databaseHome(dataDir);
    if (home.elsewhere !== undefined) {
      refuseCopy(home.elsewhere, dataDir);
      // The lock lies with the files: other data directories may have links to them.
      locks.push(lockDataDirectory(home.elsewhere));
      noteOwner(home.elsewhere, dataDir);
      onNotice(`PostgreSQL runs as a user who cannot enter ${dataDir}; its files are in ${home.elsewhere}.`);
    }
    sweepDrafts(home.directory);
    const binaries = binariesFor(home.user);
    const cluster = await openCluster(home, binaries, settings.fsync !== 'off', signal);
    const server = await startOn(cluster, binaries.postgres, settings, signal);
    // On the same port, which the connections of the application know.
    const again = (stopped: AbortSignal) =>
      runServer(cluster, binaries.postgres, { ...settings, port: String(server.port) }, stopped);
    const leaveAlone = keepRunning(cluster, lock, again, { onNotice, onLost });
    // However this process ends, short of being killed: the server ends, too, and recovers at the next start.
    const endAtOnce = () => lock.isHeld() && endServerAtOnce(cluster);
    process.once('exit', endAtOnce);
    return {
      url: (database = 'troupe') => urlOf(cluster, server, database),
      async stop() {
        await leaveAlone();
        process.removeListener('exit', endAtOnce);
        // Else it is the server of whoever has the directory now, or ends by itself for want of its files.
        if (lock.isHeld()) await stopServer(cluster);
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function startOn(
  cluster: Cluster,
  postgres: string,
  settings: Settings,
  signal: AbortSignal | undefined,
): Promise<Server> {
  const endAtOnce = () => endServerAtOnce(cluster);
  process.once('exit', endAtOnce);
  try {
    const server = await runServer(cluster, postgres, settings, signal);
    await createDatabase(urlOf(cluster, server, 'postgres'), 'troupe');
    return server;
  } catch (error) {
    await stopServer(cluster);
    throw error;
  } finally {
    process.removeListener('exit', endAtOnce);
  }
}

async function createDatabase(adminUrl: string, name: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}
