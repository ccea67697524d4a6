import { randomUUID } from 'node:crypto';
import type { Caller } from '../../support/caller.js';
import type { TestPerson } from '../../support/people.js';
import { Productions } from '../../support/production.js';
import { Studio } from '../../support/studio.js';

let studio: Studio;
let productions: Productions;
let admin: Caller;
let person: TestPerson;
let member: Caller;
/** Of the member's team: open, closed. Of another team: open. */
let mine: string;
let closed: string;
let foreign: string;
let taskType: string;
let taskStatus: string;

const ids = (body: { id: string }[]) => body.map(({ id }) => id).sort();

beforeAll(async () => {
  studio = await Studio.open();
  productions = new Productions(studio);
  admin = await studio.as(await studio.person({ role: 'admin' }));
  person = await studio.person();
  member = await studio.as(person);
  mine = await productions.project({ team: [person.id] });
  closed = await productions.project({ team: [person.id], status: 'Closed' });
  foreign = await productions.project({ team: [(await studio.person()).id] });
  [taskType, taskStatus] = [await productions.taskType(), await productions.taskStatus()];
  await studio.sql(
    `insert into project_task_type_link (id, project_id, task_type_id, priority) values (gen_random_uuid(), $1, $2, 3)`,
    [mine, taskType],
  );
  await studio.sql(
    `insert into project_task_status_link (id, project_id, task_status_id, roles_for_board)
     values (gen_random_uuid(), $1, $2, '{user,client}')`,
    [mine, taskStatus],
  );
});
afterAll(() => studio.close());

describe('GET /data/projects', () => {
  it('lists all to administrators and the open ones of their teams to everybody else', async () => {
    expect(ids((await admin.get('/data/projects')).body)).toEqual([mine, closed, foreign].sort());
    expect(ids((await member.get('/data/projects')).body)).toEqual([mine]);
    for (const role of ['manager', 'supervisor', 'client', 'vendor'] as const) {
      const outsider = await studio.as(await studio.person({ role }));
      expect((await outsider.get('/data/projects')).body).toEqual([]);
    }
  });

  it('leaves lists of ids out unless they are asked for', async () => {
    const [plain] = (await member.get('/data/projects')).body;
    expect(plain).toMatchObject({ id: mine, type: 'Project', fps: '25', production_style: '2d3d', data: null });
    for (const name of ['team', 'task_types', 'task_statuses', 'asset_types']) expect(plain).not.toHaveProperty(name);

    const [full] = (await member.get('/data/projects?relations=true')).body;
    expect(full).toEqual({
      ...plain,
      team: [person.id],
      task_types: [taskType],
      task_statuses: [taskStatus],
      asset_types: [],
      status_automations: [],
      preview_background_files: [],
    });
    expect((await member.get('/data/projects?relations=true&fields=team,asset_types')).body).toEqual([
      { id: mine, type: 'Project', team: [person.id], asset_types: [] },
    ]);
  });

  it('filters by members and by what is linked, within what the caller sees', async () => {
    const [{ name }] = (await admin.get(`/data/projects?id=${mine}`)).body;
    expect(ids((await admin.get(`/data/projects?name=${encodeURIComponent(name.toUpperCase())}`)).body)).toEqual([
      mine,
    ]);
    expect(ids((await admin.get(`/data/projects?team=${person.id}`)).body)).toEqual([mine, closed].sort());
    expect(ids((await admin.get(`/data/projects?task_types=${taskType}`)).body)).toEqual([mine]);
    expect(ids((await admin.get(`/data/projects?task_statuses=${taskStatus}`)).body)).toEqual([mine]);
    expect((await member.get(`/data/projects?id=${foreign}`)).body).toEqual([]);
    expect((await member.get('/data/projects?page=1')).body).toMatchObject({ total: 1, data: [{ id: mine }] });
  });

  it.each(['team=nonsense', 'start_date=soon', 'man_days=x', 'data=x', 'page=x'])('refuses ?%s', async (query) => {
    expect((await member.get(`/data/projects?${query}`)).status).toBe(400);
  });
});

