import { randomUUID } from 'node:crypto';
import type { Caller } from '../../support/caller.js';
import type { TestPerson } from '../../support/people.js';
import { Productions } from '../../support/production.js';
import { Studio } from '../../support/studio.js';

let studio: Studio;
let productions: Productions;
let admin: Caller;
let adminPerson: TestPerson;

beforeAll(async () => {
  studio = await Studio.open();
  productions = new Productions(studio);
  adminPerson = await studio.person({ role: 'admin' });
  admin = await studio.as(adminPerson);
});
afterAll(() => studio.close());

let count = 0;
const newName = () => `Film ${++count}`;
const eventsOf = async (id: string) =>
  (
    await studio.sql<{ name: string; project_id: string | null }>(
      `select name, project_id from api_event where data ->> 'project_id' = $1 order by created_at`,
      [id],
    )
  ).map(({ name, project_id }) => [name, project_id]);

describe('POST /data/projects', () => {
  it('fills in what is left out or null, and records the event', async () => {
    const given = { name: newName(), fps: null, revision_padding: null, id: randomUUID(), nonsense: 1 };
    const { status, body } = await admin.post('/data/projects', given);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      name: given.name,
      type: 'Project',
      code: null,
      data: null,
      fps: '25',
      ratio: '16:9',
      resolution: '1920x1080',
      production_type: 'short',
      production_style: '2d3d',
      start_date: null,
      nb_episodes: 0,
      homepage: 'assets',
      revision_padding: 0,
      hd_bitrate_compression: null,
      ld_bitrate_compression: null,
      is_bot_collaboration_enabled: false,
      team: [],
      task_types: [],
      task_statuses: [],
    });
    expect(body).not.toHaveProperty('first_episode_id');
    expect(body.id).not.toBe(given.id);
    expect(await eventsOf(body.id)).toEqual([['project:new', body.id]]);
  });

  it('keeps what is given, with the team and what the production uses', async () => {
    const [person, taskType, taskStatus] = [
      (await studio.person()).id,
      await productions.taskType(),
      await productions.taskStatus(),
    ];
    const given = {
      name: newName(),
      code: 'F',
      description: 'About films',
      data: { budget: { total: 3 } },
      file_tree: { name: 'simple' },
      fps: '23.976',
      ratio: '2.39:1',
      resolution: '4096x1716',
      production_type: 'featurefilm',
      production_style: 'stop-motion',
      start_date: '2024-02-29',
      end_date: '2025-12-31',
      man_days: 12,
      is_clients_isolated: true,
    };
    const lists = { team: [person, randomUUID()], task_types: [taskType], task_statuses: [taskStatus] };
    const { status, body } = await admin.post('/data/projects', { ...given, ...lists });
    expect(status).toBe(201);
    expect(body).toMatchObject({ ...given, ...lists, team: [person] });
    const [link] = await studio.sql(`select roles_for_board from project_task_status_link where project_id = $1`, [
      body.id,
    ]);
    expect(link).toEqual({ roles_for_board: ['user', 'admin', 'supervisor', 'manager', 'vendor'] });
  });

  it('gives a TV show its first episode', async () => {
    const { body } = await admin.post('/data/projects', { name: newName(), production_type: 'tvshow' });
    const episodes = await studio.sql(
      `select e.id, e.name, e.status, e.created_by, t.name as type
       from entity e join entity_type t on t.id = e.entity_type_id where project_id = $1`,
      [body.id],
    );
    expect(episodes).toEqual([
      { id: body.first_episode_id, name: 'E01', status: 'running', created_by: adminPerson.id, type: 'Episode' },
    ]);
    expect((await eventsOf(body.id)).map(([name]) => name).sort()).toEqual(['episode:new', 'project:new']);
  });

  it('lets one of many parallel equal names win, and leaves nothing of the others', async () => {
    const body = { name: newName(), production_type: 'tvshow' };
    const answers = await Promise.all([1, 2, 3, 4].map(() => admin.post('/data/projects', body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400, 400]);
    expect(answers.find(({ status }) => status === 400)!.body).toMatchObject({
      data: { errors: [{ field: 'name', message: 'is already taken' }] },
    });
    const [{ episodes }] = (await studio.sql(
      `select count(*)::int as episodes from entity e join project p on p.id = e.project_id where p.name = $1`,
      [body.name],
    )) as [{ episodes: number }];
    expect(episodes).toBe(1);
  });

  it('is for administrators', async () => {
    const manager = await studio.as(await studio.person({ role: 'manager' }));
    expect((await manager.post('/data/projects', {})).status).toBe(403);
  });
});

