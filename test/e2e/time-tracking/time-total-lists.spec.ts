import { randomUUID } from 'node:crypto';
import { day, HoursOfAnArtist, minutes } from '../../support/hours.js';
import { statementsOf } from '../../support/statements.js';
import { Studio } from '../../support/studio.js';

let studio: Studio;
let scene: HoursOfAnArtist;

beforeAll(async () => {
  studio = await Studio.open();
  scene = await HoursOfAnArtist.of(studio);
});
afterAll(() => studio.close());

const sumOf = (entries: { duration: number }[]) => entries.reduce((sum, { duration }) => sum + duration, 0);
const { animation, lighting, undepartmental, shotless } = minutes;
const all = 63;

/** Who sees which minutes of the artist. */
const seen: [string, number][] = [
  ['admin', all],
  ['artist', all],
  ['manager', animation + lighting + undepartmental + shotless],
  ['animation supervisor', animation + shotless],
  ['supervisor of both', animation + lighting + shotless],
  ['supervisor of no department', animation + lighting + undepartmental + shotless],
  ['outside manager', 0],
  ['outside supervisor', 0],
];
const lists = [`/${day}`, `/by-date?date=${day}`, '/month/all/2024/6', '/month/all/2024/06'];

describe.each(lists)('GET /data/persons/{person_id}/time-spents%s', (path) => {
  it.each(seen)('shows %s %i minutes', async (name, sum) => {
    const { status, body } = await scene.ask(name, path);
    expect([status, sumOf(body)]).toEqual([200, sum]);
  });

  it.each(['colleague', 'client', 'vendor'])('shows nothing to a %s', async (name) => {
    expect((await scene.ask(name, path)).status).toBe(403);
  });

  it('is closed for bots as targets, even for administrators', async () => {
    const bot = await studio.person({ is_bot: true });
    expect((await scene.as('admin').get(`/data/persons/${bot.id}/time-spents${path}`)).status).toBe(403);
  });

  it.each([randomUUID(), 'nonsense1'])('answers 404 for the person %s, to everybody', async (id) => {
    for (const name of ['admin', 'colleague']) {
      expect((await scene.as(name).get(`/data/persons/${id}/time-spents${path}`)).status).toBe(404);
    }
  });

  it('knows oneself by an id in upper case', async () => {
    const answer = await scene.as('artist').get(`/data/persons/${scene.id('artist').toUpperCase()}/time-spents${path}`);
    expect(sumOf(answer.body)).toBe(all);
  });

  it('does not look at a production', async () => {
    expect(sumOf((await scene.ask('manager', `${path}${path.includes('?') ? '&' : '?'}project_id=x`)).body)).toBe(39);
  });

  it('is one statement, besides the token and the gate', async () => {
    for (const name of ['admin', 'animation supervisor']) {
      const statements = await statementsOf(studio, async () => void (await scene.ask(name, path)));
      expect(statements).toHaveLength(3);
    }
  });
});

describe('the entries', () => {
  it('have the documented shape, by date, then id', async () => {
    const { id } = await studio.person();
    await scene.productions.hours(scene.tasks.lighting, id, '2024-06-30', 30);
    await scene.productions.hours(scene.tasks.animation, id, '2024-06-30', 15);
    await scene.productions.hours(scene.tasks.animation, id, '2024-06-01', 0.5);
    await scene.productions.hours(scene.tasks.animation, id, '2024-05-31', 7);
    await scene.productions.hours(scene.tasks.animation, id, '2024-07-01', 7);
    const { body } = await scene.as('admin').get(`/data/persons/${id}/time-spents/month/all/2024/6`);
    expect(body).toHaveLength(3);
    expect(body[0]).toEqual({
      id: expect.any(String),
      type: 'TimeSpent',
      duration: 0.5,
      date: '2024-06-01',
      task_id: scene.tasks.animation,
      person_id: id,
      created_at: expect.stringMatching(/Z$/),
      updated_at: expect.stringMatching(/Z$/),
    });
    const keys = body.map((entry: { date: string; id: string }) => entry.date + entry.id);
    expect(keys).toEqual(keys.toSorted());
  });

  it.each(['2024-02-30', '2023-02-29', '0000-01-01', '20240604', 'today', 'infinity', '2024-06', '04-06-2024', '%20'])(
    'are refused for the day %s, after rights',
    async (text) => {
      for (const path of [`/${text}`, `/by-date?date=${text}`]) {
        const { status, body } = await scene.ask('manager', path);
        expect([status, body.data.errors[0].field]).toEqual([400, 'date']);
        expect((await scene.ask('colleague', path)).status).toBe(403);
      }
    },
  );

  it.each(['/by-date', '/by-date?date='])('are refused without a day: %s', async (path) => {
    expect((await scene.ask('artist', path)).status).toBe(400);
  });

  it.each(['2024/0', '2024/13', '2024/-1', '2024/x', 'x/6', '0/6', '10000/6', '9999/12', '2024.5/6'])(
    'are refused for the month %s, after rights',
    async (month) => {
      expect((await scene.ask('animation supervisor', `/month/all/${month}`)).status).toBe(400);
      expect((await scene.ask('vendor', `/month/all/${month}`)).status).toBe(403);
    },
  );
});

