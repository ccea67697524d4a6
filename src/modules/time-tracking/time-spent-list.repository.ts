import { Injectable } from '@nestjs/common';
import sql, { join, raw, type Sql } from 'sql-template-tag';
import { allowed } from '../../access/rights.js';
import type { Viewer } from '../../access/viewer.js';
import type { DayRange } from '../../common/http/days.js';
import type { JsonText } from '../../common/http/json-text.js';
import type { ListQuery } from '../../common/http/list-query.js';
import { attributesOf } from '../../common/member/member.js';
import type { Day } from '../../common/time/day.js';
import { Collection } from '../../database/collection.js';
import { Database } from '../../database/database.js';
import { decimalSum } from '../../database/decimal.js';
import { Reports } from '../../database/reports.js';
import { listStatement } from '../../database/list.js';
import type { Statements } from '../../database/statements.js';
import { taskAs } from '../task/task-facts.repository.js';
import { entriesWithTask } from './hours-facts.repository.js';
import type { HoursFilter } from './hours-filter.js';
import { TimeSpentOfTaskView } from './time-spent.js';
import { timeSpents } from './time-spent.repository.js';
import { visibleHours } from './visible-hours.js';

const byDay = sql`t.date, t.id`;

/** Entries with the production and the type of their `task`. */
class EntriesWithTask extends Collection {
  override column(attribute: string): Sql {
    return attribute === 'project_id' || attribute === 'task_type_id'
      ? raw(`task.${attribute}`)
      : super.column(attribute);
  }
}

const withTask = new EntriesWithTask('time_spent', 'TimeSpent', {
  ...timeSpents.attributes,
  ...attributesOf(TimeSpentOfTaskView),
});

/** The conditions that keep entries to a range of days. */
function within({ start, end }: DayRange): Sql[] {
  return [...(start ? [sql`t.date >= ${start}::date`] : []), ...(end ? [sql`t.date <= ${end}::date`] : [])];
}

/** Reading entries, many at a time. */
@Injectable()
export class TimeSpentListRepository {
  constructor(
    private readonly database: Database,
    private readonly reports: Reports,
  ) {}

  /** The entries a query finds in a range of days. */
  list(query: ListQuery, range: DayRange): Promise<JsonText | undefined> {
    const source = {
      from: timeSpents.from,
      where: within(range),
      order: byDay,
      column: (attribute: string) => timeSpents.column(attribute),
      row: (members?: readonly string[]) => timeSpents.row(members),
    };
    return this.reports.json(listStatement(source, query));
  }

  /** The entries of a person in a range of days. */
  ofPerson(personId: string, range: DayRange): Promise<JsonText | undefined> {
    return this.entries(this.database, sql`t.person_id = ${personId}`, ...within(range));
  }

  /** The entries that the caller sees among those asked for. */
  seen(viewer: Viewer, asked: HoursFilter): Promise<JsonText | undefined> {
    return this.entries(this.reports, visibleHours(viewer, 'time-spent.of-person', asked));
  }

  /** Those of them in a range of days, each with the production and the type of its task. */
  seenWithTask(viewer: Viewer, asked: HoursFilter, range: DayRange): Promise<JsonText | undefined> {
    const found = join([visibleHours(viewer, 'time-spent.of-person', asked), ...within(range)], ' and ');
    return this.reports.json(sql`
      select coalesce(json_agg(${withTask.row()} order by ${byDay}), '[]')::text
      from ${entriesWithTask} where ${found}`);
  }

  /** The entries on all tasks of a shot or asset whose hours the caller sees. */
  ofEntity(viewer: Viewer, entityId: string): Promise<JsonText | undefined> {
    const seen = allowed(viewer, 'time-spent.of-task', taskAs('task'));
    return this.entries(this.database, sql`task.entity_id = ${entityId}`, seen);
  }

  /** The entries on a task in a range of days: their total, and under the id of each person a list. */
  ofTask(taskId: string, range: DayRange = {}): Promise<JsonText | undefined> {
    return this.withTotal(sql`t.task_id = ${taskId}`, ...within(range));
  }

  /** The same, of one person. */
  ofPersonOnTask(personId: string, taskId: string): Promise<JsonText | undefined> {
    return this.withTotal(sql`t.task_id = ${taskId}`, sql`t.person_id = ${personId}`);
  }

  /** The entry of a person on a task and day, or an empty object. */
  ofPersonOnTaskAndDay(personId: string, taskId: string, day: Day): Promise<JsonText | undefined> {
    return this.database.json(sql`
      select coalesce((
        select ${timeSpents.row()} from time_spent t
        where t.person_id = ${personId} and t.task_id = ${taskId} and t.date = ${day}::date), '{}')::text`);
  }

  /** The entries on tasks of a type in a production, newest first: under the id of each person a list. */
  ofTaskType(projectId: string, taskTypeId: string, range: DayRange): Promise<JsonText | undefined> {
    const found = join(
      [sql`task.project_id = ${projectId}`, sql`task.task_type_id = ${taskTypeId}`, ...within(range)],
      ' and ',
    );
    return this.reports.json(sql`
      select coalesce(json_object_agg(person_id, entries), '{}')::text from (
        select t.person_id, json_agg(${timeSpents.row()} order by t.date desc, t.id) as entries
        from time_spent t join task on task.id = t.task_id
        where ${found} and t.person_id is not null group by t.person_id) persons`);
  }

  private entries(at: Statements, ...conditions: Sql[]): Promise<JsonText | undefined> {
    return at.json(sql`
      select coalesce(json_agg(${timeSpents.row()} order by ${byDay}), '[]')::text
      from ${entriesWithTask} where ${join(conditions, ' and ')}`);
  }

  private withTotal(...conditions: Sql[]): Promise<JsonText | undefined> {
    const found = join(conditions, ' and ');
    return this.database.json(sql`
      select json_object_agg(name, value)::text from (
        select 'total' as name, to_json(${decimalSum(sql`t.duration`)}) as value from time_spent t where ${found}
        union all
        select t.person_id::text, json_agg(${timeSpents.row()} order by ${byDay})
        from time_spent t where ${found} and t.person_id is not null group by t.person_id) members`);
  }
}
