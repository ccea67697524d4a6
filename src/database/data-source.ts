import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { migrations } from '../../migrations/all.js';
import { entities } from './entities.js';

// `timestamp` columns hold UTC. The driver would write and read them in the time zone of this process.
pg.defaults.parseInputDatesAsUTC = true;
pg.types.setTypeParser(pg.types.builtins.TIMESTAMP, (text: string) => new Date(`${text.replace(' ', 'T')}Z`));
// Calendar days are text end to end.
pg.types.setTypeParser(pg.types.builtins.DATE, (text: string) => text);

/** How to reach the database: entities, migrations, and limits that keep one slow statement from stopping the rest. */
export function dataSourceOptions(url: string): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities,
    migrations,
    migrationsTableName: 'troupe_migration',
    migrationsTransactionMode: 'all',
    synchronize: false,
    poolSize: 10,
    applicationName: 'troupe',
    extra: {
      statement_timeout: 30_000,
      lock_timeout: 10_000,
      idle_in_transaction_session_timeout: 60_000,
      connectionTimeoutMillis: 10_000,
      options: '-c timezone=UTC',
    },
  };
}

export function createDataSource(url: string): DataSource {
  return new DataSource(dataSourceOptions(url));
}
