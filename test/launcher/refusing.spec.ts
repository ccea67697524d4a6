import { type AddressInfo, createServer } from 'node:net';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { Client } from 'pg';
import { openDataDirectory } from '../../src/start/data-directory.js';
import { readSchema } from '../../src/start/schema.js';
import { whyNotListening } from '../../src/start/why-not-listening.js';
import { connect } from '../../src/start/connect.js';
import { StartRefused } from '../../src/start/refused.js';
import { migrationCommand } from '../support/migration-command.js';
import { Program } from '../support/program.js';

jest.setTimeout(120_000);

const place = mkdtempSync(join(tmpdir(), 'troupe-refusing-'));
const dataDir = join(place, 'data');
const databaseUrl = process.env.DATABASE_URL!;
const usual = { DATABASE_URL: databaseUrl, SECRET_KEY: process.env.SECRET_KEY, DATA_DIR: dataDir };
const busy = createServer();
let admin: Client;

beforeAll(async () => {
  chmodSync(place, 0o711);
  writeFileSync(join(place, 'file'), '');
  busy.listen(0, '127.0.0.1');
  admin = new Client(databaseUrl);
  await admin.connect();
});
afterAll(async () => {
  busy.close();
  await admin.end();
  rmSync(place, { recursive: true, force: true });
});

const programs = {
  start: ['dist/src/main.js'],
  demo: ['dist/src/demo/main.js'],
  'migration:run': migrationCommand('migration:run'),
  'migration:revert': migrationCommand('migration:revert'),
};

async function run(name: keyof typeof programs, settings: NodeJS.ProcessEnv) {
  const program = Program.start(settings, programs[name]);
  const code = await program.ended();
  return { code, output: program.output };
}

const changed = (change: (url: URL) => void) => {
  const url = new URL(databaseUrl);
  change(url);
  return url.href;
};
const port = () => String((busy.address() as AddressInfo).port);

/** A line that says what did not happen, and one that says why; no stack. */
const said = (sentence: RegExp) => ({
  code: 1,
  output: expect.stringMatching(new RegExp(`^[^\\n]+\\n[^\\n]*${sentence.source}[^\\n]*\\n$`)),
});

test('the start says in a sentence that its port is taken', async () => {
  expect(await run('start', { ...usual, PORT: port() })).toEqual(said(/PORT \d+ of 127\.0\.0\.1 is taken/));
});

test.each([
  ['a host that nobody knows', 'nowhere.invalid', /HOST is nowhere\.invalid, a name that nobody knows/],
  ['an address of another machine', '192.0.2.1', /HOST is 192\.0\.2\.1, which is no address of this machine/],
])('a sentence says why %s cannot be listened on', async (_, host, sentence) => {
  const [error] = await once(createServer().listen(0, host), 'error').catch((refusal: unknown) => [refusal]);
  const why = whyNotListening(error, { host, port: 0 });
  expect(why).toBeInstanceOf(StartRefused);
  expect((why as Error).message).toMatch(sentence);
});

test.each(['file', 'file/below', 'long'.repeat(100)])('a sentence says why %s is no data directory', (name) => {
  const open = () => openDataDirectory(join(place, name));
  expect(open).toThrow(StartRefused);
  expect(open).toThrow('DATA_DIR is ');
});

const unreachable: [string, (url: URL) => void, RegExp][] = [
  ['where nothing listens', (url) => (url.port = '1'), /nothing listens at 127\.0\.0\.1:1/],
  ['whose host nobody knows', (url) => (url.hostname = 'nowhere.invalid'), /no host nowhere\.invalid/],
  ['with another password', (url) => (url.password = 'secret-of-anna'), /password of troupe is not the right one/],
  ['that does not exist', (url) => (url.pathname = 'nothing'), /there is no database nothing/],
  ['that does not speak TLS', (url) => (url.search = 'sslmode=verify-full'), /does not speak TLS/],
  ['whose certificate cannot be read', (url) => (url.search = 'sslrootcert=/nowhere.pem'), /nowhere\.pem/],
  ['that is no PostgreSQL', (url) => (url.port = port()), /ended the connection/],
];

