import bcrypt from 'bcrypt';
import type { Caller } from '../../support/caller.js';
import { whileHashChanges } from '../../support/meanwhile.js';
import { linkIn, mails, mailTo } from '../../support/outbox.js';
import { password, type TestPerson } from '../../support/people.js';
import { Studio } from '../../support/studio.js';
import { firstOf } from '../../support/first-of.js';

let studio: Studio;
let person: TestPerson;
let self: Caller;
const fresh = 'a fresh password';

beforeAll(async () => {
  studio = await Studio.open();
});
beforeEach(async () => {
  person = await studio.person();
  self = await studio.as(person);
});
afterAll(() => studio.close());

const anyone = () => studio.caller();
const signIn = async (secret: string) =>
  (await anyone().post('/auth/login', { email: person.email, password: secret })).status;

describe('changing one’s own password', () => {
  const change = (old_password: unknown, first: unknown = fresh, second: unknown = first) =>
    self.post('/auth/change-password', { old_password, password: first, password_2: second });

  it('ends all other sessions, keeps this one, and mails about it', async () => {
    const other = await studio.as(person);
    expect(await change(password)).toMatchObject({ status: 200, body: { success: true } });
    expect([(await self.get('/auth/authenticated')).status, (await other.get('/auth/authenticated')).status]).toEqual([
      200, 401,
    ]);
    expect([await signIn(password), await signIn(fresh)]).toEqual([400, 200]);
    expect(await mailTo(studio, person.email!)).toContain('your password was changed');
  });

  it.each([
    ['a wrong old one', 'nonsense1', fresh, fresh],
    ['two that differ', password, fresh, 'another'],
    ['one that is too short', password, 'short', 'short'],
    ['one that everybody tries first', password, 'Password1', 'Password1'],
    ['nothing', password, '', ''],
    ['a number', password, 12345678, 12345678],
  ])('refuses %s, and changes nothing', async (_, old, first, second) => {
    const { status, body } = await change(old, first, second);
    expect([status, body.error]).toEqual([400, true]);
    expect(await signIn(password)).toBe(200);
  });

  it.each(['12345678', 'baseball', 'QWERTYUIOP', 'trustno1', 'passw0rd'])('refuses %s', async (common) => {
    const { status, body } = await change(password, common);
    expect([status, body.data.errors]).toEqual([
      400,
      [{ field: 'password', message: expect.stringMatching(/guessed/) }],
    ]);
  });

  it.each(['abcdefgh ijkl', 'lettersonly', '8462097135', '漢字だけの合い言葉'])(
    'asks for no kinds of characters: %s',
    async (simple) => {
      expect((await change(password, simple)).status).toBe(200);
      expect(await signIn(simple)).toBe(200);
    },
  );

  const hashed = (text: string) => Buffer.from(bcrypt.hashSync(text, 4), 'ascii');

  it('goes on when a sign-in makes the hash anew meanwhile', async () => {
    expect((await whileHashChanges(studio, person.id, hashed(password), () => change(password))).status).toBe(200);
    expect(await signIn(fresh)).toBe(200);
  });

  it('is refused when the old one has become another meanwhile, and changes nothing', async () => {
    const changed = hashed('chosen meanwhile');
    expect((await whileHashChanges(studio, person.id, changed, () => change(password))).status).toBe(400);
    expect([await signIn(fresh), await signIn('chosen meanwhile')]).toEqual([400, 200]);
  });

  it('counts a wrong old password like a wrong sign-in, and is locked after five', async () => {
    for (let i = 0; i < 5; i++) await change('nonsense1');
    expect(await change(password)).toMatchObject({ status: 400, body: { too_many_failed_login_attemps: true } });
    expect(await signIn(password)).toBe(400);
  });

  it('is not for bots', async () => {
    const bot = await studio.as(await studio.person({ is_bot: true }));
    expect(
      (await bot.post('/auth/change-password', { old_password: 'x', password: fresh, password_2: fresh })).status,
    ).toBe(403);
  });
});

