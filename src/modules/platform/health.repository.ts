import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Database } from '../../database/database.js';

@Injectable()
export class HealthRepository {
  constructor(private readonly database: Database) {}

  /** Fails when the database does not answer. */
  async check(): Promise<void> {
    await this.database.row(sql`select 1 as one`);
  }
}
