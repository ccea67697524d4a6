import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Transaction } from '../../database/database.js';

/** Who leaves a team, and whose team goes. */
@Injectable()
export class TeamLeaving {
  async letGoOfPerson(tx: Transaction, id: string): Promise<void> {
    await tx.rows(sql`delete from project_person_link where person_id = ${id}`);
  }

  async letGoOfProject(tx: Transaction, id: string): Promise<void> {
    await tx.rows(sql`delete from project_person_link where project_id = ${id}`);
  }
}
