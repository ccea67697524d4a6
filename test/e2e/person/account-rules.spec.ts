import { randomUUID } from 'node:crypto';
import type { Caller } from '../../support/caller.js';
import { password, type GivenPerson, type TestPerson } from '../../support/people.js';
import { withFactors } from '../../support/second-factors.js';
import { Studio } from '../../support/studio.js';
import { firstOf } from '../../support/first-of.js';

const names = { first_name: 'Ada', last_name: 'Lovelace' };
let studio: Studio;
let boss: TestPerson;
let admin: Caller;

beforeAll(async () => {
  studio = await Studio.open({
    PROTECTED_ACCOUNTS: 'Owner@Troupe.test; bot@troupe.test; free@troupe.test; off@troupe.test',
    ENFORCE_2FA_EXEMPT: 'Exempt@Troupe.test',
  });
  boss = await studio.person({ role: 'admin' });
  admin = await studio.as(boss);
});
afterAll(() => studio.close());

const url = (id: string) => `/data/persons/${id}`;
const row = async (id: string) =>
  firstOf(await studio.sql<Record<string, unknown>>('select * from person where id = $1', [id]));
const put = async (id: string, change: object, caller = admin) => (await caller.put(url(id), change)).status;
const fieldsOf = ({ body }: { body: { data: { errors: { field: string }[] } } }) =>
  body.data.errors.map(({ field }) => field);

describe('protected accounts', () => {
  let owner: TestPerson;
  beforeAll(async () => {
    owner = await studio.person({ email: 'owner@troupe.test', role: 'admin', desktop_login: 'the-owner' });
  });

  it.each<[string, object]>([
    ['role', { role: 'user' }],
    ['active: false', { active: false }],
    ['active: null', { active: null }],
    ['active: 0', { active: 0 }],
    ['is_bot', { is_bot: true }],
    ['address', { email: 'elsewhere@troupe.test' }],
    ['address, taken away', { email: null }],
  ])('keep their %s, whoever else asks, and then nothing else changes either', async (_, change) => {
    const { phone } = (await row(owner.id)) ?? {};
    expect(await put(owner.id, { phone: `not ${String(phone)}`, ...change })).toBe(403);
    expect(await row(owner.id)).toMatchObject({
      email: 'owner@troupe.test',
      active: true,
      role: 'admin',
      is_bot: false,
      phone,
    });
  });

  it('are not deleted, nor given a password, a link to choose one, or other second factors', async () => {
    expect((await admin.delete(url(owner.id))).status).toBe(403);
    expect((await admin.delete(`${url(owner.id)}?force=true`)).status).toBe(403);
    const action = (name: string, body?: object) => admin.post(`/actions/persons/${owner.id}/${name}`, body);
    const chosen = { password: 'not for me to say', password_2: 'not for me to say' };
    expect((await action('change-password', chosen)).status).toBe(403);
    expect((await action('reset-password-link')).status).toBe(403);
    const guarded = await withFactors(studio, ['totp'], { email: 'free@troupe.test' });
    const removal = `/actions/persons/${guarded.id}/disable-two-factor-authentication`;
    expect((await admin.delete(removal)).status).toBe(403);
    expect((await row(guarded.id)).totp_enabled).toBe(true);
    expect((await (await studio.as(owner)).delete(removal)).status).toBe(403);
    await studio.sql('delete from person where id = $1', [guarded.id]);
  });

  it('are put back as they were read by others, and otherwise changed', async () => {
    const { body } = await admin.get(url(owner.id));
    expect(await put(owner.id, { ...body, email: 'OWNER@troupe.test' })).toBe(200);
    expect(await put(owner.id, { phone: '1', role: 'admin', active: true, is_bot: false })).toBe(200);
    expect(await row(owner.id)).toMatchObject({ phone: '1', email: 'owner@troupe.test' });
  });

  it('change themselves', async () => {
    const self = await studio.as(owner);
    expect(await put(owner.id, { role: 'manager' }, self)).toBe(200);
    expect(await put(owner.id, { role: 'admin' }, self)).toBe(200);
    await studio.sql("update person set role = 'admin' where id = $1", [owner.id]);
    expect(await put(owner.id, { active: null }, self)).toBe(200);
    await studio.sql('update person set active = true where id = $1', [owner.id]);
  });

  it('that are inactive are switched on by nobody else', async () => {
    const off = await studio.person({ email: 'off@troupe.test', active: null });
    expect([await put(off.id, { active: false }), await put(off.id, { active: true })]).toEqual([200, 403]);
  });

  it('that are bots are switched off and given a role, but neither deleted nor given another address first', async () => {
    const bot = await studio.person({ email: 'bot@troupe.test', is_bot: true });
    expect(await put(bot.id, { active: false, role: 'client' })).toBe(200);
    expect(await put(bot.id, { email: null })).toBe(403);
    expect((await admin.delete(url(bot.id))).status).toBe(403);
  });

  it.each(['free@troupe.test', 'FREE@Troupe.test', 'exempt@troupe.test', 'Exempt@troupe.TEST'])(
    'have an address that nobody else takes: %s, also while it is free',
    async (email) => {
      for (const given of [{ email }, { email, is_bot: true }, { email, active: false }]) {
        const answer = await admin.post('/data/persons', { ...names, ...given });
        expect([answer.status, fieldsOf(answer)]).toEqual([400, ['email']]);
      }
      const ada = await studio.person();
      const bot = await studio.person({ is_bot: true });
      const self = await studio.as(ada);
      expect(fieldsOf(await admin.put(url(ada.id), { email }))).toEqual(['email']);
      expect(fieldsOf(await admin.put(url(bot.id), { email }))).toEqual(['email']);
      expect(await put(ada.id, { email, old_password: password }, self)).toBe(400);
      expect((await row(ada.id)).email).toBe(ada.email);
    },
  );
});