test.each(unreachable)('a sentence says that a database %s cannot be used', async (_, change, sentence) => {
  busy.once('connection', (socket) => socket.destroy());
  const url = changed(change);
  const error = await connect(url).catch((refusal: unknown) => refusal);
  expect(error).toBeInstanceOf(StartRefused);
  expect((error as Error).message).toMatch(sentence);
  expect((error as Error).message).not.toContain('secret-of-anna');
});

test.each([
  ['start', 'secret-of-anna', /DATABASE_URL .*password of troupe is not the right one/],
  ['migration:revert', '', /DATABASE_URL .*lacks the password of troupe/],
] as const)('%s says so and ends', async (name, password, sentence) => {
  const DATABASE_URL = changed((url) => (url.password = password));
  const outcome = await run(name, { ...usual, DATABASE_URL });
  expect(outcome).toEqual(said(sentence));
  expect(outcome.output).not.toContain('secret-of-anna');
});

test('the demonstration says that its port is taken, and leaves nothing running', async () => {
  const settings = { PORT: port(), DATA_DIR: dataDir };
  expect(await run('demo', settings)).toEqual(said(/PORT \d+ of 127\.0\.0\.1 is taken/));
  expect(existsSync(join(dataDir, 'demo', 'troupe.lock'))).toBe(false);
  expect(existsSync(join(dataDir, 'demo', 'postgres', 'data', 'postmaster.pid'))).toBe(false);
});

describe('a database', () => {
  const name = `refused_${process.env.JEST_WORKER_ID}`;
  const url = changed((given) => (given.pathname = name));
  let client: Client;

  beforeEach(async () => {
    await admin.query(`drop database if exists ${name} with (force)`);
    await admin.query(`create database ${name}`);
    client = new Client(url);
    client.on('error', () => {});
    await client.connect();
  });
  afterEach(async () => {
    await client.end();
    await admin.query(`drop database if exists ${name} with (force)`);
  });

  const tables = async () =>
    (
      await client.query(`select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`)
    ).rows
      .map(({ relname }) => relname as string)
      .sort();

  const refusal = async () => {
    const dataSource = await connect(url);
    try {
      return await readSchema(dataSource, 'The database').catch((error: Error) => error);
    } finally {
      await dataSource.destroy();
    }
  };

  test.each([
    ['Zou', 'alembic_version', 'is one of Zou'],
    ['another program', 'invoice', 'has tables of another program (invoice)'],
  ])('of %s is refused before anything is written', async (_, table, sentence) => {
    await client.query(`create table ${table} (id int)`);
    expect(await run('migration:run', { DATABASE_URL: url })).toEqual({
      code: 1,
      output: expect.stringContaining(sentence),
    });
    expect(await refusal()).toMatchObject({ name: 'StartRefused', message: expect.stringContaining(sentence) });
    expect(await tables()).toEqual([table]);
  });

  test('of a start that stopped half-way is still of nobody', async () => {
    await client.query('create table troupe_migration (id serial primary key, timestamp bigint, name varchar)');
    await client.query('create extension pg_stat_statements');
    expect(await refusal()).toMatchObject({ done: [] });
  });

  test('is migrated by three commands at once, and refused when a newer Troupe has migrated it', async () => {
    expect(await run('start', { ...usual, DATABASE_URL: url })).toEqual(
      said(/lacks migrations. Run `npm run migration:run`, then start again/),
    );
    expect(await tables()).toEqual([]);

    const outcomes = await Promise.all([1, 2, 3].map(() => run('migration:run', { DATABASE_URL: url })));
    expect(outcomes.map(({ code, output }) => [code, /is up to date/.test(output)])).toEqual(
      [1, 2, 3].map(() => [0, true]),
    );
    expect(outcomes.filter(({ output }) => output.includes('Migrations that were run'))).toHaveLength(1);

    const before = await client.query('select name from troupe_migration order by id desc limit 1');
    const undone = await run('migration:revert', { DATABASE_URL: url });
    expect(undone).toEqual({ code: 0, output: `${before.rows[0].name} was undone.\n` });

    await client.query(`insert into troupe_migration (timestamp, name) values (9, 'FlyToTheMoon9')`);
    for (const command of ['start', 'migration:revert'] as const) {
      expect(await run(command, { ...usual, DATABASE_URL: url })).toEqual(said(/newer Troupe.*FlyToTheMoon9/));
    }
  });
});
