import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { type Cluster, giveTo, superuser } from './cluster.js';
import { DataDirectoryInUse, DatabaseNotStarted, hasCode, notStarted } from './embedded-postgres.errors.js';
import { hold, holdNew, isFifo, isHeldByAny } from './fifo.js';
import { runningProcess } from './process-table.js';

export type Settings = Record<string, string>;

export interface Server {
  pid: number;
  port: number;
}

const patienceMs = 30_000;
/** For what passes by itself. */
const retriesMs = 10_000;

export function urlOf(cluster: Cluster, { port }: Server, database: string): string {
  return `postgres://${superuser}:${cluster.password}@127.0.0.1:${port}/${database}`;
}

/** The server that works on this cluster: the one that a killed Troupe left running, or a new one. */
export async function runServer(
  cluster: Cluster,
  postgres: string,
  settings: Settings,
  signal?: AbortSignal,
): Promise<Server> {
  const deadline = Date.now() + retriesMs;
  if (serverOn(cluster) === undefined) rotateLog(cluster.logFile);
  for (;;) {
    const server = (await adopt(cluster, signal)) ?? (await launch(cluster, postgres, settings, signal));
    if (server !== undefined) return server;
    if (Date.now() > deadline) {
      if (isHeldByAny(cluster.lifeline)) throw new DataDirectoryInUse(cluster.dataDirectory, 'a PostgreSQL elsewhere');
      throw notStarted('PostgreSQL did not start.', lastLinesOf(cluster.logFile));
    }
    await sleep(200);
  }
}

/** "Fast" shutdown: sessions are ended, everything is written, nothing has to be recovered at the next start. */
export async function stopServer(cluster: Cluster): Promise<void> {
  const server = serverOn(cluster);
  if (server === undefined) return;
  process.kill(server.pid, 'SIGINT');
  const deadline = Date.now() + patienceMs;
  while (serverOn(cluster)?.pid === server.pid) {
    if (Date.now() > deadline) throw new Error(`PostgreSQL (process ${server.pid}) did not stop when asked to.`);
    await sleep(20);
  }
}

/** Without waiting for anything: what was committed is in the log, and recovered from it at the next start. */
export function endServerAtOnce(cluster: Cluster): void {
  const server = serverOn(cluster);
  if (server !== undefined) process.kill(server.pid, 'SIGQUIT');
}

/** The living server of this cluster. A pid file alone proves nothing: the pid may be a stranger's by now. */
export function serverOn({ dataDirectory }: Pick<Cluster, 'dataDirectory'>): Server | undefined {
  const [pid, , , port] = pidFileOf(dataDirectory).split('\n').map(Number);
  if (!pid || !runningProcess(pid)?.command.includes(` -D ${dataDirectory} `)) return undefined;
  return { pid, port: port ?? 0 };
}

const pidFile = (dataDirectory: string) => join(dataDirectory, 'postmaster.pid');

