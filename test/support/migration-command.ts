import { readFileSync } from 'node:fs';

export type MigrationCommand = `migration:${'show' | 'generate' | 'create' | 'run' | 'revert'}`;

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<MigrationCommand, string> };

/** What `npm run` runs for it once the program is built, for Node. */
export function migrationCommand(name: MigrationCommand, ...given: string[]): string[] {
  const [, ...words] = (scripts[name].split('&&').at(-1) ?? '').trim().split(' ');
  return ['node_modules/typeorm/cli.js', ...words, ...given];
}
