import { createHmac, randomUUID } from 'node:crypto';
import { TokenSigner } from '../../../src/modules/credential/token.signer.js';
import type { TestPerson } from '../../support/people.js';
import { Studio } from '../../support/studio.js';
import { tokensOf } from '../../support/tokens.js';
import { firstOf } from '../../support/first-of.js';

let studio: Studio;
let person: TestPerson;
let tokens: { access_token: string; refresh_token: string };

beforeAll(async () => {
  studio = await Studio.open();
});
beforeEach(async () => {
  person = await studio.person();
  tokens = await tokensOf(studio.app, person);
});
afterAll(() => studio.close());

const whoAmI = (headers: Record<string, string>) => studio.caller().get('/auth/authenticated', headers);
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const status = async (token: string) => (await whoAmI(bearer(token))).status;
const claimsOf = (token: string) =>
  JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as Record<string, unknown>;

/** A token as somebody else might make it. */
function forged(claims: object, { alg = 'HS256', secret = process.env.SECRET_KEY ?? '', head = {} } = {}): string {
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const signed = `${encode({ alg, typ: 'JWT', ...head })}.${encode(claims)}`;
  const signature = alg.toLowerCase() === 'none' ? '' : createHmac('sha256', secret).update(signed).digest('base64url');
  return `${signed}.${signature}`;
}

describe('a token', () => {
  it('holds the claims that clients of Zou read', () => {
    const now = Date.now() / 1000;
    const { sub, type, fresh, identity_type, exp, iat, nbf, jti } = claimsOf(tokens.access_token);
    expect([sub, type, fresh, identity_type]).toEqual([person.id, 'access', false, 'person']);
    expect(Math.abs(Number(exp) - now - 7 * 86_400)).toBeLessThan(60);
    expect(Math.abs(Number(claimsOf(tokens.refresh_token).exp) - now - 15 * 86_400)).toBeLessThan(60);
    expect([typeof iat, typeof nbf, typeof jti]).toEqual(['number', 'number', 'string']);
  });

  it('is read from the header or the cookie; the header wins, even when it is no bearer token', async () => {
    const cookie = `access_token_cookie=${tokens.access_token}`;
    expect((await whoAmI({ cookie })).status).toBe(200);
    expect((await whoAmI({ ...bearer(tokens.access_token), cookie: 'access_token_cookie=nonsense' })).status).toBe(200);
    expect((await whoAmI({ ...bearer('nonsense'), cookie })).status).toBe(401);
    expect((await whoAmI({ authorization: 'Basic eDp5', cookie })).status).toBe(401);
  });

  it('that expired says exactly so', async () => {
    const { body, status: code } = await whoAmI(
      bearer(forged({ ...claimsOf(tokens.access_token), exp: 1_600_000_000, nbf: 1_500_000_000 })),
    );
    expect([code, body.message, body.msg, body.error]).toEqual([
      401,
      'Signature has expired',
      'Signature has expired',
      true,
    ]);
  });

  it('is refused when it is signed otherwise than by us, whatever its head says', async () => {
    const claims = claimsOf(tokens.access_token);
    const [head, body] = tokens.access_token.split('.');
    // An empty key is what the file of `kid`, or the key of `jwk`, would be.
    const key = { kty: 'oct', k: '' };
    const wrong = [
      'nonsense',
      `${tokens.access_token}x`,
      `${head}.${body}.`,
      `${head}.${body}`,
      ...['none', 'nOnE', 'NONE', 'HS384', 'HS512', 'hs256', 'RS256', ''].map((alg) => forged(claims, { alg })),
      forged(claims, { secret: 'another secret of more than 32 bytes' }),
      ...[
        { kid: '../../dev/null' },
        { kid: "x' union select ''--" },
        { jwk: key },
        { jku: 'https://evil.test/keys.json' },
        { x5u: 'https://evil.test/key.pem' },
        { crit: ['exp'] },
      ].map((more) => forged(claims, { secret: '', head: more })),
    ];
    for (const token of wrong) expect([token, await status(token)]).toEqual([token, 401]);
    expect(await status(forged(claims))).toBe(200);
  });

  it('is refused a second too late, before its time, of no time or incomplete', async () => {
    const claims = claimsOf(tokens.access_token);
    const now = Math.floor(Date.now() / 1000);
    const without = (name: string) =>
      forged(Object.fromEntries(Object.entries(claims).filter(([key]) => key !== name)));
    const wrong = [
      forged({ ...claims, exp: now - 1 }),
      forged({ ...claims, nbf: now + 3600 }),
      forged({ ...claims, nbf: now + 8 }),
      forged({ ...claims, nbf: 'soon' }),
      forged({ ...claims, exp: 'never' }),
      forged({ ...claims, identity_type: 'root' }),
      forged({ ...claims, type: 'other' }),
      forged({ ...claims, sub: 'nonsense' }),
      forged({ ...claims, sid: randomUUID() }),
      forged({ ...claims, sub: randomUUID() }),
      ...['sub', 'jti', 'type', 'identity_type', 'sid', 'exp'].map(without),
    ];
    for (const token of wrong) expect([token, await status(token)]).toEqual([token, 401]);
  });

  it('may be signed by a clock that is up to five seconds ahead', async () => {
    const now = Math.floor(Date.now() / 1000);
    expect(await status(forged({ ...claimsOf(tokens.access_token), nbf: now + 4 }))).toBe(200);
    expect((await refresh(forged({ ...claimsOf(tokens.refresh_token), nbf: now + 4 }))).status).toBe(200);
    expect((await refresh(forged({ ...claimsOf(tokens.refresh_token), nbf: now + 8 }))).status).toBe(401);
  });

  it('of one kind does not do for the other, in the header or as a cookie', async () => {
    const { access_token: access, refresh_token: refreshing } = tokens;
    expect(await status(refreshing)).toBe(401);
    expect((await whoAmI({ cookie: `access_token_cookie=${refreshing}` })).status).toBe(401);
    expect((await refresh(access)).status).toBe(401);
    const cookie = { cookie: `refresh_token_cookie=${access}` };
    expect((await studio.caller().get('/auth/refresh-token', cookie)).status).toBe(401);
  });

  it('is dead when the sessions are lost, and stays dead when it had ended before', async () => {
    const { access_token: ended } = await tokensOf(studio.app, person);
    await studio.withToken(ended).get('/auth/logout');
    await studio.sql('delete from login_session where person_id = $1', [person.id]);
    expect([await status(ended), await status(tokens.access_token)]).toEqual([401, 401]);
    expect((await refresh(tokens.refresh_token)).status).toBe(401);
  });

  it.each(['access_token', 'token', 'jwt', 'access_token_cookie'])('is not read from ?%s=', async (name) => {
    expect((await studio.caller().get(`/auth/authenticated?${name}=${tokens.access_token}`)).status).toBe(401);
  });

  it('of somebody else’s session is refused', async () => {
    const other = await tokensOf(studio.app, await studio.person());
    expect(await status(forged({ ...claimsOf(tokens.access_token), sid: claimsOf(other.access_token).sid }))).toBe(401);
  });
});

