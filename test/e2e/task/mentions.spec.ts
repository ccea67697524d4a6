import { randomUUID } from 'node:crypto';
import type { Caller } from '../../support/caller.js';
import type { TestPerson } from '../../support/people.js';
import { Productions } from '../../support/production.js';
import { Studio } from '../../support/studio.js';

let studio: Studio;
let productions: Productions;
let author: TestPerson;
let asAuthor: Caller;
let status: string;

beforeAll(async () => {
  studio = await Studio.open();
  productions = new Productions(studio);
  author = await studio.person({ role: 'manager' });
  asAuthor = await studio.as(author);
  status = await productions.taskStatus();
});
afterAll(() => studio.close());

const nameOf = ({ first_name, last_name }: TestPerson) => `${first_name} ${last_name}`;
const comment = async (caller: Caller, task: string, text: string, more: object = {}) =>
  caller.post(`/actions/tasks/${task}/comment`, { task_status_id: status, comment: text, ...more });
const told = (task: string) =>
  studio.sql<{ person_id: string; type: string; author_id: string; change: boolean }>(
    `select person_id, type, author_id, change from notification where task_id = $1 order by type, person_id`,
    [task],
  );

describe('mentions', () => {
  it('name people of the team and any department, and are stored and answered', async () => {
    const [member, stranger] = [
      await studio.person({ first_name: 'Émile', last_name: 'Zola' }),
      await studio.person({ first_name: 'Gone', last_name: 'Girl' }),
    ];
    const department = await productions.department();
    const [{ name }] = (await studio.sql('select name from department where id = $1', [department])) as [
      { name: string },
    ];
    const task = await productions.simpleTask({ team: [author.id, member.id] });
    const { body } = await comment(asAuthor, task, `@E\u0301mile Zola, @${name}! @Gone Girl @${nameOf(author)}`);
    expect(body.mentions.sort()).toEqual([member.id, author.id].sort());
    expect(body.department_mentions).toEqual([department]);
    expect(stranger).toBeDefined();
  });
});

describe('who is told of a comment', () => {
  it('are assignees, followers, and who follows such tasks of the sequence; mentioned ones besides; never the author', async () => {
    const people = await Promise.all(Array.from({ length: 5 }, () => studio.person()));
    const [assignee, follower, ofSequence, mentioned, bystander] = people as [
      TestPerson,
      TestPerson,
      TestPerson,
      TestPerson,
      TestPerson,
    ];
    const project = await productions.project({ team: [author.id, ...people.map(({ id }) => id)] });
    const sequence = await productions.entity(project, 'Sequence');
    const taskType = await productions.taskType();
    const task = await productions.task({
      project,
      taskType,
      entity: await productions.shot(project, { parent_id: sequence }),
      assignees: [assignee.id, author.id],
    });
    const follow =
      'insert into subscription (id, person_id, task_id, entity_id, task_type_id) values (gen_random_uuid(), $1, $2, $3, $4)';
    await studio.sql(follow, [follower.id, task, null, null]);
    await studio.sql(follow, [assignee.id, task, null, null]);
    await studio.sql(follow, [ofSequence.id, null, sequence, taskType]);
    await studio.sql(follow, [bystander.id, null, sequence, await productions.taskType()]);

    const department = await productions.department();
    await studio.sql('insert into department_link (person_id, department_id) values ($1, $2), ($3, $2)', [
      mentioned.id,
      department,
      author.id,
    ]);
    const [{ name }] = (await studio.sql('select name from department where id = $1', [department])) as [
      { name: string },
    ];
    // Twice in person, once by the department: told once.
    const text = `@${nameOf(mentioned)} @${nameOf(mentioned)} @${name} @${nameOf(assignee)} @${nameOf(author)}`;
    const { body } = await comment(asAuthor, task, text);
    const row = (person_id: string, type: string) => ({
      person_id,
      type,
      author_id: author.id,
      change: type === 'comment',
    });
    expect(await told(task)).toEqual([
      ...[assignee.id, follower.id, ofSequence.id].sort().map((id) => row(id, 'comment')),
      ...[assignee.id, mentioned.id].sort().map((id) => row(id, 'mention')),
    ]);
    const events = await studio.sql<{ data: Record<string, string>; project_id: string }>(
      "select data, project_id from api_event where name = 'notification:new' and project_id = $1",
      [project],
    );
    expect(events).toHaveLength(5);
    const ids = await studio.sql<{ id: string }>('select id from notification where comment_id = $1', [body.id]);
    expect(events.map(({ data }) => data.notification_id).sort()).toEqual(ids.map(({ id }) => id).sort());
  });

  // Who is told, by role there: of a comment by a manager, by a client, and of one for clients.
  it.each([
    ['a manager', 'manager', null, [true, true, true]],
    ['a supervisor', 'supervisor', null, [true, true, true]],
    ['an artist', 'user', null, [true, false, true]],
    ['an artist who is client there', 'user', 'client', [false, true, true]],
    ['a client', 'client', null, [false, true, true]],
    ['a client who is artist there', 'client', 'user', [true, false, true]],
    ['a vendor who works on it', 'vendor', null, [true, false, true]],
    ['an administrator', 'admin', null, [true, true, true]],
  ] as const)('%s: only of what they may read', async (_, role, there, expected) => {
    const reader = await studio.person({ role });
    const client = await studio.person({ role: 'client' });
    const team = [author.id, client.id, { person: reader.id, role: there }];
    const task = await productions.simpleTask({ team, assignees: [reader.id] });
    const counts = [];
    for (const [caller, more] of [
      [asAuthor, {}],
      [await studio.as(client), {}],
      [asAuthor, { for_client: true }],
    ] as const) {
      const { body } = await comment(caller, task, `@${nameOf(reader)}`, more);
      const rows = await studio.sql(
        'select type from notification where comment_id = $1 and person_id = $2 order by 1',
        [body.id, reader.id],
      );
      counts.push(rows);
    }
    const both = [{ type: 'comment' }, { type: 'mention' }];
    expect(counts).toEqual(expected.map((reads) => (reads ? both : [])));
  });

  it('clients of a production that keeps them apart are told of nothing another client said', async () => {
    const [one, two] = [await studio.person({ role: 'client' }), await studio.person({ role: 'client' })];
    const task = await productions.simpleTask({ team: [author.id, one.id, two.id], assignees: [one.id, two.id] });
    await studio.sql(
      'update project set is_clients_isolated = true where id = (select project_id from task where id = $1)',
      [task],
    );
    await comment(await studio.as(one), task, '');
    expect(await told(task)).toEqual([]);
    await comment(asAuthor, task, '', { for_client: true });
    expect((await told(task)).map(({ person_id }) => person_id)).toEqual([one.id, two.id].sort());
  });

  it('nobody outside of the team, and no vendor who is only mentioned', async () => {
    const [gone, vendor] = [await studio.person(), await studio.person({ role: 'vendor' })];
    const task = await productions.simpleTask({ team: [author.id, vendor.id], assignees: [gone.id] });
    await comment(asAuthor, task, `@${nameOf(vendor)} @${nameOf(gone)}`);
    expect(await told(task)).toEqual([]);
  });
});

