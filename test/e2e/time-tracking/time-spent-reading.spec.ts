import { randomUUID } from 'node:crypto';
import type { Caller } from '../../support/caller.js';
import type { TestPerson } from '../../support/people.js';
import { Productions } from '../../support/production.js';
import { Studio } from '../../support/studio.js';

let studio: Studio;
let make: Productions;
let admin: Caller;
let ann: TestPerson;
let bob: TestPerson;
let self: Caller;
let project: string;
let taskType: string;
let shot: string;
let task: string;

beforeAll(async () => {
  studio = await Studio.open();
  make = new Productions(studio);
  admin = await studio.as(await studio.person({ role: 'admin' }));
});
beforeEach(async () => {
  ann = await studio.person();
  bob = await studio.person();
  self = await studio.as(ann);
  project = await make.project({ team: [ann.id, bob.id] });
  taskType = await make.taskType();
  shot = await make.shot(project);
  task = await make.task({ project, taskType, entity: shot, assignees: [ann.id, bob.id] });
});
afterAll(() => studio.close());

interface Entry {
  id: string;
  date: string;
  duration: number;
  person_id: string;
  task_id: string;
}
const days = (entries: Entry[]) => entries.map(({ date, duration }) => [date, duration]);

/** Put there in another order than they are read. */
async function someHours(): Promise<void> {
  await make.hours(task, ann.id, '2024-06-05', 30);
  await make.hours(task, ann.id, '2024-06-03', 60.5);
  await make.hours(task, bob.id, '2024-06-03', 15);
  await make.hours(await make.simpleTask(), ann.id, '2024-06-04', 480);
}

const notDays = ['2024-02-30', 'today', '20240604', '2024-06', '04/06/2024', '1899-12-31', '3000-01-01', '2024-06-04x'];

describe('hours of a task', () => {
  const path = (day = '') => `/actions/tasks/${task}/time-spents${day}`;

  it('are a total, and lists by day under the ids of people', async () => {
    await someHours();
    const { body } = await self.get(path());
    expect([body.total, days(body[ann.id]), days(body[bob.id])]).toEqual([
      105.5,
      [
        ['2024-06-03', 60.5],
        ['2024-06-05', 30],
      ],
      [['2024-06-03', 15]],
    ]);
    expect(Object.keys(body).sort()).toEqual(['total', ann.id, bob.id].sort());
    expect(body[bob.id][0]).toEqual({
      id: expect.any(String),
      type: 'TimeSpent',
      duration: 15,
      date: '2024-06-03',
      task_id: task,
      person_id: bob.id,
      created_at: expect.any(String),
      updated_at: expect.any(String),
    });
  });

  it('are those of a day, where the path names one', async () => {
    await someHours();
    const { body } = await self.get(path('/2024-6-5'));
    expect([body.total, Object.keys(body).length, days(body[ann.id])]).toEqual([30, 2, [['2024-06-05', 30]]]);
  });

  it('are a total of 0 when there are none', async () => {
    expect([(await self.get(path())).body, (await self.get(path('/2024-06-04'))).body]).toEqual([
      { total: 0 },
      { total: 0 },
    ]);
  });

  it('count in the total even when nobody is named any more', async () => {
    await studio.sql(
      "insert into time_spent (id, task_id, date, duration) values (gen_random_uuid(), $1, '2024-06-03', 20)",
      [task],
    );
    expect((await self.get(path())).body).toEqual({ total: 20 });
    expect((await admin.get(`/data/projects/${project}/task-types/${taskType}/time-spents`)).body).toEqual({});
  });

  it.each(notDays)('are refused for the day %s', async (day) => {
    const { status, body } = await self.get(path(`/${encodeURIComponent(day)}`));
    expect([status, body.data.errors[0].field]).toEqual([400, 'date']);
  });

  it('need a task; then rights; then a day', async () => {
    const stranger = await studio.as(await studio.person());
    for (const id of [randomUUID(), 'nonsense1'])
      expect((await stranger.get(`/actions/tasks/${id}/time-spents/x`)).status).toBe(404);
    expect((await stranger.get(path('/x'))).status).toBe(403);
    expect((await self.get(path('/x'))).status).toBe(400);
  });
});

