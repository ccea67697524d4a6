import { Injectable } from '@nestjs/common';
import sql, { raw } from 'sql-template-tag';
import type { Transaction } from '../../database/database.js';
import { existingTables } from '../../database/existing-tables.js';
import { now } from '../../database/now.js';

/** What a task type is attached to without being worked on, by the table that says so. */
const attachments = {
  project_task_type_link: 'productions',
  schedule_item: 'schedules',
  task_type_asset_type_link: 'entity types',
};

@Injectable()
export class TaskTypeRepository {
  /** What the task type is attached to, in words. */
  async attachedTo(tx: Transaction, id: string): Promise<string[]> {
    const users: string[] = [];
    for (const [table, words] of await this.attachments(tx)) {
      if (await tx.row(sql`select from ${raw(table)} where task_type_id = ${id} limit 1`)) users.push(words);
    }
    return users;
  }

  async detach(tx: Transaction, id: string): Promise<void> {
    await tx.rows(sql`
      update project set updated_at = ${now}
      where id in (select project_id from project_task_type_link where task_type_id = ${id})`);
    for (const [table] of await this.attachments(tx)) {
      await tx.rows(sql`delete from ${raw(table)} where task_type_id = ${id}`);
    }
  }

  private async attachments(tx: Transaction): Promise<[table: string, words: string][]> {
    const tables = await existingTables(tx, Object.keys(attachments));
    return Object.entries(attachments).filter(([table]) => tables.has(table));
  }
}
