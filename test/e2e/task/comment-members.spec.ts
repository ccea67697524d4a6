import { randomUUID } from 'node:crypto';
import type { Caller } from '../../support/caller.js';
import type { TestPerson } from '../../support/people.js';
import { Productions } from '../../support/production.js';
import { Studio } from '../../support/studio.js';

let studio: Studio;
let productions: Productions;
let manager: TestPerson;
let artist: TestPerson;
let asManager: Caller;
let asArtist: Caller;
let admin: Caller;
let status: string;
let task: string;

beforeAll(async () => {
  studio = await Studio.open();
  productions = new Productions(studio);
  [manager, artist] = [
    await studio.person({ role: 'manager' }),
    await studio.person({ first_name: 'Ann', last_name: 'Bee' }),
  ];
  [asManager, asArtist] = [await studio.as(manager), await studio.as(artist)];
  admin = await studio.as(await studio.person({ role: 'admin' }));
  status = await productions.taskStatus();
});
beforeEach(async () => {
  task = await productions.simpleTask({ team: [manager.id, artist.id], assignees: [artist.id] });
});
afterAll(() => studio.close());

const comment = (caller: Caller, body: object, of = task) =>
  caller.post(`/actions/tasks/${of}/comment`, { task_status_id: status, ...body });
const checklist = [
  { text: 'Shadow', checked: false },
  { text: 'Eyes', checked: true, note: { by: 'Ann' } },
];
const links = ['https://example.com/a', 'smb://server/b'];

it('answers the comment with everything that scripts read, lists never null', async () => {
  const { status: code, body } = await comment(asArtist, { comment: 'Look', checklist, links });
  expect(code).toBe(201);
  expect(body).toMatchObject({
    text: 'Look',
    checklist,
    links,
    replies: [],
    mentions: [],
    department_mentions: [],
    acknowledgements: [],
    previews: [],
    attachment_files: [],
    task_status: { id: status, name: expect.any(String), short_name: expect.any(String), color: '#AABBCC' },
  });
  // Neither pay nor phone.
  expect(body.person).toEqual({
    id: artist.id,
    first_name: 'Ann',
    last_name: 'Bee',
    full_name: 'Ann Bee',
    has_avatar: false,
    role: 'user',
  });
  expect(await studio.sql('select checklist, links from comment where id = $1', [body.id])).toEqual([
    { checklist, links },
  ]);
});

it.each([[{}], [{ checklist: null, links: null, comment: null }], [{ checklist: '', links: '' }]])(
  'answers empty lists and an empty text for %j',
  async (body) => {
    expect((await comment(asArtist, body)).body).toMatchObject({ checklist: [], links: [], text: '' });
  },
);

it.each([
  ['checklist', 7],
  ['checklist', ['text']],
  ['checklist', [null]],
  ['checklist', {}],
  ['checklist', '{"text":'],
  ['links', 'https://example.com'],
  ['links', [7]],
  ['links', ['a\0b']],
  ['links', {}],
  ['for_client', 'perhaps'],
  ['person_id', 'nonsense1'],
])('refuses %s %j and stores nothing', async (field, value) => {
  const answer = await comment(asManager, { [field]: value });
  expect([answer.status, answer.body.data.errors]).toMatchObject([400, [{ field }]]);
  expect(await studio.sql('select from comment where object_id = $1', [task])).toEqual([]);
});

