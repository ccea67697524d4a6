import { randomUUID } from 'node:crypto';
import type { Caller } from '../../support/caller.js';
import { Productions } from '../../support/production.js';
import { Studio } from '../../support/studio.js';

let studio: Studio;
let productions: Productions;
let admin: Caller;

beforeAll(async () => {
  studio = await Studio.open();
  productions = new Productions(studio);
  admin = await studio.as(await studio.person({ role: 'admin' }));
});
afterAll(() => studio.close());

const idsOf = (body: { id: string }[]) => body.map(({ id }) => id).sort();

/** What a new task needs, in a production of its own. */
async function parts(typeName = 'Shot', for_entity = 'Shot') {
  const project_id = await productions.project();
  return {
    project_id,
    task_type_id: await productions.taskType({ for_entity }),
    entity_id: await productions.entity(project_id, typeName),
    task_status_id: await productions.taskStatus(),
  };
}

describe('GET /data/tasks', () => {
  it('shows an artist the tasks of running productions of their teams', async () => {
    const artist = await studio.person();
    const [team, other] = [[artist.id], [] as string[]];
    const shown = [await productions.simpleTask({ team }), await productions.simpleTask({ team })];
    await productions.simpleTask({ team, status: 'Closed' });
    await productions.simpleTask({ team: other, assignees: [artist.id] });
    const { status, body } = await (await studio.as(artist)).get('/data/tasks');
    expect(status).toBe(200);
    expect(idsOf(body)).toEqual(shown.sort());
    expect(body[0]).not.toHaveProperty('assignees');
  });

  it('shows a vendor, by role or by role in the production, those assigned to them', async () => {
    for (const [role, there] of [
      ['vendor', null],
      ['user', 'vendor'],
    ] as const) {
      const { id: person, is_bot } = await studio.person({ role });
      const team = [{ person, role: there }];
      const running = await productions.simpleTask({ team, assignees: [person] });
      const closed = await productions.simpleTask({ team, assignees: [person], status: 'Closed' });
      await productions.simpleTask({ team });
      const { body } = await (await studio.as({ id: person, is_bot })).get('/data/tasks');
      expect(idsOf(body)).toEqual([running, closed].sort());
    }
  });

  it('shows an administrator everything, and pages it', async () => {
    const task = await productions.simpleTask({ status: 'Closed' });
    const { body } = await admin.get(`/data/tasks?id=${task}&page=1&relations=true`);
    expect(body).toMatchObject({ total: 1, data: [{ id: task, type: 'Task', assignees: [] }] });
  });

  it('finds tasks by assignee, status, dates and name', async () => {
    const artist = await studio.person();
    const task = await productions.simpleTask({ assignees: [artist.id] });
    await studio.sql("update task set due_date = '2024-06-07 18:00', name = 'Blocking' where id = $1", [task]);
    for (const filter of [
      `assignees=${artist.id.toUpperCase()}`,
      'due_date=2024-06-07T20:00:00%2B02:00&name=block%25',
      `id=["${task}"]`,
    ]) {
      expect(idsOf((await admin.get(`/data/tasks?${filter}`)).body)).toEqual([task]);
    }
  });

  it('finds the tasks of an episode: its own, of its sequences and shots, and of assets made for it', async () => {
    const project = await productions.project();
    const episode = await productions.entity(project, 'Episode');
    const sequence = await productions.entity(project, 'Sequence', { parent_id: episode });
    const entities = [
      episode,
      sequence,
      await productions.shot(project, { parent_id: sequence }),
      await productions.entity(project, 'Props', { source_id: episode }),
    ];
    const taskType = await productions.taskType();
    const tasks = await Promise.all(entities.map((entity) => productions.task({ project, taskType, entity })));
    await productions.task({ project, taskType, entity: await productions.shot(project) });
    expect(idsOf((await admin.get(`/data/tasks?episode_id=${episode}`)).body)).toEqual(tasks.sort());
    expect((await admin.get(`/data/tasks?episode_id=${randomUUID()}`)).body).toEqual([]);
  });

  it.each(['assignees=nonsense', 'assignees=["a"]', 'episode_id=', 'project_id=', 'due_date=soon', 'estimation=long'])(
    'refuses ?%s',
    async (filter) => {
      expect((await admin.get(`/data/tasks?${filter}`)).status).toBe(400);
    },
  );
});

