import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Collection } from '../../database/collection.js';
import type { Transaction } from '../../database/database.js';
import type { ListSource } from '../../database/list.js';
import { now } from '../../database/now.js';
import { isKindOfItsOwn } from './entity-kind.js';
import { EntityType } from './entity-type.js';

/** The types of assets: characters, props and whatever else a studio names. */
export const assetTypes: ListSource = Object.assign(Collection.of(EntityType), {
  where: [sql`not ${isKindOfItsOwn(sql`t.name`)}`],
});

@Injectable()
export class EntityTypeRepository {
  /** The type with exactly this name, such as Episode; made when it is first asked for. */
  async idNamed(tx: Transaction, name: string): Promise<string> {
    await tx.rows(sql`
      insert into entity_type (id, name, archived, created_at, updated_at)
      values (gen_random_uuid(), ${name}, false, ${now}, ${now})
      on conflict do nothing`);
    const { id } = await tx.theRow<{ id: string }>(sql`select id from entity_type where name = ${name}`);
    return id;
  }

  /** Makes these the task types that the type needs, and no others; unknown ones are left out. */
  async replaceTaskTypes(tx: Transaction, id: string, taskTypeIds: readonly string[]): Promise<void> {
    await tx.rows(sql`
      delete from task_type_asset_type_link
      where asset_type_id = ${id} and task_type_id <> all(${taskTypeIds}::uuid[])`);
    await tx.rows(sql`
      insert into task_type_asset_type_link (asset_type_id, task_type_id)
      select ${id}, id from task_type where id = any(${taskTypeIds}::uuid[])
      on conflict do nothing`);
  }

  /** No type needs a task type any more. */
  async letGoOfTaskType(tx: Transaction, taskTypeId: string): Promise<void> {
    await tx.rows(sql`delete from task_type_asset_type_link where task_type_id = ${taskTypeId}`);
  }
}
