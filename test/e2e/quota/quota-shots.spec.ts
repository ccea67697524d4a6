import { randomUUID } from 'node:crypto';
import { Studio } from '../../support/studio.js';
import { Ledger } from './ledger.js';

const zones = ['Europe/Paris', 'America/Los_Angeles', 'Asia/Shanghai'];

let studio: Studio;

beforeAll(async () => {
  studio = await Studio.open({ DEFAULT_TIMEZONE: 'America/Los_Angeles' });
});
afterAll(() => studio.close());

describe('weighted by hours', () => {
  let ledger: Ledger;
  let shot: string;

  beforeAll(async () => {
    ledger = await Ledger.open(studio);
    const work = await ledger.work({ end_date: '2024-06-07 10:00', done_date: '2024-06-12 10:00', assignees: [] });
    shot = work.shot;
    const colleague = await studio.person();
    const { productions, artist } = ledger;
    await productions.hours(work.task, artist.id, '2024-06-04', 500);
    await productions.hours(work.task, artist.id, '2024-06-05', 100);
    await productions.hours(work.task, artist.id, '2024-02-29', 29);
    await productions.hours(work.task, artist.id, '2024-12-30', 3);
    await productions.hours(work.task, colleague.id, '2024-06-05', 22);
  });

  describe.each(zones)('in %s', (zone) => {
    test.each([
      ['month/2024/6', 0.92],
      ['month/2024/06', 0.92],
      ['week/2024/23', 0.92],
      ['day/2024/6/4', 0.76],
      ['day/2024/06/05', 0.15],
      ['month/2024/2', 0.04],
      ['week/2024/9', 0.04],
      ['day/2024/2/29', 0.04],
      ['month/2024/12', 0],
      ['week/2025/1', 0],
      ['week/2025/01', 0],
      ['month/2024/7', undefined],
      ['day/2024/6/6', undefined],
      ['week/2024/24', undefined],
    ])('%s weighs %p', async (period, weight) => {
      expect(await ledger.weight(shot, period, { zone })).toBe(weight);
      expect(await ledger.weight(shot, period, { zone, mode: 'weighteddone' })).toBe(weight);
    });
  });

  test('a task without a date does not count, whatever was logged', async () => {
    const { shot: undated, task } = await ledger.work({ done_date: '2024-06-12 10:00' });
    await ledger.productions.hours(task, ledger.artist.id, '2024-06-04', 60);
    expect(await ledger.weight(undated, 'month/2024/6')).toBeUndefined();
    expect(await ledger.weight(undated, 'month/2024/6', { mode: 'weighteddone' })).toBe(1);
  });

  test('the parts in several tasks of a shot are added', async () => {
    const first = await ledger.work({ end_date: '2024-06-07 10:00' });
    const second = await ledger.work({ end_date: '2024-09-07 10:00', shot: first.shot });
    const colleague = await studio.person();
    for (const { task } of [first, second]) {
      await ledger.productions.hours(task, ledger.artist.id, '2024-06-04', 100);
      await ledger.productions.hours(task, colleague.id, '2024-06-04', 200);
    }
    expect(await ledger.weight(first.shot, 'month/2024/6')).toBe(0.67);
  });

  test('entries of a task whose total is missing or zero weigh nothing', async () => {
    const { shot: listed, task } = await ledger.work({ end_date: '2024-06-07 10:00' });
    await ledger.productions.hours(task, ledger.artist.id, '2024-06-04', 100);
    for (const duration of [0, null]) {
      await studio.sql('update task set duration = $2 where id = $1', [task, duration]);
      expect(await ledger.weight(listed, 'month/2024/6')).toBe(0);
    }
  });
});

