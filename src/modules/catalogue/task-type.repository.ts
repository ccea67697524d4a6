import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import sql, { raw } from 'sql-template-tag';
import { Repository } from 'typeorm';
import { Collection } from '../../database/collection.js';
import { Database, Transaction } from '../../database/database.js';
import { existingTables } from '../../database/existing-tables.js';
import { now } from '../../database/now.js';
import { isNameTaken } from '../../database/taken-name.js';
import { NamedRowRepository } from '../../database/named-row.repository.js';
import { TaskType, taskTypeDefaults } from './task-type.entity.js';

export const taskTypes = new Collection('task_type', 'TaskType', {
  id: 'uuid',
  name: 'name',
  short_name: 'optional text',
  description: 'text',
  color: 'text',
  priority: 'integer',
  for_entity: 'code',
  allow_timelog: 'boolean',
  archived: 'boolean',
  shotgun_id: 'integer',
  department_id: 'uuid',
  created_at: 'timestamp',
  updated_at: 'timestamp',
});

export const taskTypeAttributes = taskTypes.attributes;

/** What a task type is attached to without being worked on, by the table that says so. */
const attachments = {
  project_task_type_link: 'productions',
  schedule_item: 'schedules',
  task_type_asset_type_link: 'entity types',
};

@Injectable()
export class TaskTypeRepository extends NamedRowRepository<TaskType> {
  constructor(database: Database, @InjectRepository(TaskType) rows: Repository<TaskType>) {
    super(database, rows, taskTypes, taskTypeDefaults);
  }

  nameTaken(tx: Transaction, name: string, id?: string): Promise<boolean> {
    return isNameTaken(tx, 'task_type', name, id);
  }

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
