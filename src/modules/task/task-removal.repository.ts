import { Injectable } from '@nestjs/common';
import sql, { raw, type Sql } from 'sql-template-tag';
import { Transaction } from '../../database/database.js';

/** Who is named in a comment, and who took note of it. */
const ofComments = ['comment_mentions', 'comment_department_mentions', 'comment_acknoledgments'];

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
    await this.removeComments(tx, sql`select ${id}::uuid`);
    await tx.rows(sql`delete from time_spent where task_id = ${id}`);
  }

  /** Removes the comments on these tasks with what was told of them, who is named in them and who took note. */
  async removeComments(tx: Transaction, taskIds: Sql): Promise<void> {
    const comments = sql`(select id from comment where object_id in (${taskIds}))`;
    await tx.rows(sql`delete from notification where comment_id in ${comments}`);
    for (const table of ofComments) await tx.rows(sql`delete from ${raw(table)} where comment in ${comments}`);
    await tx.rows(sql`delete from comment where object_id in (${taskIds})`);
  }

  /** Deletes the task with its assignments, followers and notifications; the database refuses while hours refer to it. */
  async delete(tx: Transaction, id: string): Promise<void> {
    await tx.rows(sql`delete from notification where task_id = ${id}`);
    await tx.rows(sql`delete from subscription where task_id = ${id}`);
    await tx.rows(sql`delete from task_person_link where task_id = ${id}`);
    await tx.rows(sql`delete from task where id = ${id}`);
  }
}
