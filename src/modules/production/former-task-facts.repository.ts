import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { Role } from '../../access/roles.js';
import { Database } from '../../database/database.js';
import type { Statements } from '../../database/statements.js';
import { teamRole } from '../../access/standing.js';

/** What decides who may do what with a task. */
export interface FormerTaskFacts {
  task_id: string;
  project_id: string | null;
  /** Department of the task type. */
  department_id: string | null;
  allows_bots: boolean;
  /** The caller's effective role in the production's team; null outside. */
  team_role: Role | null;
  /** Whether the caller is assigned to the task. */
  is_assigned: boolean;
  /** Whether the caller is assigned to any task of the same shot or asset. */
  works_on_entity: boolean;
  /** Whether the caller made the shot or asset. */
  made_entity: boolean;
}

@Injectable()
export class FormerTaskFactsRepository {
  constructor(private readonly database: Database) {}

  /** The facts about a task for one caller; undefined when there is no such task. */
  of(taskId: string, viewerId: string, at: Statements = this.database): Promise<FormerTaskFacts | undefined> {
    return at.row<FormerTaskFacts>(facts(viewerId, sql`t.id = ${taskId}`));
  }

  /** The facts about those of the tasks that exist. */
  ofAll(taskIds: readonly string[], viewerId: string, at: Statements): Promise<FormerTaskFacts[]> {
    return at.rows<FormerTaskFacts>(facts(viewerId, sql`t.id = any(${taskIds}::uuid[])`));
  }

  /** Whether a person is assigned to a task. */
  async isAssigned(taskId: string, personId: string): Promise<boolean> {
    const found = await this.database.row(
      sql`select from task_person_link where task_id = ${taskId} and person_id = ${personId}`,
    );
    return found !== undefined;
  }
}

const facts = (viewerId: string, condition: Sql) => sql`
  select t.id as task_id, t.project_id, tt.department_id,
    coalesce(project.is_bot_collaboration_enabled, false) as allows_bots,
    ${teamRole} as team_role,
    exists (select from task_person_link a where a.task_id = t.id and a.person_id = ${viewerId}) as is_assigned,
    exists (
      select from task_person_link a join task sibling on sibling.id = a.task_id
      where a.person_id = ${viewerId} and (sibling.id = t.id or sibling.entity_id = t.entity_id)) as works_on_entity,
    exists (select from entity e where e.id = t.entity_id and e.created_by = ${viewerId}) as made_entity
  from task t
  left join task_type tt on tt.id = t.task_type_id
  left join project on project.id = t.project_id
  left join project_person_link l on l.project_id = t.project_id and l.person_id = ${viewerId}
  left join person p on p.id = l.person_id
  where ${condition}`;
