import { Injectable } from '@nestjs/common';
import sql, { raw } from 'sql-template-tag';
import { Transaction } from '../../database/database.js';
import { decimalSum } from '../../database/decimal.js';
import { existingTables } from '../../database/existing-tables.js';
import { now } from '../../database/now.js';

/** Rows that go with the person, in an order in which nothing still refers to what goes. */
const removed: readonly (readonly [table: string, column: string])[] = [
  ['notification', 'person_id'],
  ['notification', 'author_id'],
  ['comment_mentions', 'person'],
  ['comment_acknoledgments', 'person'],
  ['project_person_link', 'person_id'],
  ['task_person_link', 'person_id'],
  ['api_event', 'user_id'],
  ['search_filter', 'person_id'],
  ['search_filter_group', 'person_id'],
  ['desktop_login_log', 'person_id'],
  ['login_log', 'person_id'],
  ['subscription', 'person_id'],
];

/** What belongs to the person's comments, on installations that have these tables. */
const ofComments: readonly (readonly [table: string, column: string])[] = [
  ['notification', 'comment_id'],
  ['news', 'comment_id'],
  ['attachment_file', 'comment_id'],
  ['comment_preview_link', 'comment'],
  ['comment_mentions', 'comment'],
  ['comment_department_mentions', 'comment'],
  ['comment_acknoledgments', 'comment'],
];

/** References that outlive the person and then name nobody. */
const detached: readonly (readonly [table: string, column: string])[] = [
  ['task', 'assigner_id'],
  ['output_file', 'person_id'],
  ['working_file', 'person_id'],
  ['preview_file', 'person_id'],
];

/** A removed comment and the production it was made in, if any. */
export interface RemovedComment {
  comment_id: string;
  project_id: string | null;
}

/** Removing a person with everything that is theirs alone. */
@Injectable()
export class PersonRemovalRepository {
  /** Deletes the row and its memberships; the database refuses while anything else refers to it. */
  async delete(tx: Transaction, id: string): Promise<void> {
    await tx.rows(sql`delete from department_link where person_id = ${id}`);
    await tx.rows(sql`delete from person where id = ${id}`);
  }

  /**
   * Locks the tasks that lose hours, an assignee or an assigner. Whoever changes a task refers to persons afterwards, so this comes
   * before the person is locked.
   */
  async lockTasks(tx: Transaction, id: string): Promise<void> {
    await tx.rows(sql`
      select from task where assigner_id = ${id} or id in (
        select task_id from time_spent where person_id = ${id}
        union all select task_id from task_person_link where person_id = ${id})
      order by id for no key update`);
  }

  /** Removes what goes with the person and detaches what stays. Answers the removed comments. */
  async clear(tx: Transaction, id: string): Promise<RemovedComment[]> {
    const names = [...removed, ...ofComments, ...detached].map(([table]) => table);
    const tables = await existingTables(tx, names);
    for (const [table, column] of ofComments.filter(([name]) => tables.has(name))) {
      await tx.rows(sql`
        delete from ${raw(table)} where ${raw(column)} in (select id from comment where person_id = ${id})`);
    }
    const comments = await tx.rows<RemovedComment>(sql`
      delete from comment where person_id = ${id}
      returning id as comment_id, (select project_id from task where task.id = comment.object_id)`);
    await this.removeHours(tx, id);
    await this.touch(tx, id);
    for (const [table, column] of removed.filter(([name]) => tables.has(name))) {
      await tx.rows(sql`delete from ${raw(table)} where ${raw(column)} = ${id}`);
    }
    for (const [table, column] of detached.filter(([name]) => tables.has(name))) {
      await tx.rows(sql`update ${raw(table)} set ${raw(column)} = null where ${raw(column)} = ${id}`);
    }
    return comments;
  }

  /** Tasks lose an assignee, productions a member of their team: both have changed. */
  private async touch(tx: Transaction, id: string): Promise<void> {
    await tx.rows(sql`
      update task set updated_at = ${now} where id in (select task_id from task_person_link where person_id = ${id})`);
    await tx.rows(sql`
      update project set updated_at = ${now}
      where id in (select project_id from project_person_link where person_id = ${id})`);
  }

  /** Removes the person's time entries; the totals of their tasks follow. */
  private async removeHours(tx: Transaction, id: string): Promise<void> {
    const gone = await tx.rows<{ task_id: string | null }>(
      sql`delete from time_spent where person_id = ${id} returning task_id`,
    );
    const tasks = [...new Set(gone.map((entry) => entry.task_id))].filter((task) => task !== null);
    await tx.rows(sql`
      update task set updated_at = ${now},
        duration = (select ${decimalSum(sql`s.duration`)} from time_spent s where s.task_id = task.id)
      where id = any(${tasks}::uuid[])`);
  }
}
