import type { ParsedMail } from 'mailparser';
import { MailService } from '../../../src/modules/mail/mail.service.js';
import { Authenticator } from '../../support/authenticator.js';
import type { Caller } from '../../support/caller.js';
import { MailServer } from '../../support/mail-server.js';
import { password, type TestPerson } from '../../support/people.js';
import { withFactors } from '../../support/second-factors.js';
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
const codeOf = ({ text = '' }: ParsedMail) => /\b\d{6}\b/.exec(text)?.[0];
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
  it('works, and leads to PUBLIC_URL whatever the headers of the request say', async () => {
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

describe('the code of a second factor', () => {
  it('arrives when somebody signs in, as text and HTML, and signs in', async () => {
    const { email } = await withFactors(studio, ['email_otp']);
    expect((await anonymous.get(`/auth/email-otp?email=${email}`)).status).toBe(200);
    const mail = await mailServer.mailTo(email!);
    const email_otp = codeOf(mail);
    expect([mail.subject, mail.from?.text]).toEqual(['Your code for Troupe', '"The Studio" <it@studio.test>']);
    expect(mail.html).toContain(`>${email_otp}<`);
    expect((await anonymous.post('/auth/login', { email, password, email_otp })).status).toBe(200);
  });

  it('arrives when mailed codes are prepared, and switches them on, which is told in turn', async () => {
    const person = await studio.person({ locale: 'fr_FR' });
    const own = await studio.as(person);
    expect((await own.put('/auth/email-otp')).status).toBe(200);
    const mail = await mailServer.mailTo(person.email!);
    expect(mail.subject).toBe('Votre code pour Troupe');
    expect((await own.post('/auth/email-otp', { email_otp: codeOf(mail) })).status).toBe(200);
    expect((await mailServer.mailTo(person.email!, 'activé le')).subject).toBe(
      'Un second facteur de votre compte Troupe a été activé',
    );
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

  it('tell that a second factor was switched on', async () => {
    const person = await studio.person();
    const own = await studio.as(person);
    const { otp_secret: secret } = (await own.put('/auth/totp')).body as { otp_secret: string };
    expect((await own.post('/auth/totp', { totp: Authenticator.of(secret).code() })).status).toBe(200);
    const mail = await mailServer.mailTo(person.email!);
    expect(mail.subject).toBe('A second factor of your Troupe account was switched on');
    expect(mail.text).toMatch(/at \d{4}-\d\d-\d\d \d\d:\d\d \(UTC\) from 127\.0\.0\.1/);
  });

  it('tell that a second factor was switched off, by oneself or an administrator', async () => {
    for (const byAdmin of [false, true]) {
      const { id, email, authenticator } = await withFactors(studio, ['totp']);
      const { status } = byAdmin
        ? await admin.delete(`/actions/persons/${id}/disable-two-factor-authentication`)
        : await (await studio.as({ id, is_bot: false })).delete('/auth/totp', { totp: authenticator.code() });
      expect(status).toBe(200);
      const mail = await mailServer.mailTo(email!);
      expect(mail.subject).toBe('A second factor of your Troupe account was switched off');
      expect(mail.text).toMatch(/on \d{4}-\d\d-\d\d \d\d:\d\d \(UTC\) from 127\.0\.0\.1/);
    }
  });

  it('tell the former address that it was changed, and nobody when it was not', async () => {
    const person = await studio.person();
    const own = await studio.as(person);
    const path = `/data/persons/${person.id}`;
    await own.put(path, { email: person.email!.toUpperCase(), phone: '1' });
    expect((await own.put(path, { email: 'moved@troupe.test' })).status).toBe(200);
    const mail = await mailServer.mailTo(person.email!);
    expect(mail.subject).toBe('The address of your Troupe account was changed');
    expect((await admin.put(path, { email: person.email })).status).toBe(200);
    expect((await mailServer.mailTo('moved@troupe.test')).subject).toBe(mail.subject);
    await studio.app.get(MailService).onApplicationShutdown();
    expect([mailServer.countTo(person.email!), mailServer.countTo('moved@troupe.test')]).toEqual([1, 1]);
  });

  it('are not sent to bots', async () => {
    const bot = await studio.person({ is_bot: true, email: 'bot@troupe.test' });
    expect((await admin.put(`/data/persons/${bot.id}`, { email: 'other-bot@troupe.test' })).status).toBe(200);
    await studio.app.get(MailService).onApplicationShutdown();
    expect(mailServer.countTo('bot@troupe.test')).toBe(0);
  });
});
