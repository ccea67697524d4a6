import { randomUUID } from 'node:crypto';
import type { Caller } from '../../support/caller.js';
import type { TestPerson } from '../../support/people.js';
import { Productions } from '../../support/production.js';
import { Studio } from '../../support/studio.js';
import { firstOf } from '../../support/first-of.js';

let studio: Studio;
let make: Productions;
let admin: Caller;
let ann: TestPerson;
let bob: TestPerson;
let task: string;
let other: string;

beforeAll(async () => {
  studio = await Studio.open();
  make = new Productions(studio);
  admin = await studio.as(await studio.person({ role: 'admin' }));
});
beforeEach(async () => {
  await studio.sql('delete from time_spent');
  ann = await studio.person();
  bob = await studio.person();
  task = await make.simpleTask({ assignees: [ann.id] });
  other = await make.simpleTask({ assignees: [ann.id] });
  await studio.sql('delete from api_event');
});
afterAll(() => studio.close());

const path = '/data/time-spents';
const given = (changes: object = {}) => ({
  person_id: ann.id,
  task_id: task,
  date: '2024-06-04',
  duration: 60,
  ...changes,
});

async function total(of: string): Promise<number> {
  const row = firstOf(await studio.sql<{ duration: number }>('select duration from task where id = $1', [of]));
  return row.duration;
}

async function events(): Promise<string[]> {
  const rows = await studio.sql<{ name: string; id: string }>(
    `select name, coalesce(data ->> 'time_spent_id', data ->> 'task_id', data ->> 'person_id') as id
     from api_event order by created_at, ctid`,
  );
  await studio.sql('delete from api_event');
  return rows.map(({ name, id }) => `${name} ${id}`);
}

const presence = async ({ id }: TestPerson) =>
  (await studio.sql<{ last_presence: string }>('select last_presence from person where id = $1', [id]))[0]
    ?.last_presence;

describe('the list of hours', () => {
  const dates = (entries: { date: string }[]) => entries.map(({ date }) => date);

  beforeEach(async () => {
    for (const [of, person, date] of [
      [task, ann, '2024-06-05'],
      [task, ann, '2024-06-03'],
      [other, bob, '2024-06-04'],
      [other, ann, '2024-06-06'],
    ] as const)
      await make.hours(of, person.id, date, 60);
  });

  it('is by day, then by id', async () => {
    await make.hours(task, bob.id, '2024-06-03', 10);
    await make.hours(other, bob.id, '2024-06-03', 10);
    const { body } = await admin.get(path);
    expect(dates(body)).toEqual([...Array<string>(3).fill('2024-06-03'), '2024-06-04', '2024-06-05', '2024-06-06']);
    const ids = body.slice(0, 3).map(({ id }: { id: string }) => id);
    expect(ids).toEqual([...ids].sort());
  });

  it.each([
    ['start_date=2024-06-03&end_date=2024-06-05', ['2024-06-03', '2024-06-04', '2024-06-05']],
    ['start_date=2024-06-06&end_date=2024-06-06', ['2024-06-06']],
    ['start_date=2024-06-06&end_date=2024-06-03', []],
    ['start_date=&end_date=&date=2024-06-04', ['2024-06-04']],
    ['date=["2024-06-03","2024-06-06"]', ['2024-06-03', '2024-06-06']],
    ['duration=60.0&limit=2', ['2024-06-03', '2024-06-04']],
    ['nonsense=1&limit=1', ['2024-06-03']],
  ])('of %s', async (query, found) => {
    expect(dates((await admin.get(`${path}?${query}`)).body)).toEqual(found);
  });

  it('is narrowed by task and person, in pages that count what the range holds', async () => {
    expect(dates((await admin.get(`${path}?task_id=${task}`)).body)).toEqual(['2024-06-03', '2024-06-05']);
    expect(dates((await admin.get(`${path}?person_id=${bob.id}`)).body)).toEqual(['2024-06-04']);
    const query = `person_id=${ann.id}&start_date=2024-06-04&end_date=2024-06-30&page=2&limit=1&fields=date`;
    const { body } = await admin.get(`${path}?${query}`);
    expect(body).toMatchObject({ total: 2, nb_pages: 2, offset: 1, data: [{ type: 'TimeSpent', date: '2024-06-06' }] });
    expect(Object.keys(body.data[0]).sort()).toEqual(['date', 'id', 'type']);
  });

  it.each([
    ['start_date=2024-06-03', 'end_date'],
    ['end_date=2024-06-03', 'start_date'],
    ['start_date=x&end_date=2024-06-03', 'start_date'],
    ['start_date=2024-06-03&end_date=2024-02-30', 'end_date'],
    ['task_id=x', 'task_id'],
    ['date=x', 'date'],
    ['duration=x', 'duration'],
    ['page=x', 'page'],
    ['limit=-1', 'limit'],
    ['limit=10001', 'limit'],
  ])('refuses %s', async (query, field) => {
    const { status, body } = await admin.get(`${path}?${query}`);
    expect([status, body.data.errors[0].field]).toEqual([400, field]);
  });
});

