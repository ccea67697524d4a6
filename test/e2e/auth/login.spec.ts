import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import bcrypt from 'bcrypt';
import { hashAsInProduction } from '../../support/hashes.js';
import { whileHashChanges } from '../../support/meanwhile.js';
import { password, type GivenPerson } from '../../support/people.js';
import { Studio } from '../../support/studio.js';
import { firstOf } from '../../support/first-of.js';

let studio: Studio;

beforeAll(async () => {
  // Every sign-in comes from an address of its own, so that the limit per address has no say here.
  studio = await Studio.open({ TRUSTED_PROXIES: '127.0.0.1' });
});
afterAll(() => studio.close());

let addresses = 0;
const newAddress = () => `10.1.${Math.floor(++addresses / 250)}.${addresses % 250}`;

const login = (body: unknown, headers: Record<string, string> = {}, url = '/auth/login') =>
  studio.caller({ 'x-forwarded-for': newAddress() }).post(url, body, headers);

const hashOf = (text: string, cost = 4) => Buffer.from(bcrypt.hashSync(text, cost), 'ascii');
const firefox = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0' };

/** The counter of wrong passwords, and the hash, as they are stored. */
async function stored(id: string): Promise<{ failures: number; password: Buffer }> {
  const row = firstOf(
    await studio.sql<{ failures: number; password: Buffer }>(
      'select coalesce(login_failed_attemps, 0) as failures, password from person where id = $1',
      [id],
    ),
  );
  return row;
}

const newPerson = async (given: GivenPerson = {}) => {
  const person = await studio.person(given);
  return { id: person.id, email: person.email!, person };
};

describe('a sign-in that succeeds', () => {
  it('answers the person in full, the studio and two tokens', async () => {
    const { id, email } = await newPerson({ phone: '+33 1 23', daily_salary: 320 });
    const { status, body } = await login({ email, password });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      login: true,
      user: { id, email, phone: '+33 1 23', daily_salary: 320, departments: [] },
    });
    expect(body.organisation).toMatchObject({ type: 'Organisation' });
    expect(body.organisation).not.toHaveProperty('chat_token_slack');
    expect((await studio.withToken(body.access_token).get('/auth/authenticated')).body.user.id).toBe(id);
  });

  it('shows the keys of the chat services to administrators only', async () => {
    const { email } = await newPerson({ role: 'admin' });
    expect((await login({ email, password })).body.organisation).toHaveProperty('chat_token_slack');
  });

  it('finds the address and the desktop login whatever their case and the blanks around them', async () => {
    const { id, email } = await newPerson({ email: `ada-${randomUUID()}@troupe.test`, desktop_login: 'Ada.L' });
    for (const name of [email.toUpperCase(), email, ` \t${email}\n`, 'Ada.L', 'ada.l', ' ADA.L\u00a0']) {
      const { status, body } = await login({ email: name, password });
      expect([name, status, body.user?.id]).toEqual([name, 200, id]);
    }
  });

  it('is refused, with a word why, for a desktop login that an old database has twice', async () => {
    const shared = `shared-${randomUUID()}`;
    const [one] = [
      await newPerson({ desktop_login: shared }),
      await newPerson({ desktop_login: shared.toUpperCase() }),
    ];
    const { status, body } = await login({ email: shared, password });
    expect(status).toBe(400);
    expect(body).toMatchObject({ login: false, message: expect.stringMatching(/^Several people .* e-mail address/) });
    expect((await stored(one.id)).failures).toBe(0);
    expect((await login({ email: one.email, password })).body.user.id).toBe(one.id);
  });

  it('does not mistake a bot, or a login of blanks, for a colleague with the same login', async () => {
    const shared = `shared-${randomUUID()}`;
    const { id } = await newPerson({ desktop_login: shared });
    await studio.person({ is_bot: true, desktop_login: shared });
    for (const desktop_login of ['', '', ' ', ' ']) await studio.person({ desktop_login });
    expect((await login({ email: shared, password })).body.user.id).toBe(id);
    expect((await login({ email: ' ', password })).body.data.errors[0].field).toBe('email');
  });

  it('takes an address for an address, also where it is the desktop login of somebody else', async () => {
    const { id, email } = await newPerson();
    await newPerson({ desktop_login: email });
    expect((await login({ email, password })).body.user.id).toBe(id);
  });

  it('shows a person in the time zone UTC', async () => {
    const { email } = await newPerson({ timezone: 'UTC' });
    expect((await login({ email, password })).body.user.timezone).toBe('UTC');
  });

  it('takes a form, the nulls of gazu, unknown members, a trailing slash and the prefix /api', async () => {
    const { email } = await newPerson();
    const form = new URLSearchParams({ email, password }).toString();
    const asForm = { 'content-type': 'application/x-www-form-urlencoded' };
    const unused = { totp: null, email_otp: null, fido_authentication_response: {}, recovery_code: null };
    expect((await login(form, asForm)).status).toBe(200);
    expect((await login({ email, password, ...unused })).status).toBe(200);
    expect((await login({ email, password }, {}, '/api/auth/login/')).status).toBe(200);
  });

  it('is written down with the address, and as a script or the web', async () => {
    const { id, email } = await newPerson();
    await login({ email, password }, { 'x-forwarded-for': '192.0.2.7', 'user-agent': 'CGWire Gazu 0.10' });
    await login({ email, password }, { 'x-forwarded-for': '2001:db8::7', ...firefox });
    expect(
      await studio.sql('select ip_address, origin from login_log where person_id = $1 order by created_at', [id]),
    ).toEqual([
      { ip_address: '192.0.2.7', origin: 'script' },
      { ip_address: '2001:db8::7', origin: 'web' },
    ]);
  });

  it('closes the count of failures', async () => {
    const { id, email } = await newPerson();
    await login({ email, password: 'wrong' });
    expect((await stored(id)).failures).toBe(1);
    await login({ email, password });
    expect((await stored(id)).failures).toBe(0);
  });
});

