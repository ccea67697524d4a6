import sql, { raw, type Sql } from 'sql-template-tag';

/**
 * The effective role, in a production, of the person `person` with the membership `member` there, if any: the role
 * stored with the membership, else the person's own. An administrator stays one.
 */
const roleThere = (person: string, member: string): Sql => sql`
  case when ${raw(person)}.role = 'admin' then 'admin'
    else coalesce(nullif(${raw(member)}.role, 'admin'), ${raw(person)}.role) end`;

/** Condition: the comment `c` on the task `t` is by somebody who is client in its production. */
const isByClient = sql`exists (
  select from person author
  left join project_person_link am on am.project_id = t.project_id and am.person_id = author.id
  where author.id = c.person_id and ${roleThere('author', 'am')} = 'client')`;

/** Condition: the reader is assigned to a task of what the task `t` is done on. */
const worksOnEntity = sql`exists (
  select from task_person_link a join task sibling on sibling.id = a.task_id
  where a.person_id = reader.id and sibling.entity_id = t.entity_id)`;

/**
 * Condition: a person, `reader`, may read the comment `c` on the task `t`. Artists and vendors read what no client said;
 * clients what is meant for them and what clients said, or only what they said themselves where the production keeps
 * its clients apart. Outside of the team only administrators read anything.
 */
export const readsComment = sql`(
  select case ${roleThere('reader', 'member')}
    when 'admin' then true
    when 'manager' then true
    when 'supervisor' then true
    when 'client' then coalesce(c.for_client, false) or case
      when coalesce(project.is_clients_isolated, false) then c.person_id = reader.id
      else ${isByClient} end
    when 'vendor' then not ${isByClient} and ${worksOnEntity}
    else not ${isByClient} end
  from project
  left join project_person_link member on member.project_id = project.id and member.person_id = reader.id
  where project.id = t.project_id and (member.person_id is not null or reader.role = 'admin'))`;
