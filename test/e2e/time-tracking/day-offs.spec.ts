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
let bob: TestPerson;

beforeAll(async () => {
  studio = await Studio.open();
  productions = new Productions(studio);
  admin = await studio.as(await studio.person({ role: 'admin' }));
});
afterAll(() => studio.close());
beforeEach(async () => {
  await studio.sql('delete from day_off');
  await studio.sql('delete from api_event');
  [ann, bob] = [await studio.person(), await studio.person()];
  asAnn = await studio.as(ann);
});

const june = { date: '2024-06-10', end_date: '2024-06-12' };
const stored = () => studio.sql('select person_id, date, end_date, description from day_off order by date, person_id');
const events = () => studio.sql<{ name: string; data: object }>('select name, data, user_id from api_event');

describe('GET /data/day-offs', () => {
  it('lists everybody’s to administrators, filters and pages', async () => {
    await productions.leave(ann.id, '2024-06-10', '2024-06-12', 'Moving house');
    await productions.leave(ann.id, '2024-08-01', '2024-08-20');
    const bobs = await productions.leave(bob.id, '2024-06-10');
    expect((await admin.get('/data/day-offs')).body).toHaveLength(3);
    expect((await admin.get(`/data/day-offs?person_id=${bob.id}`)).body).toMatchObject([{ id: bobs, type: 'DayOff' }]);
    expect((await admin.get('/data/day-offs?date=2024-06-10')).body).toHaveLength(2);
    expect((await admin.get('/data/day-offs?description=Moving%20house&fields=date')).body).toEqual([
      { id: expect.any(String), type: 'DayOff', date: '2024-06-10' },
    ]);
    const { body } = await admin.get('/data/day-offs?page=2&limit=2');
    expect(body).toMatchObject({ total: 3, nb_pages: 2, limit: 2, offset: 2, page: 2 });
    expect(body.data).toHaveLength(1);
  });

  it.each(['person_id=nobody', 'date=June', 'page=x', 'limit=-1'])('refuses ?%s', async (query) => {
    expect((await admin.get(`/data/day-offs?${query}`)).status).toBe(400);
  });
});

