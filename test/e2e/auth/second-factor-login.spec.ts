import { Logger } from '@nestjs/common';
import bcrypt from 'bcrypt';
import { Authenticator, stopClock } from '../../support/authenticator.js';
import { mails, mailTo } from '../../support/outbox.js';
import { password } from '../../support/people.js';
import { codeIn, recoveryCode, storedFactors, withFactors } from '../../support/second-factors.js';
import { Studio } from '../../support/studio.js';
import { firstOf } from '../../support/first-of.js';

let studio: Studio;
let other: Studio;
let clock: ReturnType<typeof stopClock>;

beforeAll(async () => {
  // Every sign-in comes from an address of its own, so that the limit per address has no say here.
  studio = await Studio.open({ TRUSTED_PROXIES: '127.0.0.1' });
  other = await Studio.open({ TRUSTED_PROXIES: '127.0.0.1' });
});
afterAll(() => Promise.all([studio.close(), other.close()]));
beforeEach(() => {
  clock = stopClock();
});
afterEach(() => clock.restore());

let addresses = 0;
const login = (email: string | null, codes: object = {}, { at = studio, secret = password } = {}) =>
  at
    .caller({ 'x-forwarded-for': `10.2.${Math.floor(++addresses / 250)}.${addresses % 250}` })
    .post('/auth/login', { email, password: secret, ...codes });
const sessions = (id: string) => studio.sql('select from login_session where person_id = $1', [id]);
const wrong = { status: 400, body: { error: true, login: false, wrong_OTP: true } };
const locked = { status: 400, body: { error: true, login: false, too_many_failed_login_attemps: true } };

/** The code of the newest mail, once there are so many. */
async function mailedCode(email: string | null, count = 1): Promise<string> {
  for (let waited = 0; mails(studio, email!).length < count && waited < 5_000; waited += 50) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return codeIn(await mailTo(studio, email!));
}
const askForCode = (name: string | null) => studio.caller().get(`/auth/email-otp?email=${encodeURIComponent(name!)}`);

describe('a code of the authenticator', () => {
  it.each([-1, 0, 1])('signs in when it is %i steps off', async (steps) => {
    const { id, email, authenticator } = await withFactors(studio, ['totp']);
    const { status, body } = await login(email, { totp: authenticator.code(steps) });
    expect([status, body.user?.id]).toEqual([200, id]);
    expect(body).not.toHaveProperty('two_factor_authentication_required');
  });

  it.each([-2, 2])('is refused when it is %i steps off', async (steps) => {
    const { id, email, authenticator } = await withFactors(studio, ['totp']);
    expect(await login(email, { totp: authenticator.code(steps) })).toMatchObject(wrong);
    expect(await sessions(id)).toHaveLength(0);
  });

  it('the same TOTP code twice is refused the second time', async () => {
    const { email, authenticator } = await withFactors(studio, ['totp']);
    const totp = authenticator.code();
    expect((await login(email, { totp })).status).toBe(200);
    expect(await login(email, { totp })).toMatchObject(wrong);
    expect(await login(email, { totp: authenticator.code(-1) })).toMatchObject(wrong);
    clock.nextStep();
    expect(await login(email, { totp })).toMatchObject(wrong);
    expect((await login(email, { totp: authenticator.code() })).status).toBe(200);
  });

  it('the same TOTP code in parallel, on two instances, lets exactly one in', async () => {
    const { id, email, authenticator } = await withFactors(studio, ['totp']);
    const totp = authenticator.code();
    const answers = await Promise.all([studio, other, studio].map((at) => login(email, { totp }, { at })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400]);
    expect(await sessions(id)).toHaveLength(1);
  });

  it.each(['', '12345', '1234567', 'abcdef', 'éééééé', '１２３４５６', "'; --"])('is not %j', async (totp) => {
    const { email } = await withFactors(studio, ['totp']);
    const { status, body } = await login(email, { totp });
    expect([status, body.wrong_OTP ?? body.missing_OTP]).toEqual([400, true]);
  });

  it.each([123456, ['123456'], { $gt: '' }, true, '1'.repeat(101)])('is a text, not %j', async (totp) => {
    const { email } = await withFactors(studio, ['totp']);
    const { status, body } = await login(email, { totp });
    expect([status, body.data.errors[0].field]).toEqual([400, 'totp']);
  });

  it('may be typed as it is shown, with a blank', async () => {
    const { email, authenticator } = await withFactors(studio, ['totp']);
    const code = authenticator.code();
    expect((await login(email, { totp: ` ${code.slice(0, 3)} ${code.slice(3)}` })).status).toBe(200);
  });

  it('is not enough where there is no secret', async () => {
    const { email } = await withFactors(studio, ['totp'], { totp_secret: null });
    expect(await login(email, { totp: '000000' })).toMatchObject(wrong);
  });
});

