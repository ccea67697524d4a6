import { DataSource, type Migration } from 'typeorm';
import { readDatabaseUrl } from '../config/env.js';
import { dataSourceOptions } from '../data-source.js';
import { explain } from './explain.js';
import { alone } from './migrate.js';
import { StartRefused } from './refused.js';
import { whyNoDatabase } from './why-no-database.js';

/** To make an index of a table with years of hours. */
const longestStatementMs = 3_600_000;

const which = 'The database of DATABASE_URL';

type Options = Parameters<DataSource['runMigrations']>[0];

/**
 * The database of DATABASE_URL for TypeORM's command line. One command works on it at a time, and what the user can
 * mend is said in a sentence, without a stack.
 */
export class MigrationSource extends DataSource {
  private readonly url: string;

  constructor(url: string | undefined = readDatabaseUrl()) {
    if (url === undefined) {
      throw new StartRefused(
        'DATABASE_URL is not set; expected the database that the migrations are for, postgres://…. ' +
          'The database in DATA_DIR is migrated by every start.',
      );
    }
    // The command line asks for every statement to be printed; DEBUG=typeorm:* prints them.
    super({ ...dataSourceOptions(url, { statement: longestStatementMs }), logger: 'debug' });
    this.url = url;
  }

  override async initialize(): Promise<this> {
    return orExplain(async () => {
      try {
        return await super.initialize();
      } catch (error) {
        throw whyNoDatabase(error, this.url);
      }
    });
  }

  override runMigrations(options?: Options): Promise<Migration[]> {
    return orExplain(async () => {
      const done = await alone(this, which, () => super.runMigrations(options));
      const names = done.map(({ name }) => `  ${name}\n`).join('');
      console.log(`${which} is up to date.${names && ` Migrations that were run:\n${names.trimEnd()}`}`);
      return done;
    });
  }

  override undoLastMigration(options?: Options): Promise<void> {
    return orExplain(async () => {
      const undone = await alone(this, which, async ({ done }) => {
        if (done.length > 0) await super.undoLastMigration(options);
        return done.at(-1);
      });
      console.log(undone === undefined ? `${which} has no migration to undo.` : `${undone} was undone.`);
    });
  }

  override showMigrations(): Promise<boolean> {
    this.setOptions({ logger: 'simple-console', logging: ['schema'] });
    return super.showMigrations();
  }
}

/** The command line would print the stack of whatever is thrown. */
export async function orExplain<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    explain('The migration command did nothing.', error);
    process.exit(1);
  }
}
