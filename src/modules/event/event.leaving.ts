import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Transaction } from '../../database/database.js';

/** What the journal lets go of. */
@Injectable()
export class EventLeaving {
  /** What a person did. */
  async letGoOfPerson(tx: Transaction, id: string): Promise<void> {
    await tx.rows(sql`delete from api_event where user_id = ${id}`);
  }

  /** What happened in a production. */
  async letGoOfProject(tx: Transaction, id: string): Promise<void> {
    await tx.rows(sql`delete from api_event where project_id = ${id}`);
  }
}
