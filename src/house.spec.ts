import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** What docs/ARCHITECTURE.md says of the words in the source, where neither types nor imports say it. */
const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => join('src', file).replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'));

/** Where words stand in the source; what a comment says does not count. */
const holding = (words: RegExp) =>
  files.filter((file) => words.test(readFileSync(file, 'utf8').replace(/\/\*[^]*?\*\/|(?<!:)\/\/.*/g, '')));

it('finds what it looks for, but not in comments', () => {
  expect(holding(/troupe\.lowered\(/)).toEqual(['src/database/lower-case.ts']);
});

it('asks PostgreSQL for the lower case in one place, since lower() and ilike depend on the database', () => {
  expect(holding(/\blower\s*\(|\bi?like lower|\bilike\b/)).toEqual([]);
});

it('takes the time of a statement from database/now.ts, save where rows of one transaction are told apart by it', () => {
  expect(holding(/(?<!\.)\bnow\(\)|\bcurrent_timestamp\b|\bcurrent_date\b|\blocaltimestamp\b/)).toEqual([
    'src/database/now.ts',
  ]);
  expect(holding(/\bclock_timestamp\(/)).toEqual([
    'src/modules/audit/audit.repository.ts',
    'src/modules/event/event.repository.ts',
    'src/modules/task/comment.repository.ts',
  ]);
});

it('reads the environment in config/env.ts, and in start/ to leave secrets out of what is printed', () => {
  expect(holding(/process\.env/)).toEqual(['src/config/env.ts', 'src/start/explain.ts']);
});

it('has modules that need no forward references, and no file that holds a bit of everything', () => {
  expect(holding(/\bforwardRef\b/)).toEqual([]);
  expect(files.filter((file) => /\/(index|utils?|helpers?|base|shared|common)(\.[\w-]+)?\.ts$/.test(file))).toEqual([]);
});

it('has suffixes that say what a file of a room does, and no other', () => {
  const kinds =
    'module controller guard service repository leaving entity input member view errors rules codes list query'.split(
      ' ',
    );
  // Of one resource each.
  const single = `
    address-change.page avatar.store letters.en letters.fr quota.arithmetic quota.selection token.signer token.strategy
    usage.table`.split(/\s+/);
  const names = files.filter((file) => file.startsWith('src/modules/')).map((file) => basename(file, '.ts'));
  const suffixed = names.filter((name) => name.includes('.') && !single.includes(name));
  expect(suffixed.filter((name) => !kinds.includes(name.replace(/^.*\./, '')))).toEqual([]);
});