describe('who needs no second factor', () => {
  it('is known by the address in any case', async () => {
    const strict = await Studio.open({ ENFORCE_2FA: 'true', ENFORCE_2FA_EXEMPT: 'LIGHT@troupe.test' });
    try {
      const light = await strict.as(await strict.person({ email: 'light@troupe.test' }));
      expect((await light.get('/data/departments')).status).toBe(200);
      expect((await (await strict.as(await strict.person())).get('/data/departments')).status).toBe(403);
    } finally {
      await strict.close();
    }
  });
});

describe('whether somebody is a bot', () => {
  it.each([
    [false, true],
    [true, false],
    [false, 1],
  ])('is said when they are made: %s does not become %s', async (is_bot, then) => {
    const person = await studio.person({ is_bot });
    const answer = await admin.put(url(person.id), { is_bot: then, phone: '1' });
    expect([answer.status, fieldsOf(answer)]).toEqual([400, ['is_bot']]);
    expect(answer.body).not.toHaveProperty('access_token');
    expect(await row(person.id)).toMatchObject({ is_bot, phone: null });
    expect(await put(person.id, { is_bot })).toBe(200);
  });

  it('ends the sessions of who was made one by another program', async () => {
    const person = await studio.person();
    const session = await studio.as(person);
    await studio.sql('update person set is_bot = true where id = $1', [person.id]);
    expect((await session.get('/auth/authenticated')).status).toBe(401);
  });
});

describe('sessions of who is switched off', () => {
  it.each([false, null, 0])('end for good with active: %s', async (active) => {
    const person = await studio.person();
    const session = await studio.as(person);
    expect(await put(person.id, { active })).toBe(200);
    expect(await put(person.id, { active: true })).toBe(200);
    expect((await session.get('/auth/authenticated')).status).toBe(401);
  });

  it('end for good when another program did it and nobody asked meanwhile', async () => {
    const person = await studio.person();
    const session = await studio.as(person);
    await studio.sql('update person set active = false where id = $1', [person.id]);
    expect(await put(person.id, { active: true })).toBe(200);
    expect((await session.get('/auth/authenticated')).status).toBe(401);
  });

  it('stay while nothing of it changes', async () => {
    const person = await studio.person();
    const session = await studio.as(person);
    expect(await put(person.id, { active: true, phone: '1' })).toBe(200);
    expect((await session.get('/auth/authenticated')).status).toBe(200);
  });
});