describe('cookies', () => {
  const cookiesOf = (headers: Record<string, unknown>) =>
    [headers['set-cookie'] ?? []].flat().map((text) => {
      const [pair, ...attributes] = String(text).split('; ');
      return [pair!.split('=')[0], attributes.sort().join(' ')];
    });

  it('are for browsers only, since those of a script would shadow its token', async () => {
    const { email } = await newPerson();
    for (const agent of ['CGWire Gazu 0.10', 'python-requests/2', 'curl/8 Mozilla/']) {
      expect((await login({ email, password }, { 'user-agent': agent })).headers).not.toHaveProperty('set-cookie');
    }
  });

  it.each([
    ['/auth/login', '/auth/refresh-token'],
    ['/api/auth/login', '/api/auth/refresh-token'],
  ])('set at %s send the refresh token to %s alone', async (url, path) => {
    const { email } = await newPerson();
    const { headers, body } = await login({ email, password }, firefox, url);
    expect(cookiesOf(headers)).toEqual([
      ['access_token_cookie', 'HttpOnly Max-Age=31540000 Path=/ SameSite=Lax'],
      ['refresh_token_cookie', `HttpOnly Max-Age=31540000 Path=${path} SameSite=Lax`],
    ]);
    expect([headers['set-cookie']].flat().join()).toContain(body.access_token);
  });

  it('are secure where the connection is', async () => {
    const { email } = await newPerson();
    const { headers } = await login({ email, password }, { ...firefox, 'x-forwarded-proto': 'https' });
    expect(cookiesOf(headers).every(([, attributes]) => attributes!.includes('Secure'))).toBe(true);
  });

  it('open every route, and only there where they belong', async () => {
    const { id, email } = await newPerson();
    const { body } = await login({ email, password }, firefox);
    const withCookie = (value: string) => studio.caller({ cookie: value }).get('/auth/authenticated');
    expect((await withCookie(`access_token_cookie=${body.access_token}`)).body.user.id).toBe(id);
    expect((await withCookie(`refresh_token_cookie=${body.refresh_token}`)).status).toBe(401);
    expect((await withCookie(`access_token_cookie=${body.refresh_token}`)).status).toBe(401);
  });

  it('are not set by a refused sign-in', async () => {
    const { email } = await newPerson();
    expect((await login({ email, password: 'wrong' }, firefox)).headers).not.toHaveProperty('set-cookie');
  });
});

