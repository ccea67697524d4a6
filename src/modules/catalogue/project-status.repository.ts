import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import sql from 'sql-template-tag';
import { Repository } from 'typeorm';
import { Collection } from '../../database/collection.js';
import { Database, Transaction } from '../../database/database.js';
import { NamedRowRepository } from '../../database/named-row.repository.js';
import { now } from '../../database/now.js';
import { ProjectStatus } from './project-status.entity.js';

export const projectStatuses = new Collection('project_status', 'ProjectStatus', {
  id: 'uuid',
  name: 'name',
  color: 'text',
  created_at: 'timestamp',
  updated_at: 'timestamp',
});

export const projectStatusAttributes = projectStatuses.attributes;

@Injectable()
export class ProjectStatusRepository extends NamedRowRepository<ProjectStatus> {
  constructor(database: Database, @InjectRepository(ProjectStatus) rows: Repository<ProjectStatus>) {
    super(database, rows, projectStatuses, {});
  }

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