describe('a stored secret that another server wrote', () => {
  it.each(['not base32!', '0189', 'JBSWY3DP=EHPK', '   ', '\u00e9', '='])(
    'is %j: no code is right, and nothing breaks',
    async (totp_secret) => {
      const warn = jest.spyOn(Logger.prototype, 'warn').mockImplementation();
      const { id, email } = await withFactors(studio, ['totp'], { totp_secret });
      expect(await login(email, { totp: '123456' })).toMatchObject(wrong);
      expect(warn.mock.calls).toEqual([[expect.stringContaining(id)]]);
      warn.mockRestore();
      expect((await login(email, { recovery_code: recoveryCode })).status).toBe(200);
    },
  );

  it.each(['jbswy3dpehpk3pxpjbswy3dpehpk3pxp', 'JBSW Y3DP EHPK 3PXP JBSWY3DPEHPK'])(
    'works as %s',
    async (totp_secret) => {
      const { email } = await withFactors(studio, ['totp'], { totp_secret });
      const { authenticator } = { authenticator: Authenticator.of(totp_secret.toUpperCase().replaceAll(' ', '')) };
      expect((await login(email, { totp: authenticator.code() })).status).toBe(200);
    },
  );
});

describe('a recovery code', () => {
  it.each(['RECOV-ERY01', 'recov–ery01', ' RECOV ERY-01 ', 'R-E-C-O-V-E-R-Y-0-1', 'RECOVERY01\n'])(
    'may be typed as %j',
    async (recovery_code) => {
      const { email } = await withFactors(studio, ['totp']);
      expect((await login(email, { recovery_code })).status).toBe(200);
    },
  );

  it('signs in once, in place of any method, also in small letters', async () => {
    const { id, email } = await withFactors(studio, ['fido']);
    expect((await login(email, { recovery_code: recoveryCode.toLowerCase() })).status).toBe(200);
    expect(await login(email, { recovery_code: recoveryCode })).toMatchObject(wrong);
    expect((await storedFactors(studio, id)).recovery).toBe(1);
  });

  it('in parallel lets exactly one in', async () => {
    const { id, email } = await withFactors(studio, ['totp']);
    const answers = await Promise.all(
      [studio, other, studio].map((at) => login(email, { recovery_code: recoveryCode }, { at })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400]);
    expect(await sessions(id)).toHaveLength(1);
  });

  it.each([null, []])('is wrong when the stored ones are %j', async (otp_recovery_codes) => {
    const { email } = await withFactors(studio, ['totp'], { otp_recovery_codes });
    expect(await login(email, { recovery_code: recoveryCode })).toMatchObject(wrong);
  });
});

