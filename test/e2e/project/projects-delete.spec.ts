import { randomUUID } from 'node:crypto';
import type { Caller } from '../../support/caller.js';
import { Productions } from '../../support/production.js';
import { Studio } from '../../support/studio.js';
import { somebodyWaits } from '../../support/uncommitted.js';
import { firstOf } from '../../support/first-of.js';

let studio: Studio;
let productions: Productions;
let admin: Caller;

beforeAll(async () => {
  studio = await Studio.open();
  productions = new Productions(studio);
  admin = await studio.as(await studio.person({ role: 'admin' }));
});
afterAll(() => studio.close());

/** A closed production with some of everything. */
async function fullProject(): Promise<string> {
  const person = (await studio.person()).id;
  const project = await productions.project({ status: 'Closed', team: [person] });
  const [taskType, status] = [await productions.taskType(), await productions.taskStatus()];
  await admin.post(`/data/projects/${project}/settings/task-types`, { task_type_id: taskType });
  await admin.post(`/data/projects/${project}/settings/task-status`, { task_status_id: status });
  const sequence = await productions.entity(project, 'Sequence');
  const shot = await productions.shot(project, { parent_id: sequence });
  const task = await productions.task({ project, taskType, status, entity: shot, assignees: [person] });
  await productions.hours(task, person, '2024-06-05', 60);
  const comment = randomUUID();
  await studio.sql(`insert into comment (id, object_id, object_type, person_id) values ($1, $2, 'Task', $3)`, [
    comment,
    task,
    person,
  ]);
  await studio.sql(
    `insert into notification (id, read, change, type, person_id, author_id, comment_id, task_id)
     values (gen_random_uuid(), false, false, 'comment', $1, $1, $2, $3)`,
    [person, comment, task],
  );
  return project;
}

const tables = [
  'project',
  'project_person_link',
  'project_task_type_link',
  'project_task_status_link',
  'entity',
  'task',
  'task_person_link',
  'time_spent',
  'comment',
  'notification',
];

async function counts(): Promise<Record<string, number>> {
  const rows = await Promise.all(
    tables.map(async (table) => {
      const row = firstOf(await studio.sql<{ count: number }>(`select count(*)::int from ${table}`));
      return [table, row.count] as const;
    }),
  );
  return Object.fromEntries(rows);
}

describe('DELETE /data/projects/{id}', () => {
  it('deletes a closed production without content, with its team and settings', async () => {
    const project = await productions.project({ status: 'Closed', team: [(await studio.person()).id] });
    await admin.post(`/data/projects/${project}/settings/task-types`, { task_type_id: await productions.taskType() });
    const { status, text } = await admin.delete(`/data/projects/${project}`);
    expect([status, text]).toEqual([204, '']);
    expect((await admin.get(`/data/projects/${project}`)).status).toBe(404);
    const events = await studio.sql(
      `select name, project_id, data from api_event where data ->> 'project_id' = $1::text or project_id = $1::uuid`,
      [project],
    );
    expect(events).toEqual([{ name: 'project:delete', project_id: null, data: { project_id: project } }]);
  });

  it('refuses one with content, says what to do, and changes nothing', async () => {
    const project = await fullProject();
    const before = await counts();
    const { status, body } = await admin.delete(`/data/projects/${project}`);
    expect(status).toBe(400);
    expect(body.message).toMatch(/at least one (task|entity) still refers .* force=true/);
    expect(await counts()).toEqual(before);
  });

  it('removes everything with force, and nothing of other productions', async () => {
    const before = await counts();
    const [project, other] = [await fullProject(), await fullProject()];
    expect((await admin.delete(`/data/projects/${project}?force=true`)).status).toBe(204);
    const rest = await counts();
    const expected = Object.entries(before).map(([table, count]) => [table, count + (table === 'entity' ? 2 : 1)]);
    expect(rest).toEqual(Object.fromEntries(expected));
    expect((await admin.delete(`/data/projects/${other}?force=TRUE`)).status).toBe(204);
    expect(await counts()).toEqual(before);
  });

  it('refuses even with force while a table that is not ours refers to it, and changes nothing', async () => {
    const project = await fullProject();
    const before = await counts();
    await studio.sql('create table playlist (project_id uuid references project (id))');
    try {
      await studio.sql('insert into playlist values ($1)', [project]);
      const { status, body } = await admin.delete(`/data/projects/${project}?force=true`);
      expect([status, body.message]).toEqual([400, expect.stringMatching(/at least one playlist .*Remove that first/)]);
      expect(await counts()).toEqual(before);
    } finally {
      await studio.sql('drop table playlist');
    }
  });

  it('refuses an open production to everybody, before rights are asked', async () => {
    const person = await studio.person();
    const project = await productions.project({ team: [person.id] });
    for (const caller of [admin, await studio.as(person)]) {
      const { status, body } = await caller.delete(`/data/projects/${project}?force=true`);
      expect([status, body.message]).toEqual([400, expect.stringContaining('Close it first')]);
    }
    expect((await admin.get(`/data/projects/${project}`)).status).toBe(200);
  });

  it('answers 400, 404, 403 in this order; managers of the production may not either', async () => {
    const person = await studio.person({ role: 'manager' });
    const manager = await studio.as(person);
    const project = await productions.project({ status: 'Closed', team: [person.id] });
    expect((await manager.delete('/data/projects/nonsense1')).status).toBe(400);
    expect((await manager.delete(`/data/projects/${randomUUID()}`)).status).toBe(404);
    expect((await manager.delete(`/data/projects/${project}`)).status).toBe(403);
  });

  it('happens once, when many delete at once', async () => {
    const project = await fullProject();
    const answers = await Promise.all([1, 2, 3].map(() => admin.delete(`/data/projects/${project}?force=true`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 404, 404]);
  });

  it('lets those finish who are at work in it, and does not wait in a circle with them', async () => {
    const project = await fullProject();
    const colleague = studio.dataSource.createQueryRunner();
    await colleague.startTransaction();
    try {
      // Shorter than it takes PostgreSQL to notice a circle.
      await colleague.query("set local lock_timeout = '500ms'");
      await colleague.query('select from task where project_id = $1 for no key update', [project]);
      const deletion = admin.delete(`/data/projects/${project}?force=true`);
      await somebodyWaits(studio);
      await colleague.query(
        "insert into api_event (id, name, project_id) values (gen_random_uuid(), 'task:update', $1)",
        [project],
      );
      await colleague.commitTransaction();
      expect((await deletion).status).toBe(204);
    } finally {
      if (colleague.isTransactionActive) await colleague.rollbackTransaction();
      await colleague.release();
    }
  });
});
