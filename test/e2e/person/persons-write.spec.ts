import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hashAsInProduction } from '../../support/hashes.js';
import type { Caller } from '../../support/caller.js';
import type { TestPerson } from '../../support/people.js';
import { Studio } from '../../support/studio.js';
import { firstOf } from '../../support/first-of.js';

let studio: Studio;
let boss: TestPerson;
let admin: Caller;
let department: string;
let other: string;
let site: string;

/** Days as they are in the zone of the persons here. */
const paris = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Paris' });
const day = (offset: number) => paris.format(Date.now() + offset * 86_400_000);
const names = { first_name: 'Ada', last_name: 'Lovelace' };
const row = async (id: string) =>
  firstOf(await studio.sql<Record<string, unknown>>('select * from person where id = $1', [id]));
const count = async () => firstOf(await studio.sql<{ n: number }>('select count(*)::int as n from person')).n;
const events = (id: string) =>
  studio.sql<{ name: string; user_id: string }>(
    "select name, user_id from api_event where data ->> 'person_id' = $1 order by created_at, id",
    [id],
  );
const fieldsOf = ({ body }: { body: { data: { errors: { field: string }[] } } }) =>
  body.data.errors.map(({ field }) => field);

beforeAll(async () => {
  studio = await Studio.open();
  boss = await studio.person({ role: 'admin' });
  admin = await studio.as(boss);
  [department, other, site] = [randomUUID(), randomUUID(), randomUUID()];
  await studio.sql("insert into department (id, name, color) values ($1, 'Layout', ''), ($2, 'Paint', '')", [
    department,
    other,
  ]);
  await studio.sql("insert into studio (id, name, color) values ($1, 'Paris', '#fff')", [site]);
});
afterAll(() => studio.close());

