import type { TestPerson } from '../support/people.js';
import { Productions } from '../support/production.js';
import { Studio } from '../support/studio.js';

const settings = {
  datestyle: 'German',
  intervalstyle: 'sql_standard',
  timezone: 'Pacific/Apia',
  lc_time: 'C.UTF-8',
  bytea_output: 'escape',
  extra_float_digits: '-12',
  search_path: 'pg_temp',
};

let plain: Studio;
let foreign: Studio;
let artist: TestPerson;
let task: string;
let leave: string;
let entry: string;

beforeAll(async () => {
  plain = await Studio.open();
  const productions = new Productions(plain);
  artist = await plain.person({ role: 'admin', expiration_date: '2999-02-01' });
  const project = await productions.project({ team: [artist.id] });
  const shot = await productions.shot(project);
  task = await productions.task({
    project,
    entity: shot,
    taskType: await productions.taskType(),
    assignees: [artist.id],
    real_start_date: '2026-12-01 08:00',
    end_date: '2026-12-23 23:30',
  });
  leave = await productions.leave(artist.id, '2026-12-01', '2026-12-24', 'Home');
  entry = await productions.hours(task, artist.id, '2026-12-03', 19.8);
  for (const [name, value] of Object.entries(settings)) {
    await plain.sql(`do $$ begin
      execute format('alter database %I set ${name} = %L', current_database(), '${value}'); end $$`);
  }
  foreign = await Studio.open();
});
afterAll(async () => {
  await foreign.close();
  await plain.close();
});

it('keeps the hours of the days of a leave whose description is edited', async () => {
  const admin = await foreign.as(artist);
  const answer = await admin.put(`/data/day-offs/${leave}`, { description: 'At home', date: '2026-12-01' });
  expect(answer.status).toBe(200);
  expect(await plain.sql('select duration from time_spent where id = $1', [entry])).toEqual([{ duration: 19.8 }]);
});

it('answers byte by byte what it answers elsewhere', async () => {
  const paths = [
    `/data/persons/${artist.id}`,
    `/data/tasks/${task}?relations=true`,
    '/data/persons',
    `/data/day-offs/${leave}`,
    '/data/persons/day-offs/2026/12',
    `/data/persons/${artist.id}/time-spents/2026-12-03`,
    `/data/persons/${artist.id}/time-spents/year/2026`,
    `/data/persons/${artist.id}/time-spents?start_date=2026-12-01&end_date=2026-12-31`,
    '/data/persons/time-spents/day-table/2026/12',
    `/data/persons/${artist.id}/quota-shots/month/2026/12?count_mode=weighted`,
    '/data/persons/presence-logs/2026-12',
    `/data/time-spents?date=2026-12-03`,
  ];
  const [here, there] = [await plain.as(artist), await foreign.as(artist)];
  for (const path of paths) {
    const expected = await here.get(path);
    expect([path, expected.status]).toEqual([path, 200]);
    expect((await there.get(path)).text).toBe(expected.text);
  }
});
