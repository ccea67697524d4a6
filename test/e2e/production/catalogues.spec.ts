import { randomUUID } from 'node:crypto';
import type { Caller } from '../../support/caller.js';
import { Productions } from '../../support/production.js';
import { Studio } from '../../support/studio.js';

let studio: Studio;
let productions: Productions;
let admin: Caller;
let artist: Caller;

beforeAll(async () => {
  studio = await Studio.open();
  productions = new Productions(studio);
  admin = await studio.as(await studio.person({ role: 'admin' }));
  artist = await studio.as(await studio.person());
});
afterAll(() => studio.close());

let count = 0;
const short = () => `n${++count}`;

interface Catalogue {
  path: string;
  type: string;
  /** Start of the names of its events, and the member of their data that holds the id. */
  event: string;
  key: string;
  /** A body with what is needed and nothing else. */
  needed: () => Record<string, unknown>;
  /** What is filled in when nothing else is given. */
  defaults: Record<string, unknown>;
}

const catalogues: Catalogue[] = [
  {
    path: '/data/project-status',
    type: 'ProjectStatus',
    event: 'project-status',
    key: 'project_status_id',
    needed: () => ({ name: short(), color: '#AABBCC' }),
    defaults: {},
  },
  {
    path: '/data/entity-types',
    type: 'EntityType',
    event: 'asset-type',
    key: 'asset_type_id',
    needed: () => ({ name: short() }),
    defaults: { short_name: null, description: null, archived: false, task_types: [] },
  },
  {
    path: '/data/task-types',
    type: 'TaskType',
    event: 'task-type',
    key: 'task_type_id',
    needed: () => ({ name: short() }),
    defaults: {
      short_name: null,
      description: null,
      color: '#FFFFFF',
      priority: 1,
      for_entity: 'Asset',
      allow_timelog: true,
      archived: false,
      shotgun_id: null,
      department_id: null,
    },
  },
  {
    path: '/data/task-status',
    type: 'TaskStatus',
    event: 'task-status',
    key: 'task_status_id',
    needed: () => ({ name: 'Any', short_name: short(), color: '#AABBCC' }),
    defaults: {
      description: null,
      priority: 1,
      archived: false,
      is_done: false,
      is_retake: false,
      is_feedback_request: false,
      is_default: false,
      is_wip: false,
      for_concept: false,
      is_artist_allowed: true,
      is_client_allowed: true,
      shotgun_id: null,
    },
  },
];

const eventsOf = async ({ key }: Catalogue, id: string) => {
  const rows = await studio.sql<{ name: string; data: object }>(
    `select name, data from api_event where data ->> $1 = $2 order by created_at`,
    [key, id],
  );
  return rows.map(({ name, data }) => [name, data]);
};

