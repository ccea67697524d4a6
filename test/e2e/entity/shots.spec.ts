import { randomUUID } from 'node:crypto';
import type { Caller } from '../../support/caller.js';
import { Productions } from '../../support/production.js';
import { Studio } from '../../support/studio.js';

let studio: Studio;
let productions: Productions;
let admin: Caller;
let adminId: string;

beforeAll(async () => {
  studio = await Studio.open();
  productions = new Productions(studio);
  const person = await studio.person({ role: 'admin' });
  adminId = person.id;
  admin = await studio.as(person);
});
afterAll(() => studio.close());

const events = (member: string, id: string) =>
  studio.sql<{ name: string; data: object; project_id: string; user_id: string }>(
    'select name, data, project_id, user_id from api_event where data ->> $1 = $2 order by created_at',
    [member, id],
  );

describe('POST /data/projects/{id}/sequences', () => {
  it('makes a sequence, its type on first use, and records the event', async () => {
    const project = await productions.project();
    const { status, body } = await admin.post(`/data/projects/${project}/sequences`, { name: 'SQ01' });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      type: 'Sequence',
      name: 'SQ01',
      description: '',
      data: {},
      parent_id: null,
      project_id: project,
      status: 'running',
      created_by: adminId,
    });
    expect(await events('sequence_id', body.id)).toEqual([
      {
        name: 'sequence:new',
        data: { sequence_id: body.id, episode_id: null, project_id: project },
        project_id: project,
        user_id: adminId,
      },
    ]);
  });

  it('hangs a sequence below an episode of the production', async () => {
    const project = await productions.project();
    const episode = await productions.entity(project, 'Episode');
    const { body } = await admin.post(`/data/projects/${project}/sequences`, {
      name: 'SQ01',
      episode_id: episode,
      description: 'Night',
      data: { mood: 'dark' },
    });
    expect(body).toMatchObject({ parent_id: episode, description: 'Night', data: { mood: 'dark' } });
  });

  it('answers a sequence of the same name at the same place as it is', async () => {
    const project = await productions.project();
    const episode = await productions.entity(project, 'Episode');
    const create = async (more: object) =>
      (await admin.post(`/data/projects/${project}/sequences`, { name: 'SQ01', ...more })).body as { id: string };
    const first = await create({ description: 'first' });
    expect(await create({ description: 'second' })).toEqual(first);
    expect((await create({ episode_id: episode })).id).not.toBe(first.id);
    expect(await events('sequence_id', first.id)).toHaveLength(1);
  });

  it('answers 404 to an episode that is not of the production, or is none', async () => {
    const project = await productions.project();
    const other = await productions.entity(await productions.project(), 'Episode');
    const shot = await productions.shot(project);
    for (const episode_id of [other, shot, randomUUID()]) {
      const { status, body } = await admin.post(`/data/projects/${project}/sequences`, { name: 'SQ01', episode_id });
      expect([status, body.message]).toEqual([404, 'This production has no episode with this id.']);
    }
  });
});

