import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Role } from '../../access/roles.js';
import { Database } from '../../database/database.js';
import { entityKind } from './entity.list.js';
import { teamRole } from '../../access/standing.js';

/** What decides who may do what with a shot, asset or other entity. */
export interface FormerEntityFacts {
  /** `Shot`, `Sequence` … or `Asset`. */
  kind: string;
  /** The caller's effective role in the production's team; null outside. */
  team_role: Role | null;
  /** Whether the caller is assigned to any task of it. */
  works_on_entity: boolean;
  /** Whether the caller made it. */
  is_creator: boolean;
  /** A department of the caller that has a task on it. */
  department_id: string | null;
}

@Injectable()
export class FormerEntityFactsRepository {
  constructor(private readonly database: Database) {}

  /** The facts about an entity for one caller; undefined when there is no such entity. */
  of(entityId: string, viewerId: string): Promise<FormerEntityFacts | undefined> {
    return this.database.row<FormerEntityFacts>(sql`
      select ${entityKind} as kind, ${teamRole} as team_role,
        coalesce(t.created_by = ${viewerId}, false) as is_creator,
        exists (
          select from task_person_link a join task on task.id = a.task_id
          where a.person_id = ${viewerId} and task.entity_id = t.id) as works_on_entity,
        (
          select d.department_id
          from task
          join task_type on task_type.id = task.task_type_id
          join department_link d on d.department_id = task_type.department_id and d.person_id = ${viewerId}
          where task.entity_id = t.id limit 1) as department_id
      from entity t
      left join project_person_link l on l.project_id = t.project_id and l.person_id = ${viewerId}
      left join person p on p.id = l.person_id
      where t.id = ${entityId}`);
  }
}