describe('a sign-in that is refused', () => {
  it.each([
    ['no body', undefined],
    ['an empty object', {}],
    ['an empty address', { email: '', password }],
    ['null as address', { email: null, password }],
    ['a number as address', { email: 5, password }],
    ['an object as address', { email: { $gt: '' }, password }],
    ['a list as address', { email: ['a@b.fr'], password }],
    ['a zero byte in the address', { email: 'a\0@b.fr', password }],
    ['a list as body', [{ email: 'a@b.fr' }]],
    ['null as body', 'null'],
    ['a number as body', '5'],
    ['a text as body', '"a@b.fr"'],
  ])('says what is wrong with %s', async (_, given) => {
    const { status, body } = await login(given, { 'content-type': 'application/json' });
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: true, data: { errors: [{ field: expect.any(String) }] } });
    expect(body).not.toHaveProperty('login');
  });

  it.each([
    ['null', null],
    ['a number', 5],
    ['an object', { $gt: '' }],
    ['a list', [password]],
    ['true', true],
  ])('does not take %s as password, and counts that for nobody', async (_, given) => {
    const address = newAddress();
    const { id, email } = await newPerson();
    const { status, body } = await login({ email, password: given }, { 'x-forwarded-for': address });
    expect(status).toBe(400);
    expect(body.data.errors).toMatchObject([{ field: 'password' }]);
    expect((await stored(id)).failures).toBe(0);
    expect(await studio.sql('select from sign_in_failure where address = $1', [address])).toHaveLength(0);
  });

  it('does not hash a password of a megabyte, nor spend time on ten', async () => {
    const { id, email } = await newPerson();
    const compare = jest.spyOn(bcrypt, 'compare');
    const body = JSON.stringify({ email, password: 'x'.repeat(9_000_000) });
    const began = process.cpuUsage();
    const answer = await login(body, { 'content-type': 'application/json' });
    expect(process.cpuUsage(began).user / 1_000).toBeLessThan(2_000);
    expect([answer.status, compare.mock.calls.length]).toEqual([413, 0]);
    expect((await stored(id)).failures).toBe(0);
    compare.mockRestore();
  });

  it('does not tell unknown, without password, unreadable hash, inactive and wrong apart, and always compares', async () => {
    const names = [
      `nobody-${randomUUID()}@troupe.test`,
      (await newPerson({ password: null })).email,
      (await newPerson({ password: Buffer.from('not a hash') })).email,
      (await newPerson({ active: false })).email,
      (await newPerson({ active: null })).email,
      (await newPerson({ totp_enabled: true })).email,
      (await newPerson()).email,
    ];
    const seen = new Set<string>();
    for (const email of names) {
      const compare = jest.spyOn(bcrypt, 'compare');
      const { status, body, headers } = await login({ email, password: 'wrong' }, firefox);
      const told = Object.keys(headers).filter((name) => !['date', 'content-length'].includes(name));
      seen.add(JSON.stringify([status, { ...body, request_id: '' }, told]));
      expect([email, compare.mock.calls.length]).toEqual([email, 1]);
      compare.mockRestore();
    }
    expect([...seen]).toHaveLength(1);
    expect(JSON.parse(firstOf([...seen])).slice(0, 2)).toMatchObject([400, { error: true, login: false }]);
  });

  it('never lets a bot in, by address or desktop login', async () => {
    const bot = await studio.person({
      is_bot: true,
      email: `bot-${randomUUID()}@troupe.test`,
      desktop_login: 'robot',
      password: hashOf(password),
    });
    for (const email of [bot.email, 'robot']) {
      expect((await login({ email, password })).body).toMatchObject({ status: 400, login: false });
    }
  });

  it('says that the account is switched off only to who knows the password, before any second factor', async () => {
    const { id, email } = await newPerson({ active: false, totp_enabled: true });
    const { status, body } = await login({ email, password });
    expect(status).toBe(401);
    expect(body).toMatchObject({ error: true, login: false, unactive: true, message: expect.any(String) });
    expect(await studio.sql('select from login_session where person_id = $1', [id])).toHaveLength(0);
  });

  it.each([
    [{ totp_enabled: true }, ['totp']],
    [{ email_otp_enabled: true }, ['email_otp']],
    [{ fido_enabled: true }, ['fido']],
    [
      { fido_enabled: true, email_otp_enabled: true, totp_enabled: true, preferred_two_factor_authentication: 'fido' },
      ['totp', 'email_otp', 'fido'],
    ],
  ])('asks for the second factor of %j', async (given, enabled) => {
    const { id, email } = await newPerson(given);
    const { status, body } = await login({ email, password, totp: null, recovery_code: null });
    expect(status).toBe(400);
    expect(body).toMatchObject({
      error: true,
      login: false,
      missing_OTP: true,
      preferred_two_factor_authentication: (given as GivenPerson).preferred_two_factor_authentication ?? null,
      two_factor_authentication_enabled: ['recovery_code', ...enabled],
    });
    expect(await studio.sql('select from login_session where person_id = $1', [id])).toHaveLength(0);
    expect(await studio.sql('select from login_log where person_id = $1', [id])).toHaveLength(0);
  });

  it('gives nobody a token for the default password that has become another meanwhile', async () => {
    const { id, email } = await newPerson({ password: hashOf('default') });
    const { status, body } = await whileHashChanges(studio, id, hashOf(password), () => login({ email }));
    expect([status, body.default_password, body.token]).toEqual([400, undefined, undefined]);
    expect(await studio.sql('select from password_token where person_id = $1', [id])).toEqual([]);
  });

  it('asks for the second factor before it says that the password is the default one', async () => {
    const { email } = await newPerson({ totp_enabled: true, password: hashOf('default') });
    expect((await login({ email })).body).toMatchObject({ missing_OTP: true });
  });

  it.each([
    ['left out', {}],
    ['written', { password: 'default' }],
  ])('hands out a token for a password of one’s own when the default one is %s', async (_, given) => {
    const { id, email } = await newPerson({ password: hashOf('default') });
    const { status, body } = await login({ email, ...given }, firefox);
    expect(status).toBe(400);
    expect(body).toMatchObject({
      login: false,
      default_password: true,
      token: expect.stringMatching(/^[A-Z0-9]{64}$/),
    });
    expect(await studio.sql('select from login_session where person_id = $1', [id])).toHaveLength(0);
    const chosen = 'a password of my own';
    const reset = { email, token: body.token, password: chosen, password2: chosen };
    expect((await studio.caller().put('/auth/reset-password', reset)).status).toBe(200);
    expect((await login({ email, password: chosen })).status).toBe(200);
  });

  it('treats a missing password of any other account as a wrong one', async () => {
    const { id, email } = await newPerson();
    const { body } = await login({ email });
    expect(body).toMatchObject({ login: false });
    expect(body).not.toHaveProperty('default_password');
    expect((await stored(id)).failures).toBe(1);
  });
});

