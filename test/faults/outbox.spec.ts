import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ParsedMail } from 'mailparser';
import { MailPace } from '../../src/modules/mail/mail-pace.js';
import type { Caller } from '../support/caller.js';
import { MailServer, SilentMailServer } from '../support/mail-server.js';
import { mailTo } from '../support/outbox.js';
import { password } from '../support/people.js';
import { Studio } from '../support/studio.js';
import { firstOf } from '../support/first-of.js';

let mailServer: MailServer;
let silent: SilentMailServer;
let opened: Studio[] = [];

beforeAll(async () => {
  mailServer = await MailServer.open();
  silent = await SilentMailServer.open();
});
afterEach(async () => {
  mailServer.refusal = undefined;
  await Promise.all(opened.map((studio) => studio.close()));
  opened = [];
});
afterAll(async () => {
  await mailServer.close();
  await silent.close();
});

/** A studio that waits for short times only. */
async function open(settings: NodeJS.ProcessEnv, pace: Partial<MailPace> = {}): Promise<Studio> {
  const studio = await Studio.open(settings);
  const short = { firstPause: 50, longestPause: 100, round: 300, stopping: 200, awaitedAttempt: 500 };
  Object.assign(studio.app.get(MailPace), short, pace);
  opened.push(studio);
  return studio;
}

interface Row {
  status: string;
  sealed: Buffer | null;
  attempts: number;
  last_error: string | null;
}

const rows = (studio: Studio, personId: string) =>
  studio.sql<Row>('select * from troupe.outgoing_mail where person_id = $1 order by created_at', [personId]);

/** The rows of a person, once they are as they should be. */
async function rowsOnce(studio: Studio, personId: string, status: string): Promise<Row[]> {
  for (let waited = 0; waited < 10_000; waited += 25) {
    const found = await rows(studio, personId);
    if (found.length > 0 && found.every((row) => row.status === status)) return found;
    await sleep(25);
  }
  throw new Error(`The mails did not become ${status}: ${JSON.stringify(await rows(studio, personId))}`);
}

const ask = (studio: Studio, email: string | null) => studio.caller().post('/auth/reset-password', { email });
const tokenIn = ({ text = '' }: ParsedMail) => /token=([A-Z0-9]{64})/.exec(text)?.[1] ?? '';
const choose = (studio: Studio, email: string | null, token: string | null) =>
  studio.caller().put('/auth/reset-password', { email, token, password: 'chosen anew', password2: 'chosen anew' });

describe('with a mail server that accepts and says nothing', () => {
  it('anonymous resets hold no plain read up', async () => {
    const studio = await open({ SMTP_URL: silent.url }, { greeting: 60_000 });
    const people = await Promise.all(Array.from({ length: 40 }, () => studio.person()));
    const reader = await studio.as(firstOf(people));
    const read = async () => expect((await reader.get('/auth/authenticated')).status).toBe(200);
    await read();
    for (const { email } of people) expect((await ask(studio, email)).status).toBe(200);
    for (let count = 0; silent.connections < 4 && count < 100; count++) await sleep(25);
    expect(silent.connections).toBeLessThanOrEqual(4);
    for (let count = 0; count < 20; count++) await read();
    // No mail had to be given up for it.
    expect(await studio.sql('select last_error from troupe.outgoing_mail where last_error is not null')).toEqual([]);
    // No transaction is open meanwhile.
    expect(
      await studio.sql(`select query from pg_stat_activity
        where datname = current_database() and state like 'idle in transaction%'
          and state_change < now() - interval '1 second'`),
    ).toEqual([]);
  });

  it('an invitation is a 502 within the deadline; whether the mail arrives is not known, so that the former link and the new one work', async () => {
    const studio = await open({ SMTP_URL: silent.url });
    const admin = await studio.as(await studio.person({ role: 'admin' }));
    const { id, email } = await studio.person();
    const link = (await admin.post(`/actions/persons/${id}/reset-password-link`)).body.reset_password_link as string;
    const inviting = admin.post(`/actions/persons/${id}/invite`);
    await sleep(100);
    const tokens = () => studio.sql('select from password_token where person_id = $1', [id]);
    expect(await tokens()).toHaveLength(2);
    const { status, body } = await inviting;
    expect(status).toBe(502);
    expect(body.message).toMatch(/not known whether the mail arrives/);
    expect(await tokens()).toHaveLength(2);
    expect(await rows(studio, id)).toMatchObject([
      { status: 'refused', sealed: null, attempts: 1, last_error: 'The mail server did not answer in time.' },
    ]);
    expect((await choose(studio, email, new URL(link).searchParams.get('token'))).status).toBe(200);
  });

  it('the server stops all the same, before it has given the mail up', async () => {
    const studio = await open({ SMTP_URL: silent.url }, { connecting: 60_000, greeting: 60_000, attempt: 60_000 });
    const { email, id } = await studio.person();
    await ask(studio, email);
    for (let count = 0; silent.connections === 0 && count < 100; count++) await sleep(25);
    opened = [];
    await studio.close();
    const next = await open({ SMTP_URL: mailServer.url });
    expect(await rows(next, id)).toMatchObject([{ status: 'waiting' }]);
    await next.sql('update troupe.outgoing_mail set next_attempt_at = created_at where person_id = $1', [id]);
    await ask(next, (await next.person()).email);
    expect(tokenIn(await mailServer.mailTo(email!))).toHaveLength(64);
  });
});

