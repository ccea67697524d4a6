import { randomUUID } from 'node:crypto';
import { Studio } from '../../support/studio.js';
import { Ledger } from './ledger.js';

let studio: Studio;

beforeAll(async () => {
  studio = await Studio.open();
});
afterAll(() => studio.close());

const nothing = { frames: {}, seconds: {}, drawings: {}, count: {} };
const empty = {
  day: { ...nothing, entries: {} },
  week: { ...nothing, entries: {} },
  month: { ...nothing, entries: {} },
  year: nothing,
};

describe('GET /data/projects/{id}/quotas/{task_type_id}', () => {
  test('answers all blocks of the total even when there is nothing', async () => {
    const ledger = await Ledger.open(studio);
    for (const mode of ['weighted', 'weighteddone', 'feedback', 'done']) {
      expect(await ledger.totals({ mode })).toEqual({ total: empty });
    }
  });

  test('adds up the parts of logged hours on the days of the entries', async () => {
    const ledger = await Ledger.open(studio);
    const { artist, productions } = ledger;
    const colleague = await studio.person();
    const { task } = await ledger.work({ end_date: '2024-06-07 10:00', nb_drawings: 50, nb_frames: 120 });
    await productions.hours(task, artist.id, '2024-06-04', 500);
    await productions.hours(task, artist.id, '2024-06-05', 100);
    await productions.hours(task, artist.id, '2024-02-29', 29);
    await productions.hours(task, artist.id, '2024-12-30', 3);
    await productions.hours(task, colleague.id, '2024-06-05', 22);
    const totals = await ledger.totals();
    expect(Object.keys(totals).sort()).toEqual([artist.id, colleague.id, 'total'].sort());
    const parts = { '2024-02-29': 29 / 654, '2024-06-04': 500 / 654, '2024-06-05': 100 / 654, '2024-12-30': 3 / 654 };
    const times = (factor: number, of: Record<string, number>) =>
      Object.fromEntries(Object.entries(of).map(([name, part]) => [name, expect.closeTo(part * factor, 12)]));
    const block = (of: Record<string, number>, entries: Record<string, number>) => ({
      count: times(1, of),
      frames: times(120, of),
      seconds: times(120 / 25, of),
      drawings: times(50, of),
      entries,
    });
    const { entries: _, ...year } = block({ '2024': 632 / 654 }, {});
    expect(totals[artist.id]).toEqual({
      day: block(parts, { '2024-02': 1, '2024-06': 2, '2024-12': 1 }),
      week: block({ '2024-9': 29 / 654, '2024-23': 600 / 654, '2025-1': 3 / 654 }, { '2024': 2, '2025': 1 }),
      month: block({ '2024-02': 29 / 654, '2024-06': 600 / 654, '2024-12': 3 / 654 }, { '2024': 3 }),
      year,
    });
    expect(totals.total?.day.count).toEqual(times(1, { ...parts, '2024-06-05': 122 / 654 }));
    expect(totals.total?.day.entries).toEqual({ '2024-02': 1, '2024-06': 2, '2024-12': 1 });
    expect(totals.total?.year.count).toEqual({ '2024': 1 });
    expect(await ledger.totals({ mode: 'weighteddone' })).toEqual({ total: empty });
  });

  test('spreads work without hours over the business days from its start to its end', async () => {
    const ledger = await Ledger.open(studio);
    await ledger.work({
      real_start_date: '2024-05-29 09:00',
      end_date: '2024-06-06 17:00',
      nb_drawings: 14,
      nb_frames: 70,
    });
    const { [ledger.artist.id]: own, total } = await ledger.totals();
    const spread = ['2024-05-29', '2024-05-30', '2024-05-31', '2024-06-03', '2024-06-04', '2024-06-05', '2024-06-06'];
    expect(own?.day).toEqual({
      count: Object.fromEntries(spread.map((day) => [day, 1 / 7])),
      frames: Object.fromEntries(spread.map((day) => [day, 10])),
      seconds: Object.fromEntries(spread.map((day) => [day, 0.4])),
      drawings: Object.fromEntries(spread.map((day) => [day, 2])),
      entries: { '2024-05': 3, '2024-06': 4 },
    });
    expect(own?.week.count).toEqual({ '2024-22': 3 / 7, '2024-23': 4 / 7 });
    expect(own?.month.frames).toEqual({ '2024-05': 30, '2024-06': 40 });
    expect(own?.year).toEqual({
      count: { '2024': 1 },
      frames: { '2024': 70 },
      seconds: { '2024': 2.8 },
      drawings: { '2024': 14 },
    });
    expect(total).toEqual(own);
  });

  test.each([
    ['a week-end counts on the day it began', '2024-06-01 09:00', '2024-06-02 17:00', { '2024-06-01': 1 }],
    [
      'work from a Saturday on counts on it and on business days',
      '2024-06-01 09:00',
      '2024-06-04 17:00',
      { '2024-06-01': 1 / 3, '2024-06-03': 1 / 3, '2024-06-04': 1 / 3 },
    ],
    ['one day is one shot', '2024-06-04 09:00', '2024-06-04 17:00', { '2024-06-04': 1 }],
    ['an end before the start has no day', '2024-06-06 17:00', '2024-06-04 09:00', undefined],
    // Days are those of the list, where less than 24 hours are one step: both weigh the whole.
    ['a night counts on both days', '2024-06-03 18:00', '2024-06-04 09:00', { '2024-06-03': 1, '2024-06-04': 1 }],
  ])('without hours, %s', async (_, real_start_date, end_date, days) => {
    const ledger = await Ledger.open(studio);
    await ledger.work({ real_start_date, end_date });
    expect((await ledger.totals())[ledger.artist.id]?.day.count).toEqual(days);
  });

  test.each([
    ['Europe/Paris', { '2024-06-06': 1 }],
    ['America/Los_Angeles', { '2024-06-05': 1 }],
    ['Asia/Shanghai', { '2024-06-06': 1 }],
  ])('unweighted, a shot counts on the local day of whoever asks: %s', async (zone, days) => {
    const ledger = await Ledger.open(studio);
    const { shot } = await ledger.work({ end_date: '2024-06-05 22:30', done_date: '2024-06-05 22:45', nb_drawings: 3 });
    for (const mode of ['feedback', 'done']) {
      const { [ledger.artist.id]: own } = await ledger.totals({ zone, mode });
      expect(own?.day.count).toEqual(days);
      expect(own?.week).toEqual({
        count: { '2024-23': 1 },
        frames: { '2024-23': 100 },
        seconds: { '2024-23': 4 },
        drawings: { '2024-23': 3 },
        entries: { '2024': 1 },
      });
    }
    // Another task of the shot, on another day of the month: both days, but one shot of the month.
    await ledger.work({ end_date: '2024-06-12 10:00', shot });
    const { [ledger.artist.id]: both } = await ledger.totals({ zone, mode: 'feedback' });
    expect(both?.day.count).toEqual({ ...days, '2024-06-12': 1 });
    expect(both?.month.count).toEqual({ '2024-06': 1 });
  });

  test('around clock changes, and at midnight, it counts where the list shows it', async () => {
    const ledger = await Ledger.open(studio);
    // The last one is exactly midnight.
    for (const end_date of ['2024-03-10 04:59', '2024-03-10 05:01', '2024-11-03 04:30', '2024-11-04 05:00']) {
      await ledger.work({ end_date });
    }
    const { total } = await ledger.totals({ zone: 'America/Havana', mode: 'feedback' });
    expect(total?.day.count).toEqual({
      '2024-03-09': 1,
      '2024-03-10': 1,
      '2024-11-02': 1,
      '2024-11-04': 1,
    });
    expect(total?.month.count).toEqual({ '2024-03': 2, '2024-11': 2 });
  });

  test('250 entries of 4 minutes on a task of 1,000 are the whole shot', async () => {
    const ledger = await Ledger.open(studio);
    const { task } = await ledger.work({ end_date: '2024-06-07 10:00' });
    await studio.sql(
      `insert into time_spent (id, task_id, person_id, date, duration)
       select gen_random_uuid(), $1, $2, '2024-01-01'::date + i, 4 from generate_series(0, 249) i`,
      [task, ledger.artist.id],
    );
    await studio.sql('update task set duration = 1000 where id = $1', [task]);
    const { [ledger.artist.id]: own } = await ledger.totals();
    expect(own?.year.count).toEqual({ '2024': 1 });
    expect(own?.day.count?.['2024-01-01']).toBe(0.004);
    expect(own?.month.count?.['2024-01']).toBe(0.124);
  });

  test('every assignee counts the shot, and the total counts it for each; bots do not count', async () => {
    const ledger = await Ledger.open(studio);
    const [colleague, bot] = [await studio.person(), await studio.person({ is_bot: true })];
    await ledger.work({ end_date: '2024-06-05 10:00', assignees: [ledger.artist.id, colleague.id, bot.id] });
    const totals = await ledger.totals({ mode: 'feedback' });
    expect(Object.keys(totals).sort()).toEqual([ledger.artist.id, colleague.id, 'total'].sort());
    expect(totals.total?.year.count).toEqual({ '2024': 2 });
  });

  test('who does not lead the production reads themselves alone, and the total of that', async () => {
    const ledger = await Ledger.open(studio);
    const { productions, project, artist, taskType } = ledger;
    const [colleague, supervisor, outsider] = [
      await studio.person(),
      await studio.person({ role: 'supervisor' }),
      await studio.person({ role: 'manager' }),
    ];
    await productions.join(project, supervisor.id);
    await productions.join(project, colleague.id, 'vendor');
    await ledger.work({ end_date: '2024-06-05 10:00', assignees: [artist.id, colleague.id] });
    const everybody = await ledger.totals({ mode: 'feedback' });
    const of = async (person: typeof artist) => {
      const url = `/data/projects/${project}/quotas/${taskType}?count_mode=feedback`;
      return (await (await studio.as(person)).get(url)).body;
    };
    for (const person of [artist, colleague]) {
      expect(await of(person)).toEqual({ [person.id]: everybody[person.id], total: everybody[person.id] });
    }
    expect(await of(outsider)).toEqual({ total: empty });
    expect(await of(supervisor)).toEqual(everybody);
  });

  test('studio_id keeps the people of one site', async () => {
    const ledger = await Ledger.open(studio);
    const site = randomUUID();
    await studio.sql("insert into studio (id, name, color) values ($1, 'Annecy', '#000000')", [site]);
    const colleague = await studio.person({ studio_id: site });
    const dates = { real_start_date: '2024-06-05 08:00', end_date: '2024-06-05 10:00' };
    await ledger.work({ ...dates, assignees: [ledger.artist.id, colleague.id] });
    const { task } = await ledger.work(dates);
    await ledger.productions.hours(task, ledger.artist.id, '2024-06-05', 60);
    for (const mode of ['weighted', 'feedback']) {
      const totals = await ledger.totals({ mode, query: `&studio_id=${site}` });
      expect(Object.keys(totals).sort()).toEqual([colleague.id, 'total'].sort());
      expect(totals.total?.year.count).toEqual({ '2024': 1 });
    }
    expect(await ledger.totals({ query: `&studio_id=${randomUUID()}` })).toEqual({ total: empty });
  });

  test.each([
    ['24', 24],
    ['23.976', 23.976],
    ['0', 25],
    ['film', 25],
    ['', 25],
    [null, 25],
  ])('frames a second of "%s" are %d', async (fps, rate) => {
    const ledger = await Ledger.open(studio, fps as string);
    await ledger.work({ end_date: '2024-06-05 10:00', nb_frames: 1000 });
    await ledger.work({ end_date: '2024-06-05 10:00', nb_frames: null });
    const { total } = await ledger.totals({ mode: 'feedback' });
    expect(total?.year.frames).toEqual({ '2024': 1000 });
    expect(total?.year.seconds?.['2024']).toBeCloseTo(1000 / rate, 9);
    expect(total?.year.count).toEqual({ '2024': 2 });
  });

  test('other productions, task types and kinds of entities do not count', async () => {
    const ledger = await Ledger.open(studio);
    const { productions, project, artist } = ledger;
    await ledger.work({ end_date: '2024-06-05 10:00', taskType: await productions.taskType() });
    await ledger.work({ end_date: '2024-06-05 10:00', shot: await productions.entity(project, 'Character') });
    const elsewhere = await productions.project();
    await productions.task({
      project: elsewhere,
      taskType: ledger.taskType,
      entity: await productions.shot(elsewhere),
      assignees: [artist.id],
      end_date: '2024-06-05 10:00',
    });
    expect(await ledger.totals({ mode: 'feedback' })).toEqual({ total: empty });
  });
});

