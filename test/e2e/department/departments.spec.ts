import { randomUUID } from 'node:crypto';
import type { Caller } from '../../support/caller.js';
import { Studio } from '../../support/studio.js';
import { whileUncommitted } from '../../support/uncommitted.js';

let studio: Studio;
let admin: Caller;
let artist: Caller;

beforeAll(async () => {
  studio = await Studio.open();
  admin = await studio.as(await studio.person({ role: 'admin' }));
  artist = await studio.as(await studio.person());
});
afterAll(() => studio.close());

const newDepartment = async (name: string, more: object = {}) =>
  (await admin.post('/data/departments', { name, color: '#4C9AFF', ...more })).body as { id: string; name: string };

describe('GET /data/departments', () => {
  it('lists all departments, archived ones included, to everybody', async () => {
    const [layout, old] = [await newDepartment('Layout'), await newDepartment('Paint', { archived: true })];
    const { status, body } = await artist.get('/data/departments');
    expect(status).toBe(200);
    expect(body.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining([layout.id, old.id]));
  });

  it('takes a backslash in a pattern as any other character', async () => {
    await admin.post('/data/departments', { name: 'Rig\\FX', color: '' });
    const named = async (pattern: string) =>
      (await artist.get(`/data/departments?name=${encodeURIComponent(pattern)}`)).body;
    expect(await named('%\\')).toEqual([]);
    expect(await named('rig\\%')).toMatchObject([{ name: 'Rig\\FX' }]);
  });

  it('finds names by a pattern, ignoring case', async () => {
    await newDepartment('Compositing');
    const { body } = await artist.get('/data/departments?name=comp%25');
    expect(body).toMatchObject([{ name: 'Compositing', type: 'Department' }]);
  });

  it('answers an envelope for a page', async () => {
    const { body } = await artist.get('/data/departments?page=1&limit=1');
    expect(body).toMatchObject({ limit: 1, offset: 0, page: 1 });
    expect(body.data).toHaveLength(1);
    expect(body.nb_pages).toBe(body.total);
  });
});

describe('POST /data/departments', () => {
  it('makes a department and records the event', async () => {
    const { status, body } = await admin.post('/data/departments', { name: 'Rigging', color: '#abc' });
    expect(status).toBe(201);
    expect(body).toMatchObject({ name: 'Rigging', color: '#abc', archived: false, type: 'Department' });
    const events = await studio.sql("select name from api_event where data ->> 'department_id' = $1", [body.id]);
    expect(events).toEqual([{ name: 'department:new' }]);
  });

  it('drops unknown members', async () => {
    const id = randomUUID();
    const { status, body } = await admin.post('/data/departments', {
      id,
      name: 'Editing',
      color: '',
      type: 'X',
      nonsense: 1,
    });
    expect(status).toBe(201);
    expect(body.id).not.toBe(id);
  });

  it.each([
    ['without a name', { color: '#fff' }, 'name'],
    ['with null as name', { name: null, color: '#fff' }, 'name'],
    ['with a number as name', { name: 5, color: '#fff' }, 'name'],
    ['with a name of 81 characters', { name: 'x'.repeat(81), color: '#fff' }, 'name'],
    ['without a colour', { name: 'A' }, 'color'],
    ['with a word as colour', { name: 'A', color: 'red' }, 'color'],
    ['with a text as flag', { name: 'A', color: '', archived: 'no' }, 'archived'],
  ])('refuses a department %s', async (_, given, field) => {
    const { status, body } = await admin.post('/data/departments', given);
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: true, data: { errors: [{ field }] } });
  });

  it('refuses a name that is taken, whatever its case and blanks', async () => {
    await newDepartment('Matte');
    const { status, body } = await admin.post('/data/departments', { name: '  mATTE ', color: '' });
    expect(status).toBe(400);
    expect(body.message).toContain('already has this name');
  });

  it('lets one of many parallel equal names win', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => admin.post('/data/departments', { name: 'Race', color: '' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 7 }, () => 400)]);
  });

  it('is for administrators', async () => {
    expect((await artist.post('/data/departments', { name: 'Mine', color: '' })).status).toBe(403);
  });
});

