import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { transformFileSync } from '@swc/core';
import { Client } from 'pg';
import { dataDirOf, discard, makeThrowAway } from '../support/throw-away-directory.js';
import { dataDirectoryIn } from '../../src/database/embedded/cluster.js';
import { homeLink } from '../../src/database/embedded/database-home.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/database/embedded/embedded-postgres.js';
import { DataDirectoryInUse, DatabaseNotStarted } from '../../src/database/embedded/embedded-postgres.errors.js';
import { runningProcess } from '../../src/database/embedded/process-table.js';
import { keptSecretKey } from '../../src/database/embedded/secret-key.js';
import { serverOn } from '../../src/database/embedded/server.js';
import { isRoot } from '../../src/database/embedded/server-user.js';

const sources = 'src/database/embedded';
let place: string;
let dataDir: string;

beforeEach(() => {
  place = makeThrowAway();
  dataDir = dataDirOf(place);
});

let otherTroupe: ChildProcess | undefined;

afterEach(async () => {
  if (otherTroupe?.exitCode === null && otherTroupe.signalCode === null) await kill(otherTroupe);
  await discard(place);
});

const quick = { fsync: 'off' };
const start = () => startEmbeddedPostgres({ dataDir, settings: quick });

async function ask<T>(server: EmbeddedPostgres, sql: string): Promise<T | undefined> {
  const client = new Client(server.url());
  await client.connect();
  try {
    const { rows } = await client.query<{ answer: T }>(sql);
    return rows[0]?.answer;
  } finally {
    await client.end();
  }
}

const remember = (server: EmbeddedPostgres) => ask(server, 'create table remembered as select 42 as answer');
const recall = (server: EmbeddedPostgres) => ask<number>(server, 'select answer from remembered');

function postmaster(): number {
  const server = serverOn({ dataDirectory: dataDirectoryIn(realpathSync(homeLink(dataDir))) });
  if (server === undefined) throw new Error('No server runs.');
  return server.pid;
}

