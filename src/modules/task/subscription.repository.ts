import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { JsonText } from '../../common/http/json-text.js';
import { Collection } from '../../database/collection.js';
import { Database, Transaction } from '../../database/database.js';
import { Subscription } from './subscription.js';
import { now } from '../../database/now.js';

const subscriptions = Collection.of(Subscription);

/** Who follows which task. */
@Injectable()
export class SubscriptionRepository {
  constructor(private readonly database: Database) {}

  /** Whether a person follows a task, as JSON. */
  follows(personId: string, taskId: string): Promise<JsonText | undefined> {
    return this.database.json(sql`
      select exists (select from subscription where person_id = ${personId} and task_id = ${taskId})::text`);
  }

  /** Lets a person follow tasks; following one already is fine. */
  async add(tx: Transaction, personId: string, taskIds: readonly string[]): Promise<void> {
    await tx.rows(sql`
      insert into subscription (id, person_id, task_id, created_at, updated_at)
      select gen_random_uuid(), ${personId}, task_id, ${now}, ${now} from unnest(${taskIds}::uuid[]) task_id
      order by task_id
      on conflict (person_id, task_id) do nothing`);
  }

  /** How a person follows these tasks, in their order. */
  of(tx: Transaction, personId: string, taskIds: readonly string[]): Promise<JsonText> {
    return tx.theJson(sql`
      select coalesce(json_agg(${subscriptions.row()} order by array_position(${taskIds}::uuid[], t.task_id)), '[]')::text
      from ${subscriptions.from} where t.person_id = ${personId} and t.task_id = any(${taskIds}::uuid[])`);
  }

  /** How a person follows a task. */
  ofTask(tx: Transaction, personId: string, taskId: string): Promise<JsonText> {
    return tx.theJson(sql`
      select ${subscriptions.row()}::text from ${subscriptions.from}
      where t.person_id = ${personId} and t.task_id = ${taskId}`);
  }

  async remove(tx: Transaction, personId: string, taskIds: readonly string[]): Promise<void> {
    await tx.rows(sql`
      delete from subscription where person_id = ${personId} and task_id = any(${taskIds}::uuid[])`);
  }
}
