import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Viewer } from '../../access/viewer.js';
import { JsonText } from '../../common/http/json-text.js';
import { Database } from '../../database/database.js';
import { decimalSum } from '../../database/decimal.js';
import { entriesWithTask } from './hours-facts.repository.js';
import type { HoursFilter } from './hours-filter.js';
import { visibleHours } from './visible-hours.js';

@Injectable()
export class TimeTotalRepository {
  constructor(private readonly database: Database) {}

  /**
   * The minutes that the caller sees of each task by production, episode, sequence and entity, and of all of them together. A task without
   * entity or production has no place among them and does not count.
   */
  async perTask(viewer: Viewer, asked: HoursFilter): Promise<{ total: number; tasks: JsonText }> {
    const row = await this.database.theRow<{ total: number; tasks: string }>(sql`
      select ${decimalSum(sql`duration`)} as total, coalesce(json_agg(task_time order by
        project_name, episode_name, sequence_name, entity_name, task_id), '[]')::text as tasks
      from (
        select task.id as task_id, task.task_type_id, project.id as project_id, project.name as project_name,
          entity.name as entity_name, entity_type.name as entity_type_name, sequence.name as sequence_name,
          episode.name as episode_name, hours.duration
        from (
          select t.task_id, ${decimalSum(sql`t.duration`)} as duration from ${entriesWithTask}
          where ${visibleHours(viewer, 'time-spent.of-person', asked)} group by t.task_id
        ) hours
        join task on task.id = hours.task_id
        join project on project.id = task.project_id
        join entity on entity.id = task.entity_id
        join entity_type on entity_type.id = entity.entity_type_id
        left join entity sequence on sequence.id = entity.parent_id
        left join entity episode on episode.id = sequence.parent_id
      ) task_time`);
    return { total: row.total, tasks: new JsonText(row.tasks) };
  }
}
