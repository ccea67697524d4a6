import type { Caller } from '../../support/caller.js';
import type { TestPerson } from '../../support/people.js';
import { Productions } from '../../support/production.js';
import { Studio } from '../../support/studio.js';

let studio: Studio;
let productions: Productions;
let author: TestPerson;
let admin: Caller;

beforeAll(async () => {
  studio = await Studio.open();
  productions = new Productions(studio);
  author = await studio.person({ role: 'admin' });
  admin = await studio.as(author);
});
afterAll(() => studio.close());

/** A task that somebody follows, with a comment that mentions them and their department, and of which they took note. */
async function scene() {
  const department = await productions.department();
  const person = await studio.person();
  const project = await productions.project({ team: [person.id] });
  const sequence = await productions.entity(project, 'Sequence');
  const taskType = await productions.taskType();
  const entity = await productions.shot(project, { parent_id: sequence });
  const task = await productions.task({ project, taskType, entity });
  const [{ name }] = (await studio.sql('select name from department where id = $1', [department])) as [
    { name: string },
  ];
  const { body } = await admin.post(`/actions/tasks/${task}/comment`, {
    task_status_id: await productions.taskStatus(),
    comment: `@${person.first_name} ${person.last_name} @${name}`,
  });
  expect([body.mentions, body.department_mentions]).toEqual([[person.id], [department]]);
  await studio.sql('insert into comment_acknoledgments (comment, person) values ($1, $2)', [body.id, person.id]);
  await studio.sql(
    `insert into subscription (id, person_id, task_id, entity_id, task_type_id)
     values (gen_random_uuid(), $1, $2, null, null), (gen_random_uuid(), $1, null, $3, $4)`,
    [person.id, task, sequence, taskType],
  );
  return { person: person.id, department, project, task, comment: body.id as string };
}

const left = async ({ person, department }: { person: string; department: string }) => {
  const counts = await studio.sql<{ count: number }>(
    `select count(*)::int from comment_mentions where person = $1
     union all select count(*)::int from comment_department_mentions where department = $2
     union all select count(*)::int from comment_acknoledgments where person = $1
     union all select count(*)::int from subscription where person_id = $1
     union all select count(*)::int from notification where person_id = $1`,
    [person, department],
  );
  return counts.map(({ count }) => count);
};

it('a person goes by force with what names and follows, the comments of others stay', async () => {
  const made = await scene();
  expect(await left(made)).toEqual([1, 1, 1, 2, 1]);
  expect((await admin.delete(`/data/persons/${made.person}`)).status).toBe(400);
  expect(await left(made)).toEqual([1, 1, 1, 2, 1]);
  expect((await admin.delete(`/data/persons/${made.person}?force=true`)).status).toBe(204);
  expect(await left(made)).toEqual([0, 1, 0, 0, 0]);
  expect(await studio.sql('select from comment where id = $1', [made.comment])).toHaveLength(1);
});

it('the author of a comment goes by force with who is named in it', async () => {
  const made = await scene();
  const other = await studio.person({ role: 'admin' });
  await studio.sql('update comment set person_id = $2 where id = $1', [made.comment, other.id]);
  expect((await admin.delete(`/data/persons/${other.id}?force=true`)).status).toBe(204);
  expect(await left(made)).toEqual([0, 0, 0, 2, 0]);
});

it('a department that a comment names stays, and is told why', async () => {
  const made = await scene();
  const { status, body } = await admin.delete(`/data/departments/${made.department}`);
  expect([status, body.message]).toEqual([400, expect.stringContaining('1 comment')]);
  expect((await admin.delete(`/data/tasks/${made.task}?force=true`)).status).toBe(204);
  expect((await admin.delete(`/data/departments/${made.department}`)).status).toBe(204);
});

it('a task goes by force with its comments and followers; without comments the followers do not hold it', async () => {
  const made = await scene();
  expect((await admin.delete(`/data/tasks/${made.task}`)).status).toBe(400);
  expect((await admin.delete(`/data/tasks/${made.task}?force=true`)).status).toBe(204);
  // The subscription to the sequence is left.
  expect(await left(made)).toEqual([0, 0, 0, 1, 0]);
  const followed = await productions.simpleTask();
  await studio.sql('insert into subscription (id, person_id, task_id) values (gen_random_uuid(), $1, $2)', [
    made.person,
    followed,
  ]);
  expect((await admin.delete(`/data/tasks/${followed}`)).status).toBe(204);
});

it('a production goes by force with all of it', async () => {
  const made = await scene();
  await studio.sql(`update project set project_status_id = null where id = $1`, [made.project]);
  expect((await admin.delete(`/data/projects/${made.project}`)).status).toBe(400);
  expect((await admin.delete(`/data/projects/${made.project}?force=true`)).status).toBe(204);
  expect(await left(made)).toEqual([0, 0, 0, 0, 0]);
});
