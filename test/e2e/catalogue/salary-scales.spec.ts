import { randomUUID } from 'node:crypto';
import type { Caller } from '../../support/caller.js';
import { Productions } from '../../support/production.js';
import { Studio } from '../../support/studio.js';
import { whileUncommitted } from '../../support/uncommitted.js';
import { firstOf } from '../../support/first-of.js';

interface Scale {
  id: string;
  department_id: string;
  position: string | null;
  seniority: string | null;
  salary: number;
}

let studio: Studio;
let admin: Caller;
let manager: Caller;
let department: string;

beforeAll(async () => {
  studio = await Studio.open();
  admin = await studio.as(await studio.person({ role: 'admin' }));
  manager = await studio.as(await studio.person({ role: 'manager' }));
});
afterAll(() => studio.close());
beforeEach(async () => {
  department = await new Productions(studio).department();
});

const path = '/data/salary-scales';
const list = async (query = `department_id=${department}`) => (await admin.get(`${path}?${query}`)).body as Scale[];
/** The scale of the department for this position and seniority. */
const scale = async (position = 'artist', seniority = 'mid') =>
  firstOf(await list(`department_id=${department}&position=${position}&seniority=${seniority}`));
const stored = () => studio.sql<Scale>('select * from salary_scale where department_id = $1', [department]);
const places = (scales: Scale[]) => scales.map(({ position, seniority }) => `${seniority} ${position}`).sort();
const all = ['junior', 'mid', 'senior'].flatMap((seniority) =>
  ['artist', 'lead', 'supervisor'].map((position) => `${seniority} ${position}`),
);
const eventsOf = async (id: string) =>
  (
    await studio.sql<{ name: string }>(
      `select name from api_event where data ->> 'salary_scale_id' = $1 order by created_at`,
      [id],
    )
  ).map(({ name }) => name);

describe('GET /data/salary-scales', () => {
  it('has every position and seniority of every department, new ones included, and keeps what was set', async () => {
    const first = await list();
    expect(places(first)).toEqual(all);
    expect(first[0]).toMatchObject({ type: 'SalaryScale', department_id: department, salary: 0 });
    await admin.put(`${path}/${firstOf(first).id}`, { salary: 240 });
    const other = await new Productions(studio).department();
    const everything = await list('');
    expect(places(everything.filter(({ department_id }) => department_id === other))).toEqual(all);
    const again = everything.filter(({ department_id }) => department_id === department);
    expect(again.map(({ id }) => id).sort()).toEqual(first.map(({ id }) => id).sort());
    expect(again.find(({ id }) => id === firstOf(first).id)).toMatchObject({ salary: 240 });
  });

  it('makes each once, however many read at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => admin.get(`${path}?department_id=${department}`)),
    );
    for (const { status, body } of answers) expect([status, places(body)]).toEqual([200, all]);
    expect(places(await stored())).toEqual(all);
  });

  it('waits for the deletion of a department, and does without it then', async () => {
    const { status, body } = await whileUncommitted(
      studio,
      ['delete from department where id = $1', [department]],
      () => admin.get(`${path}?department_id=${department}`),
    );
    expect([status, body]).toEqual([200, []]);
  });

  it('filters, pages and projects', async () => {
    expect(places(await list(`department_id=${department}&position=lead`))).toHaveLength(3);
    expect(await list(`department_id=${department}&seniority=nonsense`)).toEqual([]);
    const { id } = await scale();
    await admin.put(`${path}/${id}`, { salary: 777 });
    expect(await list('salary=777&fields=salary')).toEqual([{ id, type: 'SalaryScale', salary: 777 }]);
    const { body } = await admin.get(`${path}?department_id=${department}&page=2&limit=4`);
    expect(body).toMatchObject({ total: 9, nb_pages: 3, limit: 4, offset: 4, page: 2 });
    expect(body.data).toHaveLength(4);
    for (const query of ['page=x', 'limit=-1', 'department_id=nonsense', 'salary=much']) {
      expect((await admin.get(`${path}?${query}`)).status).toBe(400);
    }
  });
});

