import { randomUUID } from 'node:crypto';
import { day, HoursOfAnArtist, minutes, pathsOf } from '../../support/hours.js';
import { statementsOf } from '../../support/statements.js';
import { Studio } from '../../support/studio.js';

let studio: Studio;
let scene: HoursOfAnArtist;

beforeAll(async () => {
  studio = await Studio.open();
  scene = await HoursOfAnArtist.of(studio);
});
afterAll(() => studio.close());

const { animation, lighting, undepartmental, elsewhere } = minutes;
const all = animation + lighting + undepartmental + elsewhere;
const totals = ['/year/2024', '/month/2024/6', '/month/2024/06', '/week/2024/23', '/day/2024/6/4', '/day/2024/06/04'];

describe.each(totals)('GET /data/persons/{person_id}/time-spents%s', (path) => {
  it.each([
    ['admin', all],
    ['artist', all],
    ['manager', animation + lighting + undepartmental],
    ['animation supervisor', animation],
    ['supervisor of both', animation + lighting],
    ['supervisor of no department', animation + lighting + undepartmental],
    ['outside manager', 0],
    ['outside supervisor', 0],
  ])('sums for %s %i minutes', async (name, sum) => {
    const { status, body } = await scene.ask(name, path);
    expect([status, body.total_duration]).toEqual([200, sum]);
    expect(body.tasks.reduce((total: number, task: { duration: number }) => total + task.duration, 0)).toBe(sum);
  });

  it.each([
    ['admin', 'production', animation + lighting + undepartmental],
    ['artist', 'other', elsewhere],
    ['manager', 'production', animation + lighting + undepartmental],
    ['animation supervisor', 'production', animation],
    ['supervisor of no department', 'production', animation + lighting + undepartmental],
  ] as const)('sums for %s, who asks for the %s, %i minutes', async (name, project, sum) => {
    expect((await scene.ask(name, `${path}?project_id=${scene[project].toUpperCase()}`)).body.total_duration).toBe(sum);
  });

  it.each(['manager', 'animation supervisor', 'supervisor of no department'])(
    'refuses a %s who asks for a production without being in its team',
    async (name) => {
      for (const project of [scene.other, randomUUID(), 'nonsense1', '']) {
        const { status, body } = await scene.ask(name, `${path}?project_id=${project}`);
        expect([status, body.message]).toEqual([403, expect.stringContaining('project_id')]);
      }
    },
  );

  it.each(['admin', 'artist'])(
    'finds nothing for %s in an unknown production, and refuses what is no id',
    async (name) => {
      expect((await scene.ask(name, `${path}?project_id=${randomUUID()}`)).body).toMatchObject({
        total_duration: 0,
        tasks: [],
      });
      for (const project of ['nonsense1', '']) {
        const { status, body } = await scene.ask(name, `${path}?project_id=${project}`);
        expect([status, body.data.errors[0].field]).toEqual([400, 'project_id']);
      }
    },
  );

  it.each(['colleague', 'client', 'vendor'])('is closed for a %s', async (name) => {
    expect((await scene.ask(name, path)).status).toBe(403);
    expect((await scene.ask(name, `${path}?project_id=${scene.production}`)).status).toBe(403);
  });

  it('is one statement, besides the token, the gate and the question for the team', async () => {
    const sent = async (name: string, query: string) =>
      (await statementsOf(studio, async () => void (await scene.ask(name, path + query)))).length;
    expect(await sent('admin', `?project_id=${scene.production}`)).toBe(3);
    expect(await sent('artist', '')).toBe(3);
    expect(await sent('animation supervisor', '')).toBe(3);
    expect(await sent('animation supervisor', `?project_id=${scene.production}`)).toBe(4);
  });
});