describe('what changes about a person counts on the next request', () => {
  it('like their role and departments', async () => {
    const department = randomUUID();
    await studio.sql("insert into department (id, name, color) values ($1::uuid, $1::text, '')", [department]);
    const caller = studio.withToken(tokens.access_token);
    expect((await caller.post('/data/departments', { name: 'Now', color: '' })).status).toBe(403);
    await studio.sql("update person set role = 'admin' where id = $1", [person.id]);
    expect((await caller.post('/data/departments', { name: 'Now', color: '' })).status).toBe(201);
  });

  it('when they are switched off: the session ends and stays ended, a permanent token works again', async () => {
    const admin = await studio.as(await studio.person({ role: 'admin' }));
    const bot = await studio.person({ is_bot: true });
    const { access_token: permanent } = await tokensOf(studio.app, bot);
    for (const { id } of [person, bot]) await admin.put(`/data/persons/${id}`, { active: false });
    expect([await status(tokens.access_token), await status(permanent)]).toEqual([401, 401]);
    for (const { id } of [person, bot]) await admin.put(`/data/persons/${id}`, { active: true });
    expect([await status(tokens.access_token), await status(permanent)]).toEqual([401, 200]);
    expect((await studio.caller().get('/auth/refresh-token', bearer(tokens.refresh_token))).status).toBe(401);
  });

  it('when another program switched them off', async () => {
    await studio.sql('update person set active = false where id = $1', [person.id]);
    expect(await status(tokens.access_token)).toBe(401);
    await studio.sql('update person set active = true where id = $1', [person.id]);
    expect(await status(tokens.access_token)).toBe(401);
  });

  it('when they are deleted', async () => {
    await studio.sql('delete from person where id = $1', [person.id]);
    expect(await status(tokens.access_token)).toBe(401);
  });
});