describe('GET /data/persons/{person_id}/time-spents', () => {
  let id: string;
  const range = (query: string) => scene.as('admin').get(`/data/persons/${id}/time-spents${query}`);
  const days = async (query: string) => (await range(query)).body.map(({ date }: { date: string }) => date);

  beforeAll(async () => {
    const person = await studio.person();
    id = person.id;
    for (const date of ['2024-06-03', '2024-02-29', '2025-01-01']) {
      await scene.productions.hours(scene.tasks.animation, id, date, 60);
    }
  });

  it.each([
    ['', ['2024-02-29', '2024-06-03', '2025-01-01']],
    ['/', ['2024-02-29', '2024-06-03', '2025-01-01']],
    ['?start_date=&end_date=', ['2024-02-29', '2024-06-03', '2025-01-01']],
    ['?start_date=2024-02-29&end_date=2024-06-03', ['2024-02-29', '2024-06-03']],
    ['?start_date=2024-06-03&end_date=2024-06-03', ['2024-06-03']],
    ['?start_date=2024-06-04&end_date=2024-12-31', []],
    ['?start_date=2024-06-03&end_date=2024-02-29', []],
    ['?start_date=2024-06-03T23:59:59&end_date=2024-06-03T00:00:00Z', ['2024-06-03']],
    ['?start_date=2024-06-03T23:00:00-11:00&end_date=2024-06-03%2001:00:00%2B14:00', ['2024-06-03']],
    ['?start_date=1900-01-01&end_date=2999-12-31', ['2024-02-29', '2024-06-03', '2025-01-01']],
  ])('answers %s with the days %j', async (query, expected) => {
    expect(await days(query)).toEqual(expected);
  });

  it.each([
    ['start_date=2024-06-03', 'end_date'],
    ['end_date=2024-06-03', 'start_date'],
    ['start_date=2024-06-03&end_date=', 'end_date'],
    ['start_date=2024-02-30&end_date=2024-06-03', 'start_date'],
    ['start_date=2024-06-03&end_date=tomorrow', 'end_date'],
    ['start_date=20240603&end_date=20240603', 'start_date'],
    ['start_date=2024-06-03Tnoon&end_date=2024-06-03', 'start_date'],
    ['start_date=infinity&end_date=infinity', 'start_date'],
  ])('refuses ?%s and names %s', async (query, field) => {
    const { status, body } = await range(`?${query}`);
    expect([status, body.data.errors[0].field]).toEqual([400, field]);
  });

  it('reads no body', async () => {
    const body = { start_date: '2024-06-03', end_date: '2024-06-03' };
    const { status, body: entries } = await scene.as('admin').send('GET', `/data/persons/${id}/time-spents`, body);
    expect([status, entries.length]).toEqual([200, 3]);
  });

  it('shows each reader what the list of a day shows them', async () => {
    for (const name of [...scene.callers.keys()].filter((reader) => reader !== 'artist')) {
      const { status, body } = await scene.ask(name, '?start_date=2024-06-01&end_date=2024-06-30');
      const ofDay = await scene.ask(name, `/${day}`);
      const shown = (answer: { status: number; body: { duration: number }[] }) =>
        answer.status === 200 ? sumOf(answer.body) : undefined;
      expect([name, status, shown({ status, body })]).toEqual([name, ofDay.status, shown(ofDay)]);
    }
  });

  it('says of each entry which production and task type it belongs to', async () => {
    const { body } = await scene.ask('artist', '');
    const of = (task: string) => body.find((entry: { task_id: string }) => entry.task_id === task);
    const type = await studio.sql<{ id: string }>('select task_type_id as id from task where id = $1', [
      scene.tasks.animation,
    ]);
    expect(of(scene.tasks.animation)).toMatchObject({
      type: 'TimeSpent',
      project_id: scene.production,
      task_type_id: type[0]?.id,
    });
    expect(of(scene.tasks.nowhere)).toMatchObject({ project_id: null, task_type_id: expect.any(String) });
  });

  it('is for oneself, administrators, managers and supervisors; the gate comes first, the dates last', async () => {
    expect(sumOf((await scene.ask('artist', '')).body)).toBe(all);
    expect((await scene.ask('manager', '?start_date=x')).status).toBe(400);
    for (const name of ['colleague', 'client', 'vendor']) {
      expect((await scene.ask(name, '?start_date=x')).status).toBe(403);
      expect((await scene.as(name).get(`/data/persons/${randomUUID()}/time-spents`)).status).toBe(404);
    }
    const bot = await studio.person({ is_bot: true });
    expect((await scene.as('admin').get(`/data/persons/${bot.id}/time-spents`)).status).toBe(403);
    expect((await scene.as('admin').get('/data/persons/nonsense1/time-spents')).status).toBe(404);
  });

  it('is one statement, besides the token and the gate', async () => {
    expect(await statementsOf(studio, async () => void (await range('')))).toHaveLength(3);
  });
});
