import { Injectable } from '@nestjs/common';
import sql, { raw } from 'sql-template-tag';
import { Transaction } from '../../database/database.js';
import { TaskRemovalRepository } from '../task/task-removal.repository.js';

/** What a production has besides its content: who is in it, what it uses, its part of the journal. */
const frame = ['project_person_link', 'project_task_type_link', 'project_task_status_link', 'api_event'];

/** Removing a production, alone or with everything in it. */
@Injectable()
export class ProjectRemovalRepository {
  constructor(private readonly tasks: TaskRemovalRepository) {}

  /** Keeps others out of a production that is about to be deleted; and out of what is in it, when that is to go as well. */
  async lock(tx: Transaction, id: string, { content }: { content: boolean }): Promise<void> {
    if (content) {
      // Whoever logs hours or comments waits, and then finds no task. They lock an entity or a task, then refer to its
      // production: so do we, or each would wait for the other. After that nobody adds anything.
      await tx.rows(sql`select from entity where project_id = ${id} order by id for update`);
      await tx.rows(sql`select from task where project_id = ${id} order by id for update`);
    }
    await tx.rows(sql`select from project where id = ${id} for update`);
  }

  /** Deletes the row with its team, settings and events; the database refuses while the production has content. */
  async delete(tx: Transaction, id: string): Promise<void> {
    for (const table of frame) await tx.rows(sql`delete from ${raw(table)} where project_id = ${id}`);
    await tx.rows(sql`delete from project where id = ${id}`);
  }

  /** Removes shots and other entities, and their tasks with hours, assignments and comments. */
  async clear(tx: Transaction, id: string): Promise<void> {
    const tasks = sql`(select id from task where project_id = ${id})`;
    const entities = sql`(select id from entity where project_id = ${id})`;
    await this.tasks.removeComments(tx, sql`select id from task where project_id = ${id}`);
    await tx.rows(sql`delete from notification where task_id in ${tasks}`);
    await tx.rows(sql`delete from subscription where task_id in ${tasks} or entity_id in ${entities}`);
    await tx.rows(sql`delete from time_spent where task_id in ${tasks}`);
    await tx.rows(sql`delete from task_person_link where task_id in ${tasks}`);
    await tx.rows(sql`delete from task where project_id = ${id}`);
    await tx.rows(sql`delete from entity where project_id = ${id}`);
  }
}
