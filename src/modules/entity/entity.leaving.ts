import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Transaction } from '../../database/database.js';

/** Shots and other entities go with their production. */
@Injectable()
export class EntityLeaving {
  async lockOfProject(tx: Transaction, id: string): Promise<void> {
    await tx.rows(sql`select from entity where project_id = ${id} order by id for update`);
  }

  async letGoOfProject(tx: Transaction, id: string): Promise<void> {
    await tx.rows(sql`delete from entity where project_id = ${id}`);
  }
}
