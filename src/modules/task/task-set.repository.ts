import { Injectable } from '@nestjs/common';
import sql, { join, raw } from 'sql-template-tag';
import { JsonText } from '../../common/http/json-text.js';
import type { Filter } from '../../common/http/list-query.js';
import { defaultsOf } from '../../common/member/member.js';
import { Database, Transaction } from '../../database/database.js';
import { matching } from '../../database/list.js';
import { now } from '../../database/now.js';
import { kindOfType } from '../catalogue/entity-kind.js';
import { Entities } from '../entity/entity.list.js';
import { Task } from './task.js';
import { Tasks } from './task.list.js';
import { isMeant } from '../catalogue/task-type-fit.js';

/** Which tasks are to be made. */
export interface WantedTasks {
  projectId: string;
  taskTypeId: string;
  statusId: string;
  assignerId: string;
  kind: string;
  /** What the entities have in common; without any, all of the production. */
  entities: readonly Filter[];
}

const defaults = defaultsOf(Task);
const everyEntity = new Entities();

/** Many tasks of one type: one for each entity. */
@Injectable()
export class TaskSetRepository {
  constructor(private readonly database: Database) {}

  /** Whether a task type is for entities of this kind; undefined when there is no such task type. */
  async isTypeFor(taskTypeId: string, kind: string): Promise<boolean | undefined> {
    const row = await this.database.row<{ fits: boolean }>(
      sql`select coalesce(for_entity, 'Asset') = ${kind} as fits from task_type where id = ${taskTypeId}`,
    );
    return row?.fits;
  }

  /**
   * Makes a task for each of these entities of the production that is of this kind, that the type is meant for and
   * that has none of it yet. Answers the new ones.
   */
  async make(tx: Transaction, wanted: WantedTasks): Promise<string[]> {
    const { projectId, taskTypeId, statusId, assignerId, kind, entities } = wanted;
    const rows = await tx.rows<{ id: string }>(sql`
      insert into task (id, project_id, task_type_id, entity_id, task_status_id, assigner_id, created_at, updated_at,
        ${join(Object.keys(defaults).map((name) => raw(name)))})
      select gen_random_uuid(), e.project_id, tt.id, e.id, ${statusId}::uuid, ${assignerId}::uuid, ${now}, ${now},
        ${join(Object.values(defaults))}
      from entity e join entity_type et on et.id = e.entity_type_id, task_type tt
      where e.project_id = ${projectId} and tt.id = ${taskTypeId} and ${kindOfType} = ${kind} and ${isMeant}
        and ${entities.length === 0 ? sql`true` : sql`e.id in (select t.id from ${everyEntity.from} ${matching(everyEntity, entities)})`}
        and not exists (select from task where task.entity_id = e.id and task.task_type_id = tt.id)
      order by e.name, e.id
      on conflict do nothing
      returning id`);
    return rows.map(({ id }) => id);
  }

  /** New tasks with what a client shows of their type and status. */
  shown(tx: Transaction, ids: readonly string[]): Promise<JsonText> {
    return tx.theJson(sql`
      select coalesce(json_agg(${made.row(undefined, true)} order by t.created_at, t.id), '[]')::text
      from ${made.from} where t.id = any(${ids}::uuid[])`);
  }
}

const ofType = (column: string) => sql`(select ${raw(column)} from task_type where id = t.task_type_id)`;
const ofStatus = (column: string) => sql`(select ${raw(column)} from task_status where id = t.task_status_id)`;

const made = new Tasks(undefined, {
  task_type_name: ofType('name'),
  task_type_color: ofType('color'),
  task_type_priority: ofType('priority'),
  task_status_name: ofStatus('name'),
  task_status_short_name: ofStatus('short_name'),
  task_status_color: ofStatus('color'),
});