describe('values that do not fit', () => {
  it.each([
    ['name', 'x'.repeat(81)],
    ['name', 7],
    ['code', 'x'.repeat(81)],
    ['fps', 'fast'],
    ['fps', '0'],
    ['fps', 1e300],
    ['fps', ''],
    ['ratio', '16/9'],
    ['ratio', '0:9'],
    ['ratio', '16:'],
    ['resolution', '1080p'],
    ['resolution', '1920x'],
    ['resolution', '1920x0'],
    ['resolution', '1920×1080'],
    ['production_type', 'x'.repeat(21)],
    ['production_style', 'crayons'],
    ['start_date', '2024-02-30'],
    ['end_date', 'soon'],
    ['man_days', -1],
    ['nb_episodes', 1.5],
    ['is_clients_isolated', 'no'],
    ['data', [1]],
    ['data', 'text'],
    ['data', { text: 'a\0b' }],
    ['file_tree', 7],
    ['project_status_id', 'nonsense1'],
    ['project_status_id', randomUUID()],
    ['task_types', ['nonsense1']],
    ['task_statuses', 'nonsense1'],
  ])('%s refuses %j, whether new or changed', async (field, value) => {
    const project = await productions.project();
    const before = (await admin.get(`/data/projects/${project}`)).body;
    const answers = [
      await admin.post('/data/projects', { name: newName(), [field]: value }),
      await admin.put(`/data/projects/${project}`, { [field]: value }),
    ];
    for (const { status, body } of answers) {
      expect(status).toBe(400);
      expect(body).toMatchObject({ error: true, data: { errors: [{ field }] } });
    }
    expect((await admin.get(`/data/projects/${project}`)).body).toEqual(before);
  });

  it('names what is missing', async () => {
    for (const body of [{}, { name: null }]) {
      expect((await admin.post('/data/projects', body)).body).toMatchObject({
        status: 400,
        data: { errors: [{ field: 'name', message: expect.any(String) }] },
      });
    }
    expect((await admin.post('/data/projects', { name: newName(), team: ['nonsense1'] })).status).toBe(400);
  });
});

