import { Injectable } from '@nestjs/common';
import sql, { join, type Sql } from 'sql-template-tag';
import type { JsonText } from '../../common/http/json-text.js';
import { Database, Transaction } from '../../database/database.js';
import { now } from '../../database/now.js';
import { readsComment } from './comment-audience.js';
import { notificationSource, shownNotification, storedNotification } from './notification.list.js';

/** Somebody was told of something. */
export interface Told {
  notification_id: string;
  person_id: string;
}

/** Which notifications somebody asks for. */
export interface NotificationFilter {
  after?: Date | undefined;
  before?: Date | undefined;
  taskTypeId?: string | undefined;
  taskStatusId?: string | undefined;
  type?: string | undefined;
  read?: boolean | undefined;
  /** Whether the person follows the task. */
  watching?: boolean | undefined;
}

const mostShown = 100;

/** Moments are compared as they are answered: in whole seconds. */
function conditionsOf({ after, before, taskTypeId, taskStatusId, type, read, watching }: NotificationFilter): Sql[] {
  const second = sql`date_trunc('second', n.created_at)`;
  return [
    after && sql`${second} > ${after}::timestamp`,
    before && sql`${second} < ${before}::timestamp`,
    taskTypeId && sql`t.task_type_id = ${taskTypeId}`,
    taskStatusId && sql`t.task_status_id = ${taskStatusId}`,
    type !== undefined && sql`n.type = ${type}`,
    read !== undefined && sql`n.read = ${read}`,
    watching !== undefined && sql`(s.id is not null) = ${watching}::boolean`,
  ].filter((condition): condition is Sql => typeof condition === 'object');
}

/** What people should look at. */
@Injectable()
export class NotificationRepository {
  constructor(private readonly database: Database) {}

  /** The latest of what a person was told, as far as they ask for it. */
  list(personId: string, filter: NotificationFilter): Promise<JsonText> {
    const conditions = [sql`n.person_id = ${personId}`, ...conditionsOf(filter)];
    return this.database.theJson(sql`
      select coalesce(json_agg(listed.row), '[]')::text from (
        select ${shownNotification()} as row from ${notificationSource}
        where ${join(conditions, ' and ')}
        order by n.created_at desc, n.id limit ${mostShown}) listed`);
  }

  /** One of a person's own notifications. */
  find(id: string, personId: string): Promise<JsonText | undefined> {
    return this.database.json(sql`
      select ${shownNotification()}::text from ${notificationSource} where n.id = ${id} and n.person_id = ${personId}`);
  }

  async isOwn(id: string, personId: string): Promise<boolean> {
    const found = await this.database.row(sql`
      select from notification where id = ${id} and person_id = ${personId}`);
    return found !== undefined;
  }

  /** Notes whether a person has read one of theirs; undefined when they have none of this id. */
  setRead(tx: Transaction, id: string, personId: string, read: boolean): Promise<JsonText | undefined> {
    return tx.json(sql`
      with n as (
        update notification set read = ${read}, updated_at = ${now} where id = ${id} and person_id = ${personId}
        returning *)
      select ${storedNotification}::text from n`);
  }

  /** A person has read everything. */
  async setAllRead(tx: Transaction, personId: string): Promise<void> {
    await tx.rows(sql`
      update notification set read = true, updated_at = ${now} where person_id = ${personId} and not read`);
  }

  /**
   * Tells of a comment who is assigned to its task or follows it, and of being mentioned who is; each once, never the
   * author, and nobody who may not read the comment.
   */
  tellOfComment(tx: Transaction, commentId: string, statusChanged: boolean): Promise<Told[]> {
    return tx.rows<Told>(sql`
      insert into notification (id, read, change, type, person_id, author_id, comment_id, task_id, created_at, updated_at)
      select gen_random_uuid(), false, told.type = 'comment' and ${statusChanged}::boolean, told.type, reader.id,
        c.person_id, c.id, t.id, ${now}, ${now}
      from comment c
      join task t on t.id = c.object_id
      cross join lateral (
        select a.person_id, 'comment' as type from task_person_link a where a.task_id = t.id
        union
        select s.person_id, 'comment' from subscription s where s.task_id = t.id
        union
        select s.person_id, 'comment'
        from entity e join subscription s on s.entity_id = e.parent_id and s.task_type_id = t.task_type_id
        where e.id = t.entity_id
        union
        select m.person, 'mention' from comment_mentions m where m.comment = c.id
        union
        select d.person_id, 'mention'
        from comment_department_mentions m join department_link d on d.department_id = m.department
        join project_person_link l on l.project_id = t.project_id and l.person_id = d.person_id
        where m.comment = c.id
      ) told
      join person reader on reader.id = told.person_id
      where c.id = ${commentId} and told.person_id <> c.person_id and ${readsComment()}
      order by told.type, reader.id
      returning id as notification_id, person_id`);
  }
}
