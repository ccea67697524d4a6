import { randomUUID } from 'node:crypto';
import type { Caller } from '../../support/caller.js';
import { password, type TestPerson } from '../../support/people.js';
import { recoveryCode, withFactors } from '../../support/second-factors.js';
import { Studio } from '../../support/studio.js';
import { tokensOf } from '../../support/tokens.js';

let studio: Studio;
let admin: Caller;
let person: TestPerson;

beforeAll(async () => {
  // Sign-ins come from addresses of their own, so that the limit per address has no say here.
  studio = await Studio.open({ TRUSTED_PROXIES: '127.0.0.1' });
  admin = await studio.as(await studio.person({ role: 'admin' }));
});
beforeEach(async () => {
  person = await studio.person();
});
afterAll(() => studio.close());

const firefox = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' };
const path = (id = person.id, query = '') => `/actions/persons/${id}/login-logs${query}`;
let addresses = 0;
const newAddress = () => `10.3.${Math.floor(++addresses / 250)}.${addresses % 250}`;
const signIn = (secret = password, codes: object = {}, headers: Record<string, string> = {}) =>
  studio
    .caller({ 'x-forwarded-for': newAddress() })
    .post('/auth/login', { email: person.email, password: secret, ...codes }, headers);
const results = async (id = person.id, query = '') =>
  ((await admin.get(path(id, query))).body as { result: string }[]).map(({ result }) => result);
/** Refusals of the person, put there with an age. */
const given = (count: number, age: string) =>
  studio.sql(
    `insert into refused_sign_in
     select gen_random_uuid(), $1, now() at time zone 'utc' - $2::interval - n * interval '1 second',
       '192.0.2.1', 'script', 'wrong_code' from generate_series(1, $3) n`,
    [person.id, age, count],
  );
const stored = async (id = person.id) =>
  (await studio.sql('select from refused_sign_in where person_id = $1', [id])).length;

