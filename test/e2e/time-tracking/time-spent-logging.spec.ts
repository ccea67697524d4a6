import { randomUUID } from 'node:crypto';
import type { Caller } from '../../support/caller.js';
import type { TestPerson } from '../../support/people.js';
import { Productions } from '../../support/production.js';
import { Studio } from '../../support/studio.js';
import { firstOf } from '../../support/first-of.js';

let studio: Studio;
let make: Productions;
let admin: Caller;
let ann: TestPerson;
let self: Caller;
let task: string;
let project: string;

beforeAll(async () => {
  studio = await Studio.open();
  make = new Productions(studio);
  admin = await studio.as(await studio.person({ role: 'admin' }));
});
beforeEach(async () => {
  ann = await studio.person();
  self = await studio.as(ann);
  task = await make.simpleTask({ assignees: [ann.id] });
  [{ project }] = (await studio.sql('select project_id as project from task where id = $1', [task])) as [
    { project: string },
  ];
});
afterAll(() => studio.close());

interface Place {
  of?: string;
  day?: string;
  person?: string;
}
const path = ({ of = task, day = '2024-06-04', person = ann.id }: Place = {}) =>
  `/actions/tasks/${of}/time-spents/${day}/persons/${person}`;

/** A task that somebody else is assigned to as well, of a production without the caller. */
const taskFor = (...assignees: string[]) => make.simpleTask({ assignees });

async function total(of = task): Promise<number> {
  const row = firstOf(await studio.sql<{ duration: number }>('select duration from task where id = $1', [of]));
  return row.duration;
}

async function presence(): Promise<string | null> {
  const row = firstOf(
    await studio.sql<{ last_presence: string | null }>('select last_presence from person where id = $1', [ann.id]),
  );
  return row.last_presence;
}

/** What happened since the last look, in order. */
async function events(): Promise<{ name: string; data: Record<string, string> }[]> {
  const rows = await studio.sql<{ name: string; data: Record<string, string>; project_id: string | null }>(
    'select name, data, project_id, user_id from api_event order by created_at, ctid',
  );
  await studio.sql('delete from api_event');
  expect(rows.every((row) => row.project_id === (row.data.project_id ?? null))).toBe(true);
  return rows.map(({ name, data }) => ({ name, data }));
}

describe('setting hours', () => {
  it('makes the entry, then replaces it', async () => {
    const made = await self.post(path(), { duration: 480 });
    expect(made).toMatchObject({
      status: 201,
      body: { type: 'TimeSpent', duration: 480, date: '2024-06-04', task_id: task, person_id: ann.id },
    });
    const set = await self.post(path(), { duration: 90.5 });
    expect(set.body).toMatchObject({ id: made.body.id, duration: 90.5, created_at: made.body.created_at });
    expect(await total()).toBe(90.5);
  });

  it('sums the total of the task over people and days', async () => {
    const bob = await studio.person();
    const shared = await taskFor(ann.id, bob.id);
    await self.post(path({ of: shared }), { duration: 60 });
    await self.post(path({ of: shared, day: '2024-06-05' }), { duration: 30 });
    await admin.post(path({ of: shared, person: bob.id }), { duration: 15 });
    expect(await total(shared)).toBe(105);
  });

  it('tells of a new entry with the person first, and of a changed one without', async () => {
    await events();
    const { body } = await self.post(path(), { duration: 480 });
    const entry = { time_spent_id: body.id, project_id: project };
    const ofTask = { name: 'task:update', data: { task_id: task, project_id: project } };
    expect(await events()).toEqual([
      { name: 'person:update', data: { person_id: ann.id } },
      { name: 'time-spent:new', data: entry },
      ofTask,
    ]);
    await self.post(path(), { duration: 60 });
    expect(await events()).toEqual([{ name: 'time-spent:update', data: entry }, ofTask]);
  });

  it('moves the last presence to the latest day with an entry', async () => {
    await self.post(path({ day: '2024-06-10' }), { duration: 60 });
    await self.post(path({ day: '2024-06-04' }), { duration: 60 });
    expect(await presence()).toBe('2024-06-10');
    await self.post(`${path({ day: '2024-06-11' })}/add`, { duration: 60 });
    expect(await presence()).toBe('2024-06-11');
  });

  it('understands days without zeros, ids in capitals, forms and numeric texts', async () => {
    expect((await self.post(path({ day: '2024-6-4', person: ann.id.toUpperCase() }), { duration: 60 })).body.date).toBe(
      '2024-06-04',
    );
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await self.post(path(), 'duration=75', form)).body.duration).toBe(75);
    expect((await self.post(path({ of: task.toUpperCase() }), { duration: '480' })).body.duration).toBe(480);
    expect((await self.post(path(), { duration: 1e-9, task_id: randomUUID(), person_id: 5 })).body.duration).toBe(1e-9);
  });

  it('takes days off, weekends, leap days and days to come', async () => {
    await studio.sql(
      "insert into day_off (id, person_id, date, end_date) values (gen_random_uuid(), $1, '2024-06-04', '2024-06-04')",
      [ann.id],
    );
    for (const day of ['2024-06-04', '2024-06-08', '2024-02-29', '2999-12-31', '1900-01-01'])
      expect((await self.post(path({ day }), { duration: 60 })).status).toBe(201);
  });
});

