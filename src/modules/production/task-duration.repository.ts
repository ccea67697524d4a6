import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Transaction } from '../../database/database.js';
import { now } from '../../database/now.js';

/** A task whose total was summed again, and its production. */
export interface RefreshedTask {
  task_id: string;
  project_id: string | null;
}

/** `task.duration`: the minutes of all entries of a task, kept beside them because quotas weigh with it. */
@Injectable()
export class TaskDurationRepository {
  /**
   * Sums the entries of these tasks again. The rows are locked first, in the order of their ids: parallel writers of
   * the same task would else sum what the other one has not yet committed.
   */
  async refresh(tx: Transaction, taskIds: readonly string[]): Promise<RefreshedTask[]> {
    await tx.rows(sql`select from task where id = any(${taskIds}::uuid[]) order by id for no key update`);
    return tx.rows<RefreshedTask>(sql`
      update task set updated_at = ${now},
        duration = (select coalesce(sum(s.duration), 0) from time_spent s where s.task_id = task.id)
      where id = any(${taskIds}::uuid[])
      returning id as task_id, project_id`);
  }
}
