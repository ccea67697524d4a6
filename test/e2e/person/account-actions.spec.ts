import { randomUUID } from 'node:crypto';
import { hashAsInProduction } from '../../support/hashes.js';
import type { Caller } from '../../support/caller.js';
import { linkIn, mails, mailTo } from '../../support/outbox.js';
import { password } from '../../support/people.js';
import { Studio } from '../../support/studio.js';
import { firstOf } from '../../support/first-of.js';

const protectedAddress = 'protected@troupe.test';
let studio: Studio;
let adminId: string;
let admin: Caller;
const anyone = () => studio.caller();

beforeAll(async () => {
  studio = await Studio.open({ PROTECTED_ACCOUNTS: protectedAddress });
  const person = await studio.person({ role: 'admin' });
  adminId = person.id;
  admin = await studio.as(person);
});
afterAll(() => studio.close());

const choose = (link: URL, chosen: string) =>
  anyone().put('/auth/reset-password', {
    email: link.searchParams.get('email'),
    token: link.searchParams.get('token'),
    password: chosen,
    password2: chosen,
  });
const signIn = (email: string | null, secret: string) => anyone().post('/auth/login', { email, password: secret });

describe('inviting', () => {
  it.each(['get', 'post'] as const)('mails a link that works, by %s', async (method) => {
    const { id, email } = await studio.person({ password: null, first_name: 'Ada' });
    const { status, body } = await admin[method](`/actions/persons/${id}/invite`);
    expect([status, body]).toEqual([200, { success: true, message: 'Email sent' }]);
    const link = linkIn(await mailTo(studio, email!));
    expect(link.origin + link.pathname).toBe('https://troupe.test/reset-change-password');
    expect(link.searchParams.get('type')).toBe('new');
    expect(link.searchParams.get('token')).toMatch(/^[A-Z0-9]{64}$/);
    expect((await choose(link, 'my very first')).status).toBe(200);
    expect((await signIn(email, 'my very first')).status).toBe(200);
  });

  it('writes in the language of the person, and replaces the former link', async () => {
    const { id, email } = await studio.person({ locale: 'fr_FR' });
    await admin.post(`/actions/persons/${id}/invite`);
    const first = linkIn(await mailTo(studio, email!));
    await admin.post(`/actions/persons/${id}/invite`);
    expect(mails(studio, email!)).toHaveLength(2);
    expect(mails(studio, email!)[0]).toContain('Bonjour');
    expect((await choose(first, 'too late now')).status).toBe(400);
  });

  it('lives for seven days', async () => {
    const { id } = await studio.person();
    await admin.post(`/actions/persons/${id}/invite`);
    const row = firstOf(
      await studio.sql<{ life: string }>(
        'select (expires_at - created_at)::text as life from password_token where person_id = $1',
        [id],
      ),
    );
    expect(row.life).toBe('7 days');
  });

  it('is refused for bots, unknown people and people without an address', async () => {
    const bot = await studio.person({ is_bot: true });
    const silent = await studio.person({ email: null });
    expect((await admin.get(`/actions/persons/${bot.id}/invite`)).status).toBe(403);
    expect((await admin.get(`/actions/persons/${randomUUID()}/invite`)).status).toBe(404);
    expect((await admin.get('/actions/persons/nonsense1/invite')).status).toBe(404);
    expect((await admin.get(`/actions/persons/${silent.id}/invite`)).status).toBe(400);
  });

  it('finds the person before it asks for rights', async () => {
    const artist = await studio.as(await studio.person());
    expect((await artist.get(`/actions/persons/${randomUUID()}/invite`)).status).toBe(404);
  });
});

