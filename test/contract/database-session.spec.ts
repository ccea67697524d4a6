import { Client } from 'pg';
import { createDataSource } from '../../src/database/data-source.js';

const url = process.env.DATABASE_URL ?? '';

/** What a session of the data source has set. */
async function settings(address: string): Promise<Record<string, string>> {
  const dataSource = await createDataSource(address).initialize();
  try {
    const rows = await dataSource.query<{ name: string; setting: string }[]>(
      `select name, current_setting(name) as setting from unnest(array['TimeZone', 'search_path', 'statement_timeout', 'lock_timeout',
         'idle_in_transaction_session_timeout', 'application_name', 'work_mem']) name`,
    );
    return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
  } finally {
    await dataSource.destroy();
  }
}

const limits = {
  TimeZone: 'UTC',
  search_path: 'public',
  statement_timeout: '30s',
  lock_timeout: '10s',
  idle_in_transaction_session_timeout: '1min',
  application_name: 'troupe',
};

test('a session is in UTC and limited, whatever the server is set to', async () => {
  const client = new Client(url);
  await client.connect();
  await client.query(
    `do $$ begin execute format('alter database %I set timezone = %L', current_database(), 'Asia/Tokyo'); end $$`,
  );
  await client.end();
  expect(await settings(url)).toMatchObject(limits);
});

test('options of the address are kept, and stay in UTC', async () => {
  const options = encodeURIComponent('-c work_mem=7MB -c timezone=Asia/Tokyo');
  expect(await settings(`${url}?options=${options}`)).toMatchObject({ ...limits, work_mem: '7MB' });
});

test('other parameters of the address win over ours', async () => {
  expect(await settings(`${url}?application_name=report&statement_timeout=5000`)).toMatchObject({
    ...limits,
    application_name: 'report',
    statement_timeout: '5s',
  });
});
