import { setTimeout as sleep } from 'node:timers/promises';
import sql from 'sql-template-tag';
import { problemOfOutage } from '../../src/common/problem/outage.js';
import { Reports } from '../../src/database/reports.js';
import { Studio } from '../support/studio.js';
import { tokensOf } from '../support/tokens.js';
import { wire } from '../support/wire.js';
import { firstOf } from '../support/first-of.js';

/** Statements of ours that the database works on now. */
const underWay = async (studio: Studio, words: string) => {
  const { count } = firstOf(
    await studio.sql<{ count: number }>(
      `select count(*)::int as count from pg_stat_activity
     where datname = current_database() and state = 'active' and pid <> pg_backend_pid() and query like '%' || $1 || '%'`,
      [words],
    ),
  );
  return count;
};

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
    expect(await eventually(async () => (await underWay(studio, 'json_object_agg(unit')) === 2)).toBe(true);

    const begin = Date.now();
    const plain = await Promise.all(Array.from({ length: 20 }, () => fetch(`${url}/data/departments`, { headers })));
    expect(plain.map(({ status }) => status)).toEqual(plain.map(() => 200));
    expect((await fetch(`${url}/health`)).status).toBe(200);
    expect(Date.now() - begin).toBeLessThan(5_000);
    expect(await underWay(studio, 'json_object_agg(unit')).toBe(2);

    hangUp.abort();
    await Promise.all(tables);
    expect(await eventually(async () => (await underWay(studio, 'json_object_agg(unit')) === 0)).toBe(true);
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
    try {
      const waiting = Array.from({ length: 14 }, () => studio.sql('select pg_sleep(1.5)'));
      const begin = Date.now();
      expect((await studio.caller().get('/health')).status).toBe(200);
      expect(Date.now() - begin).toBeLessThan(1_000);
      await Promise.all(waiting);
    } finally {
      await studio.close();
    }
  });

  it('says within two seconds that the database fell silent', async () => {
    const line = await wire(process.env.DATABASE_URL as string);
    const studio = await Studio.open({ DATABASE_URL: line.url });
    try {
      expect((await studio.caller().get('/health')).status).toBe(200);
      line.fallSilent();
      const begin = Date.now();
      const answers = await Promise.all([1, 2, 3].map(() => studio.caller().get('/health')));
      expect(answers.map(({ status }) => status)).toEqual([503, 503, 503]);
      expect(Date.now() - begin).toBeLessThan(2_500);
      expect((await studio.caller().get('/health')).status).toBe(200);
    } finally {
      await studio.close();
      await line.cut();
    }
  });
});