describe('making an entry', () => {
  it('answers it; total, presence and events follow', async () => {
    const { status, body } = await admin.post(path, given({ id: randomUUID(), type: 'x', project_id: 5, nonsense: 1 }));
    expect([status, body]).toMatchObject([201, { ...given(), type: 'TimeSpent' }]);
    expect([await total(task), await presence(ann)]).toEqual([60, '2024-06-04']);
    expect(await events()).toEqual([`person:update ${ann.id}`, `time-spent:new ${body.id}`, `task:update ${task}`]);
    expect((await admin.get(`${path}/${body.id.toUpperCase()}`)).body).toEqual(body);
  });

  it.each([
    ['a person', 'person_id'],
    ['a task', 'task_id'],
    ['a day', 'date'],
    ['a duration', 'duration'],
  ])('needs %s', async (_, field) => {
    for (const value of [undefined, null, 'x', []]) {
      const { status, body } = await admin.post(path, given({ [field]: value }));
      expect([status, body.data.errors.map((error: { field: string }) => error.field)]).toEqual([400, [field]]);
    }
  });

  it.each([
    { duration: 0 },
    { duration: -5 },
    { duration: 1441 },
    { date: '2024-6-4' },
    { date: '2024-06-04Tnoon' },
    { person_id: randomUUID() },
    { task_id: randomUUID() },
  ])('refuses %j', async (changes) => {
    expect((await admin.post(path, given(changes))).status).toBe(400);
    expect([await total(task), await events()]).toEqual([0, []]);
  });

  it('cuts the time behind the day', async () => {
    const { status, body } = await admin.post(path, given({ date: '2024-06-04T23:00:00.000Z' }));
    expect([status, body.date]).toEqual([201, '2024-06-04']);
  });

  it('refuses a second one for the same person, task and day, and a day that is too long', async () => {
    await admin.post(path, given({ duration: 1000 }));
    await events();
    expect((await admin.post(path, given())).status).toBe(400);
    expect((await admin.post(path, given({ task_id: other, duration: 441 }))).body.data.errors[0].field).toBe(
      'duration',
    );
    expect([await total(task), await total(other), await events()]).toEqual([1000, 0, []]);
  });

  it('refuses bodies that are no JSON object', async () => {
    for (const body of ['[]', 'null', '5', '{'])
      expect((await admin.post(path, body, { 'content-type': 'application/json' })).status).toBe(400);
    expect((await admin.post(path, 'x=1', { 'content-type': 'text/plain' })).status).toBe(415);
  });
});