describe('POST /data/projects/{id}/shots', () => {
  it('makes a shot in a sequence and records the event with the episode', async () => {
    const project = await productions.project();
    const episode = await productions.entity(project, 'Episode');
    const sequence = await productions.entity(project, 'Sequence', { parent_id: episode });
    const { status, body } = await admin.post(`/data/projects/${project}/shots`, {
      name: 'SH010',
      sequence_id: sequence,
      nb_frames: 120,
      data: { frame_in: 101 },
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({ type: 'Shot', parent_id: sequence, nb_frames: 120, data: { frame_in: 101 } });
    expect(await events('shot_id', body.id)).toMatchObject([
      { name: 'shot:new', data: { shot_id: body.id, episode_id: episode, project_id: project } },
    ]);
  });

  it('answers a shot of the same name in the sequence unchanged, and makes one in another sequence', async () => {
    const project = await productions.project();
    const [one, two] = [await productions.entity(project, 'Sequence'), await productions.entity(project, 'Sequence')];
    const create = async (sequence_id: string | null, nb_frames: number) =>
      (await admin.post(`/data/projects/${project}/shots`, { name: 'SH010', sequence_id, nb_frames })).body as object;
    const first = await create(one, 10);
    expect(await create(one, 20)).toEqual(first);
    expect(await create(two, 20)).not.toMatchObject({ id: (first as { id: string }).id });
    expect(await create(null, 20)).toEqual(await create(null, 30));
  });

  it('makes one of twenty parallel requests', async () => {
    const project = await productions.project();
    for (const path of ['shots', 'sequences']) {
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => admin.post(`/data/projects/${project}/${path}`, { name: 'Race' })),
      );
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
      expect(new Set(answers.map(({ body }) => body.id as string)).size).toBe(1);
    }
    const rows = await studio.sql('select id from entity where project_id = $1', [project]);
    expect(rows).toHaveLength(2);
    const news = await studio.sql('select name from api_event where project_id = $1', [project]);
    expect(news).toHaveLength(2);
  });

  it.each([
    ['without a name', {}, 'name'],
    ['with an empty name', { name: '' }, 'name'],
    ['with a name of 161 characters', { name: 'x'.repeat(161) }, 'name'],
    ['with a name that cannot be stored', { name: 'a\0b' }, 'name'],
    ['with a malformed sequence', { name: 'A', sequence_id: 'nonsense1' }, 'sequence_id'],
    ['with a fraction of a frame', { name: 'A', nb_frames: 1.5 }, 'nb_frames'],
    ['with fewer than no frames', { name: 'A', nb_frames: -1 }, 'nb_frames'],
    ['with a text as data', { name: 'A', data: 'x' }, 'data'],
  ])('refuses a shot %s', async (_, given, field) => {
    const project = await productions.project();
    const { status, body } = await admin.post(`/data/projects/${project}/shots`, given);
    expect(status).toBe(400);
    expect(body.data.errors).toMatchObject([{ field }]);
  });

  it('answers 404 to a sequence that is not of the production, or is none', async () => {
    const project = await productions.project();
    const other = await productions.entity(await productions.project(), 'Sequence');
    const asset = await productions.entity(project, 'Props');
    for (const sequence_id of [other, asset, randomUUID()]) {
      const { status, body } = await admin.post(`/data/projects/${project}/shots`, { name: 'SH010', sequence_id });
      expect([status, body.message]).toEqual([404, 'This production has no sequence with this id.']);
    }
    expect(await studio.sql("select id from entity where project_id = $1 and name = 'SH010'", [project])).toEqual([]);
  });

  it('answers 400, 404 and 403 before it looks at the body', async () => {
    const project = await productions.project();
    const artist = await studio.as(await studio.person());
    expect((await artist.post('/data/projects/nonsense1/shots', {})).status).toBe(400);
    expect((await artist.post(`/data/projects/${randomUUID()}/shots`, {})).status).toBe(404);
    expect((await artist.post(`/data/projects/${project}/shots`, {})).status).toBe(403);
    expect((await artist.post(`/data/projects/${project}/sequences`, {})).status).toBe(403);
  });

  it('takes a form as well', async () => {
    const project = await productions.project();
    const { status } = await admin.post(`/data/projects/${project}/shots`, 'name=SH010&nb_frames=24', {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(status).toBe(201);
  });
});

describe('GET /data/shots/{id}', () => {
  it('answers where it belongs, its frames and its tasks', async () => {
    const artist = await studio.person();
    const project = await productions.project({ team: [artist.id], fps: '24' });
    const episode = await productions.entity(project, 'Episode', { name: 'E01' });
    const sequence = await productions.entity(project, 'Sequence', { name: 'SQ01', parent_id: episode });
    const shot = await productions.shot(project, {
      parent_id: sequence,
      data: JSON.stringify({ frame_in: 101, frame_out: '220' }),
    });
    const task = await productions.task({
      project,
      taskType: await productions.taskType(),
      entity: shot,
      assignees: [artist.id],
    });
    const { status, body } = await (await studio.as(artist)).get(`/data/shots/${shot.toUpperCase()}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id: shot,
      type: 'Shot',
      project_name: expect.stringMatching(/^Production/),
      sequence_id: sequence,
      sequence_name: 'SQ01',
      episode_id: episode,
      episode_name: 'E01',
      fps: '24',
      frame_in: '101',
      frame_out: '220',
      entities_out: [],
      tasks: [{ id: task, type: 'Task', assignees: [artist.id] }],
    });
  });

  it('answers nothing for what a lonely shot does not have', async () => {
    const shot = await productions.shot(await productions.project());
    expect((await admin.get(`/data/shots/${shot}`)).body).toMatchObject({
      sequence_id: null,
      sequence_name: null,
      episode_id: null,
      episode_name: null,
      frame_in: null,
      frame_out: null,
      tasks: [],
    });
  });

  it('answers 404 to what is no shot', async () => {
    const sequence = await productions.entity(await productions.project(), 'Sequence');
    expect((await admin.get('/data/shots/nonsense1')).status).toBe(400);
    for (const id of [sequence, randomUUID()]) expect((await admin.get(`/data/shots/${id}`)).status).toBe(404);
  });
});

describe('PUT /data/shots/{id}', () => {
  it('changes what is given, merges data and records the event', async () => {
    const project = await productions.project();
    const shot = await productions.shot(project, { data: JSON.stringify({ frame_in: 101, fps: '24' }) });
    const { status, body } = await admin.put(`/data/shots/${shot}`, {
      nb_frames: '48',
      data: { frame_in: 102, lens: 35 },
      project_id: randomUUID(),
      created_by: adminId,
      nonsense: 1,
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      nb_frames: 48,
      data: { frame_in: 102, fps: '24', lens: 35 },
      project_id: project,
      created_by: null,
    });
    expect(await events('shot_id', shot)).toMatchObject([{ name: 'shot:update', data: { project_id: project } }]);
  });

  it('refuses a name that is taken in the sequence, also where there is none', async () => {
    const project = await productions.project();
    const taken = await productions.shot(project, { name: 'SH010' });
    const shot = await productions.shot(project, { name: 'SH020' });
    const { status, body } = await admin.put(`/data/shots/${shot}`, { name: 'SH010' });
    expect([status, body.message]).toEqual([400, 'Another shot already has this name there.']);
    const sequence = await productions.entity(project, 'Sequence');
    expect((await admin.put(`/data/shots/${taken}`, { parent_id: sequence })).status).toBe(200);
    expect((await admin.put(`/data/shots/${shot}`, { name: 'SH010' })).status).toBe(200);
    expect((await admin.put(`/data/shots/${shot}`, { parent_id: sequence })).status).toBe(400);
  });

  it('leaves sequences to their own route', async () => {
    const sequence = await productions.entity(await productions.project(), 'Sequence');
    expect((await admin.put(`/data/shots/${sequence}`, {})).status).toBe(404);
  });
});
