import { randomUUID } from 'node:crypto';
import type { Caller } from '../../support/caller.js';
import { Productions } from '../../support/production.js';
import { Studio } from '../../support/studio.js';

let studio: Studio;
let productions: Productions;
let admin: Caller;
let artist: Caller;
let artistId: string;
let botId: string;
let project: string;

beforeAll(async () => {
  studio = await Studio.open();
  productions = new Productions(studio);
  admin = await studio.as(await studio.person({ role: 'admin' }));
  const person = await studio.person();
  artistId = person.id;
  artist = await studio.as(person);
  botId = (await studio.person({ is_bot: true })).id;
  project = await productions.project({ team: [artistId] });
});
afterAll(() => studio.close());

/** Status and faulty field of a refusal. */
async function refusal(caller: Caller, url: string): Promise<[number, string | undefined]> {
  const { status, body } = await caller.get(url);
  return [status, body.data?.errors?.[0]?.field];
}

describe.each(['month/2024/13', 'week/2024/53', 'day/2024/2/30'])('quota shots of %s are refused', (period) => {
  const colleague = randomUUID();
  beforeAll(() => studio.person({ id: colleague }));
  const url = (person: string, query: string) => `/data/persons/${person}/quota-shots/${period}?${query}`;
  const field = period.split('/')[0];

  // Each request has every fault of the ones behind it.
  test('in the order: person, bot, count_mode, production, rights, then the rest', async () => {
    const all = 'count_mode=x&project_id=x&task_type_id=x';
    expect(await refusal(artist, url('nonsense1', all))).toEqual([404, undefined]);
    expect(await refusal(artist, url(randomUUID(), all))).toEqual([404, undefined]);
    expect(await refusal(artist, url(botId, all))).toEqual([403, undefined]);
    expect(await refusal(artist, url(colleague, all))).toEqual([400, 'count_mode']);
    expect(await refusal(artist, url(colleague, 'project_id=x&task_type_id=x'))).toEqual([404, undefined]);
    expect(await refusal(artist, url(colleague, `project_id=${project}&task_type_id=x`))).toEqual([403, undefined]);
    expect(await refusal(artist, url(artistId, `project_id=${project}`))).toEqual([400, field]);
  });

  test.each(['', 'WEIGHTED', 'constructor', 'weighted,done'])('count_mode=%s', async (mode) => {
    expect(await refusal(admin, url(colleague, `count_mode=${mode}`))).toEqual([400, 'count_mode']);
  });

  test.each(['', 'nonsense1', randomUUID()])('project_id=%s', async (given) => {
    expect(await refusal(admin, url(colleague, `project_id=${given}`))).toEqual([404, undefined]);
  });
});

test.each(['', 'nonsense1'])('quota shots of task type "%s" are refused', async (given) => {
  const url = `/data/persons/${artistId}/quota-shots/month/2024/6?task_type_id=${given}`;
  expect(await refusal(artist, url)).toEqual([400, 'task_type_id']);
});

test.each([
  ['month/2024/0', 'month'],
  ['month/0/6', 'year'],
  ['month/9999/12', 'month'],
  ['month/2024/6.5', 'month'],
  ['month/two/6', 'year'],
  ['week/2024/0', 'week'],
  ['week/2025/53', 'week'],
  ['day/2023/2/29', 'day'],
  ['day/2024/4/31', 'day'],
  ['day/9999/12/31', 'day'],
])('there is no %s', async (period, field) => {
  expect(await refusal(artist, `/data/persons/${artistId}/quota-shots/${period}`)).toEqual([400, field]);
});

test.each(['month/1/1', 'week/2026/53', 'week/2020/53', 'day/2024/02/29', 'day/9999/12/30', 'month/9999/11'])(
  'there is a %s',
  async (period) => {
    for (const mode of ['weighted', 'done']) {
      const answer = await artist.get(`/data/persons/${artistId}/quota-shots/${period}?count_mode=${mode}`);
      expect([answer.status, answer.body]).toEqual([200, []]);
    }
  },
);

describe('quotas of a production are refused', () => {
  let taskType: string;
  beforeAll(async () => {
    taskType = await productions.taskType();
  });

  test('by task type: in the order id, existence, then the rest', async () => {
    expect(await refusal(artist, '/data/projects/x1/quotas/x1?count_mode=x')).toEqual([400, 'project_id']);
    expect(await refusal(artist, `/data/projects/${randomUUID()}/quotas/x1?count_mode=x`)).toEqual([404, undefined]);
    expect(await refusal(artist, `/data/projects/${project}/quotas/x1?count_mode=x`)).toEqual([400, 'task_type_id']);
    expect(await refusal(admin, `/data/projects/${project}/quotas/x1?count_mode=x`)).toEqual([400, 'task_type_id']);
    const url = `/data/projects/${project}/quotas/`;
    expect(await refusal(admin, `${url}${randomUUID()}?count_mode=x`)).toEqual([400, 'count_mode']);
    expect(await refusal(admin, `${url}${randomUUID()}?studio_id=x`)).toEqual([400, 'studio_id']);
    expect(await refusal(admin, `${url}${randomUUID()}`)).toEqual([404, undefined]);
    expect(await refusal(admin, `${url}${taskType}?count_mode=`)).toEqual([400, 'count_mode']);
  });

  test('by person: in the order production, person, bot, rights, then the rest', async () => {
    const colleague = (await studio.person()).id;
    const url = `/data/projects/${project}/quotas/persons`;
    expect(await refusal(artist, '/data/projects/x1/quotas/persons/x1?count_mode=x')).toEqual([400, 'project_id']);
    expect(await refusal(artist, `/data/projects/${randomUUID()}/quotas/persons/x`)).toEqual([404, undefined]);
    expect(await refusal(artist, `${url}/x1?count_mode=x`)).toEqual([404, undefined]);
    expect(await refusal(artist, `${url}/${randomUUID()}?count_mode=x`)).toEqual([404, undefined]);
    expect(await refusal(artist, `${url}/${botId}?count_mode=x`)).toEqual([403, undefined]);
    expect(await refusal(artist, `${url}/${colleague}?count_mode=x`)).toEqual([403, undefined]);
    expect(await refusal(artist, `${url}/${artistId}?count_mode=x`)).toEqual([400, 'count_mode']);
  });
});
