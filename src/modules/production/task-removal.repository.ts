import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Transaction } from '../../database/database.js';

/** Deleting a task, alone or with what was done on it. */
@Injectable()
export class TaskRemovalRepository {
  /**
   * Keeps others from changing the task and from referring to it until the transaction ends; undefined when there is no
   * such task. A weaker lock would have to become this one while others wait for it.
   */
  lock(tx: Transaction, id: string): Promise<{ project_id: string | null } | undefined> {
    return tx.row(sql`select project_id from task where id = ${id} for update`);
  }

  /** Whether somebody commented on the task: no constraint keeps a task for its comments. */
  async hasComments(tx: Transaction, id: string): Promise<boolean> {
    return (await tx.row(sql`select from comment where object_id = ${id} limit 1`)) !== undefined;
  }

  /** Removes the comments, what was told of them, and the hours of the task. */
  async clear(tx: Transaction, id: string): Promise<void> {
    await tx.rows(sql`
      delete from notification where comment_id in (select comment.id from comment where object_id = ${id})`);
    await tx.rows(sql`delete from comment where object_id = ${id}`);
    await tx.rows(sql`delete from time_spent where task_id = ${id}`);
  }

  /** Deletes the task with its assignments and notifications; the database refuses while hours refer to it. */
  async delete(tx: Transaction, id: string): Promise<void> {
    await tx.rows(sql`delete from notification where task_id = ${id}`);
    await tx.rows(sql`delete from task_person_link where task_id = ${id}`);
    await tx.rows(sql`delete from task where id = ${id}`);
  }
}
