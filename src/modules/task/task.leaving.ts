import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Transaction } from '../../database/database.js';
import { now } from '../../database/now.js';
import { CommentLeaving, type RemovedComment } from './comment.leaving.js';

/** Tasks that go, and who goes from them. */
@Injectable()
export class TaskLeaving {
  constructor(private readonly comments: CommentLeaving) {}

  /**
   * Keeps others from changing the task and from referring to it until the transaction ends; undefined when there is no
   * such task. A weaker lock would have to become this one while others wait for it.
   */
  lock(tx: Transaction, id: string): Promise<{ project_id: string | null } | undefined> {
    return tx.row(sql`select project_id from task where id = ${id} for update`);
  }

  async lockOfProject(tx: Transaction, id: string): Promise<void> {
    await tx.rows(sql`select from task where project_id = ${id} order by id for update`);
  }

  /** Whether somebody commented on the task: no constraint keeps a task for its comments. */
  hasComments(tx: Transaction, id: string): Promise<boolean> {
    return this.comments.hasAny(tx, id);
  }

  removeComments(tx: Transaction, id: string): Promise<void> {
    return this.comments.letGoOfTasks(tx, sql`select ${id}::uuid`);
  }

  /** Deletes the task with its assignments, followers and notifications; the database refuses while hours refer to it. */
  async delete(tx: Transaction, id: string): Promise<void> {
    await tx.rows(sql`delete from notification where task_id = ${id}`);
    await tx.rows(sql`delete from subscription where task_id = ${id}`);
    await tx.rows(sql`delete from task_person_link where task_id = ${id}`);
    await tx.rows(sql`delete from task where id = ${id}`);
  }

  /** Removes the tasks of a production with assignments and comments, and who follows what is in it. */
  async letGoOfProject(tx: Transaction, id: string): Promise<void> {
    const tasks = sql`(select id from task where project_id = ${id})`;
    const entities = sql`(select id from entity where project_id = ${id})`;
    await this.comments.letGoOfTasks(tx, sql`select id from task where project_id = ${id}`);
    await tx.rows(sql`delete from notification where task_id in ${tasks}`);
    await tx.rows(sql`delete from subscription where task_id in ${tasks} or entity_id in ${entities}`);
    await tx.rows(sql`delete from task_person_link where task_id in ${tasks}`);
    await tx.rows(sql`delete from task where project_id = ${id}`);
  }

  /** Takes a person off their tasks, which have changed then, and from all that they said and were told. Answers the removed comments. */
  async letGoOfPerson(tx: Transaction, id: string): Promise<RemovedComment[]> {
    const removed = await this.comments.letGoOfPerson(tx, id);
    await tx.rows(sql`
      update task set updated_at = ${now} where id in (select task_id from task_person_link where person_id = ${id})`);
    await tx.rows(sql`delete from task_person_link where person_id = ${id}`);
    await tx.rows(sql`delete from notification where person_id = ${id} or author_id = ${id}`);
    await tx.rows(sql`delete from subscription where person_id = ${id}`);
    await tx.rows(sql`update task set assigner_id = null where assigner_id = ${id}`);
    return removed;
  }
}
