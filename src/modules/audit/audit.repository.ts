import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { JsonText } from '../../common/http/json-text.js';
import type { ListQuery } from '../../common/http/list-query.js';
import { Collection } from '../../database/collection.js';
import { Database, Transaction } from '../../database/database.js';
import { listStatement, newestFirst } from '../../database/list.js';
import { now } from '../../database/now.js';
import { AuditEntry } from './audit-entry.js';

const kept = sql`interval '2 years'`;
/** How many are listed when the caller does not say. */
const usualLimit = 100;

const entries = Collection.of(AuditEntry, newestFirst);

/** The log that administrators read: who did what to whom. */
@Injectable()
export class AuditRepository {
  constructor(private readonly database: Database) {}

  /** Newest first. */
  list(query: ListQuery): Promise<JsonText> {
    const limited = { ...query, limit: query.limit ?? usualLimit };
    return this.database.theJson(listStatement(entries, limited));
  }

  /** Writes an entry in the transaction of what it tells, and forgets what is too old. */
  async record(
    tx: Transaction,
    kind: AuditEntry['kind'],
    actorId: string | null,
    about: Partial<Pick<AuditEntry, 'person_id' | 'project_id' | 'members'>> = {},
  ): Promise<void> {
    const { person_id = null, project_id = null, members = [] } = about;
    await tx.rows(sql`
      with forgotten as (
        delete from troupe.audit_entry where id in (
          select id from troupe.audit_entry where created_at < ${now} - ${kept} limit 100 for update skip locked))
      insert into troupe.audit_entry (id, created_at, kind, actor_id, person_id, project_id, members)
      values (gen_random_uuid(), clock_timestamp() at time zone 'utc', ${kind}, ${actorId}, ${person_id}, ${project_id}, ${members}::text[])`);
  }
}
