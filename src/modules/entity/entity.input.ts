import { IntersectionType, OmitType, PartialType, PickType } from '@nestjs/swagger';
import { Id } from '../../common/member/id.js';
import { PartialOrNull } from '../../common/member/partial-or-null.js';
import { ProductionEntity } from './entity.js';

/** What a new sequence or shot is given besides its place; what has its name there already is answered as it is. */
class NewEntityFields extends IntersectionType(
  PickType(ProductionEntity, ['name']),
  PartialOrNull(PickType(ProductionEntity, ['description', 'data'])),
) {}

export class CreateSequenceDto extends NewEntityFields {
  @Id('Episode it belongs to; for series.', { nullable: true, optional: true })
  episode_id?: string | null;
}

export class CreateShotDto extends IntersectionType(
  NewEntityFields,
  PartialOrNull(PickType(ProductionEntity, ['nb_frames'])),
) {
  @Id('Sequence it belongs to.', { nullable: true, optional: true })
  sequence_id?: string | null;
}

export class UpdateEntityDto extends PartialType(
  OmitType(ProductionEntity, ['id', 'project_id', 'nb_entities_out', 'created_by', 'created_at', 'updated_at']),
  { skipNullProperties: false },
) {}

/** What supervisors change of the entities that their departments work on. */
export const supervisedMembers = ['data'] as const satisfies readonly (keyof UpdateEntityDto)[];
