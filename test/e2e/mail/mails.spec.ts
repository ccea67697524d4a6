import type { ParsedMail } from 'mailparser';
import { MailService } from '../../../src/modules/mail/mail.service.js';
import type { Caller } from '../../support/caller.js';
import { MailServer } from '../../support/mail-server.js';
import { password, type TestPerson } from '../../support/people.js';
import { Studio } from '../../support/studio.js';

let mailServer: MailServer;
let studio: Studio;
let admin: Caller;
let anonymous: Caller;

beforeAll(async () => {
  mailServer = await MailServer.open();
  studio = await Studio.open({ SMTP_URL: mailServer.url, MAIL_FROM: 'The Studio <it@studio.test>' });
  admin = await studio.as(await studio.person({ role: 'admin' }));
  anonymous = studio.caller();
});
afterAll(async () => {
  await studio.close();
  await mailServer.close();
});

const linkOf = ({ text = '' }: ParsedMail) => new URL(/https?:\/\/\S+/.exec(text)?.[0] ?? 'nothing:');
const chosen = { password: 'a fresh new password', password2: 'a fresh new password' };
const choose = (link: URL) =>
  anonymous.put('/auth/reset-password', {
    email: link.searchParams.get('email'),
    token: link.searchParams.get('token'),
    ...chosen,
  });
const signIn = ({ email }: TestPerson, secret: string) => anonymous.post('/auth/login', { email, password: secret });

describe('the invitation', () => {
  it('arrives as text and HTML, from the sender of the settings, and its link works', async () => {
    const person = await studio.person({ password: null });
    expect((await admin.post(`/actions/persons/${person.id}/invite`)).status).toBe(200);
    const mail = await mailServer.mailTo(person.email!);
    expect(mail.from?.text).toBe('"The Studio" <it@studio.test>');
    expect(mail.subject).toBe('You are invited to your studio’s Troupe');
    const link = linkOf(mail);
    expect(link.searchParams.get('type')).toBe('new');
    expect(mail.html).toContain(`href="${link.href.replaceAll('&', '&amp;')}"`);
    expect((await choose(link)).status).toBe(200);
    expect((await signIn(person, chosen.password)).status).toBe(200);
    expect((await choose(link)).status).toBe(400);
  });

  it('is French for French people', async () => {
    const person = await studio.person({ locale: 'fr_FR' });
    await admin.post(`/actions/persons/${person.id}/invite`);
    const mail = await mailServer.mailTo(person.email!);
    expect(mail.subject).toBe('Vous êtes invité à rejoindre le Troupe de votre studio');
    expect(mail.text).toContain('Choisissez un mot de passe ici');
  });

  it('shows a name with markup instead of running it', async () => {
    const person = await studio.person({ first_name: '<img src=x onerror=alert(1)> & "Co"' });
    await admin.post(`/actions/persons/${person.id}/invite`);
    const { html, text } = await mailServer.mailTo(person.email!);
    expect(html).toContain('Hello &lt;img src=x onerror=alert(1)&gt; &amp; &quot;Co&quot;,');
    expect(html).not.toContain('<img');
    expect(text).toContain('Hello <img src=x onerror=alert(1)> & "Co",');
  });

  it('goes three times an hour at most; then the caller is told when to try again', async () => {
    const person = await studio.person();
    const statuses: number[] = [];
    for (let count = 0; count < 3; count++) {
      statuses.push((await admin.post(`/actions/persons/${person.id}/invite`)).status);
    }
    const link = linkOf(await mailServer.mailTo(person.email!));
    const refused = await admin.post(`/actions/persons/${person.id}/invite`);
    expect([...statuses, refused.status]).toEqual([200, 200, 200, 429]);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(3500);
    expect(refused.body.message).toContain('Try again in 60 minutes');
    expect(mailServer.countTo(person.email!)).toBe(3);
    // What was refused changed nothing: the link of the third mail still works.
    expect((await choose(link)).status).toBe(200);
    await studio.sql(`update sent_mail set sent_at = array(select t - interval '61 minutes' from unnest(sent_at) t)`);
    expect((await admin.post(`/actions/persons/${person.id}/invite`)).status).toBe(200);
  });

  it('goes three times when it is asked for many times at once', async () => {
    const person = await studio.person();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => admin.post(`/actions/persons/${person.id}/invite`)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 429, 429, 429, 429, 429]);
    expect(mailServer.countTo(person.email!)).toBe(3);
  });
});

describe('the link to choose a new password', () => {
  it('L15: works, and leads to PUBLIC_URL whatever the headers of the request say', async () => {
    const person = await studio.person();
    const spoofed = { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'http' };
    expect((await anonymous.post('/auth/reset-password', { email: person.email }, spoofed)).status).toBe(200);
    const link = linkOf(await mailServer.mailTo(person.email!));
    expect(link.origin).toBe('https://troupe.test');
    expect((await choose(link)).status).toBe(200);
    expect((await signIn(person, password)).status).toBe(400);
    expect((await signIn(person, chosen.password)).status).toBe(200);
  });

  it('is sent three times an hour at most, which the answer does not tell', async () => {
    const person = await studio.person();
    const before = await anonymous.post('/auth/reset-password', { email: 'nobody@troupe.test' });
    for (let count = 0; count < 5; count++) {
      const { status, body } = await anonymous.post('/auth/reset-password', { email: person.email });
      expect([status, body]).toEqual([before.status, before.body]);
      await mailServer.mailTo(person.email!);
    }
    // Waits for what goes on after the answers.
    await studio.app.get(MailService).onApplicationShutdown();
    expect(mailServer.countTo(person.email!)).toBe(3);
  });
});

describe('notices', () => {
  it('tell that one’s password was changed, when and from where', async () => {
    const person = await studio.person();
    const own = await studio.as(person);
    const change = { old_password: password, password: chosen.password, password_2: chosen.password };
    expect((await own.post('/auth/change-password', change)).status).toBe(200);
    const mail = await mailServer.mailTo(person.email!);
    expect(mail.subject).toBe('Your Troupe password was changed');
    expect(mail.text).toMatch(/changed on \d{4}-\d\d-\d\d \d\d:\d\d \(UTC\) from 127\.0\.0\.1/);
  });

  it('tell that an administrator changed it', async () => {
    const person = await studio.person({ locale: 'fr_CA' });
    const change = { password: chosen.password, password_2: chosen.password };
    expect((await admin.post(`/actions/persons/${person.id}/change-password`, change)).status).toBe(200);
    expect((await mailServer.mailTo(person.email!)).subject).toBe(
      'Un administrateur a changé votre mot de passe Troupe',
    );
  });
});
