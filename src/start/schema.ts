import type { DataSource } from 'typeorm';
import { StartRefused } from './refused.js';

const migrationTable = 'troupe_migration';

/** What a database is to this program. Every name is of a migration. */
export interface Schema {
  done: string[];
  pending: string[];
}

/**
 * Looks at the database and changes nothing: a database that belongs to another program, or to a Troupe that is newer
 * than this one, is refused before anything is written.
 */
export async function readSchema(dataSource: DataSource, which: string): Promise<Schema> {
  await refuseOldServer(dataSource, which);
  const done = await migrationsDone(dataSource);
  if (done.length === 0) await refuseForeignTables(dataSource, which);

  const known = dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name);
  const newer = done.filter((name) => !known.includes(name));
  if (newer.length > 0) {
    throw new StartRefused(
      `${which} was brought up to date by a newer Troupe, and this one does not know ${newer.join(', ')}. ` +
        'Start the newer Troupe, or restore a copy of the database from before.',
    );
  }
  return { done, pending: known.filter((name) => !done.includes(name)) };
}

const oldestServer = 13;

async function refuseOldServer(dataSource: DataSource, which: string): Promise<void> {
  const [{ version, encoding }] = await dataSource.query<[{ version: number; encoding: string }]>(
    `select current_setting('server_version_num')::int / 10000 as version, current_setting('server_encoding') as encoding`,
  );
  if (version < oldestServer) {
    throw new StartRefused(`${which} is on PostgreSQL ${version}. Troupe needs ${oldestServer} or newer.`);
  }
  if (encoding !== 'UTF8') {
    throw new StartRefused(
      `${which} keeps texts in ${encoding}. Create one with "encoding 'UTF8' template template0".`,
    );
  }
}

async function migrationsDone(dataSource: DataSource): Promise<string[]> {
  const [{ exists }] = await dataSource.query<[{ exists: boolean }]>(
    `select to_regclass('public.${migrationTable}') is not null as exists`,
  );
  if (!exists) return [];
  const rows = await dataSource.query<{ name: string }[]>(`select name from public.${migrationTable} order by id`);
  return rows.map(({ name }) => name);
}

/** Tables of extensions are nobody's, and so is the list of migrations while it is empty. */
async function refuseForeignTables(dataSource: DataSource, which: string): Promise<void> {
  const rows = await dataSource.query<{ name: string }[]>(
    `select relname as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f') and relname <> $1
       and not exists (select from pg_depend
         where classid = 'pg_class'::regclass and objid = pg_class.oid and deptype = 'e')
     order by name`,
    [migrationTable],
  );
  const names = rows.map(({ name }) => name);
  if (names.length === 0) return;
  if (names.includes('alembic_version')) {
    throw new StartRefused(
      `${which} is one of Zou. Troupe cannot take it over yet: that comes with a command of its own. ` +
        'Nothing was changed. Give Troupe an empty database.',
    );
  }
  const some = names.slice(0, 3).join(', ');
  throw new StartRefused(
    `${which} has tables of another program (${some}${names.length > 3 ? ' …' : ''}). ` +
      'Nothing was changed. Give Troupe an empty database.',
  );
}
