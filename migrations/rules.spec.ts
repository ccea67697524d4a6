import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrations } from './all.js';

type Migration = new () => MigrationInterface;

/** What stood before there were rules: it has run everywhere, and is never edited. */
const exempt = [
  'AddUniquesBesidePrimaryKeys1764000000012: constraint-missing-not-valid',
  'AddUniquesBesidePrimaryKeys1764000000012: disallowed-unique-constraint',
  'CountMailsByWhoAsks1764000000156: adding-serial-primary-key-field',
  'CountMailsByWhoAsks1764000000156: constraint-missing-not-valid',
  'CountMailsByWhoAsks1764000000156: require-concurrent-index-creation',
  'ForbidOverlappingDaysOff1764000000009: constraint-missing-not-valid',
  'IndexReferencesFromEntities1764000000010: require-concurrent-index-creation',
  'IndexTimeAndLogins1764000000008: require-concurrent-index-creation',
  'IndexUnreadNotifications1764000000011: require-concurrent-index-creation',
];

/** What a migration does; a verb that is missing is added. */
const verbs =
  'add allow backfill count create describe drop fill forbid index keep let limit lower move remove require show split store use validate';

const files = readdirSync('migrations')
  .filter((file) => /^\d+-.*\.ts$/.test(file))
  .sort();

/** `1764000000001-create-people.ts` holds `CreatePeople1764000000001`. */
function classOf(file: string): string {
  const [time, ...words] = basename(file, '.ts').split('-');
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('') + time;
}

test('a migration is named by what it does, and listed once, in the order of the files', () => {
  expect(migrations.map(({ name }) => name)).toEqual(files.map(classOf));
  for (const file of files) expect(verbs.split(' ')).toContain(file.split('-')[1]);
});

test('a migration says how it is undone', async () => {
  for (const migration of migrations) expect(await statementsOf(migration, 'down')).not.toBe('');
});

test('a migration locks nothing for long and takes nothing away, but for a reason that is written above', async () => {
  expect(await findingsOf(migrations)).toEqual(exempt);
});

test.each([
  ['alter table person drop column phone', 'ban-drop-column'],
  ['drop table person', 'ban-drop-table'],
  ['alter table person rename column phone to telephone', 'renaming-column'],
  ['alter table person rename to people', 'renaming-table'],
  ['alter table person alter column phone type text', 'changing-column-type'],
  ['alter table person alter column phone set not null', 'adding-not-nullable-field'],
  ['alter table person add column shoe_size int not null', 'adding-required-field'],
  ['alter table person add constraint tall check (height > 0)', 'constraint-missing-not-valid'],
  ['create index ix_person_phone on person (phone)', 'require-concurrent-index-creation'],
])('it is noticed that a migration says: %s', async (statement, finding) => {
  expect(await findingsOf([saying(statement)])).toEqual([`Tried1: ${finding}`]);
});

test.each([
  'create table shoe (id uuid primary key, size int not null); create index ix_shoe_size on shoe (size)',
  'alter table person add column shoe_size int',
])('a migration may say: %s', async (statement) => {
  expect(await findingsOf([saying(statement)])).toEqual([]);
});

test('a rule may be ignored for a reason, and for none it may not', async () => {
  const ignoring = '-- squawk-ignore ban-drop-column\nalter table person drop column phone';
  expect(await findingsOf([saying(`-- Nobody has read it since 1.2.\n${ignoring}`)])).toEqual([]);
  expect(await findingsOf([saying(ignoring)])).toEqual(['Tried1: ignored without a reason']);
});

function saying(statement: string): Migration {
  return class Tried1 implements MigrationInterface {
    async up(runner: QueryRunner): Promise<void> {
      await runner.query(statement);
    }
    async down(): Promise<void> {}
  };
}

/** Everything that a migration tells the database. */
async function statementsOf(migration: Migration, direction: 'up' | 'down'): Promise<string> {
  const said: string[] = [];
  const runner = { query: async (statement: string) => said.push(`${statement.trim().replace(/;?$/, ';')}\n`) };
  await new migration()[direction](runner as unknown as QueryRunner);
  return said.join('');
}

/** What the linter has to say, each rule once per migration. */
async function findingsOf(linted: readonly Migration[]): Promise<string[]> {
  const directory = mkdtempSync(join(tmpdir(), 'troupe-migrations-'));
  try {
    const findings = new Set<string>();
    for (const migration of linted) {
      const sql = await statementsOf(migration, 'up');
      writeFileSync(join(directory, `${migration.name}.sql`), sql);
      if (ignoresWithoutReason(sql)) findings.add(`${migration.name}: ignored without a reason`);
    }
    const command = ['node_modules/squawk-cli/js/bin/squawk', '--reporter', 'json', join(directory, '*.sql')];
    const { stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
    if (!stdout) throw new Error(stderr);
    for (const { file, rule_name } of JSON.parse(stdout) as { file: string; rule_name: string }[]) {
      findings.add(`${basename(file, '.sql')}: ${rule_name}`);
    }
    return [...findings].sort();
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** A rule is ignored by `-- squawk-ignore <rule>`, below a comment that says why. */
function ignoresWithoutReason(sql: string): boolean {
  const lines = sql.split('\n').map((line) => line.trim());
  return lines.some(
    (line, i) => line.startsWith('-- squawk-ignore') && !/^-- (?!squawk-ignore)/.test(lines[i - 1] ?? ''),
  );
}
