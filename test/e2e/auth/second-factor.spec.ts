import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TokenSigner } from '../../../src/modules/credential/token.signer.js';
import { Authenticator, stopClock } from '../../support/authenticator.js';
import type { Caller } from '../../support/caller.js';
import { mails, mailTo } from '../../support/outbox.js';
import { password, type TestPerson } from '../../support/people.js';
import { codeIn, recoveryCode, storedFactors, withFactors } from '../../support/second-factors.js';
import { Studio } from '../../support/studio.js';

let studio: Studio;
let person: TestPerson;
let self: Caller;
let clock: ReturnType<typeof stopClock>;

beforeAll(async () => {
  studio = await Studio.open();
});
beforeEach(async () => {
  clock = stopClock();
  await studio.sql('delete from sign_in_failure');
  person = await studio.person();
  self = await studio.as(person);
});
afterEach(() => clock.restore());
afterAll(() => studio.close());

const wrong = { status: 400, body: { error: true, wrong_OTP: true } };
const alive = async (caller: Caller) => (await caller.get('/auth/authenticated')).status;
const login = (email: string | null, codes: object = {}) =>
  studio.caller().post('/auth/login', { email, password, ...codes });

async function prepared(caller = self): Promise<Authenticator> {
  return Authenticator.scan((await caller.put('/auth/totp')).body.totp_provisionning_uri as string);
}
async function mailedCode({ email }: { email: string | null }, caller = self): Promise<string> {
  expect((await caller.put('/auth/email-otp')).body).toEqual({ success: true });
  return codeIn(await mailTo(studio, email!));
}

describe('preparing an authenticator', () => {
  it('answers a picture to scan, in the name of the studio, and the secret to type', async () => {
    await self.get('/auth/authenticated');
    await studio.sql("update organisation set name = 'Studio: Été & Co'");
    const { status, body } = await self.put('/auth/totp');
    expect(status).toBe(200);
    expect(Object.keys(body)).toEqual(['totp_provisionning_uri', 'otp_secret']);
    expect(body.otp_secret).toMatch(/^[A-Z2-7]{32}$/);
    const authenticator = Authenticator.scan(body.totp_provisionning_uri as string);
    expect([authenticator.issuer, authenticator.account]).toEqual(['Studio  Été & Co', person.email]);
    expect(authenticator.code()).toBe(Authenticator.of(body.otp_secret as string).code());
  });

  it('asks nobody for a code yet, and makes another secret each time', async () => {
    const [first, second] = [await self.put('/auth/totp'), await self.put('/auth/totp')];
    expect(first.body.otp_secret).not.toBe(second.body.otp_secret);
    expect((await login(person.email)).status).toBe(200);
    expect(
      await self.post('/auth/totp', { totp: Authenticator.of(first.body.otp_secret as string).code() }),
    ).toMatchObject(wrong);
    expect(
      (await self.post('/auth/totp', { totp: Authenticator.of(second.body.otp_secret as string).code() })).status,
    ).toBe(200);
  });

  it('names people without an address by their name', async () => {
    const silent = await studio.person({ email: null, first_name: 'Ada' });
    expect((await prepared(await studio.as(silent))).account).toBe('Ada');
  });
});

