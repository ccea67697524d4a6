import { Studio } from '../../support/studio.js';

let studio: Studio;

beforeAll(async () => {
  studio = await Studio.open({ REQUESTS_PER_MINUTE: '5' });
});
afterAll(() => studio.close());

it('stops a token that asks too much, says until when, and leaves the others alone', async () => {
  const [busy, calm] = [await studio.as(await studio.person()), await studio.as(await studio.person())];
  const statuses: number[] = [];
  for (let count = 0; count < 5; count++) statuses.push((await busy.get('/data/departments')).status);
  expect(statuses).toEqual([200, 200, 200, 200, 200]);
  const refused = await busy.get('/auth/authenticated');
  expect(refused.status).toBe(429);
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
  expect(refused.body.message).toMatch(/^Too many requests\. Try again in \d+ seconds/);
  expect((await calm.get('/data/departments')).status).toBe(200);
});

it('counts requests without a token by address, which a forwarded header does not change', async () => {
  const statuses: number[] = [];
  for (let count = 0; count < 6; count++) {
    const headers = { 'x-forwarded-for': `198.51.100.${count}` };
    statuses.push((await studio.caller().get('/config', headers)).status);
  }
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
});

it('counts the addresses of one IPv6 network as one', async () => {
  const addresses = [1, 2, 3, 4, 5, 6].map((number) => `2001:db8:7:7::${number}`);
  const asked = async (remoteAddress: string) =>
    (await studio.app.inject({ method: 'GET', url: '/config', remoteAddress })).statusCode;
  const statuses: number[] = [];
  for (const address of [...addresses, '2001:db8:7:8::1']) statuses.push(await asked(address));
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 200]);
});

describe('count among the requests of an address, and not among its failed sign-ins', () => {
  it.each<[string, 'GET' | 'PATCH' | 'OPTIONS', string, Record<string, string>, number]>([
    ['unknown addresses', 'GET', '/nowhere', {}, 404],
    ['other methods', 'PATCH', '/data/persons', {}, 405],
    ['questions about methods', 'OPTIONS', '/data/persons', {}, 200],
    ['no token', 'GET', '/data/persons', {}, 401],
    ['the pages of the documentation', 'GET', '/docs', {}, 200],
    ['the document', 'GET', '/openapi.json', {}, 200],
    ['tokens that are broken', 'GET', '/data/persons', { authorization: 'Bearer broken' }, 401],
  ])('%s', async (what, method, url, headers, status) => {
    const remoteAddress = `198.51.100.${what.length}`;
    const asked = async () => {
      const answer = await studio.app.inject({ method, url, headers, remoteAddress });
      return [answer.statusCode, answer.headers['retry-after'] !== undefined];
    };
    for (let count = 0; count < 5; count++) expect(await asked()).toEqual([status, false]);
    expect(await asked()).toEqual([429, true]);
    const own = (await studio.app.inject({ method: 'GET', url: '/config', remoteAddress })).statusCode;
    expect(own).toBe(429);
    expect(await studio.sql('select from sign_in_failure where address = $1', [remoteAddress])).toEqual([]);
  });
});
