import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { type FactsOf, factsOf } from '../../access/facts.js';
import { whoIs } from '../../access/rights.js';
import type { Viewer } from '../../access/viewer.js';
import { Database, Transaction } from '../../database/database.js';
import type { Statements } from '../../database/statements.js';
import { taskAs } from './task-facts.repository.js';

/** What decides who may put a person on a task or take them off, and what else is asked before. */
export interface AssignmentFacts extends FactsOf<'assignment'> {
  task_id: string;
  /** Whether the production takes this person on its tasks: bots work only where it lets them. */
  is_admitted: boolean;
}

@Injectable()
export class AssignmentFactsRepository {
  constructor(private readonly database: Database) {}

  /** The facts about a person and a task for one caller; undefined when there is no such person or task. */
  of(
    taskId: string,
    personId: string,
    viewer: Viewer,
    at: Statements = this.database,
  ): Promise<AssignmentFacts | undefined> {
    return at.row<AssignmentFacts>(facts([taskId], personId, viewer, at));
  }

  /** The facts about a person and those of the tasks that exist; null stands for everybody who is on them. */
  ofAll(
    taskIds: readonly string[],
    personId: string | null,
    viewer: Viewer,
    at: Statements = this.database,
  ): Promise<AssignmentFacts[]> {
    return at.rows<AssignmentFacts>(facts(taskIds, personId, viewer, at));
  }
}

function facts(taskIds: readonly string[], personId: string | null, viewer: Viewer, at: Statements) {
  const owner = sql`${personId}::uuid`;
  const assignment = factsOf('assignment', { ...taskAs('t'), owner }, whoIs(viewer), {
    locked: at instanceof Transaction,
  });
  return sql`
    select t.id as task_id, not coalesce(p.is_bot, false) or coalesce(project.is_bot_collaboration_enabled, false) as is_admitted,
      ${assignment}
    from task t
    left join project on project.id = t.project_id
    left join person p on p.id = ${owner}
    where t.id = any(${taskIds}::uuid[]) and (${owner} is null or p.id is not null)`;
}
