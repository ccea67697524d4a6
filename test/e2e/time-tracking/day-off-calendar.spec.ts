import { randomUUID } from 'node:crypto';
import type { Caller } from '../../support/caller.js';
import type { TestPerson } from '../../support/people.js';
import { Productions } from '../../support/production.js';
import { Studio } from '../../support/studio.js';

let studio: Studio;
let productions: Productions;
let admin: Caller;
let ann: TestPerson;
let asAnn: Caller;

beforeAll(async () => {
  studio = await Studio.open();
  productions = new Productions(studio);
  admin = await studio.as(await studio.person({ role: 'admin' }));
});
afterAll(() => studio.close());
beforeEach(async () => {
  await studio.sql('delete from day_off');
  ann = await studio.person();
  asAnn = await studio.as(ann);
});

const of = (path: string) => `/data/persons/${ann.id}/day-offs${path}`;
const dates = (body: unknown) => (body as { date: string }[]).map(({ date }) => date);

describe('GET /data/persons/{id}/day-offs/{date}', () => {
  const away = { person_id: '', date: '2024-06-10', end_date: '2024-06-12', description: 'Sea' };
  beforeEach(async () => {
    away.person_id = ann.id;
    await productions.leave(ann.id, away.date, away.end_date, away.description);
    await productions.leave((await studio.person()).id, '2024-06-01', '2024-06-30');
  });

  it.each(['2024-06-10', '2024-06-11', '2024-06-12', '2024-06-11T23:59:59', '2024-06-12T23:59:59-12:00'])(
    'answers the whole leave on %s',
    async (date) => {
      for (const who of [asAnn, admin]) {
        const { status, body } = await who.get(of(`/${date}`));
        expect(status).toBe(200);
        expect(body).toMatchObject(away);
      }
    },
  );

  it.each(['2024-06-09', '2024-06-13', '2024-06-09T23:30:00+14:00', '2023-06-11'])('answers {} on %s', async (date) => {
    const { status, body } = await asAnn.get(of(`/${date}`));
    expect([status, body]).toEqual([200, {}]);
  });

  it.each(['by-date', 'today', '2024-13-01', '2023-02-29', '20240611', '2024-6-1', '1899-12-31', 'week'])(
    'refuses %s as day, once rights are clear',
    async (date) => {
      const { status, body } = await asAnn.get(of(`/${date}`));
      expect(status).toBe(400);
      expect(body).toMatchObject({ data: { errors: [{ field: 'date' }] } });
      expect((await (await studio.as(await studio.person())).get(of(`/${date}`))).status).toBe(403);
    },
  );

  it.each(['/2024-06-10', '/week/2024/24', '/month/2024/6', '/year/2024', ''])(
    '…/day-offs%s answers 404 to an id of nobody and 403 to a bot’s',
    async (path) => {
      const bot = await studio.person({ is_bot: true });
      for (const who of [admin, asAnn]) {
        expect((await who.get(`/data/persons/nonsense1/day-offs${path}`)).status).toBe(404);
        expect((await who.get(`/data/persons/${randomUUID()}/day-offs${path}`)).status).toBe(404);
        expect((await who.get(`/data/persons/${bot.id}/day-offs${path}`)).status).toBe(403);
      }
    },
  );

  it('knows one’s own id in upper case', async () => {
    expect((await asAnn.get(`/data/persons/${ann.id.toUpperCase()}/day-offs/2024-06-10`)).body).toMatchObject(away);
  });
});

describe('GET /data/user/day-offs/{date}', () => {
  it('answers one’s own, or an empty object', async () => {
    const id = await productions.leave(ann.id, '2024-06-10', '2024-06-12');
    expect((await asAnn.get('/data/user/day-offs/2024-06-12')).body).toMatchObject({ id });
    expect((await asAnn.get('/data/user/day-offs/2024-06-13')).body).toEqual({});
    expect((await admin.get('/data/user/day-offs/2024-06-12')).body).toEqual({});
  });

  it('refuses what is no day', async () => {
    expect((await asAnn.get('/data/user/day-offs/soon')).status).toBe(400);
  });
});

