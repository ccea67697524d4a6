import { randomUUID } from 'node:crypto';
import type { Caller } from '../../support/caller.js';
import { mailTo } from '../../support/outbox.js';
import { password, type TestPerson } from '../../support/people.js';
import { storedFactors, withFactors } from '../../support/second-factors.js';
import { Studio } from '../../support/studio.js';
import { firstOf } from '../../support/first-of.js';

const protectedAddress = 'protected@troupe.test';
let studio: Studio;
let adminPerson: TestPerson;
let admin: Caller;

beforeAll(async () => {
  studio = await Studio.open({ PROTECTED_ACCOUNTS: protectedAddress });
  adminPerson = await withFactors(studio, ['totp'], { role: 'admin' });
  admin = await studio.as(adminPerson);
});
afterAll(() => studio.close());

const paths = [
  (id: string) => `/actions/persons/${id}/disable-two-factor-authentication`,
  (id: string) => `/data/persons/${id}/two-factor-authentication`,
];
const remove = firstOf(
  paths.map(
    (path) =>
      (id: string, caller = admin) =>
        caller.delete(path(id)),
  ),
);

describe('switching off the second factor of somebody else', () => {
  it.each(paths)('erases everything and mails about it, at %s', async (path) => {
    const person = await withFactors(studio, ['totp', 'email_otp', 'fido']);
    await studio.sql(`update person set fido_credentials = array['{"device_name": "key"}'::jsonb] where id = $1`, [
      person.id,
    ]);
    const { status, body } = await admin.delete(path(person.id));
    expect([status, body]).toEqual([200, { success: true }]);
    expect(await storedFactors(studio, person.id)).toMatchObject({
      totp: false,
      totp_secret: null,
      email: false,
      email_secret: null,
      fido: false,
      preferred: null,
      recovery: null,
    });
    expect(await studio.sql('select fido_credentials from person where id = $1', [person.id])).toEqual([
      { fido_credentials: null },
    ]);
    expect(await mailTo(studio, person.email!)).toMatch(/switched off on .* \(UTC\) from 127\.0\.0\.1/);
    expect((await studio.caller().post('/auth/login', { email: person.email, password })).status).toBe(200);
    expect(await studio.sql('select from api_event where user_id = $1', [adminPerson.id])).toEqual([]);
  });

  it('ends the sessions of the person, not those of the administrator', async () => {
    const person = await withFactors(studio, ['email_otp']);
    const session = await studio.as(person);
    await remove(person.id);
    expect([
      (await session.get('/auth/authenticated')).status,
      (await admin.get('/auth/authenticated')).status,
    ]).toEqual([401, 200]);
  });

  it('writes in the language of the person', async () => {
    const person = await withFactors(studio, ['totp'], { locale: 'fr_FR' });
    await remove(person.id);
    expect(await mailTo(studio, person.email!)).toContain('Bonjour');
  });

  it('is refused when there is none', async () => {
    const { id } = await studio.person();
    expect(await remove(id)).toMatchObject({ status: 400, body: { error: true } });
  });

  it('is refused for another administrator, who keeps it; oneself is fine', async () => {
    const other = await withFactors(studio, ['totp'], { role: 'admin' });
    expect((await remove(other.id)).status).toBe(400);
    expect((await storedFactors(studio, other.id)).totp).toBe(true);
    const caller = await studio.as(other);
    expect((await remove(other.id, caller)).status).toBe(200);
    expect((await caller.get('/auth/authenticated')).status).toBe(200);
    expect((await storedFactors(studio, other.id)).totp).toBe(false);
  });

  it('spares protected accounts', async () => {
    const { id } = await withFactors(studio, ['totp'], { email: protectedAddress });
    expect((await remove(id)).status).toBe(403);
    expect(await storedFactors(studio, id)).toMatchObject({ totp: true });
  });

  it('is for humans who exist, and asks for that before rights', async () => {
    const artist = await studio.as(await studio.person());
    const bot = await studio.person({ is_bot: true });
    for (const caller of [admin, artist]) {
      expect((await remove(bot.id, caller)).status).toBe(403);
      expect((await remove(randomUUID(), caller)).status).toBe(404);
      expect((await remove('nonsense1', caller)).status).toBe(404);
    }
    const person = await withFactors(studio, ['totp']);
    expect((await remove(person.id, artist)).status).toBe(403);
    expect((await storedFactors(studio, person.id)).totp).toBe(true);
  });

  it('twice at once happens once', async () => {
    const { id } = await withFactors(studio, ['totp']);
    const answers = await Promise.all([remove(id), remove(id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
  });
});