describe('adding hours', () => {
  it('makes the entry, then makes it longer', async () => {
    const made = await self.post(`${path()}/add`, { duration: 60 });
    const added = await self.post(`${path()}/add`, { duration: 45 });
    expect([made.status, made.body.duration, added.status, added.body.duration]).toEqual([201, 60, 201, 105]);
    expect(added.body.id).toBe(made.body.id);
    expect(await total()).toBe(105);
  });
});

describe('deleting hours', () => {
  it('answers 201 and the entry with a duration of 0', async () => {
    const { body } = await self.post(path(), { duration: 480 });
    await self.post(path({ day: '2024-06-05' }), { duration: 60 });
    await events();
    const gone = await self.delete(path());
    expect(gone).toMatchObject({ status: 201, body: { ...body, duration: 0 } });
    expect(await total()).toBe(60);
    expect(await events()).toEqual([
      { name: 'time-spent:delete', data: { time_spent_id: body.id, project_id: project } },
      { name: 'task:update', data: { task_id: task, project_id: project } },
    ]);
    expect((await self.delete(path())).status).toBe(404);
  });

  it('leaves the last presence', async () => {
    await self.post(path(), { duration: 480 });
    await self.delete(path());
    expect([await presence(), await total()]).toEqual(['2024-06-04', 0]);
  });
});

describe('what is refused', () => {
  it.each([
    0,
    -1,
    1441,
    1e308,
    'inf',
    'Infinity',
    'NaN',
    '',
    ' ',
    '0x10',
    '1_000',
    '480 min',
    true,
    null,
    [],
    [60],
    {},
  ])('a duration of %j', async (duration) => {
    for (const suffix of ['', '/add']) {
      const { status, body } = await self.post(path() + suffix, { duration });
      expect([status, body.data.errors.map(({ field }: { field: string }) => field)]).toEqual([400, ['duration']]);
    }
    expect(await total()).toBe(0);
  });

  it('durations that are no number of JSON, none at all, and bodies that are no object', async () => {
    const json = { 'content-type': 'application/json' };
    for (const text of ['{"duration": 1e400}', '{"duration": -1e400}', '{"duration": NaN}', '{}', '[]', 'null', '7'])
      expect([text, (await self.post(path(), text, json)).status]).toEqual([text, 400]);
    expect((await self.post(path())).body.data.errors).toEqual([{ field: 'duration', message: 'is required' }]);
    expect((await self.post(`${path()}?duration=60`)).status).toBe(400);
  });

  it.each(
    (
      '2024-02-30 2023-02-29 2024-13-01 2024-00-10 1899-12-31 3000-01-01 10000-01-01 0000-01-01 -0001-01-01 infinity ' +
      'today J2451187 20240601 2024-06-04Tnoon 04-06-2024 2024-06 x ２０２４-06-01'
    ).split(' '),
  )('the day %s', async (day) => {
    const there = path({ day: encodeURIComponent(day) });
    for (const answer of [
      await self.post(there, { duration: 60 }),
      await self.post(`${there}/add`, { duration: 60 }),
      await self.delete(there),
    ])
      expect([answer.status, answer.body.data.errors[0].field]).toEqual([400, 'date']);
  });

  it('a day of more than 1,440 minutes, on all tasks together; and then nothing changes', async () => {
    const other = await taskFor(ann.id);
    await self.post(path(), { duration: 1000 });
    expect((await self.post(path({ of: other }), { duration: 440 })).status).toBe(201);
    await events();
    for (const [url, duration] of [
      [path({ of: other }), 440.5],
      [path(), 1001],
      [`${path()}/add`, 0.5],
      [path({ of: await taskFor(ann.id) }), 1],
    ] as const)
      expect(await self.post(url, { duration })).toMatchObject({
        status: 400,
        body: { data: { errors: [{ field: 'duration', message: expect.stringContaining('1440 minutes') }] } },
      });
    expect([await total(), await total(other), await events()]).toEqual([1000, 440, []]);
    // The day after and other people have days of their own; what is replaced does not count twice.
    expect((await self.post(path({ day: '2024-06-05' }), { duration: 1440 })).status).toBe(201);
    expect((await self.post(path(), { duration: 999 })).status).toBe(201);
  });

  it('no day that is exactly full, however its minutes are cut', async () => {
    for (let count = 0; count < 10; count++)
      expect((await self.post(path({ of: await taskFor(ann.id) }), { duration: 143.9 })).status).toBe(201);
    expect((await self.post(`${path()}/add`, { duration: 0.1 })).status).toBe(201);
    expect((await self.post(`${path()}/add`, { duration: 0.9 })).status).toBe(201);
    expect((await self.post(`${path()}/add`, { duration: 0.1 })).status).toBe(400);
  });

  it('who is not assigned, whoever asks, and who is gone from the task', async () => {
    const bob = await studio.person();
    for (const caller of [admin, await studio.as(bob)])
      expect((await caller.post(path({ person: bob.id }), { duration: 60 })).status).toBe(403);
    await self.post(path(), { duration: 60 });
    await studio.sql('delete from task_person_link where task_id = $1', [task]);
    expect((await admin.post(path(), { duration: 30 })).status).toBe(403);
    expect(await total()).toBe(60);
  });

  it('no time behind a day, which is cut', async () => {
    const there = path({ day: encodeURIComponent('2024-6-4T23:30:00.000-08:00') });
    const { status, body } = await self.post(there, { duration: 60 });
    expect([status, body.date]).toEqual([201, '2024-06-04']);
    const day = await admin.get(`/actions/tasks/${task}/time-spents/2024-06-04T10:00:00Z`);
    expect(day.body.total).toBe(60);
    for (const url of [
      '/data/user/time-spents/2024-06-04T10:00:00Z',
      `/data/user/tasks/${task}/time-spents/2024-06-04T10:00:00Z`,
    ]) {
      expect([url, JSON.stringify((await self.get(url)).body)]).toEqual([url, expect.stringContaining(body.id)]);
    }
    expect((await self.delete(there)).status).toBe(201);
  });

  it('nobody who removes what was logged before, by whoever could', async () => {
    await self.post(path(), { duration: 60 });
    await self.post(path({ day: '2024-06-05' }), { duration: 30 });
    await studio.sql('delete from task_person_link where task_id = $1', [task]);
    const stranger = await studio.as(await studio.person());
    expect((await stranger.delete(path())).status).toBe(403);
    expect(await total()).toBe(90);
    expect((await self.delete(path())).status).toBe(201);
    expect((await admin.delete(path({ day: '2024-06-05' }))).status).toBe(201);
    expect((await self.delete(path())).status).toBe(404);
    expect(await total()).toBe(0);
  });
});

