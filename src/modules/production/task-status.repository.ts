import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Collection } from '../../database/collection.js';
import { Database, Transaction } from '../../database/database.js';
import { CatalogueRepository } from '../../database/catalogue.repository.js';
import { now } from '../../database/now.js';
import { TaskStatus, taskStatusDefaults } from './task-status.entity.js';

export const taskStatuses = new Collection('task_status', 'TaskStatus', {
  id: 'uuid',
  name: 'name',
  short_name: 'text',
  description: 'text',
  color: 'text',
  priority: 'integer',
  archived: 'boolean',
  is_done: 'boolean',
  is_retake: 'boolean',
  is_feedback_request: 'boolean',
  is_default: 'boolean',
  is_wip: 'boolean',
  for_concept: 'boolean',
  is_artist_allowed: 'boolean',
  is_client_allowed: 'boolean',
  shotgun_id: 'integer',
  created_at: 'timestamp',
  updated_at: 'timestamp',
});

export const taskStatusAttributes = taskStatuses.attributes;

@Injectable()
export class TaskStatusRepository extends CatalogueRepository<TaskStatus> {
  constructor(database: Database) {
    super(database, taskStatuses, TaskStatus, taskStatusDefaults);
  }

  /**
   * Makes room for a new default: no other status is it any more. Answers which were.
   * @param id the status that becomes the default, if it is there already
   */
  async clearDefault(tx: Transaction, id?: string): Promise<string[]> {
    // Two new defaults at the same moment would not see one another.
    await tx.rows(sql`select pg_advisory_xact_lock(hashtext('task_status.is_default'))`);
    const former = await tx.rows<{ id: string }>(sql`
      update task_status set is_default = false, updated_at = ${now}
      where is_default and id is distinct from ${id ?? null}::uuid
      returning id`);
    return former.map((status) => status.id);
  }
}
