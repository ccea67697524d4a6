import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { migrations } from '../../migrations/all.js';
import { type MigrationCommand, migrationCommand } from '../support/migration-command.js';
import { Program } from '../support/program.js';

jest.setTimeout(120_000);

const place = mkdtempSync(join(tmpdir(), 'troupe-migrations-'));
const DATABASE_URL = process.env.DATABASE_URL!;
const client = new Client(DATABASE_URL);

beforeAll(() => client.connect());
afterAll(async () => {
  await client.end();
  rmSync(place, { recursive: true, force: true });
});

/** Runs the command as `npm run` does, with what is given after `--`. */
async function run(name: MigrationCommand, given: string[] = [], settings: NodeJS.ProcessEnv = { DATABASE_URL }) {
  const program = Program.start({ ...settings, NO_COLOR: '1' }, migrationCommand(name, ...given));
  return { code: await program.ended(), output: program.output };
}

const statesShown = async () =>
  (await run('migration:show')).output
    .split('\n')
    .filter((line) => /\[[X ]\]/.test(line))
    .map((line) => line.includes('[X]'));

test('generating on a migrated database finds nothing to do', async () => {
  expect(await run('migration:generate', [join(place, 'Nothing'), '--check'])).toMatchObject({
    code: 0,
    output: expect.stringContaining('No changes in database schema were found'),
  });
  const { code, output } = await run('migration:generate', [join(place, 'Nothing')]);
  expect([code, output]).toEqual([1, expect.stringContaining('No changes in database schema were found')]);
  expect(readdirSync(place)).toEqual([]);
});

test('generating writes what the database lacks of the entities, or only prints it', async () => {
  await client.query('alter table department drop constraint department_name_key');
  try {
    const change = 'ADD CONSTRAINT "department_name_key" UNIQUE ("name")';
    expect(await run('migration:generate', [join(place, 'KeepNamesApart'), '--dryrun'])).toMatchObject({
      code: 0,
      output: expect.stringContaining(change),
    });
    expect(await run('migration:generate', [join(place, 'KeepNamesApart'), '--check'])).toMatchObject({ code: 1 });
    expect(readdirSync(place)).toEqual([]);

    expect(await run('migration:generate', [join(place, 'KeepNamesApart'), '-t', '1764000009999'])).toMatchObject({
      code: 0,
    });
    const written = readFileSync(join(place, '1764000009999-KeepNamesApart.ts'), 'utf8');
    expect(written).toContain('class KeepNamesApart1764000009999 implements MigrationInterface');
    expect(written).toContain(change);
  } finally {
    await client.query('alter table department add constraint department_name_key unique (name)');
  }
});

test('creating writes an empty migration without asking a database', async () => {
  expect(await run('migration:create', [join(place, 'AddTea'), '-t', '1764000008888'], {})).toMatchObject({ code: 0 });
  expect(existsSync(join(place, '1764000008888-AddTea.ts'))).toBe(true);
});

test('the last migration is undone, shown as waiting, and run again; or only noted', async () => {
  const all = migrations.map(() => true);
  expect(await statesShown()).toEqual(all);

  expect(await run('migration:revert')).toEqual({ code: 0, output: expect.stringMatching(/^\w+ was undone\.\n$/) });
  expect((await statesShown()).filter((done) => !done)).toHaveLength(1);
  expect(await run('migration:run', ['-t', 'each'])).toMatchObject({
    code: 0,
    output: expect.stringContaining('Migrations that were run'),
  });
  expect(await statesShown()).toEqual(all);

  expect(await run('migration:revert', ['--fake'])).toMatchObject({ code: 0 });
  expect(await run('migration:run', ['--fake'])).toMatchObject({ code: 0 });
  expect(await run('migration:generate', [join(place, 'Nothing'), '--check'])).toMatchObject({ code: 0 });
});

test.each(['migration:show', 'migration:generate', 'migration:run', 'migration:revert'] as const)(
  '%s says in a sentence that DATABASE_URL is not set',
  async (name) => {
    const given = name === 'migration:generate' ? [join(place, 'Nothing')] : [];
    expect(await run(name, given, {})).toEqual({
      code: 1,
      output: expect.stringMatching(/^[^\n]+\nDATABASE_URL is not set[^\n]+\n$/),
    });
  },
);