describe('POST /data/persons', () => {
  it('fills in the defaults, records one event and sends no mail', async () => {
    const { status, body } = await admin.post('/data/persons', names);
    expect(status).toBe(201);
    expect(body).toEqual({
      ...names,
      id: expect.any(String),
      created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      updated_at: body.created_at,
      type: 'Person',
      full_name: 'Ada Lovelace',
      email: null,
      phone: null,
      country: null,
      contract_type: 'open-ended',
      active: true,
      archived: false,
      last_presence: null,
      desktop_login: null,
      totp_enabled: false,
      email_otp_enabled: false,
      fido_enabled: false,
      preferred_two_factor_authentication: null,
      shotgun_id: null,
      timezone: 'Europe/Paris',
      locale: 'en_US',
      use_12_hour_clock: false,
      display_date_format: 'YYYY-MM-DD',
      data: null,
      role: 'user',
      position: 'artist',
      seniority: 'mid',
      daily_salary: 0,
      has_avatar: false,
      notifications_enabled: false,
      notifications_slack_enabled: false,
      notifications_mattermost_enabled: false,
      notifications_discord_enabled: false,
      notifications_slack_userid: '',
      notifications_mattermost_userid: '',
      notifications_discord_userid: '',
      is_bot: false,
      is_guest: false,
      expiration_date: null,
      is_generated_from_ldap: false,
      ldap_uid: null,
      studio_id: null,
      departments: [],
    });
    expect(await events(body.id)).toEqual([{ name: 'person:new', user_id: boss.id }]);
    expect(await studio.sql('select from troupe.outgoing_mail where person_id = $1', [body.id])).toEqual([]);
    expect(await row(body.id)).toMatchObject({ password: null, jti: null, login_failed_attemps: 0 });
  });

  it('takes null for the default of every member that has one', async () => {
    const nulls = Object.fromEntries(
      [
        'email,password,active,archived,is_bot,is_guest,departments,studio_id,expiration_date,phone,desktop_login',
        'timezone,locale,country,display_date_format,position,seniority,daily_salary,use_12_hour_clock,has_avatar',
        'notifications_enabled,notifications_slack_enabled,notifications_mattermost_enabled',
        'notifications_discord_enabled,notifications_slack_userid,notifications_mattermost_userid',
        'notifications_discord_userid,is_generated_from_ldap,ldap_uid,shotgun_id,data',
      ]
        .join()
        .split(',')
        .map((name) => [name, null]),
    );
    const { status, body } = await admin.post('/data/persons', { ...names, ...nulls });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      active: true,
      archived: false,
      is_bot: false,
      is_guest: false,
      timezone: 'Europe/Paris',
      locale: 'en_US',
      country: null,
      display_date_format: 'YYYY-MM-DD',
      position: 'artist',
      seniority: 'mid',
      daily_salary: 0,
      notifications_slack_userid: '',
      departments: [],
    });
  });

  it('stores what is given', async () => {
    const given = {
      ...names,
      email: 'Given+Tag@Troupe.test',
      phone: '0'.repeat(30),
      role: 'supervisor',
      contract_type: 'freelance',
      active: false,
      archived: true,
      is_guest: true,
      departments: [department],
      studio_id: site,
      expiration_date: day(1),
      desktop_login: 'x'.repeat(80),
      timezone: 'Asia/Tokyo',
      locale: 'fr_FR',
      country: 'FR',
      display_date_format: 'DD/MM/YYYY',
      position: 'lead',
      seniority: 'senior',
      daily_salary: 320,
      use_12_hour_clock: true,
      has_avatar: true,
      notifications_enabled: true,
      notifications_slack_enabled: true,
      notifications_mattermost_enabled: true,
      notifications_discord_enabled: true,
      notifications_slack_userid: 's'.repeat(60),
      notifications_mattermost_userid: 'm',
      notifications_discord_userid: 'd',
      is_generated_from_ldap: true,
      ldap_uid: 'given',
      shotgun_id: 4711,
      data: { deep: { list: [1, null, 'é'] } },
    };
    const { status, body } = await admin.post('/data/persons', given);
    expect(status).toBe(201);
    expect(body).toMatchObject({ ...given, email: 'given+tag@troupe.test' });
    expect(body).not.toHaveProperty('access_token');
  });

  it('drops what is not a member, and what the server picks', async () => {
    const id = randomUUID();
    const given = `{"first_name":"P","last_name":"","id":"${id}","created_at":"2000-01-01T00:00:00","updated_at":"x",
      "type":"X","full_name":"X","nonsense":{"a":1},"two_factor_authentication":"totp","totp_enabled":true,
      "totp_secret":"S","jti":"j","last_presence":"2020-01-01","login_failed_attemps":9,
      "__proto__":{"x":1},"constructor":{"prototype":{"x":1}},"prototype":{"x":1}}`;
    const { status, body } = await admin.post('/data/persons', given, { 'content-type': 'application/json' });
    expect(status).toBe(201);
    expect(body.id).not.toBe(id);
    expect(body).toMatchObject({ full_name: 'P', totp_enabled: false, last_presence: null });
    expect(body.created_at > '2020').toBe(true);
    expect(await row(body.id)).toMatchObject({ totp_secret: null, jti: null, login_failed_attemps: 0 });
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });

  it.each([
    ['first_name', undefined],
    ['first_name', null],
    ['first_name', 5],
    ['first_name', 'x'.repeat(81)],
    ['first_name', 'nul\0'],
    ['first_name', 'half \ud800'],
    ['last_name', undefined],
    ['last_name', null],
    ['last_name', ['x']],
    ['last_name', 'x'.repeat(81)],
    ['email', ''],
    ['email', 'nonsense1'],
    ['email', ' ada2@troupe.test'],
    ['email', 'ada2@troupe.test '],
    ['email', 'ada2@troupe.test\r\nBcc: x@y.test'],
    ['email', 'ada\ud800@troupe.test'],
    ['email', 7],
    ['email', ['ada2@troupe.test']],
    ['email', `${'a'.repeat(64)}@${`${'b'.repeat(60)}.`.repeat(4)}test`],
    ['password', ''],
    ['password', 12345678],
    ['password', 'x'.repeat(73)],
    ['password', 'é'.repeat(40)],
    ['password', 'nul\0nul'],
    ['role', null],
    ['role', 'king'],
    ['role', ['admin']],
    ['contract_type', null],
    ['contract_type', 'forever'],
    ['active', 'true'],
    ['active', 2],
    ['archived', 'no'],
    ['is_bot', 'false'],
    ['is_guest', {}],
    ['departments', 'x'],
    ['departments', ['nonsense1']],
    ['departments', [null]],
    ['departments', [{}]],
    ['studio_id', 'nonsense1'],
    ['studio_id', '3fa85f64-5717-4562-b3fc-2c963f66afa6'],
    ['expiration_date', ''],
    ['expiration_date', day(-1)],
    ['expiration_date', '2031-02-30'],
    ['expiration_date', '20310203'],
    ['expiration_date', '2031-02-03Tnoon'],
    ['expiration_date', '03/02/2031'],
    ['expiration_date', 'tomorrow'],
    ['expiration_date', 20310203],
    ['phone', '0'.repeat(31)],
    ['desktop_login', 'x'.repeat(81)],
    ['timezone', 'Mars/Phobos'],
    ['timezone', '+01:00'],
    ['timezone', ''],
    ['locale', 'xx'],
    ['locale', 'en_US_POSIX'],
    ['locale', 'en-US'],
    ['locale', 5],
    ['country', 'FRA'],
    ['country', 'F1'],
    ['country', 'ÉÉ'],
    ['country', 'ß'],
    ['country', 'ﬀ'],
    ['first_name', ''],
    ['first_name', ' \u00a0\u200d'],
    ['first_name', 'A\u202eda'],
    ['last_name', 'A\nda'],
    ['phone', '1\t2'],
    ['data', { text: 'x'.repeat(65_526) }],
    ['country', ['FR']],
    ['display_date_format', 'YY'],
    ['position', 'boss'],
    ['seniority', 'old'],
    ['daily_salary', 1.5],
    ['daily_salary', 'much'],
    ['daily_salary', 2 ** 31],
    ['daily_salary', true],
    ['use_12_hour_clock', 'x'],
    ['has_avatar', 'x'],
    ['notifications_enabled', 'x'],
    ['notifications_slack_userid', 'x'.repeat(61)],
    ['notifications_mattermost_userid', 5],
    ['is_generated_from_ldap', 'x'],
    ['ldap_uid', 'x'.repeat(61)],
    ['shotgun_id', 'x'],
    ['data', 'text'],
    ['data', [1]],
  ])('refuses %s = %j and stores nothing', async (field, value) => {
    const before = await count();
    const answer = await admin.post('/data/persons', { ...names, [field]: value });
    expect(answer.status).toBe(400);
    expect(fieldsOf(answer)).toEqual([field]);
    expect(answer.body.message).not.toMatch(/constraint|_fkey|select|insert/);
    expect(await count()).toBe(before);
  });

  it('refuses what jsonb cannot hold, and data nested beyond reason', async () => {
    const deep = (levels: number) =>
      `{"first_name":"D","last_name":"","data":${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}}`;
    for (const body of [
      '{"first_name":"D","last_name":"","data":{"a":"\\u0000"}}',
      '{"first_name":"D","last_name":"","data":{"\\u0000":1}}',
      deep(10_000),
      deep(100_000),
    ]) {
      const answer = await admin.post('/data/persons', body, { 'content-type': 'application/json' });
      expect([answer.status, body.slice(0, 60)]).toEqual([400, body.slice(0, 60)]);
    }
    expect((await admin.post('/data/persons', deep(30), { 'content-type': 'application/json' })).status).toBe(201);
  });

  it.each([
    ['expiration_date', day(0), day(0)],
    ['expiration_date', '2031-2-3', '2031-02-03'],
    ['country', ' fr ', 'FR'],
    ['country', '', null],
    ['locale', ' EN_us ', 'en_US'],
    ['locale', 'zh_CN', 'zh_Hans_CN'],
    ['locale', 'fr', 'fr'],
    ['timezone', 'UTC', 'UTC'],
    ['timezone', 'GMT', 'GMT'],
    ['timezone', 'Etc/GMT+5', 'Etc/GMT+5'],
    ['daily_salary', '320', 320],
    ['active', 0, false],
    ['archived', 1, true],
    ['last_name', '', ''],
    ['phone', '  ', null],
    ['desktop_login', '', null],
    ['ldap_uid', '', null],
    ['notifications_slack_userid', '', ''],
    ['first_name', 'x'.repeat(80), 'x'.repeat(80)],
    ['first_name', '👩‍🚀 Zoe\u0308 \uffff', '👩‍🚀 Zoë \uffff'],
    ['departments', [randomUUID()], []],
  ])('reads %s = %j as %j', async (field, value, stored) => {
    const { status, body } = await admin.post('/data/persons', { ...names, [field]: value });
    expect([status, body[field]]).toEqual([201, stored]);
  });

  it('takes departments in any spelling, once each, and drops unknown ones', async () => {
    const { body } = await admin.post('/data/persons', {
      ...names,
      departments: [department.toUpperCase(), { id: department }, randomUUID(), other.replaceAll('-', '')],
    });
    expect(body.departments.sort()).toEqual([department, other].sort());
  });

  describe('with a password', () => {
    hashAsInProduction();

    it('hashes it: bcrypt of cost 12, and it signs in', async () => {
      const { body, text } = await admin.post('/data/persons', {
        ...names,
        email: 'pw@troupe.test',
        password: 'short',
      });
      expect(text).not.toContain('$2b$');
      expect(String((await row(body.id)).password)).toMatch(/^\$2b\$12\$/);
      const login = await studio.caller().post('/auth/login', { email: 'PW@troupe.test', password: 'short' });
      expect([login.status, login.body.user?.id]).toEqual([200, body.id]);
    });
  });

  it('keeps addresses unique among humans whatever their case, and lets bots share them', async () => {
    const create = (given: object) => admin.post('/data/persons', { ...names, ...given });
    expect((await create({ email: 'one@troupe.test' })).status).toBe(201);
    const taken = await create({ email: 'ONE@Troupe.test' });
    expect([taken.status, fieldsOf(taken)]).toEqual([400, ['email']]);
    expect(taken.body.message).toBe('Another person already has this e-mail address.');
    expect((await create({ email: 'one@troupe.test', is_bot: true })).status).toBe(201);
    expect((await create({ email: 'one@troupe.test', is_bot: true })).status).toBe(201);
  });

  it('lets one of many parallel equal addresses win', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        admin.post('/data/persons', { ...names, email: i % 2 ? 'race@troupe.test' : 'RACE@troupe.test' }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 7 }, () => 400)]);
  });

  it('keeps keys of other systems unique', async () => {
    const twin = { ...names, ldap_uid: 'twin', shotgun_id: 99 };
    expect((await admin.post('/data/persons', twin)).status).toBe(201);
    expect(fieldsOf(await admin.post('/data/persons', { ...names, ldap_uid: 'twin' }))).toEqual(['ldap_uid']);
    expect(fieldsOf(await admin.post('/data/persons', { ...names, shotgun_id: 99 }))).toEqual(['shotgun_id']);
  });

  it('gives a bot a token that works until its last day, and shows it once', async () => {
    const { body } = await admin.post('/data/persons', {
      first_name: 'Render',
      last_name: '',
      is_bot: true,
      email: null,
      expiration_date: day(0),
    });
    const bot = studio.withToken(body.access_token);
    expect((await bot.get('/auth/authenticated')).body.user.id).toBe(body.id);
    const claims = JSON.parse(Buffer.from(body.access_token.split('.')[1], 'base64url').toString());
    expect(claims).toMatchObject({ identity_type: 'bot', sub: body.id, type: 'access' });
    expect(new Date(claims.exp * 1000).toISOString()).toBe(`${day(0)}T23:59:59.000Z`);
    expect((await admin.get(`/data/persons/${body.id}`)).body).not.toHaveProperty('access_token');
    const endless = await admin.post('/data/persons', { first_name: 'B', last_name: '', is_bot: true });
    expect(
      JSON.parse(Buffer.from(endless.body.access_token.split('.')[1], 'base64url').toString()).exp,
    ).toBeUndefined();
  });

  it('is for administrators, and refuses other kinds of bodies', async () => {
    const artist = await studio.as(await studio.person());
    expect((await artist.post('/data/persons', names)).status).toBe(403);
    // Rights before rules.
    expect((await artist.post('/data/persons', { role: 'king' })).status).toBe(403);
    expect((await studio.caller().post('/data/persons', names)).status).toBe(401);
    const json = { 'content-type': 'application/json' };
    for (const body of ['[]', 'null', '"x"', '5', '{', '']) {
      expect([body, (await admin.post('/data/persons', body, json)).status]).toEqual([body, 400]);
    }
    expect(
      (await admin.post('/data/persons', 'first_name=A&last_name=B', { 'content-type': 'text/plain' })).status,
    ).toBe(415);
    expect((await admin.post('/data/persons')).status).toBe(415);
  });
});