describe('leave over New Year', () => {
  const path = (period: string) => of(`/${period}`);

  it.each([
    ['week/2024/51', false],
    ['week/2024/52', true],
    ['week/2025/1', true],
    ['week/2025/01', true],
    ['week/2025/2', false],
    ['month/2024/11', false],
    ['month/2024/12', true],
    ['month/2025/1', true],
    ['month/2025/01', true],
    ['month/2025/2', false],
    ['year/2023', false],
    ['year/2024', true],
    ['year/2025', true],
    ['year/2026', false],
  ])('%s shows it: %s', async (period, shown) => {
    await productions.leave(ann.id, '2024-12-28', '2025-01-05');
    const { status, body } = await asAnn.get(path(period));
    expect(status).toBe(200);
    // Whole, not cut at the period.
    expect(body).toMatchObject(shown ? [{ date: '2024-12-28', end_date: '2025-01-05' }] : []);
    expect(body).toHaveLength(shown ? 1 : 0);
  });

  it.each([
    [
      'the last day of week 53 of 2020',
      '2021-01-03',
      ['week/2020/53', 'month/2021/1', 'year/2021'],
      ['week/2021/1', 'year/2020'],
    ],
    [
      'the first day of week 1 of 2025',
      '2024-12-30',
      ['week/2025/1', 'month/2024/12', 'year/2024'],
      ['week/2024/52', 'year/2025'],
    ],
    [
      'the last day of 2026',
      '2026-12-31',
      ['week/2026/53', 'year/2026'],
      ['week/2026/52', 'month/2027/1', 'year/2027'],
    ],
    [
      'the first day of 2027',
      '2027-01-01',
      ['week/2026/53', 'year/2027'],
      ['week/2027/1', 'month/2026/12', 'year/2026'],
    ],
    ['a leap day', '2024-02-29', ['week/2024/9', 'month/2024/2', 'year/2024'], ['month/2024/3']],
  ])('%s', async (_, date, inside, outside) => {
    await productions.leave(ann.id, date);
    for (const period of inside) expect(dates((await asAnn.get(path(period))).body)).toEqual([date]);
    for (const period of outside) expect((await asAnn.get(path(period))).body).toEqual([]);
  });

  it.each([
    ['week/2021/53', 'week'],
    ['week/2024/53', 'week'],
    ['week/2026/54', 'week'],
    ['week/2024/0', 'week'],
    ['week/0/1', 'year'],
    ['week/2024/x', 'week'],
    ['month/2024/13', 'month'],
    ['month/2024/0', 'month'],
    ['month/2024/-1', 'month'],
    ['month/9999/12', 'month'],
    ['month/x/1', 'year'],
    ['year/0', 'year'],
    ['year/9999', 'year'],
    ['year/MMXXIV', 'year'],
    ['year/2024.5', 'year'],
  ])('refuses %s, once rights are clear', async (period, field) => {
    const { status, body } = await asAnn.get(path(period));
    expect(status).toBe(400);
    expect(body).toMatchObject({ data: { errors: [{ field }] } });
    expect((await (await studio.as(await studio.person())).get(path(period))).status).toBe(403);
  });

  it.each(['week/2020/53', 'week/2026/53'])('accepts %s', async (period) => {
    expect((await asAnn.get(path(period))).status).toBe(200);
  });
});

describe('GET /data/persons/{id}/day-offs', () => {
  it('lists all of a person by first day, and nobody else’s', async () => {
    for (const date of ['2024-06-10', '1999-12-31', '2030-01-01']) await productions.leave(ann.id, date);
    await productions.leave((await studio.person()).id, '2024-06-10');
    for (const who of [asAnn, admin]) {
      expect(dates((await who.get(of(''))).body)).toEqual(['1999-12-31', '2024-06-10', '2030-01-01']);
    }
  });
});

describe('GET /data/persons/day-offs/{year}[/{month}]', () => {
  it.each(['2024/06', '2024/6', '2024'])(
    '%s shows everybody to administrators and oneself to the others',
    async (period) => {
      const [bob, bot] = [await studio.person({ role: 'manager' }), await studio.person({ is_bot: true })];
      await productions.project({ team: [ann.id, bob.id, bot.id] });
      await productions.leave(bob.id, '2024-06-20', '2024-07-02');
      await productions.leave(ann.id, '2024-05-28', '2024-06-01');
      await productions.leave(bot.id, '2024-06-10');
      await productions.leave(ann.id, '2023-12-01');
      const seen = async (who: Caller) => dates((await who.get(`/data/persons/day-offs/${period}`)).body);
      expect(await seen(admin)).toEqual(['2024-05-28', '2024-06-10', '2024-06-20']);
      expect(await seen(asAnn)).toEqual(['2024-05-28']);
      expect(await seen(await studio.as(bob))).toEqual(['2024-06-20']);
      expect(await seen(await studio.as(bot))).toEqual(['2024-06-10']);
      expect(await seen(await studio.as(await studio.person({ role: 'supervisor' })))).toEqual([]);
    },
  );

  it.each(['2024/13', '2024/0', '0/1', '9999/12', 'x/1', '2024/x', '9999', 'x', '0'])('refuses %s', async (period) => {
    for (const who of [admin, asAnn]) expect((await who.get(`/data/persons/day-offs/${period}`)).status).toBe(400);
  });
});
