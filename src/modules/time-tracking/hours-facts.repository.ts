import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import { type FactsOf, factsOf, type ThingOf } from '../../access/facts.js';
import { whoIs } from '../../access/rights.js';
import type { Viewer } from '../../access/viewer.js';
import { Database, Transaction } from '../../database/database.js';
import type { Statements } from '../../database/statements.js';

/** What decides who may log and remove hours, and what else is asked before. */
export interface HoursFacts extends FactsOf<'hours'> {
  allows_bots: boolean;
  /** Whether the person whose hours they are is assigned to the task. */
  is_assigned: boolean;
}

/** Hours of an owner on a `task` of a `task_type`, as rights look at them. */
export const hoursOf = (owner: Sql): ThingOf<'hours'> => ({
  owner,
  production: sql`task.project_id`,
  department: (among) => sql`task_type.department_id = any(${among})`,
});

/** Entries `t` with their task and its type. A join that a statement does not look at is none: PostgreSQL drops it. */
export const entriesWithTask = sql`
  time_spent t left join task on task.id = t.task_id left join task_type on task_type.id = task.task_type_id`;

/** One of the `entriesWithTask`, as rights look at it. */
export const hoursThing = hoursOf(sql`t.person_id`);

@Injectable()
export class HoursFactsRepository {
  constructor(private readonly database: Database) {}

  /** The facts about an entry for one caller, and its task; undefined when there is no such entry. */
  ofEntry(
    id: string,
    viewer: Viewer,
    at: Statements = this.database,
  ): Promise<(FactsOf<'hours'> & { task_id: string | null }) | undefined> {
    return at.row(sql`select t.task_id, ${facts(hoursThing, viewer, at)} from ${entriesWithTask} where t.id = ${id}`);
  }

  /** The facts about what a person has or might have logged on a task; undefined when there is no such task. */
  onTask(
    taskId: string,
    personId: string | undefined,
    viewer: Viewer,
    at: Statements = this.database,
  ): Promise<HoursFacts | undefined> {
    const person = sql`${personId ?? null}::uuid`;
    return at.row<HoursFacts>(sql`
      select coalesce(project.is_bot_collaboration_enabled, false) as allows_bots,
        exists (select from task_person_link a where a.task_id = task.id and a.person_id = ${person}) as is_assigned,
        ${facts(hoursOf(person), viewer, at)}
      from task
      left join task_type on task_type.id = task.task_type_id
      left join project on project.id = task.project_id
      where task.id = ${taskId}`);
  }
}

/** Of hours that are locked, with the membership that gives the role. */
const facts = (thing: ThingOf<'hours'>, viewer: Viewer, at: Statements) =>
  factsOf('hours', thing, whoIs(viewer), { locked: at instanceof Transaction });
