import sql, { type Sql } from 'sql-template-tag';
import type { Role } from './roles.js';

/**
 * The effective role of a member `l` of a team, who is the person `p`: the role stored with the membership, else the
 * person's own. Nobody becomes an administrator by a membership.
 */
export const teamRole = sql`coalesce(nullif(l.role, 'admin'), p.role)`;

/** The effective role of a person in the team of a production; null outside. Locked, it stays until the transaction ends. */
export const roleThere = (production: Sql, person: Sql, { locked = false } = {}): Sql => sql`(
  select ${teamRole} from project_person_link l join person p on p.id = l.person_id
  where l.project_id = ${production} and l.person_id = ${person} ${locked ? sql`for share of l` : sql``})`;

/** The condition that a person, of its team or not, stands for the client of a production. */
export const isClientOf = (production: Sql, person: Sql): Sql => sql`exists (
  select from person p left join project_person_link l on l.project_id = ${production} and l.person_id = p.id
  where p.id = ${person} and p.role <> 'admin' and ${teamRole} = 'client')`;

/** The productions in whose team a person is, in one of these roles or in any, as an array. */
export const teamsOf = (person: Sql, roles?: readonly Role[]): Sql =>
  roles
    ? sql`array(
        select l.project_id from project_person_link l join person p on p.id = l.person_id
        where l.person_id = ${person} and ${teamRole} = any(${roles}::text[]))`
    : sql`array(select l.project_id from project_person_link l where l.person_id = ${person})`;

/** The productions that are running, as an array. */
export const runningProductions = sql`array(
  select project.id from project join project_status s on s.id = project.project_status_id where s.name = 'Open')`;

/** The departments of a person, as an array. */
export const departmentsOf = (person: Sql): Sql =>
  sql`array(select department_id from department_link where person_id = ${person})`;
