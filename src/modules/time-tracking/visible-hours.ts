import sql, { join, type Sql } from 'sql-template-tag';
import { type ActionAbout, allowed } from '../../access/rights.js';
import type { Viewer } from '../../access/viewer.js';
import type { HoursFilter } from './hours-filter.js';
import { hoursOf, hoursThing } from './hours-facts.repository.js';

/**
 * The condition that one of the `entriesWithTask` is among those the caller sees and asked for. Lists, totals and tables
 * all take it, so that they show the same.
 */
export function visibleHours(viewer: Viewer, action: ActionAbout<'hours'>, asked: HoursFilter): Sql {
  const { person, project, department, studio, period } = asked;
  // Of one person, PostgreSQL knows before it looks at any entry whether they are the caller's own.
  const thing = person === undefined ? hoursThing : hoursOf(sql`${person}::uuid`);
  const conditions = [
    sql`t.person_id is not null`,
    allowed(viewer, action, thing),
    person !== undefined && sql`t.person_id = ${person}::uuid`,
    project !== undefined && sql`task.project_id = ${project}::uuid`,
    department !== undefined && sql`task_type.department_id = ${department}::uuid`,
    studio !== undefined && sql`t.person_id in (select id from person where studio_id = ${studio}::uuid)`,
    period !== undefined && sql`t.date >= ${period.start}::date and t.date < ${period.end}::date`,
  ];
  return join(
    conditions.filter((condition) => condition !== false),
    ' and ',
  );
}
