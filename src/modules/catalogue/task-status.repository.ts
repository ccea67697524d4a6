import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Transaction } from '../../database/database.js';
import { now } from '../../database/now.js';

@Injectable()
export class TaskStatusRepository {
  /**
   * The status of new tasks: the default one, else Todo, which is made when it is first needed. Concepts have a default
   * of their own.
   */
  async first(tx: Transaction, { forConcept = false } = {}): Promise<string> {
    const first = sql`
      select id from task_status
      where short_name = 'todo' or is_default and (not coalesce(for_concept, false) or ${forConcept})
      order by (coalesce(for_concept, false) = ${forConcept}) desc, is_default desc nulls last, created_at, id
      limit 1`;
    const found = await tx.row<{ id: string }>(first);
    if (found) return found.id;
    await tx.rows(sql`
      insert into task_status (id, name, short_name, color, priority, archived, is_default, is_done, is_retake,
        is_feedback_request, is_wip, for_concept, is_artist_allowed, is_client_allowed, created_at, updated_at)
      values (gen_random_uuid(), 'Todo', 'todo', '#F5F5F5', 1, false, true, false, false, false, false, false, true, true,
        ${now}, ${now})
      on conflict do nothing`);
    const { id } = await tx.theRow<{ id: string }>(first);
    return id;
  }

  /** Two new defaults at the same moment would not see one another: the second waits for the first. */
  async lockDefaults(tx: Transaction): Promise<void> {
    await tx.rows(sql`select pg_advisory_xact_lock(hashtext('task_status.is_default'))`);
  }

  /** Where a status is the default, no other of its kind, for concepts or for all else, is it any more. Answers which were. */
  async clearFormerDefault(tx: Transaction, id: string): Promise<string[]> {
    const former = await tx.rows<{ id: string }>(sql`
      update task_status former set is_default = false, updated_at = ${now}
      from task_status status
      where status.id = ${id} and status.is_default and former.is_default and former.id <> status.id
        and coalesce(former.for_concept, false) = coalesce(status.for_concept, false)
      returning former.id`);
    return former.map((status) => status.id);
  }
}
