import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Role } from '../../access/roles.js';
import { Database } from '../../database/database.js';

/** Who works on which production, and as what. */
@Injectable()
export class TeamRepository {
  constructor(private readonly database: Database) {}

  /**
   * The person's effective role in a production: the role stored with the membership, else the person's own.
   * `null` outside the team; undefined when there is no such production. Nobody becomes an administrator by a
   * membership.
   */
  async roleIn(projectId: string, personId: string): Promise<Role | null | undefined> {
    const row = await this.database.row<{ role: Role | null }>(sql`
      select coalesce(nullif(l.role, 'admin'), p.role) as role
      from project
      left join project_person_link l on l.project_id = project.id and l.person_id = ${personId}
      left join person p on p.id = l.person_id
      where project.id = ${projectId}`);
    return row && row.role;
  }
}
