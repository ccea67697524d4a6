import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import sql, { type Sql } from 'sql-template-tag';
import { Repository } from 'typeorm';
import { Collection } from '../../database/collection.js';
import { Database, Transaction } from '../../database/database.js';
import { isNameTaken } from '../../database/taken-name.js';
import { NamedRowRepository } from '../../database/named-row.repository.js';
import { now } from '../../database/now.js';
import { isKindOfItsOwn } from './entity-kind.js';
import { EntityType, entityTypeDefaults } from './entity-type.entity.js';

class EntityTypes extends Collection {
  constructor(readonly where: readonly Sql[] = []) {
    super(
      'entity_type',
      'EntityType',
      {
        id: 'uuid',
        name: 'name',
        short_name: 'optional text',
        description: 'text',
        archived: 'boolean',
        created_at: 'timestamp',
        updated_at: 'timestamp',
      },
      { task_types: { table: 'task_type_asset_type_link', own: 'asset_type_id', other: 'task_type_id' } },
    );
  }
}

const entityTypes = new EntityTypes();

/** The types of assets: characters, props and whatever else a studio names. */
export const assetTypes = new EntityTypes([sql`not ${isKindOfItsOwn(sql`t.name`)}`]);

export const entityTypeAttributes = entityTypes.attributes;

@Injectable()
export class EntityTypeRepository extends NamedRowRepository<EntityType> {
  constructor(database: Database, @InjectRepository(EntityType) rows: Repository<EntityType>) {
    super(database, rows, entityTypes, entityTypeDefaults);
  }

  nameTaken(tx: Transaction, name: string, id?: string): Promise<boolean> {
    return isNameTaken(tx, 'entity_type', name, id);
  }

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
}
