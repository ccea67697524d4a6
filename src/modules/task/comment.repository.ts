import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import { JsonText } from '../../common/http/json-text.js';
import { Collection, declaredIn, jsonObject } from '../../database/collection.js';
import { Transaction } from '../../database/database.js';
import { Comment } from './comment.js';
import { fullName } from '../person/person.list.js';
import type { TaskStatus } from '../catalogue/task-status.js';

const shortPerson = jsonObject({
  id: sql`t.id`,
  first_name: sql`t.first_name`,
  last_name: sql`t.last_name`,
  full_name: fullName,
  has_avatar: sql`coalesce(t.has_avatar, false)`,
  role: sql`t.role`,
});
const none = sql`'[]'::json`;

/** Comments with everything that hangs on them. Clients read their lists without looking whether they are there. */
class Comments extends Collection {
  constructor() {
    super(...declaredIn(Comment));
  }

  protected override members(names: readonly string[] | undefined, relations: boolean): Record<string, Sql> {
    return {
      ...super.members(names, relations),
      replies: sql`coalesce(t.replies, '[]')`,
      checklist: sql`coalesce(t.checklist, '[]')`,
      links: sql`coalesce(t.links, '{}')`,
      // Kept in no table of ours.
      previews: none,
      attachment_files: none,
      person: sql`(select ${shortPerson} from (select t.person_id) c join person t on t.id = c.person_id)`,
      task_status: sql`(
        select json_build_object('id', s.id, 'name', s.name, 'short_name', s.short_name, 'color', s.color)
        from task_status s where s.id = t.task_status_id)`,
    };
  }
}

const comments = new Comments();

/** What the rules about giving a status ask for. */
export type OpenStatus = Pick<
  TaskStatus,
  'id' | 'is_artist_allowed' | 'is_client_allowed' | 'is_retake' | 'is_feedback_request'
>;

/** A comment that is to be written. */
export interface NewComment {
  taskId: string;
  personId: string;
  statusId: string;
  text: string;
  /** Null: now. */
  date: Date | null;
  checklist: readonly object[];
  links: readonly string[];
  forClient: boolean;
}

/** What was said about tasks. */
@Injectable()
export class CommentRepository {
  status(tx: Transaction, id: string): Promise<OpenStatus | undefined> {
    return tx.row<OpenStatus>(sql`
      select id, is_artist_allowed, is_client_allowed, is_retake, is_feedback_request from task_status where id = ${id}`);
  }

  /** Whether there is such a person, to speak in whose name. */
  async isAuthor(tx: Transaction, personId: string): Promise<boolean> {
    return (await tx.row(sql`select from person where id = ${personId}`)) !== undefined;
  }

  /** Whether a task was sent back as often as its entity, or else its production, allows; zero allows any number. */
  async hasNoRetakesLeft(tx: Transaction, taskId: string): Promise<boolean> {
    const ofEntity = sql`case when e.data ->> 'max_retakes' ~ '^[0-9]{1,9}$' then (e.data ->> 'max_retakes')::int end`;
    const found = await tx.row(sql`
      select from task t
      left join entity e on e.id = t.entity_id
      left join project on project.id = t.project_id
      where t.id = ${taskId}
        and coalesce(t.retake_count, 0) >= coalesce(nullif(${ofEntity}, 0), nullif(greatest(project.max_retakes, 0), 0))`);
    return found !== undefined;
  }

  /** A comment that the transaction has written. */
  written(tx: Transaction, id: string): Promise<JsonText> {
    return tx.theJson(comments.byId(id));
  }

  /**
   * Writes a comment. Its time is that of the clock, not of the transaction, so that who waited for the task comes
   * after whom they waited for.
   */
  async insert(tx: Transaction, comment: NewComment): Promise<string> {
    const { taskId, personId, statusId, text, date, checklist, links, forClient } = comment;
    const { id } = await tx.theRow<{ id: string }>(sql`
      insert into comment (id, object_id, object_type, person_id, task_status_id, text, replies, checklist, links,
        pinned, for_client, created_at, updated_at)
      select gen_random_uuid(), ${taskId}, 'Task', ${personId}, ${statusId}, ${text}, '[]',
        ${JsonText.of(checklist).text}::jsonb, ${links}::varchar[], false, ${forClient}, coalesce(${date}::timestamp, clock), clock
      from (select clock_timestamp() at time zone 'utc' as clock) now
      returning id`);
    return id;
  }

  /** Whether no comment on the same task is newer. */
  async isNewest(tx: Transaction, id: string): Promise<boolean> {
    const newer = await tx.row(sql`
      select from comment c join comment other on other.object_id = c.object_id and other.created_at > c.created_at
      where c.id = ${id} limit 1`);
    return newer === undefined;
  }
}
