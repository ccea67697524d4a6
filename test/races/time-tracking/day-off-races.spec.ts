import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Database } from '../../../src/database/database.js';
import { TaskDurationRepository } from '../../../src/modules/time-tracking/task-duration.repository.js';
import { PersonRepository } from '../../../src/modules/person/person.repository.js';
import type { Caller } from '../../support/caller.js';
import type { TestPerson } from '../../support/people.js';
import { Productions } from '../../support/production.js';
import { Studio } from '../../support/studio.js';
import { firstOf } from '../../support/first-of.js';

let studio: Studio;
let productions: Productions;
let ann: TestPerson;
let asAnn: Caller;

beforeAll(async () => {
  studio = await Studio.open();
  productions = new Productions(studio);
});
afterAll(() => studio.close());
beforeEach(async () => {
  ann = await studio.person();
  asAnn = await studio.as(ann);
});

const take = (date: string, end_date = date) => asAnn.post('/data/day-offs', { person_id: ann.id, date, end_date });
const leaveOf = (person: TestPerson) =>
  studio.sql<{ id: string; date: string }>('select id, date, end_date from day_off where person_id = $1', [person.id]);

/** Logs minutes as the program does; with the calendar locked for as long as `meanwhile` takes. */
function log(task: string, date: string, minutes: number, meanwhile = () => Promise.resolve()): Promise<void> {
  const [persons, durations] = [studio.app.get(PersonRepository), studio.app.get(TaskDurationRepository)];
  return studio.app.get(Database).transaction(async (tx) => {
    await persons.lockCalendar(tx, ann.id);
    await durations.lock(tx, [task]);
    await tx.manager.query(
      'insert into time_spent (id, task_id, person_id, date, duration) values ($1, $2, $3, $4, $5)',
      [randomUUID(), task, ann.id, date, minutes],
    );
    await meanwhile();
    await durations.refresh(tx, [task]);
  });
}

const totals = (task: string) =>
  studio.sql<{ kept: number; summed: number; entries: number }>(
    `select duration as kept, (select coalesce(sum(duration), 0) from time_spent where task_id = $1) as summed,
       (select count(*)::int from time_spent where task_id = $1) as entries
     from task where id = $1`,
    [task],
  );

describe('parallel leave', () => {
  it('of 30 overlapping requests, exactly one is granted', async () => {
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, n) => take(`2024-06-${String(n + 1).padStart(2, '0')}`, '2024-06-30')),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([201, ...Array.from({ length: 29 }, () => 400)].sort());
    const [granted, ...more] = await leaveOf(ann);
    expect(more).toEqual([]);
    // Each of the others is told which days are in the way.
    for (const { body } of answers.filter(({ status }) => status === 400)) {
      expect(body.message).toMatch(/already away (on|from) /);
      expect(body.message).toContain(granted!.date);
    }
  });

  it('days that only touch are all granted', async () => {
    const answers = await Promise.all(['2024-06-10', '2024-06-11', '2024-06-12'].map((day) => take(day)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
  });

  it('two days off that move onto one another: one does', async () => {
    const [one, two] = [await take('2024-06-10'), await take('2024-06-20')];
    const answers = await Promise.all([
      asAnn.put(`/data/day-offs/${one.body.id}`, { end_date: '2024-06-15' }),
      asAnn.put(`/data/day-offs/${two.body.id}`, { date: '2024-06-15' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
  });

  it('of parallel deletions, one finds it', async () => {
    const { body } = await take('2024-06-10');
    const answers = await Promise.all(Array.from({ length: 5 }, () => asAnn.delete(`/data/day-offs/${body.id}`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 404, 404, 404, 404]);
    const events = await studio.sql(
      "select from api_event where name = 'day-off:delete' and data ->> 'day_off_id' = $1",
      [body.id],
    );
    expect(events).toHaveLength(1);
  });

  // Another program on the same database, which knows nothing of our lock.
  it.each([
    ['the same first day', '2024-06-10', '2024-06-10'],
    ['another first day', '2024-06-09', '2024-06-10'],
  ])('leave that another program wrote meanwhile, on %s, is refused in the same way', async (_, date, end_date) => {
    const stranger = studio.dataSource.createQueryRunner();
    try {
      await stranger.startTransaction();
      await stranger.query('insert into day_off (id, person_id, date, end_date) values ($1, $2, $3, $4)', [
        randomUUID(),
        ann.id,
        date,
        end_date,
      ]);
      const answer = take('2024-06-10', '2024-06-12');
      await sleep(300);
      await stranger.commitTransaction();
      const { status, body } = await answer;
      expect(status).toBe(400);
      expect(body).toMatchObject({ data: null, message: expect.stringContaining('already away on one of these days') });
      expect(await leaveOf(ann)).toMatchObject([{ date, end_date }]);
    } finally {
      await stranger.release();
    }
  });
});

describe('leave and hours at the same moment', () => {
  it('hours that are being written when leave is taken are removed once they are there', async () => {
    const task = await productions.simpleTask();
    let answer: ReturnType<typeof take> | undefined;
    await log(task, '2024-06-10', 60, async () => {
      answer = take('2024-06-10', '2024-06-12');
      await sleep(300);
    });
    expect((await answer!).status).toBe(201);
    expect(await totals(task)).toEqual([{ kept: 0, summed: 0, entries: 0 }]);
  });

  it('in any order, an hour is there or gone, and the task holds the sum', async () => {
    const task = await productions.simpleTask();
    const mate = await studio.person();
    await productions.hours(task, mate.id, '2024-06-01', 7);
    const days = Array.from({ length: 12 }, (_, n) => `2024-06-${String(n + 1).padStart(2, '0')}`);
    await Promise.all(
      days.flatMap((day, n) => {
        const both = [() => log(task, day, 60), () => take(day).then(({ status }) => expect(status).toBe(201))];
        return (n % 2 ? both : both.toReversed()).map((act) => act());
      }),
    );
    const total = firstOf(await totals(task));
    expect(total.kept).toBe(total.summed);
    expect(total.kept).toBe(7 + 60 * (total.entries - 1));
    expect(await leaveOf(ann)).toHaveLength(days.length);
    // Whatever remains was written after the leave; moving the leave removes it, too.
    const first = firstOf((await leaveOf(ann)).filter(({ date }) => date === '2024-06-12'));
    await asAnn.put(`/data/day-offs/${first.id}`, { end_date: '2024-06-13' });
    const after = firstOf(await totals(task));
    expect(after.kept).toBe(after.summed);
  });

  it('two people who share tasks take leave at once, without a deadlock', async () => {
    const tasks = [await productions.simpleTask(), await productions.simpleTask(), await productions.simpleTask()];
    const people = await Promise.all(Array.from({ length: 6 }, () => studio.person()));
    for (const task of tasks) for (const { id } of people) await productions.hours(task, id, '2024-06-10', 30);
    const answers = await Promise.all(
      people.map(async (person) =>
        (await studio.as(person)).post('/data/day-offs', {
          person_id: person.id,
          date: '2024-06-10',
          end_date: '2024-06-10',
        }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(people.map(() => 201));
    for (const task of tasks) expect(await totals(task)).toEqual([{ kept: 0, summed: 0, entries: 0 }]);
  });
});