describe('a forgotten password', () => {
  const ask = (email: unknown, headers?: Record<string, string>) =>
    anyone().post('/auth/reset-password', { email }, headers);
  const choose = (link: URL, first = fresh, second = first, email = link.searchParams.get('email')) =>
    anyone().put('/auth/reset-password', {
      email,
      token: link.searchParams.get('token'),
      password: first,
      password2: second,
    });
  const link = async (email = person.email!) => {
    await ask(email);
    return linkIn(await mailTo(studio, person.email!));
  };

  it('is chosen anew with the link of a mail, once; all sessions end', async () => {
    const way = await link();
    expect(way.searchParams.has('type')).toBe(false);
    expect(await choose(way)).toMatchObject({ status: 200, body: { success: true } });
    expect((await self.get('/auth/authenticated')).status).toBe(401);
    expect(await signIn(fresh)).toBe(200);
    expect((await choose(way, 'once more then')).status).toBe(400);
  });

  it('is asked for and chosen whatever the case of the address', async () => {
    const way = await link(person.email!.toUpperCase());
    expect((await choose(way, fresh, fresh, person.email!.toUpperCase())).status).toBe(200);
  });

  it('has a link that is not guessed, lives two hours, dies with any other change, and is told to nobody else', async () => {
    const [first, other] = [await link(), await studio.person()];
    expect(first.searchParams.get('token')).toMatch(/^[A-Z0-9]{64}$/);
    await ask(other.email);
    expect(linkIn(await mailTo(studio, other.email!)).searchParams.get('token')).not.toBe(
      first.searchParams.get('token'),
    );
    const { life, row } = firstOf(
      await studio.sql<{ life: string; row: string }>(
        'select (expires_at - created_at)::text as life, to_jsonb(t)::text as row from password_token t where person_id = $1',
        [person.id],
      ),
    );
    expect([life, row.includes(first.searchParams.get('token')!)]).toEqual(['02:00:00', false]);
    await self.post('/auth/change-password', { old_password: password, password: fresh, password_2: fresh });
    expect((await choose(first, 'once more then')).status).toBe(400);
  });

  it('has a link that dies when the address changes, by oneself or an administrator', async () => {
    const admin = await studio.as(await studio.person({ role: 'admin' }));
    for (const caller of [self, admin]) {
      const way = await link();
      const email = `new-${person.email}`;
      expect((await caller.put(`/data/persons/${person.id}`, { email })).status).toBe(200);
      expect((await choose(way, fresh, fresh, email)).status).toBe(400);
      person.email = email;
    }
    const way = await link();
    await admin.put(`/data/persons/${person.id}`, { email: person.email, phone: '1' });
    expect((await choose(way)).status).toBe(200);
  });

  it('survives a slip: differing or short passwords do not use the link up', async () => {
    const way = await link();
    expect((await choose(way, fresh, 'another')).status).toBe(400);
    expect((await choose(way, 'short')).status).toBe(400);
    expect((await choose(way)).status).toBe(200);
  });

  it('is not chosen with an old link, another account’s, or a guess', async () => {
    const way = await link();
    const other = await studio.person();
    expect((await choose(way, fresh, fresh, other.email)).status).toBe(400);
    expect((await choose(new URL(`https://x/?email=${person.email}&token=${'A'.repeat(64)}`))).status).toBe(400);
    await studio.sql("update password_token set expires_at = now() at time zone 'utc' where person_id = $1", [
      person.id,
    ]);
    expect((await choose(way)).status).toBe(400);
    expect(await signIn(password)).toBe(200);
  });

  it('leads to PUBLIC_URL, whatever host the request names', async () => {
    await ask(person.email, { host: 'evil.test', 'x-forwarded-host': 'evil.test' });
    expect(linkIn(await mailTo(studio, person.email!)).origin).toBe('https://troupe.test');
  });

  it('answers the same for everybody, and mails only active humans', async () => {
    const off = await studio.person({ active: false });
    const known = await ask(person.email);
    for (const email of ['nobody@troupe.test', off.email]) {
      const { status, body } = await ask(email);
      expect([status, body]).toEqual([known.status, known.body]);
    }
    await mailTo(studio, person.email!);
    expect(mails(studio, off.email!)).toEqual([]);
    for (const email of ['', undefined, 5]) expect((await ask(email)).status).toBe(400);
  });
});