describe('GET /data/persons/{id}', () => {
  it('answers 400 to what is no id and 404 to an unknown one', async () => {
    expect((await admin.get('/data/persons/nonsense1')).status).toBe(400);
    expect((await admin.get(`/data/persons/${randomUUID()}`)).status).toBe(404);
  });

  it('shows each audience as much as the list does', async () => {
    const target = await studio.person();
    const members = async (person: TestPerson, id: string) =>
      Object.keys((await (await studio.as(person)).get(`/data/persons/${id}?relations=false`)).body).length;
    expect(await members(boss, target.id)).toBe(44);
    expect(await members(await studio.person({ role: 'manager' }), target.id)).toBe(36);
    expect(await members(await studio.person({ role: 'supervisor' }), target.id)).toBe(12);
    expect(await members(target, target.id)).toBe(44);
    expect(await members(target, boss.id)).toBe(12);
  });
});

describe('PUT /data/persons/{id}', () => {
  const forbidden: Record<string, unknown> = {
    role: 'admin',
    active: false,
    archived: true,
    is_bot: true,
    is_guest: true,
    daily_salary: 9000,
    position: 'lead',
    seniority: 'senior',
    contract_type: 'freelance',
    is_generated_from_ldap: true,
    ldap_uid: 'mine',
    shotgun_id: 31337,
    last_presence: '2020-01-01',
    login_failed_attemps: 0,
    last_login_failed: '2020-01-01T00:00:00',
    id: '3fa85f64-5717-4562-b3fc-2c963f66afa6',
    created_at: '2020-01-01T00:00:00',
    password: 'another password',
    jti: 'mine',
    type: 'X',
    full_name: 'X',
    totp_enabled: true,
    totp_secret: 'S',
    email_otp_enabled: true,
    email_otp_secret: 'S',
    fido_enabled: true,
    fido_credentials: [{}],
    otp_recovery_codes: ['x'],
    preferred_two_factor_authentication: 'totp',
    two_factor_authentication: 'totp',
    nonsense: 1,
  };
  const unchanged = (columns: Record<string, unknown>) => ({ ...columns, updated_at: 'whenever' });

  it.each(['manager', 'supervisor', 'user', 'client', 'vendor'])(
    'leaves what is not for oneself to change as it is, for a %s',
    async (role) => {
      const person = await studio.person({ role, login_failed_attemps: 3, departments: [department] });
      const caller = await studio.as(person);
      const before = unchanged(await row(person.id));
      for (const [name, value] of Object.entries({ ...forbidden, studio_id: site })) {
        const { status } = await caller.put(`/data/persons/${person.id}`, { [name]: value });
        expect([name, status]).toEqual([name, 200]);
      }
      const { status, body } = await caller.put(`/data/persons/${person.id}`, {
        ...forbidden,
        studio_id: site,
        departments: [other],
      });
      expect(status).toBe(200);
      expect(body.departments).toEqual([department]);
      expect(unchanged(await row(person.id))).toEqual(before);
    },
  );

  it('ignores them even when their values would not fit', async () => {
    const person = await studio.person({ departments: [department] });
    const { status } = await (
      await studio.as(person)
    ).put(`/data/persons/${person.id}`, {
      role: 'king',
      departments: 'x',
      studio_id: 'x',
      daily_salary: 'much',
      is_bot: 'x',
      active: null,
      contract_type: null,
    });
    expect(status).toBe(200);
    expect(await row(person.id)).toMatchObject({ role: 'user', daily_salary: 0, active: true });
  });

  it('never writes secrets and switches, not even for administrators', async () => {
    const person = await studio.person();
    const before = await row(person.id);
    const secrets = ['password', 'jti', 'totp_', 'email_otp_', 'fido_', 'otp_', 'preferred_two', 'last_', 'login_'];
    const change = Object.fromEntries(
      Object.entries(forbidden).filter(([name]) => secrets.some((start) => name.startsWith(start))),
    );
    expect(Object.keys(change)).toHaveLength(13);
    expect((await admin.put(`/data/persons/${person.id}`, change)).status).toBe(200);
    expect(unchanged(await row(person.id))).toEqual(unchanged(before));
  });

  it('changes what is one’s own, answers the full person and records one event', async () => {
    const person = await studio.person({ departments: [department] });
    const change = {
      first_name: 'New',
      last_name: '',
      email: 'NEW@troupe.test',
      phone: '1',
      country: 'be',
      timezone: 'UTC',
      locale: 'fr_BE',
      desktop_login: 'new',
      display_date_format: null,
      use_12_hour_clock: true,
      notifications_enabled: true,
      notifications_slack_userid: 'U1',
      data: { a: 1 },
    };
    const { status, body } = await (await studio.as(person)).put(`/data/persons/${person.id.toUpperCase()}`, change);
    expect(status).toBe(200);
    expect(body).toMatchObject({ ...change, email: 'new@troupe.test', country: 'BE', full_name: 'New' });
    expect(Object.keys(body)).toHaveLength(44);
    expect(await events(person.id)).toEqual([{ name: 'person:update', user_id: person.id }]);
  });

  it('lets administrators change the rest of anybody', async () => {
    const person = await studio.person();
    const change = {
      role: 'manager',
      contract_type: 'fixed-term',
      archived: true,
      is_guest: true,
      daily_salary: 1,
      position: null,
      seniority: 'junior',
      ldap_uid: `uid-${person.id}`,
      shotgun_id: null,
      studio_id: site,
      departments: [department],
    };
    expect((await admin.put(`/data/persons/${person.id}`, change)).body).toMatchObject(change);
    expect((await admin.put(`/data/persons/${person.id}`, { departments: null })).body.departments).toEqual([]);
    expect((await admin.put(`/data/persons/${person.id}`, { departments: [other, randomUUID()] })).body).toMatchObject({
      departments: [other],
    });
    expect((await admin.put(`/data/persons/${person.id}`, {})).body.departments).toEqual([other]);
  });

  it('touches updated_at and records its event even for an empty object', async () => {
    const person = await studio.person({ updated_at: new Date('2020-01-01') });
    const { body } = await admin.put(`/data/persons/${person.id}`, {});
    expect(body.updated_at > '2021').toBe(true);
    expect(await events(person.id)).toHaveLength(1);
  });

  it.each([
    ['first_name', null],
    ['last_name', null],
    ['role', null],
    ['role', 'king'],
    ['contract_type', null],
    ['is_bot', null],
    ['is_guest', null],
    ['email', 'nonsense1'],
    ['email', null],
    ['expiration_date', ''],
    ['expiration_date', day(-1)],
    ['expiration_date', '2031-2-3'],
    ['expiration_date', '2031-02-03Tnoon'],
    ['expiration_date', '20310203'],
    ['timezone', 'Mars/Phobos'],
    ['locale', 'xx'],
    ['studio_id', '3fa85f64-5717-4562-b3fc-2c963f66afa6'],
    ['departments', ['nonsense1']],
    ['position', 'boss'],
  ])('refuses %s = %j and changes nothing', async (field, value) => {
    const person = await studio.person({ departments: [department] });
    const before = await row(person.id);
    const answer = await admin.put(`/data/persons/${person.id}`, {
      phone: '999',
      departments: [other],
      [field]: value,
    });
    expect(answer.status).toBe(400);
    expect(fieldsOf(answer)).toEqual([field]);
    expect(await row(person.id)).toEqual(before);
    expect((await admin.get(`/data/persons/${person.id}`)).body.departments).toEqual([department]);
    expect(await events(person.id)).toEqual([]);
  });

  it('keeps addresses unique among humans', async () => {
    const [one, two] = [await studio.person(), await studio.person()];
    expect(fieldsOf(await admin.put(`/data/persons/${two.id}`, { email: one.email?.toUpperCase() }))).toEqual([
      'email',
    ]);
    expect((await admin.put(`/data/persons/${one.id}`, { email: one.email })).status).toBe(200);
  });

  it('takes back the whole object as it was read: of a human, of a bot, of a person without address', async () => {
    const old = { expiration_date: '2020-01-01', archived: null, position: null, active: true };
    for (const given of [
      { ...old },
      { is_bot: true, first_name: 'Bot', last_name: '' },
      { email: null, phone: null },
    ]) {
      const person = await studio.person({ departments: [department], ...given });
      const own = await studio.as(person);
      for (const caller of [admin, own]) {
        const { body: read } = await own.get(`/data/persons/${person.id}`);
        const { status, body } = await caller.put(`/data/persons/${person.id}`, read);
        expect(status).toBe(200);
        expect({ ...body, updated_at: null }).toEqual({ ...read, updated_at: null });
      }
    }
  });

  it('is for oneself and administrators; an id in capitals is oneself', async () => {
    const [ada, bob] = [await studio.person(), await studio.person()];
    const caller = await studio.as(ada);
    expect((await caller.put(`/data/persons/${bob.id}`, {})).status).toBe(403);
    expect((await caller.put(`/data/persons/${randomUUID()}`, {})).status).toBe(404);
    expect((await caller.put('/data/persons/nonsense1', {})).status).toBe(400);
    expect((await caller.put(`/data/persons/${ada.id.toUpperCase()}`, { phone: '5' })).status).toBe(200);
    const bot = await studio.person({ is_bot: true });
    expect((await (await studio.as(bot)).put(`/data/persons/${bot.id}`, { phone: '5' })).status).toBe(200);
    expect((await (await studio.as(bot)).put(`/data/persons/${ada.id}`, { phone: '5' })).status).toBe(403);
  });

  it.each(['null', '[]', '5', '"x"', '{'])('refuses the body %s', async (body) => {
    const json = { 'content-type': 'application/json' };
    expect((await admin.put(`/data/persons/${boss.id}`, body, json)).status).toBe(400);
  });
});

