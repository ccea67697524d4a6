import { randomUUID } from 'node:crypto';
import { HoursOfAnArtist, minutes, pathsOf } from '../../support/hours.js';
import { statementsOf } from '../../support/statements.js';
import { Studio } from '../../support/studio.js';
import { firstOf } from '../../support/first-of.js';

let studio: Studio;
let scene: HoursOfAnArtist;

beforeAll(async () => {
  studio = await Studio.open();
  scene = await HoursOfAnArtist.of(studio);
});
afterAll(() => studio.close());

const { animation, lighting, undepartmental, elsewhere, nowhere, shotless } = minutes;
const everything = animation + lighting + undepartmental + elsewhere + nowhere + shotless;
const ofTeam = animation + lighting + undepartmental + shotless;

/** The four tables, and the unit in which all hours of the artist are. */
const tables = [
  ['year-table', '2024'],
  ['month-table/2024', '6'],
  ['week-table/2024', '23'],
  ['day-table/2024/06', '4'],
] as const;

const table = (name: string, path: string) => scene.as(name).get(`/data/persons/time-spents/${path}`);

describe.each(tables)('GET /data/persons/time-spents/%s', (path, unit) => {
  const artistSeenBy = async (name: string, query = '') => {
    const { status, body } = await table(name, path + query);
    return [status, body[unit]?.[scene.id('artist')] ?? 0];
  };

  it.each([
    ['admin', everything],
    ['artist', everything],
    ['manager', ofTeam],
    ['animation supervisor', animation + shotless],
    ['supervisor of both', animation + lighting + shotless],
    ['supervisor of no department', ofTeam],
    ['outside manager', 0],
    ['outside supervisor', 0],
    ['colleague', 0],
    ['client', 0],
    ['vendor', 0],
  ])('shows %s %i minutes of the artist', async (name, sum) => {
    expect(await artistSeenBy(name)).toEqual([200, sum]);
  });

  it.each([
    ['admin', 'production', ofTeam],
    ['admin', 'other', elsewhere],
    ['artist', 'other', elsewhere],
    ['manager', 'production', ofTeam],
    ['animation supervisor', 'production', animation + shotless],
    ['colleague', 'other', 0],
  ] as const)('shows %s, who asks for the %s, %i minutes', async (name, project, sum) => {
    expect(await artistSeenBy(name, `?project_id=${scene[project]}`)).toEqual([200, sum]);
  });

  it.each([
    ['admin', 'animation', animation + elsewhere + nowhere + shotless],
    ['admin', 'lighting', lighting],
    ['artist', 'lighting', lighting],
    ['manager', 'animation', animation + shotless],
    ['manager', 'lighting', lighting],
    ['animation supervisor', 'animation', animation + shotless],
    ['supervisor of both', 'lighting', lighting],
  ] as const)('shows %s, who asks for the department of %s, %i minutes', async (name, department, sum) => {
    expect(await artistSeenBy(name, `?department_id=${scene[department]}`)).toEqual([200, sum]);
  });

  it('shows the people of a site', async () => {
    const site = randomUUID();
    await studio.sql("insert into studio (id, name, color) values ($1::uuid, $1::text, '')", [site]);
    const there = await studio.person({ studio_id: site });
    const day = '2024-06-04';
    await scene.productions.hours(scene.tasks.lighting, there.id, day, 5);
    await scene.productions.hours(scene.tasks.elsewhere, there.id, day, 50);
    for (const [name, sum] of [
      ['admin', 55],
      ['manager', 5],
    ] as const) {
      expect((await table(name, `${path}?studio_id=${site}`)).body).toEqual({ [unit]: { [there.id]: sum } });
    }
    expect((await table('animation supervisor', `${path}?studio_id=${site}`)).body).toEqual({});
    expect((await table('artist', `${path}?studio_id=${site}`)).body).toEqual({});
    const all = `${path}?studio_id=${site}&department_id=${scene.animation}&project_id=${scene.other}`;
    expect((await table('admin', all)).body).toEqual({ [unit]: { [there.id]: 50 } });
  });

  it.each(['project_id', 'department_id', 'studio_id'])('is empty for an unknown %s', async (filter) => {
    for (const name of ['admin', 'artist']) {
      expect((await table(name, `${path}?${filter}=${randomUUID()}`)).body).toEqual({});
    }
  });

  it.each([
    ['admin', ['project_id', 'department_id', 'studio_id']],
    ['artist', ['project_id', 'department_id', 'studio_id']],
    ['client', ['project_id', 'department_id', 'studio_id']],
    ['manager', ['department_id', 'studio_id']],
    ['animation supervisor', ['department_id', 'studio_id']],
  ])('refuses a %s who gives what is no id', async (name, filters) => {
    for (const filter of filters) {
      for (const value of ['nonsense1', '', `${randomUUID()}x`]) {
        const { status, body } = await table(name, `${path}?${filter}=${value}`);
        expect([status, body.data.errors[0].field]).toEqual([400, filter]);
      }
    }
  });

  it.each(['manager', 'animation supervisor', 'supervisor of no department'])(
    'is closed for a %s who asks for a production without being in its team',
    async (name) => {
      for (const project of [scene.other, randomUUID(), 'nonsense1', '']) {
        const { status, body } = await table(name, `${path}?project_id=${project}&department_id=x`);
        expect([status, body.message]).toEqual([403, expect.stringContaining('project_id')]);
      }
    },
  );

  it('refuses a supervisor who asks for a department of others', async () => {
    for (const [name, department] of [
      ['animation supervisor', scene.lighting],
      ['animation supervisor', randomUUID()],
      ['supervisor of no department', scene.animation],
      ['outside supervisor', scene.lighting],
    ] as const) {
      const { status, body } = await table(name, `${path}?department_id=${department}`);
      expect([status, body.data.errors[0].field]).toEqual([400, 'department_id']);
    }
  });

  it('is for bots by their role', async () => {
    const answer = async (role: 'admin' | 'manager' | 'user') => {
      const bot = await studio.person({ role, is_bot: true });
      return (await (await studio.as(bot)).get(`/data/persons/time-spents/${path}`)).body;
    };
    expect((await answer('admin'))[unit]).toHaveProperty(scene.id('artist'));
    expect([await answer('manager'), await answer('user')]).toEqual([{}, {}]);
  });

  it('is one statement, besides the token and the question for the team', async () => {
    const sent = async (name: string, query: string) =>
      (await statementsOf(studio, async () => void (await table(name, path + query)))).length;
    const [ofProduction, ofDepartment] = [`?project_id=${scene.production}`, `?department_id=${scene.animation}`];
    expect(await sent('admin', '')).toBe(2);
    expect(await sent('admin', ofProduction)).toBe(2);
    expect(await sent('animation supervisor', ofDepartment)).toBe(2);
    expect(await sent('animation supervisor', ofProduction)).toBe(3);
  });

  it('leaves as PostgreSQL built it', async () => {
    let text = '';
    const sent = await statementsOf(studio, async () => {
      ({ text } = await table('admin', path));
    });
    const row = firstOf((await sent[1]!.answer) as Record<string, string>[]);
    expect(Object.values(row)).toEqual([text]);
  });
});