describe('GET /data/tasks/{id}', () => {
  it('reads a task with its assignees, or without them', async () => {
    const artist = await studio.person();
    const task = await productions.simpleTask({ team: [artist.id], assignees: [artist.id] });
    const caller = await studio.as(artist);
    expect((await caller.get(`/data/tasks/${task}`)).body).toMatchObject({ id: task, assignees: [artist.id] });
    expect((await caller.get(`/data/tasks/${task}?relations=no`)).body).not.toHaveProperty('assignees');
  });

  it('answers 400, 404, 403 in this order', async () => {
    const task = await productions.simpleTask();
    const stranger = await studio.as(await studio.person());
    expect((await stranger.get(`/data/tasks/${task}trailing`)).status).toBe(400);
    expect((await stranger.get(`/data/tasks/${randomUUID()}`)).status).toBe(404);
    expect((await stranger.get(`/data/tasks/${task}`)).status).toBe(403);
  });

  it('lets a vendor see a task when they have any on the same entity, and only while in the team', async () => {
    const vendor = await studio.person({ role: 'vendor' });
    const project = await productions.project({ team: [vendor.id] });
    const entity = await productions.shot(project);
    const taskType = await productions.taskType();
    const sibling = await productions.task({ project, taskType, entity });
    const caller = await studio.as(vendor);
    expect((await caller.get(`/data/tasks/${sibling}`)).status).toBe(403);
    await productions.task({ project, taskType, entity, assignees: [vendor.id] });
    expect((await caller.get(`/data/tasks/${sibling}`)).status).toBe(200);
    await studio.sql('delete from project_person_link where person_id = $1', [vendor.id]);
    expect((await caller.get(`/data/tasks/${sibling}`)).status).toBe(403);
  });
});

