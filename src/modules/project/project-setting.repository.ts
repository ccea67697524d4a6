import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Transaction } from '../../database/database.js';
import { now } from '../../database/now.js';
import { rolesForBoard } from './project-task-status.js';

/** Which task types and task statuses a production uses. Methods that change one answer whether anything changed. */
@Injectable()
export class ProjectSettingRepository {
  /** Adds those of the task types that exist. One that is used already keeps its priority unless another is given. */
  async addTaskTypes(
    tx: Transaction,
    projectId: string,
    ids: readonly string[],
    priority: number | null = null,
  ): Promise<boolean> {
    const changed = await tx.rows(sql`
      insert into project_task_type_link as link (id, project_id, task_type_id, priority, created_at, updated_at)
      select gen_random_uuid(), ${projectId}, id, ${priority}::int, ${now}, ${now}
      from task_type where id = any(${ids}::uuid[])
      on conflict (project_id, task_type_id) do update set priority = excluded.priority, updated_at = ${now}
      where excluded.priority is not null and excluded.priority is distinct from link.priority
      returning task_type_id`);
    return changed.length > 0;
  }

  /** Makes these the task types of the production, and no others. */
  async replaceTaskTypes(tx: Transaction, projectId: string, ids: readonly string[]): Promise<void> {
    await tx.rows(sql`
      delete from project_task_type_link where project_id = ${projectId} and task_type_id <> all(${ids}::uuid[])`);
    await this.addTaskTypes(tx, projectId, ids);
  }

  async removeTaskType(tx: Transaction, projectId: string, id: string): Promise<boolean> {
    const removed = await tx.rows(sql`
      delete from project_task_type_link where project_id = ${projectId} and task_type_id = ${id}
      returning task_type_id`);
    return removed.length > 0;
  }

  /** Adds those of the task statuses that exist. */
  async addTaskStatuses(tx: Transaction, projectId: string, ids: readonly string[]): Promise<boolean> {
    const added = await tx.rows(sql`
      insert into project_task_status_link (id, project_id, task_status_id, roles_for_board, created_at, updated_at)
      select gen_random_uuid(), ${projectId}, id, ${rolesForBoard}, ${now}, ${now}
      from task_status where id = any(${ids}::uuid[])
      on conflict (project_id, task_status_id) do nothing
      returning task_status_id`);
    return added.length > 0;
  }

  /** Makes these the task statuses of the production, and no others. */
  async replaceTaskStatuses(tx: Transaction, projectId: string, ids: readonly string[]): Promise<void> {
    await tx.rows(sql`
      delete from project_task_status_link where project_id = ${projectId} and task_status_id <> all(${ids}::uuid[])`);
    await this.addTaskStatuses(tx, projectId, ids);
  }

  async removeTaskStatus(tx: Transaction, projectId: string, id: string): Promise<boolean> {
    const removed = await tx.rows(sql`
      delete from project_task_status_link where project_id = ${projectId} and task_status_id = ${id}
      returning task_status_id`);
    return removed.length > 0;
  }
}