describe('a total', () => {
  it('carries the numbers of its period', async () => {
    const { body: ofYear } = await scene.ask('artist', '/year/2024');
    expect(ofYear).toEqual({ total_duration: all, year: 2024, tasks: expect.any(Array) });
    expect((await scene.ask('artist', '/month/2024/06')).body).toEqual({ ...ofYear, month: 6 });
    expect((await scene.ask('artist', '/week/2024/23')).body).toEqual({ ...ofYear, week: 23 });
    expect((await scene.ask('artist', '/day/2024/6/04')).body).toEqual({ ...ofYear, month: 6, day: 4 });
  });

  it('ignores filters that Kitsu sends and no total has', async () => {
    expect((await scene.ask('artist', '/year/2024?studio_id=&department_id=x')).body.total_duration).toBe(all);
  });

  it('is zero without hours, and adds fractions', async () => {
    const { id } = await studio.person();
    const total = async () => (await scene.as('admin').get(`/data/persons/${id}/time-spents/year/2024`)).body;
    expect(await total()).toEqual({ total_duration: 0, year: 2024, tasks: [] });
    await scene.productions.hours(scene.tasks.animation, id, '2024-01-01', 0.25);
    await scene.productions.hours(scene.tasks.animation, id, '2024-12-31', 7.5);
    expect((await total()).total_duration).toBe(7.75);
  });

  it('has a line per task with its names, by production, episode, sequence and entity', async () => {
    const { productions } = scene;
    const { id } = await studio.person();
    const project = await productions.project();
    await studio.sql("update project set name = 'A film' where id = $1", [project]);
    const taskType = await productions.taskType();
    const episode = await productions.entity(project, 'Episode', { name: 'E01' });
    const sequence = await productions.entity(project, 'Sequence', { name: 'SQ01', parent_id: episode });
    const loose = await productions.entity(project, 'Sequence', { name: 'SQ00' });
    const entities = {
      late: await productions.shot(project, { name: 'SH020', parent_id: sequence }),
      early: await productions.shot(project, { name: 'SH010', parent_id: sequence }),
      sequence,
      loose: await productions.shot(project, { name: 'SH001', parent_id: loose }),
      asset: await productions.entity(project, 'Character', { name: 'Rabbit' }),
    };
    for (const [index, entity] of Object.values(entities).entries()) {
      const task = await productions.task({ project, taskType, entity });
      await productions.hours(task, id, '2024-06-04', index + 1);
      await productions.hours(task, id, '2024-06-05', 100);
    }
    await productions.hours(scene.tasks.animation, id, '2024-06-05', 1000);

    const { tasks } = (await scene.as('admin').get(`/data/persons/${id}/time-spents/month/2024/6`)).body;
    const line = (entity_name: string, kind: string, sequence_name: string | null, episode_name: string | null) => ({
      task_id: expect.any(String),
      task_type_id: taskType,
      project_id: project,
      project_name: 'A film',
      entity_name,
      entity_type_name: kind,
      sequence_name,
      episode_name,
      duration: expect.any(Number),
    });
    expect(tasks.slice(0, 5)).toEqual([
      { ...line('SH010', 'Shot', 'SQ01', 'E01'), duration: 102 },
      { ...line('SH020', 'Shot', 'SQ01', 'E01'), duration: 101 },
      { ...line('SQ01', 'Sequence', 'E01', null), duration: 103 },
      { ...line('SH001', 'Shot', 'SQ00', null), duration: 104 },
      { ...line('Rabbit', 'Character', null, null), duration: 105 },
    ]);
    expect(tasks[5]).toMatchObject({ task_id: scene.tasks.animation, duration: 1000 });
    expect(tasks).toHaveLength(6);
  });

  it('counts neither the hours of others nor those of no task', async () => {
    const { id } = await studio.person();
    await studio.sql("insert into time_spent (id, person_id, date, duration) values ($1, $2, '2024-06-04', 5)", [
      randomUUID(),
      id,
    ]);
    expect((await scene.as('admin').get(`/data/persons/${id}/time-spents/year/2024`)).body.total_duration).toBe(0);
  });
});