describe('hours of a shot', () => {
  it('shows vendors, by account or in the production, hours of the tasks they are assigned to alone', async () => {
    const closed = await make.task({ project, taskType: await make.taskType(), entity: shot, assignees: [ann.id] });
    const open = await make.hours(task, ann.id, '2024-06-04', 60);
    const hidden = await make.hours(closed, ann.id, '2024-06-04', 30);
    const [byAccount, inProduction] = [await studio.person({ role: 'vendor' }), await studio.person()];
    const manager = await studio.person({ role: 'vendor' });
    await make.join(project, byAccount.id);
    await make.join(project, inProduction.id, 'vendor');
    await make.join(project, manager.id, 'manager');
    for (const { id } of [byAccount, inProduction]) {
      await studio.sql('insert into task_person_link (task_id, person_id) values ($1, $2)', [task, id]);
    }
    const read = async (person: TestPerson) => {
      const caller = await studio.as(person);
      const { body: ofShot } = await caller.get(`/data/entities/${shot}/time-spents`);
      const { status: ofOpen } = await caller.get(`/actions/tasks/${task}/time-spents`);
      const { status: ofClosed } = await caller.get(`/actions/tasks/${closed}/time-spents/2024-06-04`);
      return [ofShot.map(({ id }: Entry) => id).sort(), ofOpen, ofClosed];
    };
    expect(await read(byAccount)).toEqual([[open], 200, 403]);
    expect(await read(inProduction)).toEqual([[open], 200, 403]);
    expect(await read(manager)).toEqual([[open, hidden].sort(), 200, 200]);
    expect(await read(bob)).toEqual([[open, hidden].sort(), 200, 200]);
  });

  it('are those on all its tasks, by day', async () => {
    await someHours();
    const other = await make.task({ project, taskType: await make.taskType(), entity: shot });
    await make.hours(other, bob.id, '2024-06-04', 45);
    const { body } = await self.get(`/data/entities/${shot}/time-spents`);
    expect(body.map(({ date }: Entry) => date)).toEqual(['2024-06-03', '2024-06-03', '2024-06-04', '2024-06-05']);
    expect(new Set(body.map(({ task_id }: Entry) => task_id))).toEqual(new Set([task, other]));
    expect((await self.get(`/data/entities/${await make.shot(project)}/time-spents`)).body).toEqual([]);
  });

  it('need a shot', async () => {
    expect((await self.get('/data/entities/nonsense1/time-spents')).status).toBe(400);
    expect((await self.get(`/data/entities/${randomUUID()}/time-spents`)).status).toBe(404);
  });
});

describe('hours of a task type in a production', () => {
  const path = (query = '', of = taskType) => `/data/projects/${project}/task-types/${of}/time-spents${query}`;

  it('are lists under the ids of people, newest first', async () => {
    await someHours();
    const shared = await make.task({ project, taskType, entity: await make.shot(project) });
    await make.hours(shared, ann.id, '2024-06-04', 5);
    await make.hours(
      await make.task({ project, taskType: await make.taskType(), entity: shot }),
      ann.id,
      '2024-06-04',
      7,
    );
    const { body } = await admin.get(path());
    expect(Object.keys(body).sort()).toEqual([ann.id, bob.id].sort());
    expect([days(body[ann.id]), days(body[bob.id])]).toEqual([
      [
        ['2024-06-05', 30],
        ['2024-06-04', 5],
        ['2024-06-03', 60.5],
      ],
      [['2024-06-03', 15]],
    ]);
  });

  it.each([
    ['?start_date=2024-06-04', ['2024-06-05']],
    ['?end_date=2024-06-04', ['2024-06-03']],
    ['?start_date=2024-06-03&end_date=2024-06-05', ['2024-06-05', '2024-06-03']],
    ['?start_date=&end_date=2024-06-03T23:00:00', ['2024-06-03']],
    ['?start_date=2024-06-06', undefined],
  ])('are those of %s', async (query, found) => {
    await someHours();
    const { body } = await admin.get(path(query));
    expect(body[ann.id]?.map(({ date }: Entry) => date)).toEqual(found);
  });

  it('refuse what is no id or no day, and know no unknown production', async () => {
    for (const query of ['?start_date=x', '?end_date=2024-02-30', '?start_date=2024-06-03&end_date=infinity'])
      expect((await admin.get(path(query))).status).toBe(400);
    expect((await admin.get(path('', 'nonsense1'))).status).toBe(400);
    expect((await admin.get(path('', randomUUID()))).body).toEqual({});
    expect((await admin.get(`/data/projects/nonsense1/task-types/${taskType}/time-spents`)).status).toBe(400);
    expect((await admin.get(`/data/projects/${randomUUID()}/task-types/${taskType}/time-spents`)).status).toBe(404);
  });
});

