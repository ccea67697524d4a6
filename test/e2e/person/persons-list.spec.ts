import { randomUUID } from 'node:crypto';
import type { Caller } from '../../support/caller.js';
import type { GivenPerson, TestPerson } from '../../support/people.js';
import { hiddenFromManagers, minimal, secrets } from '../../support/person-members.js';
import { statementsOf } from '../../support/statements.js';
import { Studio } from '../../support/studio.js';
import { firstOf } from '../../support/first-of.js';

const forManagers = [
  ...minimal,
  'archived',
  'contract_type',
  'country',
  'created_at',
  'display_date_format',
  'email',
  'email_otp_enabled',
  'expiration_date',
  'fido_enabled',
  'is_guest',
  'last_presence',
  'locale',
  'notifications_discord_enabled',
  'notifications_enabled',
  'notifications_mattermost_enabled',
  'notifications_slack_enabled',
  'phone',
  'position',
  'preferred_two_factor_authentication',
  'seniority',
  'timezone',
  'totp_enabled',
  'updated_at',
  'use_12_hour_clock',
].sort();
const full = [...forManagers, ...hiddenFromManagers].sort();

let studio: Studio;
let department: string;
let site: string;
let people: Record<'admin' | 'manager' | 'supervisor' | 'user' | 'client' | 'vendor' | 'bot' | 'guest', TestPerson>;
let admin: Caller;
let manager: Caller;
let artist: Caller;

const keys = (row: object) => Object.keys(row).sort();
const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);
const q = encodeURIComponent;

beforeAll(async () => {
  studio = await Studio.open({ NB_RECORDS_PER_PAGE: '3' });
  [department, site] = [randomUUID(), randomUUID()];
  await studio.sql("insert into department (id, name, color) values ($1, 'Layout', '#fff')", [department]);
  await studio.sql("insert into studio (id, name, color) values ($1, 'Paris', '#fff')", [site]);
  const ada: GivenPerson = {
    first_name: 'Ada',
    last_name: 'Lovelace',
    email: 'ada@troupe.test',
    phone: '0123',
    country: 'FR',
    daily_salary: 320,
    data: { badge: 'B-17', list: [1] },
    shotgun_id: 7,
    ldap_uid: 'ada',
    last_presence: '2024-05-06',
    expiration_date: '2031-02-03',
    studio_id: site,
    desktop_login: 'ada',
    departments: [department],
    created_at: new Date('2024-01-15T10:30:00.900Z'),
    updated_at: new Date('2024-01-16T10:30:00Z'),
    totp_secret: 'SECRETSECRET',
    jti: randomUUID(),
  };
  people = {
    admin: await studio.person({ role: 'admin' }),
    manager: await studio.person({ role: 'manager' }),
    supervisor: await studio.person({ role: 'supervisor' }),
    user: await studio.person(ada),
    client: await studio.person({ role: 'client', active: null, archived: null }),
    vendor: await studio.person({ role: 'vendor', active: false }),
    bot: await studio.person({ is_bot: true, first_name: 'Bot', last_name: '' }),
    guest: await studio.person({ is_guest: true, first_name: '', last_name: 'Guest' }),
  };
  admin = await studio.as(people.admin);
  manager = await studio.as(people.manager);
  artist = await studio.as(people.user);
});
afterAll(() => studio.close());

const all = () => Object.values(people).map(({ id }) => id);

