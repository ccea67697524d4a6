import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Transaction } from '../../database/database.js';
import { decimalSum } from '../../database/decimal.js';
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
   * Whoever writes entries locks their tasks before, in the order of the ids. Parallel writers of the same task would else
   * sum what the other one has not yet committed; and who deletes a task would wait for an entry, and its writer for the
   * task.
   */
  async lock(tx: Transaction, taskIds: readonly string[]): Promise<void> {
    await tx.rows(sql`select from task where id = any(${taskIds}::uuid[]) order by id for no key update`);
  }

  /** Sums the entries of these tasks again, which are locked. */
  refresh(tx: Transaction, taskIds: readonly string[]): Promise<RefreshedTask[]> {
    return tx.rows<RefreshedTask>(sql`
      update task set updated_at = ${now},
        duration = (select ${decimalSum(sql`s.duration`)} from time_spent s where s.task_id = task.id)
      where id = any(${taskIds}::uuid[])
      returning id as task_id, project_id`);
  }
}
