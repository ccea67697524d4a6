import type { Caller } from '../../support/caller.js';
import { Productions } from '../../support/production.js';
import { Studio } from '../../support/studio.js';
import { firstOf } from '../../support/first-of.js';

let studio: Studio;
let admin: Caller;
let productions: Productions;
let project: string;
let person: string;

beforeAll(async () => {
  studio = await Studio.open();
  const self = await studio.person({ role: 'admin' });
  person = self.id;
  admin = await studio.as(self);
  productions = new Productions(studio);
  project = await productions.project();
});
afterAll(() => studio.close());

/** Numbers that JavaScript would change, in the order and form in which PostgreSQL prints them. */
const numbers =
  '{"a": 10.50, "b": 12345678901234567890, "c": -0.10, "d": [1.0, {"e": 9007199254740993}], "f": 0.1000000000000000055}';
const free = (member: string, rest = '') => `{${rest}"${member}":${numbers}}`;
const json = { 'content-type': 'application/json' };

/** Where free JSON is written: method and path, what else the body holds, and where the member is stored. */
const places: [what: string, member: string, table: string, target: () => Promise<[string, string, string?]>][] = [
  ['a person', 'data', 'person', async () => ['PUT', `/data/persons/${person}`]],
  [
    'a new person',
    'data',
    'person',
    async () => ['POST', '/data/persons', '"first_name":"A","last_name":"B","email":"free@troupe.test",'],
  ],
  ['a production', 'data', 'project', async () => ['PUT', `/data/projects/${project}`]],
  ['a production', 'file_tree', 'project', async () => ['PUT', `/data/projects/${project}`]],
  ['a new production', 'data', 'project', async () => ['POST', '/data/projects', '"name":"Free",']],
  ['an entity', 'data', 'entity', async () => ['PUT', `/data/entities/${await productions.shot(project)}`]],
  [
    'a task',
    'data',
    'task',
    async () => [
      'PUT',
      `/data/tasks/${await productions.task({ project, taskType: await productions.taskType(), entity: await productions.shot(project) })}`,
    ],
  ],
];

it.each(places)('numbers in %s, %s, are kept as they were sent', async (_, member, table, target) => {
  const [method, path, rest] = await target();
  const { status, body, text } = await admin.send(method as 'PUT', path, free(member, rest), json);
  expect([status, text]).toEqual([method === 'PUT' ? 200 : 201, expect.stringMatching(/12345678901234567890/)]);
  const stored = firstOf(
    await studio.sql<{ json: string }>(`select ${member}::text as json from ${table} where id = $1`, [
      (body as { id: string }).id,
    ]),
  );
  expect(stored.json).toBe(numbers);

  // What is read and put back changes nothing.
  const own = method === 'PUT' ? path : `${path}/${body.id}`;
  expect((await admin.put(own, text, json)).status).toBe(200);
  const again = firstOf(
    await studio.sql<{ json: string }>(`select ${member}::text as json from ${table} where id = $1`, [body.id]),
  );
  expect(again.json).toBe(numbers);
});

it.each(['1e400', '-1e400', '9'.repeat(400)])('a number without an end is refused: %.10s', async (number) => {
  const { status, body } = await admin.put(`/data/persons/${person}`, `{"data":{"n":${number}}}`, json);
  expect([status, body.message]).toEqual([400, expect.stringContaining('number')]);
});

it('what takes more than 64 kB once its digits are written is refused', async () => {
  const long = `{"data":{"n":[${Array.from({ length: 300 }, () => '1e300').join()}]}}`;
  expect((await admin.put(`/data/persons/${person}`, long, json)).status).toBe(400);
  const shot = await productions.shot(project);
  const part = (name: string) => `{"data":{"${name}":[${Array.from({ length: 150 }, () => '1e300').join()}]}}`;
  expect((await admin.put(`/data/entities/${shot}`, part('a'), json)).status).toBe(200);
  expect((await admin.put(`/data/entities/${shot}`, part('b'), json)).status).toBe(400);
});

it('is found by the numbers it was stored with', async () => {
  await admin.put(`/data/persons/${person}`, '{"data":{"big":12345678901234567890}}', json);
  const found = async (data: string) => (await admin.get(`/data/persons?data=${encodeURIComponent(data)}`)).body.length;
  expect(await found('{"big":12345678901234567890}')).toBe(1);
  expect(await found('{"big":12345678901234567168}')).toBe(0);
});
