import { randomUUID } from 'node:crypto';
import type { Caller } from '../../support/caller.js';
import type { TestPerson } from '../../support/people.js';
import { Productions } from '../../support/production.js';
import { Studio } from '../../support/studio.js';
import { statementsOf } from '../../support/statements.js';

let studio: Studio;
let productions: Productions;
let adminPerson: TestPerson;
let admin: Caller;
let person: TestPerson;
let caller: Caller;
let project: string;

beforeAll(async () => {
  studio = await Studio.open();
  productions = new Productions(studio);
  adminPerson = await studio.person({ role: 'admin' });
  admin = await studio.as(adminPerson);
});
beforeEach(async () => {
  person = await studio.person();
  caller = await studio.as(person);
  project = await productions.project({ team: [person.id] });
});
afterAll(() => studio.close());

const path = '/data/user/notifications';
const list = async (query = '') => {
  const { status, body } = await caller.get(`${path}${query}`);
  expect(status).toBe(200);
  return body as Record<string, unknown>[];
};
const task = async (entity?: string) =>
  productions.task({
    project,
    taskType: await productions.taskType(),
    entity: entity ?? (await productions.shot(project)),
    assignees: [person.id],
  });
const comment = async (of: string, text: string, more: object = {}) => {
  const task_status_id = await productions.taskStatus();
  const { status, body } = await admin.post(`/actions/tasks/${of}/comment`, { task_status_id, comment: text, ...more });
  expect(status).toBe(201);
  return body as { id: string; task_status_id: string; created_at: string };
};
const unread = async () => (await caller.get('/data/user/context')).body.notification_count as number;

describe('GET /data/user/notifications', () => {
  it('tells of a comment with all that a client shows of it', async () => {
    const episode = await productions.entity(project, 'Episode', { name: 'E01' });
    const sequence = await productions.entity(project, 'Sequence', { name: 'SQ01', parent_id: episode });
    const of = await task(await productions.shot(project, { name: 'SH010', parent_id: sequence }));
    const said = await comment(of, 'Look');
    const [{ task_type_id }] = (await studio.sql('select task_type_id from task where id = $1', [of])) as [
      { task_type_id: string },
    ];
    const shown = await list();
    expect(shown).toEqual([
      {
        id: expect.any(String),
        type: 'Notification',
        notification_type: 'comment',
        read: false,
        change: true,
        created_at: expect.stringMatching(/Z$/),
        author_id: adminPerson.id,
        comment_id: said.id,
        task_id: of,
        task_type_id,
        project_id: project,
        project_name: expect.stringMatching(/^Production/),
        task_status_id: said.task_status_id,
        comment_text: 'Look',
        reply_text: '',
        reply_mentions: [],
        reply_department_mentions: [],
        mentions: [],
        department_mentions: [],
        preview_file_id: null,
        full_entity_name: 'E01 / SQ01 / SH010',
        episode_id: episode,
        entity_preview_file_id: null,
        subscription_id: null,
        playlist_id: null,
        playlist_name: '',
        playlist_for_entity: '',
        playlist_is_for_all: false,
      },
    ]);
    expect((await caller.get(`${path}/${shown[0]?.id as string}`)).body).toEqual(shown[0]);
  });

  it('names what a task is done on by its kind', async () => {
    const episode = await productions.entity(project, 'Episode', { name: 'E01' });
    const alone = await productions.entity(project, 'Sequence', { name: 'SQ' });
    const places = [
      [await productions.shot(project, { name: 'SH', parent_id: alone }), 'SQ / SH', null],
      [await productions.entity(project, 'Sequence', { name: 'SQ01', parent_id: episode }), 'E01 / SQ01', episode],
      [episode, 'E01', episode],
      [await productions.entity(project, 'Props', { name: 'Lamp', source_id: episode }), 'Props / Lamp', episode],
      [await productions.entity(project, 'Props', { name: 'Table' }), 'Props / Table', null],
    ] as const;
    for (const [entity, name, of] of places) {
      await comment(await task(entity), '');
      expect((await list())[0]).toMatchObject({ full_entity_name: name, episode_id: of, comment_text: '' });
    }
  });

  it('tells of an assignation, which has no comment', async () => {
    const of = await productions.simpleTask();
    await admin.put(`/actions/tasks/${of}/assign`, { person_id: person.id });
    expect(await list()).toMatchObject([
      { notification_type: 'assignation', task_id: of, comment_id: null, comment_text: null, task_status_id: null },
    ]);
  });

  it('leaves out the text of a comment that one may not read any more', async () => {
    await comment(await task(), 'Secret');
    await studio.sql('delete from project_person_link where person_id = $1', [person.id]);
    expect(await list()).toMatchObject([{ comment_text: '' }]);
  });

  it('shows the reply it tells of', async () => {
    const { id } = await comment(await task(), 'Look');
    const reply = randomUUID();
    await studio.sql('update comment set replies = $2 where id = $1', [
      id,
      JSON.stringify([
        { id: randomUUID(), text: 'Other' },
        { id: reply, text: 'Done', mentions: [person.id] },
      ]),
    ]);
    await studio.sql("update notification set type = 'reply', reply_id = $2 where comment_id = $1", [id, reply]);
    expect(await list()).toMatchObject([
      { reply_text: 'Done', reply_mentions: [person.id], reply_department_mentions: [], comment_text: 'Look' },
    ]);
  });

  it('filters by type, read, followed tasks, and what the task is', async () => {
    const [one, two] = [await task(), await task()];
    const status = (await comment(one, 'One')).task_status_id;
    await comment(two, 'Two');
    await studio.sql('insert into subscription (id, person_id, task_id) values (gen_random_uuid(), $1, $2)', [
      person.id,
      one,
    ]);
    const [{ task_type_id }] = (await studio.sql('select task_type_id from task where id = $1', [two])) as [
      { task_type_id: string },
    ];
    const texts = async (query: string) => (await list(query)).map(({ comment_text }) => comment_text);
    expect(await texts('')).toEqual(['Two', 'One']);
    expect(await texts(`?task_status_id=${status}`)).toEqual(['One']);
    expect(await texts(`?task_type_id=${task_type_id}`)).toEqual(['Two']);
    expect(await texts('?watching=true')).toEqual(['One']);
    expect(await texts('?watching=false')).toEqual(['Two']);
    expect(await texts('?type=comment')).toEqual(['Two', 'One']);
    expect(await texts('?type=unheard-of')).toEqual([]);
    expect(await texts('?read=true')).toEqual([]);
    expect(await texts('?read=false')).toEqual(['Two', 'One']);
    for (const wrong of ['task_type_id=x', 'task_status_id=x', 'after=x', 'before=yesterday']) {
      expect((await caller.get(`${path}?${wrong}`)).status).toBe(400);
    }
  });

  it('answers the latest hundred, in a fixed number of statements, and goes on before the last of them', async () => {
    const of = await task();
    await studio.sql(
      `insert into notification (id, read, change, type, person_id, author_id, task_id, created_at)
       select gen_random_uuid(), false, false, 'assignation', $1, $1, $2, '2024-01-01'::timestamp + n * interval '1.5 s'
       from generate_series(1, 150) n`,
      [person.id, of],
    );
    let first: Record<string, unknown>[] = [];
    const statements = await statementsOf(studio, async () => {
      first = await list();
    });
    // One for the session, one for the list.
    expect(statements.length).toBeLessThanOrEqual(2);
    expect(first).toHaveLength(100);
    const last = first[99]?.created_at as string;
    const rest = await list(`?before=${last}`);
    expect(rest).toHaveLength(50);
    expect(new Set([...first, ...rest].map(({ id }) => id)).size).toBe(150);
    expect(await list(`?after=${first[0]?.created_at as string}`)).toEqual([]);
    expect(await unread()).toBe(150);
  });
});