describe('with a mail server that refuses for a while', () => {
  it('a mail is sent in the end, once, and its row is emptied', async () => {
    const studio = await open({ SMTP_URL: mailServer.url });
    const { id, email } = await studio.person();
    mailServer.refusal = 'Come back later';
    await ask(studio, email);
    let row = firstOf(await rowsOnce(studio, id, 'waiting'));
    for (let waited = 0; row.attempts < 3 && waited < 5_000; waited += 25) {
      await sleep(25);
      row = firstOf(await rows(studio, id));
    }
    expect(row).toMatchObject({ status: 'waiting', last_error: expect.stringContaining('Come back later') });
    mailServer.refusal = undefined;
    const token = tokenIn(await mailServer.mailTo(email!));
    expect(await rowsOnce(studio, id, 'sent')).toMatchObject([{ sealed: null }]);
    expect(mailServer.countTo(email!)).toBe(1);
    expect((await choose(studio, email, token)).status).toBe(200);
  });

  it('pauses grow, each four times the one before, up to the longest', () => {
    const pace = new MailPace();
    expect([1, 2, 3, 9].map((attempts) => pace.pauseAfter(attempts))).toEqual([30_000, 120_000, 480_000, 14_400_000]);
  });

  it('at most one mail of a kind waits for a person: the newest', async () => {
    const studio = await open({ SMTP_URL: 'smtp://127.0.0.1:1' }, { firstPause: 60_000, longestPause: 60_000 });
    const { id, email } = await studio.person();
    for (let count = 0; count < 3; count++) await ask(studio, email);
    const own = await studio.as({ id, is_bot: false });
    const change = { old_password: password, password: 'another password', password_2: 'another password' };
    await rowsOnce(studio, id, 'waiting');
    expect(await studio.sql('select kind from troupe.outgoing_mail where person_id = $1', [id])).toEqual([
      { kind: 'reset' },
    ]);
    // A link that does not work any more is not sent at all.
    expect((await own.post('/auth/change-password', change)).status).toBe(200);
    expect(await studio.sql('select kind from troupe.outgoing_mail where person_id = $1', [id])).toEqual([
      { kind: 'password-changed' },
    ]);
  });

  it('a mail is given up in the end, which administrators see, without link, code or text', async () => {
    const studio = await open({ SMTP_URL: mailServer.url }, { mostAttempts: 3 });
    const { id, email } = await studio.person();
    mailServer.refusal = 'Not here';
    await ask(studio, email);
    expect(await rowsOnce(studio, id, 'refused')).toMatchObject([{ sealed: null, attempts: 3 }]);
    const admin = await studio.as(await studio.person({ role: 'admin' }));
    const { status, body, text } = await admin.get(`/data/outgoing-mails?status=refused&person_id=${id}`);
    expect([status, body]).toMatchObject([
      200,
      [
        {
          type: 'OutgoingMail',
          kind: 'reset',
          address: email,
          attempts: 3,
          last_error: expect.stringMatching(/Not here/),
        },
      ],
    ]);
    expect(text).not.toMatch(/token|sealed|https/);
    for (const role of ['manager', 'supervisor', 'user', 'client', 'vendor'] as const) {
      const other = await studio.as(await studio.person({ role }));
      expect((await other.get('/data/outgoing-mails')).status).toBe(403);
    }
  });

  it('a mail is emptied once it is not worth sending any more', async () => {
    const studio = await open({ SMTP_URL: 'smtp://127.0.0.1:1' }, { firstPause: 60_000, longestPause: 60_000 });
    const { id, email } = await studio.person();
    await ask(studio, email);
    await rowsOnce(studio, id, 'waiting');
    await studio.sql('update troupe.outgoing_mail set expires_at = created_at where person_id = $1', [id]);
    await ask(studio, (await studio.person()).email);
    expect(await rowsOnce(studio, id, 'expired')).toMatchObject([{ sealed: null }]);
  });
});

