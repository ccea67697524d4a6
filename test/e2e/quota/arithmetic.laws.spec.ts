import fc from 'fast-check';
import { runs } from '../../support/runs.js';
import sql, { type Sql } from 'sql-template-tag';
import { Client } from 'pg';
import {
  businessDays,
  dayOf,
  loggedShare,
  midnight,
  roundedToHundredths,
  spreadFrom,
  spreadShare,
} from '../../../src/modules/quota/quota.arithmetic.js';
import * as reference from './arithmetic.reference.js';

let client: Client;

beforeAll(async () => {
  client = new Client(process.env.DATABASE_URL);
  await client.connect();
});
afterAll(() => client.end());

/** What PostgreSQL makes of an expression of `a`, `b`, `c`, `d` for each of the given tuples. */
async function computed(type: string, tuples: readonly (readonly unknown[])[], value: Sql): Promise<number[]> {
  const { text, values } = sql`select (${value})::float8 as value from given order by number`;
  const list = tuples.map(
    (tuple, index) => `(${[index, ...tuple.map((item) => `'${String(item)}'::${type}`)].join()})`,
  );
  const names = ['number', 'a', 'b', 'c', 'd'].slice(0, (tuples[0]?.length ?? 0) + 1);
  const { rows } = await client.query<{ value: number }>(
    `with given (${names.join()}) as (values ${list.join()}) ${text}`,
    values,
  );
  return rows.map((row) => row.value);
}

const at = (moment: number) => new Date(moment).toISOString();
const time = (text: string) => Date.parse(`${text}Z`);

describe('rounding to two decimals', () => {
  // Each was looked up in Python, whose round() is the measure.
  const examples = [
    [0.125, 0.12],
    [0.375, 0.38],
    [0.625, 0.62],
    [0.875, 0.88],
    [0.285, 0.28],
    [1.005, 1],
    [2.675, 2.67],
    [0.005, 0.01],
    [0.015, 0.01],
    [0.145, 0.14],
    [0.565, 0.56],
    [0.945, 0.94],
    [0.995, 0.99],
    [0, 0],
    [1, 1],
    [3 / 654, 0],
    [500 / 654, 0.76],
    [1e-320, 0],
    [12345.675, 12345.67],
  ] as const;

  test.each(examples)('%d is %d', async (value, rounded) => {
    expect(reference.roundedToHundredths(value)).toBe(rounded);
    expect(await computed('float8', [[value]], roundedToHundredths(sql`a`))).toEqual([rounded]);
  });

  test('does what exact fractions do, for doubles around every middle', async () => {
    const middles = Array.from({ length: 400 }, (_, index) => (2 * index + 1) / 200);
    const around = middles.flatMap((middle) => [middle - 2 ** -50, previous(middle), middle, next(middle)]);
    expect(
      await computed(
        'float8',
        around.map((value) => [value]),
        roundedToHundredths(sql`a`),
      ),
    ).toEqual(around.map(reference.roundedToHundredths));
  });

  test('does what exact fractions do, for the part of a time entry', async () => {
    const minutes = fc.oneof(
      fc.integer({ min: 1, max: 1440 }),
      fc.double({ min: 1e-9, max: 1440, noNaN: true }),
      fc.integer({ min: 1, max: 5760 }).map((quarters) => quarters / 4),
    );
    const entry = fc.tuple(minutes, fc.oneof(fc.constant(0), minutes)).map(([part, rest]) => [part, part + rest]);
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { minLength: 200, maxLength: 200 }), async (entries) => {
        const share = loggedShare(sql`a`, sql`b`);
        expect(await computed('float8', entries, roundedToHundredths(sql`(${share})::float8`))).toEqual(
          entries.map(([part, whole]) => reference.roundedToHundredths(reference.loggedShare(part!, whole!))),
        );
      }),
      { numRuns: runs(20) },
    );
  });

  test('parts of a whole are added without being rounded', async () => {
    const { text, values } = sql`
      select sum(${loggedShare(sql`minutes`, sql`1000::float8`)})::float8 as fours,
        sum(${loggedShare(sql`1::float8`, sql`3::float8`)})::float8 as thirds
      from (select 4::float8 as minutes from generate_series(1, 250)) given`;
    const { rows } = await client.query<{ fours: number; thirds: number }>(text, values);
    expect(rows[0]?.fours).toBe(1);
    expect(rows[0]?.thirds).toBeCloseTo(250 / 3, 12);
  });

  test('a total that is missing, zero or next to nothing weighs nothing', async () => {
    const { text, values } = sql`
      select array_agg(${loggedShare(sql`minutes`, sql`total`)}::float8) as weights
      from (values (60::float8, null::float8), (60, 0), (60, 1e-320), (1e-320, 60), (60, 'NaN'), (60, 'Infinity')) given (minutes, total)`;
    const { rows } = await client.query(text, values);
    expect(rows).toEqual([{ weights: [0, 0, 0, 0, 0, 0] }]);
  });
});

describe('business days', () => {
  test.each([
    ['over a week-end', '2024-05-29T09:00', '2024-06-06T17:00', 6],
    ['of one day', '2024-06-04T09:00', '2024-06-04T17:00', 0],
    ['of two days that are not 24 hours', '2024-06-03T18:00', '2024-06-04T09:00', 0],
    ['of exactly 24 hours', '2024-06-03T09:00', '2024-06-04T09:00', 1],
    ['of a week-end', '2024-06-01T09:00', '2024-06-02T17:00', 0],
    ['backwards', '2024-06-06T09:00', '2024-06-03T09:00', 0],
  ])('%s', async (_, from, until, days) => {
    expect(reference.businessDays(time(from), time(until))).toBe(days);
    expect(await computed('timestamp', [[from, until]], businessDays(sql`a`, sql`b`))).toEqual([days]);
  });
});

