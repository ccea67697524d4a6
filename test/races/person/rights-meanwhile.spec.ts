import { randomUUID } from 'node:crypto';
import type { Answer, Caller } from '../../support/caller.js';
import type { TestPerson } from '../../support/people.js';
import { withFactors } from '../../support/second-factors.js';
import { Studio } from '../../support/studio.js';
import { whileUncommitted } from '../../support/uncommitted.js';

let studio: Studio;
let boss: TestPerson;
let admin: Caller;
let other: TestPerson;
let department: string;

beforeAll(async () => {
  studio = await Studio.open();
  department = randomUUID();
  await studio.sql("insert into department (id, name, color) values ($1::uuid, $1::text, '')", [department]);
  // Somebody has to stay who can look after the studio.
  await studio.person({ role: 'admin' });
});
beforeEach(async () => {
  boss = await studio.person({ role: 'admin' });
  admin = await studio.as(boss);
  other = await withFactors(studio, ['totp'], { departments: [department], has_avatar: true });
  await studio.as(other);
});
afterAll(() => studio.close());

/** Holds an account and, before it is free, takes something away from the caller. */
const taking = (change: string, held: string): [string, unknown[]] => [
  `with held as (select id from person where id = any($2) order by id for update)
   update person set ${change} where id = $1 and exists (select from held)`,
  [boss.id, [held, boss.id]],
];

/** All that is kept of the studio but the caller's own role and activity. */
const kept = () =>
  studio.sql(
    `select (select json_agg(to_jsonb(p) - '{role,active}'::text[] order by p.id) from person p) as persons,
      (select json_agg(d order by d.person_id) from department_link d) as departments,
      (select json_agg(l order by l.id) from desktop_login_log l) as logins,
      (select json_agg(to_jsonb(s) - 'last_used_at' order by s.id) from login_session s) as sessions,
      (select json_agg(t order by t.person_id) from password_token t) as links,
      (select count(*) from api_event) as events, (select count(*) from troupe.audit_entry) as entries`,
  );

const picture: [Buffer, Record<string, string>] = [
  Buffer.concat([
    Buffer.from('--x\r\nContent-Disposition: form-data; name="file"; filename="a.gif"\r\n\r\n'),
    Buffer.from('R0lGODlhAQABAIAAAP///wAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64'),
    Buffer.from('\r\n--x--\r\n'),
  ]),
  { 'content-type': 'multipart/form-data; boundary=x' },
];
const chosen = { password: 'another horse battery', password_2: 'another horse battery' };

const writes: [string, (id: string) => Promise<Answer>][] = [
  ['changes a person', (id) => admin.put(`/data/persons/${id}`, { first_name: 'Nobody' })],
  ['deletes a person', (id) => admin.delete(`/data/persons/${id}?force=true`)],
  ['adds to a department', (id) => admin.post(`${actions(id)}/departments/add`, { department_id: department })],
  ['takes out of a department', (id) => admin.delete(`${actions(id)}/departments/${department}`)],
  ['invites', (id) => admin.post(`${actions(id)}/invite`)],
  ['sets a password', (id) => admin.post(`${actions(id)}/change-password`, chosen)],
  ['hands out a link', (id) => admin.post(`${actions(id)}/reset-password-link`)],
  ['switches second factors off', (id) => admin.delete(`${actions(id)}/disable-two-factor-authentication`)],
  ['ends sessions', (id) => admin.delete(`${actions(id)}/sessions`)],
  ['uploads a picture', (id) => admin.post(`/pictures/thumbnails/persons/${id}`, ...picture)],
  ['takes a picture away', (id) => admin.delete(`${actions(id)}/clear-avatar`)],
  ['records a desktop login', (id) => admin.post(`/data/persons/${id}/desktop-login-logs`, {})],
];
const actions = (id: string) => `/actions/persons/${id}`;

describe('an administrator whose role is taken away while the request waits', () => {
  it.each(writes)('%s no more, and nothing changes', async (_, write) => {
    const before = await kept();
    const { status } = await whileUncommitted(studio, taking("role = 'manager'", other.id), () => write(other.id));
    expect(status).toBe(403);
    expect(await kept()).toEqual(before);
  });

  it.each(['person.user-limit', 'person.email'])('adds nobody after waiting for %s', async (lock) => {
    const before = await kept();
    const { status } = await whileUncommitted(
      studio,
      [
        `with held as (select pg_advisory_xact_lock(hashtext($2)))
         update person set role = 'manager' where id = $1 and exists (select from held)`,
        [boss.id, lock],
      ],
      () => admin.post('/data/persons', { first_name: 'Ada', last_name: 'Lovelace', email: 'ada@troupe.test' }),
    );
    expect(status).toBe(403);
    expect(await kept()).toEqual(before);
  });

  it('changes nothing of themselves, when any of it is for administrators', async () => {
    const before = await kept();
    const change = () => admin.put(`/data/persons/${boss.id}`, { phone: '1', daily_salary: 9000 });
    expect((await whileUncommitted(studio, taking("role = 'manager'", boss.id), change)).status).toBe(403);
    expect(await kept()).toEqual(before);
  });

  it('still changes of themselves what everybody does', async () => {
    const change = () => admin.put(`/data/persons/${boss.id}`, { phone: '1' });
    const { status, body } = await whileUncommitted(studio, taking("role = 'manager'", boss.id), change);
    expect(status).toBe(200);
    expect(body).toMatchObject({ phone: '1', role: 'manager' });
  });
});

describe('somebody who is switched off while the request waits', () => {
  it.each(writes)('%s no more, and nothing changes', async (_, write) => {
    const before = await kept();
    const { status } = await whileUncommitted(studio, taking('active = false', other.id), () => write(other.id));
    expect(status).toBe(401);
    expect(await kept()).toEqual(before);
  });

  it('prepares no second factor', async () => {
    const before = await kept();
    const prepare = () => admin.put('/auth/totp');
    expect((await whileUncommitted(studio, taking('active = false', boss.id), prepare)).status).toBe(401);
    expect(await kept()).toEqual(before);
  });
});
