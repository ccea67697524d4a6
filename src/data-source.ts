import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { migrations } from '../migrations/all.js';
import { JsonText } from './common/http/json-text.js';
import { entities } from './entities.js';
import { NamingStrategy } from './database/naming-strategy.js';
import { poolOptions } from './database/session/pool-options.js';
import type { Limits } from './database/session/session-settings.js';

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

/** How to reach the database: entities, migrations, and what every session has set. */
export function dataSourceOptions(url: string, limits?: Partial<Limits>): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities,
    migrations,
    namingStrategy: new NamingStrategy(),
    migrationsTableName: 'troupe_migration',
    migrationsTransactionMode: 'all',
    synchronize: false,
    // A migration makes the extension; else every connect would try to, with rights the server does not need.
    installExtensions: false,
    poolSize: 10,
    extra: poolOptions(url, limits),
  };
}

export function createDataSource(url: string, limits?: Partial<Limits>): DataSource {
  return withFreeJson(new DataSource(dataSourceOptions(url, limits)));
}

/** TypeORM prints JSON anew, in which long numbers change: what came in a body is stored as it was written there. */
function withFreeJson(dataSource: DataSource): DataSource {
  const { driver } = dataSource;
  const prepare = driver.preparePersistentValue.bind(driver);
  driver.preparePersistentValue = (value: unknown, column) =>
    column.type === 'jsonb' && !column.isArray && typeof value === 'object' && value !== null
      ? JsonText.of(value).text
      : (prepare(value, column) as unknown);
  return dataSource;
}
