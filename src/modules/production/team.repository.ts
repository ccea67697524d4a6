import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { Role } from '../../access/roles.js';
import { Database } from '../../database/database.js';

/** The role of the person `p` in a production, by the membership `l`. Nobody becomes an administrator by one. */
const effectiveRole = sql`coalesce(nullif(l.role, 'admin'), p.role)`;

/** Condition: the person is manager in the team of a production. */
export const isManagedBy = (personId: string, projectId: Sql): Sql => sql`${projectId} in (
  select l.project_id from project_person_link l join person p on p.id = l.person_id
  where l.person_id = ${personId} and ${effectiveRole} = 'manager')`;

/** Who works on which production, and as what. */
@Injectable()
export class TeamRepository {
  constructor(private readonly database: Database) {}

  /**
   * The person's effective role in a production: the role stored with the membership, else the person's own.
   * `null` outside the team; undefined when there is no such production.
   */
  async roleIn(projectId: string, personId: string): Promise<Role | null | undefined> {
    const row = await this.database.row<{ role: Role | null }>(sql`
      select ${effectiveRole} as role
      from project
      left join project_person_link l on l.project_id = project.id and l.person_id = ${personId}
      left join person p on p.id = l.person_id
      where project.id = ${projectId}`);
    return row && row.role;
  }
}