describe('the last active administrator', () => {
  /** Leaves these administrators alone in the studio, whoever was made before. */
  const alone = async (...given: GivenPerson[]) => {
    await studio.sql("update person set role = 'user' where role = 'admin'");
    return Promise.all(given.map((each) => studio.person({ role: 'admin', ...each })));
  };
  const admins = async () =>
    (await studio.sql("select from person where role = 'admin' and active and not is_bot")).length;

  afterAll(() => studio.sql("update person set role = 'admin' where id = $1", [boss.id]));

  it.each<[string, object]>([
    ['gives up the role', { role: 'manager' }],
    ['switches themselves off', { active: false }],
    ['switches themselves off with null', { active: null }],
  ])('neither %s nor loses it through the token of a bot', async (_, change) => {
    const last = firstOf(await alone({}, { is_bot: true }, { active: false }, { active: null }));
    const bots = await studio.person({ role: 'admin', is_bot: true });
    for (const caller of [await studio.as(last), await studio.as(bots)]) {
      const { status, body } = await caller.put(url(last.id), { phone: '1', ...change });
      expect([status, body.message]).toEqual([400, expect.stringContaining('last active administrator')]);
    }
    expect(await row(last.id)).toMatchObject({ role: 'admin', active: true, phone: null });
    expect(await put(last.id, { role: 'admin', active: true, phone: '2' }, await studio.as(last))).toBe(200);
  });

  it('is not deleted', async () => {
    const last = firstOf(await alone({}));
    const bot = await studio.as(await studio.person({ role: 'admin', is_bot: true }));
    expect((await bot.delete(url(last.id))).status).toBe(400);
    expect((await bot.delete(`${url(last.id)}?force=true`)).status).toBe(400);
    expect(await row(last.id)).toBeDefined();
  });

  it.each<[string, (caller: Caller, id: string) => Promise<{ status: number }>]>([
    ['demote each other', (caller, id) => caller.put(url(id), { role: 'user' })],
    ['switch each other off', (caller, id) => caller.put(url(id), { active: null })],
    ['delete each other', (caller, id) => caller.delete(url(id))],
  ])('is left when two %s at once', async (_, act) => {
    for (let round = 0; round < 5; round++) {
      const [one, two] = await alone({}, {});
      const [first, second] = [await studio.as(one!), await studio.as(two!)];
      await Promise.all([act(first, two!.id), act(second, one!.id)]);
      expect(await admins()).toBe(1);
    }
  });

  it('is left when several step back at once', async () => {
    const people = await alone({}, {}, {});
    const callers = await Promise.all(people.map((person) => studio.as(person)));
    const answers = await Promise.all(callers.map((caller, i) => caller.put(url(people[i]!.id), { role: 'user' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 400]);
    expect(await admins()).toBe(1);
  });
});

describe('desktop logins', () => {
  const login = () => `login-${randomUUID()}`;

  it('belong to one person, whatever their case and the blanks around them', async () => {
    const desktop_login = login();
    const ada = await studio.person({ desktop_login });
    const bob = await studio.person();
    for (const taken of [desktop_login, desktop_login.toUpperCase(), ` ${desktop_login} `]) {
      const self = await studio.as(bob);
      for (const answer of [
        await admin.post('/data/persons', { ...names, desktop_login: taken }),
        await admin.put(url(bob.id), { desktop_login: taken }),
        await self.put(url(bob.id), { desktop_login: taken }),
      ]) {
        expect([answer.status, fieldsOf(answer)]).toEqual([400, ['desktop_login']]);
      }
    }
    expect((await row(bob.id)).desktop_login).toBeNull();
    expect(await put(ada.id, { desktop_login: desktop_login.toUpperCase() })).toBe(200);
  });

  it('are none when empty or null', async () => {
    for (const desktop_login of ['', '', null, null]) {
      const { status, body } = await admin.post('/data/persons', { ...names, desktop_login });
      expect([status, body.desktop_login]).toEqual([201, null]);
      expect(await put(body.id as string, { desktop_login: '' })).toBe(200);
    }
  });

  it('that an old database has twice stay, with everything else that is put back', async () => {
    const desktop_login = login();
    const [one] = [await studio.person({ desktop_login }), await studio.person({ desktop_login })];
    const { body } = await admin.get(url(one.id));
    expect(await put(one.id, { ...body, phone: '1' })).toBe(200);
    expect(await put((await studio.person()).id, { desktop_login })).toBe(400);
  });

  it('go to one of many who ask at once', async () => {
    const desktop_login = login();
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => admin.post('/data/persons', { ...names, desktop_login })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400, 400, 400, 400]);
  });
});

describe('addresses that nobody can tell apart', () => {
  const [joiner, nonJoiner] = ['\u200D', '\u200C'];
  const looks = (email: string) => email.replaceAll(/[\u200C\u200D]/g, '');
  const add = (email: string) => admin.post('/data/persons', { ...names, email });

  it('by a joiner more or less are one, for who is added and who changes theirs', async () => {
    const email = `\u0645\u06CC${nonJoiner}\u062E@troupe.test`;
    expect((await add(email)).body.email).toBe(email);
    for (const other of [looks(email), `\u0645\u06CC${joiner}\u062E@troupe.test`]) {
      const { status, body } = await add(other);
      expect([status, body.data.errors[0].field]).toEqual([400, 'email']);
      expect(await put((await studio.person()).id, { email: other })).toBe(400);
    }
  });

  it('are kept by who has one, and may be another of one’s own', async () => {
    const { id } = (await add('na\u200Dme@troupe.test')).body as { id: string };
    expect(await put(id, { email: 'na\u200Dme@troupe.test' })).toBe(200);
    expect(await put(id, { email: 'name@troupe.test' })).toBe(200);
  });

  it('asked for at once are given once', async () => {
    const answers = await Promise.all(['x\u200Cy@troupe.test', 'xy@troupe.test', 'x\u200Dy@troupe.test'].map(add));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400]);
  });

  it('nobody takes one that looks like a protected one', async () => {
    expect((await add('own\u200Der@troupe.test')).status).toBe(400);
  });
});
