import { randomUUID } from 'node:crypto';
import { attributesOf, defaultsOf } from '../../../src/common/member/member.js';
import { tableOf, typeOf } from '../../../src/common/member/stored.js';
import { openApiDocument } from '../../../src/docs/openapi.js';
import { idNameOf, registrationOf } from '../../../src/modules/register/registered.js';
import type { Caller } from '../../support/caller.js';
import { Productions } from '../../support/production.js';
import {
  another,
  newRow,
  registers,
  routesOf,
  type RegisterClass,
  type RegisterRoutes,
} from '../../support/registers.js';
import { Studio } from '../../support/studio.js';

/** What holds of every register, tried on each that is declared. What only one of them does has a test of its own. */
let studio: Studio;
let admin: Caller;
let manager: Caller;

beforeAll(async () => {
  studio = await Studio.open();
  admin = await studio.as(await studio.person({ role: 'admin' }));
  manager = await studio.as(await studio.person({ role: 'manager' }));
});
afterAll(() => studio.close());

interface Row extends Record<string, unknown> {
  id: string;
}

describe.each(registers.map((declared) => ({ called: registrationOf(declared).called, declared })))(
  'a $called',
  ({ declared }: { declared: RegisterClass }) => {
    const { called, told = called, ignoresCase } = registrationOf(declared);
    let routes: RegisterRoutes;
    let path: string;

    beforeAll(() => {
      routes = routesOf(openApiDocument(studio.app), declared);
      ({ path } = routes);
    });

    /** One of its own. Where nobody makes them by hand, they come with a department, where no other is then in the way. */
    async function make(): Promise<Row> {
      if (routes.needed) return (await admin.post(path, newRow(routes.needed))).body as Row;
      const department = await new Productions(studio).department();
      const [row] = (await admin.get(`${path}?department_id=${department}`)).body as [Row];
      await studio.sql(`delete from ${tableOf(declared)} where department_id = $1 and id <> $2`, [department, row.id]);
      return row;
    }

    const listed = async (query: string) => ((await admin.get(`${path}?${query}`)).body as Row[]).map(({ id }) => id);

    const eventsOf = async (id: string) => {
      const rows = await studio.sql<{ name: string }>(
        'select name from api_event where data = jsonb_build_object($1::text, $2::text) order by created_at',
        [idNameOf(told), id],
      );
      return rows.map(({ name }) => name);
    };

    const event = (verb: string) => `${told.replaceAll(' ', '-')}:${verb}`;

    it('is made with what is needed, gets its defaults, and is read as it was answered', async () => {
      const given = routes.needed && newRow(routes.needed);
      const { status, body } = await admin.post(path, given ?? {});
      expect(status).toBe(given ? 201 : 400);
      const row = given ? (body as Row) : await make();
      expect(row).toMatchObject({ ...defaultsOf(declared), ...given, type: typeOf(declared) });
      expect((await admin.get(`${path}/${row.id}`)).body).toEqual(row);
      expect(await eventsOf(row.id)).toEqual(given ? [event('new')] : []);
    });

    it('names each member that is missing', async () => {
      for (const name of Object.keys(routes.needed ?? {})) {
        const { [name]: _, ...rest } = newRow(routes.needed ?? {});
        const { status, body } = await admin.post(path, rest);
        expect([status, body.data.errors[0].field]).toEqual([400, name]);
      }
    });

    it('is found by each of its members, and not by another value', async () => {
      const { id } = await make();
      const values = Object.fromEntries(
        Object.entries(routes.taken).map(([name, member]) => [name, another(member)] as const),
      );
      const { body } = await admin.put(`${path}/${id}`, values);
      for (const [name, kind] of Object.entries(attributesOf(declared))) {
        const value = body[name] as string | number | boolean | object | null;
        if (value === null || kind === 'ids' || kind === 'timestamp') continue;
        const asked = typeof value === 'object' ? JSON.stringify(value) : String(value);
        expect([name, await listed(`${name}=${encodeURIComponent(asked)}`)]).toEqual([
          name,
          expect.arrayContaining([id]),
        ]);
      }
      expect(await listed(`id=${randomUUID()}`)).toEqual([]);
      expect(await listed(`updated_at=2001-01-01T00:00:00Z`)).toEqual([]);
    });

    it('is changed member by member, keeps the others, and tells of each change', async () => {
      let row = await make();
      const before = await eventsOf(row.id);
      for (const [name, member] of Object.entries(routes.taken)) {
        const value = another(member, row[name]);
        const { status, body } = await admin.put(`${path}/${row.id}`, { [name]: value });
        expect([name, status, body]).toEqual([name, 200, { ...row, [name]: value, updated_at: expect.any(String) }]);
        row = body as Row;
      }
      const changes = Object.keys(routes.taken).map(() => event('update'));
      expect(await eventsOf(row.id)).toEqual([...before, ...changes]);
    });

    it('refuses what does not fit, names it, and changes nothing', async () => {
      const row = await make();
      for (const [name, { type, maxLength, nullable }] of Object.entries(routes.taken)) {
        const unfit = [
          ...(nullable ? [] : [null]),
          ...(type === 'string' && maxLength !== undefined && maxLength < 1000 ? ['x'.repeat(maxLength + 1)] : []),
          ...(type === 'boolean' || type === 'integer' ? ['soon'] : []),
        ];
        for (const value of unfit) {
          const { status, body } = await admin.put(`${path}/${row.id}`, { [name]: value });
          expect([name, value, status, body.data.errors[0].field]).toEqual([name, value, 400, name]);
        }
      }
      expect((await admin.get(`${path}/${row.id}`)).body).toEqual(row);
    });

    it('has no twin where that must not be', async () => {
      const { uniques } = studio.dataSource.getMetadata(declared);
      const alone = uniques.flatMap(({ columns }) => (columns.length === 1 ? columns : []));
      const fields = [...new Set([...alone.map(({ propertyName }) => propertyName), ...(ignoresCase ? ['name'] : [])])];
      for (const field of fields) {
        const first = (await make())[field] as string;
        for (const value of ignoresCase ? [first, ` ${first.toUpperCase()}`] : [first]) {
          const { status, body } = await admin.post(path, { ...newRow(routes.needed ?? {}), [field]: value });
          expect([status, body.data.errors]).toEqual([400, [{ field, message: 'is already taken' }]]);
        }
      }
    });

    it('is written by administrators only, once id and row are there', async () => {
      const { id } = await make();
      expect((await manager.post(path, newRow(routes.needed ?? {}))).status).toBe(403);
      for (const method of ['PUT', 'DELETE'] as const) {
        const answers = [id, randomUUID(), 'nonsense1'].map((one) => manager.send(method, `${path}/${one}`, {}));
        expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([403, 404, 400]);
      }
    });

    it('is deleted once, and told', async () => {
      const { id } = await make();
      const answers = await Promise.all([1, 2].map(() => admin.delete(`${path}/${id}`)));
      expect(answers.map(({ status }) => status).sort()).toEqual([204, 404]);
      expect((await eventsOf(id)).at(-1)).toBe(event('delete'));
      expect((await admin.get(`${path}/${id}`)).status).toBe(404);
    });
  },
);
