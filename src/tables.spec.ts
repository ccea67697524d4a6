import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** What names the table `task`, which belongs to a room above that of persons. */
const naming = [
  'sql`select from task where id = ${id}`',
  'sql`select from person p, task t`',
  'sql`select from person p join task on task.person_id = p.id`',
  'sql`select from person cross join lateral (select from task) t`',
  'sql`select from unnest(${ids}::uuid[]) as given (id), task`',
  'sql`select 1, exists (select from task where id = ${id})`',
  'sql`with task_of as (select id from task) select from task_of`',
  'sql`update task set name = ${name}`',
  'sql`update person set name = t.name from task t`',
  'sql`insert into task (id) values (${id})`',
  'sql`delete from person using task t where t.id = ${id}`',
  'sql`delete from ${raw(`task`)} where id = ${id}`',
  "sql`delete from ${raw('task')}`",
  "const gone = ['task']; for (const one of gone) await tx.rows(sql`delete from ${raw(one)}`);",
  'const gone = { task: 1 }; for (const one in gone) await tx.rows(sql`delete from ${raw(one)}`);',
  "new Collection('task', 'Task', {})",
  'const from = `(select * from task join ${table} e on true)`;',
  "const from = '(select id from task) t';",
];

const notNaming = [
  'sql`select task.id from person task for update`',
  'sql`select id from person where name is distinct from task.name`',
  'sql`with task as (select id from person) select from task`',
  'sql`insert into person (task) values (1) on conflict do update set task = 2`',
  "sql`select from person where word = 'from task'`",
  'sql`select from person -- but not from task`',
  "const kind = 'task';",
];

const three = 'sql`select from person join task on true join task_type on true`';

const house: Record<string, string> = {
  'src/modules/person/person.entity.ts': "@Entity('person') class Person {}",
  'src/modules/task/task.entity.ts': "@Stored('task') class Task {}\n@Entity('task_type') class TaskType {}",
  'src/modules/mail/mail.ts': "@Stored('troupe.outgoing_mail') class Mail {}",
  'src/modules/auth/password.entity.ts': "@Entity('shown_password', { schema: 'troupe' }) class Shown {}",
  'migrations/1-make.ts': '`create table task (id uuid)`; `create table if not exists troupe.orphan (id uuid)`;',
  'src/modules/person/naming.ts': naming.join('\n'),
  'src/modules/person/not-naming.ts': notNaming.join('\n'),
  'src/modules/audit/mails.ts': 'sql`select from troupe.outgoing_mail`',
  'src/modules/person/passwords.ts': 'sql`select from troupe.shown_password`',
  'src/modules/person/mails.ts': 'sql`select from troupe.outgoing_mail`',
  'src/modules/task/three.ts': three,
  'src/modules/quota/three.ts': three,
  'src/modules/auth/three.ts': three,
  'src/common/three.ts': three,
  'src/access/standing.ts': 'sql`select from person`',
};

let status: number | null;
let said: string[];
/** What is said of some files. */
const saidOf = (path: string) => said.filter((line) => line.startsWith(path));

beforeAll(() => {
  const directory = mkdtempSync(join(tmpdir(), 'tables-'));
  for (const [name, text] of Object.entries(house)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), text);
  }
  const told = spawnSync(process.execPath, [resolve('scripts/tables.mjs')], {
    cwd: directory,
    encoding: 'utf8',
  });
  rmSync(directory, { recursive: true });
  status = told.status;
  said = told.stdout.split('\n');
}, 60_000);

it.each(naming)('finds the table of a room above in %s', (statement) => {
  const line = naming.indexOf(statement) + 1;
  expect(said).toContain(`src/modules/person/naming.ts:${line} names task, which belongs to task`);
});

it.each(notNaming)('finds none in %s', (statement) => {
  expect(saidOf(`src/modules/person/not-naming.ts:${notNaming.indexOf(statement) + 1} `)).toEqual([]);
});

it('lets a room name its own tables and those of the rooms below it, and no other', () => {
  expect(saidOf('src/modules/task/')).toEqual([]);
  expect(saidOf('src/modules/quota/')).toEqual([]);
  expect(saidOf('src/modules/person/mails.ts')).toEqual([]);
  expect(saidOf('src/modules/person/passwords.ts')).toEqual([
    'src/modules/person/passwords.ts:1 names shown_password, which belongs to auth',
  ]);
  expect(saidOf('src/modules/audit/')).toEqual([
    'src/modules/audit/mails.ts:1 names outgoing_mail, which belongs to mail',
  ]);
  expect(saidOf('src/modules/auth/')).toEqual([
    'src/modules/auth/three.ts:1 names task, which belongs to task',
    'src/modules/auth/three.ts:1 names task_type, which belongs to task',
  ]);
  expect(saidOf('src/common/')).toHaveLength(3);
});

it('asks for an owner of every table that a migration makes', () => {
  expect(saidOf('migrations/')).toEqual(['migrations/1-make.ts makes the table orphan, which belongs to no room']);
});

it('fails where it finds something', () => {
  expect(status).toBe(1);
});

it('lets no exception stay that nobody needs', () => {
  expect(saidOf('src/access/')).toContain('src/access/ project needs no exception any more');
  expect(saidOf('src/access/')).not.toContain('src/access/ person needs no exception any more');
});