describe('a table', () => {
  it('leaves out one’s own hours elsewhere for managers and supervisors, but not for artists', async () => {
    for (const name of ['manager', 'supervisor of no department']) {
      await scene.productions.hours(scene.tasks.elsewhere, scene.id(name), '2019-05-06', 3);
      await scene.productions.hours(scene.tasks.lighting, scene.id(name), '2019-05-06', 4);
      expect((await table(name, 'year-table')).body['2019'][scene.id(name)]).toBe(4);
    }
    await scene.productions.hours(scene.tasks.elsewhere, scene.id('colleague'), '2019-05-06', 3);
    expect((await table('colleague', 'year-table')).body).toEqual({ 2019: { [scene.id('colleague')]: 3 } });
  });

  it('leaves out hours of nobody', async () => {
    await studio.sql(
      "insert into time_spent (id, task_id, date, duration) values (gen_random_uuid(), $1, '2018-05-06', 5)",
      [scene.tasks.animation],
    );
    expect((await table('admin', 'year-table')).body).not.toHaveProperty('2018');
  });

  it('has plain units, and only those with hours', async () => {
    const { id } = await studio.person();
    const days = ['2016-02-29', '2016-03-01', '2016-03-31', '2016-12-31'];
    for (const [index, date] of days.entries()) {
      await scene.productions.hours(scene.tasks.animation, id, date, 2 ** index + 0.5);
    }
    const of = async (path: string) => (await table('admin', path)).body;
    expect((await of('year-table'))['2016']).toEqual({ [id]: 17 });
    expect(await of('month-table/2016')).toEqual({ 2: { [id]: 1.5 }, 3: { [id]: 7 }, 12: { [id]: 8.5 } });
    expect(await of('week-table/2016')).toEqual({ 9: { [id]: 4 }, 13: { [id]: 4.5 }, 52: { [id]: 8.5 } });
    expect(await of('day-table/2016/3')).toEqual({ 1: { [id]: 2.5 }, 31: { [id]: 4.5 } });
    expect(await of('day-table/2016/4')).toEqual({});
  });

  it('of weeks holds the days of the ISO weeks of the ISO year', async () => {
    const { id } = await studio.person();
    const days = ['2020-12-28', '2021-01-03', '2021-01-04', '2023-01-01', '2024-12-30', '2026-12-31', '2027-01-01'];
    for (const [index, date] of days.entries()) {
      await scene.productions.hours(scene.tasks.animation, id, date, 2 ** index);
    }
    const weeks = async (year: number) =>
      Object.entries((await table('admin', `week-table/${year}`)).body as Record<string, Record<string, number>>)
        .filter(([, people]) => id in people)
        .map(([week, people]) => [week, people[id]]);
    expect(await weeks(2020)).toEqual([['53', 1 + 2]]);
    expect(await weeks(2021)).toEqual([['1', 4]]);
    expect(await weeks(2022)).toEqual([['52', 8]]);
    expect(await weeks(2023)).toEqual([]);
    expect(await weeks(2024)).toEqual([]);
    expect(await weeks(2025)).toEqual([['1', 16]]);
    expect(await weeks(2026)).toEqual([['53', 32 + 64]]);
    expect(await weeks(2027)).toEqual([]);
  });
});

describe('a period that does not exist', () => {
  const refused = {
    'month-table': ['0', '9999', '10000', 'x', '-1'],
    'week-table': ['0', '10000', 'x', '2024.5'],
    'day-table': ['2024/0', '2024/13', '2024/x', '0/1', '9999/12'],
  };

  it.each(pathsOf(refused))('%s is refused, after the filters', async (path) => {
    for (const name of ['admin', 'manager', 'animation supervisor', 'colleague', 'client', 'vendor']) {
      const { status, body } = await table(name, path);
      expect([status, body.error]).toEqual([400, true]);
    }
    expect((await table('manager', `${path}?project_id=${scene.other}`)).status).toBe(403);
    const { body } = await table('animation supervisor', `${path}?department_id=${scene.lighting}`);
    expect(body.data.errors[0].field).toBe('department_id');
  });
});
