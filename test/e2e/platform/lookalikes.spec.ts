import type { Caller } from '../../support/caller.js';
import { Productions } from '../../support/production.js';
import { Studio } from '../../support/studio.js';

let studio: Studio;
let admin: Caller;

beforeAll(async () => {
  studio = await Studio.open();
  admin = await studio.as(await studio.person({ role: 'admin' }));
});
afterAll(() => studio.close());

/** Every name that no two rows share: where, the table, its member, and what else is needed. */
const unique: [path: string, table: string, member: string, needed: object][] = [
  ['/data/departments', 'department', 'name', { color: '' }],
  ['/data/studios', 'studio', 'name', { color: '' }],
  ['/data/softwares', 'software', 'name', { short_name: 's', file_extension: '' }],
  ['/data/hardware-items', 'hardware_item', 'name', { short_name: 'h' }],
  ['/data/project-status', 'project_status', 'name', { color: '' }],
  ['/data/entity-types', 'entity_type', 'name', {}],
  ['/data/task-types', 'task_type', 'name', {}],
  ['/data/task-status', 'task_status', 'short_name', { name: 'T', color: '' }],
  ['/data/projects', 'project', 'name', {}],
];

describe.each(unique)('%s', (path, table, member, needed) => {
  const add = (name: string) => admin.post(path, { ...needed, [member]: name });

  it.each([
    ['a joiner more', 'mi\u200Cx', 'mix'],
    ['a joiner less', 'row', 'r\u200Dow'],
    ['a letter in two', 'd\u00E9co', 'de\u0301co'],
  ])('takes no name twice that differs by %s', async (_, name, lookalike) => {
    expect((await add(name)).status).toBe(201);
    const again = await add(lookalike);
    expect([again.status, again.body.data?.errors?.[0]?.field]).toEqual([400, member]);
    const other = (await add(`o${name}`.slice(0, 9))).body.id as string;
    expect((await admin.put(`${path}/${other}`, { [member]: lookalike })).status).toBe(400);
  });

  it('compares with what an old database has, and lets a row change how it is typed', async () => {
    const { id } = (await add('x')).body as { id: string };
    await studio.sql(`update ${table} set ${member} = $2 where id = $1`, [id, 'ole\u0301']);
    expect((await add('olé')).status).toBe(400);
    expect((await admin.put(`${path}/${id}`, { [member]: 'ol\u00E9' })).status).toBe(200);
  });

  it('makes one of two that look the same and come at once', async () => {
    const answers = await Promise.all(['at\u200Donce', 'atonce', 'a\u200Ctonce'].map(add));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400]);
  });
});

it('answers the shot that is there for a name that looks the same', async () => {
  const project = await new Productions(studio).project();
  const add = async (name: string) => (await admin.post(`/data/projects/${project}/shots`, { name })).body.id as string;
  const first = await add('SH\u00E9');
  expect(await add('SHe\u0301')).toBe(first);
  expect(await add('SH\u200D\u00E9')).toBe(first);
  const other = await add('SH2');
  expect((await admin.put(`/data/shots/${other}`, { name: 'SH\u200C\u00E9' })).status).toBe(400);
});
