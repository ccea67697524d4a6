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

beforeAll(async () => {
  studio = await Studio.open();
});
beforeEach(async () => {
  person = await studio.person();
  self = await studio.as(person);
});
afterAll(() => studio.close());

const anyone = () => studio.caller();
const signedInLongAgo = () =>
  studio.sql("update login_session set created_at = created_at - interval '16 minutes' where person_id = $1", [
    person.id,
  ]);
const change = (email: string | null, more: object = {}, by = self) =>
  by.put(`/data/persons/${person.id}`, { email, ...more });
const stored = async () =>
  firstOf(await studio.sql<{ email: string }>('select email from person where id = $1', [person.id])).email;
const fresh = (name: string) => `${name}-${person.email}`;
const linkTo = async (address: string) => {
  const link = linkIn(await mailTo(studio, address));
  return { path: `${link.pathname}${link.search}`, token: link.searchParams.get('token')!, link };
};
const takeBack = (token: string) => anyone().post('/auth/address-change', { token });

describe('changing one’s own address', () => {
  it('is refused with a session that is older than 15 minutes, on `email`, and nothing changes', async () => {
    await signedInLongAgo();
    const { status, body } = await change(fresh('thief'), { phone: '1' });
    expect([status, body.data.errors[0].field]).toEqual([400, 'email']);
    expect(await stored()).toBe(person.email);
    expect(mails(studio, person.email!)).toEqual([]);
    // What stays is no change: clients send back whole objects.
    expect((await change(person.email!.toUpperCase(), { phone: '1' })).status).toBe(200);
  });

  it('works within 15 minutes of signing in, and later with `old_password`', async () => {
    expect((await change(fresh('first'))).status).toBe(200);
    await signedInLongAgo();
    expect((await change(fresh('second'), { old_password: password })).status).toBe(200);
    expect(await stored()).toBe(fresh('second'));
  });

  it('is refused with an `old_password` that has become another meanwhile', async () => {
    await signedInLongAgo();
    const changed = Buffer.from(bcrypt.hashSync('chosen meanwhile', 4), 'ascii');
    const { status, body } = await whileHashChanges(studio, person.id, changed, () =>
      change(fresh('thief'), { old_password: password }),
    );
    expect([status, body.data.errors[0].field]).toEqual([400, 'email']);
    expect(await stored()).toBe(person.email);
  });

  it('a wrong `old_password` is a 400 that counts like a wrong sign-in', async () => {
    await signedInLongAgo();
    expect((await change(fresh('x'), { old_password: 'wrong' })).status).toBe(400);
    const { failures } = firstOf(
      await studio.sql<{ failures: number }>('select login_failed_attemps as failures from person where id = $1', [
        person.id,
      ]),
    );
    expect([failures, await stored()]).toEqual([1, person.email]);
  });

  it('refreshing a token is no sign-in', async () => {
    const { body } = await anyone().post('/auth/login', { email: person.email, password });
    await signedInLongAgo();
    const refreshed = await studio.withToken(body.refresh_token as string).get('/auth/refresh-token');
    const caller = studio.withToken(refreshed.body.access_token as string);
    expect((await change(fresh('thief'), {}, caller)).status).toBe(400);
  });

  it('of a bot is for administrators; a bot’s own is dropped', async () => {
    const bot = await studio.person({ is_bot: true, email: fresh('bot') });
    const path = `/data/persons/${bot.id}`;
    expect((await (await studio.as(bot)).put(path, { email: fresh('mine') })).status).toBe(200);
    const address = () => studio.sql('select email from person where id = $1', [bot.id]);
    expect(await address()).toEqual([{ email: fresh('bot') }]);
    const admin = await studio.as(await studio.person({ role: 'admin' }));
    expect((await admin.put(path, { email: fresh('other') })).status).toBe(200);
    expect(await address()).toEqual([{ email: fresh('other') }]);
  });

  it('goes ten times an hour, so that each former address is told', async () => {
    for (let count = 0; count < 10; count++) expect((await change(fresh(`n${count}`))).status).toBe(200);
    expect((await change(fresh('n10'))).status).toBe(429);
    expect(await stored()).toBe(fresh('n9'));
  });
});