describe('one’s own hours', () => {
  it.each([
    ['', ['2024-06-03', '2024-06-04', '2024-06-05']],
    ['?start_date=&end_date=', ['2024-06-03', '2024-06-04', '2024-06-05']],
    ['?start_date=2024-06-03&end_date=2024-06-04', ['2024-06-03', '2024-06-04']],
    ['?start_date=2024-06-04T10:00:00Z&end_date=2024-06-04', ['2024-06-04']],
    ['?start_date=2024-06-05&end_date=2024-06-03', []],
    ['/2024-06-04', ['2024-06-04']],
    ['/2024-6-4', ['2024-06-04']],
    ['/2024-06-06', []],
    ['/by-date?date=2024-06-04', ['2024-06-04']],
  ])('of %s are by day', async (query, found) => {
    await someHours();
    const { status, body } = await self.get(`/data/user/time-spents${query}`);
    expect([status, body.map(({ date }: Entry) => date)]).toEqual([200, found]);
    expect(body.every(({ person_id }: Entry) => person_id === ann.id)).toBe(true);
  });

  it.each([
    ['?start_date=2024-06-03', 'end_date'],
    ['?end_date=2024-06-03', 'start_date'],
    ['?start_date=2024-06-03&end_date=', 'end_date'],
    ['?start_date=2024-6-3&end_date=2024-06-04', 'start_date'],
    ['/by-date', 'date'],
    ['/by-date?date=x', 'date'],
    ...notDays.flatMap((day) => [
      [`/${encodeURIComponent(day)}`, 'date'],
      [`?start_date=2024-06-03&end_date=${encodeURIComponent(day)}`, 'end_date'],
    ]),
  ])('of %s are refused', async (query, field) => {
    const { status, body } = await self.get(`/data/user/time-spents${query}`);
    expect([status, body.data.errors[0].field]).toEqual([400, field]);
  });

  it('on a task are a total and one list', async () => {
    await someHours();
    const { body } = await self.get(`/data/user/tasks/${task}/time-spent`);
    expect([body.total, days(body[ann.id]).length, Object.keys(body).length]).toEqual([90.5, 2, 2]);
    expect((await self.get(`/data/user/tasks/${randomUUID()}/time-spent`)).body).toEqual({ total: 0 });
    expect((await self.get('/data/user/tasks/nonsense1/time-spent')).status).toBe(400);
  });

  it('on a task and day are the entry, or an empty object', async () => {
    await someHours();
    const path = (day: string, of = task) => `/data/user/tasks/${of}/time-spents/${day}`;
    expect((await self.get(path('2024-06-05'))).body).toMatchObject({ person_id: ann.id, task_id: task, duration: 30 });
    expect(await self.get(path('2024-06-04'))).toMatchObject({ status: 200, text: '{}' });
    expect(await self.get(path('2024-06-05', randomUUID()))).toMatchObject({ status: 200, text: '{}' });
    expect((await self.get(path('x'))).status).toBe(400);
    expect((await self.get(path('2024-06-05', 'nonsense1'))).status).toBe(400);
  });
});