describe('permanent tokens on update', () => {
  const token = (answer: { body: { access_token?: string } }) => answer.body.access_token;
  const alive = async (text: string) => (await studio.withToken(text).get('/auth/authenticated')).status;

  it('are issued when the last day changes or is all that is sent, and the former one dies', async () => {
    const { body: bot } = await admin.post('/data/persons', { first_name: 'B', last_name: '', is_bot: true });
    const url = `/data/persons/${bot.id}`;
    expect(token(await admin.put(url, { expiration_date: null, phone: '1' }))).toBeUndefined();
    expect(await alive(bot.access_token)).toBe(200);

    const changed = token(await admin.put(url, { expiration_date: day(1), phone: '2' })) as string;
    expect([await alive(bot.access_token), await alive(changed)]).toEqual([401, 200]);

    expect(token(await admin.put(url, { expiration_date: day(1), phone: '3' }))).toBeUndefined();
    const again = token(await admin.put(url, { expiration_date: day(1) })) as string;
    expect([await alive(changed), await alive(again)]).toEqual([401, 200]);

    const endless = token(await admin.put(url, { expiration_date: null })) as string;
    expect([await alive(again), await alive(endless)]).toEqual([401, 200]);
  });

  it('are not issued by the token of a bot', async () => {
    const bot = await studio.person({ is_bot: true });
    const caller = await studio.as(bot);
    expect(token(await caller.put(`/data/persons/${bot.id}`, { expiration_date: day(2) }))).toBeUndefined();
    expect(await row(bot.id)).toMatchObject({ expiration_date: null, jti: bot.jti });
  });

  it('are not issued for a past day that stays', async () => {
    const bot = await studio.person({ is_bot: true, expiration_date: '2020-01-01' });
    const answer = await admin.put(`/data/persons/${bot.id}`, { expiration_date: '2020-01-01' });
    expect([answer.status, token(answer)]).toEqual([200, undefined]);
    expect(await row(bot.id)).toMatchObject({ jti: bot.jti });
  });

  it('rest while the account is switched off, where sessions end for good', async () => {
    const [ada, bot] = [await studio.person(), await studio.person({ is_bot: true })];
    const callers = [await studio.as(ada), await studio.as(bot)];
    const states = async () => Promise.all(callers.map(async (c) => (await c.get('/auth/authenticated')).status));
    for (const active of [false, true]) {
      for (const { id } of [ada, bot]) await admin.put(`/data/persons/${id}`, { active });
      expect(await states()).toEqual(active ? [401, 200] : [401, 401]);
    }
  });
});

