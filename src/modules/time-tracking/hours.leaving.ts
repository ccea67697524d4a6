import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Transaction } from '../../database/database.js';
import { TaskDurationRepository } from './task-duration.repository.js';

/** Hours go with whoever logged them, and with what they were logged on. */
@Injectable()
export class HoursLeaving {
  constructor(private readonly durations: TaskDurationRepository) {}

  /**
   * Locks the tasks that lose hours, an assignee or an assigner. Whoever changes a task refers to persons afterwards, so this comes
   * before the person is locked.
   */
  async lockTasksOfPerson(tx: Transaction, id: string): Promise<void> {
    await tx.rows(sql`
      select from task where assigner_id = ${id} or id in (
        select task_id from time_spent where person_id = ${id}
        union all select task_id from task_person_link where person_id = ${id})
      order by id for no key update`);
  }

  /** Removes the person's entries; the totals of their tasks follow. */
  async letGoOfPerson(tx: Transaction, id: string): Promise<void> {
    const gone = await tx.rows<{ task_id: string | null }>(
      sql`delete from time_spent where person_id = ${id} returning task_id`,
    );
    const tasks = [...new Set(gone.map((entry) => entry.task_id))].filter((task) => task !== null);
    await this.durations.refresh(tx, tasks);
  }

  async letGoOfTask(tx: Transaction, id: string): Promise<void> {
    await tx.rows(sql`delete from time_spent where task_id = ${id}`);
  }

  async letGoOfProject(tx: Transaction, id: string): Promise<void> {
    await tx.rows(sql`delete from time_spent where task_id in (select id from task where project_id = ${id})`);
  }
}