describe('the order of refusals', () => {
  const wrong = { duration: 0 };
  const nobody = randomUUID();
  let stranger: Caller;
  let bot: TestPerson;

  beforeAll(async () => {
    stranger = await studio.as(await studio.person());
    bot = await studio.person({ is_bot: true });
  });

  it('of setting and adding: task, person, bot, body, rights, day', async () => {
    for (const suffix of ['', '/add']) {
      const status = async (place: Place, body: object) => {
        const { status: answered, body: answer } = await stranger.post(path({ day: 'x', ...place }) + suffix, body);
        return [answered, answer.message as string] as const;
      };
      for (const unknown of [nobody, 'nonsense1'])
        expect(await status({ of: unknown, person: nobody }, wrong)).toEqual([404, 'There is no task with this id.']);
      for (const person of [nobody, 'nonsense1'])
        expect(await status({ person }, wrong)).toEqual([404, 'There is no person with this id.']);
      expect(await status({ person: bot.id }, wrong)).toEqual([403, expect.stringContaining('bot')]);
      expect((await status({}, wrong))[0]).toBe(400);
      expect(await status({}, { duration: 60 })).toEqual([403, expect.stringContaining('time-spent.log')]);
    }
    expect((await self.post(path({ day: 'x' }), { duration: 60 })).body.data.errors[0].field).toBe('date');
  });

  it('of deleting: person, bot, task, rights, day, entry', async () => {
    const status = async (caller: Caller, place: Place) => {
      const { status: answered, body } = await caller.delete(path({ day: 'x', ...place }));
      return [answered, body.message as string];
    };
    for (const person of [nobody, 'nonsense1'])
      expect(await status(stranger, { of: nobody, person })).toEqual([404, 'There is no person with this id.']);
    expect(await status(stranger, { of: nobody, person: bot.id })).toEqual([403, expect.stringContaining('bot')]);
    for (const unknown of [nobody, 'nonsense1'])
      expect(await status(stranger, { of: unknown })).toEqual([404, 'There is no task with this id.']);
    expect(await status(stranger, {})).toEqual([403, expect.stringContaining('time-spent.log')]);
    expect((await status(self, {}))[0]).toBe(400);
    expect(await status(self, { day: '2024-06-04' })).toEqual([404, 'There is no such time entry.']);
  });
});