describe('POST /data/day-offs', () => {
  it('takes days off for oneself, and says so in the journal', async () => {
    const { status, body } = await asAnn.post('/data/day-offs', { person_id: ann.id, ...june, description: 'Sea' });
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.any(String),
      type: 'DayOff',
      person_id: ann.id,
      ...june,
      description: 'Sea',
      created_at: expect.stringMatching(/Z$/),
      updated_at: expect.stringMatching(/Z$/),
    });
    expect(await stored()).toEqual([{ person_id: ann.id, ...june, description: 'Sea' }]);
    expect(await events()).toEqual([{ name: 'day-off:new', data: { day_off_id: body.id }, user_id: ann.id }]);
  });

  it.each([
    ['in upper case', (id: string) => id.toUpperCase()],
    ['without dashes', (id: string) => id.replaceAll('-', '')],
  ])('knows one’s own id %s', async (_, spell) => {
    const { status, body } = await asAnn.post('/data/day-offs', { person_id: spell(ann.id), ...june });
    expect([status, body.person_id]).toEqual([201, ann.id]);
  });

  it('drops what it does not know, and takes null for no description', async () => {
    const id = randomUUID();
    const given = { id, type: 'X', nonsense: 1, created_at: 'x', person_id: ann.id, ...june, description: null };
    const { status, body } = await asAnn.post('/data/day-offs', given);
    expect([status, body.description]).toEqual([201, null]);
    expect(body.id).not.toBe(id);
  });

  it('cuts the time that Kitsu sends with each day', async () => {
    const [date, end_date] = ['2026-12-24T00:00:00.000Z', '2026-12-28T23:00:00.000+14:00'];
    const { status, body } = await asAnn.post('/data/day-offs', { person_id: ann.id, date, end_date });
    expect([status, body.date, body.end_date]).toEqual([201, '2026-12-24', '2026-12-28']);
    const changed = await asAnn.put(`/data/day-offs/${body.id}`, { ...body, end_date: '2026-12-29T00:00:00.000Z' });
    expect([changed.status, changed.body.end_date]).toEqual([200, '2026-12-29']);
    expect((await admin.get('/data/day-offs?date=2026-12-24T00:00:00.000Z')).body).toHaveLength(1);
  });

  it('takes 366 days, and refuses more, also when it grows', async () => {
    const year = { person_id: ann.id, date: '2024-01-01', end_date: '2024-12-31' };
    const { status, body: leave } = await asAnn.post('/data/day-offs', year);
    expect(status).toBe(201);
    for (const refused of [
      await asAnn.put(`/data/day-offs/${leave.id}`, { end_date: '2025-01-01' }),
      await asAnn.put(`/data/day-offs/${leave.id}`, { date: '2023-12-31' }),
      await asAnn.post('/data/day-offs', { person_id: ann.id, date: '1900-01-01', end_date: '2999-12-31' }),
      await admin.post('/data/day-offs', { person_id: bob.id, date: '2025-01-01', end_date: '2026-01-02' }),
    ]) {
      expect([refused.status, refused.body.data.errors[0].field]).toEqual([400, 'end_date']);
    }
    expect(await stored()).toEqual([{ ...year, description: null }]);
  });

  it('leaves leave alone that was longer before, until its days change', async () => {
    const id = await productions.leave(ann.id, '2020-01-01', '2022-12-31');
    const { body: leave } = await asAnn.get(`/data/day-offs/${id}`);
    expect((await asAnn.put(`/data/day-offs/${id}`, { ...leave, description: 'Sea' })).status).toBe(200);
    expect((await asAnn.put(`/data/day-offs/${id}`, { end_date: '2022-12-30' })).status).toBe(400);
    expect((await asAnn.put(`/data/day-offs/${id}`, { end_date: '2020-12-31' })).status).toBe(200);
  });

  it.each([
    ['one day', '2024-02-29', '2024-02-29'],
    ['a night of two years', '2024-12-31', '2025-01-01'],
    ['the first day', '1900-01-01', '1900-01-01'],
    ['the last day', '2999-12-31', '2999-12-31'],
  ])('takes %s', async (_, date, end_date) => {
    const { status, body } = await asAnn.post('/data/day-offs', { person_id: ann.id, date, end_date });
    expect(status).toBe(201);
    expect(body).toMatchObject({ date, end_date });
  });

  it.each([
    ['no person', { person_id: undefined }, 'person_id'],
    ['null as person', { person_id: null }, 'person_id'],
    ['a name as person', { person_id: 'Ann' }, 'person_id'],
    ['no first day', { date: undefined }, 'date'],
    ['null as first day', { date: null }, 'date'],
    ['no last day', { end_date: undefined }, 'end_date'],
    ['a day with something behind it', { date: '2024-06-10Tnoon' }, 'date'],
    ['a day with one digit', { date: '2024-6-10' }, 'date'],
    ['a day that does not exist', { end_date: '2024-06-31' }, 'end_date'],
    ['a leap day of a common year', { date: '2023-02-29' }, 'date'],
    ['a day of the century before last', { date: '1899-12-31' }, 'date'],
    ['a day of the next millennium', { end_date: '3000-01-01' }, 'end_date'],
    ['a number as day', { date: 20240610 }, 'date'],
    ['an end before the start', { date: '2024-06-12', end_date: '2024-06-10' }, 'end_date'],
    ['a number as description', { description: 5 }, 'description'],
    ['an endless description', { description: 'x'.repeat(10_001) }, 'description'],
    ['U+0000 in the description', { description: 'a\0b' }, 'description'],
  ])('refuses %s', async (_, change, field) => {
    const { status, body } = await asAnn.post('/data/day-offs', { person_id: ann.id, ...june, ...change });
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: true, data: { errors: [{ field }] } });
    expect([await stored(), await events()]).toEqual([[], []]);
  });

  it.each([['null'], ['[]'], ['"text"'], ['{"person_id":']])('refuses the body %s', async (text) => {
    const answer = await asAnn.post('/data/day-offs', text, { 'content-type': 'application/json' });
    expect(answer.status).toBe(400);
  });

  it('refuses a body that is not JSON', async () => {
    expect((await asAnn.post('/data/day-offs', 'person_id=1', { 'content-type': 'text/plain' })).status).toBe(415);
  });

  it('refuses somebody else’s before it looks at the rest', async () => {
    expect((await asAnn.post('/data/day-offs', { person_id: bob.id })).status).toBe(403);
    expect((await asAnn.post('/data/day-offs', { person_id: randomUUID() })).status).toBe(403);
    expect(await stored()).toEqual([]);
  });

  it('answers 400 when nobody has the id', async () => {
    const { status, body } = await admin.post('/data/day-offs', { person_id: randomUUID(), ...june });
    expect(status).toBe(400);
    expect(body).toMatchObject({ data: { errors: [{ field: 'person_id' }] } });
  });

  it('lets administrators send anybody away, bots included', async () => {
    const bot = await studio.person({ is_bot: true });
    for (const { id } of [ann, bot]) {
      expect((await admin.post('/data/day-offs', { person_id: id, ...june })).status).toBe(201);
    }
  });
});

