import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Transaction } from '../../database/database.js';
import { now } from '../../database/now.js';

/** Productions that go, and what goes from them. */
@Injectable()
export class ProjectLeaving {
  /** Keeps others out of a production that is about to be deleted. */
  async lock(tx: Transaction, id: string): Promise<void> {
    await tx.rows(sql`select from project where id = ${id} for update`);
  }

  /** Deletes the row with its settings; the database refuses while the production has content. */
  async delete(tx: Transaction, id: string): Promise<void> {
    await tx.rows(sql`delete from project_task_type_link where project_id = ${id}`);
    await tx.rows(sql`delete from project_task_status_link where project_id = ${id}`);
    await tx.rows(sql`delete from project where id = ${id}`);
  }

  /** Productions lose a member of their team: they have changed. */
  async letGoOfPerson(tx: Transaction, id: string): Promise<void> {
    await tx.rows(sql`
      update project set updated_at = ${now}
      where id in (select project_id from project_person_link where person_id = ${id})`);
  }

  /** No production uses a task type any more. */
  async letGoOfTaskType(tx: Transaction, id: string): Promise<void> {
    await tx.rows(sql`
      update project set updated_at = ${now}
      where id in (select project_id from project_task_type_link where task_type_id = ${id})`);
    await tx.rows(sql`delete from project_task_type_link where task_type_id = ${id}`);
  }
}
