import { Injectable } from '@nestjs/common';
import sql, { raw, type Sql } from 'sql-template-tag';
import { type FactsOf, factsOf, type ThingOf } from '../../access/facts.js';
import { whoIs } from '../../access/rights.js';
import type { Viewer } from '../../access/viewer.js';
import { Database, Transaction } from '../../database/database.js';
import type { Statements } from '../../database/statements.js';
import { isMentionedOn } from './mention.repository.js';

/** What decides who may do what with a task. */
export interface TaskFacts extends FactsOf<'task'> {
  task_id: string;
}

/** What decides who may comment on a task. */
export interface DiscussionFacts extends FactsOf<'discussion'> {
  task_id: string;
}

/** A task, as rights look at it, by the name that it has in a statement. */
export function taskAs(name: string): ThingOf<'task' | 'discussion'> {
  const task = raw(name);
  return {
    production: sql`${task}.project_id`,
    department: (among) => sql`(select department_id from task_type where id = ${task}.task_type_id) = any(${among})`,
    assigned: (person) =>
      sql`exists (select from task_person_link a where a.task_id = ${task}.id and a.person_id = ${person})`,
    working: (person) => sql`exists (
      select from task_person_link a join task sibling on sibling.id = a.task_id
      where a.person_id = ${person} and (sibling.id = ${task}.id or sibling.entity_id = ${task}.entity_id))`,
    made: (person) => sql`exists (select from entity e where e.id = ${task}.entity_id and e.created_by = ${person})`,
    mentioned: (person) => isMentionedOn(sql`${task}.id`, person),
  };
}

@Injectable()
export class TaskFactsRepository {
  constructor(private readonly database: Database) {}

  /** The facts about a task for one caller; undefined when there is no such task. */
  of(taskId: string, viewer: Viewer, at: Statements = this.database): Promise<TaskFacts | undefined> {
    return at.row<TaskFacts>(facts('task', viewer, sql`t.id = ${taskId}`, at));
  }

  /** The same, in the eyes of whoever wants to comment on it. */
  inDiscussion(taskId: string, viewer: Viewer, at: Statements = this.database): Promise<DiscussionFacts | undefined> {
    return at.row<DiscussionFacts>(facts('discussion', viewer, sql`t.id = ${taskId}`, at));
  }

  /** The facts about those of the tasks that exist. */
  ofAll(taskIds: readonly string[], viewer: Viewer, at: Statements = this.database): Promise<TaskFacts[]> {
    return at.rows<TaskFacts>(facts('task', viewer, sql`t.id = any(${taskIds}::uuid[])`, at));
  }
}

const facts = (kind: 'task' | 'discussion', viewer: Viewer, condition: Sql, at: Statements) => sql`
  select t.id as task_id, ${factsOf(kind, taskAs('t'), whoIs(viewer), { locked: at instanceof Transaction })}
  from task t
  where ${condition}`;