describe('five failures in a row', () => {
  const fail = async (email: string, times: number) => {
    for (let i = 0; i < times; i++) await login({ email, password: 'wrong' });
  };
  const aMinuteLater = (id: string) =>
    studio.sql("update person set last_login_failed = last_login_failed - interval '61 seconds' where id = $1", [id]);

  it('lock the account for a minute; the password is not looked at', async () => {
    const { id, email } = await newPerson();
    await fail(email, 4);
    expect((await login({ email, password: 'wrong' })).body).not.toHaveProperty('too_many_failed_login_attemps');
    const compare = jest.spyOn(bcrypt, 'compare');
    for (const given of [password, 'wrong']) {
      const { status, body } = await login({ email, password: given });
      expect(status).toBe(400);
      expect(body).toMatchObject({ error: true, login: false, too_many_failed_login_attemps: true });
    }
    expect(compare).not.toHaveBeenCalled();
    compare.mockRestore();
    expect((await stored(id)).failures).toBe(5);
  });

  it('are over after a minute: the count starts again', async () => {
    const { id, email } = await newPerson();
    await fail(email, 5);
    await aMinuteLater(id);
    expect((await login({ email, password: 'wrong' })).body).not.toHaveProperty('too_many_failed_login_attemps');
    expect((await stored(id)).failures).toBe(1);
    expect((await login({ email, password })).status).toBe(200);
  });

  it('are over a minute after the last that was looked at, however many follow', async () => {
    const { id, email } = await newPerson();
    await fail(email, 5);
    const lastFailure = () => studio.sql('select last_login_failed from person where id = $1', [id]);
    const before = await lastFailure();
    await fail(email, 3);
    expect(await lastFailure()).toEqual(before);
    await aMinuteLater(id);
    expect((await login({ email, password })).status).toBe(200);
  });

  it('are in a row however slowly they come', async () => {
    const { id, email } = await newPerson();
    await fail(email, 4);
    await aMinuteLater(id);
    await fail(email, 1);
    expect((await login({ email, password })).body).toMatchObject({ too_many_failed_login_attemps: true });
  });

  it('lock one account and no other', async () => {
    const [one, other] = [await newPerson(), await newPerson()];
    await fail(one.email, 5);
    expect((await login({ email: other.email, password })).status).toBe(200);
  });

  it('of many at once and from many addresses none gets lost, and only the first are looked at', async () => {
    const { id, email } = await newPerson();
    const compare = jest.spyOn(bcrypt, 'compare');
    const answers = await Promise.all(Array.from({ length: 200 }, () => login({ email, password: 'wrong' })));
    const compared = compare.mock.calls.length;
    compare.mockRestore();
    const counted = answers.filter(({ body }) => !body.too_many_failed_login_attemps).length;
    expect(answers.every(({ status }) => status === 400)).toBe(true);
    expect(counted).toBeGreaterThanOrEqual(5);
    expect([compared, (await stored(id)).failures]).toEqual([counted, counted]);
    expect(compared).toBeLessThanOrEqual(5 + availableParallelism());
    expect((await login({ email, password })).body).toMatchObject({ too_many_failed_login_attemps: true });
  });

  it('count wrong old passwords as well, and those lock the sign-in', async () => {
    const { email, person } = await newPerson();
    const caller = await studio.as(person);
    const wrong = { old_password: 'wrong', password: 'another password', password_2: 'another password' };
    for (let i = 0; i < 5; i++) expect((await caller.post('/auth/change-password', wrong)).status).toBe(400);
    expect((await login({ email, password })).body).toMatchObject({ too_many_failed_login_attemps: true });
    const right = { ...wrong, old_password: password };
    const locked = await caller.post('/auth/change-password', right);
    expect([locked.status, locked.body.too_many_failed_login_attemps]).toEqual([400, true]);
  });
});

