import { randomUUID } from 'node:crypto';
import type { Answer, Caller } from '../../support/caller.js';
import { Productions } from '../../support/production.js';
import { Studio } from '../../support/studio.js';
import { firstOf } from '../../support/first-of.js';

let studio: Studio;
let admin: Caller;
let productions: Productions;

beforeAll(async () => {
  studio = await Studio.open();
  productions = new Productions(studio);
  admin = await studio.as(await studio.person({ role: 'admin' }));
});
afterAll(() => studio.close());

const fieldsOf = ({ body }: Answer) => (body.data.errors as { field: string }[]).map(({ field }) => field);
const newTask = async () => {
  const project_id = await productions.project();
  const task_type_id = await productions.taskType();
  const entity_id = await productions.shot(project_id);
  return { project_id, task_type_id, entity_id, task_status_id: await productions.taskStatus() };
};

let count = 0;
/** Everything that is made with a name: where, and what else is needed. */
const named: [what: string, member: string, path: () => Promise<string>, needed: () => Promise<object>][] = [
  ['person', 'first_name', async () => '/data/persons', async () => ({ last_name: '' })],
  ['department', 'name', async () => '/data/departments', async () => ({ color: '' })],
  ['studio', 'name', async () => '/data/studios', async () => ({ color: '' })],
  ['software', 'name', async () => '/data/softwares', async () => ({ short_name: 's', file_extension: 'ma' })],
  ['software', 'short_name', async () => '/data/softwares', async () => ({ name: `S${++count}`, file_extension: '' })],
  ['hardware item', 'name', async () => '/data/hardware-items', async () => ({ short_name: 'h' })],
  ['project status', 'name', async () => '/data/project-status', async () => ({ color: '' })],
  ['entity type', 'name', async () => '/data/entity-types', async () => ({})],
  ['task type', 'name', async () => '/data/task-types', async () => ({})],
  ['task status', 'name', async () => '/data/task-status', async () => ({ short_name: `t${++count}`, color: '' })],
  ['task status', 'short_name', async () => '/data/task-status', async () => ({ name: 'T', color: '' })],
  ['production', 'name', async () => '/data/projects', async () => ({})],
  ['sequence', 'name', async () => `/data/projects/${await productions.project()}/sequences`, async () => ({})],
  ['shot', 'name', async () => `/data/projects/${await productions.project()}/shots`, async () => ({})],
  ['task', 'name', async () => '/data/tasks', newTask],
];

/** Where what was made is changed. */
const changedAt = (path: string, id: string) =>
  `/data/${/sequences|shots/.test(path) ? 'entities' : path.split('/')[2]}/${id}`;

describe.each(named)('%s, %s', (_, member, path, needed) => {
  it('is kept in NFC, with joiners, when made and when changed', async () => {
    const at = await path();
    const made = await admin.post(at, { ...(await needed()), [member]: `e\u0301 ${++count}` });
    expect([made.status, made.body[member]]).toEqual([201, `é ${count}`]);
    const changed = await admin.put(changedAt(at, made.body.id), { [member]: `o\u0302\u200D ${++count}` });
    expect([changed.status, changed.body[member]]).toEqual([200, `ô\u200D ${count}`]);
  });

  it.each(['', '   ', '\u3000\u200D', 'a\u202Eb', 'a\u200Bb', 'a\nb', 'a\u0000b', 'a\uFEFFb', 'a\u2028b'])(
    'refuses %j, when made and when changed, and says where it is',
    async (name) => {
      const at = await path();
      const refused = await admin.post(at, { ...(await needed()), [member]: name });
      expect([refused.status, fieldsOf(refused)]).toEqual([400, [member]]);
      const made = await admin.post(at, { ...(await needed()), [member]: `n${++count}` });
      const changed = await admin.put(changedAt(at, made.body.id), { [member]: name });
      expect([changed.status, fieldsOf(changed)]).toEqual([400, [member]]);
    },
  );
});

describe('an address', () => {
  const add = (email: string) => admin.post('/data/persons', { first_name: 'Ada', last_name: '', email });

  it.each([
    ['"a\nb"@example.com', 'U+000A at place 3'],
    ['"a\rb"@example.com', 'U+000D at place 3'],
    ['"a\tb"@example.com', 'U+0009 at place 3'],
    ['a\u200Bda@example.com', 'U+200B at place 2'],
    ['ad\u202Ea@example.com', 'U+202E at place 3'],
    ['ada\u00AD@example.com', 'U+00AD at place 4'],
    ['"a\u00A0b"@example.com', 'U+00A0 at place 3'],
    ['ada@exam\u2060ple.com', 'U+2060 at place 9'],
    ['a\u034Fda@example.com', 'U+034F at place 2'],
    ['ada\uFE0F@example.com', 'U+FE0F at place 4'],
    ['a\u{E0100}da@example.com', 'U+E0100 at place 2'],
    ['a\u0000da@example.com', 'U+0000 at place 2'],
    ['a\uD800da@example.com', 'U+D800 at place 2'],
  ])('like %j is refused', async (email, where) => {
    const { status, body } = await add(email);
    expect(status).toBe(400);
    expect(body.data.errors).toEqual([{ field: 'email', message: expect.stringContaining(where) }]);
  });

  it('of which é is typed two ways is one', async () => {
    expect((await add('Rene\u0301@example.com')).body.email).toBe('rené@example.com');
    expect((await add('ren\u00E9@example.com')).status).toBe(400);
    const { body } = await admin.get(`/data/persons?email=${encodeURIComponent('rene\u0301@example.com')}`);
    expect(body).toHaveLength(1);
  });
});

