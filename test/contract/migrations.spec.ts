import { Client } from 'pg';
import { Column, DataSource, Entity, PrimaryColumn } from 'typeorm';
import { createDataSource, dataSourceOptions } from '../../src/data-source.js';
import { entities } from '../../src/entities.js';
import { readTables } from './catalog.js';

const url = process.env.DATABASE_URL ?? '';
let client: Client;
let dataSource: DataSource;

beforeAll(async () => {
  client = new Client(url);
  await client.connect();
  dataSource = await createDataSource(url).initialize();
});

afterAll(async () => {
  await dataSource.destroy();
  await client.end();
});

/** The statements that would make the database follow the entities. */
async function pending(source: DataSource): Promise<string[]> {
  askInTurn(source);
  return (await source.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query);
}

/** TypeORM compares tables side by side on one connection; the driver wants one statement after the other. */
function askInTurn(source: DataSource): void {
  const create = source.createQueryRunner.bind(source);
  source.createQueryRunner = (mode) => {
    const runner = create(mode);
    const query = runner.query.bind(runner) as (...given: unknown[]) => Promise<unknown>;
    let last: Promise<unknown> = Promise.resolve();
    runner.query = (...given: unknown[]) => {
      last = last.then(() => query(...given));
      return last as Promise<never>;
    };
    return runner;
  };
}

test('the entities and the migrated database agree', async () => {
  expect(await pending(dataSource)).toEqual([]);
});

test('an entity that the database does not follow is noticed', async () => {
  @Entity('studio')
  class Site {
    @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'studio_pkey' })
    id: string;

    @Column({ type: 'text', nullable: true })
    motto: string | null;
  }
  const others = entities.filter(({ name }) => name !== Site.name);
  const drifted = await new DataSource({ ...dataSourceOptions(url), entities: [...others, Site] }).initialize();
  try {
    expect(await pending(drifted)).toContain('ALTER TABLE "studio" ADD "motto" text');
  } finally {
    await drifted.destroy();
  }
});

test('no migration waits', async () => {
  expect(await dataSource.showMigrations()).toBe(false);
});

test('every migration can be undone, leaves nothing behind and can be done again', async () => {
  const before = await readTables(client);

  for (const _ of dataSource.migrations) await dataSource.undoLastMigration();
  expect(await leftovers()).toEqual(['table troupe_migration']);

  const done = await dataSource.runMigrations();
  expect(done).toHaveLength(dataSource.migrations.length);
  expect(await readTables(client)).toEqual(before);
});

test('the list of migrations is in the order in which they run', () => {
  const times = dataSource.migrations.map(({ constructor }) => Number(constructor.name.slice(-13)));
  expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
});

/** Relations, types, functions, schemas and extensions that a fresh database does not have. */
async function leftovers(): Promise<string[]> {
  const { rows } = await client.query<{ thing: string }>(`
    select 'table ' || relname as thing from pg_class
    where relnamespace = 'public'::regnamespace and relkind not in ('i', 'S')
    union all
    select 'function ' || proname from pg_proc where pronamespace = 'public'::regnamespace
    union all
    select 'type ' || typname from pg_type
    where typnamespace = 'public'::regnamespace and typrelid = 0 and typelem = 0
    union all
    select 'schema ' || nspname from pg_namespace where nspname = 'troupe'
    union all
    select 'extension ' || extname from pg_extension where extname <> 'plpgsql'
    order by thing`);
  return rows.map(({ thing }) => thing);
}
