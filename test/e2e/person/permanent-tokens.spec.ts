import type { Caller } from '../../support/caller.js';
import { password, type TestPerson } from '../../support/people.js';
import { withFactors } from '../../support/second-factors.js';
import { firstOf } from '../../support/first-of.js';
import { Studio } from '../../support/studio.js';

let studio: Studio;
let admin: Caller;
let ada: TestPerson;
let self: Caller;

beforeAll(async () => {
  studio = await Studio.open({ TRUSTED_PROXIES: '127.0.0.1' });
  admin = await studio.as(await studio.person({ role: 'admin' }));
});
beforeEach(async () => {
  ada = await studio.person();
  self = await studio.as(ada);
});
afterAll(() => studio.close());

const dayIn = (timeZone: string, offset = 0) =>
  new Intl.DateTimeFormat('sv', { timeZone }).format(Date.now() + offset * 86_400_000);
const tomorrow = dayIn('Europe/Paris', 1);
const url = (id = ada.id) => `/data/persons/${id}`;
const row = async (id = ada.id) =>
  firstOf(
    await studio.sql<{ jti: string | null; day: string | null; failures: number }>(
      'select jti, expiration_date::text as day, login_failed_attemps as failures from person where id = $1',
      [id],
    ),
  );
const claimsOf = (token: string) =>
  JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as Record<string, unknown>;
let addresses = 0;
const elsewhere = () => ({ 'x-forwarded-for': `10.7.0.${++addresses}` });

describe('the permanent token of a human', () => {
  it.each<[string, object]>([
    ['another day', { expiration_date: tomorrow, phone: '1' }],
    ['the day alone', { expiration_date: null }],
  ])('is issued for %s with one’s password', async (_, change) => {
    const { status, body } = await self.put(url(), { ...change, old_password: password });
    expect(status).toBe(200);
    expect(claimsOf(body.access_token as string)).toMatchObject({ identity_type: 'person_api', sub: ada.id });
    expect((await studio.withToken(body.access_token as string).get('/auth/authenticated')).body.user.id).toBe(ada.id);
    expect(JSON.stringify(body)).not.toContain(password);
  });

  it.each([undefined, null])('is not issued with %s for the password: the day is stored', async (old_password) => {
    const { status, body } = await self.put(url(), { expiration_date: tomorrow, old_password });
    expect([status, body.expiration_date]).toEqual([200, tomorrow]);
    expect(body).not.toHaveProperty('access_token');
    expect(await row()).toMatchObject({ jti: null, day: tomorrow });
  });

  it('is refused with a wrong password, which counts like a wrong sign-in; nothing is stored', async () => {
    const wrong = { expiration_date: tomorrow, old_password: 'wrong' };
    for (let count = 1; count <= 5; count++) {
      const { status, body } = await self.put(url(), wrong, elsewhere());
      expect([status, body.data.errors[0].field]).toEqual([400, 'old_password']);
      expect(await row()).toMatchObject({ jti: null, day: null, failures: count });
    }
    const locked = await self.put(url(), { ...wrong, old_password: password }, elsewhere());
    expect([locked.status, locked.body.too_many_failed_login_attemps]).toEqual([400, true]);
    const signIn = await studio.caller(elsewhere()).post('/auth/login', { email: ada.email, password });
    expect(signIn.body).toMatchObject({ too_many_failed_login_attemps: true });
  });

  it('counts wrong passwords of an address, here and where one’s password is changed', async () => {
    const from = { 'x-forwarded-for': '192.0.2.50' };
    const wrong = { old_password: 'wrong', password: 'another password', password_2: 'another password' };
    const callers = await Promise.all(Array.from({ length: 10 }, async () => studio.person()));
    for (const person of callers) {
      const caller = await studio.as(person);
      expect((await caller.put(url(person.id), { old_password: 'wrong' }, from)).status).toBe(400);
      expect((await caller.post('/auth/change-password', wrong, from)).status).toBe(400);
    }
    const refused = await self.put(url(), { old_password: password }, from);
    expect([refused.status, Number(refused.headers['retry-after']) > 0]).toEqual([429, true]);
  });

  it.each([5, true, {}, ['x'], 'x'.repeat(1025)])(
    'is refused with %j for the password, and that counts for nobody',
    async (old_password) => {
      const { status, body } = await self.put(url(), { expiration_date: tomorrow, old_password });
      expect([status, body.data.errors[0].field]).toEqual([400, 'old_password']);
      expect((await row()).failures).toBe(0);
    },
  );

  it('is never given to an administrator, whatever the account and whosever password they send', async () => {
    const [other, guarded] = [await studio.person({ role: 'admin' }), await withFactors(studio, ['totp'])];
    for (const { id } of [ada, other, guarded]) {
      for (const change of [
        { expiration_date: tomorrow },
        { expiration_date: null },
        { expiration_date: tomorrow, old_password: password },
        { expiration_date: null, old_password: 'wrong' },
      ]) {
        const { status, body } = await admin.put(url(id), change);
        expect(status).toBe(200);
        expect(body).not.toHaveProperty('access_token');
      }
      expect((await row(id)).jti).toBeNull();
    }
  });

  it('that lives is not taken away when somebody else changes the day', async () => {
    const { body } = await self.put(url(), { expiration_date: null, old_password: password });
    await admin.put(url(), { expiration_date: tomorrow });
    expect((await studio.withToken(body.access_token as string).get('/auth/authenticated')).status).toBe(200);
  });

  it('is not given to who adds a human', async () => {
    const names = { first_name: 'New', last_name: '' };
    const { status, body } = await admin.post('/data/persons', { ...names, expiration_date: tomorrow, is_bot: false });
    expect([status, body.expiration_date]).toEqual([201, tomorrow]);
    expect(body).not.toHaveProperty('access_token');
    expect((await row(body.id as string)).jti).toBeNull();
  });

  it('is not issued again when the object is put back with the password', async () => {
    const { body } = await self.put(url(), { expiration_date: tomorrow, old_password: password });
    const again = await self.put(url(), { ...body, phone: '2', old_password: password });
    expect(again.body).not.toHaveProperty('access_token');
    expect((await studio.withToken(body.access_token as string).get('/auth/authenticated')).status).toBe(200);
  });
});