describe('GET /data/projects/open', () => {
  it('lists open productions with what they use', async () => {
    const { status, body } = await member.get('/data/projects/open');
    expect(status).toBe(200);
    expect(body).toMatchObject([
      {
        id: mine,
        project_status_name: 'Open',
        team: [person.id],
        task_types: [taskType],
        task_statuses: [taskStatus],
        asset_types: [],
        status_automations: [],
        preview_background_files: [],
        descriptors: [],
        task_types_priority: { [taskType]: 3 },
        task_statuses_link: { [taskStatus]: { priority: null, roles_for_board: ['user', 'client'] } },
        first_episode_id: null,
      },
    ]);
  });

  it('counts other names of the open status for administrators', async () => {
    const { body: active } = await admin.post('/data/project-status', { name: 'Active', color: '' });
    const body = { name: 'Old style', project_status_id: active.id, team: [person.id] };
    const { id } = (await admin.post('/data/projects', body)).body;
    expect(ids((await admin.get('/data/projects/open')).body)).toEqual([mine, foreign, id].sort());
    expect(ids((await member.get('/data/projects/open')).body)).toEqual([mine]);
    await admin.delete(`/data/projects/${id}`);
  });

  it('finds one by its exact name', async () => {
    const [{ name }] = (await admin.get(`/data/projects?id=${mine}`)).body;
    expect(ids((await admin.get(`/data/projects/open?name=${encodeURIComponent(name)}`)).body)).toEqual([mine]);
    expect(ids((await admin.get(`/data/projects/open?name=${encodeURIComponent(name.toUpperCase())}`)).body)).toEqual([
      mine,
    ]);
    expect((await admin.get('/data/projects/open?name=%25')).body).toEqual([]);
    expect((await admin.get('/data/projects/open?name=unheard%20of')).body).toEqual([]);
    expect((await member.get('/data/projects/open?name=a%00b')).status).toBe(400);
  });

  it('names the first episode of a TV show', async () => {
    const body = { name: 'Show', production_type: 'tvshow' };
    const { id, first_episode_id } = (await admin.post('/data/projects', body)).body;
    const running = await productions.entity(id, 'Episode', { name: 'E02' });
    const shows = (await admin.get('/data/projects/open?name=Show')).body;
    expect(shows).toMatchObject([{ id, first_episode_id }]);
    // Those that are running come first.
    await admin.put(`/data/entities/${first_episode_id}`, { status: 'canceled' });
    await productions.entity(id, 'Episode', { name: 'E00', status: 'complete' });
    expect((await admin.get('/data/projects/open?name=show')).body).toMatchObject([{ first_episode_id: running }]);
    await studio.sql("update entity set status = 'complete' where project_id = $1", [id]);
    expect((await admin.get('/data/projects/open?name=show')).body[0].first_episode_id).not.toBe(running);
    await admin.put(`/data/projects/${id}`, { project_status_id: null });
    expect((await admin.delete(`/data/projects/${id}?force=true`)).status).toBe(204);
  });
});

describe('GET /data/projects/all', () => {
  it('lists open and closed productions with the names of their statuses', async () => {
    const { body } = await member.get('/data/projects/all');
    expect(ids(body)).toEqual([mine, closed].sort());
    expect(body.find(({ id }: { id: string }) => id === closed)).toMatchObject({
      project_status_name: 'Closed',
      descriptors: [],
    });
    expect(ids((await admin.get('/data/projects/all')).body)).toEqual([mine, closed, foreign].sort());
  });

  it('finds one by its exact name', async () => {
    const [{ name }] = (await admin.get(`/data/projects?id=${closed}`)).body;
    for (const written of [name, name.toUpperCase(), name.toLowerCase()]) {
      expect(ids((await member.get(`/data/projects/all?name=${encodeURIComponent(written)}`)).body)).toEqual([closed]);
    }
    expect((await member.get('/data/projects/all?name=unheard%20of')).body).toEqual([]);
  });
});

describe('GET /data/projects/{id}', () => {
  it('reads one in full, closed ones too', async () => {
    const { status, body } = await member.get(`/data/projects/${closed}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ id: closed, project_status_name: 'Closed', team: [person.id], asset_types: [] });
    expect((await admin.get(`/data/projects/${mine}`)).body).toMatchObject({ project_status_name: 'Open' });
  });

  it('answers 400, 404, 403 in this order', async () => {
    expect((await member.get('/data/projects/nonsense1')).status).toBe(400);
    expect((await member.get(`/data/projects/${mine}ff`)).status).toBe(400);
    expect((await member.get(`/data/projects/${randomUUID()}`)).status).toBe(404);
    expect((await member.get(`/data/projects/${foreign}`)).status).toBe(403);
  });
});
