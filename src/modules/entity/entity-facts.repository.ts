import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { type FactsOf, factsOf, type ThingOf } from '../../access/facts.js';
import { whoIs } from '../../access/rights.js';
import type { Viewer } from '../../access/viewer.js';
import { Database, Transaction } from '../../database/database.js';
import type { Statements } from '../../database/statements.js';
import { entityKind } from './entity.list.js';

/** What decides who may do what with a shot, asset or other entity. */
export interface EntityFacts extends FactsOf<'entity'> {
  /** `Shot`, `Sequence` … or `Asset`. */
  kind: string;
}

/** An entity `t`, as rights look at it: its departments are those that have a task on it. */
export const entityThing: ThingOf<'entity'> = {
  production: sql`t.project_id`,
  department: (among) => sql`exists (
    select from task join task_type on task_type.id = task.task_type_id
    where task.entity_id = t.id and task_type.department_id = any(${among}))`,
  working: (person) => sql`exists (
    select from task_person_link a join task on task.id = a.task_id
    where a.person_id = ${person} and task.entity_id = t.id)`,
  made: (person) => sql`t.created_by = ${person}`,
};

@Injectable()
export class EntityFactsRepository {
  constructor(private readonly database: Database) {}

  /** The facts about an entity for one caller; undefined when there is no such entity. */
  of(entityId: string, viewer: Viewer, at: Statements = this.database): Promise<EntityFacts | undefined> {
    return at.row<EntityFacts>(sql`
      select ${entityKind} as kind,
        ${factsOf('entity', entityThing, whoIs(viewer), { locked: at instanceof Transaction })}
      from entity t where t.id = ${entityId}`);
  }
}