describe('reading', () => {
  it('one lowers the count, unreading raises it, and each is told', async () => {
    await comment(await task(), 'Look');
    const [{ id }] = (await list()) as [{ id: string }];
    expect(await unread()).toBe(1);
    // gazu puts the whole object.
    const { status, body } = await caller.put(`${path}/${id}`, { ...(await list())[0], read: true });
    expect([status, body]).toMatchObject([200, { id, type: 'Notification', read: true, person_id: person.id }]);
    expect(await unread()).toBe(0);
    expect((await caller.put(`${path}/${id}`, { read: false })).body.read).toBe(false);
    expect(await unread()).toBe(1);
    const data = { person_id: person.id, notification_id: id };
    expect(
      await studio.sql(
        `select name, data, project_id from api_event
         where data ->> 'notification_id' = $1 and name <> 'notification:new' order by created_at`,
        [id],
      ),
    ).toEqual([
      { name: 'notification:read', data, project_id: null },
      { name: 'notification:unread', data, project_id: null },
    ]);
  });

  it.each([[{}], [{ read: null }], [{ read: 'maybe' }]])('refuses %j', async (body) => {
    await comment(await task(), 'Look');
    const [{ id }] = (await list()) as [{ id: string }];
    const answer = await caller.put(`${path}/${id}`, body);
    expect([answer.status, answer.body.data.errors]).toMatchObject([400, [{ field: 'read' }]]);
    expect(await unread()).toBe(1);
  });

  it('all of them means those beyond the list as well, and nobody else’s', async () => {
    const other = await studio.person();
    for (const id of [person.id, other.id]) {
      await studio.sql(
        `insert into notification (id, read, change, type, person_id, author_id)
         select gen_random_uuid(), false, false, 'comment', $1, $1 from generate_series(1, 120)`,
        [id],
      );
    }
    const answer = await caller.post('/actions/user/notifications/mark-all-as-read');
    expect([answer.status, answer.body]).toEqual([200, { success: true }]);
    expect(await unread()).toBe(0);
    expect(await studio.sql('select from notification where person_id = $1 and not read', [other.id])).toHaveLength(
      120,
    );
    expect(
      await studio.sql("select data from api_event where name = 'notification:all-read' and user_id = $1", [person.id]),
    ).toEqual([{ data: { person_id: person.id } }]);
  });

  it('one of somebody else, or none, is not found; 400 comes first, the body last', async () => {
    const other = await studio.as(await studio.person());
    await comment(await task(), 'Look');
    const [{ id }] = (await list()) as [{ id: string }];
    for (const [one, status] of [
      [id, 404],
      [randomUUID(), 404],
      ['nonsense1', 400],
    ] as const) {
      expect((await other.get(`${path}/${one}`)).status).toBe(status);
      expect((await other.put(`${path}/${one}`, {})).status).toBe(status);
    }
  });
});
