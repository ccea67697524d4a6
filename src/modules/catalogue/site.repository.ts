import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Transaction } from '../../database/database.js';

@Injectable()
export class SiteRepository {
  /** How many people work there. */
  async people(tx: Transaction, id: string): Promise<number> {
    const row = await tx.theRow<{ people: number }>(
      sql`select count(*)::int as people from person where studio_id = ${id}`,
    );
    return row.people;
  }
}