describe('PUT /data/projects/{id}', () => {
  it('changes what is given and nothing else, and records the event', async () => {
    const project = await productions.project();
    const before = (await admin.get(`/data/projects/${project}`)).body;
    const changes = { name: newName(), fps: 24, data: { a: 1 }, description: 'New', nonsense: 1, id: randomUUID() };
    const { status, body } = await admin.put(`/data/projects/${project}`, changes);
    expect(status).toBe(200);
    expect(body).not.toHaveProperty('team');
    expect(body).toMatchObject({ id: project, name: changes.name, fps: '24', data: { a: 1 }, resolution: null });
    expect(Date.parse(body.updated_at)).toBeGreaterThanOrEqual(Date.parse(before.updated_at));
    expect(await eventsOf(project)).toEqual([['project:update', project]]);
  });

  it('takes back a production as it was read; the team stays as it is', async () => {
    const person = await studio.person();
    const project = await productions.project({ team: [person.id] });
    const whole = (await admin.get(`/data/projects/${project}`)).body;
    expect((await admin.put(`/data/projects/${project}`, { ...whole, team: [] })).status).toBe(200);
    const after = (await admin.get(`/data/projects/${project}`)).body;
    expect(after).toEqual({ ...whole, updated_at: after.updated_at });
  });

  it('stores null where that is possible and refuses it where it is not', async () => {
    const project = await productions.project();
    const nulls = { code: null, fps: null, data: null, project_status_id: null, is_clients_isolated: null };
    expect((await admin.put(`/data/projects/${project}`, nulls)).body).toMatchObject(nulls);
    expect((await admin.get(`/data/projects/${project}`)).body).toMatchObject({ project_status_name: null });
    for (const name of ['name', 'production_style', 'revision_padding']) {
      expect((await admin.put(`/data/projects/${project}`, { [name]: null })).status).toBe(400);
    }
  });

  it('replaces what the production uses', async () => {
    const project = await productions.project();
    const [one, two] = [await productions.taskType(), await productions.taskType()];
    const status = await productions.taskStatus();
    const url = `/data/projects/${project}`;
    await admin.put(url, { task_types: [one], task_statuses: [status] });
    expect((await admin.get(url)).body).toMatchObject({ task_types: [one], task_statuses: [status] });
    await admin.put(url, { task_types: [two, randomUUID()], task_statuses: null });
    expect((await admin.get(url)).body).toMatchObject({ task_types: [two], task_statuses: [] });
  });

  it('gives a production that becomes a TV show the episode E01, unless it has one', async () => {
    const episodes = (project: string) =>
      studio.sql<{ name: string; data: object }>(
        `select e.name, e.data from entity e join entity_type t on t.id = e.entity_type_id
         where t.name = 'Episode' and e.project_id = $1`,
        [project],
      );
    const [bare, has] = [await productions.project(), await productions.project()];
    await productions.entity(has, 'Episode', { name: 'Pilot' });
    await Promise.all(
      [bare, has, bare].map((project) => admin.put(`/data/projects/${project}`, { production_type: 'tvshow' })),
    );
    expect(await episodes(bare)).toEqual([{ name: 'E01', data: {} }]);
    expect(await episodes(has)).toMatchObject([{ name: 'Pilot' }]);
    expect(await eventsOf(bare)).toContainEqual(['episode:new', bare]);
    const film = await productions.project();
    await admin.put(`/data/projects/${film}`, { production_type: 'featurefilm' });
    expect(await episodes(film)).toEqual([]);
  });

  it('refuses a taken name', async () => {
    const [one, two] = [await productions.project(), await productions.project()];
    const { name } = (await admin.get(`/data/projects/${one}`)).body;
    expect((await admin.put(`/data/projects/${two}`, { name })).body).toMatchObject({ status: 400 });
  });

  it('answers 400, 404, 403 in this order', async () => {
    const person = await studio.person();
    const member = await studio.as(person);
    const project = await productions.project({ team: [person.id] });
    expect((await member.put('/data/projects/nonsense1', {})).status).toBe(400);
    expect((await member.put(`/data/projects/${randomUUID()}`, {})).status).toBe(404);
    expect((await member.put(`/data/projects/${project}`, { name: 7 })).status).toBe(403);
  });

  it('is for those who are manager in the team, whatever they are elsewhere', async () => {
    const [promoted, demoted, global, fake] = [
      await studio.person(),
      await studio.person({ role: 'manager' }),
      await studio.person({ role: 'manager' }),
      await studio.person(),
    ];
    const project = await productions.project({
      team: [
        { person: promoted.id, role: 'manager' },
        { person: demoted.id, role: 'user' },
        global.id,
        { person: fake.id, role: 'admin' },
      ],
    });
    const answers = await Promise.all(
      [promoted, demoted, global, fake].map(async (person) =>
        (await studio.as(person)).put(`/data/projects/${project}`, { code: 'X' }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 403, 200, 403]);
  });
});
