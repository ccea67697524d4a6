import { randomUUID } from 'node:crypto';
import type { Caller } from '../../support/caller.js';
import { password, type TestPerson } from '../../support/people.js';
import { Productions } from '../../support/production.js';
import { recoveryCode, withFactors } from '../../support/second-factors.js';
import { Studio } from '../../support/studio.js';
import { firstOf } from '../../support/first-of.js';

interface Entry {
  kind: string;
  actor_id: string | null;
  person_id: string | null;
  project_id: string | null;
  members: string[];
}

let studio: Studio;
let boss: TestPerson;
let admin: Caller;
let ada: TestPerson;

beforeAll(async () => {
  studio = await Studio.open({ ALLOW_PASSWORD_HASH_EXPORT: 'true' });
  boss = await studio.person({ role: 'admin' });
  admin = await studio.as(boss);
});
beforeEach(async () => {
  ada = await studio.person();
});
afterAll(() => studio.close());

const url = (id = ada.id) => `/data/persons/${id}`;
const log = async (query = `?person_id=${ada.id}`, caller = admin) =>
  (await caller.get(`/data/audit-log${query}`)).body as Entry[];
const newest = async (query?: string) => firstOf(await log(query));

describe('the audit log', () => {
  it('tells which members of a person changed, who did, and when; never what they were or are', async () => {
    await admin.put(url(), {
      phone: '+33 6 SECRET',
      daily_salary: 98765,
      email: ada.email,
      first_name: ada.first_name,
    });
    const { body, text } = await admin.get(`/data/audit-log?person_id=${ada.id}`);
    expect(body).toEqual([
      {
        id: expect.any(String),
        type: 'AuditEntry',
        created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
        kind: 'person:update',
        actor_id: boss.id,
        person_id: ada.id,
        project_id: null,
        members: ['daily_salary', 'phone'],
      },
    ]);
    expect(text).not.toMatch(/SECRET|98765/);
    const stored = await studio.sql('select to_jsonb(e)::text as row from troupe.audit_entry e');
    expect(JSON.stringify(stored)).not.toMatch(/SECRET|98765/);
  });

  it('tells of what people change themselves', async () => {
    const self = await studio.as(ada);
    await self.put(url(), { timezone: 'UTC', data: { a: 1 } });
    expect(await newest()).toMatchObject({ actor_id: ada.id, members: ['data', 'timezone'] });
  });

  it('tells of a role as such', async () => {
    await admin.put(url(), { role: 'manager', phone: '1' });
    expect(await newest()).toMatchObject({ kind: 'person:role', actor_id: boss.id, members: ['phone', 'role'] });
    expect(await newest('?kind=person:role')).toMatchObject({ person_id: ada.id });
  });

  it('says nothing where nothing changed, or the change was refused', async () => {
    const { body } = await admin.get(url());
    await admin.put(url(), body);
    await admin.put(url(), {});
    await admin.put(url(), { phone: '2', email: 'nonsense' });
    await admin.put(url(), { phone: '2', email: boss.email });
    await admin.put(url(), { phone: '2', is_bot: true });
    expect(await log()).toEqual([]);
  });

  it('tells of departments, by either route, and of pictures', async () => {
    const department = randomUUID();
    await studio.sql("insert into department (id, name, color) values ($1::uuid, $1::text, '')", [department]);
    await admin.put(url(), { departments: [department] });
    await admin.post(`/actions/persons/${ada.id}/departments/add`, { department_id: department });
    await admin.delete(`/actions/persons/${ada.id}/departments/${department}`);
    await admin.post(`/actions/persons/${ada.id}/departments/add`, { department_id: department });
    expect((await log()).map(({ members }) => members)).toEqual([['departments'], ['departments'], ['departments']]);
    await studio.sql('update person set has_avatar = true where id = $1', [ada.id]);
    await admin.delete(`/actions/persons/${ada.id}/clear-avatar`);
    expect((await newest()).members).toEqual(['has_avatar']);
  });

  it('tells of people who are added and deleted, and keeps it', async () => {
    const { body } = await admin.post('/data/persons', { first_name: 'New', last_name: '' });
    await admin.delete(url(body.id as string));
    expect(await log(`?person_id=${body.id}`)).toMatchObject([
      { kind: 'person:delete', actor_id: boss.id, members: [] },
      { kind: 'person:create', actor_id: boss.id, members: [] },
    ]);
  });

  it('tells of permanent tokens', async () => {
    const self = await studio.as(ada);
    await self.put(url(), { expiration_date: null, old_password: password });
    expect(await newest()).toMatchObject({ actor_id: ada.id, members: ['access_token'] });
  });

  it('tells of passwords, and of links that were handed out', async () => {
    const chosen = { password: 'set by the admin', password_2: 'set by the admin' };
    await admin.post(`/actions/persons/${ada.id}/change-password`, chosen);
    expect(await newest()).toMatchObject({ kind: 'person:update', actor_id: boss.id, members: ['password'] });
    const { body } = await admin.post(`/actions/persons/${ada.id}/reset-password-link`);
    expect(await newest()).toMatchObject({ kind: 'person:password-link', actor_id: boss.id, members: [] });

    const link = new URL(body.reset_password_link as string);
    const reset = { password: 'set by the link', password2: 'set by the link' };
    const token = { email: link.searchParams.get('email'), token: link.searchParams.get('token') };
    await studio.caller().put('/auth/reset-password', { ...token, ...reset });
    expect(await newest()).toMatchObject({ kind: 'person:update', actor_id: null, members: ['password'] });

    const own = { old_password: 'set by the link', password: 'set by myself', password_2: 'set by myself' };
    expect((await (await studio.as(ada)).post('/auth/change-password', own)).status).toBe(200);
    expect(await newest()).toMatchObject({ actor_id: ada.id, members: ['password'] });
    expect(await log()).toHaveLength(4);
  });

  it('tells of second factors that are switched off, by oneself and by an administrator', async () => {
    const one = await withFactors(studio, ['totp', 'email_otp']);
    await (await studio.as(one)).delete('/auth/email-otp', { recovery_code: recoveryCode });
    expect(await newest(`?person_id=${one.id}`)).toMatchObject({
      actor_id: one.id,
      members: ['email_otp_enabled', 'email_otp_secret'],
    });
    await admin.delete(`/actions/persons/${one.id}/disable-two-factor-authentication`);
    expect(await newest(`?person_id=${one.id}`)).toMatchObject({
      actor_id: boss.id,
      members: ['otp_recovery_codes', 'preferred_two_factor_authentication', 'totp_enabled', 'totp_secret'],
    });
  });

  it('tells of roles in productions', async () => {
    const project = await new Productions(studio).project();
    const team = `/data/projects/${project}/team`;
    await admin.post(team, { person_id: ada.id, role: 'supervisor' });
    await admin.put(`${team}/${ada.id}`, { role: 'manager' });
    await admin.put(`${team}/${ada.id}`, { role: 'manager' });
    const about = { kind: 'team:role', actor_id: boss.id, person_id: ada.id, project_id: project, members: ['role'] };
    expect(await log(`?project_id=${project}`)).toMatchObject([about, about]);
  });

  it('tells who read an export', async () => {
    const count = async () => (await log('?limit=1000')).length;
    const before = await count();
    await admin.get('/data/persons/presence-logs/2024-06');
    expect(await newest('')).toMatchObject({
      kind: 'export:presence-log',
      actor_id: boss.id,
      person_id: null,
      members: [],
    });
    await admin.get('/data/inventory/usage?format=csv');
    expect(await newest('')).toMatchObject({ kind: 'export:inventory-usage', actor_id: boss.id });
    await admin.get('/data/persons?with_pass_hash=true');
    expect(await newest('')).toMatchObject({ kind: 'export:password-hashes', actor_id: boss.id });
    expect(await count()).toBe(before + 3);
    const artist = await studio.as(ada);
    await artist.get('/data/persons/presence-logs/2024-06');
    await artist.get('/data/persons?with_pass_hash=true');
    await admin.get('/data/persons/presence-logs/2024-13');
    await admin.get('/data/inventory/usage');
    await admin.get('/data/persons');
    expect(await count()).toBe(before + 3);
  });

  it('is listed newest first, in pages, a hundred unless more is asked for', async () => {
    await studio.sql(
      `insert into troupe.audit_entry
       select gen_random_uuid(), now() at time zone 'utc' - n * interval '1 minute', 'person:update', null, $1, null, array[n::text]
       from generate_series(1, 120) n`,
      [ada.id],
    );
    const all = await log();
    expect([all.length, firstOf(all).members, all[99]!.members]).toEqual([100, ['1'], ['100']]);
    const { body } = await admin.get(`/data/audit-log?person_id=${ada.id}&page=2&limit=50`);
    expect([body.total, body.nb_pages, body.data.length, body.data[0].members]).toEqual([120, 3, 50, ['51']]);
    expect((await admin.get('/data/audit-log?members=phone')).status).toBe(400);
    expect((await admin.get('/data/audit-log?person_id=nonsense')).status).toBe(400);
  });

  it('forgets what is older than two years, whoever writes next', async () => {
    await studio.sql(
      `insert into troupe.audit_entry
       select gen_random_uuid(), now() at time zone 'utc' - age, 'person:update', null, $1, null, '{}'
       from unnest(array['2 years 1 day', '1 year 360 days']::interval[]) age`,
      [ada.id],
    );
    await admin.put(url(boss.id), { phone: randomUUID().slice(0, 20) });
    expect(await log()).toHaveLength(1);
  });

  it('is for administrators alone, and nothing of it goes into events', async () => {
    for (const role of ['manager', 'supervisor', 'user', 'client', 'vendor'] as const) {
      expect((await (await studio.as(await studio.person({ role }))).get('/data/audit-log')).status).toBe(403);
    }
    expect((await studio.caller().get('/data/audit-log')).status).toBe(401);
    await admin.put(url(), { role: 'manager', phone: '3' });
    const events = await studio.sql("select name, data from api_event where data ->> 'person_id' = $1", [ada.id]);
    expect(events).toEqual([{ name: 'person:update', data: { person_id: ada.id } }]);
  });
});
