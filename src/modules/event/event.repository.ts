import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Transaction } from '../../database/database.js';

/** A change: `<subject>:<verb>`, `{"<table>_id": id}`, and the production it belongs to, if any. */
export interface Change {
  name: string;
  data: Record<string, string | boolean | null>;
  project_id: string | null;
}

/** The journal of changes, in `api_event`: other services read it to follow what happened. */
@Injectable()
export class EventRepository {
  /**
   * Records a change in the transaction that makes it, so that there is an event exactly when there is a change.
   * @param name `<subject>:<verb>`, such as `person:update`
   * @param userId who caused it; null when nobody was signed in
   * @param data `{"<table>_id": id}`
   */
  async record(
    tx: Transaction,
    name: string,
    userId: string | null,
    data: Record<string, string | boolean | null>,
    projectId: string | null = null,
  ): Promise<void> {
    await this.recordAll(tx, userId, [{ name, data, project_id: projectId }]);
  }

  /**
   * Records many changes in one statement, in this order. Their times are those of the database's clock, which goes on
   * during a transaction: the journal is read in the order of time.
   */
  async recordAll(tx: Transaction, userId: string | null, changes: readonly Change[]): Promise<void> {
    if (changes.length === 0) return;
    await tx.rows(sql`
      insert into api_event (id, name, user_id, project_id, data, created_at, updated_at)
      select gen_random_uuid(), e.name, ${userId}, e.project_id,
        e.data || case when e.project_id is null then '{}' else jsonb_build_object('project_id', e.project_id) end,
        clock_timestamp() at time zone 'utc', clock_timestamp() at time zone 'utc'
      from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) e(name text, data jsonb, project_id uuid)`);
  }
}