describe('POST /data/tasks', () => {
  it('makes a task with the usual values and records the event', async () => {
    const given = await parts();
    const { status, body } = await admin.post('/data/tasks', { ...given, id: randomUUID(), type: 'X', duration: 90 });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      ...given,
      type: 'Task',
      name: 'main',
      priority: 0,
      difficulty: 3,
      duration: 0,
      estimation: 0,
      retake_count: 0,
      real_start_date: null,
      assigner_id: null,
      assignees: [],
    });
    expect(await studio.sql("select name, project_id from api_event where data ->> 'task_id' = $1", [body.id])).toEqual(
      [{ name: 'task:new', project_id: given.project_id }],
    );
  });

  it('takes everything else, null counting as left out', async () => {
    const { status, body } = await admin.post('/data/tasks', {
      ...(await parts()),
      name: 'variant',
      difficulty: null,
      priority: 2,
      estimation: '480',
      due_date: '2024-06-07T20:00:00+02:00',
      start_date: '2024-06-03',
      data: { a: 1 },
      assignees: null,
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      name: 'variant',
      difficulty: 3,
      priority: 2,
      estimation: 480,
      due_date: '2024-06-07T18:00:00Z',
      start_date: '2024-06-03T00:00:00Z',
      data: { a: 1 },
    });
  });

  it('assigns people, who join the team and are told; unknown ids are left out', async () => {
    const artist = await studio.person();
    const given = await parts();
    const { body } = await admin.post('/data/tasks', {
      ...given,
      assignees: [{ id: artist.id }, randomUUID(), artist.id],
    });
    expect(body.assignees).toEqual([artist.id]);
    expect(
      await studio.sql('select person_id from project_person_link where project_id = $1', [given.project_id]),
    ).toEqual([{ person_id: artist.id }]);
    expect(await studio.sql('select type, read from notification where task_id = $1', [body.id])).toEqual([
      { type: 'assignation', read: false },
    ]);
  });

  it('refuses a bot where the production has none, and leaves nothing behind', async () => {
    const bot = await studio.person({ is_bot: true });
    const given = await parts();
    expect((await admin.post('/data/tasks', { ...given, assignees: [bot.id] })).status).toBe(403);
    expect(await studio.sql('select id from task where entity_id = $1', [given.entity_id])).toEqual([]);
  });

  it.each(['project_id', 'task_type_id', 'entity_id', 'task_status_id'])('needs a known %s', async (member) => {
    const given = await parts();
    const missing = member === 'task_status_id' ? [] : [undefined, null];
    for (const value of [...missing, 'nonsense1', 7, randomUUID()]) {
      const { status, body } = await admin.post('/data/tasks', { ...given, [member]: value });
      expect(status).toBe(400);
      // Whether an entity is of the production is told of the entity.
      const fields = (body.data.errors as { field: string }[]).map(({ field }) => field);
      expect(member === 'project_id' ? ['project_id', 'entity_id'] : [member]).toEqual(expect.arrayContaining(fields));
    }
  });

  it.each([[undefined], [null]])('gives the default status where task_status_id is %s', async (task_status_id) => {
    const usual = await productions.taskStatus({ is_default: true, for_concept: false });
    const forConcepts = await productions.taskStatus({ is_default: true, for_concept: true });
    const given = await parts();
    const { status, body } = await admin.post('/data/tasks', { ...given, task_status_id });
    expect([status, body.task_status_id]).toEqual([201, usual]);
    const concept = {
      ...given,
      entity_id: await productions.entity(given.project_id, 'Concept'),
      task_type_id: await productions.taskType({ for_entity: 'Concept' }),
      task_status_id,
    };
    expect((await admin.post('/data/tasks', concept)).body.task_status_id).toBe(forConcepts);
    await studio.sql('update task_status set is_default = false');
  });

  it('refuses an entity of another production', async () => {
    const [given, other] = [await parts(), await parts()];
    const { status, body } = await admin.post('/data/tasks', { ...given, entity_id: other.entity_id });
    expect(status).toBe(400);
    expect(body.data.errors).toMatchObject([{ field: 'entity_id' }]);
  });

  it.each([
    ['Shot', 'Shot', 201],
    ['Shot', 'Asset', 400],
    ['Shot', 'Sequence', 400],
    ['Sequence', 'Sequence', 201],
    ['Episode', 'Episode', 201],
    ['Edit', 'Edit', 201],
    ['Concept', 'Concept', 201],
    ['Concept', 'Asset', 400],
    ['Props', 'Asset', 201],
    ['Props', 'Shot', 400],
  ])('on a %s, a task type for %s answers %i', async (typeName, for_entity, status) => {
    expect((await admin.post('/data/tasks', await parts(typeName, for_entity))).status).toBe(status);
  });

  it('keeps to the task types of an asset type, where it has any', async () => {
    const given = await parts('Vehicles', 'Asset');
    const meant = await productions.taskType({ for_entity: 'Asset' });
    await studio.sql(
      `insert into task_type_asset_type_link (asset_type_id, task_type_id)
       select id, $1 from entity_type where name = 'Vehicles'`,
      [meant],
    );
    const { status, body } = await admin.post('/data/tasks', given);
    expect([status, body.message]).toEqual([400, expect.stringContaining('not meant for this kind of entity')]);
    expect((await admin.post('/data/tasks', { ...given, task_type_id: meant })).status).toBe(201);
  });

  it('lets one of many parallel equal tasks win', async () => {
    const given = await parts();
    const answers = await Promise.all(Array.from({ length: 10 }, () => admin.post('/data/tasks', given)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 9 }, () => 400)]);
    expect((await admin.post('/data/tasks', { ...given, name: 'other' })).status).toBe(201);
  });

  it.each([
    [{ name: '' }, 'name'],
    [{ name: 'x'.repeat(81) }, 'name'],
    [{ difficulty: 0 }, 'difficulty'],
    [{ difficulty: 6 }, 'difficulty'],
    [{ estimation: -1 }, 'estimation'],
    [{ estimation: 'long' }, 'estimation'],
    [{ estimation: true }, 'estimation'],
    [{ due_date: '' }, 'due_date'],
    [{ due_date: '2024-02-30' }, 'due_date'],
    [{ start_date: 'infinity' }, 'start_date'],
    [{ assignees: ['nonsense1'] }, 'assignees'],
    [{ assignees: 'nobody' }, 'assignees'],
    [{ data: 'text' }, 'data'],
    [{ description: '\ud800' }, 'description'],
  ])('refuses %j', async (change, field) => {
    const { status, body } = await admin.post('/data/tasks', { ...(await parts()), ...change });
    expect(status).toBe(400);
    expect(body.data.errors).toMatchObject([{ field }]);
  });

  it('is for managers of the production that the body names', async () => {
    const given = await parts();
    const person = await studio.person();
    const caller = await studio.as(person);
    expect((await caller.post('/data/tasks', given)).status).toBe(403);
    expect((await caller.post('/data/tasks', {})).status).toBe(403);
    expect((await caller.post('/data/tasks', [])).status).toBe(403);
    await productions.join(given.project_id, person.id);
    expect((await caller.post('/data/tasks', given)).status).toBe(403);
    await studio.sql("update project_person_link set role = 'manager' where person_id = $1", [person.id]);
    expect((await caller.post('/data/tasks', given)).status).toBe(201);
    const elsewhere = await parts();
    expect((await caller.post('/data/tasks', elsewhere)).status).toBe(403);
  });

  it.each(['null', '[]', '"text"', '7'])('refuses %s as body', async (body) => {
    expect((await admin.post('/data/tasks', body, { 'content-type': 'application/json' })).status).toBe(400);
  });
});