describe('rights that change', () => {
  it('count for the next request of a live token', async () => {
    const person = await studio.person({ role: 'admin' });
    const caller = await studio.as(person);
    expect((await caller.get('/data/persons/presence-logs/2024-01')).status).toBe(200);
    await admin.put(`/data/persons/${person.id}`, { role: 'user' });
    expect((await caller.get('/data/persons/presence-logs/2024-01')).status).toBe(403);
    expect((await caller.put(`/data/persons/${person.id}`, { role: 'admin' })).body.role).toBe('user');
  });
});

describe('DELETE /data/persons/{id}', () => {
  it('deletes a person to whom nothing refers, with memberships, sessions, links and picture; one event', async () => {
    const person = await studio.person({ departments: [department] });
    const caller = await studio.as(person);
    await studio.sql(
      `insert into password_token values ($1, 'reset', gen_random_uuid(), now(), now() + interval '1 hour')`,
      [person.id],
    );
    const picture = join(
      studio.env.dataDir,
      'pictures',
      'thumbnails',
      person.id.slice(0, 3),
      person.id.slice(3, 6),
      person.id,
    );
    mkdirSync(dirname(picture), { recursive: true });
    writeFileSync(picture, 'x');
    const { status, text } = await admin.delete(`/data/persons/${person.id}`);
    expect([status, text]).toEqual([204, '']);
    expect(existsSync(picture)).toBe(false);
    expect(await events(person.id)).toEqual([{ name: 'person:delete', user_id: boss.id }]);
    expect((await admin.get(`/data/persons/${person.id}`)).status).toBe(404);
    expect((await caller.get('/auth/authenticated')).status).toBe(401);
    expect((await admin.delete(`/data/persons/${person.id}`)).status).toBe(404);
  });

  it('answers 400, 404, 403 in this order; nobody deletes oneself', async () => {
    const artist = await studio.person();
    const caller = await studio.as(artist);
    expect((await caller.delete('/data/persons/nonsense1')).status).toBe(400);
    expect((await caller.delete(`/data/persons/${randomUUID()}`)).status).toBe(404);
    expect((await caller.delete(`/data/persons/${boss.id}`)).status).toBe(403);
    expect((await caller.delete(`/data/persons/${artist.id}`)).status).toBe(403);
    expect((await admin.delete(`/data/persons/${boss.id}?force=true`)).status).toBe(403);
    expect((await admin.delete(`/data/persons/${boss.id.toUpperCase()}?force=true`)).status).toBe(403);
  });

  it.each([
    ['a login', 'insert into login_log (id, person_id) values (gen_random_uuid(), $1)', 'login log'],
    [
      'an event they caused',
      "insert into api_event (id, name, user_id) values (gen_random_uuid(), 'x', $1)",
      'api event',
    ],
    [
      'a desktop login',
      'insert into desktop_login_log (id, person_id, date) values (gen_random_uuid(), $1, now())',
      'desktop login log',
    ],
    [
      'leave',
      "insert into day_off (id, person_id, date, end_date) values (gen_random_uuid(), $1, '2024-01-01', '2024-01-01')",
      'day off',
    ],
  ])('is refused without force while %s refers to the person, and says what', async (_, statement, what) => {
    const person = await studio.person({ departments: [department] });
    await studio.sql(statement, [person.id]);
    for (const query of ['', '?force=false', '?force=1']) {
      const { status, body } = await admin.delete(`/data/persons/${person.id}${query}`);
      expect(status).toBe(400);
      expect(body.message).toContain(`at least one ${what} `);
    }
    expect((await admin.get(`/data/persons/${person.id}`)).body.departments).toEqual([department]);
  });

  describe('with force', () => {
    interface World {
      person: TestPerson;
      task: string;
      comment: string;
      project: string;
    }

    /** A person with something in every table that may refer to them. */
    async function world(): Promise<World> {
      const [person, colleague] = [await studio.person({ departments: [department] }), await studio.person()];
      const [project, type, entity, task, comment, foreign] = Array.from({ length: 6 }, () => randomUUID());
      const put = (statement: string, ...values: unknown[]) => studio.sql(statement, values);
      await put("insert into project (id, name, production_style) values ($1, $2, '2d')", project, project);
      await put('insert into entity_type (id, name) values ($1, $2)', type, type!.slice(0, 30));
      await put(
        "insert into entity (id, name, status, project_id, entity_type_id) values ($1, 'sh010', 'running', $2, $3)",
        entity,
        project,
        type,
      );
      await put(
        "insert into task (id, name, project_id, entity_id, assigner_id, duration) values ($1, 'main', $2, $3, $4, 300)",
        task,
        project,
        entity,
        person.id,
      );
      await put(
        'insert into task_person_link (task_id, person_id) values ($1, $2), ($1, $3)',
        task,
        person.id,
        colleague.id,
      );
      await put('insert into project_person_link (project_id, person_id) values ($1, $2)', project, person.id);
      await put(
        "insert into comment (id, object_id, object_type, person_id) values ($1, $3, 'Task', $4), ($2, $3, 'Task', $5)",
        comment,
        foreign,
        task,
        person.id,
        colleague.id,
      );
      await put(
        `insert into notification (id, read, change, type, person_id, author_id, comment_id) values
          (gen_random_uuid(), false, false, 'comment', $1, $2, $3), (gen_random_uuid(), false, false, 'comment', $2, $1, $4)`,
        colleague.id,
        person.id,
        comment,
        foreign,
      );
      for (const [who, minutes] of [
        [person.id, 100],
        [colleague.id, 200],
      ]) {
        await put(
          "insert into time_spent (id, duration, date, task_id, person_id) values (gen_random_uuid(), $1, '2024-01-01', $2, $3)",
          minutes,
          task,
          who,
        );
      }
      await put('insert into login_log (id, person_id) values (gen_random_uuid(), $1)', person.id);
      await put("insert into api_event (id, name, user_id) values (gen_random_uuid(), 'x', $1)", person.id);
      await put('insert into desktop_login_log (id, person_id, date) values (gen_random_uuid(), $1, now())', person.id);
      return { person, task: task!, comment: comment!, project: project! };
    }

    /** How many rows of each table name the person. */
    const traces = async (id: string) => {
      const columns = await studio.sql<{ table_name: string; column_name: string }>(`
        select case k.table_schema when 'public' then '' else k.table_schema || '.' end || k.table_name as table_name,
          k.column_name
        from information_schema.referential_constraints r
        join information_schema.key_column_usage k using (constraint_name)
        join information_schema.constraint_column_usage u using (constraint_name)
        where u.table_name = 'person'`);
      const found: Record<string, number> = {};
      for (const { table_name, column_name } of columns) {
        const { n } = firstOf(
          await studio.sql<{ n: number }>(`select count(*)::int as n from ${table_name} where ${column_name} = $1`, [
            id,
          ]),
        );
        if (n > 0) found[`${table_name}.${column_name}`] = n;
      }
      return found;
    };

    it('removes or detaches what is theirs, and recomputes the hours of their tasks', async () => {
      const { person, task, comment, project } = await world();
      expect(Object.keys(await traces(person.id))).toHaveLength(11);
      expect((await admin.delete(`/data/persons/${person.id}?force=TRUE`)).status).toBe(204);
      expect(await traces(person.id)).toEqual({});
      expect(await studio.sql('select assigner_id, duration from task where id = $1', [task])).toEqual([
        { assigner_id: null, duration: 200 },
      ]);
      const left = await studio.sql('select person_id from comment where object_id = $1', [task]);
      expect(left).toHaveLength(1);
      expect(await studio.sql('select id from comment where id = $1', [comment])).toEqual([]);
      expect(await events(person.id)).toEqual([{ name: 'person:delete', user_id: boss.id }]);
      expect(
        await studio.sql("select name, project_id, data from api_event where data ->> 'comment_id' = $1", [comment]),
      ).toEqual([{ name: 'comment:delete', project_id: project, data: { comment_id: comment, project_id: project } }]);
    });

    it.each([
      [
        'leave',
        "insert into day_off (id, person_id, date, end_date) values (gen_random_uuid(), $1, '2024-01-01', '2024-01-02')",
      ],
      ['a comment they edited', 'update comment set editor_id = $1 where person_id <> $1'],
      ['a shot they made', 'update entity set created_by = $1'],
    ])('is refused while there is %s, and then nothing at all has changed', async (_, statement) => {
      const { person, task } = await world();
      await studio.sql(statement, [person.id]);
      const before = await traces(person.id);
      const { status, body } = await admin.delete(`/data/persons/${person.id}?force=true`);
      expect([status, body.data]).toEqual([400, null]);
      expect(await traces(person.id)).toEqual(before);
      expect(await studio.sql('select duration from task where id = $1', [task])).toEqual([{ duration: 300 }]);
      expect(await events(person.id)).toEqual([]);
    });
  });
});

