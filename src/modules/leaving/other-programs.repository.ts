import { Injectable } from '@nestjs/common';
import sql, { raw } from 'sql-template-tag';
import type { Transaction } from '../../database/database.js';
import { existingTables } from '../../database/existing-tables.js';

type References = readonly (readonly [table: string, column: string])[];

/** What belongs to a comment. */
const ofComments: References = [
  ['news', 'comment_id'],
  ['attachment_file', 'comment_id'],
  ['comment_preview_link', 'comment'],
];

/** What goes with a person. */
const removed: References = [
  ['search_filter', 'person_id'],
  ['search_filter_group', 'person_id'],
];

/** References that outlive the person and then name nobody. */
const detached: References = [
  ['output_file', 'person_id'],
  ['working_file', 'person_id'],
  ['preview_file', 'person_id'],
];

/** Tables that a studio's existing database may have from other programs, and that ours does not make. */
@Injectable()
export class OtherProgramsRepository {
  /** Removes what goes with the person and their comments, which are still there, and detaches what stays. */
  async letGoOfPerson(tx: Transaction, id: string): Promise<void> {
    const names = [...ofComments, ...removed, ...detached].map(([table]) => table);
    const tables = await existingTables(tx, names);
    for (const [table, column] of ofComments.filter(([name]) => tables.has(name))) {
      await tx.rows(sql`
        delete from ${raw(table)} where ${raw(column)} in (select id from comment where person_id = ${id})`);
    }
    for (const [table, column] of removed.filter(([name]) => tables.has(name))) {
      await tx.rows(sql`delete from ${raw(table)} where ${raw(column)} = ${id}`);
    }
    for (const [table, column] of detached.filter(([name]) => tables.has(name))) {
      await tx.rows(sql`update ${raw(table)} set ${raw(column)} = null where ${raw(column)} = ${id}`);
    }
  }

  /** Whether a schedule holds the task type. */
  async schedule(tx: Transaction, taskTypeId: string): Promise<boolean> {
    if (!(await this.hasSchedules(tx))) return false;
    return (await tx.row(sql`select from schedule_item where task_type_id = ${taskTypeId} limit 1`)) !== undefined;
  }

  async letGoOfTaskType(tx: Transaction, id: string): Promise<void> {
    if (await this.hasSchedules(tx)) await tx.rows(sql`delete from schedule_item where task_type_id = ${id}`);
  }

  private async hasSchedules(tx: Transaction): Promise<boolean> {
    return (await existingTables(tx, ['schedule_item'])).size > 0;
  }
}