function pidFileOf(dataDirectory: string): string {
  try {
    return readFileSync(pidFile(dataDirectory), 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return '';
    throw error;
  }
}

async function adopt(cluster: Cluster, signal: AbortSignal | undefined): Promise<Server | undefined> {
  const server = await answering(cluster, () => serverOn(cluster), signal);
  // PostgreSQL would take a zombie, or a stranger with the same pid, for its living predecessor.
  if (server === undefined && !isHeldByAny(cluster.lifeline)) rmSync(pidFile(cluster.dataDirectory), { force: true });
  return server;
}

/** Undefined: it ended for a reason that passes, and is worth another try. */
async function launch(
  cluster: Cluster,
  postgres: string,
  settings: Settings,
  signal: AbortSignal | undefined,
): Promise<Server | undefined> {
  // Children of a killed server that are about to go, or a server in a container from which we do not see it.
  if (isHeldByAny(cluster.lifeline)) return undefined;
  const port = Number(settings.port ?? (await freePort()));
  const child = spawnServer(cluster, postgres, {
    port: String(port),
    listen_addresses: '127.0.0.1',
    // Their default place, /tmp, is not writable everywhere, and nobody needs them.
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...settings,
  });
  let failure: Error | undefined;
  child.once('error', (error) => (failure = error));

  const { pid } = child;
  const isAlive = () => child.exitCode === null && child.signalCode === null && failure === undefined;
  try {
    const server = await answering(cluster, () => (pid !== undefined && isAlive() ? { pid, port } : undefined), signal);
    if (server !== undefined) return server;
  } catch (error) {
    // Too early, maybe, for a pid file by which it could be found.
    child.kill('SIGQUIT');
    while (isAlive()) await sleep(20);
    throw error;
  }
  if (failure === undefined && passes(readFileSync(cluster.logFile, 'utf8'))) return undefined;
  throw notStarted('PostgreSQL did not start.', failure?.message ?? lastLinesOf(cluster.logFile));
}

function spawnServer(cluster: Cluster, postgres: string, settings: Settings): ChildProcess {
  const log = openSync(cluster.logFile, 'a', 0o600);
  const lifeline = isFifo(cluster.lifeline) ? hold(cluster.lifeline) : holdNew(cluster.lifeline);
  giveTo(cluster.user, cluster.logFile);
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // A group of its own: Ctrl-C ends Troupe, which then stops the server in order. No environment: PGDATA, PGPORT
  // and the like are meant for other servers.
  const child = spawn(postgres, ['-D', cluster.dataDirectory, ...options], {
    ...cluster.user,
    cwd: '/',
    env: {},
    detached: true,
    stdio: ['ignore', log, log, lifeline],
  });
  child.unref();
  closeSync(log);
  closeSync(lifeline);
  return child;
}

/** Waits until this server lets us in; undefined as soon as there is none any more. */
async function answering(
  cluster: Cluster,
  current: () => Server | undefined,
  signal: AbortSignal | undefined,
): Promise<Server | undefined> {
  let deadline = Date.now() + patienceMs;
  for (let server = current(); server !== undefined; server = current()) {
    signal?.throwIfAborted();
    try {
      await signIn(cluster, server);
      return server;
    } catch (refusal) {
      // It says that it is starting up, perhaps recovering for long, or shutting down: all is well.
      if (hasCode(refusal, '57P03')) deadline = Date.now() + patienceMs;
      if (Date.now() > deadline) {
        throw new DatabaseNotStarted(
          `PostgreSQL (process ${server.pid}) runs but does not let Troupe in: ${String(refusal)}.` +
            lastLinesOf(cluster.logFile),
        );
      }
    }
    await sleep(15);
  }
  return undefined;
}

async function signIn(cluster: Cluster, server: Server): Promise<void> {
  const client = new Client({
    connectionString: urlOf(cluster, server, 'postgres'),
    connectionTimeoutMillis: 2_000,
    query_timeout: 2_000,
  });
  // A server that shuts down ends the connection under the client, which must not end this process.
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    if (rows[0]?.data_directory !== cluster.dataDirectory) {
      throw new Error(`the server on port ${server.port} works on ${rows[0]?.data_directory}`);
    }
  } finally {
    await client.end().catch(() => {});
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0));
    });
  });
}

/** Children of a killed server that are about to go, a server started at the same moment, a port just taken. */
function passes(log: string): boolean {
  const lastFatal =
    log
      .trimEnd()
      .split('\n')
      .findLast((line) => /FATAL|PANIC/.test(line)) ?? '';
  return /pre-existing shared memory block|lock file .* already exists|could not create any TCP\/IP sockets/.test(
    lastFatal,
  );
}

/** One log a start, and the one before, in which a crash can be looked up. */
function rotateLog(logFile: string): void {
  try {
    renameSync(logFile, `${logFile}.previous`);
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
}

function lastLinesOf(logFile: string): string {
  try {
    return ` The end of ${logFile}:\n${readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-10).join('\n')}`;
  } catch {
    return '';
  }
}