describe('the user limit', () => {
  let small: Studio;
  let caller: Caller;
  const users = async () =>
    firstOf(
      await small.sql<{ n: number }>(
        'select count(*)::int as n from person where active and not is_bot and not is_guest',
      ),
    ).n;

  const openFull = async (places: number) => {
    small = await Studio.open({ USER_LIMIT: String((await count()) + places) });
    // Whoever is not counted is turned into somebody who is.
    await small.sql('update person set active = true, is_bot = false, is_guest = false, email = null, jti = null');
    caller = await small.as(boss);
  };
  afterEach(() => small.close());

  it('refuses people, not bots or who is switched off, and tells its height before rights are asked', async () => {
    await openFull(0);
    const refused = await caller.post('/data/persons', names);
    expect([refused.status, refused.body.data]).toEqual([400, { limit: small.env.userLimit }]);
    expect((await caller.post('/data/persons', { ...names, is_guest: true })).status).toBe(400);
    expect((await caller.post('/data/persons', { ...names, active: null, is_bot: null })).status).toBe(400);

    const artist = await small.as(await small.person({ is_guest: true }));
    expect((await artist.post('/data/persons', names)).status).toBe(400);
    expect((await artist.post('/data/persons', { ...names, is_bot: true })).status).toBe(403);

    for (const given of [{ is_bot: true }, { is_bot: 1 }, { active: false }, { active: 0 }]) {
      expect((await caller.post('/data/persons', { ...names, ...given })).status).toBe(201);
    }
  });

  it('refuses to switch people on, not bots', async () => {
    await openFull(0);
    const off = await small.person({ active: false });
    const bot = await small.person({ active: false, is_bot: true });
    const refused = await caller.put(`/data/persons/${off.id}`, { active: true, phone: '1' });
    expect([refused.status, refused.body.data]).toEqual([400, null]);
    expect(await row(off.id)).toMatchObject({ active: false, phone: null });
    expect((await caller.put(`/data/persons/${bot.id}`, { active: true })).status).toBe(200);
    expect((await caller.put(`/data/persons/${boss.id}`, { active: true })).status).toBe(200);
  });

  it('refuses to make users of guests, who take no place', async () => {
    await openFull(0);
    const guest = await small.person({ is_guest: true });
    const change = async (id: string, changes: object) => (await caller.put(`/data/persons/${id}`, changes)).status;
    expect(await change(guest.id, { is_guest: false })).toBe(400);
    expect(await row(guest.id)).toMatchObject({ is_guest: true });
    // None of these takes one.
    expect(await change(guest.id, { is_guest: false, active: false })).toBe(200);
    expect(await change(boss.id, { is_bot: false, is_guest: false, active: true })).toBe(200);
    expect(await users()).toBe(small.env.userLimit);
  });

  it('lets exactly one of two parallel creations, or of a creation and an activation, take the last place', async () => {
    await openFull(1);
    const limit = small.env.userLimit;
    const created = await Promise.all([1, 2, 3].map(() => caller.post('/data/persons', names)));
    expect(created.map(({ status }) => status).sort()).toEqual([201, 400, 400]);
    expect(await users()).toBe(limit);

    const off = created.find(({ status }) => status === 201)?.body.id as string;
    await caller.put(`/data/persons/${off}`, { active: false });
    const both = await Promise.all([
      caller.post('/data/persons', names),
      caller.put(`/data/persons/${off}`, { active: true }),
    ]);
    expect(both.filter(({ status }) => status < 300)).toHaveLength(1);
    expect(await users()).toBe(limit);
  });
});
