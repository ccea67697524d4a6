import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import { departmentsOf } from '../../access/standing.js';
import { Transaction } from '../../database/database.js';
import { fullName } from '../person/person.list.js';

/** Somebody or something that a comment can name. */
export interface Mentionable {
  kind: 'person' | 'department';
  id: string;
  name: string;
}

/** Who and what is named in comments. */
@Injectable()
export class MentionRepository {
  /** Who can be named in comments on a task: the team of its production, and every department. */
  candidates(tx: Transaction, taskId: string): Promise<Mentionable[]> {
    return tx.rows<Mentionable>(sql`
      select 'person' as kind, t.id, ${fullName} as name
      from task join project_person_link l on l.project_id = task.project_id join person t on t.id = l.person_id
      where task.id = ${taskId}
      union all
      select 'department', id, name from department`);
  }

  async add(tx: Transaction, commentId: string, mentioned: readonly Mentionable[]): Promise<void> {
    const idsOf = (kind: Mentionable['kind']) => mentioned.filter((one) => one.kind === kind).map(({ id }) => id);
    await tx.rows(sql`
      insert into comment_mentions (comment, person) select ${commentId}::uuid, unnest(${idsOf('person')}::uuid[])`);
    await tx.rows(sql`
      insert into comment_department_mentions (comment, department)
      select ${commentId}::uuid, unnest(${idsOf('department')}::uuid[])`);
  }
}

/** Condition: a comment on a task, or a reply to one, names a person or a department of theirs. */
export function isMentionedOn(task: Sql, person: Sql): Sql {
  const departments = departmentsOf(person);
  return sql`exists (
    select from comment c
    where c.object_id = ${task} and (
      exists (select from comment_mentions m where m.comment = c.id and m.person = ${person})
      or exists (
        select from comment_department_mentions m where m.comment = c.id and m.department = any(${departments}))
      or exists (
        select from jsonb_array_elements(case jsonb_typeof(c.replies) when 'array' then c.replies else '[]' end) reply
        where reply -> 'mentions' ? ${person}::text or reply -> 'department_mentions' ?| ${departments}::text[])))`;
}
