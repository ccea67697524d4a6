import { randomUUID } from 'node:crypto';
import type { Caller } from './caller.js';
import type { Studio } from './studio.js';

/** A collection that follows the rules of all small lists and that only administrators change. */
export interface NamedRows {
  path: string;
  type: string;
  /** Start of the names of its events, and the member of their data that holds the id. */
  event: string;
  key: string;
  /** A body with what is needed and nothing else. */
  needed: () => Record<string, unknown>;
  /** What is filled in when nothing else is given. */
  defaults: Record<string, unknown>;
  /** Members with values that are refused. */
  unfit: readonly [field: string, value: unknown][];
  /** The member that no two rows share; and what counts as the same, where more than the very same does. */
  unique: { field: string; alike?: (text: string) => string };
  /** Only administrators read it too. */
  hidden?: boolean;
  /** What reading answers to an id that is none; else 400. */
  malformedRead?: 404;
}

let count = 0;
/** A text that no other row has, short enough for every name. */
export const short = () => `n${++count}`;

/** Tests a table of named rows against the generic rules. What only it has is tested beside it. */
export function describeNamedRows(studioOf: () => Studio, table: NamedRows) {
  const { path, type, event, key, needed, defaults, unfit, unique, hidden = false, malformedRead = 400 } = table;
  let studio: Studio;
  let admin: Caller;
  let artist: Caller;
  /** Somebody of the least rights that suffice to read. */
  let reader: Caller;

  const add = async (more: object = {}) =>
    (await admin.post(path, { ...needed(), ...more })).body as { id: string; name: string };

  const eventsOf = async (id: string) => {
    const rows = await studio.sql<{ name: string; data: object }>(
      `select name, data from api_event where data ->> $1 = $2 order by created_at`,
      [key, id],
    );
    return rows.map(({ name, data }) => [name, data]);
  };

  describe(path, () => {
    beforeAll(async () => {
      studio = studioOf();
      admin = await studio.as(await studio.person({ role: 'admin' }));
      artist = await studio.as(await studio.person());
      reader = hidden ? admin : artist;
    });

    it('fills in what is left out or null, drops what it does not know, and records the event', async () => {
      const given = { ...needed(), id: randomUUID(), nonsense: 1, type: 'X', created_at: 'never' };
      const nulls = Object.fromEntries(Object.keys(defaults).map((name) => [name, null]));
      const { status, body } = await admin.post(path, { ...nulls, ...given });
      expect(status).toBe(201);
      expect(body).toEqual({
        ...defaults,
        ...given,
        nonsense: undefined,
        type,
        id: expect.not.stringMatching(given.id),
        created_at: expect.stringMatching(/Z$/),
        updated_at: expect.stringMatching(/Z$/),
      });
      expect(await eventsOf(body.id)).toEqual([[`${event}:new`, { [key]: body.id }]]);
    });

    it('names what is missing', async () => {
      for (const name of Object.keys(needed())) {
        const { [name]: _, ...rest } = needed();
        for (const body of [rest, { ...rest, [name]: null }]) {
          const answer = await admin.post(path, body);
          expect(answer.status).toBe(400);
          expect(answer.body).toMatchObject({ error: true, data: { errors: [{ field: name }] } });
        }
      }
    });

    it('lists by pattern, by values, in pages and with chosen members', async () => {
      const [first, second] = [await add({ name: `Find ${short()}` }), await add({ name: `Find ${short()}` })];
      const found = await reader.get(`${path}?name=fIND%25`);
      expect(found.status).toBe(200);
      expect(found.body.map(({ id }: { id: string }) => id).sort()).toEqual([first.id, second.id].sort());
      expect((await reader.get(`${path}?id=["${first.id}"]&fields=name`)).body).toEqual([
        { id: first.id, type, name: first.name },
      ]);
      const page = await reader.get(`${path}?page=1&limit=1&name=Find%25`);
      expect(page.body).toMatchObject({ total: 2, nb_pages: 2, limit: 1, offset: 0, page: 1, data: [{ type }] });
    });

    it.each(['page=x', 'limit=-1', 'limit=10001', 'id=nonsense', 'created_at=soon'])(
      'refuses a list by ?%s',
      async (query) => {
        expect((await reader.get(`${path}?${query}`)).status).toBe(400);
      },
    );

    it('reads one', async () => {
      const { id } = await add();
      expect((await reader.get(`${path}/${id.toUpperCase()}`)).body).toMatchObject({ id, type, ...defaults });
      expect((await reader.get(`${path}/nonsense1`)).status).toBe(malformedRead);
      expect((await reader.get(`${path}/${randomUUID()}`)).status).toBe(404);
    });

    it('changes what is given and nothing else, takes a whole object back, and records the event', async () => {
      const before = await add();
      const name = short();
      const { status, body } = await admin.put(`${path}/${before.id}`, { name, nonsense: 1 });
      expect(status).toBe(200);
      expect(body).toEqual({ ...before, name, updated_at: expect.any(String) });
      const again = await admin.put(`${path}/${before.id}`, body);
      expect([again.status, again.body]).toEqual([200, { ...body, updated_at: again.body.updated_at }]);
      expect(await eventsOf(before.id)).toEqual(
        [`${event}:new`, `${event}:update`, `${event}:update`].map((recorded) => [recorded, { [key]: before.id }]),
      );
    });

    it('stores null where that is possible and refuses it where it is not', async () => {
      const before = await add();
      const nulls = Object.fromEntries(
        Object.keys(defaults)
          .filter((name) => name !== 'task_types')
          .map((name) => [name, null]),
      );
      expect((await admin.put(`${path}/${before.id}`, nulls)).body).toMatchObject(nulls);
      for (const name of Object.keys(needed())) {
        expect((await admin.put(`${path}/${before.id}`, { [name]: null })).status).toBe(400);
      }
    });

    it(`is ${hidden ? 'read and ' : ''}changed by administrators only, once id and row are there`, async () => {
      const { id } = await add();
      expect((await artist.post(path, needed())).status).toBe(403);
      expect((await artist.get(path)).status).toBe(hidden ? 403 : 200);
      for (const method of hidden ? (['GET', 'PUT', 'DELETE'] as const) : (['PUT', 'DELETE'] as const)) {
        const body = method === 'GET' ? undefined : {};
        expect((await artist.send(method, `${path}/nonsense1`, body)).status).toBe(400);
        expect((await artist.send(method, `${path}/${randomUUID()}`, body)).status).toBe(404);
        expect((await artist.send(method, `${path}/${id}`, body)).status).toBe(403);
      }
    });

    it('deletes one, once', async () => {
      const { id } = await add();
      const answers = await Promise.all([1, 2, 3].map(() => admin.delete(`${path}/${id}`)));
      expect(answers.map(({ status }) => status).sort()).toEqual([204, 404, 404]);
      expect((await eventsOf(id)).map(([name]) => name)).toEqual([`${event}:new`, `${event}:delete`]);
    });

    it.each(unfit)('refuses %s: %j, whether new or changed, and changes nothing', async (field, value) => {
      const before = await add();
      const answers = [
        await admin.post(path, { ...needed(), [field]: value }),
        await admin.put(`${path}/${before.id}`, { [field]: value }),
      ];
      for (const { status, body } of answers) {
        expect(status).toBe(400);
        expect(body).toMatchObject({ error: true, data: { errors: [{ field }] } });
      }
      expect((await admin.get(`${path}/${before.id}`)).body).toEqual(before);
    });

    it(`has each ${unique.field} once, also in parallel`, async () => {
      const { field, alike = (text: string) => text } = unique;
      const value = `u${short()}`;
      const answers = await Promise.all(
        Array.from({ length: 6 }, (_, index) =>
          admin.post(path, { ...needed(), [field]: index % 2 === 0 ? value : alike(value) }),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400, 400, 400, 400]);
      const refusal = answers.find(({ status }) => status === 400)!;
      expect(refusal.body).toMatchObject({ data: { errors: [{ field, message: 'is already taken' }] } });

      const { id } = await add();
      expect((await admin.put(`${path}/${id}`, { [field]: alike(value) })).status).toBe(400);
    });

    it('refuses bodies that are no JSON object', async () => {
      expect((await admin.post(path, 'name=a', { 'content-type': 'text/plain' })).status).toBe(415);
      expect((await admin.post(path, '{', { 'content-type': 'application/json' })).status).toBe(400);
      expect((await admin.post(path, [])).status).toBe(400);
      expect((await admin.post(path, 'null', { 'content-type': 'application/json' })).status).toBe(400);
    });
  });
}
