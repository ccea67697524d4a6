import { randomUUID } from 'node:crypto';
import type { Caller } from '../../support/caller.js';
import { Studio } from '../../support/studio.js';

let studio: Studio;
let admin: Caller;
let department: string;

beforeAll(async () => {
  studio = await Studio.open();
  admin = await studio.as(await studio.person({ role: 'admin' }));
  department = (await admin.post('/data/departments', { name: 'Animation', color: '' })).body.id as string;
});
afterAll(() => studio.close());

const memberships = (id: string) => studio.sql('select department_id from department_link where person_id = $1', [id]);
const add = (id: string, department_id: unknown) =>
  admin.post(`/actions/persons/${id}/departments/add`, { department_id });
const remove = (id: string, of: string) => admin.delete(`/actions/persons/${id}/departments/${of}`);

describe('adding to a department', () => {
  it('answers the person, once or many times, also in parallel, and records each call', async () => {
    const { id } = await studio.person();
    const answers = await Promise.all(Array.from({ length: 10 }, () => add(id, department)));
    for (const { status, body } of answers) {
      expect([status, body.id, body.departments]).toEqual([201, id, [department]]);
    }
    expect(await memberships(id)).toEqual([{ department_id: department }]);
    const events = await studio.sql("select name from api_event where data ->> 'person_id' = $1", [id]);
    expect(events).toEqual(Array.from({ length: 10 }, () => ({ name: 'person:update' })));
  });

  it('takes bots, and ids without dashes', async () => {
    const { id } = await studio.person({ is_bot: true });
    expect((await add(id, department.replaceAll('-', '').toUpperCase())).status).toBe(201);
  });

  it('answers 400 to a bad or unknown department, then 404 to a bad or unknown person', async () => {
    const { id } = await studio.person();
    for (const wrong of [undefined, null, 'nonsense1', 7, randomUUID()]) {
      const { status, body } = await add(id, wrong);
      expect([status, body.data.errors[0].field]).toEqual([400, 'department_id']);
    }
    expect((await add(randomUUID(), randomUUID())).status).toBe(400);
    expect((await add(randomUUID(), department)).status).toBe(404);
    expect((await add('nonsense1', department)).status).toBe(404);
  });

  it('asks for rights before it looks at anything', async () => {
    const artist = await studio.as(await studio.person());
    expect((await artist.post('/actions/persons/nonsense1/departments/add', {})).status).toBe(403);
  });
});

describe('taking out of a department', () => {
  it('answers 204, for members and others', async () => {
    const { id } = await studio.person({ departments: [department] });
    expect((await remove(id, department)).status).toBe(204);
    expect(await memberships(id)).toEqual([]);
    expect((await remove(id, department)).status).toBe(204);
  });

  it('answers 400 to a bad or unknown department, then 404 to a bad or unknown person', async () => {
    expect((await remove(randomUUID(), 'nonsense1')).status).toBe(400);
    expect((await remove(randomUUID(), randomUUID())).status).toBe(400);
    expect((await remove(randomUUID(), department)).status).toBe(404);
    expect((await remove('nonsense1', department)).status).toBe(404);
  });

  it('counts on the next request of a living token', async () => {
    const person = await studio.person({ departments: [department] });
    const session = await studio.as(person);
    await remove(person.id, department);
    expect((await session.get('/auth/authenticated')).body.user.departments).toEqual([]);
  });
});
