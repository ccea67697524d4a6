import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../src/data-source.js';
import { hasPgBouncer, openPgBouncer } from '../support/pgbouncer.js';
import { firstOf } from '../support/first-of.js';

const url = process.env.DATABASE_URL ?? '';

/** A database and an account that are set to everything we do not want. */
const hostile = {
  timezone: 'Asia/Tokyo',
  datestyle: 'German',
  intervalstyle: 'sql_standard',
  bytea_output: 'escape',
  extra_float_digits: '-10',
  default_transaction_isolation: 'serializable',
  transform_null_equals: 'on',
  search_path: 'pg_temp',
  statement_timeout: '0',
};

const names = [
  'TimeZone',
  'search_path',
  'DateStyle',
  'IntervalStyle',
  'client_encoding',
  'bytea_output',
  'extra_float_digits',
  'transaction_isolation',
  'transform_null_equals',
  'lc_time',
  'lc_numeric',
  'statement_timeout',
  'lock_timeout',
  'idle_in_transaction_session_timeout',
  'application_name',
  'work_mem',
];

const pinned = {
  TimeZone: 'UTC',
  search_path: 'public',
  DateStyle: 'ISO, YMD',
  IntervalStyle: 'postgres',
  client_encoding: 'UTF8',
  bytea_output: 'hex',
  extra_float_digits: '1',
  transaction_isolation: 'read committed',
  transform_null_equals: 'off',
  lc_time: 'C',
  lc_numeric: 'C',
  statement_timeout: '30s',
  lock_timeout: '10s',
  idle_in_transaction_session_timeout: '1min',
  application_name: 'troupe',
};

const settingsNow = `
  select json_object_agg(name, current_setting(name)) as settings
  from unnest(array[${names.map((name) => `'${name}'`).join()}]) name`;

async function settingsOf(at: Pick<DataSource, 'query'>): Promise<Record<string, string>> {
  const [{ settings }] = await at.query<[{ settings: Record<string, string> }]>(settingsNow);
  return settings;
}

async function withDataSource<T>(address: string, work: (dataSource: DataSource) => Promise<T>): Promise<T> {
  const dataSource = await createDataSource(address).initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

beforeAll(async () => {
  const client = new Client(url);
  await client.connect();
  for (const [name, value] of Object.entries(hostile)) {
    await client.query(`do $$ begin
      execute format('alter database %I set %s = %L', current_database(), '${name}', '${value}'); end $$`);
  }
  await client.end();
});

test('a session has set what we rely on, whatever the server is set to', async () => {
  expect(await withDataSource(url, settingsOf)).toMatchObject(pinned);
});

test('options of the address are kept, and stay in UTC', async () => {
  const options = encodeURIComponent('-c work_mem=7MB -c timezone=Asia/Tokyo');
  expect(await withDataSource(`${url}?options=${options}`, settingsOf)).toMatchObject({ ...pinned, work_mem: '7MB' });
});

test('other parameters of the address win over ours', async () => {
  const address = `${url}?application_name=report&statement_timeout=5000`;
  expect(await withDataSource(address, settingsOf)).toMatchObject({
    ...pinned,
    application_name: 'report',
    statement_timeout: '5s',
  });
});

(hasPgBouncer ? describe : describe.skip)('behind PgBouncer in transaction mode', () => {
  let bouncer: Awaited<ReturnType<typeof openPgBouncer>>;

  beforeAll(async () => {
    bouncer = await openPgBouncer(url);
  });
  afterAll(() => bouncer.close());

  test('single statements and transactions have the same set, on whichever connection they land', async () => {
    await withDataSource(bouncer.url, async (dataSource) => {
      const outside = await Promise.all(Array.from({ length: 20 }, () => settingsOf(dataSource)));
      const inside = await Promise.all(Array.from({ length: 20 }, () => dataSource.transaction(settingsOf)));
      for (const settings of [...outside, ...inside]) expect(settings).toMatchObject(pinned);
    });
  });

  test('nothing of it stays for the other programs there', async () => {
    await withDataSource(bouncer.url, (dataSource) => Promise.all([settingsOf(dataSource), settingsOf(dataSource)]));
    const other = new Client(bouncer.url);
    await other.connect();
    try {
      const { rows } = await other.query<{ settings: Record<string, string> }>(settingsNow);
      expect(firstOf(rows).settings).toMatchObject({ IntervalStyle: 'sql_standard', statement_timeout: '0' });
    } finally {
      await other.end();
    }
  });

  test('a statement and a lock that take too long are given up', async () => {
    const dataSource = await createDataSource(bouncer.url, { statement: 300, lock: 100 }).initialize();
    try {
      await expect(dataSource.query('select pg_sleep(20)')).rejects.toMatchObject({ code: '57014' });
      await dataSource.transaction(async (holder) => {
        await holder.query('select pg_advisory_xact_lock(4711)');
        const waiting = dataSource.transaction((manager) => manager.query('select pg_advisory_xact_lock(4711)'));
        await expect(waiting).rejects.toMatchObject({ code: '55P03' });
      });
    } finally {
      await dataSource.destroy();
    }
  });

  test('what fails in a single statement is undone', async () => {
    await withDataSource(bouncer.url, async (dataSource) => {
      await expect(
        dataSource.query(`with made as (insert into studio (id, name, color, created_at, updated_at)
          values (gen_random_uuid(), 'Half', '', now(), now()) returning id) select 1 / 0 from made`),
      ).rejects.toMatchObject({ code: '22012' });
      expect(await dataSource.query(`select from studio where name = 'Half'`)).toEqual([]);
    });
  });
});
