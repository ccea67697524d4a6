import { randomUUID } from 'node:crypto';
import type { Caller } from '../../support/caller.js';
import { short } from '../../support/named-rows.js';
import { Productions } from '../../support/production.js';
import { Studio } from '../../support/studio.js';
import { kinds } from './equipment.js';

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

const newDepartment = () => new Productions(studio).department();
beforeEach(async () => {
  department = await newDepartment();
});

describe.each(kinds)('$kind of departments', ({ kind, items, links, key, itemType, linkType, table, needed }) => {
  const add = async (more: object = {}) =>
    (await admin.post(items, { name: short(), ...needed, ...more })).body as { id: string };
  const of = (id: string) => `/data/departments/${id}/${links}`;
  const link = (id: string, to = department) => admin.post(of(to), { [key]: id });
  const stored = (id: string) =>
    studio.sql<{ department_id: string }>(`select department_id from ${table} where ${key} = $1`, [id]);

  describe('GET', () => {
    it('lists the items of each department that has any, put away ones included, with the id of the department', async () => {
      const [one, old, other] = [await add(), await add({ archived: true }), await newDepartment()];
      await link(one.id);
      await link(old.id);
      await link(one.id, other);
      const { status, body } = await admin.get(`/data/departments/${links}`);
      expect(status).toBe(200);
      const inDepartment = (item: object, department_id: string) => ({ ...item, type: itemType, department_id });
      expect(body[department]).toHaveLength(2);
      expect(body[department]).toEqual(
        expect.arrayContaining([inDepartment(one, department), inDepartment(old, department)]),
      );
      expect(body[other]).toEqual([inDepartment(one, other)]);
      expect(body).not.toHaveProperty(await newDepartment());
      expect((await admin.get(of(department))).body).toEqual(body[department]);
      expect((await admin.get(of(other.toUpperCase()))).body).toEqual(body[other]);
    });

    it('answers an empty list for a department without any', async () => {
      const { status, body } = await admin.get(of(department));
      expect([status, body]).toEqual([200, []]);
    });

    it('answers 403, 400 and 404 in this order', async () => {
      expect((await manager.get(of('nonsense1'))).status).toBe(403);
      expect((await admin.get(of('nonsense1'))).body).toMatchObject({
        status: 400,
        data: { errors: [{ field: 'department_id' }] },
      });
      expect((await admin.get(of(randomUUID()))).status).toBe(404);
    });

    it('is no method of one link: 405', async () => {
      const { id } = await add();
      await link(id);
      for (const method of ['GET', 'PUT', 'POST'] as const) {
        const { status, headers } = await admin.send(
          method,
          `${of(department)}/${id}`,
          method === 'GET' ? undefined : {},
        );
        expect([status, headers.allow]).toEqual([405, 'DELETE, OPTIONS']);
      }
    });
  });

  describe('POST', () => {
    it('links them, and answers the same link again when asked again', async () => {
      const { id } = await add();
      const { status, body } = await link(id);
      expect(status).toBe(201);
      expect(body).toEqual({
        id: expect.any(String),
        type: linkType,
        department_id: department,
        [key]: id,
        created_at: expect.stringMatching(/Z$/),
        updated_at: expect.stringMatching(/Z$/),
      });
      const again = await link(id);
      expect([again.status, again.body]).toEqual([201, body]);
      expect(await stored(id)).toHaveLength(1);
    });

    it('takes ids in capitals and without dashes, and a form', async () => {
      const { id } = await add();
      const { body } = await link(id.toUpperCase().replaceAll('-', ''), department.toUpperCase());
      expect(body).toMatchObject({ department_id: department, [key]: id });
      const form = { 'content-type': 'application/x-www-form-urlencoded' };
      const again = await admin.post(of(department), `${key}=${id}&nonsense=1`, form);
      expect([again.status, again.body]).toEqual([201, body]);
    });

    it.each([
      ['nothing', undefined],
      ['no id', {}],
      ['null', { [key]: null }],
      ['a number', { [key]: 7 }],
      ['a list', { [key]: [randomUUID()] }],
      ['what is no id', { [key]: 'nonsense1' }],
    ])('refuses %s', async (_, given) => {
      const { status, body } = await admin.post(of(department), given);
      expect(status).toBe(400);
      expect(body).toMatchObject({ error: true, data: { errors: [{ field: key }] } });
    });

    it('looks at rights, body, id of the department, department and item in this order', async () => {
      const { id } = await add();
      const missing = randomUUID();
      expect((await manager.post(of('nonsense1'), {})).status).toBe(403);
      expect((await manager.post(of(department), { [key]: id })).status).toBe(403);
      const refused = async (to: string, body: object) => {
        const answer = await admin.post(of(to), body);
        return [answer.status, answer.body.data?.errors[0].field ?? answer.body.message];
      };
      expect(await refused('nonsense1', { [key]: 'nonsense1' })).toEqual([400, key]);
      expect(await refused('nonsense1', { [key]: missing })).toEqual([400, 'department_id']);
      expect(await refused(missing, { [key]: missing })).toEqual([404, 'There is no department with this id.']);
      expect(await refused(department, { [key]: missing })).toEqual([404, `There is no ${kind} with this id.`]);
      expect(await stored(id)).toEqual([]);
    });
  });

  describe('DELETE', () => {
    it('takes the link away, and none from another department; asked again, all is well', async () => {
      const [{ id }, other] = [await add(), await newDepartment()];
      await link(id);
      await link(id, other);
      for (let time = 0; time < 2; time++) {
        const { status, text, headers } = await admin.delete(`${of(department)}/${id}`);
        expect([status, text, headers['content-type']]).toEqual([204, '', 'text/html; charset=utf-8']);
      }
      expect(await stored(id)).toEqual([{ department_id: other }]);
      expect((await admin.get(`${items}/${id}`)).status).toBe(200);
    });

    it('looks at rights, both ids, department and item in this order', async () => {
      const { id } = await add();
      const missing = randomUUID();
      expect((await manager.delete(`${of('nonsense1')}/nonsense1`)).status).toBe(403);
      const refused = async (to: string, item: string) => {
        const answer = await admin.delete(`${of(to)}/${item}`);
        return [answer.status, answer.body.data?.errors[0].field ?? answer.body.message];
      };
      expect(await refused('nonsense1', 'nonsense1')).toEqual([400, 'department_id']);
      expect(await refused(department, 'nonsense1')).toEqual([400, key]);
      expect(await refused(missing, missing)).toEqual([404, 'There is no department with this id.']);
      expect(await refused(missing, id)).toEqual([404, 'There is no department with this id.']);
      expect(await refused(department, missing)).toEqual([404, `There is no ${kind} with this id.`]);
    });
  });

  it('records no event', async () => {
    const { id } = await add();
    const count = () => studio.sql('select count(*) from api_event');
    const before = await count();
    await link(id);
    await admin.delete(`${of(department)}/${id}`);
    expect(await count()).toEqual(before);
  });
});

describe('deleting a department', () => {
  it('is refused while it works with something, says with how much, and changes nothing', async () => {
    const [software, hardware] = kinds;
    for (const { items, links, key, needed } of [software, hardware, hardware]) {
      const { id } = (await admin.post(items, { name: short(), ...needed })).body as { id: string };
      await admin.post(`/data/departments/${department}/${links}`, { [key]: id });
    }
    const { status, body } = await admin.delete(`/data/departments/${department}`);
    expect(status).toBe(400);
    expect(body.message).toContain(`1 ${software.counted}, 2 ${hardware.counted}s`);
    for (const [index, { links }] of kinds.entries()) {
      const url = `/data/departments/${department}/${links}`;
      const { body: items } = await admin.get(url);
      expect(items).toHaveLength(index + 1);
      for (const { id } of items as { id: string }[]) await admin.delete(`${url}/${id}`);
    }
    expect((await admin.delete(`/data/departments/${department}`)).status).toBe(204);
  });
});