describe('weighted without hours', () => {
  let ledger: Ledger;
  const shots: Record<string, string> = {};

  beforeAll(async () => {
    ledger = await Ledger.open(studio);
    const dates = {
      week: ['2024-05-29 09:00', '2024-06-06 17:00', '2024-06-11 10:00'],
      quarter: ['2024-03-01 09:00', '2024-06-28 17:00'],
      weekend: ['2024-06-01 09:00', '2024-06-02 17:00'],
      backwards: ['2024-06-06 17:00', '2024-06-04 09:00'],
      // From a Friday evening until a Tuesday at noon are three steps of 24 hours, two of them to a week-end.
      night: ['2024-05-31 23:00', '2024-06-04 12:00'],
    };
    for (const [name, [real_start_date, end_date, done_date]] of Object.entries(dates)) {
      shots[name] = (await ledger.work({ real_start_date, end_date, ...(done_date && { done_date }) })).shot;
    }
  });

  describe.each(zones)('in %s', (zone) => {
    test.each([
      ['week', 'month/2024/5', 0.43],
      ['week', 'month/2024/6', 0.71],
      ['week', 'month/2024/4', undefined],
      ['week', 'month/2024/7', undefined],
      ['week', 'week/2024/22', 0.43],
      ['week', 'week/2024/23', 0.57],
      ['week', 'week/2024/24', undefined],
      ['week', 'day/2024/5/29', 0.14],
      ['week', 'day/2024/6/6', 0.14],
      ['week', 'day/2024/6/1', 0.14],
      ['week', 'day/2024/5/28', undefined],
      ['quarter', 'month/2024/3', 0.24],
      ['quarter', 'month/2024/4', 0.01],
      ['quarter', 'month/2024/6', 0.24],
      ['quarter', 'month/2024/7', undefined],
      ['quarter', 'week/2024/20', 0.01],
      ['weekend', 'month/2024/6', 1],
      ['weekend', 'day/2024/6/1', 1],
      ['backwards', 'month/2024/6', 1],
      ['backwards', 'day/2024/6/5', undefined],
      ['night', 'month/2024/6', 1],
    ])('%s on %s weighs %p', async (name, period, weight) => {
      expect(await ledger.weight(shots[name]!, period, { zone })).toBe(weight);
    });

    test.each([
      ['month/2024/5', 0.3],
      ['month/2024/6', 0.8],
      ['day/2024/6/4', 0.1],
    ])('by approval, week on %s weighs %p', async (period, weight) => {
      expect(await ledger.weight(shots.week!, period, { zone, mode: 'weighteddone' })).toBe(weight);
    });
  });

  test('who counts is the assignee, and only where nobody logged time', async () => {
    const dates = { real_start_date: '2024-06-03 09:00', end_date: '2024-06-05 17:00' };
    const [{ shot: others }, { shot: logged, task }] = [
      await ledger.work({ ...dates, assignees: [] }),
      await ledger.work(dates),
    ];
    await ledger.productions.hours(task, (await studio.person()).id, '2023-01-01', 1);
    const listed = (await ledger.listed('month/2024/6')).map(({ id }) => id);
    expect(listed).not.toContain(others);
    expect(listed).not.toContain(logged);
  });

  test('it needs both dates', async () => {
    const { shot: neverBegun } = await ledger.work({ end_date: '2024-06-05 17:00' });
    const { shot: neverEnded } = await ledger.work({ real_start_date: '2024-06-03 09:00' });
    const listed = (await ledger.listed('month/2024/6')).map(({ id }) => id);
    expect(listed).not.toContain(neverBegun);
    expect(listed).not.toContain(neverEnded);
  });

  test('of several tasks of a shot one counts, and none where hours were logged on another', async () => {
    const dates = { real_start_date: '2024-06-03 09:00', end_date: '2024-06-05 17:00' };
    const { shot } = await ledger.work(dates);
    await ledger.work({ ...dates, shot });
    expect(await ledger.weight(shot, 'month/2024/6')).toBe(1);
    const { task } = await ledger.work({ ...dates, shot });
    await ledger.productions.hours(task, ledger.artist.id, '2024-06-05', 60);
    await ledger.productions.hours(task, (await studio.person()).id, '2024-06-05', 180);
    expect(await ledger.weight(shot, 'month/2024/6')).toBe(0.25);
    expect(await ledger.weight(shot, 'day/2024/6/4')).toBe(0.33);
  });
});

describe('unweighted', () => {
  let ledger: Ledger;
  beforeAll(async () => {
    ledger = await Ledger.open(studio);
  });

  const columns = { feedback: 'end_date', done: 'done_date' };

  describe.each(['feedback', 'done'] as const)('%s', (mode) => {
    test.each([
      // In the evening in UTC it is the next day in Paris and still the same one in Los Angeles.
      ['Europe/Paris', '2024-06-05 22:30', '2024/6/6'],
      ['America/Los_Angeles', '2024-06-05 22:30', '2024/6/5'],
      ['Asia/Shanghai', '2024-06-05 15:59:59', '2024/6/5'],
      ['Asia/Shanghai', '2024-06-05 16:00:01', '2024/6/6'],
      // The night Paris puts its clocks forward, and the evening after it.
      ['Europe/Paris', '2024-03-30 23:30', '2024/3/31'],
      ['Europe/Paris', '2024-03-31 21:59:59', '2024/3/31'],
      ['Europe/Paris', '2024-03-31 22:30', '2024/4/1'],
      ['America/Los_Angeles', '2024-11-04 07:59:59', '2024/11/3'],
      // Havana skips the midnight that begins 10 March and has that of 3 November twice: the second one counts.
      ['America/Havana', '2024-03-10 04:59:59', '2024/3/9'],
      ['America/Havana', '2024-03-10 05:00:01', '2024/3/10'],
      ['America/Havana', '2024-11-03 04:30', '2024/11/2'],
      ['America/Havana', '2024-11-03 05:00:01', '2024/11/3'],
      // PostgreSQL would take it for an abbreviation without summer time.
      ['CET', '2024-06-05 22:30', '2024/6/6'],
      // Without a zone of one's own, that of the studio.
      [null, '2024-06-06 06:30', '2024/6/5'],
      ['Mars/Olympus', '2024-06-06 06:30', '2024/6/5'],
    ])('in %s, %s is on %s', async (zone, date, day) => {
      const { shot } = await ledger.work({ [columns[mode]]: date });
      const [year, month, number] = day.split('/').map(Number) as [number, number, number];
      const around = [-1, 0, 1].map((offset) => new Date(Date.UTC(year, month - 1, number + offset)));
      const weights = [];
      for (const near of around) {
        const path = `day/${near.getUTCFullYear()}/${near.getUTCMonth() + 1}/${near.getUTCDate()}`;
        weights.push(await ledger.weight(shot, path, { zone: zone as string, mode }));
      }
      expect(weights).toEqual([undefined, 1, undefined]);
    });
  });

  test('a date exactly at midnight belongs to the day and the month that begin with it', async () => {
    const { shot } = await ledger.work({ end_date: '2024-05-31 22:00' });
    const weights = [];
    for (const period of ['day/2024/5/31', 'day/2024/6/1', 'month/2024/5', 'month/2024/6', 'day/2024/6/2']) {
      weights.push(await ledger.weight(shot, period, { mode: 'feedback' }));
    }
    expect(weights).toEqual([undefined, 1, undefined, 1, undefined]);
  });

  test('a shot of several tasks counts once, for assignees only, whatever hours there are', async () => {
    const { shot, task } = await ledger.work({ end_date: '2024-07-02 10:00' });
    await ledger.work({ end_date: '2024-07-03 10:00', shot });
    await ledger.work({ end_date: '2024-07-03 10:00', assignees: [] });
    await ledger.productions.hours(task, (await studio.person()).id, '2024-07-02', 60);
    expect((await ledger.listed('month/2024/7', { mode: 'feedback' })).map(({ id, weight }) => [id, weight])).toEqual([
      [shot, 1],
    ]);
  });
});