describe('GET /data/departments/{id}', () => {
  it('reads one', async () => {
    const { id } = await newDepartment('Lookdev');
    expect((await artist.get(`/data/departments/${id.toUpperCase()}`)).body).toMatchObject({ id, name: 'Lookdev' });
  });

  it('answers 400 to what is no id and 404 to an unknown one', async () => {
    expect((await artist.get('/data/departments/nonsense1')).status).toBe(400);
    expect((await artist.get(`/data/departments/${randomUUID()}`)).status).toBe(404);
  });
});

describe('PUT /data/departments/{id}', () => {
  it('changes what is given and nothing else', async () => {
    const { id } = await newDepartment('Crowd');
    const { status, body } = await admin.put(`/data/departments/${id}`, { archived: true, nonsense: 1 });
    expect(status).toBe(200);
    expect(body).toMatchObject({ id, name: 'Crowd', archived: true });
  });

  it('stores null as archived, and takes the own name again', async () => {
    const { id } = await newDepartment('Fur');
    expect((await admin.put(`/data/departments/${id}`, { archived: null, name: 'Fur' })).body).toMatchObject({
      archived: null,
    });
  });

  it('refuses a taken name, a null name and a wrong type, and changes nothing', async () => {
    const [{ id }] = [await newDepartment('Cloth'), await newDepartment('Water')];
    for (const change of [{ name: 'water' }, { name: null }, { color: null }, { color: 7 }]) {
      expect((await admin.put(`/data/departments/${id}`, change)).status).toBe(400);
    }
    expect((await admin.get(`/data/departments/${id}`)).body).toMatchObject({ name: 'Cloth', color: '#4C9AFF' });
  });

  it('answers 400, 404, 403 in this order', async () => {
    const { id } = await newDepartment('Order');
    expect((await artist.put('/data/departments/nonsense1', {})).status).toBe(400);
    expect((await artist.put(`/data/departments/${randomUUID()}`, {})).status).toBe(404);
    expect((await artist.put(`/data/departments/${id}`, {})).status).toBe(403);
  });
});

describe('DELETE /data/departments/{id}', () => {
  it('deletes a department with its salary scale', async () => {
    const { id } = await newDepartment('Gone');
    await studio.sql('insert into salary_scale (id, department_id, salary) values (gen_random_uuid(), $1, 0)', [id]);
    const { status, text, headers } = await admin.delete(`/data/departments/${id}`);
    expect([status, text, headers['content-type']]).toEqual([204, '', 'text/html; charset=utf-8']);
    expect((await admin.get(`/data/departments/${id}`)).status).toBe(404);
  });

  it('is refused while somebody belongs to it, says who, and changes nothing', async () => {
    const { id } = await newDepartment('Busy');
    await studio.person({ departments: [id] });
    const { status, body } = await admin.delete(`/data/departments/${id}`);
    expect(status).toBe(400);
    expect(body.message).toContain('1 person');
    expect((await admin.get(`/data/departments/${id}`)).status).toBe(200);
  });

  it('does not claim a deletion that somebody else was faster with', async () => {
    const { id } = await newDepartment('Storyboard');
    const deletion: [string, unknown[]] = ['delete from department where id = $1', [id]];
    const { status } = await whileUncommitted(studio, deletion, () => admin.delete(`/data/departments/${id}`));
    expect(status).toBe(404);
    const events = "select from api_event where name = 'department:delete' and data ->> 'department_id' = $1";
    expect(await studio.sql(events, [id])).toEqual([]);
  });

  it('answers 400, 404, 403 in this order', async () => {
    const { id } = await newDepartment('Ordered');
    expect((await artist.delete('/data/departments/nonsense1')).status).toBe(400);
    expect((await artist.delete(`/data/departments/${randomUUID()}`)).status).toBe(404);
    expect((await artist.delete(`/data/departments/${id}`)).status).toBe(403);
  });
});