describe('GET /data/projects/{id}/quotas/persons/{person_id}', () => {
  test('answers by task type', async () => {
    const ledger = await Ledger.open(studio);
    const { productions, project, artist, taskType } = ledger;
    const other = await productions.taskType();
    const { shot } = await ledger.work({ end_date: '2024-06-05 10:00' });
    await ledger.work({ end_date: '2024-06-05 10:00', shot, taskType: other });
    await ledger.work({ end_date: '2024-06-06 10:00', taskType: other });
    await ledger.work({ end_date: '2024-06-06 10:00', assignees: [(await studio.person()).id] });
    const url = `/data/projects/${project}/quotas/persons/${artist.id}?detail=day&count_mode=feedback`;
    const { status, body } = await (await studio.as(artist)).get(url);
    expect(status).toBe(200);
    expect(Object.keys(body).sort()).toEqual([taskType, other, 'total'].sort());
    expect(body[taskType].day.count).toEqual({ '2024-06-05': 1 });
    expect(body[other].day.count).toEqual({ '2024-06-05': 1, '2024-06-06': 1 });
    expect(body.total.day.count).toEqual({ '2024-06-05': 2, '2024-06-06': 1 });
    expect(body[taskType]).toEqual((await ledger.totals({ mode: 'feedback' }))[artist.id]);
  });

  test('answers the empty total to somebody who did nothing', async () => {
    const ledger = await Ledger.open(studio);
    const url = `/data/projects/${ledger.project}/quotas/persons/${(await studio.person()).id}`;
    expect((await (await ledger.adminIn('UTC')).get(url)).body).toEqual({ total: empty });
  });
});