describe('days off that overlap', () => {
  it.each([
    ['the same days', '2024-06-10', '2024-06-12'],
    ['the first day', '2024-06-08', '2024-06-10'],
    ['the last day', '2024-06-12', '2024-06-14'],
    ['a day inside', '2024-06-11', '2024-06-11'],
    ['all days and more', '2024-06-01', '2024-06-30'],
  ])('are refused when they share %s, in a sentence that names the other days', async (_, date, end_date) => {
    await productions.leave(ann.id, june.date, june.end_date);
    const { status, body } = await asAnn.post('/data/day-offs', { person_id: ann.id, date, end_date });
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: true, data: null });
    expect(body.message).toMatch(/^This person is already away from 2024-06-10 to 2024-06-12\./);
    expect(await stored()).toHaveLength(1);
    expect(await events()).toEqual([]);
  });

  it('name a single day as one', async () => {
    await productions.leave(ann.id, '2024-06-11');
    const { body } = await asAnn.post('/data/day-offs', { person_id: ann.id, ...june });
    expect(body.message).toContain('already away on 2024-06-11.');
  });

  it('may touch, and may be of two people', async () => {
    await productions.leave(ann.id, june.date, june.end_date);
    await productions.leave(bob.id, '2024-06-13', '2024-06-20');
    for (const date of ['2024-06-09', '2024-06-13']) {
      const { status } = await asAnn.post('/data/day-offs', { person_id: ann.id, date, end_date: date });
      expect(status).toBe(201);
    }
  });
});

describe('GET /data/day-offs/{id}', () => {
  it('reads one', async () => {
    const id = await productions.leave(ann.id, '2024-06-10', '2024-06-12', 'Sea');
    expect((await asAnn.get(`/data/day-offs/${id.toUpperCase()}`)).body).toMatchObject({
      id,
      ...june,
      description: 'Sea',
    });
  });

  it.each(['GET', 'PUT', 'DELETE'] as const)('%s answers 400, 404, 403 in this order', async (method) => {
    const id = await productions.leave(bob.id, '2024-06-10');
    const body = method === 'PUT' ? { date: 'nonsense1' } : undefined;
    expect((await asAnn.send(method, '/data/day-offs/nonsense1', body)).status).toBe(400);
    expect((await asAnn.send(method, `/data/day-offs/${id}x`, body)).status).toBe(400);
    expect((await asAnn.send(method, `/data/day-offs/${randomUUID()}`, body)).status).toBe(404);
    expect((await asAnn.send(method, `/data/day-offs/${id}`, body)).status).toBe(403);
    expect(await stored()).toHaveLength(1);
  });
});

