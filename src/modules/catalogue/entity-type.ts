import { IntersectionType, OmitType, PartialType, PickType } from '@nestjs/swagger';
import { Unique } from 'typeorm';
import { AnswerOf } from '../../common/member/answered.js';
import { Ids } from '../../common/member/id.js';
import { Flag } from '../../common/member/number.js';
import { Stored, StoredRow } from '../../common/member/stored.js';
import { FreeText, Name, OptionalLine } from '../../common/member/text.js';
import { Registered } from '../register/registered.js';

/** A kind of entity: Shot, Sequence, Episode, or a type of asset such as Character. Clients know them as asset types. */
@Registered({ called: 'entity type', change: 'catalogue.change', ignoresCase: true, told: 'asset type' })
@Stored('entity_type')
@Unique(['name'])
export class EntityType extends StoredRow {
  @Name('Name, unique among entity types whatever its case and the blanks around it.', 'Character', {
    max: 30,
    kind: 'name',
  })
  name: string;

  @OptionalLine('Short name.', 'char', { max: 20 })
  short_name: string | null;

  @FreeText('What belongs to it. At most 64 kB.', 'Whoever acts', { nullable: true })
  description: string | null;

  @Flag('Put away: kept for history, not offered any more.', false, { nullable: true, default: false })
  archived: boolean | null;

  @Ids('Ids of the task types that the work on it needs; the list replaces the old one, unknown ids are dropped.', {
    nullable: true,
    link: { table: 'task_type_asset_type_link', own: 'asset_type_id', other: 'task_type_id' },
  })
  task_types: string[] | null;
}

export class CreateEntityTypeDto extends IntersectionType(
  PickType(EntityType, ['name']),
  PartialType(OmitType(EntityType, ['name', 'id', 'created_at', 'updated_at'])),
) {}

export class UpdateEntityTypeDto extends PartialType(CreateEntityTypeDto, { skipNullProperties: false }) {}

export class EntityTypeView extends OmitType(AnswerOf(EntityType), ['task_types']) {
  @Ids('Ids of the task types that the work on it needs. In lists only with `relations=true`.', { optional: true })
  task_types?: string[];
}