describe('GET /data/persons', () => {
  it('lists everybody, whoever asks: inactive people, bots and guests too', async () => {
    for (const caller of [admin, manager, artist, await studio.as(people.bot), await studio.as(people.guest)]) {
      const { status, body } = await caller.get('/data/persons');
      expect(status).toBe(200);
      expect(ids(body).sort()).toEqual(all().sort());
    }
  });

  it('shows administrators all 44 members of everybody', async () => {
    expect(full).toHaveLength(44);
    const { body } = await admin.get('/data/persons');
    for (const row of body) expect(keys(row)).toEqual(full);
    expect(body.find(({ id }: TestPerson) => id === people.user.id)).toMatchObject({
      type: 'Person',
      full_name: 'Ada Lovelace',
      departments: [department],
      studio_id: site,
      data: { badge: 'B-17', list: [1] },
      daily_salary: 320,
      last_presence: '2024-05-06',
      expiration_date: '2031-02-03',
      created_at: '2024-01-15T10:30:00Z',
      updated_at: '2024-01-16T10:30:00Z',
    });
    const names = (person: TestPerson) => body.find(({ id }: TestPerson) => id === person.id).full_name;
    expect([names(people.bot), names(people.guest)]).toEqual(['Bot', 'Guest']);
  });

  it('hides pay, keys and free data of others from managers, and shows them their own', async () => {
    const { body } = await manager.get('/data/persons');
    for (const row of body) expect(keys(row)).toEqual(row.id === people.manager.id ? full : forManagers);
  });

  it.each(['supervisor', 'user', 'client', 'vendor', 'bot'] as const)(
    'shows others as 12 members to %s, and oneself in full',
    async (role) => {
      const person = people[role];
      // Who is switched off cannot call; the shape is that of the role.
      if (person.active !== true) await studio.sql('update person set active = true where id = $1', [person.id]);
      const { body } = await (await studio.as(person)).get('/data/persons');
      for (const row of body) expect(keys(row)).toEqual(row.id === person.id ? full : minimal);
      await studio.sql('update person set active = $2 where id = $1', [person.id, person.active]);
    },
  );

  it('fills departments with or without relations, for everybody', async () => {
    for (const caller of [admin, manager, artist]) {
      for (const query of ['', '?relations=false', '?relations=true', '?relations=nonsense']) {
        const { body } = await caller.get(`/data/persons${query}`);
        expect(body.find(({ id }: TestPerson) => id === people.user.id).departments).toEqual([department]);
        expect(body.find(({ id }: TestPerson) => id === people.bot.id).departments).toEqual([]);
      }
    }
  });

  it('is ordered by the last change, then creation, then id', async () => {
    const rows = await studio.sql<{ id: string }>(
      'select id from person order by updated_at desc, created_at desc, id',
    );
    expect(ids((await artist.get('/data/persons')).body)).toEqual(ids(rows));
  });

  it('keeps the named members besides id and type, and never reveals a masked one', async () => {
    const { body } = await artist.get(
      `/data/persons?id=${people.admin.id}&fields=${q(' first_name ,daily_salary,password,nonsense')}`,
    );
    expect(body.map(keys)).toEqual([['first_name', 'id', 'type']]);
    expect(keys((await artist.get(`/data/persons?id=${people.admin.id}&fields=`)).body[0])).toEqual(minimal);
    expect(keys((await admin.get('/data/persons?page=1&limit=1&fields=email')).body.data[0])).toEqual([
      'email',
      'id',
      'type',
    ]);
  });
});

const found = async (caller: Caller, query: string) => {
  const { status, body } = await caller.get(`/data/persons?${query}`);
  expect([status, query]).toEqual([200, query]);
  return ids(body);
};

