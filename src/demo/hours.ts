import sql from 'sql-template-tag';
import type { Transaction } from '../database/database.js';
import type { Entry } from './work.js';

/** Puts the hours there. They are most of the rows, so only what differs among them travels. */
export async function insertHours(tx: Transaction, entries: readonly Entry[]): Promise<void> {
  const [tasks, people, days, minutes] = [
    entries.map(({ job }) => job.id),
    entries.map(({ person }) => person.id),
    entries.map(({ day }) => day),
    entries.map((entry) => entry.minutes),
  ];
  await tx.rows(sql`
    insert into time_spent (id, task_id, person_id, date, duration, created_at, updated_at)
    select md5(concat(task, person, day))::uuid, task, person, day, minutes, day, day
    from unnest(${tasks}::uuid[], ${people}::uuid[], ${days}::date[], ${minutes}::int[]) e (task, person, day, minutes)`);
}
