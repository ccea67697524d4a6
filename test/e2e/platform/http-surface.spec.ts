import type { Caller } from '../../support/caller.js';
import { Studio } from '../../support/studio.js';

let studio: Studio;
let admin: Caller;

beforeAll(async () => {
  studio = await Studio.open({ CORS_ALLOWED_ORIGINS: 'https://kitsu.test;https://other.test' });
  admin = await studio.as(await studio.person({ role: 'admin' }));
});
afterAll(() => studio.close());

const json = { 'content-type': 'application/json' };

describe('addresses', () => {
  it.each(['/data/departments', '/data/departments/', '/api/data/departments', '/api/data/departments/?x=1'])(
    '%s',
    async (path) => {
      expect((await admin.get(path)).status).toBe(200);
      expect((await studio.caller().get(path)).status).toBe(401);
      expect((await admin.send('HEAD', path)).status).toBe(200);
    },
  );

  it.each([
    '//data/departments',
    '/Data/Departments',
    '/data/departments;x=1',
    '/nowhere',
    '/api/api/data/departments',
  ])('does not know %s', async (path) => {
    const { status, body } = await admin.get(path);
    expect([status, body.error, body.status]).toEqual([404, true, 404]);
  });

  it('reads %2d in a path like the dash, with the same rights', async () => {
    expect((await studio.caller().get('/data/user/desktop%2dlogin%2dlogs')).status).toBe(401);
  });

  it.each(['/data/persons/%E0%A4%A', `/data/persons/${'a'.repeat(10_000)}`])(
    'refuses %.30s as every other input that does not fit',
    async (url) => {
      const { status, headers, body } = await admin.get(url);
      expect([status, body.error, body.request_id]).toEqual([400, true, expect.any(String)]);
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
    },
  );

  it('answers OPTIONS and other methods with what a path allows', async () => {
    const options = await studio.caller().send('OPTIONS', '/data/departments');
    expect([options.status, options.headers.allow, options.text]).toEqual([200, 'GET, HEAD, OPTIONS, POST', '']);
    const patch = await admin.send('PATCH', '/data/departments');
    expect([patch.status, patch.headers.allow, patch.body.error]).toEqual([405, 'GET, HEAD, OPTIONS, POST', true]);
  });

  it('says which API it is, whether it works, and what clients need before signing in', async () => {
    const anyone = studio.caller();
    expect((await anyone.get('/api/')).body).toEqual({ api: 'Troupe', version: '0.1.0' });
    expect((await anyone.get('/api?x=1')).status).toBe(200);
    expect((await anyone.send('HEAD', '/')).status).toBe(200);
    expect((await anyone.get('/health')).body).toEqual({ status: 'ok' });
    expect((await anyone.get('/config')).body).toMatchObject({
      is_self_hosted: true,
      default_timezone: 'Europe/Paris',
    });
    expect((await anyone.get('/openapi.json')).body.info.title).toBe('Troupe');
  });
});

describe('headers', () => {
  it('are fixed on every answer', async () => {
    for (const answer of [
      await admin.get('/data/departments'),
      await admin.get('/nowhere'),
      await studio.caller().get('/data/persons'),
    ]) {
      expect(answer.headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'SAMEORIGIN',
        'content-security-policy': "frame-ancestors 'self'",
        'referrer-policy': 'strict-origin-when-cross-origin',
        'cache-control': 'no-store',
      });
      expect(answer.headers).not.toHaveProperty('x-powered-by');
    }
  });

  it('let only the configured origins read', async () => {
    const allowed = async (origin: string) =>
      (await admin.get('/data/departments', { origin })).headers['access-control-allow-origin'];
    expect(await allowed('https://kitsu.test')).toBe('https://kitsu.test');
    for (const origin of [
      'null',
      'https://kitsu.test.evil',
      'https://xkitsu.test',
      'https://kitsu.test:8443',
      'http://kitsu.test',
    ]) {
      expect(await allowed(origin)).toBeUndefined();
    }
    expect(
      (await admin.get('/data/departments', { origin: 'https://other.test' })).headers[
        'access-control-allow-credentials'
      ],
    ).toBe('true');
  });

  it('answer the question of a browser before a request from a configured origin', async () => {
    const preflight = { origin: 'https://kitsu.test', 'access-control-request-method': 'PUT' };
    const { status, headers } = await studio.caller().send('OPTIONS', '/data/departments', undefined, preflight);
    expect([status, headers['access-control-allow-origin']]).toEqual([200, 'https://kitsu.test']);
    expect(headers['access-control-allow-methods']).toContain('PUT');
  });

  it.each(['application/problem+json', 'text/html, Application/Problem+JSON;q=0.9'])(
    'name refusals as problems to callers who know them: %s',
    async (accept) => {
      const { headers, body } = await admin.get('/nowhere', { accept });
      expect(headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(body).toMatchObject({
        type: 'urn:troupe:problem:not-found',
        title: 'Not found',
        status: 404,
        request_id: expect.any(String),
      });
    },
  );
});

