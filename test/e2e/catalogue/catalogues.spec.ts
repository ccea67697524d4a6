import { randomUUID } from 'node:crypto';
import type { Caller } from '../../support/caller.js';
import { describeNamedRows, short, type NamedRows } from '../../support/named-rows.js';
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

const catalogues: NamedRows[] = [
  {
    path: '/data/project-status',
    type: 'ProjectStatus',
    event: 'project-status',
    key: 'project_status_id',
    needed: () => ({ name: short(), color: '#AABBCC' }),
    defaults: {},
    unfit: [
      ['name', 'x'.repeat(21)],
      ['color', '#AABBCCDD'],
    ],
    unique: { field: 'name' },
  },
  {
    path: '/data/entity-types',
    type: 'EntityType',
    event: 'asset-type',
    key: 'asset_type_id',
    needed: () => ({ name: short() }),
    defaults: { short_name: null, description: null, archived: false, task_types: [] },
    unfit: [
      ['name', 'x'.repeat(31)],
      ['short_name', 'x'.repeat(21)],
      ['archived', 'no'],
      ['task_types', ['nonsense1']],
    ],
    unique: { field: 'name', alike: (text) => `  ${text.toUpperCase()} ` },
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
    unfit: [
      ['name', 'x'.repeat(41)],
      ['short_name', 'x'.repeat(21)],
      ['color', '#AABBCCDD'],
      ['priority', 'first'],
      ['for_entity', 'Planet'],
      ['allow_timelog', 'yes'],
      ['shotgun_id', 2 ** 31],
      ['department_id', 'nonsense1'],
      ['department_id', randomUUID()],
      ['description', 'a\0b'],
    ],
    unique: { field: 'name', alike: (text) => `  ${text.toUpperCase()} ` },
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
    unfit: [
      ['name', 'x'.repeat(41)],
      ['short_name', 'x'.repeat(11)],
      ['color', 7],
      ['is_default', 'yes'],
      ['priority', 1.5],
    ],
    unique: { field: 'short_name' },
  },
];

catalogues.forEach((catalogue) => describeNamedRows(() => studio, catalogue));

it('lets an old task type keep a name that it shares', async () => {
  const name = `Shared ${short()}`;
  const ids = [await productions.taskType({ for_entity: 'Shot' }), await productions.taskType({ for_entity: 'Asset' })];
  await studio.sql('update task_type set name = $1 where id = any($2)', [name, ids]);
  const whole = (await admin.get(`/data/task-types/${ids[0]}`)).body as object;
  expect((await admin.put(`/data/task-types/${ids[0]}`, whole)).status).toBe(200);
});
