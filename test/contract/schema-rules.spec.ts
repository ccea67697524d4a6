import { Client } from 'pg';

let client: Client;

beforeAll(async () => {
  client = new Client(process.env.DATABASE_URL);
  await client.connect();
});

afterAll(() => client.end());

async function names(statement: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(statement);
  return rows.map(({ name }) => name);
}

test('every table has a primary key', async () => {
  const without = await names(`
    select relname as name from pg_class
    where relnamespace in ('public'::regnamespace, 'troupe'::regnamespace) and relkind = 'r'
      and not exists (select from pg_constraint where conrelid = pg_class.oid and contype = 'p')`);
  expect(without).toEqual([]);
});

test('every foreign key begins an index, so that deleting what it refers to does not read the whole table', async () => {
  // A partial index would not do: the check asks for every row. Of `indkey` only the first column counts.
  const without = await names(`
    select conname as name from pg_constraint
    where connamespace in ('public'::regnamespace, 'troupe'::regnamespace) and contype = 'f' and not exists (
      select from pg_index
      where indrelid = conrelid and indpred is null and indkey[0] = conkey[1] and cardinality(conkey) = 1)`);
  expect(without).toEqual([]);
});

test('foreign keys to persons and departments remove rows only where they are listed', async () => {
  const cascading = await names(`select conname as name from pg_constraint where contype = 'f' and confdeltype <> 'a'`);
  expect(cascading.sort()).toEqual([
    'address_change_person_id_fkey',
    'email_code_person_id_fkey',
    'login_session_person_id_fkey',
    'outgoing_mail_person_id_fkey',
    'password_token_person_id_fkey',
    'refused_sign_in_person_id_fkey',
    'salary_scale_department_id_fkey',
    'sent_mail_person_id_fkey',
    'shown_password_person_id_fkey',
    'totp_step_person_id_fkey',
  ]);
});

test('timestamps have no time zone and ids no default: both are the business of the application', async () => {
  const others = await names(`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema in ('public', 'troupe') and table_name <> 'troupe_migration'
      and (data_type = 'timestamp with time zone' or column_default is not null and data_type = 'uuid')`);
  expect(others).toEqual([]);
});

test('there are no sequences and no types of our own', async () => {
  const others = await names(`
    select relname as name from pg_class
    where relnamespace in ('public'::regnamespace, 'troupe'::regnamespace) and relkind = 'S' and relname not like 'troupe_migration%'
    union all
    select typname from pg_type where typnamespace in ('public'::regnamespace, 'troupe'::regnamespace) and typtype in ('e', 'd')`);
  expect(others).toEqual([]);
});

test('no constraint waits to be validated', async () => {
  expect(await names(`select conname as name from pg_constraint where not convalidated`)).toEqual([]);
});
