import { randomUUID } from 'node:crypto';
import { TokenSigner } from '../../../src/modules/credential/token.signer.js';
import { Authenticator, stopClock } from '../../support/authenticator.js';
import { password, type TestPerson } from '../../support/people.js';
import { withFactors } from '../../support/second-factors.js';
import { Studio } from '../../support/studio.js';

const exemptAddress = 'exempt@troupe.test';
const demanding = { ENFORCE_2FA: 'true', ENFORCE_2FA_EXEMPT: exemptAddress };
let studio: Studio;
let person: TestPerson;
let tokens: { access_token: string; refresh_token: string };
let clock: ReturnType<typeof stopClock>;

beforeAll(async () => {
  studio = await Studio.open(demanding);
});
beforeEach(async () => {
  clock = stopClock();
  person = await studio.person({ role: 'admin' });
  tokens = (await login(person.email)).body;
});
afterEach(() => clock.restore());
afterAll(() => studio.close());

const login = (email: string | null, codes: object = {}) =>
  studio.caller().post('/auth/login', { email, password, ...codes });
const restricted = () => studio.withToken(tokens.access_token);
const refresh = (token: string) => studio.withToken(token).get('/auth/refresh-token');
const claimsOf = (token: string) =>
  JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as Record<string, unknown>;
const pending = { status: 403, body: { error: true, two_factor_authentication_required: true } };
const statusOf = async (token: string) => (await studio.withToken(token).get('/data/persons')).status;

async function setUp(caller = restricted()) {
  const authenticator = Authenticator.scan((await caller.put('/auth/totp')).body.totp_provisionning_uri as string);
  const answer = await caller.post('/auth/totp', { totp: authenticator.code() });
  expect(answer.status).toBe(200);
  return { authenticator, tokens: answer.body as typeof tokens };
}

describe('where a second factor is demanded, somebody without one', () => {
  it('signs in, and is told what to do', async () => {
    const { status, body } = await login(person.email);
    expect([status, body.login, body.two_factor_authentication_required]).toEqual([200, true, true]);
    expect(claimsOf(body.access_token as string).requires_2fa_setup).toBe(true);
    expect((await studio.caller().get('/config')).body.enforce_2fa).toBe(true);
  });

  it('reaches the routes of the set-up', async () => {
    const caller = restricted();
    expect((await caller.get('/auth/authenticated')).status).toBe(200);
    expect((await caller.put('/auth/totp')).status).toBe(200);
    expect((await caller.put('/auth/email-otp')).status).toBe(200);
    for (const answer of [
      await caller.post('/auth/totp', { totp: '1' }),
      await caller.post('/auth/email-otp', { email_otp: '1' }),
      await caller.delete('/auth/totp', {}),
      await caller.delete('/auth/email-otp', {}),
      await caller.put('/auth/recovery-codes', {}),
    ]) {
      expect(answer.status).toBe(400);
    }
    expect((await caller.get('/api/auth/authenticated/')).status).toBe(200);
    expect((await caller.get('/auth/logout')).status).toBe(200);
  });

  it.each([
    ['GET', '/data/persons'],
    ['POST', '/data/persons'],
    ['GET', `/data/persons/${randomUUID()}`],
    ['GET', '/data/persons/not-an-id'],
    ['POST', '/auth/change-password'],
    ['GET', '/data/departments'],
    ['POST', '/data/departments'],
    ['GET', '/data/user/desktop-login-logs'],
    ['DELETE', '/actions/user/clear-avatar'],
    ['DELETE', `/actions/persons/${randomUUID()}/disable-two-factor-authentication`],
  ] as const)('does not reach %s %s', async (method, path) => {
    const answer = await restricted().send(method, path, method === 'POST' ? {} : undefined);
    expect(answer).toMatchObject(pending);
  });

  it.each([
    '/data/persons/',
    '/api/data/persons',
    '/api/data/persons/',
    '/data/persons?x=/auth/totp',
    '/data/persons#/auth/totp',
    '/%64ata/persons',
    '/data/%70ersons',
    '/data/persons;/auth/totp',
    '/auth/totp/../../data/persons',
    '/auth/totp/%2e%2e/%2e%2e/data/persons',
    '//data/persons',
    '/DATA/persons',
    '/api/api/data/persons',
    '/data/persons/%2fauth%2ftotp',
    '/auth/change-password/auth/totp',
  ])('finds no way around with %s', async (path) => {
    const { status, body } = await restricted().get(path);
    const reached = status !== 404 && !(status === 403 && body.two_factor_authentication_required === true);
    expect([path, status, reached]).toEqual([path, status, false]);
  });

  it('is restricted with the cookie of a browser, too', async () => {
    const cookie = `access_token_cookie=${tokens.access_token}`;
    expect(await studio.caller({ cookie }).get('/data/persons')).toMatchObject(pending);
  });

  it('stays restricted when the tokens are exchanged', async () => {
    const { status, body } = await refresh(tokens.refresh_token);
    expect([status, claimsOf(body.access_token as string).requires_2fa_setup]).toEqual([200, true]);
    expect(await statusOf(body.access_token as string)).toBe(403);
  });
});

