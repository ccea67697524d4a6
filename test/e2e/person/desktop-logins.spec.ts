import { randomUUID } from 'node:crypto';
import type { Caller } from '../../support/caller.js';
import type { TestPerson } from '../../support/people.js';
import { Studio } from '../../support/studio.js';

let studio: Studio;
let admin: Caller;
let person: TestPerson;
let self: Caller;

beforeAll(async () => {
  studio = await Studio.open();
  admin = await studio.as(await studio.person({ role: 'admin' }));
});
beforeEach(async () => {
  person = await studio.person();
  self = await studio.as(person);
});
afterAll(() => studio.close());

const path = (id = person.id) => `/data/persons/${id}/desktop-login-logs`;

describe('recording desktop logins', () => {
  it.each([
    ['2024-06-03T08:58:00', '2024-06-03T08:58:00Z'],
    ['2024-06-03', '2024-06-03T00:00:00Z'],
    ['2024-06-03T08:58:00Z', '2024-06-03T08:58:00Z'],
    ['2024-06-03T08:58:00.654321', '2024-06-03T08:58:00Z'],
    ['2024-06-03T23:58:00-05:00', '2024-06-04T04:58:00Z'],
  ])('reads %s as %s', async (date, read) => {
    const { status, body } = await self.post(path(), { date });
    expect([status, body.date, body.person_id, body.type]).toEqual([201, read, person.id, 'DesktopLoginLog']);
  });

  it('takes the moment when no date is given, with and without a body', async () => {
    for (const body of [undefined, {}, { date: null }]) {
      const answer = await self.post(path(), body);
      expect(answer.status).toBe(201);
      expect(Math.abs(Date.parse(answer.body.date as string) - Date.now())).toBeLessThan(60_000);
    }
  });

  it('moves the last presence to the latest day among logins and hours, and records the event', async () => {
    await self.post(path(), { date: '2024-06-03' });
    await self.post(path(), { date: '2024-05-01' });
    const presence = async () => (await self.get('/auth/authenticated')).body.user.last_presence as string;
    expect(await presence()).toBe('2024-06-03');
    await studio.sql(
      "insert into time_spent (id, person_id, date, duration) values (gen_random_uuid(), $1, '2024-07-01', 60)",
      [person.id],
    );
    await self.post(path(), { date: '2024-06-04' });
    expect(await presence()).toBe('2024-07-01');
    expect(await studio.sql("select name from api_event where data ->> 'person_id' = $1 limit 1", [person.id])).toEqual(
      [{ name: 'person:update' }],
    );
  });

  it.each([['', 5, true, 'yesterday', '2024-02-30', '2024-06-03T25:00:00', '2024-06-03T08:58:00+99:00', []]].flat())(
    'refuses %j',
    async (date) => {
      const { status, body } = await self.post(path(), { date });
      expect([status, body.data.errors[0].field]).toEqual([400, 'date']);
    },
  );

  it('refuses a login more than a day ahead, so that the last presence is none of years to come', async () => {
    const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
    for (const date of ['2099-01-01', '2999-12-31T23:59:59Z', inHours(25)]) {
      for (const where of [path(), '/data/user/desktop-login-logs']) {
        const { status, body } = await self.post(where, { date });
        expect([status, body.data.errors[0].field]).toEqual([400, 'date']);
      }
      expect((await admin.post(path(), { date })).status).toBe(400);
    }
    expect((await self.post(path(), { date: inHours(23) })).status).toBe(201);
  });

  it('leaves hours and logins of days to come out of the last presence', async () => {
    await studio.sql(
      `insert into time_spent (id, person_id, date, duration) values (gen_random_uuid(), $1, '2099-07-01', 60)`,
      [person.id],
    );
    await studio.sql(
      `insert into desktop_login_log (id, person_id, date) values (gen_random_uuid(), $1, '2099-07-01')`,
      [person.id],
    );
    await self.post(path(), { date: '2024-06-04' });
    expect((await self.get('/auth/authenticated')).body.user.last_presence).toBe('2024-06-04');
  });

  it('looks at the body before the rights, and at the rights before the person', async () => {
    const manager = await studio.as(await studio.person({ role: 'manager' }));
    expect((await manager.post(path(), { date: 'nonsense1' })).status).toBe(400);
    expect((await manager.post(path(), {})).status).toBe(403);
    expect((await manager.post(path(randomUUID()), {})).status).toBe(403);
    expect((await admin.post(path(randomUUID()), {})).status).toBe(404);
    expect((await admin.post(path('nonsense1'), {})).status).toBe(404);
  });

  it('records for others as an administrator, for bots too, and for oneself below /data/user', async () => {
    const bot = await studio.person({ is_bot: true });
    expect((await admin.post(path(bot.id), {})).status).toBe(201);
    expect((await self.post('/data/user/desktop-login-logs', { date: '2024-01-02' })).body.person_id).toBe(person.id);
    expect((await self.post('/data/user/desktop-login-logs', { date: 'x' })).status).toBe(400);
  });
});

describe('reading desktop logins', () => {
  it('answers the latest first, several of a day included', async () => {
    for (const date of ['2024-06-03T08:00:00', '2024-06-04T08:00:00', '2024-06-03T13:00:00'])
      await self.post(path(), { date });
    const dates = (answer: { body: { date: string }[] }) => answer.body.map(({ date }) => date);
    const expected = ['2024-06-04T08:00:00Z', '2024-06-03T13:00:00Z', '2024-06-03T08:00:00Z'];
    expect(dates(await self.get(path(person.id.toUpperCase())))).toEqual(expected);
    expect(dates(await self.get('/data/user/desktop-login-logs'))).toEqual(expected);
    expect(dates(await (await studio.as(await studio.person({ role: 'manager' }))).get(path()))).toEqual(expected);
  });

  it('asks for rights first, then for the person', async () => {
    expect((await self.get(path(randomUUID()))).status).toBe(403);
    expect((await admin.get(path(randomUUID()))).status).toBe(404);
    expect((await admin.get(path('nonsense1'))).status).toBe(404);
  });
});