const moment = fc.oneof(
  fc.integer({ min: time('2023-12-01T00:00'), max: time('2024-12-31T00:00') }),
  // Midnights, where comparisons tip over.
  fc.integer({ min: 0, max: 365 }).map((day) => time('2024-01-01T00:00') + day * 86_400_000),
);

test('business days and spread shares are those of the reference, and a share is never above the whole', async () => {
  const task = fc.tuple(moment, moment, moment, fc.constantFrom(1, 7, 30)).map(([began, ended, start, length]) => {
    const starts = start - (start % 86_400_000);
    return [began, ended, starts, starts + length * 86_400_000] as const;
  });
  await fc.assert(
    fc.asyncProperty(fc.array(task, { minLength: 100, maxLength: 100 }), async (tasks) => {
      const given = tasks.map((tuple) => tuple.map(at));
      expect(await computed('timestamp', given, businessDays(sql`a`, sql`b`))).toEqual(
        tasks.map(([began, ended]) => reference.businessDays(began, ended)),
      );
      const days = { starts: sql`c::date`, ends: sql`d::date` };
      const shares = await computed('timestamp', given, spreadShare({ began: sql`a`, ended: sql`b` }, days));
      for (const [index, share] of shares.entries()) {
        expect(share).toBeCloseTo(reference.spreadShare(...tasks[index]!), 12);
        expect(share).toBeGreaterThan(0);
        expect(share).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: runs(20) },
  );
});

describe('the midnight of a day', () => {
  test.each([
    ['Europe/Paris', '2024-06-05', '2024-06-04T22:00:00Z'],
    ['America/Los_Angeles', '2024-06-05', '2024-06-05T07:00:00Z'],
    ['Asia/Shanghai', '2024-06-05', '2024-06-04T16:00:00Z'],
    ['Europe/Paris', '2024-03-31', '2024-03-30T23:00:00Z'],
    ['Europe/Paris', '2024-04-01', '2024-03-31T22:00:00Z'],
    // Skipped, read with standard time; and doubled, the second one.
    ['America/Havana', '2024-03-10', '2024-03-10T05:00:00Z'],
    ['America/Havana', '2024-11-03', '2024-11-03T05:00:00Z'],
    // A whole day that does not exist.
    ['Pacific/Apia', '2011-12-30', '2011-12-30T10:00:00Z'],
    ['Pacific/Apia', '2011-12-31', '2011-12-30T10:00:00Z'],
  ])('in %s on %s', async (zone, day, utc) => {
    const { text, values } = sql`select ${midnight(sql`${day}::date`, zone)}::text as midnight`;
    const { rows } = await client.query(text, values);
    expect(rows).toEqual([{ midnight: utc.replace('T', ' ').replace('Z', '') }]);
  });
});

describe('the day of a moment', () => {
  // In the last three, midnights are skipped or come twice; the last one skipped a whole day, 2011-12-30.
  const zones = [
    ['Europe/Paris', '2024-01-01'],
    ['America/Los_Angeles', '2024-01-01'],
    ['Asia/Shanghai', '2024-01-01'],
    ['Asia/Kathmandu', '2024-01-01'],
    ['Pacific/Kiritimati', '2024-01-01'],
    ['America/St_Johns', '2009-12-31'],
    ['America/Havana', '2024-01-01'],
    ['America/Sao_Paulo', '2017-06-01'],
    ['Pacific/Apia', '2011-06-01'],
  ] as const;

  test.each(zones)('in %s is that of the reference, at midnights and clock changes too', async (zone, first) => {
    const start = time(`${first}T00:00`);
    const days = Array.from({ length: 366 }, (_, day) => start + day * 86_400_000);
    const moments = days.flatMap((day) => {
      const midnights = [reference.midnight(day, zone), reference.midnight(day, zone) + 3_600_000];
      return midnights.flatMap((ms) => [ms - 3_600_000, ms - 1, ms, ms + 1_800_000]);
    });
    const { text, values } = sql`
      select array_agg(${dayOf(sql`m`, zone)}::text order by number) as days,
        array_agg(${midnight(dayOf(sql`m`, zone), zone)} <= m order by number) as begun
      from unnest(${moments.map(at)}::timestamp[]) with ordinality given (m, number)`;
    const { rows } = await client.query<{ days: string[]; begun: boolean[] }>(text, values);
    expect(rows[0]?.days).toEqual(moments.map((ms) => at(reference.dayOf(ms, zone)).slice(0, 10)));
    expect(new Set(rows[0]?.begun)).toEqual(new Set([true]));
  });
});

describe('what a task without hours is spread from', () => {
  test.each([
    ['2021-06-05T00:00', '2024-06-05T00:00', '2021-06-05T00:00'],
    ['2021-06-04T23:59', '2024-06-05T00:00', '2024-06-05T00:00'],
    ['1900-01-01T00:00', '2999-12-31T00:00', '2999-12-31T00:00'],
    ['2999-12-31T00:00', '1900-01-01T00:00', '2999-12-31T00:00'],
  ])('from %s until %s is %s', async (began, ended, from) => {
    const { text, values } = sql`
      select ${spreadFrom({ began: sql`${began}::timestamp`, ended: sql`${ended}::timestamp` })} = ${from}::timestamp as same`;
    expect((await client.query<{ same: boolean }>(text, values)).rows).toEqual([{ same: true }]);
  });
});

/** The doubles next to a positive one. */
const next = (value: number) => neighbour(value, 1n);
const previous = (value: number) => neighbour(value, -1n);

function neighbour(value: number, step: bigint): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  view.setBigInt64(0, view.getBigInt64(0) + step);
  return view.getFloat64(0);
}