describe('what is listed', () => {
  test('are shots with all their columns, cancelled ones included, by full name', async () => {
    const ledger = await Ledger.open(studio);
    const { productions, project } = ledger;
    const episode = await productions.entity(project, 'Episode', { name: 'E01' });
    const sequence = await productions.entity(project, 'Sequence', { name: 'SQ1', parent_id: episode });
    const orphan = await productions.entity(project, 'Sequence', { name: 'a sequence' });
    const shots = [
      await productions.shot(project, { name: 'é', parent_id: sequence, canceled: true, data: { camera: 'A' } }),
      await productions.shot(project, { name: 'z', parent_id: sequence }),
      await productions.shot(project, { name: 'SH1', parent_id: orphan }),
      await productions.shot(project, { name: 'Alone' }),
      await productions.entity(project, 'Character', { name: 'Fox' }),
    ];
    for (const shot of shots) await ledger.work({ shot, end_date: '2024-06-05 10:00' });

    const listed = await ledger.listed('day/2024/6/5', { mode: 'feedback' });
    expect(listed.map(({ full_name }) => full_name)).toEqual([
      'Alone',
      'E01 / SQ1 / z',
      'E01 / SQ1 / é',
      'a sequence / SH1',
    ]);
    expect(listed[2]).toMatchObject({
      type: 'Entity',
      id: shots[0],
      name: 'é',
      canceled: true,
      nb_frames: 100,
      parent_id: sequence,
      project_id: project,
      task_type_id: ledger.taskType,
      data: { camera: 'A' },
      status: 'running',
      weight: 1,
      created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
    });
    expect(Object.keys(listed[2] as object)).toHaveLength(25);
  });

  test('without a task type: each shot once per task type', async () => {
    const ledger = await Ledger.open(studio);
    const other = await ledger.productions.taskType();
    const { shot } = await ledger.work({ end_date: '2024-06-05 10:00' });
    await ledger.work({ end_date: '2024-06-06 10:00', shot, taskType: other });
    const { body } = await (
      await ledger.adminIn('UTC')
    ).get(`/data/persons/${ledger.artist.id}/quota-shots/month/2024/6?&project_id=${ledger.project}&count_mode=done`);
    expect(body).toEqual([]);
    const { body: both } = await (
      await ledger.adminIn('UTC')
    ).get(
      `/data/persons/${ledger.artist.id.toUpperCase()}/quota-shots/month/2024/6?project_id=${ledger.project}&&count_mode=feedback`,
    );
    expect(both.map(({ id, weight }: { id: string; weight: number }) => [id, weight])).toEqual([
      [shot, 1],
      [shot, 1],
    ]);
    expect(new Set(both.map(({ task_type_id }: { task_type_id: string }) => task_type_id))).toEqual(
      new Set([other, ledger.taskType]),
    );
  });

  test('an unknown task type finds nothing', async () => {
    const ledger = await Ledger.open(studio);
    await ledger.work({ end_date: '2024-06-05 10:00' });
    const { status, body } = await (
      await ledger.adminIn('UTC')
    ).get(`/data/persons/${ledger.artist.id}/quota-shots/month/2024/6?count_mode=done&task_type_id=${randomUUID()}`);
    expect([status, body]).toEqual([200, []]);
  });
});