describe('several servers on one database', () => {
  it('send each mail once', async () => {
    const studios = await Promise.all([1, 2, 3].map(() => open({ SMTP_URL: mailServer.url })));
    const people = await Promise.all(Array.from({ length: 12 }, () => firstOf(studios).person()));
    mailServer.refusal = 'Wait';
    await Promise.all(people.map(({ email }, index) => ask(studios[index % 3]!, email)));
    for (const { id } of people) await rowsOnce(firstOf(studios), id, 'waiting');
    mailServer.refusal = undefined;
    for (const { id } of people) await rowsOnce(firstOf(studios), id, 'sent');
    expect(people.map(({ email }) => mailServer.countTo(email!))).toEqual(people.map(() => 1));
  });

  it('a mail that a crashed one had taken is sent by another when its lease is over, and not before', async () => {
    const studio = await open({ SMTP_URL: 'smtp://127.0.0.1:1' }, { firstPause: 60_000, longestPause: 60_000 });
    const { id, email } = await studio.person();
    await ask(studio, email);
    await rowsOnce(studio, id, 'waiting');
    const lease = (at: Studio, seconds: number) =>
      at.sql(
        `update troupe.outgoing_mail set lease = gen_random_uuid(),
          next_attempt_at = now() at time zone 'utc' + make_interval(secs => $2) where person_id = $1`,
        [id, seconds],
      );
    await lease(studio, 60);
    // The crashed one looks for mails no more: it would take this one again, and keep it.
    opened = [];
    await studio.close();
    const other = await open({ SMTP_URL: mailServer.url }, { round: 50 });
    await ask(other, (await other.person()).email);
    await sleep(300);
    expect(mailServer.countTo(email!)).toBe(0);
    await lease(other, 0);
    await mailServer.mailTo(email!);
    expect(await rowsOnce(other, id, 'sent')).toHaveLength(1);
    expect(mailServer.countTo(email!)).toBe(1);
  });
});

describe('what stands in the database', () => {
  it('opens nothing: neither link nor code, waiting or sent', async () => {
    const studio = await open({ SMTP_URL: 'smtp://127.0.0.1:1' });
    const { id, email } = await studio.person();
    await ask(studio, email);
    const { sealed } = firstOf(await rowsOnce(studio, id, 'waiting'));
    for (const text of ['token', 'https', 'Hello']) expect(sealed!.includes(text)).toBe(false);
  });

  it('is not sent from another server with another key, but told', async () => {
    const studio = await open({ SMTP_URL: 'smtp://127.0.0.1:1' });
    const { id, email } = await studio.person();
    await ask(studio, email);
    await rowsOnce(studio, id, 'waiting');
    opened = [];
    await studio.close();
    const other = await open({ SMTP_URL: mailServer.url, SECRET_KEY: 'another key that is long enough for this' });
    Object.assign(other.app.get(MailPace), { mostAttempts: 2 });
    await other.sql('update troupe.outgoing_mail set next_attempt_at = created_at where person_id = $1', [id]);
    await ask(other, (await other.person()).email);
    await rowsOnce(other, id, 'refused');
    expect(mailServer.countTo(email!)).toBe(0);
  });

  it('is written by the transaction whose news it is: what fails sends nothing', async () => {
    const studio = await open({ SMTP_URL: mailServer.url });
    const admin = await studio.as(await studio.person({ role: 'admin' }));
    const [one, other] = [await studio.person(), await studio.person()];
    expect((await admin.put(`/data/persons/${one.id}`, { email: other.email })).status).toBe(400);
    expect(await rows(studio, one.id)).toEqual([]);
  });
});

describe('without a mail server', () => {
  let studio: Studio;
  let admin: Caller;

  beforeEach(async () => {
    studio = await open({});
    admin = await studio.as(await studio.person({ role: 'admin' }));
  });

  it('a mail is a whole file in the outbox, and nothing is left beside it', async () => {
    const { id, email } = await studio.person();
    expect((await admin.post(`/actions/persons/${id}/invite`)).status).toBe(200);
    expect(await mailTo(studio, email!)).toContain('token=');
    expect(readdirSync(join(studio.env.dataDir, 'outbox'))).toEqual([expect.stringMatching(/\.eml$/)]);
    expect(readdirSync(join(studio.env.dataDir, 'outbox-unfinished'))).toEqual([]);
  });

  it('what a killed server left half written is swept', async () => {
    const directory = join(studio.env.dataDir, 'outbox-unfinished');
    mkdirSync(directory);
    const [old, recent] = [join(directory, 'old.eml'), join(directory, 'recent.eml')];
    for (const file of [old, recent]) writeFileSync(file, 'half a mail');
    utimesSync(old, new Date(0), new Date(0));
    await ask(studio, (await studio.person()).email);
    for (let count = 0; readdirSync(directory).includes('old.eml') && count < 200; count++) await sleep(25);
    expect(readdirSync(directory)).toContain('recent.eml');
    expect(readdirSync(directory)).not.toContain('old.eml');
  });
});