describe('bodies', () => {
  const create = (body: string, headers: Record<string, string> = json) =>
    admin.post('/data/departments', body, headers);

  it.each([
    ['broken', '{"name":'],
    ['with a comma too many', '{"name":"x",}'],
    ['null', 'null'],
    ['an array', '[]'],
    ['a text', '"x"'],
    ['a number', '1'],
    ['very deep', '['.repeat(50_000) + ']'.repeat(50_000)],
    ['deep inside', `{"name":${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}}`],
    ['with a zero byte', '{"name":"a\\u0000b","color":""}'],
    ['with half a character', '{"name":"a\\ud800","color":""}'],
  ])('refuses JSON that is %s', async (_, body) => {
    const { status, body: problem } = await create(body);
    expect([status, problem.error]).toEqual([400, true]);
  });

  it('refuses other kinds below /data with 415, and what is too large with 413', async () => {
    for (const headers of [{ 'content-type': 'text/plain' }, { 'content-type': 'application/x-www-form-urlencoded' }]) {
      expect((await create('name=x', headers)).status).toBe(415);
    }
    expect((await admin.post('/data/departments')).status).toBe(415);
    const large = await admin
      .send('POST', '/auth/change-password', `{"old_password":"${'x'.repeat(11_000_000)}"}`, json)
      .catch((error: Error) => error);
    expect(String(large instanceof Error ? large.message : large.status)).toMatch(/413/);
  });

  it('are looked at once the caller is known, and before rights', async () => {
    const artist = await studio.as(await studio.person());
    const statuses = async (body: string | undefined, headers: Record<string, string>) => [
      (await studio.caller().post('/data/departments', body, headers)).status,
      (await artist.post('/data/departments', body, headers)).status,
    ];
    expect(await statuses('{"name":', json)).toEqual([401, 400]);
    expect(await statuses('null', json)).toEqual([401, 400]);
    expect(await statuses('name=x', { 'content-type': 'application/x-www-form-urlencoded' })).toEqual([401, 415]);
    expect(await statuses('<name>x</name>', { 'content-type': 'application/xml' })).toEqual([401, 415]);
    expect(await statuses(undefined, {})).toEqual([401, 415]);
    expect((await studio.caller().post('/nowhere', '{', json)).status).toBe(404);
  });

  it('takes null for no body where it may be left out', async () => {
    expect((await admin.post('/data/user/desktop-login-logs', 'null', json)).status).toBe(201);
    const { body } = await studio.caller().post('/auth/login', 'null', json);
    expect(body.data.errors).toEqual([{ field: 'email', message: 'is required' }]);
  });

  it('takes the JSON content type without a body', async () => {
    const { id } = await studio.person();
    expect((await admin.post(`/actions/persons/${id}/reset-password-link`, '', json)).status).toBe(200);
    expect((await admin.send('DELETE', `/actions/persons/${id}/clear-avatar`, '', json)).status).toBe(204);
  });

  it('lets no prototype be changed', async () => {
    const poison = '{"name":"Proto","color":"","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';
    expect((await create(poison)).status).toBe(201);
    expect(
      (await admin.get('/data/departments?__proto__=1&constructor[prototype][x]=1&hasOwnProperty=1&toString=1')).status,
    ).toBe(200);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
