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

describe('task types of entity types', () => {
  it('are stored with it, replaced, filtered by, and shown when asked', async () => {
    const [one, two] = [await productions.taskType(), await productions.taskType()];
    const { body } = await admin.post('/data/entity-types', { name: short(), task_types: [{ id: one }, randomUUID()] });
    expect(body.task_types).toEqual([one]);
    const url = `/data/entity-types/${body.id}`;
    expect((await admin.put(url, { task_types: [one, two] })).body.task_types.sort()).toEqual([one, two].sort());
    expect((await admin.put(url, { short_name: 'x' })).body.task_types).toHaveLength(2);
    expect((await admin.put(url, { task_types: [two] })).body.task_types).toEqual([two]);

    expect((await artist.get(`${url}?relations=false`)).body).not.toHaveProperty('task_types');
    const filtered = `/data/entity-types?task_types=${two}`;
    expect((await artist.get(filtered)).body).toEqual([expect.not.objectContaining({ task_types: expect.anything() })]);
    expect((await artist.get(`${filtered}&relations=True`)).body).toMatchObject([{ id: body.id, task_types: [two] }]);
    expect((await artist.get('/data/entity-types?task_types=nonsense')).status).toBe(400);

    expect((await admin.put(url, { task_types: null })).body.task_types).toEqual([]);
    await admin.put(url, { task_types: [one] });
    expect((await admin.delete(url)).status).toBe(204);
  });
});

describe('the default task status', () => {
  const needed = () => ({ name: 'Any', short_name: short(), color: '#AABBCC' });
  const eventsOf = async (id: string) =>
    (
      await studio.sql<{ name: string }>(
        `select name from api_event where data ->> 'task_status_id' = $1 order by created_at`,
        [id],
      )
    ).map(({ name }) => name);
  const defaults = async () =>
    (await studio.sql<{ id: string }>('select id from task_status where is_default')).map(({ id }) => id);

  it('is one, whoever becomes it', async () => {
    const first = (await admin.post('/data/task-status', { ...needed(), is_default: true })).body;
    const second = (await admin.post('/data/task-status', { ...needed(), is_default: true })).body;
    expect(await defaults()).toEqual([second.id]);
    expect(await eventsOf(first.id)).toEqual(['task-status:new', 'task-status:update']);
    await admin.put(`/data/task-status/${first.id}`, { is_default: true });
    expect(await defaults()).toEqual([first.id]);
    await admin.put(`/data/task-status/${first.id}`, { name: 'Other' });
    expect(await defaults()).toEqual([first.id]);
    await admin.put(`/data/task-status/${first.id}`, { is_default: false });
    expect(await defaults()).toEqual([]);
  });

  it('leaves the default for concepts alone, and is left alone by it', async () => {
    const add = async (more: object) => (await admin.post('/data/task-status', { ...needed(), ...more })).body;
    const usual = await add({ is_default: true });
    const concepts = await add({ is_default: true, for_concept: true });
    expect((await defaults()).sort()).toEqual([usual.id, concepts.id].sort());
    const next = await add({});
    await admin.put(`/data/task-status/${next.id}`, { is_default: true });
    expect((await defaults()).sort()).toEqual([next.id, concepts.id].sort());
    // A default that changes its kind takes the place of the one there.
    await admin.put(`/data/task-status/${next.id}`, { for_concept: true });
    expect((await defaults()).sort()).toEqual([next.id]);
    await admin.put(`/data/task-status/${next.id}`, { for_concept: null, is_default: false });
    expect((await defaults()).sort()).toEqual([]);
  });

  it('is one after many became it at once', async () => {
    const rows = await Promise.all([1, 2, 3].map(() => admin.post('/data/task-status', needed())));
    const answers = await Promise.all([
      ...rows.map(({ body }) => admin.put(`/data/task-status/${body.id}`, { is_default: true })),
      ...[1, 2, 3].map(() => admin.post('/data/task-status', { ...needed(), is_default: true })),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 201, 201, 201]);
    expect(await defaults()).toHaveLength(1);
  });

  it('stays when the new one is refused', async () => {
    const { body } = await admin.post('/data/task-status', { ...needed(), is_default: true });
    const taken = { name: 'Any', short_name: body.short_name, color: '', is_default: true };
    expect((await admin.post('/data/task-status', taken)).status).toBe(400);
    expect(await defaults()).toEqual([body.id]);
  });
});

describe('deleting what is used', () => {
  const used = async () => {
    const project = await productions.project();
    const taskType = await productions.taskType();
    const status = await productions.taskStatus();
    const task = await productions.task({ project, taskType, status, entity: await productions.shot(project) });
    return { project, taskType, status, task };
  };

  it('is refused for a project status, an entity type and a task status', async () => {
    const { project, status } = await used();
    const [{ project_status_id, entity_type_id }] = (await studio.sql(
      'select p.project_status_id, e.entity_type_id from project p join entity e on e.project_id = p.id where p.id = $1',
      [project],
    )) as [{ project_status_id: string; entity_type_id: string }];
    for (const [path, user] of [
      [`/data/project-status/${project_status_id}`, 'project'],
      [`/data/entity-types/${entity_type_id}`, 'entity'],
      [`/data/task-status/${status}`, 'task'],
    ] as const) {
      const answer = await admin.delete(path);
      expect([answer.status, answer.body.message]).toEqual([400, expect.stringContaining(`at least one ${user}`)]);
      expect((await admin.get(path)).status).toBe(200);
    }
  });

  it('is refused for a task type with tasks, even by force', async () => {
    const { taskType } = await used();
    for (const query of ['', '?force=true']) {
      const answer = await admin.delete(`/data/task-types/${taskType}${query}`);
      expect([answer.status, answer.body.message]).toEqual([400, expect.stringContaining('at least one task')]);
    }
  });

  it('needs force for a task type that is attached to productions, schedules or entity types', async () => {
    const project = await productions.project();
    const taskType = await productions.taskType();
    const link = 'insert into project_task_type_link (id, project_id, task_type_id) values (gen_random_uuid(), $1, $2)';
    await studio.sql(link, [project, taskType]);
    const { body: entityType } = await admin.post('/data/entity-types', { name: short(), task_types: [taskType] });
    // A studio's existing database has this table.
    await studio.sql('create table schedule_item (task_type_id uuid references task_type (id))');
    try {
      await studio.sql('insert into schedule_item values ($1)', [taskType]);
      const refused = await admin.delete(`/data/task-types/${taskType}?force=yes`);
      expect(refused.status).toBe(400);
      expect(refused.body.message).toContain('productions and schedules and entity types');
      expect((await admin.delete(`/data/task-types/${taskType}?force=True`)).status).toBe(204);
      expect(await studio.sql('select from schedule_item')).toEqual([]);
    } finally {
      await studio.sql('drop table schedule_item');
    }
    expect((await admin.get(`/data/entity-types/${entityType.id}`)).body.task_types).toEqual([]);
    // What the production uses changed.
    expect(await studio.sql('select from project where id = $1 and updated_at > created_at', [project])).toHaveLength(
      1,
    );
  });
});