describe('a period that does not exist', () => {
  const refused = {
    '/year': ['0', '9999', '10000', '-1', 'x', '2024.0', '%20', '1e3'],
    '/month': ['2024/0', '2024/13', '2024/x', '0/6', '9999/12', '10000/1'],
    '/week': ['2024/0', '2024/53', '2025/53', '2020/54', '2024/x', '0/1', '10000/1'],
    '/day': [
      '2023/2/29',
      '1900/2/29',
      '2024/4/31',
      '2024/13/1',
      '2024/0/1',
      '2024/6/0',
      '2024/6/x',
      '0/1/1',
      '9999/12/31',
    ],
  };

  it.each(pathsOf(refused))('%s is refused, after the gate, the role and the production', async (path) => {
    for (const name of ['admin', 'artist', 'animation supervisor']) {
      const { status, body } = await scene.ask(name, path);
      expect([status, body.data.errors]).toEqual([400, [expect.objectContaining({ field: expect.any(String) })]]);
    }
    expect((await scene.ask('colleague', path)).status).toBe(403);
    expect((await scene.ask('manager', `${path}?project_id=${scene.other}`)).status).toBe(403);
    expect((await scene.as('colleague').get(`/data/persons/${randomUUID()}/time-spents${path}`)).status).toBe(404);
    const bot = await studio.person({ is_bot: true });
    expect((await scene.as('admin').get(`/data/persons/${bot.id}/time-spents${path}`)).status).toBe(403);
  });
});

it.each(['/day/1/1/1', '/week/1/1', '/year/9998', '/month/9999/11', '/week/9999/52', '/day/9999/12/30'])(
  'at an end of the calendar, %s is empty',
  async (path) => {
    expect((await scene.ask('animation supervisor', path)).body).toMatchObject({ total_duration: 0, tasks: [] });
  },
);

describe('at year ends', () => {
  let id: string;
  const total = async (path: string) =>
    (await scene.as('admin').get(`/data/persons/${id}/time-spents/${path}`)).body.total_duration;

  beforeAll(async () => {
    const person = await studio.person();
    id = person.id;
    const days = ['2020-12-28', '2021-01-03', '2023-01-01', '2024-02-29', '2024-12-30', '2025-01-05', '2027-01-01'];
    for (const [index, date] of days.entries()) {
      await scene.productions.hours(scene.tasks.animation, id, date, 2 ** index);
    }
  });

  it.each([
    ['week/2020/53', 1 + 2],
    ['year/2020', 1],
    ['year/2021', 2],
    ['week/2022/52', 4],
    ['year/2023', 4],
    ['day/2024/2/29', 8],
    ['week/2024/9', 8],
    ['week/2025/1', 16 + 32],
    ['week/2024/52', 0],
    ['year/2024', 8 + 16],
    ['year/2025', 32],
    ['week/2026/53', 64],
    ['week/2027/1', 0],
    ['year/2027', 64],
    ['day/2024/12/30', 16],
  ])('%s has %i minutes', async (path, sum) => {
    expect(await total(path)).toBe(sum);
  });
});

it.each([
  ['Pacific/Kiritimati', 'Etc/GMT+12'],
  ['Etc/GMT+12', 'Pacific/Kiritimati'],
])('no day moves between a person in %s and a reader in %s', async (timezone, far) => {
  const { id } = await studio.person({ timezone });
  const reader = await studio.as(await studio.person({ role: 'admin', timezone: far }));
  await scene.productions.hours(scene.tasks.animation, id, '2024-12-31', 60);
  const path = `/data/persons/${id}/time-spents`;
  for (const caller of [reader, await studio.as({ id, is_bot: false })]) {
    const days = async (date: string) =>
      (await caller.get(`${path}/${date}`)).body.map((entry: { date: string }) => entry.date);
    expect(await days('2024-12-30')).toEqual([]);
    expect(await days('2024-12-31')).toEqual(['2024-12-31']);
    expect(await days('2025-01-01')).toEqual([]);
    expect((await caller.get(`${path}/day/2024/12/31`)).body.total_duration).toBe(60);
    expect((await caller.get(`${path}/year/2025`)).body.total_duration).toBe(0);
    expect((await caller.get(`/data/persons/time-spents/day-table/2024/12`)).body['31'][id]).toBe(60);
  }
});

it('reads `by-date` as no day, and `year-table` as no person', async () => {
  expect((await scene.ask('artist', `/by-date?date=${day}`)).status).toBe(200);
  expect((await scene.as('artist').get('/data/persons/time-spents/year-table')).status).toBe(200);
});