describe('permanent tokens', () => {
  it('live while the person keeps their jti, for bots and humans', async () => {
    const signer = studio.app.get(TokenSigner);
    const jti = randomUUID();
    const token = signer.permanentToken(person.id, jti, false, null);
    expect(await status(token)).toBe(401);
    await studio.sql('update person set jti = $2 where id = $1', [person.id, jti]);
    expect(await status(token)).toBe(200);
    expect(claimsOf(token)).not.toHaveProperty('exp');
    expect((await studio.withToken(token).get('/auth/logout')).status).toBe(200);
    expect(await status(token)).toBe(200);
    expect(await status(signer.permanentToken(person.id, jti, true, null))).toBe(401);
    expect(await status(signer.permanentToken(person.id, jti, false, '2020-01-01'))).toBe(401);
  });
});

describe('signing out', () => {
  it('ends the session with all its tokens, and takes the cookies back', async () => {
    const { access_token, refresh_token } = (await refresh(tokens.refresh_token)).body as typeof tokens;
    const answer = await studio.caller().get('/auth/logout', { ...bearer(access_token), 'user-agent': 'Mozilla/5.0' });
    expect([answer.status, answer.body]).toEqual([200, { logout: true }]);
    expect(String(answer.headers['set-cookie'])).toMatch(/access_token_cookie=;.*refresh_token_cookie=;/);
    expect([await status(access_token), await status(tokens.access_token)]).toEqual([401, 401]);
    expect((await refresh(refresh_token)).status).toBe(401);
  });
});

const refresh = (token: string, headers: Record<string, string> = {}) =>
  studio.caller().get('/auth/refresh-token', { ...bearer(token), ...headers });

describe('refreshing', () => {
  it('gives the next tokens, which work', async () => {
    const first = await refresh(tokens.refresh_token);
    expect([first.status, first.body.refresh]).toEqual([200, true]);
    expect(await status(first.body.access_token as string)).toBe(200);
    expect((await refresh(first.body.refresh_token as string)).status).toBe(200);
  });

  it('takes the cookie of a browser, and gives it both', async () => {
    const browser = { 'user-agent': 'Mozilla/5.0', cookie: `refresh_token_cookie=${tokens.refresh_token}` };
    const { status: code, headers } = await studio.caller().get('/api/auth/refresh-token', browser);
    expect(code).toBe(200);
    expect(String(headers['set-cookie'])).toMatch(
      /access_token_cookie=ey.*refresh_token_cookie=ey.*Path=\/api\/auth\/refresh-token/,
    );
  });

  it('takes no access token, and nothing that is not signed', async () => {
    expect((await refresh(tokens.access_token)).status).toBe(401);
    expect((await refresh(forged(claimsOf(tokens.refresh_token), { alg: 'none' }))).status).toBe(401);
    expect((await studio.caller().get('/auth/refresh-token')).status).toBe(401);
  });

  it('gives parallel calls with one token the same next one, for ten seconds', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => refresh(tokens.refresh_token)));
    expect(answers.map(({ status: code }) => code)).toEqual([200, 200, 200, 200, 200, 200]);
    const next = new Set(answers.map(({ body }) => claimsOf(body.refresh_token as string).jti));
    expect(next.size).toBe(1);
    for (const { body } of answers) expect(await status(body.access_token as string)).toBe(200);
  });

  it('ends the session when a token is used again later', async () => {
    const { body } = await refresh(tokens.refresh_token);
    await studio.sql("update login_session set rotated_at = rotated_at - interval '11 seconds' where person_id = $1", [
      person.id,
    ]);
    expect((await refresh(tokens.refresh_token)).status).toBe(401);
    expect(await status(body.access_token as string)).toBe(401);
    expect((await refresh(body.refresh_token as string)).status).toBe(401);
  });

  it('goes on for 15 days after the last time, not longer', async () => {
    const days = async () => {
      const row = firstOf(
        await studio.sql<{ days: number }>(
          "select extract(epoch from expires_at - now() at time zone 'utc')::float / 86400 as days from login_session where person_id = $1",
          [person.id],
        ),
      );
      return row.days;
    };
    await studio.sql("update login_session set expires_at = expires_at - interval '14 days' where person_id = $1", [
      person.id,
    ]);
    expect(await days()).toBeCloseTo(1, 1);
    expect((await refresh(tokens.refresh_token)).status).toBe(200);
    expect(await days()).toBeCloseTo(15, 1);
  });

  it('is over when the session is too old', async () => {
    await studio.sql("update login_session set expires_at = now() at time zone 'utc' where person_id = $1", [
      person.id,
    ]);
    expect((await refresh(tokens.refresh_token)).status).toBe(401);
  });
});