describe('the list of sign-ins', () => {
  it('tells when, from where, with what and whether it succeeded, newest first', async () => {
    await signIn(password, {}, { 'x-forwarded-for': '192.0.2.7', ...firefox });
    await signIn('wrong', {}, { 'x-forwarded-for': '2001:db8::7', 'user-agent': 'CGWire Gazu 0.10' });
    const { status, body } = await admin.get(path());
    expect(status).toBe(200);
    expect(body).toMatchObject([
      { type: 'LoginLog', ip_address: '2001:db8::7', origin: 'script', result: 'wrong_password' },
      { type: 'LoginLog', ip_address: '192.0.2.7', origin: 'web', result: 'success' },
    ]);
    for (const { created_at } of body) {
      expect(created_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      expect(Math.abs(Date.parse(created_at as string) - Date.now())).toBeLessThan(60_000);
    }
  });

  it('holds nobody else’s, and is empty for who never signed in', async () => {
    const other = await studio.person();
    await signIn('wrong');
    expect(await results(other.id)).toEqual([]);
    expect(await results((await studio.person({ is_bot: true })).id)).toEqual([]);
  });

  it('is seen by administrators and by oneself', async () => {
    await signIn('wrong');
    const self = await studio.as(person);
    expect((await self.get(path())).body).toHaveLength(1);
    for (const role of ['manager', 'supervisor', 'user'] as const) {
      expect((await (await studio.as(await studio.person({ role }))).get(path())).status).toBe(403);
    }
    expect((await studio.caller().get(path())).status).toBe(401);
  });

  it.each([randomUUID(), 'nonsense1'])('answers 404 for %s', async (id) => {
    expect((await admin.get(path(id))).status).toBe(404);
    expect((await (await studio.as(person)).get(path(id))).status).toBe(404);
  });

  it('has 100 entries unless more are asked for, and pages', async () => {
    await given(130, '1 day');
    await signIn();
    expect(await results()).toHaveLength(100);
    expect(await results(person.id, '?limit=125')).toHaveLength(125);
    const { body } = await admin.get(path(person.id, '?page=2&limit=100'));
    expect([body.total, body.nb_pages, body.data.length]).toEqual([131, 2, 31]);
    expect((await admin.get(path(person.id, '?limit=-1'))).status).toBe(400);
  });

  it('can be narrowed by result, address and origin', async () => {
    await given(3, '1 day');
    await signIn('wrong');
    await signIn();
    expect(await results(person.id, '?result=success')).toEqual(['success']);
    expect(await results(person.id, '?ip_address=192.0.2.1')).toHaveLength(3);
    expect(await results(person.id, '?result=["success","wrong_password"]')).toEqual(['success', 'wrong_password']);
    expect(await results(person.id, '?origin=web')).toEqual([]);
  });

  it('shows what a former server has written, with members that are missing', async () => {
    await studio.sql("insert into login_log (id, person_id, created_at) values (gen_random_uuid(), $1, '2023-01-01')", [
      person.id,
    ]);
    expect((await admin.get(path())).body).toMatchObject([
      { created_at: '2023-01-01T00:00:00Z', ip_address: null, origin: null, result: 'success' },
    ]);
  });
});

describe('a refusal is written down', () => {
  it('as a wrong password, and as locked out from the sixth on', async () => {
    for (let count = 0; count < 5; count++) await signIn('wrong');
    await signIn();
    expect(await results()).toEqual(['locked_out', ...Array<string>(5).fill('wrong_password')]);
  });

  it('for a right password of an account that is switched off, and for a wrong one', async () => {
    await studio.sql('update person set active = false where id = $1', [person.id]);
    await signIn();
    await signIn('wrong');
    expect(await results()).toEqual(['wrong_password', 'inactive']);
  });

  it('as a wrong code, but not while none was sent, which is how a browser begins', async () => {
    person = await withFactors(studio, ['totp']);
    await signIn();
    await signIn(password, { recovery_code: 'NOTATALL01' });
    await signIn(password, { recovery_code: recoveryCode });
    expect(await results()).toEqual(['success', 'wrong_code']);
  });

  it('once for each of many wrong codes at the same time, of which five are looked at', async () => {
    person = await withFactors(studio, ['totp']);
    await Promise.all(Array.from({ length: 12 }, () => signIn(password, { recovery_code: 'NOTATALL01' })));
    expect((await results()).sort()).toEqual([
      ...Array<string>(7).fill('locked_out'),
      ...Array<string>(5).fill('wrong_code'),
    ]);
  });

  it('for guesses behind a stolen session: old passwords, and codes that would switch a second factor off', async () => {
    person = await withFactors(studio, ['totp']);
    const thief = await studio.as(person);
    const change = { old_password: 'wrong', password: 'my own choice', password_2: 'my own choice' };
    await thief.post('/auth/change-password', change, { 'x-forwarded-for': '192.0.2.66', ...firefox });
    await thief.delete('/auth/totp', { recovery_code: 'NOTATALL01' });
    for (let count = 0; count < 3; count++) await thief.put('/auth/recovery-codes', { recovery_code: 'NOTATALL01' });
    await thief.delete('/auth/totp', { recovery_code: recoveryCode });
    await thief.post('/auth/change-password', { ...change, old_password: password });
    expect(await results()).toEqual([
      ...Array<string>(2).fill('locked_out'),
      ...Array<string>(4).fill('wrong_code'),
      'wrong_password',
    ]);
    expect((await admin.get(path(person.id, '?result=wrong_password'))).body).toMatchObject([
      { ip_address: '192.0.2.66', origin: 'web' },
    ]);
  });

  it('when a refresh token is used again, which ends the session', async () => {
    const { refresh_token } = await tokensOf(studio.app, person);
    const refresh = () =>
      studio.withToken(refresh_token).get('/auth/refresh-token', { 'x-forwarded-for': '192.0.2.67' });
    expect((await refresh()).status).toBe(200);
    expect(await results()).toEqual([]);
    await studio.sql("update login_session set rotated_at = rotated_at - interval '11 seconds' where person_id = $1", [
      person.id,
    ]);
    for (let count = 0; count < 2; count++) expect((await refresh()).status).toBe(401);
    expect((await admin.get(path())).body).toMatchObject([{ ip_address: '192.0.2.67', result: 'reused_token' }]);
  });

  it('not for an address that nobody has', async () => {
    const before = await studio.sql('select from refused_sign_in');
    await studio.caller().post('/auth/login', { email: `nobody-${randomUUID()}@troupe.test`, password: 'wrong' });
    expect(await studio.sql('select from refused_sign_in')).toHaveLength(before.length);
  });

  it('for nobody any more once the person is deleted', async () => {
    await signIn('wrong');
    expect((await admin.delete(`/data/persons/${person.id}`)).status).toBe(204);
    expect(await stored()).toBe(0);
  });
});

describe('what is kept', () => {
  it('is 90 days old at most, whoever writes next', async () => {
    const other = person;
    await given(2, '91 days');
    await given(2, '89 days');
    person = await studio.person();
    await signIn('wrong');
    expect([await stored(other.id), await stored()]).toEqual([2, 1]);
  });

  it('is 500 of a person and kind at most, the newest, also when many come at once', async () => {
    await given(499, '1 day');
    await signIn('wrong');
    expect(await stored()).toBe(500);
    await studio.sql("update refused_sign_in set reason = 'wrong_password' where person_id = $1", [person.id]);
    await Promise.all(Array.from({ length: 10 }, () => signIn('wrong')));
    expect(await stored()).toBeGreaterThanOrEqual(500);
    const all = (await admin.get(path(person.id, '?limit=1000&result=wrong_password'))).body as { origin: string }[];
    expect(all).toHaveLength(500);
  });

  it('is not pushed out by guesses: a token used twice, a wrong code, a sign-in that was switched off', async () => {
    for (const reason of ['reused_token', 'wrong_code', 'inactive']) {
      await studio.sql(
        `insert into refused_sign_in select gen_random_uuid(), $1, now() at time zone 'utc' - interval '1 hour',
           '192.0.2.1', 'script', $2`,
        [person.id, reason],
      );
    }
    await studio.sql(
      `insert into refused_sign_in
       select gen_random_uuid(), $1, now() at time zone 'utc' - n * interval '1 second', '192.0.2.1', 'script', reason
       from generate_series(1, 500) n, unnest(array['wrong_password', 'locked_out']) reason`,
      [person.id],
    );
    for (let i = 0; i < 7; i++) await signIn('wrong');
    for (const reason of ['reused_token', 'wrong_code', 'inactive']) {
      expect(await results(person.id, `?result=${reason}`)).toEqual([reason]);
    }
    expect(await stored()).toBe(1003);
  });
});
