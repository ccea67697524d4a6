import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Transaction } from '../../database/database.js';

/** A person leaves the studio for good. */
@Injectable()
export class PersonLeaving {
  /** Removes what is a person's alone. */
  async letGoOfPerson(tx: Transaction, id: string): Promise<void> {
    await tx.rows(sql`delete from desktop_login_log where person_id = ${id}`);
  }

  /** Deletes the row and its memberships; the database refuses while anything else refers to it. */
  async delete(tx: Transaction, id: string): Promise<void> {
    await tx.rows(sql`delete from department_link where person_id = ${id}`);
    await tx.rows(sql`delete from person where id = ${id}`);
  }
}