describe('changing an entry', () => {
  let id: string;

  beforeEach(async () => {
    id = (await admin.post(path, given({ duration: 300 }))).body.id as string;
    await events();
  });

  it('keeps what is left out, and counts as a change even when it is empty', async () => {
    expect((await admin.put(`${path}/${id}`, {})).body).toMatchObject(given({ id, duration: 300 }));
    expect(await events()).toEqual([`time-spent:update ${id}`, `task:update ${task}`]);
  });

  it('takes back the whole object as it was read', async () => {
    const { body } = await admin.get(`${path}/${id}`);
    const changed = await admin.put(`${path}/${id}`, { ...body, duration: 90, project_id: randomUUID() });
    expect(changed).toMatchObject({ status: 200, body: { ...body, duration: 90, updated_at: expect.any(String) } });
    expect(await total(task)).toBe(90);
  });

  it('sums both tasks again when it moves from one to the other', async () => {
    await admin.post(path, given({ task_id: other, date: '2024-06-10', duration: 20 }));
    await events();
    expect((await admin.put(`${path}/${id}`, { task_id: other })).status).toBe(200);
    expect([await total(task), await total(other)]).toEqual([0, 320]);
    const [first, ...rest] = await events();
    expect([first, rest.sort()]).toEqual([
      `time-spent:update ${id}`,
      [`task:update ${task}`, `task:update ${other}`].sort(),
    ]);
  });

  it('moves the presence of who was there', async () => {
    await admin.put(`${path}/${id}`, { date: '2024-06-20' });
    expect(await presence(ann)).toBe('2024-06-20');
    await admin.put(`${path}/${id}`, { person_id: bob.id });
    expect([await presence(bob), (await events()).filter((name) => name.startsWith('person'))]).toEqual([
      '2024-06-20',
      [`person:update ${ann.id}`, `person:update ${bob.id}`],
    ]);
  });

  it('measures the day it comes to', async () => {
    await admin.post(path, given({ task_id: other, duration: 1140 }));
    await admin.post(path, given({ task_id: other, date: '2024-06-05', duration: 1141 }));
    await admin.post(path, given({ task_id: other, person_id: bob.id, duration: 1141 }));
    await events();
    for (const changes of [{ duration: 301 }, { date: '2024-06-05' }, { person_id: bob.id }])
      expect((await admin.put(`${path}/${id}`, changes)).body.data.errors[0].message).toContain('1440');
    expect((await admin.get(`${path}/${id}`)).body).toMatchObject(given({ duration: 300 }));
    expect([await total(task), await events()]).toEqual([300, []]);
  });

  it.each([
    { duration: 0 },
    { duration: null },
    { duration: 'x' },
    { date: null },
    { date: '' },
    { date: '2024-02-30' },
    { task_id: null },
    { task_id: 'x' },
    { person_id: null },
    { task_id: randomUUID() },
    { person_id: randomUUID() },
  ])('refuses %j', async (changes) => {
    expect((await admin.put(`${path}/${id}`, changes)).status).toBe(400);
    expect([await total(task), await events()]).toEqual([300, []]);
  });

  it('refuses a place that is taken', async () => {
    await admin.post(path, given({ date: '2024-06-05' }));
    expect((await admin.put(`${path}/${id}`, { date: '2024-06-05' })).status).toBe(400);
  });

  it('works on entries that name nobody', async () => {
    await studio.sql('update time_spent set person_id = null where id = $1', [id]);
    expect((await admin.put(`${path}/${id}`, { duration: 10 })).body).toMatchObject({ person_id: null, duration: 10 });
    expect((await admin.put(`${path}/${id}`, { person_id: bob.id })).body.person_id).toBe(bob.id);
  });
});

describe('deleting an entry', () => {
  it('answers 204; total and events follow, the presence stays', async () => {
    const { id } = (await admin.post(path, given())).body as { id: string };
    await events();
    expect(await (await studio.as(ann)).delete(`${path}/${id}`)).toMatchObject({ status: 204, text: '' });
    expect([await total(task), await presence(ann)]).toEqual([0, '2024-06-04']);
    expect(await events()).toEqual([`time-spent:delete ${id}`, `task:update ${task}`]);
    expect((await admin.get(`${path}/${id}`)).status).toBe(404);
  });
});

describe('the order of refusals', () => {
  it('is id, entry, rights, body', async () => {
    const stranger = await studio.as(await studio.person());
    const { id } = (await admin.post(path, given())).body as { id: string };
    const answers = (caller: Caller, of: string) =>
      Promise.all([
        caller.get(`${path}/${of}`),
        caller.put(`${path}/${of}`, { duration: 0 }),
        caller.delete(`${path}/${of}`),
      ]);
    const statuses = async (caller: Caller, of: string) => (await answers(caller, of)).map(({ status }) => status);
    for (const malformed of ['nonsense1', `${id}0`, '%00'])
      expect(await statuses(stranger, malformed)).toEqual([400, 400, 400]);
    expect(await statuses(stranger, randomUUID())).toEqual([404, 404, 404]);
    expect(await statuses(stranger, id)).toEqual([403, 403, 403]);
    expect((await stranger.post(path, { duration: 0 })).status).toBe(403);
    expect((await stranger.get(`${path}?page=x`)).status).toBe(403);
    expect((await admin.put(`${path}/${id}`, { duration: 0 })).status).toBe(400);
  });
});
