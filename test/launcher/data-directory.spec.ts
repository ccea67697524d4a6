import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { dataDirectoryIn } from '../../src/database/embedded/cluster.js';
import { homeLink } from '../../src/database/embedded/database-home.js';
import { isRoot } from '../../src/database/embedded/server-user.js';
import { serverOn } from '../../src/database/embedded/server.js';
import { Program } from '../support/program.js';
import { dataDirOf, discard, makeThrowAway } from '../support/throw-away-directory.js';
import { firstOf } from '../support/first-of.js';

jest.setTimeout(120_000);

const place = makeThrowAway();
const dataDir = dataDirOf(place);
const programs: Program[] = [];
const main = 'dist/src/main.js';

/** Other containers have their own processes and, mostly, their own network. */
const container = ['--pid', '--fork', '--mount-proc', '--net', '--kill-child'];
const hasContainers = spawnSync('unshare', [...container, 'true']).status === 0;
const hasMounts = isRoot() && spawnSync('mount', ['-t', 'tmpfs', 'tmpfs', place, '-o', 'size=1m']).status === 0;
if (hasMounts) spawnSync('umount', [place]);

function start(settings: NodeJS.ProcessEnv = {}): Program {
  programs.push(Program.start({ DATA_DIR: dataDir, ...settings }));
  return programs.at(-1)!;
}

function startInContainer(): Program {
  programs.push(Program.start({ DATA_DIR: dataDir }, [...container, process.execPath, main], 'unshare'));
  return programs.at(-1)!;
}

const postgres = () => serverOn({ dataDirectory: dataDirectoryIn(realpathSync(homeLink(dataDir))) });

/** As root, where PostgreSQL's user cannot enter, the database is elsewhere. */
beforeAll(() => chmodSync(place, isRoot() ? 0o700 : 0o711));
afterAll(async () => {
  for (const program of programs) await program.kill();
  await discard(place);
});

test('the administrator of a first start that found its port taken is made and told by the next', async () => {
  const busy = createServer().listen(0, '127.0.0.1');
  await once(busy, 'listening');
  const refused = start({ PORT: String((busy.address() as AddressInfo).port) });
  expect(await refused.ended()).toBe(1);
  expect(refused.output).not.toContain('Password');
  expect(refused.output).toContain('is taken by another program');
  expect(postgres()).toBeUndefined();
  busy.close();

  const server = start();
  const [, password] = await server.printed(/Password\s+(\S+)\n/);
  const answer = await fetch(`${await server.api()}/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'admin@example.com', password }),
  });
  expect(answer.status).toBe(200);
});

if (hasContainers) {
  test('a data directory in use is refused in another container', async () => {
    const other = startInContainer();
    expect(await other.ended()).toBe(1);
    expect(other.output).toMatch(/in use by process \d+\. Stop it first, or choose another DATA_DIR\.\n$/);
    expect(programs.at(-2)!.code).toBeUndefined();
  });
}

if (isRoot()) {
  test('a copy without a database of its own is refused', async () => {
    const copy = join(place, 'copy');
    spawnSync('cp', ['-a', dataDir, copy]);
    const refused = start({ DATA_DIR: copy });
    expect(await refused.ended()).toBe(1);
    expect(refused.output).toContain(
      `DATA_DIR ${copy} is a copy without a database of its own. Stop Troupe and copy again`,
    );
    rmSync(copy, { recursive: true });
  });
}

test('whoever loses the data directory stops serving at once, and leaves PostgreSQL to the next', async () => {
  const server = firstOf(programs.filter(({ code }) => code === undefined));
  const running = postgres();
  expect(running).toBeDefined();
  rmSync(join(dataDir, 'troupe.lock'));
  expect(await server.ended()).toBe(1);
  expect(server.output).toContain('The data directory was removed, or taken by another Troupe.');
  expect(postgres()).toEqual(running);
});

if (hasContainers) {
  test('a PostgreSQL that outlived its Troupe keeps another container away', async () => {
    const running = postgres();
    const other = startInContainer();
    expect(await other.ended()).toBe(1);
    expect(other.output).toMatch(/in use by a PostgreSQL elsewhere/);
    expect(postgres()).toEqual(running);
  });
}

test('what killed starts left behind is swept by the next, and a signal leaves nothing running', async () => {
  const home = realpathSync(homeLink(dataDir));
  const left = ['troupe.lock.abcd', 'secret-key.4242', 'x.tmp'].map((name) => join(dataDir, name));
  left.push(join(home, 'password.4242'));
  for (const file of left) writeFileSync(file, '');
  mkdirSync(join(home, 'initialising-abcdef', 'base'), { recursive: true });

  const server = start();
  await server.api();
  expect([...left, join(home, 'initialising-abcdef')].filter(existsSync)).toEqual([]);
  expect(await server.signal('SIGTERM')).toBeLessThan(10_000);
  expect(server.code).toBe(0);
  expect(postgres()).toBeUndefined();
  expect(readdirSync(dataDir).toSorted()).toEqual(['postgres', 'secret-key']);
});

test('a signal during the first start leaves nothing running, nor a half-made database', async () => {
  const fresh = join(place, 'fresh');
  const server = start({ DATA_DIR: fresh });
  const home = homeLink(fresh);
  const half = () => existsSync(home) && readdirSync(home).find((name) => name.startsWith('initialising-'));
  while (!half()) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(await server.signal('SIGTERM')).toBeLessThan(10_000);
  expect(server).toMatchObject({ code: 0, output: expect.not.stringContaining('did not start') });
  expect(half()).toBeUndefined();
  rmSync(realpathSync(home), { recursive: true });
});

if (hasMounts) {
  test('a full disk is told in a sentence', async () => {
    const disk = join(place, 'disk');
    mkdirSync(disk);
    spawnSync('mount', ['-t', 'tmpfs', 'tmpfs', disk, '-o', 'size=12m']);
    chmodSync(place, 0o711);
    try {
      const refused = start({ DATA_DIR: join(disk, 'data') });
      expect(await refused.ended()).toBe(1);
      expect(refused.output).toMatch(/^[^\n]+\nThe disk of DATA_DIR is full\.[^\n]+\n$/);
      expect(readdirSync(homeLink(join(disk, 'data')))).toEqual(['password']);
    } finally {
      expect(spawnSync('umount', [disk], { encoding: 'utf8' }).stderr).toBe('');
    }
  });
}