describe('a filter', () => {
  it('finds é however it is typed, in patterns, lists and whole texts', async () => {
    const name = `Déco ${++count}`;
    await admin.post('/data/departments', { name, color: '' });
    await admin.post('/data/projects', { name, code: 'é1' });
    const found = async (path: string) => (await admin.get(path)).body.length as number;
    const typed = name.normalize('NFD');
    expect(await found(`/data/departments?name=${encodeURIComponent(typed)}`)).toBe(1);
    expect(await found(`/data/departments?name=${encodeURIComponent(JSON.stringify([typed]))}`)).toBe(1);
    expect(await found(`/data/projects?code=${encodeURIComponent('e\u03011')}`)).toBe(1);
    expect(await found(`/data/projects/all?name=${encodeURIComponent(typed)}`)).toBe(1);
    expect(await found(`/data/projects/open?name=${encodeURIComponent(typed)}`)).toBe(1);
  });

  it('refuses half a character in a list of values', async () => {
    const { status } = await admin.get(`/data/departments?name=${encodeURIComponent('["\\ud800"]')}`);
    expect(status).toBe(400);
  });
});

describe('free texts and free JSON', () => {
  const large = 'x'.repeat(65_530);

  it('are kept as they are sent: the lines of one, the writing of the other', async () => {
    const description = 'Ame\u0301lie\n\tsaid: “\u202E”';
    const data = { 'e\u0301': 'e\u0301', nested: ['\u200B'] };
    const { body } = await admin.post('/data/projects', { name: `P${++count}`, description, data });
    expect(body).toMatchObject({ description: description.normalize('NFC'), data });
  });

  it.each([
    ['/data/persons', 'data', { first_name: 'A', last_name: '' }],
    ['/data/projects', 'data', { name: 'X' }],
    ['/data/projects', 'file_tree', { name: 'X' }],
    ['/data/projects', 'description', { name: 'X' }],
    ['/data/softwares', 'secondary_extensions', { name: 'X', short_name: 'x', file_extension: '' }],
    ['/data/hardware-items', 'description', { name: 'X', short_name: 'x' }],
    ['/data/task-types', 'description', { name: 'X' }],
    ['/data/task-status', 'description', { name: 'X', short_name: 'x', color: '' }],
    ['/data/entity-types', 'description', { name: 'X' }],
  ])('%s takes at most 64 kB of %s', async (path, member, needed) => {
    const isText = member === 'description';
    const value = isText ? `${large}${large}` : { a: large };
    const answer = await admin.post(path, { ...needed, [member]: value });
    expect([answer.status, fieldsOf(answer)]).toEqual([400, [member]]);
    expect(answer.body.message).toContain('65536');
  });

  it('stay as they are when a merge would make them too large', async () => {
    const task = await productions.simpleTask();
    const { entity_id } = firstOf(
      await studio.sql<{ entity_id: string }>('select entity_id from task where id = $1', [task]),
    );
    for (const path of [`/data/tasks/${task}`, `/data/entities/${entity_id}`, `/data/shots/${entity_id}`]) {
      await admin.put(path, { data: null });
      expect((await admin.put(path, { data: { a: 'x'.repeat(40_000) } })).status).toBe(200);
      const refused = await admin.put(path, { data: { b: 'x'.repeat(40_000) }, description: 'changed' });
      expect([refused.status, fieldsOf(refused)]).toEqual([400, ['data']]);
      const { body } = await admin.get(path);
      expect([Object.keys(body.data), body.description]).toEqual([['a'], null]);
      expect((await admin.put(path, { data: { a: 'small', b: 'x'.repeat(40_000) } })).status).toBe(200);
    }
  });

  it('of a task never end in a 500, however often something is added', async () => {
    const task = await productions.simpleTask();
    const statuses = [];
    for (let round = 0; round < 29; round++) {
      statuses.push((await admin.put(`/data/tasks/${task}`, { data: { [randomUUID()]: 'x'.repeat(9_000) } })).status);
    }
    expect(new Set(statuses)).toEqual(new Set([200, 400]));
  });
});