describe('passwords', () => {
  it.each([
    ['8 characters', 'eight..8'],
    ['64 characters', 'x'.repeat(64)],
    ['72 bytes', 'é'.repeat(36)],
    ['emoji', '🎬🎞️👩🏽‍🎨 paint'],
    ['blanks around', '  blank  '],
  ])('of %s are taken exactly as they are', async (_, text) => {
    const { email } = await newPerson({ password: hashOf(text) });
    expect((await login({ email, password: text })).status).toBe(200);
    expect((await login({ email, password: text.slice(0, -1) })).body.login).toBe(false);
    expect((await login({ email, password: ` ${text}` })).body.login).toBe(false);
  });

  it('in another Unicode form are others', async () => {
    const { email } = await newPerson({ password: hashOf('caf\u00e9 noir') });
    expect((await login({ email, password: 'cafe\u0301 noir' })).status).toBe(400);
  });

  it('of 72 bytes do not open with anything behind them, whoever stored the hash', async () => {
    const text = 'y'.repeat(72);
    const { id, email } = await newPerson({ password: hashOf(text) });
    for (const longer of [`${text}z`, text + text, `${text}é`]) {
      expect((await login({ email, password: longer })).body.login).toBe(false);
    }
    expect((await stored(id)).failures).toBe(3);
    expect((await login({ email, password: text })).status).toBe(200);
    // An older server hashed no more than the first 72 bytes of a longer one: these open.
    const old = await newPerson({ password: hashOf('ab'.repeat(50)) });
    expect((await login({ email: old.email, password: 'ab'.repeat(50) })).status).toBe(400);
    expect((await login({ email: old.email, password: 'ab'.repeat(36) })).status).toBe(200);
  });

  it.each(['$2x$04$', '$2b$99$', '$2b$03$', '$2$04$', '$2b$04$!'])(
    'with a hash that begins with %s, which nothing reads, are wrong',
    async (start) => {
      const hash = start + hashOf(password).toString().slice(start.length);
      const { email } = await newPerson({ password: Buffer.from(hash) });
      expect((await login({ email, password })).body).toMatchObject({ status: 400, login: false });
    },
  );

  it('stored as the Python library makes them open', async () => {
    const hash = '$2b$04$cVWp4XaNU8a4v1uMRum2SO026BWLIoQMD/TXg5uZV.0P.uO8m3YEm';
    const { email } = await newPerson({ password: Buffer.from(hash, 'ascii') });
    expect((await login({ email, password: 'Kk4DQuMMfZL9o' })).status).toBe(200);
  });

  it('do not end at a zero byte', async () => {
    const { email } = await newPerson();
    expect((await login({ email, password: `${password}\0more` })).status).toBe(400);
  });

  describe('as dear as in production', () => {
    hashAsInProduction();

    it.each(['$2a$', '$2b$', '$2y$'])('with a hash of the kind %s open, and are wrong when they are', async (kind) => {
      const { email } = await newPerson({ password: Buffer.from(bcrypt.hashSync(password, 12).replace('$2b$', kind)) });
      expect((await login({ email, password: 'wrong' })).body).toMatchObject({ status: 400, login: false });
      expect((await login({ email, password })).status).toBe(200);
      const weak = await newPerson({ password: Buffer.from(hashOf(password).toString().replace('$2b$', kind)) });
      expect((await login({ email: weak.email, password })).status).toBe(200);
      expect(String((await stored(weak.id)).password)).toMatch(/^\$2b\$12\$/);
    });

    it('with a weak hash are hashed again, once, and still open', async () => {
      const { id, email } = await newPerson();
      await login({ email, password });
      const upgraded = (await stored(id)).password;
      expect(bcrypt.getRounds(upgraded.toString('ascii'))).toBe(12);
      expect((await login({ email, password })).status).toBe(200);
      expect((await stored(id)).password).toEqual(upgraded);
    });

    it('with a weak hash open for all who sign in at once, and are hashed again once', async () => {
      const { id, email } = await newPerson();
      const answers = await Promise.all(Array.from({ length: 3 }, () => login({ email, password })));
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
      const upgraded = (await stored(id)).password;
      expect(bcrypt.getRounds(upgraded.toString('ascii'))).toBe(12);
      expect(await bcrypt.compare(password, upgraded.toString('ascii'))).toBe(true);
    });

    it('made anew by somebody else meanwhile open, and stay as they were made', async () => {
      const { id, email } = await newPerson();
      const fresh = hashOf(password, 12);
      expect((await whileHashChanges(studio, id, fresh, () => login({ email, password }))).status).toBe(200);
      expect((await stored(id)).password).toEqual(fresh);
    });

    it('that change while somebody signs in with the old one let nobody in', async () => {
      const { id, email } = await newPerson();
      const fresh = hashOf('a new password');
      const { status, body } = await whileHashChanges(studio, id, fresh, () => login({ email, password }));
      expect([status, body.login]).toEqual([400, false]);
      expect((await stored(id)).password).toEqual(fresh);
      expect(await studio.sql('select from login_session where person_id = $1', [id])).toHaveLength(0);
    });
  });
});
