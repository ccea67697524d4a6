import type { Caller } from '../../support/caller.js';
import type { TestPerson } from '../../support/people.js';
import { Productions } from '../../support/production.js';
import { Studio } from '../../support/studio.js';

let studio: Studio;
let productions: Productions;
let admin: Caller;
let ann: TestPerson;
let bob: TestPerson;
let asAnn: Caller;

beforeAll(async () => {
  studio = await Studio.open();
  productions = new Productions(studio);
  admin = await studio.as(await studio.person({ role: 'admin' }));
});
afterAll(() => studio.close());
beforeEach(async () => {
  for (const table of ['day_off', 'time_spent', 'api_event']) await studio.sql(`delete from ${table}`);
  [ann, bob] = [await studio.person(), await studio.person()];
  asAnn = await studio.as(ann);
});

const june = { date: '2024-06-10', end_date: '2024-06-12' };

const hours = () =>
  studio.sql<{ person_id: string; date: string }>('select id, person_id, date from time_spent order by date');
const left = async (person: TestPerson) =>
  (await hours()).filter(({ person_id }) => person_id === person.id).map(({ date }) => date);
const durationOf = async (task: string) =>
  (await studio.sql<{ duration: number }>('select duration from task where id = $1', [task]))[0]?.duration;
const projectOf = async (task: string) =>
  (await studio.sql<{ id: string }>('select project_id as id from task where id = $1', [task]))[0]?.id;
/** Names and payloads in the order in which they were recorded. */
const events = () =>
  studio.sql<{ name: string; data: object }>(
    'select name, data, user_id, project_id from api_event order by created_at, name desc',
  );

describe('a new day off', () => {
  it('removes the hours of its days, recomputes the tasks and tells everybody', async () => {
    const [task, other] = [await productions.simpleTask(), await productions.simpleTask()];
    await productions.hours(task, ann.id, '2024-06-09', 60);
    const first = await productions.hours(task, ann.id, '2024-06-10', 120);
    const last = await productions.hours(task, ann.id, '2024-06-12', 240);
    await productions.hours(task, ann.id, '2024-06-13', 480);
    await productions.hours(task, bob.id, '2024-06-11', 30);
    const elsewhere = await productions.hours(other, ann.id, '2024-06-11', 90);
    expect(await durationOf(task)).toBe(930);

    const { body } = await asAnn.post('/data/day-offs', { person_id: ann.id, ...june });

    expect(await left(ann)).toEqual(['2024-06-09', '2024-06-13']);
    expect(await left(bob)).toEqual(['2024-06-11']);
    expect([await durationOf(task), await durationOf(other)]).toEqual([570, 0]);
    const [project, otherProject] = [await projectOf(task), await projectOf(other)];
    const event = (name: string, data: object, project_id: string | null = null) => ({
      name,
      data: project_id ? { ...data, project_id } : data,
      user_id: ann.id,
      project_id,
    });
    const recorded = await events();
    expect(recorded).toHaveLength(6);
    expect(recorded).toEqual(
      expect.arrayContaining([
        event('time-spent:delete', { time_spent_id: first }, project),
        event('time-spent:delete', { time_spent_id: last }, project),
        event('time-spent:delete', { time_spent_id: elsewhere }, otherProject),
        event('task:update', { task_id: task }, project),
        event('task:update', { task_id: other }, otherProject),
        event('day-off:new', { day_off_id: body.id }),
      ]),
    );
    expect(recorded.at(-1)?.name).toBe('day-off:new');
  });

  it('removes hours of no task, as old databases have them', async () => {
    const task = await productions.simpleTask();
    await productions.hours(task, ann.id, '2024-06-10', 60);
    await studio.sql('update time_spent set task_id = null');
    expect((await asAnn.post('/data/day-offs', { person_id: ann.id, ...june })).status).toBe(201);
    expect(await hours()).toEqual([]);
    expect((await events()).map(({ name }) => name)).toEqual(['time-spent:delete', 'day-off:new']);
  });

  it.each([
    ['overlaps another one', { date: '2024-06-09' }],
    ['ends before it starts', { end_date: '2024-06-01' }],
  ])('that %s removes nothing', async (_, change) => {
    const task = await productions.simpleTask();
    await productions.hours(task, ann.id, '2024-06-10', 60);
    await productions.leave(ann.id, '2024-06-12', '2024-06-14');
    const { status } = await asAnn.post('/data/day-offs', { person_id: ann.id, ...june, ...change });
    expect(status).toBe(400);
    expect([await left(ann), await durationOf(task), await events()]).toEqual([['2024-06-10'], 60, []]);
  });
});

describe('a changed day off', () => {
  let id: string;
  let task: string;
  beforeEach(async () => {
    id = await productions.leave(ann.id, june.date, june.end_date);
    task = await productions.simpleTask();
    // Hours may be logged on a day off.
    for (const date of ['2024-06-11', '2024-06-13', '2024-06-20']) await productions.hours(task, ann.id, date, 60);
    await productions.hours(task, bob.id, '2024-06-11', 5);
  });
  const put = (change: object) => admin.put(`/data/day-offs/${id}`, change);

  it('removes the hours of all its days when it moves', async () => {
    await put({ end_date: '2024-06-13' });
    expect([await left(ann), await durationOf(task)]).toEqual([['2024-06-20'], 65]);
    const names = (await events()).map(({ name }) => name).sort();
    expect(names).toEqual(['day-off:update', 'task:update', 'time-spent:delete', 'time-spent:delete']);
  });

  it.each([
    ['its description', { description: 'Sea' }],
    ['nothing', {}],
    ['its days to what they are', june],
  ])('keeps the hours when it changes %s', async (_, change) => {
    expect((await put(change)).status).toBe(200);
    expect([(await left(ann)).length, await durationOf(task)]).toEqual([3, 185]);
    expect((await events()).map(({ name }) => name)).toEqual(['day-off:update']);
  });

  it('removes the hours of whom it is passed to', async () => {
    await put({ person_id: bob.id });
    expect([await left(bob), (await left(ann)).length, await durationOf(task)]).toEqual([[], 3, 180]);
  });

  it('removes nothing when it is refused', async () => {
    await productions.leave(ann.id, '2024-06-20');
    expect((await put({ end_date: '2024-06-20' })).status).toBe(400);
    expect([(await left(ann)).length, await durationOf(task), await events()]).toEqual([3, 185, []]);
  });

  it('brings no hours back when it is deleted', async () => {
    await admin.delete(`/data/day-offs/${id}`);
    expect([(await left(ann)).length, await durationOf(task)]).toEqual([3, 185]);
  });
});
