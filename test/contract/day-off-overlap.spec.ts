import { randomUUID } from 'node:crypto';
import { DataSource, QueryFailedError } from 'typeorm';
import { createDataSource } from '../../src/data-source.js';
import { DayOff } from '../../src/modules/time-tracking/day-off.js';
import { newPerson } from '../support/people.js';

let dataSource: DataSource;
let ann: string;
let bob: string;

beforeAll(async () => {
  dataSource = await createDataSource(process.env.DATABASE_URL ?? '').initialize();
  ann = (await newPerson(dataSource, {})).id;
  bob = (await newPerson(dataSource, {})).id;
});

afterAll(() => dataSource.destroy());
beforeEach(() => dataSource.query('delete from day_off'));

async function take(person_id: string | null, date: string, end_date: string): Promise<string> {
  const id = randomUUID();
  await dataSource.getRepository(DayOff).insert({ id, person_id, date, end_date });
  return id;
}

const set = (id: string, values: Partial<DayOff>) => dataSource.getRepository(DayOff).update(id, values);

const count = async () =>
  (await dataSource.query<{ count: number }[]>('select count(*)::int as count from day_off'))[0]?.count;

/** The constraint that refuses, and the code with which it does. */
async function refusal(attempt: Promise<unknown>): Promise<string> {
  const error: unknown = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof QueryFailedError)) throw new Error('Nothing was refused.', { cause: error });
  const { code, constraint } = error.driverError as { code: string; constraint?: string };
  return `${code} ${constraint}`;
}

const overlap = '23P01 day_off_no_overlap';
const backwards = '23514 day_off_date_check';

test.each([
  ['the same days', '2024-06-10', '2024-06-12', '23505 day_off_uc'],
  ['only the last day', '2024-06-12', '2024-06-14', overlap],
  ['only the first day', '2024-06-08', '2024-06-10', overlap],
  ['days inside', '2024-06-11', '2024-06-11', overlap],
  ['all days and more', '2024-06-01', '2024-06-30', overlap],
])('a day off that shares %s is refused', async (_, date, endDate, expected) => {
  await take(ann, '2024-06-10', '2024-06-12');
  expect(await refusal(take(ann, date, endDate))).toBe(expected);
});

test('days off may touch', async () => {
  await take(ann, '2024-06-10', '2024-06-12');
  await take(ann, '2024-06-13', '2024-06-13');
  await take(ann, '2024-06-09', '2024-06-09');
  expect(await count()).toBe(3);
});

test('two people may be away on the same day, and so may rows that belong to nobody', async () => {
  await take(ann, '2024-06-10', '2024-06-12');
  await take(bob, '2024-06-10', '2024-06-12');
  await take(null, '2024-06-10', '2024-06-12');
  await take(null, '2024-06-11', '2024-06-12');
  expect(await count()).toBe(4);
});

test('a day off may be moved onto itself, but not onto another one', async () => {
  const id = await take(ann, '2024-06-10', '2024-06-12');
  await take(ann, '2024-06-20', '2024-06-21');
  await set(id, { date: '2024-06-11', end_date: '2024-06-13' });
  expect(await refusal(set(id, { end_date: '2024-06-20' }))).toBe(overlap);
});

test('of two parallel requests for the same day one gets it', async () => {
  const attempts = ['2024-06-10', '2024-06-11', '2024-06-12'].map((date) => take(ann, date, '2024-06-14'));
  const outcomes = await Promise.allSettled(attempts);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

describe('a day off that ends before it starts is refused as that, not as a faulty range', () => {
  test('on insert', async () => {
    expect(await refusal(take(ann, '2024-06-12', '2024-06-10'))).toBe(backwards);
  });

  test('on insert, when it would overlap as well', async () => {
    await take(ann, '2024-06-12', '2024-06-12');
    expect(await refusal(take(ann, '2024-06-12', '2024-06-10'))).toBe(backwards);
  });

  test('on update', async () => {
    const id = await take(ann, '2024-06-10', '2024-06-12');
    expect(await refusal(set(id, { end_date: '2024-06-09' }))).toBe(backwards);
  });

  test('on insert … on conflict', async () => {
    const upsert = dataSource.query(
      `insert into day_off (id, person_id, date, end_date) values ($1, $2, '2024-06-12', '2024-06-10')
       on conflict do nothing`,
      [randomUUID(), ann],
    );
    expect(await refusal(upsert)).toBe(backwards);
  });
});