describe.each(catalogues)('$path', (catalogue) => {
  const { path, type, event, key, needed, defaults } = catalogue;
  const add = async (more: object = {}) =>
    (await admin.post(path, { ...needed(), ...more })).body as { id: string; name: string };

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
    expect(await eventsOf(catalogue, body.id)).toEqual([[`${event}:new`, { [key]: body.id }]]);
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

  it('lists to everybody, by pattern, by values, in pages and with chosen members', async () => {
    const [first, second] = [await add({ name: `Find ${short()}` }), await add({ name: `Find ${short()}` })];
    const found = await artist.get(`${path}?name=fIND%25`);
    expect(found.status).toBe(200);
    expect(found.body.map(({ id }: { id: string }) => id).sort()).toEqual([first.id, second.id].sort());
    expect((await artist.get(`${path}?id=["${first.id}"]&fields=name`)).body).toEqual([
      { id: first.id, type, name: first.name },
    ]);
    const page = await artist.get(`${path}?page=1&limit=1&name=Find%25`);
    expect(page.body).toMatchObject({ total: 2, nb_pages: 2, limit: 1, offset: 0, page: 1, data: [{ type }] });
  });

  it.each(['page=x', 'limit=-1', 'id=nonsense', 'created_at=soon'])('refuses a list by ?%s', async (query) => {
    expect((await artist.get(`${path}?${query}`)).status).toBe(400);
  });

  it('reads one, for everybody', async () => {
    const { id } = await add();
    expect((await artist.get(`${path}/${id.toUpperCase()}`)).body).toMatchObject({ id, type, ...defaults });
    expect((await artist.get(`${path}/nonsense`)).status).toBe(400);
    expect((await artist.get(`${path}/${randomUUID()}`)).status).toBe(404);
  });

  it('changes what is given and nothing else, takes a whole object back, and records the event', async () => {
    const before = await add();
    const { status, body } = await admin.put(`${path}/${before.id}`, { name: short(), nonsense: 1 });
    expect(status).toBe(200);
    expect(body).toEqual({ ...before, name: `n${count}`, updated_at: expect.any(String) });
    const again = await admin.put(`${path}/${before.id}`, body);
    expect([again.status, again.body]).toEqual([200, { ...body, updated_at: again.body.updated_at }]);
    expect(await eventsOf(catalogue, before.id)).toEqual(
      [`${event}:new`, `${event}:update`, `${event}:update`].map((name) => [name, { [key]: before.id }]),
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

  it('is changed by administrators only, once id and row are there', async () => {
    const { id } = await add();
    expect((await artist.post(path, needed())).status).toBe(403);
    for (const method of ['PUT', 'DELETE'] as const) {
      expect((await artist.send(method, `${path}/nonsense`, {})).status).toBe(400);
      expect((await artist.send(method, `${path}/${randomUUID()}`, {})).status).toBe(404);
      expect((await artist.send(method, `${path}/${id}`, {})).status).toBe(403);
    }
  });

  it('deletes one, once', async () => {
    const { id } = await add();
    const answers = await Promise.all([1, 2, 3].map(() => admin.delete(`${path}/${id}`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 404, 404]);
    expect((await eventsOf(catalogue, id)).map(([name]) => name)).toEqual([`${event}:new`, `${event}:delete`]);
  });

  it('refuses bodies that are no JSON object', async () => {
    expect((await admin.post(path, 'name=a', { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await admin.post(path, '{', { 'content-type': 'application/json' })).status).toBe(400);
    expect((await admin.post(path, [])).status).toBe(400);
    expect((await admin.post(path, 'null', { 'content-type': 'application/json' })).status).toBe(400);
  });
});

describe('values that do not fit', () => {
  it.each([
    ['/data/project-status', 'name', 'x'.repeat(21)],
    ['/data/project-status', 'color', '#AABBCCDD'],
    ['/data/entity-types', 'name', 'x'.repeat(31)],
    ['/data/entity-types', 'short_name', 'x'.repeat(21)],
    ['/data/entity-types', 'archived', 'no'],
    ['/data/entity-types', 'task_types', ['nonsense']],
    ['/data/task-types', 'name', 'x'.repeat(41)],
    ['/data/task-types', 'short_name', 'x'.repeat(21)],
    ['/data/task-types', 'color', '#AABBCCDD'],
    ['/data/task-types', 'priority', 'first'],
    ['/data/task-types', 'for_entity', 'Planet'],
    ['/data/task-types', 'allow_timelog', 'yes'],
    ['/data/task-types', 'shotgun_id', 2 ** 31],
    ['/data/task-types', 'department_id', 'nonsense'],
    ['/data/task-types', 'department_id', randomUUID()],
    ['/data/task-types', 'description', 'a\0b'],
    ['/data/task-status', 'name', 'x'.repeat(41)],
    ['/data/task-status', 'short_name', 'x'.repeat(11)],
    ['/data/task-status', 'color', 7],
    ['/data/task-status', 'is_default', 'yes'],
    ['/data/task-status', 'priority', 1.5],
  ])('%s refuses %s, whether new or changed', async (path, field, value) => {
    const { needed } = catalogues.find((catalogue) => catalogue.path === path)!;
    const { id } = (await admin.post(path, needed())).body as { id: string };
    const answers = [
      await admin.post(path, { ...needed(), [field]: value }),
      await admin.put(`${path}/${id}`, { [field]: value }),
    ];
    for (const { status, body } of answers) {
      expect(status).toBe(400);
      expect(body).toMatchObject({ error: true, data: { errors: [{ field }] } });
    }
  });
});

describe('what is unique', () => {
  it.each([
    ['/data/project-status', 'name', (text: string) => text],
    ['/data/entity-types', 'name', (text: string) => `  ${text.toUpperCase()} `],
    ['/data/task-types', 'name', (text: string) => `  ${text.toUpperCase()} `],
    ['/data/task-status', 'short_name', (text: string) => text],
  ])('%s: one %s, also in parallel', async (path, field, alike) => {
    const { needed } = catalogues.find((catalogue) => catalogue.path === path)!;
    const value = `u${short()}`;
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        admin.post(path, { ...needed(), [field]: index % 2 === 0 ? value : alike(value) }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400, 400, 400, 400]);
    const refusal = answers.find(({ status }) => status === 400)!;
    expect(refusal.body).toMatchObject({ data: { errors: [{ field, message: 'is already taken' }] } });

    const { id } = (await admin.post(path, needed())).body as { id: string };
    expect((await admin.put(`${path}/${id}`, { [field]: alike(value) })).status).toBe(400);
  });

  it('lets an old task type keep a name that it shares', async () => {
    const name = `Shared ${short()}`;
    const ids = [
      await productions.taskType({ for_entity: 'Shot' }),
      await productions.taskType({ for_entity: 'Asset' }),
    ];
    await studio.sql('update task_type set name = $1 where id = any($2)', [name, ids]);
    const whole = (await admin.get(`/data/task-types/${ids[0]}`)).body as object;
    expect((await admin.put(`/data/task-types/${ids[0]}`, whole)).status).toBe(200);
  });
});
