import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import sql from 'sql-template-tag';
import { Repository } from 'typeorm';
import { allowed } from '../../access/rights.js';
import type { Viewer } from '../../access/viewer.js';
import { JsonText } from '../../common/http/json-text.js';
import type { ListQuery } from '../../common/http/list-query.js';
import { defaultsOf } from '../../common/member/member.js';
import { Database, Transaction } from '../../database/database.js';
import { listStatement } from '../../database/list.js';
import { newRow } from '../../database/new-row.js';
import type { Statements } from '../../database/statements.js';
import { kindOfType } from '../catalogue/entity-kind.js';
import { mergeData } from '../entity/merged-data.js';
import { Task } from './task.js';
import { Tasks } from './task.list.js';
import { taskAs } from './task-facts.repository.js';
import { isMeant } from '../catalogue/task-type-fit.js';

/** What the rules about changing a task ask for. */
export type StoredTask = Pick<Task, 'id' | 'project_id' | 'task_type_id' | 'task_status_id' | 'entity_id'>;

const tasks = new Tasks();

@Injectable()
export class TaskRepository {
  constructor(
    private readonly database: Database,
    @InjectRepository(Task) private readonly rows: Repository<Task>,
  ) {}

  /** The tasks in sight of the viewer that a query finds. */
  list(viewer: Viewer, query: ListQuery): Promise<JsonText | undefined> {
    return this.database.json(listStatement(new Tasks([allowed(viewer, 'task.list', taskAs('t'))]), query));
  }

  async exists(id: string): Promise<boolean> {
    return (await this.database.row(sql`select from task where id = ${id}`)) !== undefined;
  }

  find(
    id: string,
    { relations, at = this.database }: { relations: boolean; at?: Statements },
  ): Promise<JsonText | undefined> {
    return at.json(tasks.byId(id, relations));
  }

  /** A task that the transaction has written. */
  written(tx: Transaction, id: string, { relations }: { relations: boolean }): Promise<JsonText> {
    return tx.theJson(tasks.byId(id, relations));
  }

  /** Tasks with their assignees, in the order of these ids. */
  findAll(tx: Transaction, ids: readonly string[]): Promise<JsonText> {
    return tx.theJson(sql`
      select coalesce(json_agg(${tasks.row(undefined, true)} order by array_position(${ids}::uuid[], t.id)), '[]')::text
      from ${tasks.from} where t.id = any(${ids}::uuid[])`);
  }

  /** Keeps others from changing tasks until the transaction ends; answers those that exist. */
  lock(tx: Transaction, ids: readonly string[]): Promise<StoredTask[]> {
    return tx.rows<StoredTask>(sql`
      select id, project_id, task_type_id, task_status_id, entity_id from task
      where id = any(${ids}::uuid[]) order by id for no key update`);
  }

  /**
   * The kind of an entity of the production, which stays until the transaction ends, and whether it can have a task of
   * the type: `meant` is null when there is no such type. Undefined when the production has no such entity.
   */
  fit(
    tx: Transaction,
    projectId: string | null,
    entityId: string | null,
    taskTypeId: string | null,
  ): Promise<{ kind: string; meant: boolean | null } | undefined> {
    return tx.row<{ kind: string; meant: boolean | null }>(sql`
      select ${kindOfType} as kind, case when tt.id is not null then ${isMeant} end as meant
      from entity e
      join entity_type et on et.id = e.entity_type_id
      left join task_type tt on tt.id = ${taskTypeId}::uuid
      where e.id = ${entityId} and e.project_id = ${projectId} for key share of e`);
  }

  async insert(tx: Transaction, values: Partial<Task>): Promise<string> {
    const row = { ...newRow(), ...defaultsOf(Task), ...values };
    await tx.with(this.rows).insert(row);
    return row.id;
  }

  /** Sets members; those of `data` are added to the stored ones, unless it is null. */
  async update(tx: Transaction, id: string, { data, ...values }: Partial<Task>): Promise<void> {
    await tx.with(this.rows).update(id, {
      ...values,
      ...(data === null && { data }),
      updated_at: new Date(),
    });
    if (data) await mergeData(tx, 'task', id, data);
  }
}
