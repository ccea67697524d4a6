import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import sql from 'sql-template-tag';
import { Repository } from 'typeorm';
import { allowed } from '../../access/rights.js';
import type { Viewer } from '../../access/viewer.js';
import type { JsonText } from '../../common/http/json-text.js';
import type { ListQuery } from '../../common/http/list-query.js';
import { defaultsOf } from '../../common/member/member.js';
import { Database, Transaction } from '../../database/database.js';
import { listStatement } from '../../database/list.js';
import { newRow } from '../../database/new-row.js';
import type { Statements } from '../../database/statements.js';
import { alike } from '../../database/taken-name.js';
import { mergeData } from './merged-data.js';
import { entityThing } from './entity-facts.repository.js';
import { kindOfType } from '../catalogue/entity-kind.js';
import { Entities, entityKind } from './entity.list.js';
import { ProductionEntity } from './entity.js';

/** Where an entity is: what makes its name unique, besides the name. */
export type Place = Pick<ProductionEntity, 'project_id' | 'entity_type_id' | 'parent_id'>;

/** What the rules about changing an entity ask for. */
export type StoredEntity = Place & Pick<ProductionEntity, 'name' | 'source_id'> & { kind: string };

const entities = new Entities();

@Injectable()
export class EntityRepository {
  constructor(
    private readonly database: Database,
    @InjectRepository(ProductionEntity) private readonly rows: Repository<ProductionEntity>,
  ) {}

  /** The entities in sight of the viewer that a query finds. */
  list(viewer: Viewer, query: ListQuery): Promise<JsonText | undefined> {
    return this.database.json(listStatement(new Entities([allowed(viewer, 'entity.list', entityThing)]), query));
  }

  find(
    id: string,
    { relations, at = this.database }: { relations: boolean; at?: Statements },
  ): Promise<JsonText | undefined> {
    return at.json(entities.byId(id, relations));
  }

  /** An entity that the transaction has written. */
  written(tx: Transaction, id: string): Promise<JsonText> {
    return tx.theJson(entities.byId(id, false));
  }

  /** Reads an entity and keeps others from changing it until the transaction ends. */
  locked(tx: Transaction, id: string): Promise<StoredEntity | undefined> {
    return tx.row<StoredEntity>(sql`
      select name, project_id, entity_type_id, parent_id, source_id, ${entityKind} as kind
      from entity t where id = ${id} for no key update`);
  }

  /** The kind of an entity type: `Shot`, `Sequence` … or `Asset`; undefined when there is no such type. */
  async kindOf(tx: Transaction, typeId: string): Promise<string | undefined> {
    const row = await tx.row<{ kind: string }>(
      sql`select ${kindOfType} as kind from entity_type et where id = ${typeId}`,
    );
    return row?.kind;
  }

  /** The kind of an entity of this production, which stays until the transaction ends; undefined when there is none. */
  async kindInProject(tx: Transaction, id: string, projectId: string): Promise<string | undefined> {
    const row = await tx.row<{ kind: string }>(
      sql`select ${entityKind} as kind from entity t where id = ${id} and project_id = ${projectId} for key share`,
    );
    return row?.kind;
  }

  /** The episode of a sequence. */
  async episodeOf(tx: Transaction, sequenceId: string): Promise<string | null> {
    const row = await tx.row<{ parent_id: string | null }>(sql`select parent_id from entity where id = ${sequenceId}`);
    return row?.parent_id ?? null;
  }

  /**
   * The entity of this name at a place, if any, or of one that looks like it. Others who look there wait until the transaction ends: the unique
   * constraint does not see two entities without a parent.
   */
  async named(
    tx: Transaction,
    { project_id, entity_type_id, parent_id }: Place,
    name: string,
  ): Promise<string | undefined> {
    await tx.rows(sql`select pg_advisory_xact_lock(hashtext('entity.name'), hashtext(${project_id}))`);
    const found = await tx.row<{ id: string }>(sql`
      select id from entity
      where ${alike(sql`name`)} = ${alike(sql`${name}::text`)} and project_id = ${project_id} and entity_type_id = ${entity_type_id}
        and parent_id is not distinct from ${parent_id}::uuid
      order by name = ${name} desc, created_at, id limit 1`);
    return found?.id;
  }

  async insert(tx: Transaction, values: Partial<ProductionEntity>): Promise<string> {
    const row = { ...newRow(), ...defaultsOf(ProductionEntity), ...values };
    await tx.with(this.rows).insert(row);
    return row.id;
  }

  /** Sets members; those of `data` are added to the stored ones, unless it is null. */
  async update(tx: Transaction, id: string, { data, ...values }: Partial<ProductionEntity>): Promise<void> {
    await tx.with(this.rows).update(id, {
      ...values,
      ...(data === null && { data }),
      updated_at: new Date(),
    });
    if (data) await mergeData(tx, 'entity', id, data);
  }
}
