import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { migrations } from '../../migrations/all.js';
import { entities } from './entities.js';

// The driver's own list of types has no arrays.
const type = { timestamp: 1114, timestamps: 1115, date: 1082, dates: 1182, texts: 1009 };
const parsers = pg.types as {
  getTypeParser(type: number): (text: string) => unknown;
  setTypeParser(type: number, parse: (text: string) => unknown): void;
};
const parseTexts = parsers.getTypeParser(type.texts) as (text: string) => (string | null)[];
const parseInstant = (text: string) => new Date(`${text.replace(' ', 'T')}Z`);

// `timestamp` columns hold UTC. The driver would write and read them in the time zone of this process.
pg.defaults.parseInputDatesAsUTC = true;
parsers.setTypeParser(type.timestamp, parseInstant);
parsers.setTypeParser(type.timestamps, (text) => parseTexts(text).map((item) => item && parseInstant(item)));
// Calendar days are text end to end: the driver's local midnights do not exist everywhere on every day.
parsers.setTypeParser(type.date, (text) => text);
parsers.setTypeParser(type.dates, parseTexts);

/** How to reach the database: entities, migrations, and limits that keep one slow statement from stopping the rest. */
export function dataSourceOptions(url: string): DataSourceOptions {
  return {
    type: 'postgres',
    url: withSession(url),
    entities,
    migrations,
    migrationsTableName: 'troupe_migration',
    migrationsTransactionMode: 'all',
    synchronize: false,
    // A migration makes the extension; else every connect would try to, with rights the server does not need.
    installExtensions: false,
    poolSize: 10,
    applicationName: 'troupe',
    extra: {
      statement_timeout: 30_000,
      lock_timeout: 10_000,
      idle_in_transaction_session_timeout: 60_000,
      connectionTimeoutMillis: 10_000,
    },
  };
}

export function createDataSource(url: string): DataSource {
  return new DataSource(dataSourceOptions(url));
}

/** What every session relies on. A user who is called like our schema would look there first. */
const session = '-c timezone=UTC -c search_path=public';

/** Session options that the address already has stay; the driver would let them replace ours. */
function withSession(url: string): string {
  const [address, query] = url.split('?', 2);
  const parameters = new URLSearchParams(query);
  parameters.set('options', [parameters.get('options'), session].filter(Boolean).join(' '));
  return `${address}?${parameters.toString()}`;
}