describe('filters of persons', () => {
  it.each([
    ['uuid', () => `id=${people.user.id}`],
    ['uuid in upper case', () => `id=${people.user.id.toUpperCase()}`],
    ['uuid without dashes', () => `id=${people.user.id.replaceAll('-', '')}`],
    ['text', () => 'first_name=Ada'],
    ['computed name', () => 'full_name=Ada%20Lovelace'],
    ['site', () => `studio_id=${site}`],
    ['department', () => `departments=${department}`],
    ['desktop login', () => 'desktop_login=ada'],
    ['address', () => 'email=ADA%40Troupe.test'],
    ['several, with and', () => `first_name=Ada&role=user&departments=${department}`],
    ['JSON array of ids', () => `id=${q(JSON.stringify([people.user.id, randomUUID()]))}`],
    ['JSON array of texts', () => `first_name=${q('["Ada","Nobody"]')}`],
    ['JSON array of addresses', () => `email=${q('["ADA@troupe.test"]')}`],
    ['first of a repeated name', () => 'first_name=Ada&first_name=Nobody'],
    ['unknown names, which are ignored', () => 'first_name=Ada&name=zzz&nonsense=1&role[]=admin&role[$ne]=user'],
    [
      'words of JavaScript, which are ignored',
      () => 'first_name=Ada&__proto__=1&constructor[prototype][x]=1&toString=1',
    ],
  ])('find by %s, for everybody', async (_, query) => {
    for (const caller of [admin, manager, artist]) expect(await found(caller, query())).toEqual([people.user.id]);
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });

  it.each([
    ['text', 'phone=0123'],
    ['integer', 'daily_salary=320'],
    ['integers', `shotgun_id=${q('[7, 8]')}`],
    ['day', 'last_presence=2024-05-06'],
    ['days', `expiration_date=${q('["2031-02-03"]')}`],
    ['point in time', 'created_at=2024-01-15T10:30:00'],
    ['point in time with an offset', `created_at=${q('2024-01-15T11:30:00+01:00')}`],
    ['JSON', `data=${q('{"list":[1],"badge":"B-17"}')}`],
    ['country', 'country=FR'],
  ])('find by %s for administrators', async (_, query) => {
    expect(await found(admin, query)).toEqual([people.user.id]);
  });

  it('compare booleans in many spellings, and count null as false', async () => {
    for (const yes of ['true', 'True', '1', 'yes', 'Y', 't', 'on']) {
      expect(await found(artist, `is_bot=${yes}`)).toEqual([people.bot.id]);
    }
    for (const no of ['false', 'False', '0', 'no', 'N', 'f', 'OFF']) {
      expect((await found(artist, `active=${no}`)).sort()).toEqual([people.client.id, people.vendor.id].sort());
    }
    expect(await found(admin, `archived=${q('["true"]')}`)).toEqual([]);
  });

  it('are open to everybody for is_guest and email', async () => {
    for (const caller of [admin, manager, artist]) {
      expect(await found(caller, 'is_guest=true')).toEqual([people.guest.id]);
      expect(await found(caller, 'email=a%25')).toEqual([]);
    }
  });

  it('find nothing for an unknown code, an unknown department and an empty text', async () => {
    for (const query of [
      'role=king',
      'contract_type=slave',
      `departments=${randomUUID()}`,
      'desktop_login=',
      'role=',
    ]) {
      expect(await found(admin, query)).toEqual([]);
    }
  });

  it('are refused on what the caller is not shown', async () => {
    const others = full.filter((name) => ![...minimal, 'email', 'is_guest'].includes(name));
    for (const [caller, names] of [
      [admin, secrets],
      [manager, [...secrets, ...hiddenFromManagers]],
      [artist, [...secrets, ...others]],
    ] as const) {
      for (const name of names) {
        const { status, body } = await caller.get(`/data/persons?${name}=1`);
        expect([name, status]).toEqual([name, 400]);
        expect(body.data.errors).toEqual([{ field: name, message: 'you may not filter by this' }]);
      }
    }
  });

  it.each([
    'id=nonsense',
    'id=',
    'id=[',
    `id=${q('["nonsense"]')}`,
    `id=${q('[null]')}`,
    `id=${randomUUID()}x`,
    `departments=${q('["3fa85f64-5717-4562-b3fc-2c963f66afa6"]')}`,
    'departments=nonsense',
    'departments=',
    'studio_id=',
    'active=maybe',
    'active=',
    'daily_salary=much',
    'daily_salary=',
    'daily_salary=1.5',
    'daily_salary=99999999999',
    'last_presence=2024-02-30',
    'last_presence=today',
    'last_presence=',
    'created_at=yesterday',
    'created_at=',
    'data=nonsense',
    'first_name=%00',
    'first_name=[1',
    `data=${q('"\\u0000"')}`,
    'email=%00',
    'limit=-1',
    'limit=10001',
    'limit=1.5',
    'limit=abc',
    'limit=',
    'page=abc',
    'page=1.5',
    'page=9223372036854775808',
    'page=',
  ])('refuse %s with 400', async (query) => {
    const { status, body } = await admin.get(`/data/persons?${query}`);
    expect(status).toBe(400);
    expect(body.error).toBe(true);
    expect(body.message).not.toMatch(/select|syntax|constraint|::/i);
  });

  it('take quotes, comments and wildcards as data', async () => {
    for (const text of ["'", '"', '\\', ';--', '%', '_', '$1', '::', "' or 1=1 --"]) {
      expect(await found(admin, `first_name=${q(text)}`)).toEqual([]);
    }
  });
});

