import type { DataSource } from 'typeorm';
import { readDatabaseUrl } from '../config/env.js';
import { connect } from './connect.js';
import { StartRefused } from './refused.js';
import { runOrExplain } from './run.js';

/** To make an index of a table with years of hours. */
const longestStatementMs = 3_600_000;

/** Does something to the schema of the database of DATABASE_URL, and prints the sentence that tells what. */
export async function migrationCommand(
  whatFailed: string,
  work: (dataSource: DataSource, which: string) => Promise<string>,
): Promise<never> {
  return runOrExplain(whatFailed, async () => {
    const url = readDatabaseUrl();
    if (url === undefined) {
      throw new StartRefused(
        'DATABASE_URL is not set; expected the database that the migrations are for, postgres://…. ' +
          'The database in DATA_DIR is migrated by every start.',
      );
    }
    const dataSource = await connect(url, { statement: longestStatementMs });
    console.log(await work(dataSource, 'The database of DATABASE_URL'));
    await dataSource.destroy();
  });
}
