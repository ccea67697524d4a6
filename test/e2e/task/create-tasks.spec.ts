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

const create = (project: string, taskType: string, entities?: unknown, of = 'shots') =>
  admin.post(`/actions/projects/${project}/task-types/${taskType}/${of}/create-tasks`, entities);

const entitiesOf = (body: { entity_id: string }[]) => body.map(({ entity_id }) => entity_id).sort();

it('makes tasks for all shots of the production, with the default status, and names types and statuses', async () => {
  await studio.sql('update task_status set is_default = false');
  const status = await productions.taskStatus({ is_default: true, color: '#112233' });
  const project = await productions.project();
  const shots = [await productions.shot(project), await productions.shot(project, { canceled: true })];
  await productions.entity(project, 'Sequence');
  await productions.shot(await productions.project());
  const taskType = await productions.taskType();
  const answer = await create(project, taskType);
  expect(answer.status).toBe(201);
  expect(entitiesOf(answer.body)).toEqual(shots.sort());
  expect(answer.body[0]).toMatchObject({
    type: 'Task',
    name: 'main',
    project_id: project,
    task_type_id: taskType,
    task_status_id: status,
    assignees: [],
    task_type_name: expect.stringMatching(/^Task type/),
    task_type_color: null,
    task_status_name: expect.stringMatching(/^Status/),
    task_status_color: '#112233',
    difficulty: 3,
    retake_count: 0,
  });
  const news = await studio.sql("select from api_event where name = 'task:new' and project_id = $1", [project]);
  expect(news).toHaveLength(2);
});

it('makes them for the given shots only, and skips what has one, is unknown or of another production', async () => {
  const project = await productions.project();
  const taskType = await productions.taskType();
  const [wanted, has, unwanted] = [
    await productions.shot(project),
    await productions.shot(project),
    await productions.shot(project),
  ];
  await productions.task({ project, taskType, entity: has });
  const elsewhere = await productions.shot(await productions.project());
  const asset = await productions.entity(project, 'Props');
  const { body } = await create(project, taskType, [wanted.toUpperCase(), wanted, has, elsewhere, asset, randomUUID()]);
  expect(entitiesOf(body)).toEqual([wanted]);
  expect(entitiesOf((await create(project, taskType, [])).body)).toEqual([unwanted]);
  expect((await create(project, taskType, [])).body).toEqual([]);
});

it('makes each task once in parallel', async () => {
  const project = await productions.project();
  const taskType = await productions.taskType();
  for (let number = 0; number < 5; number++) await productions.shot(project);
  const answers = await Promise.all(Array.from({ length: 10 }, () => create(project, taskType)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  expect(answers.flatMap(({ body }) => body as object[])).toHaveLength(5);
  expect(await studio.sql('select from task where project_id = $1', [project])).toHaveLength(5);
});

it('makes tasks for assets of every type that the task type is meant for, and for edits', async () => {
  const project = await productions.project();
  const [taskType, other] = [
    await productions.taskType({ for_entity: 'Asset' }),
    await productions.taskType({ for_entity: 'Asset' }),
  ];
  const [props, sets, boats] = [
    await productions.entity(project, 'Props'),
    await productions.entity(project, 'Sets'),
    await productions.entity(project, 'Boats'),
  ];
  await studio.sql(
    `insert into task_type_asset_type_link (asset_type_id, task_type_id)
     select id, case name when 'Sets' then $1::uuid else $2::uuid end from entity_type where name in ('Sets', 'Boats')`,
    [taskType, other],
  );
  expect(entitiesOf((await create(project, taskType, [], 'assets')).body)).toEqual([props, sets].sort());
  expect(entitiesOf((await create(project, other, [], 'assets')).body)).toEqual([props, boats].sort());
  const edit = await productions.entity(project, 'Edit');
  const forEdits = await productions.taskType({ for_entity: 'Edit' });
  expect(entitiesOf((await create(project, forEdits, undefined, 'edits')).body)).toEqual([edit]);
});

it('means by {} or no body all that the query names, and without a query all; notes who made them', async () => {
  const person = await studio.person({ role: 'admin' });
  const caller = await studio.as(person);
  const project = await productions.project();
  const [one, running, ...rest] = [
    await productions.shot(project, { status: 'standby' }),
    await productions.shot(project),
    await productions.shot(project, { status: 'standby' }),
    await productions.shot(project, { status: 'standby' }),
  ];
  const taskType = await productions.taskType();
  const path = `/actions/projects/${project}/task-types/${taskType}/shots/create-tasks`;
  const elsewhere = await productions.shot(await productions.project());
  const made = async (query: string, body?: unknown) => {
    const { status, body: tasks } = await caller.post(`${path}${query}`, body);
    expect(status).toBe(201);
    for (const task of tasks) expect(task.assigner_id).toBe(person.id);
    return entitiesOf(tasks);
  };
  // As Kitsu makes one task.
  expect(await made(`?id=${one}`, {})).toEqual([one]);
  expect(await made(`?id=${elsewhere}`, {})).toEqual([]);
  expect(await made('?status=running')).toEqual([running]);
  expect((await caller.post(`${path}?id=nonsense`, {})).status).toBe(400);
  expect(await made('?unheard=of', {})).toEqual(rest.sort());
  expect(await made('', {})).toEqual([]);
});

it('refuses a task type that is meant for something else, and answers 404 to an unknown one', async () => {
  const project = await productions.project();
  const taskType = await productions.taskType({ for_entity: 'Asset' });
  const { status, body } = await create(project, taskType);
  expect([status, body.message]).toEqual([400, expect.stringContaining('not meant for this kind of entity')]);
  expect((await create(project, randomUUID())).status).toBe(404);
  expect((await create(project, 'nonsense1')).status).toBe(400);
});

it.each([[{ entities: [] }], ['"text"'], [['nonsense1']], [[null]], [[{ id: randomUUID() }]]])(
  'refuses %j as body',
  async (body) => {
    const project = await productions.project();
    const answer = await admin.post(
      `/actions/projects/${project}/task-types/${await productions.taskType()}/shots/create-tasks`,
      body,
      { 'content-type': 'application/json' },
    );
    expect(answer.status).toBe(400);
    expect(answer.body.message).toContain('list of UUIDs');
  },
);

it('answers 400, 404, 403 in this order', async () => {
  const [project, taskType] = [await productions.project(), await productions.taskType()];
  const artist = await studio.as(await studio.person());
  const post = (id: string) => artist.post(`/actions/projects/${id}/task-types/${taskType}/shots/create-tasks`, {});
  expect((await post('nonsense1')).status).toBe(400);
  expect((await post(randomUUID())).status).toBe(404);
  expect((await post(project)).status).toBe(403);
});
