import { gzipSync } from 'node:zlib';
import type { Caller } from '../../support/caller.js';
import { password } from '../../support/people.js';
import { Studio } from '../../support/studio.js';

let studio: Studio;
let admin: Caller;

beforeAll(async () => {
  studio = await Studio.open();
  admin = await studio.as(await studio.person({ role: 'admin' }));
});
afterAll(() => studio.close());

let count = 0;
const name = () => `Department ${++count}`;
const form = 'application/x-www-form-urlencoded';
const stored = (pattern: string) => studio.sql('select name from department where name like $1', [pattern]);

describe('too much', () => {
  it('has a limit that is told: 64 kB for signing in, 1 MB elsewhere', async () => {
    const filled = (bytes: number) => `{"name":"${'x'.repeat(bytes - '{"name":""}'.length)}"}`;
    const json = { 'content-type': 'application/json' };
    const person = await studio.person();
    for (const [path, limit, words] of [
      ['/auth/login', 65_536, '64 kB'],
      ['/data/departments', 1_048_576, '1 MB'],
      [`/actions/persons/${person.id}/change-password`, 1_048_576, '1 MB'],
    ] as const) {
      expect((await admin.post(path, filled(limit), json)).status).not.toBe(413);
      const { status, body } = await admin.post(path, filled(limit + 1), json);
      expect([status, body.message]).toEqual([413, expect.stringContaining(`larger than ${words}`)]);
      const document = (await admin.get('/openapi.json')).body.paths[path.replace(person.id, '{person_id}')];
      expect(document.post.responses[413].description).toContain(words);
    }
  });

  it('are not thousands of ids, as texts or as objects', async () => {
    const person = await studio.person();
    const ids = (
      await studio.sql<{ id: string }>(`
      insert into department (id, name, color, archived, created_at, updated_at)
      select gen_random_uuid(), 'Many ' || n, '', false, now(), now() from generate_series(1, 3000) n returning id`)
    ).map(({ id }) => id);
    for (const departments of [ids, ids.map((id) => ({ id, type: 'Department' }))]) {
      const { status, body } = await admin.put(`/data/persons/${person.id}`, { departments });
      expect([status, body.departments?.length]).toEqual([200, 3000]);
    }
  });
});

describe('kinds', () => {
  it.each([
    'Application/JSON',
    'application/json; charset=UTF-8',
    'APPLICATION/JSON;CHARSET="utf-8"',
    'application/json;',
  ])('reads %s', async (type) => {
    const { status } = await admin.post('/data/departments', JSON.stringify({ name: name(), color: '' }), {
      'content-type': type,
    });
    expect(status).toBe(201);
  });

  it.each([
    ['another alphabet', { 'content-type': 'application/json; charset=iso-8859-1' }],
    ['another alphabet', { 'content-type': 'application/json; charset=utf-16' }],
    ['another kind', { 'content-type': 'application/jsonp' }],
    ['another kind', { 'content-type': 'nonsense1' }],
    ['compression', { 'content-type': 'application/json', 'content-encoding': 'gzip' }],
  ])('refuses %s: %j', async (_, headers) => {
    const text = JSON.stringify({ name: 'Foreign', color: '' });
    const body = 'content-encoding' in headers ? gzipSync(text) : text;
    const { status } = await admin.post('/data/departments', body, headers);
    expect(status).toBe(415);
    expect(await stored('Foreign')).toEqual([]);
  });

  it('says 401 before it says what is wrong with a kind', async () => {
    expect((await studio.caller().post('/data/departments', '{', { 'content-type': 'nonsense1' })).status).toBe(401);
  });

  it('leaves a byte order mark out', async () => {
    const named = name();
    const body = `\ufeff${JSON.stringify({ name: named, color: '' })}`;
    expect((await admin.post('/data/departments', body, { 'content-type': 'application/json' })).body.name).toBe(named);
  });
});

describe('what is not UTF-8', () => {
  const latin = (text: string) => Buffer.from(text, 'latin1');

  it.each([
    ['JSON', 'application/json', latin('{"name":"Latin é","color":""}')],
    ['JSON in UTF-16', 'application/json', Buffer.from('\ufeff{"name":"Latin é","color":""}', 'utf16le')],
  ])('is refused as %s, and nothing is stored', async (_, type, body) => {
    const { status, body: problem } = await admin.post('/data/departments', body, { 'content-type': type });
    expect([status, problem.message]).toEqual([400, expect.stringContaining('UTF-8')]);
    expect(await stored('Latin%')).toEqual([]);
  });

  it.each([
    ['as it is', latin('email=a@b.c&password=é')],
    ['escaped', latin('email=a@b.c&password=%E9')],
  ])('is refused in a form: %s', async (_, body) => {
    const { status, body: problem } = await studio.caller().post('/auth/login', body, { 'content-type': form });
    expect([status, problem.message]).toEqual([400, expect.stringContaining('UTF-8')]);
  });
});

describe('forms', () => {
  const multipart = async (fields: Record<string, string | Blob>) => {
    const data = new FormData();
    for (const [field, value] of Object.entries(fields)) data.append(field, value);
    const request = new Request('http://nowhere', { method: 'POST', body: data });
    const headers = { 'content-type': request.headers.get('content-type')! };
    return [Buffer.from(await request.arrayBuffer()), headers] as const;
  };

  it('sign in', async () => {
    const { email } = await studio.person();
    const fields = { email: email!, password };
    for (const [body, headers] of [
      [new URLSearchParams(fields).toString(), { 'content-type': 'Application/X-WWW-Form-URLEncoded' }] as const,
      await multipart(fields),
    ]) {
      const answer = await studio.caller().post('/auth/login', body, headers);
      expect([answer.status, answer.body.login]).toEqual([200, true]);
    }
  });

  it('are read wherever the body is declared, also with a file beside the fields', async () => {
    const [body, headers] = await multipart({ date: '2024-06-04', file: new Blob(['x']) });
    const { status, body: log } = await admin.post('/data/user/desktop-login-logs', body, headers);
    expect([status, log.date]).toEqual([201, expect.stringContaining('2024-06-04')]);
  });

  it('are refused where JSON is needed, and when they are broken', async () => {
    const [body, headers] = await multipart({ name: 'Formed', color: '' });
    expect((await admin.post('/data/departments', body, headers)).status).toBe(415);
    for (const broken of [body.subarray(0, 40), Buffer.from('x'), Buffer.concat([body, body]).subarray(0, -20)]) {
      const answer = await admin.post('/data/user/desktop-login-logs', broken, headers);
      expect([201, 400]).toContain(answer.status);
    }
    const { status } = await admin.post('/data/user/desktop-login-logs', body, {
      'content-type': 'multipart/form-data',
    });
    expect(status).toBe(400);
    expect((await studio.caller().get('/config')).status).toBe(200);
  });
});