describe('author, time and audience', () => {
  const given = () => ({ person_id: artist.id, created_at: '2024-01-15T10:30:00Z', for_client: true });

  it('are taken from managers of the production and administrators', async () => {
    for (const caller of [asManager, admin]) {
      const { body } = await comment(caller, given());
      expect(body).toMatchObject(given());
      expect(body.person.id).toBe(artist.id);
    }
  });

  it('are ignored from others, whoever they are elsewhere', async () => {
    const supervisor = await studio.person({ role: 'supervisor' });
    const demoted = await studio.person({ role: 'manager' });
    const of = await productions.simpleTask({
      team: [artist.id, supervisor.id, { person: demoted.id, role: 'user' }],
      assignees: [artist.id, demoted.id],
    });
    for (const person of [artist, supervisor, demoted]) {
      const { status: code, body } = await comment(await studio.as(person), { ...given(), person_id: manager.id }, of);
      expect([code, body.person_id, body.for_client]).toEqual([201, person.id, false]);
      expect(body.created_at).not.toBe('2024-01-15T10:30:00Z');
    }
  });

  it.each([[''], [null], [undefined]])('is the caller where person_id is %j', async (person_id) => {
    expect((await comment(asManager, { person_id })).body.person_id).toBe(manager.id);
  });

  it('is nobody unknown', async () => {
    const answer = await comment(asManager, { person_id: randomUUID() });
    expect([answer.status, answer.body.data.errors]).toMatchObject([400, [{ field: 'person_id' }]]);
  });

  it.each([23.9, 0.1])('%d hours ahead is now', async (hours) => {
    const created_at = new Date(Date.now() + hours * 3_600_000).toISOString();
    const { status: code, body } = await comment(asManager, { created_at });
    expect(code).toBe(201);
    expect(Date.parse(body.created_at)).toBeLessThanOrEqual(Date.now());
    expect(Date.parse(body.created_at)).toBeGreaterThan(Date.now() - 60_000);
  });

  it('more than a day ahead is refused', async () => {
    const answer = await comment(asManager, { created_at: new Date(Date.now() + 86_500_000).toISOString() });
    expect([answer.status, answer.body.data.errors]).toMatchObject([400, [{ field: 'created_at' }]]);
  });
});

it('reads a form, in which lists are JSON texts', async () => {
  const form = new URLSearchParams({
    task_status_id: status,
    comment: 'Look — éà',
    person_id: artist.id,
    for_client: 'true',
    checklist: JSON.stringify(checklist),
    links: JSON.stringify(links),
  });
  const answer = await asManager.post(`/actions/tasks/${task}/comment`, form.toString(), {
    'content-type': 'application/x-www-form-urlencoded',
  });
  expect([answer.status, answer.body]).toMatchObject([
    201,
    { text: 'Look — éà', person_id: artist.id, for_client: true, checklist, links },
  ]);
});

/** As scripts send a comment with its files. */
const multipart = (fields: Record<string, string>, files: Record<string, string> = {}) => {
  const parts = [
    ...Object.entries(fields).map(([name, value]) => `name="${name}"\r\n\r\n${value}`),
    ...Object.entries(files).map(
      ([name, value]) => `name="${name}"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\n${value}`,
    ),
  ];
  return [
    `${parts.map((part) => `--border\r\nContent-Disposition: form-data; ${part}\r\n`).join('')}--border--\r\n`,
    { 'content-type': 'multipart/form-data; boundary=border' },
  ] as const;
};

it('reads multipart/form-data likewise', async () => {
  const [body, type] = multipart({
    task_status_id: status,
    comment: 'Look — éà',
    person_id: artist.id,
    for_client: 'true',
    checklist: JSON.stringify(checklist),
    links: JSON.stringify(links),
  });
  const answer = await asManager.post(`/actions/tasks/${task}/comment`, body, type);
  expect([answer.status, answer.body]).toMatchObject([
    201,
    { text: 'Look — éà', person_id: artist.id, for_client: true, checklist, links },
  ]);
});

it.each(['file', 'file-0', 'file-1'])(
  'refuses a file named %s with one sentence, and stores nothing',
  async (field) => {
    const [body, type] = multipart({ task_status_id: status, comment: 'Look' }, { [field]: 'text' });
    const answer = await asManager.post(`/actions/tasks/${task}/comment`, body, type);
    expect([answer.status, answer.body.message]).toEqual([400, expect.stringContaining('Files are not kept here')]);
    expect(await studio.sql('select from comment where object_id = $1', [task])).toEqual([]);
    // Who may not comment learns that first.
    const stranger = await studio.as(await studio.person());
    expect((await stranger.post(`/actions/tasks/${task}/comment`, body, type)).status).toBe(403);
  },
);

