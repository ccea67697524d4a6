import type { Caller } from '../../support/caller.js';
import { password } from '../../support/people.js';
import { mails } from '../../support/outbox.js';
import { Studio } from '../../support/studio.js';
import { tokensOf } from '../../support/tokens.js';

let studio: Studio;
let token: string;
let browser: Caller;

beforeAll(async () => {
  studio = await Studio.open({ CORS_ALLOWED_ORIGINS: 'https://kitsu.test', PUBLIC_URL: 'https://troupe.test/hr' });
  token = (await tokensOf(studio.app, await studio.person({ role: 'admin' }))).access_token;
  browser = studio.caller({ cookie: `access_token_cookie=${token}` });
});
afterAll(() => studio.close());

let count = 0;
const department = () => ({ name: `Department ${++count}`, color: '' });

describe('a change that a cookie signs', () => {
  it.each([
    ['another site', { origin: 'https://evil.test' }],
    ['a page without an origin', { origin: 'null' }],
    ['another port of the same host', { origin: 'http://troupe.test:8080' }],
    ['the same name without encryption', { origin: 'http://troupe.test' }],
    ['a name that begins alike', { origin: 'https://troupe.test.evil.test' }],
    ['a name that ends alike', { origin: 'https://eviltroupe.test' }],
    ['another site, as an old browser tells', { 'sec-fetch-site': 'cross-site' }],
    ['another site, with the scheme of the allowed one changed', { origin: 'http://kitsu.test' }],
  ])('is refused when it comes from %s', async (_, headers: Record<string, string>) => {
    const given = department();
    const { status, body } = await browser.post('/data/departments', given, headers);
    expect(status).toBe(403);
    expect(body).toMatchObject({ error: true, type: 'urn:troupe:problem:forbidden' });
    expect(await studio.sql('select from department where name = $1', [given.name])).toHaveLength(0);
    expect((await browser.put('/data/departments/nonsense1', {}, headers)).status).toBe(403);
    expect((await browser.delete('/data/departments/nonsense1', undefined, headers)).status).toBe(403);
  });

  it.each([
    ['a script that sends no origin', {}],
    ['a page of this server, by its Host', { origin: 'http://localhost:80', host: 'localhost' }],
    ['a page of this server, on a port', { origin: 'http://hr.local:8080', host: 'hr.local:8080' }],
    ['a page of PUBLIC_URL', { origin: 'https://troupe.test', 'sec-fetch-site': 'same-origin' }],
    ['a page of an allowed origin', { origin: 'https://kitsu.test', 'sec-fetch-site': 'cross-site' }],
    ['the address bar', { 'sec-fetch-site': 'none' }],
  ])('is taken from %s', async (_, headers: Record<string, string>) => {
    expect((await browser.post('/data/departments', department(), headers)).status).toBe(201);
  });
});

it('a link of another site changes nothing by GET either: it neither invites nor signs out', async () => {
  const invitee = await studio.person();
  const invite = `/actions/persons/${invitee.id}/invite`;
  const elsewhere = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
  for (const headers of [elsewhere, { origin: 'https://evil.test' }] as Record<string, string>[]) {
    expect((await browser.get(invite, headers)).status).toBe(403);
    expect((await browser.get('/auth/logout', headers)).status).toBe(403);
  }
  expect(mails(studio, invitee.email!)).toEqual([]);
  expect((await browser.get('/auth/authenticated')).status).toBe(200);
  const { status, headers } = await browser.get(invite, { 'sec-fetch-site': 'same-origin' });
  expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
  const own = studio.caller({ authorization: `Bearer ${token}` });
  expect((await own.get(invite, { origin: 'https://evil.test' })).status).toBe(200);
  expect((await studio.caller().get(invite)).status).toBe(401);
});

it('does not concern who only reads', async () => {
  expect((await browser.get('/data/departments', { origin: 'https://evil.test' })).status).toBe(200);
});

it('does not concern tokens in the header, not even beside a cookie', async () => {
  const headers = { origin: 'https://evil.test', authorization: `Bearer ${token}` };
  expect((await studio.caller(headers).post('/data/departments', department())).status).toBe(201);
  expect((await browser.post('/data/departments', department(), headers)).status).toBe(201);
});

describe('signing in from a form of another site', () => {
  const firefox = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' };
  const cookies = async (headers: Record<string, string>) => {
    const { email } = await studio.person();
    const form = new URLSearchParams({ email: email!, password }).toString();
    const asForm = { 'content-type': 'application/x-www-form-urlencoded', ...firefox, ...headers };
    const answer = await studio.caller().post('/auth/login', form, asForm);
    expect(answer.status).toBe(200);
    return [answer.headers['set-cookie'] ?? []].flat().length;
  };

  it.each<[string, Record<string, string>]>([
    ['another site', { origin: 'https://evil.test', 'sec-fetch-site': 'cross-site' }],
    ['another site, by its origin alone', { origin: 'https://evil.test' }],
    ['a page without an origin', { origin: 'null' }],
    ['another site, as the browser tells', { 'sec-fetch-site': 'cross-site' }],
  ])('leaves the browser of who opens %s as it is signed in', async (_, headers) => {
    expect(await cookies(headers)).toBe(0);
  });

  it.each<[string, Record<string, string>]>([
    ['a page of this server', { origin: 'http://localhost:80', host: 'localhost', 'sec-fetch-site': 'same-origin' }],
    ['a page of PUBLIC_URL', { origin: 'https://troupe.test' }],
    ['an allowed origin', { origin: 'https://kitsu.test', 'sec-fetch-site': 'cross-site' }],
    ['a browser that tells nothing', {}],
  ])('is not what %s does', async (_, headers) => {
    expect(await cookies(headers)).toBe(2);
  });

  it('refreshing gives cookies to no other site either', async () => {
    const { refresh_token } = await tokensOf(studio.app, await studio.person());
    const elsewhere = { ...firefox, origin: 'https://evil.test', cookie: `refresh_token_cookie=${refresh_token}` };
    const { headers } = await studio.caller().get('/auth/refresh-token', elsewhere);
    expect(headers).not.toHaveProperty('set-cookie');
  });
});

it('does not concern signing in without cookies', async () => {
  const { status } = await browser.post(
    '/auth/login',
    { email: 'a@b.fr', password: 'x' },
    { origin: 'https://evil.test' },
  );
  expect(status).toBe(400);
});

it('comes after the question who it is', async () => {
  const { status } = await studio.caller().post('/data/departments', department(), { origin: 'https://evil.test' });
  expect(status).toBe(401);
});
