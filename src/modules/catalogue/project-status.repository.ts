import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Transaction } from '../../database/database.js';
import { now } from '../../database/now.js';

@Injectable()
export class ProjectStatusRepository {
  /** The status of running productions. A database without it gets it, and that of finished ones. */
  async openId(tx: Transaction): Promise<string> {
    await tx.rows(sql`
      insert into project_status (id, name, color, created_at, updated_at)
      select gen_random_uuid(), name, color, ${now}, ${now}
      from (values ('Open', '#43A047'), ('Closed', '#757575')) as status (name, color)
      where not exists (select from project_status where name = 'Open')
      on conflict do nothing`);
    const { id } = await tx.theRow<{ id: string }>(sql`select id from project_status where name = 'Open'`);
    return id;
  }
}
