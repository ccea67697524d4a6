import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Transaction } from '../../database/database.js';

/** When people signed in; all else about signing in goes by itself with the person. */
@Injectable()
export class LoginLogLeaving {
  async letGoOfPerson(tx: Transaction, id: string): Promise<void> {
    await tx.rows(sql`delete from login_log where person_id = ${id}`);
  }
}
