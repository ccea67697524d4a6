import sql, { type Sql } from 'sql-template-tag';
import { Collection, declaredIn } from '../../database/collection.js';
import { kindOfType } from '../catalogue/entity-kind.js';
import { ProductionEntity } from './entity.js';

/** The kind of an entity `t`: `Shot`, `Sequence` … or `Asset`. */
export const entityKind = sql`(select ${kindOfType} from entity_type et where et.id = t.entity_type_id)`;

const none = sql`'[]'::json`;
/** What entities are made of is kept in no table of ours; clients expect the lists. */
const keptElsewhere = { entities_out: none, entities_in: none, entity_concept_links: none, instance_casting: none };

/** Shots, sequences, assets and whatever else tasks are done on. */
export class Entities extends Collection {
  constructor(
    readonly where: readonly Sql[] = [],
    private readonly added: Readonly<Record<string, Sql>> = {},
  ) {
    super(...declaredIn(ProductionEntity));
  }

  protected override members(names: readonly string[] | undefined, relations: boolean): Record<string, Sql> {
    const lists = Object.entries(relations ? keptElsewhere : {}).filter(([name]) => !names || names.includes(name));
    return {
      ...super.members(names, relations),
      ...Object.fromEntries(lists),
      ...this.added,
      type: entityKind,
    };
  }
}
