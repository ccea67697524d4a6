import { setTimeout as sleep } from 'node:timers/promises';
import { mails } from '../../support/outbox.js';
import { password } from '../../support/people.js';
import { codeIn, withFactors } from '../../support/second-factors.js';
import { Studio } from '../../support/studio.js';
import { firstOf } from '../../support/first-of.js';

let studio: Studio;

beforeAll(async () => {
  studio = await Studio.open({ TRUSTED_PROXIES: '127.0.0.1' });
});
afterAll(() => studio.close());

const from = (address: string) => studio.caller({ 'x-forwarded-for': address });
const askForCode = (email: string | null, address: string) => from(address).get(`/auth/email-otp?email=${email}`);
const askForLink = (email: string | null, address: string) => from(address).post('/auth/reset-password', { email });
const signIn = (email: string | null, email_otp: string, address: string) =>
  from(address).post('/auth/login', { email, password, email_otp });

/** The mails to an address, newest first, once there are so many. */
async function mailsOnce(email: string | null, count: number): Promise<string[]> {
  for (let waited = 0; mails(studio, email!).length < count && waited < 8_000; waited += 25) await sleep(25);
  await sleep(100);
  const found = mails(studio, email!);
  expect(found).toHaveLength(count);
  return found;
}

describe('codes', () => {
  it('asked for by a stranger never spend the owner’s', async () => {
    const { email } = await withFactors(studio, ['email_otp']);
    for (let count = 0; count < 5; count++) await askForCode(email, '192.0.2.1');
    await mailsOnce(email, 3);
    await askForCode(email, '198.51.100.1');
    const newest = firstOf(await mailsOnce(email, 4));
    expect((await signIn(email, codeIn(newest), '198.51.100.1')).status).toBe(200);
  });

  it('of the owner work after a stranger asked for another', async () => {
    const { email } = await withFactors(studio, ['email_otp']);
    await askForCode(email, '198.51.100.2');
    const own = firstOf(await mailsOnce(email, 1));
    for (let count = 0; count < 3; count++) await askForCode(email, '192.0.2.2');
    await mailsOnce(email, 4);
    expect((await signIn(email, codeIn(own), '198.51.100.2')).status).toBe(200);
  });

  it('all die when one is used', async () => {
    const { email } = await withFactors(studio, ['email_otp']);
    await askForCode(email, '198.51.100.3');
    const one = firstOf(await mailsOnce(email, 1));
    await askForCode(email, '198.51.100.4');
    const other = firstOf(await mailsOnce(email, 2));
    expect((await signIn(email, codeIn(one), '198.51.100.3')).status).toBe(200);
    expect((await signIn(email, codeIn(other), '198.51.100.4')).status).toBe(400);
  });

  it('an IPv6 network counts as one address', async () => {
    const { email } = await withFactors(studio, ['email_otp']);
    for (let count = 1; count <= 5; count++) await askForCode(email, `2001:db8:1:2::${count}`);
    await mailsOnce(email, 3);
    await askForCode(email, '2001:db8:1:3::1');
    expect(await mailsOnce(email, 4)).toHaveLength(4);
  });

  it('are bounded over all addresses, but not for who showed the password or signed in there before', async () => {
    const { id, email } = await withFactors(studio, ['email_otp']);
    await studio.sql(
      `insert into login_log (id, person_id, ip_address, created_at)
      values (gen_random_uuid(), $1, '198.51.100.5', now() - interval '80 days')`,
      [id],
    );
    for (let count = 0; count < 36; count++) await askForCode(email, `203.0.113.${1 + (count % 12)}`);
    await mailsOnce(email, 30);
    await askForCode(email, '203.0.113.99');
    await mailsOnce(email, 30);
    await askForCode(email, '198.51.100.5');
    await mailsOnce(email, 31);
    const refused = await from('198.51.100.6').post('/auth/login', { email, password });
    expect(refused.body.missing_OTP).toBe(true);
    await askForCode(email, '198.51.100.6');
    const newest = firstOf(await mailsOnce(email, 32));
    expect((await signIn(email, codeIn(newest), '198.51.100.6')).status).toBe(200);
  });
});

describe('links to choose a password', () => {
  const token = (mail: string) => /token=([A-Z0-9]{64})/.exec(mail)?.[1];

  it('asked for by a stranger neither spend the owner’s nor kill the one the owner got', async () => {
    const { email } = await studio.person();
    await askForLink(email, '198.51.100.7');
    const own = firstOf(await mailsOnce(email, 1));
    for (let count = 0; count < 5; count++) await askForLink(email, '192.0.2.7');
    await mailsOnce(email, 4);
    await askForLink(email, '198.51.100.7');
    const newest = firstOf(await mailsOnce(email, 5));
    const choose = (mail: string) =>
      from('198.51.100.7').put('/auth/reset-password', {
        email,
        token: token(mail),
        password: 'chosen anew',
        password2: 'chosen anew',
      });
    expect((await choose(own)).status).toBe(200);
    // Using one ends all.
    expect((await choose(newest)).status).toBe(400);
  });
});