describe('pages of persons', () => {
  it('answer an envelope with the true total', async () => {
    const { body } = await artist.get('/data/persons?page=2&limit=3');
    expect(body).toMatchObject({ total: 8, nb_pages: 3, limit: 3, offset: 3, page: 2 });
    const plain = ids((await artist.get('/data/persons')).body);
    expect(ids(body.data)).toEqual(plain.slice(3, 6));
  });

  it('hold the default number of rows, also for limit=0', async () => {
    for (const query of ['page=1', 'page=1&limit=0']) {
      const { body } = await artist.get(`/data/persons?${query}`);
      expect([body.limit, body.data.length, body.nb_pages]).toEqual([3, 3, 3]);
    }
  });

  it('are empty out of range, with the true total', async () => {
    expect((await artist.get('/data/persons?page=0')).body).toMatchObject({ data: [], total: 8, offset: -3, page: 0 });
    expect((await artist.get('/data/persons?page=99')).body).toMatchObject({ data: [], total: 8, offset: 294 });
    const far = await artist.get('/data/persons?page=2147483647&limit=10000');
    expect([far.status, far.body.total, far.body.data]).toEqual([200, 8, []]);
  });

  it('count what the filters let through', async () => {
    const { body } = await artist.get(`/data/persons?page=1&departments=${department}`);
    expect(body).toMatchObject({ total: 1, nb_pages: 1 });
  });

  it('are a plain array for a negative page, and for a limit alone, which cuts it', async () => {
    expect((await artist.get('/data/persons?page=-1')).body).toHaveLength(8);
    expect((await artist.get('/data/persons?limit=2')).body).toHaveLength(2);
    expect((await artist.get('/data/persons?limit=0')).body).toHaveLength(8);
    expect((await artist.get('/data/persons?limit=10000')).body).toHaveLength(8);
  });
});

describe('a long list', () => {
  afterAll(async () => {
    await studio.sql("delete from department_link using person where id = person_id and first_name = 'Extra'");
    await studio.sql("delete from person where first_name = 'Extra'");
  });

  it('of 2,000 persons with departments is one statement, and leaves as PostgreSQL built it', async () => {
    await studio.sql(`
      insert into person (id, first_name, last_name, role, active, is_bot, updated_at, created_at)
      select gen_random_uuid(), 'Extra', i::text, 'user', true, false, now(), now() from generate_series(1, 2000) i`);
    await studio.sql(
      "insert into department_link (person_id, department_id) select id, $1 from person where first_name = 'Extra'",
      [department],
    );
    let answered = '';
    const statements = await statementsOf(studio, async () => {
      const { body, text } = await admin.get('/data/persons?first_name=Extra&relations=true');
      expect(body).toHaveLength(2000);
      expect(body.every(({ departments }: TestPerson) => departments[0] === department)).toBe(true);
      answered = text;
    });
    // One for the token, one for the list.
    expect(statements).toHaveLength(2);
    expect(firstOf(statements).sql).toContain('token_lives');
    const row = firstOf((await statements[1]!.answer) as Record<string, string>[]);
    expect(Object.values(row)).toEqual([answered]);
  });
});

describe('password hashes', () => {
  it('are not answered unless the server is set to', async () => {
    expect(keys((await admin.get('/data/persons?with_pass_hash=true')).body[0])).toEqual(full);
  });

  it('go to administrators, and to nobody else, when it is', async () => {
    const open = await Studio.open({ ALLOW_PASSWORD_HASH_EXPORT: 'true' });
    try {
      const asAdmin = await open.as(people.admin);
      const { body } = await asAdmin.get('/data/persons?with_pass_hash=TRUE');
      for (const row of body) expect(keys(row)).toEqual([...full, 'password'].sort());
      const hash = (person: TestPerson) => body.find(({ id }: TestPerson) => id === person.id).password;
      expect(hash(people.user)).toBe(people.user.password?.toString());
      expect(hash(people.bot)).toBeNull();
      expect(keys((await asAdmin.get('/data/persons?with_pass_hash=1')).body[0])).toEqual(full);
      const named = (members: string) => asAdmin.get(`/data/persons?with_pass_hash=true&fields=${members}`);
      expect(keys((await named('email')).body[0])).toEqual(['email', 'id', 'type']);
      expect(keys((await named('password')).body[0])).toEqual(['id', 'password', 'type']);
      for (const person of [people.manager, people.user]) {
        expect((await (await open.as(person)).get('/data/persons?with_pass_hash=true')).text).not.toContain('$2b$');
      }
    } finally {
      await open.close();
    }
  });
});
