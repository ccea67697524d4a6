import sql, { join, type Sql } from 'sql-template-tag';
import type { Visibility } from '../../access/former/visible.js';
import { teamRole } from '../../access/standing.js';
import type { HoursFilter } from './hours-filter.js';

/**
 * The condition that an entry, `time_spent t`, is among those the caller sees and asked for. Lists, totals and tables all
 * take it, so that they show the same. An entry on a task without production belongs to no team.
 */
export function visibleHours({ personId, teamOf, departments }: Visibility, asked: HoursFilter): Sql {
  const { person, project, department, studio, period } = asked;
  const ofTask = [
    teamOf !== null &&
      sql`task.project_id in (select project_id from project_person_link where person_id = ${teamOf}::uuid)`,
    project !== undefined && sql`task.project_id = ${project}::uuid`,
    departments !== null && sql`task_type.department_id = any(${departments}::uuid[])`,
    department !== undefined && sql`task_type.department_id = ${department}::uuid`,
  ].filter((condition) => condition !== false);
  const ofEntry = [
    sql`t.person_id is not null`,
    personId !== null && sql`t.person_id = ${personId}::uuid`,
    person !== undefined && sql`t.person_id = ${person}::uuid`,
    studio !== undefined && sql`t.person_id in (select id from person where studio_id = ${studio}::uuid)`,
    period !== undefined && sql`t.date >= ${period.start}::date and t.date < ${period.end}::date`,
    ofTask.length > 0 &&
      sql`t.task_id in (
        select task.id from task left join task_type on task_type.id = task.task_type_id
        where ${join(ofTask, ' and ')})`,
  ].filter((condition) => condition !== false);
  return join(ofEntry, ' and ');
}

/** The conditions that the caller sees the hours of a `task`: as a vendor in its production, when assigned to it. */
export function tasksWithSeenHours({ teamOf, ownAsVendor }: Visibility): Sql[] {
  if (teamOf === null || !ownAsVendor) return [];
  return [
    sql`exists (
      select from project_person_link l join person p on p.id = l.person_id
      where l.project_id = task.project_id and l.person_id = ${teamOf} and (
        ${teamRole} <> 'vendor'
        or exists (select from task_person_link a where a.task_id = task.id and a.person_id = ${teamOf})))`,
  ];
}
