import type { Caller } from '../../support/caller.js';
import type { GivenPerson } from '../../support/people.js';
import { Studio } from '../../support/studio.js';
import { firstOf } from '../../support/first-of.js';

let studio: Studio;
let admin: Caller;

beforeAll(async () => {
  studio = await Studio.open();
  admin = await studio.as(await studio.person({ role: 'admin', first_name: 'Zoe', last_name: 'Admin' }));
});
afterAll(() => studio.close());

async function seen(given: GivenPerson, ...moments: string[]): Promise<void> {
  const { id } = await studio.person(given);
  for (const moment of moments) {
    await studio.sql('insert into desktop_login_log (id, person_id, date) values (gen_random_uuid(), $1, $2)', [
      id,
      moment,
    ]);
  }
}

const month = (of: string) => admin.get(`/data/persons/presence-logs/${of}`);

it('exports a line a person, ordered by first then last name, with an X on days with a login', async () => {
  await seen({ first_name: 'Carl', last_name: 'Dee' });
  await seen(
    { first_name: 'Ann', last_name: 'Bee' },
    '2023-02-02 00:00:00',
    '2023-02-02 23:59:59',
    '2023-03-01 00:00:00',
  );
  await seen({ first_name: 'Bot', last_name: '', is_bot: true }, '2023-02-28 12:00:00');
  await seen({ first_name: 'Gone', last_name: 'X', active: false }, '2023-02-01 12:00:00');
  await seen({ first_name: 'Guest', last_name: 'X', is_guest: true }, '2023-02-01 12:00:00');
  const { status, headers, text } = await month('2023-02');
  expect(status).toBe(200);
  expect(headers['content-type']).toMatch(/^text\/csv/);
  expect(headers['content-disposition']).toBe('attachment; filename=kitsu_export.csv');
  const days = Array.from({ length: 28 }, (_, day) => day + 1);
  const cells = (...there: number[]) => days.map((day) => (there.includes(day) ? 'X' : '')).join(';');
  expect(text).toBe(
    [
      `2023;${days.join(';')}`,
      `Ann Bee;${cells(2)}`,
      `Bot;${cells(28)}`,
      `Carl Dee;${cells()}`,
      `Zoe Admin;${cells()}`,
      '',
    ].join('\r\n'),
  );
});

it.each([
  ['2024-02', 29],
  ['2024-2', 29],
  ['2024-04', 30],
  ['2024-12', 31],
  ['9999-11', 30],
])('gives %s %i columns', async (of, days) => {
  expect(firstOf((await month(of)).text.split('\r\n')).split(';')).toHaveLength(days + 1);
});

it.each(['2024-13', '2024-00', '2024', '2024-06-01', '9999-12', '24-01', 'nonsense1', '0000-01'])(
  'refuses %s',
  async (of) => {
    const { status, body } = await month(of);
    expect([status, body.data.errors[0].field]).toEqual([400, 'month_date']);
  },
);

it('asks for rights before it reads the month', async () => {
  expect(
    (await (await studio.as(await studio.person({ role: 'manager' }))).get('/data/persons/presence-logs/x')).status,
  ).toBe(403);
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1+1', '＋1', '－1', '＠x'])(
  'runs no formula: %j',
  async (name) => {
    await seen({ first_name: name, last_name: '' });
    const line = (await month('2023-02')).text.split('\r\n').find((cells) => cells.includes(name.trim()));
    expect(line).toMatch(/^"?'/);
  },
);

it('quotes separators, quotes and line breaks, and nothing else', async () => {
  await seen({ first_name: 'Semi;colon "Q"', last_name: 'Line\nbreak' });
  expect((await month('2023-02')).text).toContain('"Semi;colon ""Q"" Line\nbreak";');
});

it.each([
  ['a,=1+1', "a,'=1+1"],
  ['b\t+1', "b\t'+1"],
  ['c, -1', "c,' -1"],
])('runs no formula where a spreadsheet splits %j', async (first_name, cell) => {
  await seen({ first_name, last_name: '' });
  const names = (await month('2023-02')).text.split('\r\n').map((line) => line.split(';')[0]);
  expect(names).toContain(cell);
});