describe('PUT /data/day-offs/{id}', () => {
  let id: string;
  beforeEach(async () => {
    id = await productions.leave(ann.id, june.date, june.end_date, 'Sea');
  });
  const put = (change: unknown, who = asAnn) => who.put(`/data/day-offs/${id}`, change);

  it('changes what is given and nothing else', async () => {
    const { status, body } = await put({ end_date: '2024-06-14', nonsense: 1 });
    expect(status).toBe(200);
    expect(body).toMatchObject({ id, person_id: ann.id, ...june, end_date: '2024-06-14', description: 'Sea' });
    expect(await events()).toEqual([{ name: 'day-off:update', data: { day_off_id: id }, user_id: ann.id }]);
  });

  it('takes back the whole object as it was read', async () => {
    const { body: read } = await asAnn.get(`/data/day-offs/${id}`);
    const { status, body } = await put({ ...read, description: null });
    expect(status).toBe(200);
    expect(body).toEqual({ ...read, description: null, updated_at: expect.any(String) });
  });

  it('records even an empty change', async () => {
    await studio.sql("update day_off set updated_at = '2020-01-01'");
    const { body } = await put({});
    expect(body.updated_at).not.toMatch(/^2020/);
    expect(await events()).toHaveLength(1);
  });

  it('may move onto its own days, not onto others', async () => {
    await productions.leave(ann.id, '2024-06-20', '2024-06-21');
    expect((await put({ date: '2024-06-11', end_date: '2024-06-13' })).status).toBe(200);
    const { status, body } = await put({ end_date: '2024-06-20', description: 'Longer' });
    expect(status).toBe(400);
    expect(body.message).toContain('from 2024-06-20 to 2024-06-21');
    expect((await asAnn.get(`/data/day-offs/${id}`)).body).toMatchObject({
      end_date: '2024-06-13',
      description: 'Sea',
    });
  });

  it.each([
    ['a start after the stored end', { date: '2024-06-13' }, 'end_date'],
    ['an end before the stored start', { end_date: '2024-06-09' }, 'end_date'],
    ['null as first day', { date: null }, 'date'],
    ['null as last day', { end_date: null }, 'end_date'],
    ['an empty day', { date: '' }, 'date'],
    ['a day with something behind it', { date: '2024-06-10Tnoon' }, 'date'],
    ['a description that is none', { description: {} }, 'description'],
  ])('refuses %s', async (_, change, field) => {
    const { status, body } = await put(change);
    expect(status).toBe(400);
    expect(body).toMatchObject({ data: { errors: [{ field }] } });
    expect(await stored()).toEqual([{ person_id: ann.id, ...june, description: 'Sea' }]);
    expect(await events()).toEqual([]);
  });

  it('lets only administrators pass it to somebody else, before the rest is looked at', async () => {
    expect((await put({ person_id: bob.id, date: 'nonsense1' })).status).toBe(403);
    expect((await put({ person_id: null })).status).toBe(403);
    expect((await put({ person_id: ann.id.toUpperCase() })).status).toBe(200);
    expect((await put({ person_id: bob.id }, admin)).body).toMatchObject({ person_id: bob.id, ...june });
    expect((await put({ description: 'Mine?' })).status).toBe(403);
  });

  it.each([
    ['null', null],
    ['what is no id', 'Bob'],
    ['an unknown id', randomUUID()],
  ])('refuses %s as person', async (_, person_id) => {
    const { status, body } = await put({ person_id }, admin);
    expect(status).toBe(400);
    expect(body).toMatchObject({ data: { errors: [{ field: 'person_id' }] } });
  });

  it('does not pass it to somebody who is away', async () => {
    await productions.leave(bob.id, '2024-06-12', '2024-06-13');
    expect((await put({ person_id: bob.id }, admin)).body.message).toContain('from 2024-06-12 to 2024-06-13');
  });

  it('mends leave of nobody, as old databases have it', async () => {
    await studio.sql('update day_off set person_id = null');
    expect((await put({}, asAnn)).status).toBe(403);
    expect((await put({ end_date: '2024-06-14' }, admin)).body).toMatchObject({ person_id: null });
    expect((await put({ person_id: ann.id }, admin)).body).toMatchObject({ person_id: ann.id });
  });
});

describe('DELETE /data/day-offs/{id}', () => {
  it('deletes it, and says so in the journal', async () => {
    const id = await productions.leave(ann.id, '2024-06-10');
    const { status, text } = await asAnn.delete(`/data/day-offs/${id}`);
    expect([status, text]).toEqual([204, '']);
    expect(await stored()).toEqual([]);
    expect(await events()).toEqual([{ name: 'day-off:delete', data: { day_off_id: id }, user_id: ann.id }]);
    expect((await asAnn.delete(`/data/day-offs/${id}`)).status).toBe(404);
  });
});