describe('the last day of a permanent token', () => {
  const bot = (timezone: string) => studio.person({ is_bot: true, timezone });

  it.each(['Pacific/Kiritimati', 'Pacific/Midway', 'America/Los_Angeles', 'UTC'])(
    'is today or later in %s, where the person lives, and the token lives until it is over there',
    async (timezone) => {
      const { id } = await bot(timezone);
      const past = await admin.put(url(id), { expiration_date: dayIn(timezone, -1) });
      expect([past.status, past.body.data.errors[0].field]).toEqual([400, 'expiration_date']);
      const today = await admin.put(url(id), { expiration_date: dayIn(timezone) });
      expect(today.status).toBe(200);
      expect((await studio.withToken(today.body.access_token as string).get('/auth/authenticated')).status).toBe(200);
      const { exp } = claimsOf(today.body.access_token as string);
      expect(
        dayIn(timezone, 0) <= new Intl.DateTimeFormat('sv', { timeZone: timezone }).format(Number(exp) * 1000),
      ).toBe(true);
      const created = (offset: number) =>
        admin.post('/data/persons', {
          first_name: 'B',
          last_name: '',
          is_bot: true,
          timezone,
          expiration_date: dayIn(timezone, offset),
        });
      expect([(await created(-1)).status, (await created(0)).status]).toEqual([400, 201]);
    },
  );
});

it.each([null, 'Mars/Base'])('today is that of DEFAULT_TIMEZONE for who has %s as a zone', async (zone) => {
  // One of the two is not in the day of UTC.
  for (const defaultTimezone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
    const there = await Studio.open({ DEFAULT_TIMEZONE: defaultTimezone });
    try {
      const boss = await there.as(await there.person({ role: 'admin' }));
      const { id } = await there.person();
      await there.sql('update person set timezone = $1 where id = $2', [zone, id]);
      const statusOf = async (offset: number) =>
        (await boss.put(url(id), { expiration_date: dayIn(defaultTimezone, offset) })).status;
      expect([await statusOf(-1), await statusOf(0)]).toEqual([400, 200]);
    } finally {
      await there.close();
    }
  }
});