describe('POST /data/salary-scales', () => {
  it('is always refused, with a sentence that says what to do', async () => {
    for (const body of [{}, { department_id: department, position: 'lead', seniority: 'mid', salary: 5 }]) {
      const answer = await admin.post(path, body);
      expect(answer.status).toBe(400);
      expect(answer.body).toMatchObject({ error: true, data: null, message: expect.stringContaining('list them') });
    }
    expect(await stored()).toEqual([]);
    expect((await manager.post(path, {})).status).toBe(403);
  });
});

describe('one salary scale', () => {
  it('is read', async () => {
    const { id } = await scale('lead', 'junior');
    expect((await admin.get(`${path}/${id.toUpperCase()}`)).body).toMatchObject({
      id,
      position: 'lead',
      seniority: 'junior',
    });
  });

  it('gets another salary, but no other department, and takes a whole object back', async () => {
    const before = await scale();
    const other = await new Productions(studio).department();
    const url = `${path}/${before.id}`;
    const { status, body } = await admin.put(url, { salary: '240', department_id: other, nonsense: 1 });
    expect(status).toBe(200);
    expect(body).toEqual({ ...before, salary: 240, updated_at: expect.any(String) });
    expect((await admin.put(url, { ...body, salary: 2 ** 31 - 1 })).body).toMatchObject({ salary: 2 ** 31 - 1 });
    expect(await eventsOf(before.id)).toEqual(['salary-scale:update', 'salary-scale:update']);
  });

  it.each([
    ['salary', -1],
    ['salary', 0.5],
    ['salary', 2 ** 31],
    ['salary', null],
    ['salary', 'much'],
    ['position', 'boss'],
    ['seniority', 7],
  ])('refuses %s: %j, and changes nothing', async (field, value) => {
    const { id } = await scale();
    const { status, body } = await admin.put(`${path}/${id}`, { [field]: value });
    expect([status, body.data.errors[0].field]).toEqual([400, field]);
    expect(await scale()).toMatchObject({ id, salary: 0 });
  });

  it('moves only where there is none, also in parallel', async () => {
    const { id } = await scale('artist', 'mid');
    const refused = await admin.put(`${path}/${id}`, { seniority: 'senior', salary: 5 });
    expect([refused.status, refused.body.data]).toEqual([400, null]);
    expect(await scale('artist', 'mid')).toMatchObject({ id, salary: 0 });

    const movers = [await scale('lead', 'mid'), await scale('lead', 'junior'), await scale('supervisor', 'mid')];
    await admin.delete(`${path}/${(await scale('artist', 'senior')).id}`);
    const answers = await Promise.all(
      movers.map((mover) => admin.put(`${path}/${mover.id}`, { position: 'artist', seniority: 'senior' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400]);
    expect(places(await list())).toEqual(all);
  });

  it('keeps an empty place that an old row has', async () => {
    const id = randomUUID();
    await studio.sql('insert into salary_scale (id, department_id, salary) values ($1, $2, 5)', [id, department]);
    const { body } = await admin.get(`${path}/${id}`);
    expect(body).toMatchObject({ position: null, seniority: null });
    const changed = await admin.put(`${path}/${id}`, { ...body, salary: 6 });
    expect([changed.status, changed.body.position, changed.body.salary]).toEqual([200, null, 6]);
  });

  it('is deleted once, and there again with nothing in the next list', async () => {
    const { id } = await scale('lead', 'senior');
    await admin.put(`${path}/${id}`, { salary: 300 });
    const answers = await Promise.all([1, 2, 3].map(() => admin.delete(`${path}/${id}`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 404, 404]);
    expect(await eventsOf(id)).toEqual(['salary-scale:update', 'salary-scale:delete']);
    const again = await scale('lead', 'senior');
    expect([again.id === id, again.salary]).toEqual([false, 0]);
  });

  it('goes with its department', async () => {
    await list();
    expect((await admin.delete(`/data/departments/${department}`)).status).toBe(204);
    expect(await stored()).toEqual([]);
  });

  it('answers 400, 404, 403 in this order', async () => {
    const { id } = await scale();
    for (const method of ['GET', 'PUT', 'DELETE'] as const) {
      const status = async (item: string) =>
        (await manager.send(method, `${path}/${item}`, method === 'GET' ? undefined : {})).status;
      expect([await status('nonsense1'), await status(randomUUID()), await status(id)]).toEqual([400, 404, 403]);
    }
  });
});
