import { Logger } from '@nestjs/common';
import { problemOfOutage } from '../../src/common/problem/outage.js';
import { Database } from '../../src/database/database.js';
import sql from 'sql-template-tag';
import type { Caller } from '../support/caller.js';
import { Studio } from '../support/studio.js';
import { tokensOf } from '../support/tokens.js';
import { wire } from '../support/wire.js';

const limits = { statement: 400, grace: 200, connect: 1_000 };

let line: Awaited<ReturnType<typeof wire>>;
let studio: Studio;
let token: string;
let admin: Caller;

beforeEach(async () => {
  line = await wire(process.env.DATABASE_URL as string);
  studio = await Studio.open({ DATABASE_URL: line.url }, limits);
  token = (await tokensOf(studio.app, await studio.person({ role: 'admin' }))).access_token;
  admin = studio.withToken(token);
});
afterEach(async () => {
  await studio.close();
  await line.cut();
});

it('says that the database does not answer, also to who signs out, and works again when it does', async () => {
  await line.cut();
  const refused = await admin.get('/data/departments');
  expect(refused.status).toBe(503);
  expect(refused.headers['retry-after']).toBe('5');
  expect(refused.body.message).toBe('The database does not answer. Try again in a moment.');
  expect((await studio.caller().get('/health')).status).toBe(503);
  // Who could not be signed out is not told that they were.
  expect((await admin.get('/auth/logout')).status).toBe(503);
  await line.join();
  expect((await admin.get('/data/departments')).status).toBe(200);
});

it('gives up a database that fell silent without hanging up, and connects anew', async () => {
  await admin.get('/data/departments');
  line.fallSilent();
  const refused = await admin.get('/data/departments');
  expect(refused.status).toBe(503);
  expect(refused.body.message).toBe('The database does not answer. Try again in a moment.');
  expect((await admin.get('/data/departments')).status).toBe(200);
});

it('does not claim to know what became of a change whose commit was not answered', async () => {
  const body = { name: 'Perhaps', color: '' };
  line.breakAt('COMMIT');
  const answer = await admin.post('/data/departments', body);
  line.breakAt(undefined);
  expect(answer.status).toBe(503);
  expect(answer.body.message).toMatch(/not known whether .*look before you try again/);
  expect(answer.headers['retry-after']).toBeUndefined();
});

it('says that nothing was changed when the connection dies between two statements', async () => {
  const database = studio.app.get(Database);
  const failed = await database
    .transaction(async (tx) => {
      await tx.rows(sql`insert into studio (id, name, color, created_at, updated_at)
        values (gen_random_uuid(), 'Lost', '', now(), now())`);
      const row = await tx.row<{ pid: number }>(sql`select pg_backend_pid() as pid`);
      await studio.sql('select pg_terminate_backend($1, 5000)', [row!.pid]);
      await new Promise((resolve) => setTimeout(resolve, 100));
      await tx.rows(sql`select 1`);
    })
    .catch((error: unknown) => error);
  expect(problemOfOutage(failed)).toMatchObject({
    status: 503,
    message: expect.stringContaining('Nothing was changed'),
  });
  expect(await studio.sql(`select from studio where name = 'Lost'`)).toEqual([]);
});

it('says that a database is read-only, and why in the log', async () => {
  const logged = jest.spyOn(Logger.prototype, 'error').mockImplementation();
  const alter = (change: string) =>
    studio.sql(`do $$ begin
    set transaction read write;
    execute format('alter database %I ${change}', current_database()); end $$`);
  await alter('set default_transaction_read_only = on');
  const standby = await Studio.open({ DATABASE_URL: line.url });
  try {
    const answer = await standby.withToken(token).post('/data/departments', { name: 'Unwritten', color: '' });
    expect(answer.status).toBe(503);
    expect(answer.body.message).toContain('can be read only');
    expect(logged.mock.calls.join()).toContain('25006');
  } finally {
    logged.mockRestore();
    await alter('reset default_transaction_read_only');
    await standby.close();
  }
});
