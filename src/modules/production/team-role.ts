import sql, { type Sql } from 'sql-template-tag';
import { teamRole } from '../../access/standing.js';
import type { Visibility } from '../../access/former/visible.js';

/**
 * What of many things of productions (`t`, with a `project_id`) a caller sees: in running productions of their teams
 * everything, but as a vendor there only what they work on, in any production of their teams.
 * @param worksOn the condition that the person works on `t`
 */
export function seenInTeams({ teamOf }: Visibility, worksOn: (personId: string) => Sql): Sql[] {
  if (teamOf === null) return [];
  const productions = (condition: Sql) => sql`array(
    select l.project_id
    from project_person_link l
    join person p on p.id = l.person_id
    join project on project.id = l.project_id
    left join project_status s on s.id = project.project_status_id
    where l.person_id = ${teamOf} and ${condition})`;
  return [
    sql`(t.project_id = any(${productions(sql`${teamRole} <> 'vendor' and s.name = 'Open'`)})
      or t.project_id = any(${productions(sql`${teamRole} = 'vendor'`)}) and ${worksOn(teamOf)})`,
  ];
}
