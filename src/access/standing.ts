import sql, { type Sql } from 'sql-template-tag';
import type { Role } from './roles.js';

// The names in here are used nowhere else, so that an expression from outside cannot mean one of them.

/** Memberships in teams, with who the member is. */
const memberships = sql`project_person_link its_membership join person its_member on its_member.id = its_membership.person_id`;

/**
 * The effective role of a member: the role stored with the membership, else the person's own. Nobody becomes an
 * administrator by a membership.
 */
const effectiveRole = sql`coalesce(nullif(its_membership.role, 'admin'), its_member.role)`;

/** The effective role of a person in the team of a production; null outside. Locked, it stays until the transaction ends. */
export const roleThere = (production: Sql, person: Sql, { locked = false } = {}): Sql => sql`(
  select ${effectiveRole} from ${memberships}
  where its_membership.project_id = ${production} and its_membership.person_id = ${person}
  ${locked ? sql`for share of its_membership` : sql``})`;

/** The condition that a person, of its team or not, stands for the client of a production. */
export const isClientOf = (production: Sql, person: Sql): Sql => sql`exists (
  select from person its_member
  left join project_person_link its_membership
    on its_membership.project_id = ${production} and its_membership.person_id = its_member.id
  where its_member.id = ${person} and its_member.role <> 'admin' and ${effectiveRole} = 'client')`;

/** The productions in whose team a person is, in one of these roles or in any, as an array. */
export const teamsOf = (person: Sql, roles?: readonly Role[]): Sql =>
  roles
    ? sql`array(
        select its_membership.project_id from ${memberships}
        where its_membership.person_id = ${person} and ${effectiveRole} = any(${roles}::text[]))`
    : sql`array(select its_membership.project_id from project_person_link its_membership where its_membership.person_id = ${person})`;

/** The productions that are running, as an array. */
export const runningProductions = sql`array(
  select its_running.id from project its_running
  join project_status its_status on its_status.id = its_running.project_status_id where its_status.name = 'Open')`;

/** The departments of a person, as an array. */
export const departmentsOf = (person: Sql): Sql =>
  sql`array(select its_link.department_id from department_link its_link where its_link.person_id = ${person})`;
