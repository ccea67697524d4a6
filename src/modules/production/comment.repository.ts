import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { JsonText } from '../../common/http/json-text.js';
import { Collection } from '../../database/collection.js';
import { Transaction } from '../../database/database.js';
import type { TaskStatus } from './task-status.entity.js';

const comments = new Collection('comment', 'Comment', {
  id: 'uuid',
  object_id: 'uuid',
  object_type: 'text',
  text: 'text',
  data: 'json',
  replies: 'json',
  checklist: 'json',
  pinned: 'boolean',
  for_client: 'boolean',
  links: 'json',
  shotgun_id: 'integer',
  task_status_id: 'uuid',
  person_id: 'uuid',
  editor_id: 'uuid',
  preview_file_id: 'uuid',
  created_at: 'timestamp',
  updated_at: 'timestamp',
});

/** What the rules about giving a status ask for. */
export type OpenStatus = Pick<TaskStatus, 'id' | 'is_artist_allowed' | 'is_client_allowed'>;

/** A comment that is to be written. */
export interface NewComment {
  taskId: string;
  personId: string;
  statusId: string;
  text: string | null;
  /** Null: now. */
  date: Date | null;
}

/** What was said about tasks. */
@Injectable()
export class CommentRepository {
  status(tx: Transaction, id: string): Promise<OpenStatus | undefined> {
    return tx.row<OpenStatus>(sql`select id, is_artist_allowed, is_client_allowed from task_status where id = ${id}`);
  }

  find(tx: Transaction, id: string): Promise<JsonText | undefined> {
    return tx.json(comments.byId(id));
  }

  /**
   * Writes a comment. Its time is that of the clock, not of the transaction, so that who waited for the task comes
   * after whom they waited for.
   */
  async insert(tx: Transaction, { taskId, personId, statusId, text, date }: NewComment): Promise<string> {
    const [{ id }] = await tx.rows<{ id: string }>(sql`
      insert into comment (id, object_id, object_type, person_id, task_status_id, text, replies, checklist, pinned,
        for_client, created_at, updated_at)
      select gen_random_uuid(), ${taskId}, 'Task', ${personId}, ${statusId}, ${text}, '[]', '[]', false,
        false, coalesce(${date}::timestamp, clock), clock
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