describe('the link in the mail to the former address', () => {
  it('shows a page when it is opened, by whomever and however often, and changes nothing', async () => {
    await change(fresh('new'));
    const { link, path } = await linkTo(person.email!);
    expect([link.origin, link.pathname]).toEqual(['https://troupe.test', '/api/auth/address-change']);
    for (let count = 0; count < 2; count++) {
      const { status, headers, text } = await anyone().get(path);
      expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
      expect(text).toContain('<form method="post">');
      expect(text).toContain(person.email);
    }
    expect(await stored()).toBe(fresh('new'));
    expect((await self.get('/auth/authenticated')).status).toBe(200);
  });

  it('takes the change back by POST: all sessions end, reset links and unsent mails to the new one die, once', async () => {
    const other = await studio.as(person);
    await change(fresh('new'));
    const { token } = await linkTo(person.email!);
    await anyone().post('/auth/reset-password', { email: fresh('new') });
    const reset = (await linkTo(fresh('new'))).token;
    await studio.sql(
      `update troupe.outgoing_mail set status = 'waiting', sealed = 'x', next_attempt_at = next_attempt_at + interval '1 hour'
      where person_id = $1 and address = $2`,
      [person.id, fresh('new')],
    );
    await studio.sql('update person set jti = gen_random_uuid() where id = $1', [person.id]);
    const { status, body } = await takeBack(token);
    expect([status, body.success]).toEqual([200, true]);
    expect(await stored()).toBe(person.email);
    for (const caller of [self, other]) expect((await caller.get('/auth/authenticated')).status).toBe(401);
    const choice = { token: reset, password: 'a thief’s choice', password2: 'a thief’s choice' };
    for (const email of [person.email, fresh('new')]) {
      expect((await anyone().put('/auth/reset-password', { email, ...choice })).status).toBe(400);
    }
    const waiting = "select from troupe.outgoing_mail where person_id = $1 and status = 'waiting'";
    expect(await studio.sql(waiting, [person.id])).toEqual([]);
    expect(await studio.sql('select jti from person where id = $1', [person.id])).toEqual([{ jti: null }]);
    expect((await takeBack(token)).status).toBe(400);
    expect((await anyone().post('/auth/login', { email: person.email, password })).status).toBe(200);
  });

  it('works from the form of the page, which a browser answers with a page', async () => {
    await change(fresh('new'));
    const { token } = await linkTo(person.email!);
    const { status, text } = await anyone().post('/api/auth/address-change', `token=${token}`, {
      'content-type': 'application/x-www-form-urlencoded',
      accept: 'Text/HTML,application/xhtml+xml',
    });
    expect([status, text.startsWith('<!doctype html>')]).toEqual([200, true]);
    expect(await stored()).toBe(person.email);
  });

  it('in parallel works once', async () => {
    await change(fresh('new'));
    const { token } = await linkTo(person.email!);
    const answers = await Promise.all(Array.from({ length: 5 }, () => takeBack(token)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400, 400, 400]);
  });

  it('lives for three days, is not kept as it is, and is not guessed', async () => {
    await change(fresh('new'));
    const { token, path } = await linkTo(person.email!);
    const rows = await studio.sql<{ life: string; row: string }>(
      `select (expires_at - created_at)::text as life, to_jsonb(c)::text as row from troupe.address_change c
      where person_id = $1`,
      [person.id],
    );
    expect(rows).toEqual([{ life: '3 days', row: expect.not.stringContaining(token) }]);
    await studio.sql("update troupe.address_change set expires_at = now() at time zone 'utc' where person_id = $1", [
      person.id,
    ]);
    expect([(await anyone().get(path)).status, (await takeBack(token)).status]).toEqual([400, 400]);
    for (const other of ['', 'x', 5, null]) {
      expect((await anyone().post('/auth/address-change', { token: other })).status).toBe(400);
    }
  });

  it('says so when somebody else has the address by now, and changes nothing', async () => {
    await change(fresh('new'));
    const { token } = await linkTo(person.email!);
    await studio.person({ email: person.email });
    const { status, body } = await takeBack(token);
    expect([status, body.message]).toEqual([400, expect.stringContaining('Another person has this address by now')]);
    expect(await stored()).toBe(fresh('new'));
    expect((await self.get('/auth/authenticated')).status).toBe(200);
  });

  it('of a chain A to B to C: that of A ends all, that of B leaves A’s alive', async () => {
    await change(fresh('b'));
    await change(fresh('c'));
    const [ofA, ofB] = [await linkTo(person.email!), await linkTo(fresh('b'))];
    expect((await takeBack(ofB.token)).status).toBe(200);
    expect(await stored()).toBe(fresh('b'));
    expect((await takeBack(ofA.token)).status).toBe(200);
    expect(await stored()).toBe(person.email);

    self = await studio.as(person);
    await change(fresh('d'));
    await change(fresh('e'));
    const ofD = await linkTo(fresh('d'));
    const again = await linkTo(person.email!);
    expect((await takeBack(again.token)).status).toBe(200);
    // The thief's mailbox brings nothing back.
    expect((await takeBack(ofD.token)).status).toBe(400);
    expect(await stored()).toBe(person.email);
  });

  it('is in no mail about a change by an administrator, and dies by one', async () => {
    const admin = await studio.as(await studio.person({ role: 'admin' }));
    await change(fresh('new'));
    const { token } = await linkTo(person.email!);
    expect((await change(fresh('decided'), {}, admin)).status).toBe(200);
    const told = await mailTo(studio, fresh('new'));
    expect(told).toContain('tell an administrator');
    expect(told).not.toContain('address-change');
    expect((await takeBack(token)).status).toBe(400);
  });
});
