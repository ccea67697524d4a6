import { randomUUID } from 'node:crypto';
import { short } from '../../support/named-rows.js';
import { Productions } from '../../support/production.js';
import { Studio } from '../../support/studio.js';
import { whileUncommitted } from '../../support/uncommitted.js';
import { firstOf } from '../../support/first-of.js';

let studio: Studio;

beforeAll(async () => {
  studio = await Studio.open();
});
afterAll(() => studio.close());

/** Who may write: their role, their role in the team if they are in it, and what takes the right away. */
const losing = {
  administrator: ['admin', undefined, "update person set role = 'user' where id = $2"],
  manager: ['manager', null, "update person set role = 'user' where id = $2"],
  'manager in the team': ['manager', null, 'delete from project_person_link where person_id = $2'],
  'manager there': ['user', 'manager', 'update project_person_link set role = null where person_id = $2'],
  'supervisor there': ['user', 'supervisor', 'update project_person_link set role = null where person_id = $2'],
  'supervisor of the department': [
    'supervisor',
    null,
    'delete from department_link where person_id = $2 and department_id in (select department_id from task_type)',
  ],
  'maker in the team': ['user', null, 'delete from project_person_link where person_id = $2'],
} as const;
type Losing = keyof typeof losing;

const admins: readonly Losing[] = ['administrator'];
const managers: readonly Losing[] = ['administrator', 'manager', 'manager in the team', 'manager there'];
const planners: readonly Losing[] = [...managers, 'supervisor there', 'supervisor of the department'];
const data = { data: { frame_in: 101 } };

/** What a request waits for, by what is held; who may send it; and the request. Names in braces stand for ids. */
const requests: [held: string, losers: readonly Losing[], ...[route: string, body?: unknown][]][] = [
  [
    'project',
    managers,
    ['PUT /data/projects/{project}', { man_days: 7 }],
    ['POST /data/projects/{project}/team', { person_id: '{newcomer}', role: 'supervisor' }],
    ['PUT /data/projects/{project}/team/{member}', { role: 'supervisor' }],
    ['DELETE /data/projects/{project}/team/{member}'],
    ['POST /data/projects/{project}/settings/task-types', { task_type_id: '{task_type}' }],
    ['DELETE /data/projects/{project}/settings/task-types/{used_task_type}'],
    ['POST /data/projects/{project}/settings/task-status', { task_status_id: '{task_status}' }],
    ['DELETE /data/projects/{project}/settings/task-status/{used_task_status}'],
    ['POST /data/projects/{project}/sequences', { name: 'SQ01' }],
    ['POST /data/projects/{project}/shots', { name: 'SH01' }],
    ['POST /data/tasks', { project_id: '{project}', entity_id: '{entity}', task_type_id: '{task_type}' }],
    ['POST /actions/projects/{project}/task-types/{task_type}/shots/create-tasks', ['{entity}']],
  ],
  ['closed', admins, ['DELETE /data/projects/{closed}'], ['DELETE /data/projects/{closed}?force=true']],
  ['entity', [...planners, 'maker in the team'], ['PUT /data/entities/{entity}', data]],
  ['entity', [...managers, 'maker in the team'], ['PUT /data/entities/{entity}', { nb_frames: 7 }]],
  ['entity', managers, ['PUT /data/shots/{entity}', data]],
  // Held is the caller.
  ['person', ['supervisor of the department'], ['PUT /data/entities/{entity}', data]],
  ['task', planners, ['PUT /data/tasks/{task}', { priority: 3 }]],
  ['task', managers, ['PUT /data/tasks/{task}', { name: 'retake' }], ['DELETE /data/tasks/{task}?force=true']],
  ['project_status', admins, ...changes('project-status', 'project_status')],
  ['entity_type', admins, ...changes('entity-types', 'entity_type')],
  ['task_type', admins, ...changes('task-types', 'task_type')],
  ['task_status', admins, ...changes('task-status', 'task_status')],
  ['project.name', admins, ['POST /data/projects', { name: '{caller}' }]],
  ['project_status.name', admins, ['POST /data/project-status', { name: '{short}', color: '#000000' }]],
  ['entity_type.name', admins, ['POST /data/entity-types', { name: '{short}' }]],
  ['task_type.name', admins, ['POST /data/task-types', { name: '{caller}' }]],
  ['task_status.name', admins, ['POST /data/task-status', { name: '{caller}', short_name: 'held', color: '#000000' }]],
];

function changes(path: string, id: string): [route: string, body?: unknown][] {
  return [[`PUT /data/${path}/{${id}}`, { color: '#123456', description: 'Moved' }], [`DELETE /data/${path}/{${id}}`]];
}

const cases = requests.flatMap(([held, losers, ...routes]) =>
  routes.flatMap(([route, body]) => losers.map((loser) => ({ held, loser, route, body }))),
);
type Case = (typeof cases)[number];