describe('once it is set up', () => {
  it('the new tokens open everything, and so do those they are exchanged for', async () => {
    const { tokens: fresh } = await setUp();
    expect(claimsOf(fresh.access_token)).not.toHaveProperty('requires_2fa_setup');
    expect(await statusOf(fresh.access_token)).toBe(200);
    const { body } = await refresh(fresh.refresh_token);
    expect(await statusOf(body.access_token as string)).toBe(200);
  });

  it('the former token still opens nothing but the set-up', async () => {
    await setUp();
    expect(await restricted().get('/data/persons')).toMatchObject(pending);
    expect((await restricted().get('/auth/authenticated')).status).toBe(200);
  });

  it('a former refresh token turns into nothing any more, also within ten seconds, and the session goes on', async () => {
    const { tokens: full } = await setUp();
    for (let count = 0; count < 2; count++) expect((await refresh(tokens.refresh_token)).status).toBe(401);
    expect(await statusOf(full.access_token)).toBe(200);
    expect((await refresh(full.refresh_token)).status).toBe(200);
  });

  it('neither does one of a session for which another program switched a method on', async () => {
    await studio.sql("update person set totp_enabled = true, totp_secret = 'JBSWY3DPEHPK3PXP' where id = $1", [
      person.id,
    ]);
    expect((await refresh(tokens.refresh_token)).status).toBe(401);
  });

  it('somebody else who had only the password is out', async () => {
    const thief = (await login(person.email)).body as typeof tokens;
    await setUp();
    expect(await statusOf(thief.access_token)).toBe(401);
    expect((await refresh(thief.refresh_token)).status).toBe(401);
  });

  it('signing in takes the code and asks for nothing more', async () => {
    const { authenticator } = await setUp();
    clock.nextStep();
    const { status, body } = await login(person.email, { totp: authenticator.code() });
    expect([status, body.two_factor_authentication_required]).toEqual([200, undefined]);
    expect(await statusOf(body.access_token as string)).toBe(200);
  });

  it('switching it off again closes everything at once', async () => {
    const { authenticator, tokens: fresh } = await setUp();
    clock.nextStep();
    const caller = studio.withToken(fresh.access_token);
    expect((await caller.delete('/auth/totp', { totp: authenticator.code() })).status).toBe(200);
    expect(await caller.get('/data/persons')).toMatchObject(pending);
    const { body } = await refresh(fresh.refresh_token);
    expect(await statusOf(body.access_token as string)).toBe(403);
  });
});

describe('it is not demanded', () => {
  it('of who has any method, a security key included', async () => {
    for (const factor of ['totp', 'email_otp', 'fido'] as const) {
      const caller = await studio.as(await withFactors(studio, [factor]));
      expect((await caller.get('/data/persons')).status).toBe(200);
    }
  });

  it('of exempt accounts', async () => {
    const { email } = await studio.person({ email: exemptAddress });
    const { body } = await login(email);
    expect(body.two_factor_authentication_required).toBeUndefined();
    expect(await statusOf(body.access_token as string)).toBe(200);
  });

  it('of bots and permanent tokens', async () => {
    const bot = await studio.as(await studio.person({ is_bot: true }));
    expect((await bot.get('/data/persons')).status).toBe(200);
    const jti = randomUUID();
    await studio.sql('update person set jti = $2 where id = $1', [person.id, jti]);
    expect(await statusOf(studio.app.get(TokenSigner).permanentToken(person.id, jti, false, null))).toBe(200);
  });

  it('by a server that starts without the setting, whatever the token says; when it starts with it again, by the next request', async () => {
    await studio.close();
    studio = await Studio.open();
    expect(await statusOf(tokens.access_token)).toBe(200);
    const { body } = await login(person.email);
    expect(body).not.toHaveProperty('two_factor_authentication_required');
    await studio.close();
    studio = await Studio.open(demanding);
    expect(claimsOf(body.access_token as string)).not.toHaveProperty('requires_2fa_setup');
    expect(await statusOf(body.access_token as string)).toBe(403);
  });
});
