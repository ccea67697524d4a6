import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import { Transaction } from '../../database/database.js';

/** What changes by itself, or with every other member. */
const restless = ['updated_at', 'last_presence', 'login_failed_attemps', 'last_login_failed'];

const state = (personId: string): Sql => sql`(
  select (to_jsonb(p) - ${restless}::text[]) || jsonb_build_object('departments', array(
    select department_id from department_link where person_id = p.id order by department_id))
  from person p where p.id = ${personId})`;

/** Compares what is kept of a person before and after a change. */
@Injectable()
export class PersonAuditRepository {
  /** All that is kept of a person, as JSON text for `changed`. */
  async state(tx: Transaction, personId: string): Promise<string> {
    const row = await tx.theRow<{ state: string }>(sql`select ${state(personId)}::text as state`);
    return row.state;
  }

  /** The names of the members that differ now, in alphabetical order. */
  async changed(tx: Transaction, personId: string, before: string): Promise<string[]> {
    const rows = await tx.rows<{ key: string }>(sql`
      select key from jsonb_each(${before}::jsonb) former join jsonb_each(${state(personId)}) present using (key)
      where former.value <> present.value order by key`);
    return rows.map(({ key }) => key);
  }
}