/** What all of this happens to, by name; `caller` is who loses the right. */
async function sceneFor(loser: Losing): Promise<Record<string, string>> {
  const [role, there] = losing[loser];
  const make = new Productions(studio);
  const department = await make.department();
  const [{ id: caller }, { id: member }, { id: newcomer }] = await Promise.all([
    studio.person({ role, ...(role === 'supervisor' && { departments: [department, await make.department()] }) }),
    studio.person(),
    studio.person(),
  ]);
  const team = there === undefined ? [member] : [member, { person: caller, role: there }];
  const project = await make.project({ team });
  const [project_status, entity_type, used_task_status] = [randomUUID(), randomUUID(), await make.taskStatus()];
  const used_task_type = await make.taskType({ department });
  await studio.sql("insert into project_status (id, name, color) values ($1, $2, '')", [project_status, short()]);
  await studio.sql('insert into entity_type (id, name) values ($1, $2)', [entity_type, short()]);
  await studio.sql(
    `with type as (insert into project_task_type_link (id, project_id, task_type_id) values (gen_random_uuid(), $1, $2))
     insert into project_task_status_link (id, project_id, task_status_id) values (gen_random_uuid(), $1, $3)`,
    [project, used_task_type, used_task_status],
  );
  const entity = await make.shot(project, { created_by: loser === 'maker in the team' ? caller : null });
  return {
    caller,
    member,
    newcomer,
    project,
    project_status,
    entity_type,
    used_task_type,
    used_task_status,
    entity,
    closed: await make.project({ status: 'Closed' }),
    task: await make.task({ project, entity, taskType: used_task_type }),
    task_type: await make.taskType(),
    task_status: await make.taskStatus(),
  };
}

const tables = ['project', 'project_task_type_link', 'project_task_status_link', 'entity', 'task', 'api_event'];
const catalogues = ['project_status', 'entity_type', 'task_type', 'task_status'];

/** All that the requests could change. */
async function state(caller: string): Promise<string> {
  const rows = [
    ...[...tables, ...catalogues].map((name) => studio.sql(`select * from ${name} order by id`)),
    studio.sql('select * from project_person_link where person_id <> $1 order by project_id, person_id', [caller]),
  ];
  return JSON.stringify(await Promise.all(rows));
}

/** What holds a row, or the names of a table, when a request needs them. */
function hold(held: string): string {
  if (held.endsWith('.name')) return `select pg_advisory_xact_lock(hashtext('${held}')) where $1::uuid is not null`;
  return `select from ${held === 'closed' ? 'project' : held} where id = $1 for update`;
}

/** Sends the request while what it needs is held, does this to the caller meanwhile; answers what has changed then. */
async function meanwhile({ held, loser, route, body }: Case, what: string) {
  const scene = await sceneFor(loser);
  const { caller } = scene;
  // The names of some things are shorter than an id.
  const given = { ...scene, short: caller!.slice(0, 8) } as Record<string, string>;
  const filled = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => given[name]!);
  const [method, path] = route.split(' ') as ['POST' | 'PUT' | 'DELETE', string];
  const [before, sender] = [await state(caller!), await studio.as({ id: caller!, is_bot: false })];
  const { status } = await whileUncommitted(
    studio,
    [
      `with held as (${hold(held)}), done as (${what} returning 1) select from held, done`,
      [scene[held] ?? caller, caller],
    ],
    () =>
      sender.send(method, filled(path), body && filled(JSON.stringify(body)), { 'content-type': 'application/json' }),
  );
  return { status, changed: (await state(caller!)) !== before };
}

describe.each(cases)('waiting for $held, $route', (given) => {
  it(`is refused to who is no ${given.loser} any more`, async () => {
    expect(await meanwhile(given, losing[given.loser][2])).toEqual({ status: 403, changed: false });
  });

  it(`is done for a ${given.loser} who stays what they are`, async () => {
    const { status, changed } = await meanwhile(given, "update person set phone = '1' where id = $2");
    expect([status < 300, changed]).toEqual([true, true]);
  });
});

it('makes no task in place of one that is deleted meanwhile, for who is no administrator any more', async () => {
  const { task, caller } = await sceneFor('administrator');
  const sent = firstOf(
    await studio.sql<{ entity_id: string }>(
      'select name, project_id, entity_id, task_type_id from task where id = $1',
      [task],
    ),
  );
  const sender = await studio.as({ id: caller!, is_bot: false });
  const { status } = await whileUncommitted(
    studio,
    [
      `with gone as (delete from task where id = $1 returning 1), done as (${losing.administrator[2]} returning 1)
       select from gone, done`,
      [task, caller],
    ],
    () => sender.post('/data/tasks', sent),
  );
  expect([status, await studio.sql('select from task where entity_id = $1', [sent.entity_id])]).toEqual([403, []]);
});