describe('a mailed code', () => {
  it('signs in once, by address or desktop login', async () => {
    const { email } = await withFactors(studio, ['email_otp'], { desktop_login: 'grace.h' });
    expect(await askForCode(' Grace.H ')).toMatchObject({ status: 200, body: { success: true } });
    const email_otp = await mailedCode(email);
    expect((await login(email, { email_otp })).status).toBe(200);
    expect(await login(email, { email_otp })).toMatchObject(wrong);
  });

  it('lives five minutes, and is stored as nothing to read it from', async () => {
    const { id, email } = await withFactors(studio, ['email_otp']);
    await askForCode(email);
    const email_otp = await mailedCode(email);
    const row = firstOf(
      await studio.sql<{ life: string; digest: Buffer }>(
        'select (expires_at - created_at)::text as life, digest from email_code where person_id = $1',
        [id],
      ),
    );
    expect([row.life, row.digest.length]).toEqual(['00:05:00', 32]);
    await studio.sql("update email_code set expires_at = now() at time zone 'utc' where person_id = $1", [id]);
    expect(await login(email, { email_otp })).toMatchObject(wrong);
  });

  it('dies when the next one is mailed', async () => {
    const { email } = await withFactors(studio, ['email_otp']);
    await askForCode(email);
    const first = await mailedCode(email);
    await askForCode(email);
    const second = await mailedCode(email, 2);
    const former = await login(email, { email_otp: first });
    expect(former).toMatchObject(wrong);
    expect((await login(email, { email_otp: second })).status).toBe(200);
  });

  it('of somebody else is wrong', async () => {
    const [one, another] = [await withFactors(studio, ['email_otp']), await withFactors(studio, ['email_otp'])];
    await askForCode(one.email);
    expect(await login(another.email, { email_otp: await mailedCode(one.email) })).toMatchObject(wrong);
  });

  it('in parallel lets exactly one in', async () => {
    const { email } = await withFactors(studio, ['email_otp']);
    await askForCode(email);
    const email_otp = await mailedCode(email);
    const answers = await Promise.all([studio, other].map((at) => login(email, { email_otp }, { at })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
  });

  it('asking for one answers the same for everybody, and mails only active humans who use it', async () => {
    const bot = await studio.person({ is_bot: true, email: 'bot@troupe.test', email_otp_enabled: true });
    const silent = [
      (await studio.person()).email,
      (await withFactors(studio, ['totp'])).email,
      (await withFactors(studio, ['email_otp'], { active: false })).email,
      bot.email,
      'nobody@troupe.test',
    ];
    const known = (await withFactors(studio, ['email_otp'])).email;
    const answers = [];
    for (const email of [...silent, known]) answers.push(await askForCode(email));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    await mailTo(studio, known!);
    for (const email of silent) expect(mails(studio, email!)).toEqual([]);
  });

  it.each(['', '?email=', '?email=a&email=b', `?email=${'x'.repeat(256)}`, '?email=%00'])(
    'is not asked for with %j',
    async (query) => {
      const { status, body } = await studio.caller().get(`/auth/email-otp${query}`);
      expect([status, body.data.errors[0].field]).toEqual([400, 'email']);
    },
  );
});

describe('of several codes', () => {
  it('the first in the order authenticator, mail, recovery decides, whatever the others are', async () => {
    const { id, email, authenticator } = await withFactors(studio, ['totp', 'email_otp']);
    const totp = authenticator.wrongCode();
    expect(await login(email, { totp, recovery_code: recoveryCode })).toMatchObject(wrong);
    expect(await login(email, { email_otp: 'wrong', recovery_code: recoveryCode })).toMatchObject(wrong);
    expect((await storedFactors(studio, id)).recovery).toBe(2);
    const right = { totp: authenticator.code(), email_otp: 'wrong', recovery_code: 'wrong' };
    expect((await login(email, right)).status).toBe(200);
  });

  it('those of methods that are off are not looked at', async () => {
    const { email } = await withFactors(studio, ['email_otp']);
    expect((await login(email, { totp: '000000', recovery_code: recoveryCode })).status).toBe(200);
    expect((await login(email, { totp: '000000' })).body).toMatchObject({ missing_OTP: true });
  });

  it('a security key cannot be verified here, so that another way is asked for', async () => {
    const { email } = await withFactors(studio, ['fido']);
    const answer = await login(email, { fido_authentication_response: { id: 'x' }, totp: null });
    expect(answer).toMatchObject({
      status: 400,
      body: {
        missing_OTP: true,
        preferred_two_factor_authentication: 'fido',
        two_factor_authentication_enabled: ['recovery_code', 'fido'],
      },
    });
  });

  it('nothing is looked at for an account without a second factor', async () => {
    const { email } = await studio.person();
    expect((await login(email, { totp: '000000', recovery_code: 'x' })).status).toBe(200);
  });
});

describe('wrong codes', () => {
  it('lock the account after five, counted together with wrong passwords', async () => {
    const { id, email, authenticator } = await withFactors(studio, ['totp']);
    for (let i = 0; i < 3; i++) expect(await login(email, { totp: authenticator.wrongCode() })).toMatchObject(wrong);
    for (let i = 0; i < 2; i++) await login(email, {}, { secret: 'wrong' });
    expect((await storedFactors(studio, id)).failures).toBe(5);
    expect(await login(email, { totp: authenticator.code() })).toMatchObject(locked);
    await studio.sql("update person set last_login_failed = last_login_failed - interval '61 seconds' where id = $1", [
      id,
    ]);
    expect((await login(email, { totp: authenticator.code() })).status).toBe(200);
    expect((await storedFactors(studio, id)).failures).toBe(0);
  });

  it('of many at once, five are looked at, and a right one behind them is not', async () => {
    const { id, email, authenticator } = await withFactors(studio, ['totp']);
    const answers = await Promise.all(
      [...Array(30).keys()].map((i) =>
        login(email, { totp: authenticator.wrongCode() }, { at: i % 2 ? studio : other }),
      ),
    );
    expect(answers.filter(({ body }) => body.wrong_OTP)).toHaveLength(5);
    expect(answers.filter(({ body }) => body.too_many_failed_login_attemps)).toHaveLength(25);
    expect((await storedFactors(studio, id)).failures).toBe(5);
    expect(await login(email, { totp: authenticator.code() })).toMatchObject(locked);
  });

  it('are not counted when none was sent', async () => {
    const { id, email } = await withFactors(studio, ['totp']);
    for (let i = 0; i < 6; i++) expect((await login(email)).body.missing_OTP).toBe(true);
    expect((await storedFactors(studio, id)).failures).toBe(0);
  });

  it('count for their address as well', async () => {
    const from = studio.caller({ 'x-forwarded-for': '192.0.2.99' });
    for (let i = 0; i < 20; i++) {
      const { email, authenticator } = await withFactors(studio, ['totp']);
      expect((await from.post('/auth/login', { email, password, totp: authenticator.wrongCode() })).status).toBe(400);
    }
    const { email, authenticator } = await withFactors(studio, ['totp']);
    expect((await from.post('/auth/login', { email, password, totp: authenticator.code() })).status).toBe(429);
  });
});

describe('in front of the second factor', () => {
  it('inactive is told only after the right password, and before any code is looked at', async () => {
    const { email, authenticator } = await withFactors(studio, ['totp'], { active: false });
    const totp = authenticator.code();
    const told = await login(email, { totp });
    expect(told).toMatchObject({ status: 401, body: { login: false, unactive: true } });
    expect((await login(email, { totp }, { secret: 'wrong' })).body).not.toHaveProperty('unactive');
    await studio.sql('update person set active = true where email = $1', [email]);
    expect((await login(email, { totp })).status).toBe(200);
  });

  it('a wrong password says nothing about it, and uses no code up', async () => {
    const { email } = await withFactors(studio, ['totp']);
    const { status, body } = await login(email, { recovery_code: recoveryCode }, { secret: 'wrong' });
    expect([status, body.login, body.missing_OTP, body.wrong_OTP]).toEqual([400, false, undefined, undefined]);
    expect((await login(email, { recovery_code: recoveryCode })).status).toBe(200);
  });

  it('a new password from a reset link does not skip it', async () => {
    const { email, authenticator } = await withFactors(studio, ['totp']);
    await studio.caller().post('/auth/reset-password', { email });
    const token = /token=([A-Z0-9]{64})/.exec(await mailTo(studio, email!))?.[1];
    const fresh = 'a fresh password';
    await studio.caller().put('/auth/reset-password', { email, token, password: fresh, password2: fresh });
    expect((await login(email, {}, { secret: fresh })).body).toMatchObject({ login: false, missing_OTP: true });
    expect((await login(email, { totp: authenticator.code() }, { secret: fresh })).status).toBe(200);
  });

  it('somebody who was let in without one opens no session when it is switched on meanwhile', async () => {
    const person = await studio.person();
    const library: { compare(password: string, hash: string): Promise<boolean> } = bcrypt;
    const spy = jest
      .spyOn(library, 'compare')
      .mockImplementationOnce(() =>
        studio.sql('update person set totp_enabled = true where id = $1', [person.id]).then(() => true),
      );
    expect(await login(person.email)).toMatchObject({ status: 400, body: { login: false } });
    spy.mockRestore();
    expect(await sessions(person.id)).toHaveLength(0);
  });
});

it('is written from the RFC: the authenticator of these tests shows its test vector', () => {
  const vector = Authenticator.of('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
  jest.spyOn(Date, 'now').mockReturnValue(1_111_111_109_000);
  expect(vector.code()).toBe('081804');
});
