import { firstOf } from '../../support/first-of.js';
import type { Caller } from '../../support/caller.js';
import { Productions } from '../../support/production.js';
import { Studio } from '../../support/studio.js';

let studio: Studio;
let admin: Caller;
let productions: Productions;

beforeAll(async () => {
  studio = await Studio.open();
  productions = new Productions(studio);
  admin = await studio.as(await studio.person({ role: 'admin' }));
});
afterAll(() => studio.close());

/** What an old database may hold and nobody can send any more. */
const large = JSON.stringify({ old: 'x'.repeat(100_000), price: 10.5 });
const old: [path: string, table: string, make: () => Promise<string>, values: Record<string, unknown>][] = [
  [
    'persons',
    'person',
    async () => (await studio.person()).id,
    {
      email: 'john@studio',
      first_name: '',
      last_name: 'a\nb',
      phone: '1\u202E2',
      country: '1x',
      timezone: 'Mars/Base',
      locale: 'xx_XX',
      contract_type: 'odd',
      position: 'boss',
      seniority: 'old',
      display_date_format: 'odd',
      daily_salary: -1,
      expiration_date: '2001-01-01',
      data: large,
    },
  ],
  ['departments', 'department', () => productions.department(), { name: ' ', color: 'red' }],
  ['studios', 'studio', () => made('/data/studios', { name: 'S', color: '' }), { name: '', color: '\u0007' }],
  [
    'softwares',
    'software',
    () => made('/data/softwares', { name: 'S', short_name: 's', file_extension: '' }),
    { name: '\u200B', short_name: '', monthly_cost: -1, secondary_extensions: large },
  ],
  [
    'hardware-items',
    'hardware_item',
    () => made('/data/hardware-items', { name: 'H', short_name: 'h' }),
    { name: '\t', short_name: '', inventory_amount: -5, description: 'x'.repeat(100_000) },
  ],
  ['project-status', 'project_status', () => made('/data/project-status', { name: 'P', color: '' }), { name: ' ' }],
  ['entity-types', 'entity_type', () => made('/data/entity-types', { name: 'E' }), { name: '', short_name: '\n' }],
  ['task-types', 'task_type', () => productions.taskType(), { name: ' ', for_entity: 'Odd', color: '\u0001' }],
  ['task-status', 'task_status', () => productions.taskStatus(), { name: '', short_name: ' ', color: '\n' }],
  [
    'projects',
    'project',
    () => productions.project(),
    {
      name: '   ',
      fps: 'many',
      ratio: 'odd',
      resolution: '1x',
      production_style: 'odd',
      nb_episodes: -1,
      data: large,
      file_tree: large,
    },
  ],
  [
    'tasks',
    'task',
    () => productions.simpleTask(),
    { name: '', estimation: -2.5, completion_rate: -1, retake_count: -1, nb_drawings: -1, data: large },
  ],
  [
    'entities',
    'entity',
    async () => productions.shot(await productions.project()),
    { name: '', status: 'odd', nb_frames: -1, data: large },
  ],
  [
    'shots',
    'entity',
    async () => productions.shot(await productions.project()),
    { name: '\n', status: 'odd', nb_frames: -1, data: large },
  ],
  [
    'time-spents',
    'time_spent',
    async () => productions.hours(await productions.simpleTask(), (await studio.person()).id, '2024-06-04', 60),
    { duration: 3024 },
  ],
  [
    'day-offs',
    'day_off',
    async () => productions.leave((await studio.person()).id, '2024-06-04'),
    { end_date: '2031-01-01', description: 'x'.repeat(100_000) },
  ],
];

const made = async (path: string, body: object) => (await admin.post(path, body)).body.id as string;

describe.each(old)('/data/%s', (path, table, make, values) => {
  const makeOld = async () => {
    const id = await make();
    const names = Object.keys(values);
    await studio.sql(
      `update ${table} set ${names.map((name, index) => `${name} = $${index + 2}`).join(', ')} where id = $1`,
      [id, ...Object.values(values)],
    );
    return id;
  };

  it('saves an old object that is put back as it was read, and checks what is changed of it', async () => {
    const id = await makeOld();
    const before = (await admin.get(`/data/${path}/${id}`)).body;
    const saved = await admin.put(`/data/${path}/${id}`, before);
    expect([saved.status, saved.body.message]).toEqual([200, undefined]);
    const after = (await admin.get(`/data/${path}/${id}`)).body;
    expect(after).toEqual({ ...before, updated_at: after.updated_at });

    const member = firstOf(Object.keys(values));
    const refused = await admin.put(`/data/${path}/${id}`, { ...before, [member]: { odd: true } });
    expect([refused.status, refused.body.data.errors]).toEqual([400, [expect.objectContaining({ field: member })]]);
  });
});

it('saves what an artist puts back of themselves, with what only others may change', async () => {
  const person = await studio.person({ email: 'jane@studio', contract_type: 'odd' });
  const self = await studio.as(person);
  const before = (await self.get(`/data/persons/${person.id}`)).body;
  const { status, body } = await self.put(`/data/persons/${person.id}`, { ...before, phone: '12' });
  expect([status, body]).toEqual([200, { ...before, phone: '12', updated_at: body.updated_at }]);
});

it('lets a supervisor put a task back whole, with what is theirs to change', async () => {
  const supervisor = await studio.person({ role: 'supervisor' });
  const artist = await studio.person();
  const task = await productions.simpleTask({ team: [supervisor.id], assignees: [artist.id] });
  const asSupervisor = await studio.as(supervisor);
  const before = (await asSupervisor.get(`/data/tasks/${task}?relations=false`)).body;
  const { status, body } = await asSupervisor.put(`/data/tasks/${task}`, { ...before, priority: 3 });
  expect([status, body.priority]).toEqual([200, 3]);
  expect((await asSupervisor.put(`/data/tasks/${task}`, { ...before, nb_drawings: 3 })).status).toBe(403);
});

it('tells nobody by a refusal what they may not read', async () => {
  const task = await productions.simpleTask();
  const stranger = await studio.as(await studio.person());
  const { body } = await admin.get(`/data/tasks/${task}`);
  const answers = await Promise.all(
    [body, { ...body, name: 'other' }, { name: '' }].map((sent) => stranger.put(`/data/tasks/${task}`, sent)),
  );
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
});

it('makes another token for a bot whose last day is sent alone, though it stays', async () => {
  const { body: bot } = await admin.post('/data/persons', { first_name: 'B', last_name: '', is_bot: true });
  const put = async (body: object) => (await admin.put(`/data/persons/${bot.id}`, body)).body.access_token as unknown;
  expect(await put({ expiration_date: null })).toEqual(expect.any(String));
  expect(await put({ first_name: 'B', expiration_date: null })).toBeUndefined();
});

it('keeps what a member of free JSON says when its numbers are written otherwise', async () => {
  const project = await productions.project();
  await studio.sql(`update project set data = '{"big": 9007199254740993}' where id = $1`, [project]);
  const sent = await admin.put(`/data/projects/${project}`, '{"data": {"big": 9007199254740992}}', {
    'content-type': 'application/json',
  });
  expect(sent.text).toContain('9007199254740992');
});
