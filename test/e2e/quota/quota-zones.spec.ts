import { Studio } from '../../support/studio.js';
import { Ledger } from './ledger.js';

let studio: Studio;
let ledger: Ledger;
let shot: string;

beforeAll(async () => {
  studio = await Studio.open({ DEFAULT_TIMEZONE: 'US/Pacific-New' });
  ledger = await Ledger.open(studio);
  // The evening of the 5th in Los Angeles, the night to the 6th in Paris, 4:00 in India, 7:30 in Tokyo.
  ({ shot } = await ledger.work({ end_date: '2024-06-05 22:30' }));
  await ledger.work({ real_start_date: '2024-06-05 22:30', end_date: '2024-06-05 22:45' });
});
afterAll(() => studio.close());

const lists = ['month/2024/6', 'week/2024/23', 'day/2024/6/5'];

test.each([
  // Browsers still say so; PostgreSQL knows none of the first four, or as an abbreviation of something else.
  ['US/Pacific-New', '2024-06-05'],
  ['IST', '2024-06-06'],
  ['JST', '2024-06-06'],
  ['PST', '2024-06-05'],
  ['Asia/Calcutta', '2024-06-06'],
  ['asia/calcutta', '2024-06-06'],
  ['Asia/Kolkata', '2024-06-06'],
  ['Europe/Kiev', '2024-06-06'],
  ['Europe/Kyiv', '2024-06-06'],
  ['EST5EDT', '2024-06-05'],
  ['MST', '2024-06-05'],
  ['GMT', '2024-06-05'],
  ['Etc/GMT+5', '2024-06-05'],
  // No zones for one side or both: the one of the studio, under a name that PostgreSQL lacks.
  [null, '2024-06-05'],
  ['SystemV/PST8', '2024-06-05'],
  ['posix/America/New_York', '2024-06-05'],
  ['Factory', '2024-06-05'],
  ['Mars/Base', '2024-06-05'],
  ['', '2024-06-05'],
])('whose zone is %j reads quotas, with the day %s', async (zone, day) => {
  for (const mode of ['feedback', 'weighted']) {
    for (const period of lists) await ledger.listed(period, { zone: zone as string, mode });
    const { total } = await ledger.totals({ zone: zone as string, mode });
    expect(Object.keys(total!.day.count!)).toEqual([day]);
  }
  expect(await ledger.weight(shot, `day/${day.replaceAll('-', '/')}`, { zone: zone as string, mode: 'feedback' })).toBe(
    1,
  );
});

test('PostgreSQL itself refuses the zone that it lacks', async () => {
  await expect(studio.sql("select now() at time zone 'US/Pacific-New'")).rejects.toThrow('not recognized');
});

describe('?timezone=', () => {
  const routes = () => [
    ...lists.map((period) => `/data/persons/${ledger.artist.id}/quota-shots/${period}`),
    `/data/projects/${ledger.project}/quotas/${ledger.taskType}`,
    `/data/projects/${ledger.project}/quotas/persons/${ledger.artist.id}`,
    '/data/persons',
  ];

  test.each(['Mars/Base', '', 'SystemV', '+01:00', "Europe/Paris'", '١'])(
    'that is no zone is refused: %j',
    async (zone) => {
      const admin = await ledger.adminIn('UTC');
      for (const route of routes()) {
        const { status, body } = await admin.get(`${route}?timezone=${encodeURIComponent(zone)}`);
        expect([route, status, body.data?.errors?.[0]?.field]).toEqual([route, 400, 'timezone']);
      }
    },
  );

  test('parts the days in place of the caller’s own', async () => {
    const days = [];
    for (const zone of ['Europe/Paris', 'America/Los_Angeles', 'US/Pacific-New']) {
      const { total } = await ledger.totals({ zone: 'UTC', mode: 'feedback', query: `&timezone=${zone}` });
      days.push(Object.keys(total!.day.count!));
    }
    expect(days).toEqual([['2024-06-06'], ['2024-06-05'], ['2024-06-05']]);
  });
});