describe('setting a password', () => {
  hashAsInProduction();

  const set = (id: string, first: unknown, second = first) =>
    admin.post(`/actions/persons/${id}/change-password`, { password: first, password_2: second });

  it('replaces the password, ends the sessions, keeps permanent tokens, and tells the person', async () => {
    const person = await studio.person();
    const session = await studio.as(person);
    expect(await set(person.id, 'brand new one')).toMatchObject({ status: 200, body: { success: true } });
    expect((await session.get('/auth/authenticated')).status).toBe(401);
    expect((await signIn(person.email, password)).status).toBe(400);
    expect((await signIn(person.email, 'brand new one')).status).toBe(200);
    expect(await mailTo(studio, person.email!)).toContain('an administrator changed your password');
    const { hash } = firstOf(
      await studio.sql<{ hash: string }>("select convert_from(password, 'UTF8') as hash from person where id = $1", [
        person.id,
      ]),
    );
    expect(hash).toMatch(/^\$2b\$12\$.{53}$/);
  });

  it('kills the link that was on its way', async () => {
    const { id, email } = await studio.person();
    await admin.post(`/actions/persons/${id}/invite`);
    const link = linkIn(await mailTo(studio, email!));
    await set(id, 'set by the admin');
    expect((await choose(link, 'set by a link')).status).toBe(400);
  });

  it.each([
    ['differ', 'long enough', 'otherwise', ''],
    ['are too short', 'seven77', 'seven77', 'password'],
    ['have more than 72 bytes', 'é'.repeat(37), 'é'.repeat(37), 'password'],
    ['hold a zero byte', 'null\0byte', 'null\0byte', 'password'],
    ['are empty', '', '', 'password'],
    ['are numbers', 12345678, 12345678, 'password'],
  ])('refuses passwords that %s, and changes nothing', async (_, first, second, field) => {
    const person = await studio.person();
    const { status, body } = await set(person.id, first, second);
    expect(status).toBe(400);
    expect(body.data.errors[0].field).toBe(field);
    expect((await signIn(person.email, password)).status).toBe(200);
  });

  it('leaves other administrators with a password and protected accounts alone', async () => {
    const other = await studio.person({ role: 'admin' });
    const newcomer = await studio.person({ role: 'admin', password: null });
    const guarded = await studio.person({ email: protectedAddress });
    expect((await set(other.id, 'not for me to say')).status).toBe(400);
    expect((await set(guarded.id, 'not for me to say')).status).toBe(403);
    expect((await set(newcomer.id, 'a first password')).status).toBe(200);
    expect((await admin.post(`/actions/persons/${other.id}/reset-password-link`)).status).toBe(400);
    expect((await admin.post(`/actions/persons/${guarded.id}/reset-password-link`)).status).toBe(403);
  });

  it('changes the addressed person when nobody has an address, and keeps the own session', async () => {
    const [first, second] = [await studio.person({ email: null }), await studio.person({ email: null })];
    const before = await studio.sql('select password from person where id = $1', [first.id]);
    expect((await set(second.id, 'only the second')).status).toBe(200);
    expect(await studio.sql('select password from person where id = $1', [first.id])).toEqual(before);
    expect((await set(adminId, 'my own as well')).status).toBe(200);
    expect((await admin.get('/auth/authenticated')).status).toBe(200);
  });
});

describe('a link to hand over', () => {
  const link = async (id: string) =>
    new URL((await admin.post(`/actions/persons/${id}/reset-password-link`)).body.reset_password_link as string);

  it('works, is answered again while it lives, and mails nothing', async () => {
    const { id, email } = await studio.person({ email: 'with+plus@troupe.test' });
    const [first, second] = [await link(id), await link(id)];
    expect(first.searchParams.get('email')).toBe('with+plus@troupe.test');
    expect(second.href).toBe(first.href);
    expect(mails(studio, email!)).toEqual([]);
    expect((await choose(first, 'from the link')).status).toBe(200);
    expect((await choose(first, 'from the link again')).status).toBe(400);
  });

  it('is the invitation while that lives, which lives no longer for it', async () => {
    const { id, email } = await studio.person();
    await admin.post(`/actions/persons/${id}/invite`);
    const invitation = linkIn(await mailTo(studio, email!));
    const before = await studio.sql('select expires_at from password_token where person_id = $1', [id]);
    expect((await link(id)).searchParams.get('token')).toBe(invitation.searchParams.get('token'));
    expect(await studio.sql('select expires_at from password_token where person_id = $1', [id])).toEqual(before);
  });

  it('is a new one, for two hours, when the former is too old', async () => {
    const { id } = await studio.person();
    const old = await link(id);
    await studio.sql("update password_token set expires_at = now() at time zone 'utc' where person_id = $1", [id]);
    expect((await link(id)).href).not.toBe(old.href);
    expect((await choose(old, 'with the old one')).status).toBe(400);
    expect(
      await studio.sql('select (expires_at - created_at)::text as life from password_token where person_id = $1', [id]),
    ).toEqual([{ life: '02:00:00' }]);
  });

  it('ends the sessions of the person', async () => {
    const person = await studio.person();
    const session = await studio.as(person);
    await link(person.id);
    expect((await session.get('/auth/authenticated')).status).toBe(401);
  });
});
