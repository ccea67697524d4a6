import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Role } from '../../access/roles.js';
import { Database } from '../../database/database.js';

/** What decides who may see what of a shot, asset or other entity. */
export interface EntityFacts {
  /** The caller's effective role in the production's team; null outside. */
  team_role: Role | null;
  /** Whether the caller is assigned to any task of it. */
  works_on_entity: boolean;
}

@Injectable()
export class EntityFactsRepository {
  constructor(private readonly database: Database) {}

  /** The facts about an entity for one caller; undefined when there is no such entity. */
  of(entityId: string, viewerId: string): Promise<EntityFacts | undefined> {
    return this.database.row<EntityFacts>(sql`
      select coalesce(nullif(l.role, 'admin'), p.role) as team_role,
        exists (
          select from task_person_link a join task t on t.id = a.task_id
          where a.person_id = ${viewerId} and t.entity_id = e.id) as works_on_entity
      from entity e
      left join project_person_link l on l.project_id = e.project_id and l.person_id = ${viewerId}
      left join person p on p.id = l.person_id
      where e.id = ${entityId}`);
  }
}