describe('answering where one is mentioned', () => {
  const answer = async (caller: Caller, task: string, task_status_id = status) =>
    (await comment(caller, task, 'Yes', { task_status_id })).status;

  it('is open to who is named in person or by a department of theirs, in a comment or a reply', async () => {
    const department = await productions.department();
    const [{ name }] = (await studio.sql('select name from department where id = $1', [department])) as [
      { name: string },
    ];
    for (const way of ['person', 'department', 'reply', 'reply of department', 'none'] as const) {
      const person = await studio.person({ departments: [department] });
      const task = await productions.simpleTask({ team: [author.id, person.id] });
      const text = way === 'person' ? `@${nameOf(person)}` : way === 'department' ? `@${name}` : 'Anybody';
      const { body } = await comment(asAuthor, task, text);
      const mentions = way === 'reply' ? [person.id] : [];
      const department_mentions = way === 'reply of department' ? [department] : [];
      await studio.sql('update comment set replies = $2 where id = $1', [
        body.id,
        JSON.stringify([{ id: randomUUID(), text: '', mentions, department_mentions }]),
      ]);
      const caller = await studio.as(person);
      expect([way, await answer(caller, task)]).toEqual([way, way === 'none' ? 403 : 201]);
    }
  });

  it('does not change the status', async () => {
    const person = await studio.person();
    const task = await productions.simpleTask({ team: [author.id, person.id] });
    await comment(asAuthor, task, `@${nameOf(person)}`);
    const caller = await studio.as(person);
    const refused = await comment(caller, task, 'Yes', { task_status_id: await productions.taskStatus() });
    expect([refused.status, refused.body.message]).toEqual([403, expect.stringContaining('status the task has')]);
    expect(await answer(caller, task, status.toUpperCase())).toBe(201);
    expect(await studio.sql('select task_status_id from task where id = $1', [task])).toEqual([
      { task_status_id: status },
    ]);
  });

  it('ends with the membership, and is not for vendors', async () => {
    for (const [role, leaves, code] of [
      ['user', true, 403],
      ['vendor', false, 403],
      ['supervisor', false, 201],
    ] as const) {
      const person = await studio.person({ role, departments: [await productions.department()] });
      const task = await productions.simpleTask({
        team: [author.id, person.id],
        department: await productions.department(),
      });
      await comment(asAuthor, task, `@${nameOf(person)}`);
      if (leaves) await studio.sql('delete from project_person_link where person_id = $1', [person.id]);
      expect([role, await answer(await studio.as(person), task)]).toEqual([role, code]);
    }
  });
});
