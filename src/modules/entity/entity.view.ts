import { OmitType } from '@nestjs/swagger';
import { AnswerOf, EmptyList } from '../../common/member/answered.js';
import { Text } from '../../common/member/text.js';
import { ProductionEntity } from './entity.js';

/** A shot, sequence, episode, asset or other entity. What it is made of is kept in no table of ours. */
export class EntityView extends OmitType(AnswerOf(ProductionEntity), ['type']) {
  @Text('`Shot`, `Sequence`, `Episode`, `Scene`, `Edit`, `Concept`, or `Asset` for every other type.', 'Shot')
  type: string;

  @EmptyList('entities it is made of. With relations only.', { optional: true })
  entities_out?: string[];

  @EmptyList('entities made of it. With relations only.', { optional: true })
  entities_in?: string[];

  @EmptyList('concepts of it. With relations only.', { optional: true })
  entity_concept_links?: string[];

  @EmptyList('copies of assets in it. With relations only.', { optional: true })
  instance_casting?: string[];
}