it('keeps numbers of a checklist as they were sent, in JSON and in a form', async () => {
  const written = '[{"frame":9007199254740993,"at":10.50}]';
  const stored = (id: string) =>
    studio.sql('select checklist #>> $2 as frame, checklist #>> $3 as at from comment where id = $1', [
      id,
      ['0', 'frame'],
      ['0', 'at'],
    ]);
  const [form, type] = multipart({ task_status_id: status, checklist: written });
  for (const [body, headers] of [
    [`{"task_status_id":"${status}","checklist":${written}}`, { 'content-type': 'application/json' }],
    [form, type],
  ] as const) {
    const answer = await asManager.post(`/actions/tasks/${task}/comment`, body, headers);
    expect(answer.text).toContain('9007199254740993');
    expect(await stored(answer.body.id as string)).toEqual([{ frame: '9007199254740993', at: '10.50' }]);
  }
  const [endless] = multipart({ task_status_id: status, checklist: '[{"a":1e400}]' });
  expect((await asManager.post(`/actions/tasks/${task}/comment`, endless, type)).status).toBe(400);
});

it('records the events that clients follow', async () => {
  const review = await productions.taskStatus({ is_feedback_request: true });
  const { body } = await comment(asManager, { task_status_id: review, person_id: artist.id, for_client: true });
  const [{ project_id }] = (await studio.sql('select project_id from task where id = $1', [task])) as [
    { project_id: string },
  ];
  const events = await studio.sql<{ name: string; data: object }>(
    `select name, data from api_event where user_id = $1 and project_id = $2 order by created_at, name`,
    [manager.id, project_id],
  );
  const change = {
    task_id: task,
    new_task_status_id: review,
    previous_task_status_id: null,
    person_id: artist.id,
    project_id,
  };
  expect(events).toEqual([
    {
      name: 'comment:new',
      data: {
        comment_id: body.id,
        task_id: task,
        task_status_id: review,
        person_id: artist.id,
        for_client: true,
        project_id,
      },
    },
    { name: 'task:update', data: { task_id: task, project_id } },
    { name: 'task:status-changed', data: change },
    { name: 'task:to-review', data: { ...change, comment_id: body.id } },
  ]);
});

describe('max_retakes', () => {
  const retakes = async (ofEntity: unknown, ofProject: number | null) => {
    const [{ entity_id, project_id }] = (await studio.sql('select entity_id, project_id from task where id = $1', [
      task,
    ])) as [{ entity_id: string; project_id: string }];
    await studio.sql('update entity set data = $2 where id = $1', [
      entity_id,
      ofEntity === undefined ? null : JSON.stringify({ max_retakes: ofEntity }),
    ]);
    await studio.sql('update project set max_retakes = $2 where id = $1', [project_id, ofProject]);
    const retake = await productions.taskStatus({ is_retake: true });
    const codes = [];
    for (let round = 0; round < 4; round++) {
      codes.push((await comment(asManager, { task_status_id: retake })).status);
      await comment(asManager, {});
    }
    return codes.filter((code) => code === 201).length;
  };

  it.each([
    [undefined, 2, 2],
    [1, 2, 1],
    ['3', 1, 3],
    [3, 0, 3],
    [0, 2, 2],
    ['many', 2, 2],
    [undefined, 0, 4],
    [undefined, null, 4],
    [undefined, -1, 4],
  ])('of the entity %j, of the production %j: %d of 4', async (ofEntity, ofProject, expected) => {
    expect(await retakes(ofEntity, ofProject)).toBe(expected);
  });

  it('names the member and changes nothing; many at once do not pass it together', async () => {
    await studio.sql('update project set max_retakes = 1 where id = (select project_id from task where id = $1)', [
      task,
    ]);
    const retake = await productions.taskStatus({ is_retake: true });
    const answers = await Promise.all([1, 2, 3, 4].map(() => comment(asManager, { task_status_id: retake })));
    expect(answers.map(({ status: code }) => code).sort()).toEqual([201, 400, 400, 400]);
    const refused = answers.find(({ status: code }) => code === 400);
    expect(refused?.body.data.errors).toMatchObject([{ field: 'task_status_id' }]);
    expect(await studio.sql('select retake_count from task where id = $1', [task])).toEqual([{ retake_count: 1 }]);
  });
});
