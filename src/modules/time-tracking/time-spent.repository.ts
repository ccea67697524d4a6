import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Day } from '../../common/time/day.js';
import { Collection } from '../../database/collection.js';
import { Transaction } from '../../database/database.js';

/** Entries as they go over the wire; durations are minutes. */
export const timeSpents = new Collection('time_spent', 'TimeSpent', {
  id: 'uuid',
  duration: 'number',
  date: 'date',
  task_id: 'uuid',
  person_id: 'uuid',
  created_at: 'timestamp',
  updated_at: 'timestamp',
});

/** An entry that was removed. */
export interface RemovedEntry {
  time_spent_id: string;
  task_id: string | null;
  project_id: string | null;
}

@Injectable()
export class TimeSpentRepository {
  /**
   * Makes whoever writes hours or leave of a person wait for one another until the transaction ends: the minutes of a
   * day and the days of a leave are rules over many rows.
   */
  async lockCalendar(tx: Transaction, personId: string): Promise<void> {
    await tx.rows(sql`select pg_advisory_xact_lock(hashtext('calendar'), hashtext(${personId}))`);
  }

  /** Removes the entries of a person from a day to a day, both included. */
  removeBetween(tx: Transaction, personId: string, from: Day, to: Day): Promise<RemovedEntry[]> {
    return tx.rows<RemovedEntry>(sql`
      delete from time_spent where person_id = ${personId} and date between ${from}::date and ${to}::date
      returning id as time_spent_id, task_id, (select project_id from task where task.id = time_spent.task_id)`);
  }
}
