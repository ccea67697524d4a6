import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import sql from 'sql-template-tag';
import { problemOfOutage } from '../../src/common/problem/outage.js';
import { Reports } from '../../src/database/reports.js';
import { Studio } from '../support/studio.js';
import { tokensOf } from '../support/tokens.js';
import { wire } from '../support/wire.js';

/** Our statements of which a row takes its half a minute now: since when, and on which connection. */
const underWay = (studio: Studio, words: string) =>
  studio.sql<{ pid: number; since: string }>(
    `select pid, query_start::text as since from pg_stat_activity
     where datname = current_database() and wait_event = 'PgSleep' and query like '%' || $1 || '%'
     order by pid`,
    [words],
  );

const eventually = async (what: () => Promise<boolean>) => {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (await what()) return true;
    await sleep(20);
  }
  return false;
};

describe('reports', () => {
  let studio: Studio;

  beforeAll(async () => {
    studio = await Studio.open({ REPORT_CONNECTIONS: '2' });
    // Every table takes half a minute.
    await studio.sql(`create function slow(day date) returns date language plpgsql as $$
      begin perform pg_sleep(30); return day; end $$`);
    await studio.sql('alter table time_spent rename to kept_hours');
    await studio.sql(`create view time_spent as
      select id, created_at, updated_at, duration, slow(date) as date, task_id, person_id from kept_hours`);
    await studio.sql(
      `insert into kept_hours (id, date, duration, person_id) values (gen_random_uuid(), '2024-06-04', 1, $1)`,
      [(await studio.person()).id],
    );
  });
  afterAll(() => studio.close());

  it('leave plain reads alone, however many are asked for, and end when whoever asked hangs up', async () => {
    const { access_token: token } = await tokensOf(studio.app, await studio.person({ role: 'admin' }));
    await studio.app.listen(0, '127.0.0.1');
    const url = await studio.app.getUrl();
    const headers = { authorization: `Bearer ${token}` };
    const hangUp = new AbortController();
    const tables = Array.from({ length: 30 }, () =>
      fetch(`${url}/data/persons/time-spents/year-table`, { headers, signal: hangUp.signal }).catch(() => undefined),
    );
    expect(await eventually(async () => (await underWay(studio, 'json_object_agg(unit')).length === 2)).toBe(true);
    const before = await underWay(studio, 'json_object_agg(unit');

    const plain = await Promise.all(Array.from({ length: 20 }, () => fetch(`${url}/data/departments`, { headers })));
    expect(plain.map(({ status }) => status)).toEqual(plain.map(() => 200));
    expect((await fetch(`${url}/health`)).status).toBe(200);
    // None of the reports had to end first.
    expect(await underWay(studio, 'json_object_agg(unit')).toEqual(before);

    hangUp.abort();
    await Promise.all(tables);
    expect(await eventually(async () => (await underWay(studio, 'json_object_agg(unit')).length === 0)).toBe(true);
    await studio.sql('drop view time_spent');
    await studio.sql('alter table kept_hours rename to time_spent');
    expect((await fetch(`${url}/data/persons/time-spents/year-table`, { headers })).status).toBe(200);
  });

  it('tell what a statement that fails has done', async () => {
    const failed = await studio.app
      .get(Reports)
      .rows(sql`select pg_terminate_backend(pg_backend_pid())`)
      .catch((error: unknown) => error);
    expect(problemOfOutage(failed)?.status).toBe(503);
    expect(await studio.app.get(Reports).rows(sql`select 1 as one`)).toEqual([{ one: 1 }]);
  });
});

describe('GET /health', () => {
  it('answers while all connections of requests wait', async () => {
    const studio = await Studio.open();
    const holder = new Client(process.env.DATABASE_URL);
    await holder.connect();
    try {
      await holder.query('select pg_advisory_lock(4711)');
      const waiting = Array.from({ length: 14 }, () => studio.sql('select pg_advisory_xact_lock_shared(4711)'));
      expect((await studio.caller().get('/health')).status).toBe(200);
      await holder.query('select pg_advisory_unlock(4711)');
      await Promise.all(waiting);
    } finally {
      await holder.end();
      await studio.close();
    }
  });

  it('says that the database fell silent before a read gives it up', async () => {
    const line = await wire(process.env.DATABASE_URL as string);
    const studio = await Studio.open({ DATABASE_URL: line.url }, { statement: 4_000, grace: 1_000 });
    try {
      const admin = await studio.as(await studio.person({ role: 'admin' }));
      expect((await studio.caller().get('/health')).status).toBe(200);
      line.fallSilent();
      let givenUp = false;
      const read = admin.get('/data/departments').finally(() => (givenUp = true));
      const answers = await Promise.all([1, 2, 3].map(() => studio.caller().get('/health')));
      expect(answers.map(({ status }) => status)).toEqual([503, 503, 503]);
      expect(givenUp).toBe(false);
      expect((await read).status).toBe(503);
      expect((await studio.caller().get('/health')).status).toBe(200);
    } finally {
      await studio.close();
      await line.cut();
    }
  });
});