describe('switching an authenticator on', () => {
  it('answers sixteen recovery codes and new tokens; signing in needs a code from then on', async () => {
    const authenticator = await prepared();
    const { status, body } = await self.post('/auth/totp', { totp: authenticator.code() });
    expect(status).toBe(200);
    expect(body.otp_recovery_codes).toHaveLength(16);
    for (const code of body.otp_recovery_codes) expect(code).toMatch(/^[A-Z0-9]{10}$/);
    expect(new Set(body.otp_recovery_codes as string[]).size).toBe(16);
    expect(await alive(studio.withToken(body.access_token as string))).toBe(200);
    expect(await storedFactors(studio, person.id)).toMatchObject({ totp: true, preferred: 'totp', recovery: 16 });
    clock.nextStep();
    expect((await login(person.email)).body).toMatchObject({
      missing_OTP: true,
      preferred_two_factor_authentication: 'totp',
      two_factor_authentication_enabled: ['recovery_code', 'totp'],
    });
    expect((await login(person.email, { totp: authenticator.code() })).status).toBe(200);
    expect((await login(person.email, { recovery_code: body.otp_recovery_codes[15] })).status).toBe(200);
  });

  it('uses the code up: the same does not sign in afterwards', async () => {
    const authenticator = await prepared();
    const totp = authenticator.code();
    await self.post('/auth/totp', { totp });
    expect(await login(person.email, { totp })).toMatchObject(wrong);
  });

  it('ends the other sessions; this one goes on, with the next refresh token', async () => {
    const elsewhere = await studio.as(person);
    const { body } = await self.post('/auth/totp', { totp: (await prepared()).code() });
    expect([await alive(elsewhere), await alive(self)]).toEqual([401, 200]);
    const next = await studio.withToken(body.refresh_token as string).get('/auth/refresh-token');
    expect(next.status).toBe(200);
    expect(await studio.sql('select from login_session where person_id = $1', [person.id])).toHaveLength(2);
  });

  it('gives a browser its new tokens as cookies', async () => {
    const totp = (await prepared()).code();
    const { headers, body } = await self.post('/auth/totp', { totp }, { 'user-agent': 'Mozilla/5.0' });
    expect(String(headers['set-cookie'])).toContain(`access_token_cookie=${body.access_token}`);
    expect(String(headers['set-cookie'])).toContain(`refresh_token_cookie=${body.refresh_token}`);
  });

  it('is refused before anything was prepared, with a wrong code, and when it is on', async () => {
    expect(await self.post('/auth/totp', { totp: '123456' })).toMatchObject(wrong);
    const authenticator = await prepared();
    expect(await self.post('/auth/totp', { totp: authenticator.wrongCode() })).toMatchObject(wrong);
    expect((await storedFactors(studio, person.id)).totp).toBe(false);
    await self.post('/auth/totp', { totp: authenticator.code() });
    clock.nextStep();
    for (const again of [await self.put('/auth/totp'), await self.post('/auth/totp', { totp: authenticator.code() })]) {
      expect([again.status, again.body.wrong_OTP]).toEqual([400, undefined]);
    }
    expect((await login(person.email, { totp: authenticator.code() })).status).toBe(200);
  });

  it.each([undefined, {}, { totp: null }, { totp: '' }, { totp: 123456 }, { totp: ['1'] }])(
    'says what is wrong with %j',
    async (body) => {
      const answer = await self.post('/auth/totp', body);
      expect([answer.status, answer.body.data.errors[0].field]).toEqual([400, 'totp']);
    },
  );

  it('locks after five wrong codes, and so does the sign-in', async () => {
    const authenticator = await prepared();
    for (let i = 0; i < 5; i++) await self.post('/auth/totp', { totp: authenticator.wrongCode() });
    const locked = { status: 400, body: { too_many_failed_login_attemps: true } };
    expect(await self.post('/auth/totp', { totp: authenticator.code() })).toMatchObject(locked);
    expect(await login(person.email)).toMatchObject(locked);
  });

  it('in parallel with two codes happens once', async () => {
    const authenticator = await prepared();
    const answers = await Promise.all(
      [authenticator.code(), authenticator.code(1)].map((totp) => self.post('/auth/totp', { totp })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    const { body } = answers.find(({ status }) => status === 200)!;
    expect((await login(person.email, { recovery_code: body.otp_recovery_codes[0] })).status).toBe(200);
  });
});

describe('mailed codes', () => {
  it('are switched on with the code of a mail', async () => {
    const email_otp = await mailedCode(person);
    expect((await login(person.email)).status).toBe(200);
    const elsewhere = await studio.as(person);
    const { status, body } = await self.post('/auth/email-otp', { email_otp });
    expect([status, body.otp_recovery_codes?.length, await alive(elsewhere)]).toEqual([200, 16, 401]);
    expect(await storedFactors(studio, person.id)).toMatchObject({ email: true, preferred: 'email_otp' });
    expect((await login(person.email)).body.missing_OTP).toBe(true);
    expect((await self.put('/auth/email-otp')).status).toBe(400);
    expect((await self.post('/auth/email-otp', { email_otp })).body).not.toHaveProperty('wrong_OTP');
  });

  it('are written in the language of the person', async () => {
    const french = await studio.person({ locale: 'fr_FR' });
    await mailedCode(french, await studio.as(french));
    expect(await mailTo(studio, french.email!)).toContain('voici votre code');
  });

  it('are refused before anything was prepared, and when they are wrong or missing', async () => {
    expect(await self.post('/auth/email-otp', { email_otp: '123456' })).toMatchObject(wrong);
    const right = await mailedCode(person);
    expect(await self.post('/auth/email-otp', { email_otp: right === '123456' ? '1' : '123456' })).toMatchObject(wrong);
    expect((await self.post('/auth/email-otp', {})).body.data.errors[0].field).toBe('email_otp');
    expect((await self.post('/auth/email-otp', { email_otp: right })).status).toBe(200);
  });

  it('need an address', async () => {
    const silent = await studio.person({ email: null });
    expect((await (await studio.as(silent)).put('/auth/email-otp')).status).toBe(400);
    expect((await storedFactors(studio, silent.id)).email_secret).toBeNull();
  });

  it('leave the recovery codes and the preference of who has another method', async () => {
    const both = await withFactors(studio, ['totp']);
    const caller = await studio.as(both);
    const { body } = await caller.post('/auth/email-otp', { email_otp: await mailedCode(both, caller) });
    expect(body.otp_recovery_codes).toBeNull();
    expect(await storedFactors(studio, both.id)).toMatchObject({ totp: true, preferred: 'totp', recovery: 2 });
  });
});

describe('switching off', () => {
  it.each([
    ['totp', ['totp', 'email_otp', 'fido'], 'fido'],
    ['totp', ['totp', 'email_otp'], 'email_otp'],
    ['email-otp', ['email_otp', 'totp', 'fido'], 'fido'],
    ['email-otp', ['email_otp', 'totp'], 'totp'],
    ['email-otp', ['totp', 'email_otp'], 'totp'],
    ['totp', ['fido', 'totp'], 'fido'],
  ] as const)('%s of %j moves the preference to %s', async (path, factors, preferred) => {
    const { id } = await withFactors(studio, [...factors]);
    const answer = await (
      await studio.as({ id, is_bot: false })
    ).delete(`/auth/${path}`, { recovery_code: recoveryCode });
    expect([answer.status, answer.body]).toEqual([200, { success: true }]);
    const stored = await storedFactors(studio, id);
    expect(stored).toMatchObject({ preferred, recovery: 1, [path === 'totp' ? 'totp' : 'email']: false });
    expect(path === 'totp' ? stored.totp_secret : stored.email_secret).toBeNull();
  });

  it('the last method erases the recovery codes and the preference', async () => {
    const { id, email, authenticator } = await withFactors(studio, ['totp']);
    const caller = await studio.as({ id, is_bot: false });
    expect((await caller.delete('/auth/totp', { totp: authenticator.code() })).status).toBe(200);
    expect(await storedFactors(studio, id)).toMatchObject({ totp: false, preferred: null, recovery: null });
    expect((await login(email)).status).toBe(200);
  });

  it('ends the other sessions and tells the owner', async () => {
    const { id, email, authenticator } = await withFactors(studio, ['totp']);
    const [caller, elsewhere] = [await studio.as({ id, is_bot: false }), await studio.as({ id, is_bot: false })];
    await caller.delete('/auth/totp', { totp: authenticator.code() });
    expect([await alive(caller), await alive(elsewhere)]).toEqual([200, 401]);
    expect(await mailTo(studio, email!)).toMatch(
      /was switched off on \d{4}-\d\d-\d\d \d\d:\d\d \(UTC\) from 127\.0\.0\.1/,
    );
  });

  it('needs a code: neither none, nor a wrong one, nor one of a method that is off changes anything', async () => {
    const { id, email, authenticator } = await withFactors(studio, ['totp']);
    const [caller, elsewhere] = [await studio.as({ id, is_bot: false }), await studio.as({ id, is_bot: false })];
    for (const body of [undefined, {}, { totp: null }, { totp: authenticator.wrongCode() }, { email_otp: '123456' }]) {
      expect(await caller.delete('/auth/totp', body)).toMatchObject(wrong);
    }
    expect(await storedFactors(studio, id)).toMatchObject({ totp: true, preferred: 'totp', recovery: 2, failures: 1 });
    expect(await alive(elsewhere)).toBe(200);
    expect(mails(studio, email!)).toEqual([]);
  });

  it('takes any method that is on', async () => {
    const { id, email, authenticator } = await withFactors(studio, ['totp', 'email_otp']);
    await studio.caller().get(`/auth/email-otp?email=${email}`);
    const email_otp = codeIn(await mailTo(studio, email!));
    const caller = await studio.as({ id, is_bot: false });
    expect((await caller.delete('/auth/totp', { email_otp })).status).toBe(200);
    expect(await caller.delete('/auth/email-otp', { totp: authenticator.code() })).toMatchObject(wrong);
  });

  it.each(['totp', 'email-otp'])('%s is refused when it is not on', async (path) => {
    const { status, body } = await self.delete(`/auth/${path}`, { totp: '123456' });
    expect([status, body.wrong_OTP]).toEqual([400, undefined]);
  });

  it('both at once, each with a code that stays right whichever goes first, leaves nothing behind', async () => {
    const { id, email } = await withFactors(studio, ['totp', 'email_otp']);
    await studio.caller().get(`/auth/email-otp?email=${email}`);
    const email_otp = codeIn(await mailTo(studio, email!));
    const caller = await studio.as({ id, is_bot: false });
    await Promise.all([
      caller.delete('/auth/totp', { recovery_code: recoveryCode }),
      caller.delete('/auth/email-otp', { email_otp }),
    ]).then((answers) => expect(answers.map(({ status }) => status)).toEqual([200, 200]));
    expect(await storedFactors(studio, id)).toMatchObject({
      totp: false,
      email: false,
      preferred: null,
      recovery: null,
    });
  });
});

describe('new recovery codes', () => {
  it('replace the former ones', async () => {
    const { id, email, authenticator } = await withFactors(studio, ['totp']);
    const caller = await studio.as({ id, is_bot: false });
    const { status, body } = await caller.put('/auth/recovery-codes', { totp: authenticator.code() });
    expect([status, Object.keys(body), body.otp_recovery_codes.length]).toEqual([200, ['otp_recovery_codes'], 16]);
    expect(await login(email, { recovery_code: recoveryCode })).toMatchObject(wrong);
    expect((await login(email, { recovery_code: body.otp_recovery_codes[3] })).status).toBe(200);
  });

  it('are stored as bcrypt hashes', async () => {
    const { body } = await self.post('/auth/totp', { totp: (await prepared()).code() });
    const rows = await studio.sql<{ hash: string }>(
      "select convert_from(h, 'UTF8') as hash from person, unnest(otp_recovery_codes) h where id = $1",
      [person.id],
    );
    for (const { hash } of rows) expect(hash).toMatch(/^\$2b\$\d\d\$.{53}$/);
    expect(rows.length).toBe(body.otp_recovery_codes.length);
  });

  it('need a second factor that is on, and a code', async () => {
    expect((await self.put('/auth/recovery-codes', { totp: '123456' })).body.wrong_OTP).toBeUndefined();
    const { id } = await withFactors(studio, ['totp']);
    const caller = await studio.as({ id, is_bot: false });
    for (const body of [undefined, {}, { recovery_code: 'NOTATALL01' }]) {
      expect(await caller.put('/auth/recovery-codes', body)).toMatchObject(wrong);
    }
    expect((await storedFactors(studio, id)).recovery).toBe(2);
  });
});

describe('secrets', () => {
  const hidden = ['totp_secret', 'email_otp_secret', 'otp_recovery_codes', 'fido_credentials'];

  it('are not written, nor are the switches, through the person routes', async () => {
    const admin = await studio.as(await studio.person({ role: 'admin' }));
    const { id } = await withFactors(studio, ['totp']);
    const before = await studio.sql("select to_jsonb(p) - 'updated_at' as row from person p where id = $1", [id]);
    const given = {
      totp_enabled: false,
      totp_secret: 'A'.repeat(32),
      email_otp_enabled: true,
      email_otp_secret: 'A'.repeat(32),
      fido_enabled: true,
      fido_credentials: [{}],
      otp_recovery_codes: null,
      preferred_two_factor_authentication: 'email_otp',
    };
    for (const caller of [admin, await studio.as({ id, is_bot: false })]) {
      expect((await caller.put(`/data/persons/${id}`, given)).status).toBe(200);
    }
    expect(await studio.sql("select to_jsonb(p) - 'updated_at' as row from person p where id = $1", [id])).toEqual(
      before,
    );
  });

  it('are in no answer about a person, no event, no log and no file', async () => {
    studio.app.useLogger(['warn', 'error', 'fatal']);
    const error = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    const out = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    const { body: secret } = await self.put('/auth/totp');
    const authenticator = Authenticator.of(secret.otp_secret as string);
    await self.post('/auth/totp', { totp: authenticator.wrongCode() });
    const { body } = await self.post('/auth/totp', { totp: authenticator.code() });
    clock.nextStep();
    const admin = await studio.as(await studio.person({ role: 'admin' }));
    const answers = [
      await login(person.email, { totp: authenticator.code() }),
      await self.get('/auth/authenticated'),
      await self.get(`/data/persons/${person.id}`),
      await admin.get('/data/persons'),
    ];
    const events = JSON.stringify(await studio.sql('select name, data from api_event'));
    const written = [...error.mock.calls, ...out.mock.calls].flat().map(String);
    error.mockRestore();
    out.mockRestore();
    const files = readdirSync(join(studio.env.dataDir, 'outbox')).map((name) =>
      readFileSync(join(studio.env.dataDir, 'outbox', name), 'utf8'),
    );
    for (const text of [...answers.map((answer) => answer.text), events, ...written, ...files]) {
      for (const word of [...hidden, secret.otp_secret, ...body.otp_recovery_codes] as string[]) {
        expect(text).not.toContain(word);
      }
    }
    for (const name of hidden) expect((await admin.get(`/data/persons?${name}=x`)).status).toBe(400);
  });
});

it('a permanent token may set up a second factor, and gets a session; a bot may not', async () => {
  const jti = '3fa85f64-5717-4562-b3fc-2c963f66afa6';
  await studio.sql('update person set jti = $2 where id = $1', [person.id, jti]);
  const script = studio.withToken(studio.app.get(TokenSigner).permanentToken(person.id, jti, false, null));
  const { status, body } = await script.post('/auth/totp', { totp: (await prepared(script)).code() });
  expect([status, await alive(studio.withToken(body.access_token as string)), await alive(script)]).toEqual([
    200, 200, 200,
  ]);
  expect(await alive(self)).toBe(401);
  const bot = await studio.as(await studio.person({ is_bot: true }));
  expect((await bot.put('/auth/totp')).status).toBe(403);
});