/** A Troupe in a process of its own, which can be killed. The sources are compiled, because Node runs no TypeScript. */
async function startInOwnProcess(): Promise<ChildProcess> {
  const compiled = join(place, 'compiled');
  mkdirSync(compiled);
  symlinkSync(resolve('node_modules'), join(compiled, 'node_modules'));
  writeFileSync(join(compiled, 'package.json'), '{ "type": "module" }');
  for (const name of readdirSync(sources).filter((file) => file.endsWith('.ts'))) {
    const { code } = transformFileSync(join(sources, name), {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    });
    writeFileSync(join(compiled, name.replace(/ts$/, 'js')), code);
  }
  const main = `import { startEmbeddedPostgres } from './embedded-postgres.js';
    await startEmbeddedPostgres({ dataDir: process.argv[2], settings: { fsync: 'off' } });
    console.log('started');
    setInterval(() => {}, 1000);`;
  writeFileSync(join(compiled, 'main.js'), main);
  otherTroupe = spawn(process.execPath, [join(compiled, 'main.js'), dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  return otherTroupe;
}

function isInitialising(): boolean {
  const home = homeLink(dataDir);
  return existsSync(home) && readdirSync(home).some((name) => name.startsWith('initialising-'));
}

async function kill(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}

describe('startEmbeddedPostgres', () => {
  it('starts on nothing, stops, and finds its data again', async () => {
    const first = await start();
    await remember(first);
    await first.stop();
    await expect(recall(first)).rejects.toThrow('ECONNREFUSED');

    const second = await start();
    await expect(recall(second)).resolves.toBe(42);
    await second.stop();
  });

  it('writes durably, counts time in UTC, and listens to this machine only', async () => {
    const server = await startEmbeddedPostgres({ dataDir });
    const setting = (name: string) => ask<string>(server, `select current_setting('${name}') as answer`);

    await expect(setting('fsync')).resolves.toBe('on');
    await expect(setting('timezone')).resolves.toBe('UTC');
    await expect(setting('listen_addresses')).resolves.toBe('127.0.0.1');
    await expect(setting('unix_socket_directories')).resolves.toBe('');
    await expect(setting('server_encoding')).resolves.toBe('UTF8');
    await expect(ask(server, "select lower('ÉLAN') as answer")).resolves.toBe('élan');
    await server.stop();
  });

  it('lets in only who knows the password, and shows it only to its user', async () => {
    const server = await start();
    const stranger = new Client(server.url().replace(/:[^:@]+@/, ':guess@'));
    await expect(stranger.connect()).rejects.toThrow('password authentication failed');
    expect(statSync(join(homeLink(dataDir), 'password')).mode & 0o777).toBe(0o600);
    expect(statSync(homeLink(dataDir)).mode & 0o777).toBe(0o700);
    await server.stop();
  });

  it('refuses a data directory that a living process works on, and leaves that one alone', async () => {
    const owner = await start();
    await remember(owner);
    const refused = start();
    await expect(refused).rejects.toThrow(DataDirectoryInUse);
    await expect(refused).rejects.toThrow(`in use by process ${process.pid}`);
    await expect(recall(owner)).resolves.toBe(42);
    await owner.stop();
  });

  it('refuses a data directory that a living Troupe 0.1 works on, whose lock holds its process, and no dead one', async () => {
    const lock = join(dataDir, 'troupe.lock');
    mkdirSync(dataDir);
    const former = { pid: process.pid, startedAt: runningProcess(process.pid)?.startedAt };
    writeFileSync(lock, JSON.stringify(former));
    await expect(start()).rejects.toThrow(new DataDirectoryInUse(dataDir, `process ${process.pid}`));
    expect(JSON.parse(readFileSync(lock, 'utf8'))).toEqual(former);

    writeFileSync(lock, JSON.stringify({ ...former, startedAt: '1' }));
    await (await start()).stop();
  });

  it('lets one of two through that start at once', async () => {
    const outcomes = await Promise.allSettled([start(), start()]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    for (const outcome of outcomes) if (outcome.status === 'fulfilled') await outcome.value.stop();
  });

  it('adopts the server of a Troupe that was killed', async () => {
    const troupe = await startInOwnProcess();
    await once(troupe.stdout ?? troupe, 'data');
    const orphan = postmaster();
    await expect(start()).rejects.toThrow(`in use by process ${troupe.pid}`);
    await kill(troupe);

    const adopted = await start();
    expect(postmaster()).toBe(orphan);
    await expect(ask(adopted, 'select 1 as answer')).resolves.toBe(1);
    await adopted.stop();
    expect(runningProcess(orphan)).toBeUndefined();
  });

  it('starts over when it was killed while initialising', async () => {
    const troupe = await startInOwnProcess();
    while (!isInitialising()) await sleep(5);
    await sleep(100);
    await kill(troupe);

    const server = await start();
    await expect(ask(server, 'select 1 as answer')).resolves.toBe(1);
    await server.stop();
  });

  it('starts again after the server was killed', async () => {
    const first = await start();
    await remember(first);
    const busy = new Client(first.url());
    busy.on('error', () => {});
    await busy.connect();
    process.kill(postmaster(), 'SIGKILL');
    await first.stop();

    const second = await start();
    await expect(recall(second)).resolves.toBe(42);
    await second.stop();
  });

  it('brings the server back when it is killed under a running Troupe', async () => {
    const notices: string[] = [];
    const troupe = await startEmbeddedPostgres({ dataDir, settings: quick, onNotice: (text) => notices.push(text) });
    await remember(troupe);
    const killed = postmaster();
    process.kill(killed, 'SIGKILL');

    const deadline = Date.now() + 20_000;
    let answer: number | undefined;
    while (answer === undefined && Date.now() < deadline) {
      await sleep(50);
      answer = await recall(troupe).catch(() => undefined);
    }
    expect(answer).toBe(42);
    expect(postmaster()).not.toBe(killed);
    expect(notices).toContain('PostgreSQL ended without being asked to, and is started again.');
    await troupe.stop();
  });

  it('leaves the server alone whose data directory another Troupe has taken', async () => {
    const former = await start();
    const server = postmaster();
    rmSync(join(dataDir, 'troupe.lock'));
    const present = await startInOwnProcess();
    await once(present.stdout ?? present, 'data');
    await former.stop();
    expect(postmaster()).toBe(server);

    await kill(present);
    await (await start()).stop();
  });

  it('starts nothing again where the data directory was removed', async () => {
    const notices: string[] = [];
    const troupe = await startEmbeddedPostgres({ dataDir, settings: quick, onNotice: (text) => notices.push(text) });
    const killed = postmaster();
    rmSync(join(dataDir, 'troupe.lock'));
    process.kill(killed, 'SIGKILL');
    const deadline = Date.now() + 10_000;
    while (!notices.some((text) => text.includes('removed')) && Date.now() < deadline) await sleep(50);
    expect(notices.at(-1)).toMatch(/^The data directory was removed/);
    await troupe.stop();
  });

  it('takes a pid file that names a stranger for what it is', async () => {
    const first = await start();
    await first.stop();
    const dataDirectory = dataDirectoryIn(realpathSync(homeLink(dataDir)));
    writeFileSync(join(dataDirectory, 'postmaster.pid'), `${process.ppid}\n${dataDirectory}\n0\n5432\n\n127.0.0.1\n`);

    const second = await start();
    await expect(ask(second, 'select 1 as answer')).resolves.toBe(1);
    await second.stop();
  });

  it('says why it did not start, and can be started once that is mended', async () => {
    const refused = startEmbeddedPostgres({ dataDir, settings: { ...quick, work_mem: 'plenty' } });
    await expect(refused).rejects.toThrow(DatabaseNotStarted);
    await expect(refused).rejects.toThrow('invalid value for parameter "work_mem": "plenty"');
    const server = await start();
    await server.stop();
  });
});

if (isRoot()) {
  describe('startEmbeddedPostgres as root', () => {
    it('keeps the files where their user gets at them, and finds them again', async () => {
      chmodSync(place, 0o700);
      const notices: string[] = [];
      const startAndTell = () =>
        startEmbeddedPostgres({ dataDir, settings: quick, onNotice: (notice) => notices.push(notice) });

      const first = await startAndTell();
      await remember(first);
      await first.stop();
      const second = await startAndTell();
      await expect(recall(second)).resolves.toBe(42);
      await second.stop();

      const files = realpathSync(homeLink(dataDir));
      expect(files).toMatch(/^\/var\/(lib|tmp)\/troupe\//);
      expect(notices).toEqual(Array(2).fill(expect.stringContaining(files)));
    });

    it('runs the server as another user', async () => {
      const server = await start();
      expect(statSync(`/proc/${postmaster()}`).uid).not.toBe(0);
      await server.stop();
    });
  });
} else {
  describe('startEmbeddedPostgres as an ordinary user', () => {
    it('runs the server as oneself', async () => {
      const server = await start();
      const { stdout } = spawnSync('ps', ['-o', 'uid=', '-p', String(postmaster())], { encoding: 'utf8' });
      expect(Number(stdout)).toBe(process.geteuid?.());
      await server.stop();
    });
  });
}

describe('keptSecretKey', () => {
  it('is made once, long enough, and readable by its owner only', () => {
    const key = keptSecretKey(dataDir);
    expect(Buffer.from(key, 'base64url')).toHaveLength(48);
    expect(keptSecretKey(dataDir)).toBe(key);
    expect(statSync(join(dataDir, 'secret-key')).mode & 0o777).toBe(0o600);
    expect(readdirSync(dataDir)).toEqual(['secret-key']);
    expect(readFileSync(join(dataDir, 'secret-key'), 'utf8')).toBe(key);
  });
});
