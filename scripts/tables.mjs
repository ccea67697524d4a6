// Finds SQL about tables of other rooms (ADR 24). A room may name its own tables in SQL, and those of the rooms on which it
// rests. Looks at `src` of the working directory.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { below, restsOn } from './plan-of-rooms.cjs';
import { tablesIn } from './tables-in-sql.mjs';

/** Tables that no entity describes: the studio's other programs made them, and they are met when something leaves. */
const ofOtherPrograms = [
  'attachment_file',
  'comment_preview_link',
  'news',
  'output_file',
  'preview_file',
  'schedule_item',
  'search_filter',
  'search_filter_group',
  'working_file',
];

/** Who names tables that are not theirs all the same, and why. */
const exceptions = [
  {
    where: 'src/access/',
    tables: ['department_link', 'person', 'project', 'project_person_link', 'project_status'],
    why: 'Rights are decided by who is in which team and department: all that access knows of how things are stored.',
  },
  {
    where: 'src/demo/',
    tables: ['day_off', 'department', 'desktop_login_log', 'person', 'time_spent'],
    why: 'Stands beside the rooms and fills them all.',
  },
  {
    where: 'src/modules/entity/entity-facts.repository.ts',
    tables: ['task', 'task_person_link'],
    why: 'Who may change a shot depends on who works on it. A list takes that as a condition of its own statement.',
  },
  {
    where: 'src/modules/person/person.repository.ts',
    tables: ['time_spent'],
    why: 'The last presence of a person is the latest day among desktop logins and hours, whichever of them was written.',
  },
  {
    where: 'src/modules/project/project.list.ts',
    tables: ['entity'],
    why: 'Clients find the first episode among the members of an open production.',
  },
];

const sources = (directory) =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((name) => join(directory, name).replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
    .toSorted();
const roomOf = (file) => /^src\/modules\/([^/]+)\//.exec(file)?.[1];
const read = (file) => readFileSync(file, 'utf8');
const failing = (sentence) => {
  console.log(sentence);
  process.exitCode = 1;
};

/** The room of each table. */
const owners = new Map(ofOtherPrograms.map((table) => [table, 'leaving']));
for (const file of sources('src/modules')) {
  for (const [, table] of read(file).matchAll(/@(?:Entity|Stored)\(\s*'(?:troupe\.)?(\w+)'/g))
    owners.set(table, roomOf(file));
}
for (const file of sources('migrations')) {
  for (const [, table] of read(file).matchAll(/\bcreate table (?:if not exists )?(?:\w+\.)?(\w+)/gi)) {
    if (!owners.has(table)) failing(`${file} makes the table ${table}, which belongs to no room`);
  }
}

const unused = new Set(exceptions.flatMap(({ where, tables }) => tables.map((table) => `${where} ${table}`)));
/** Whether an exception lets a file name a table. */
function isExcepted(file, table) {
  const exception = exceptions.find(({ where, tables }) => file.startsWith(where) && tables.includes(table));
  if (exception) unused.delete(`${exception.where} ${table}`);
  return exception !== undefined;
}

for (const file of sources('src')) {
  const room = roomOf(file);
  const open = room in restsOn ? [room, ...below(room)] : [];
  for (const { table, line } of tablesIn(file, read(file), (name) => owners.has(name))) {
    if (open.includes(owners.get(table)) || isExcepted(file, table)) continue;
    failing(`${file}:${line} names ${table}, which belongs to ${owners.get(table)}`);
  }
}
for (const exception of unused) failing(`${exception} needs no exception any more`);
