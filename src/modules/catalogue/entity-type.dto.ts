import { FreeText, Name, OptionalLine, Text } from '../../common/member/text.js';
import { Flag } from '../../common/member/number.js';
import { Id, Ids } from '../../common/member/id.js';
import { PointInTime } from '../../common/member/time.js';

/** What can be written of a kind of entity: Shot, Sequence, Episode, or a type of asset such as Character, when it is made and afterwards. */
class EntityTypeFields {
  @OptionalLine('Short name.', 'char', { max: 20, optional: true })
  short_name?: string | null;

  @FreeText('What belongs to it. At most 64 kB.', 'Whoever acts', { nullable: true, optional: true })
  description?: string | null;

  @Flag('Put away: kept for history, not offered any more.', false, { nullable: true, optional: true })
  archived?: boolean | null;

  @Ids('Ids of the task types that the work on it needs; the list replaces the old one, unknown ids are dropped.', {
    nullable: true,
    optional: true,
  })
  task_types?: string[] | null;
}

export class CreateEntityTypeDto extends EntityTypeFields {
  @Name('Name, unique among entity types whatever its case and the blanks around it.', 'Character', { max: 30 })
  name: string;
}

export class UpdateEntityTypeDto extends EntityTypeFields {
  @Name('Name, unique among entity types whatever its case and the blanks around it.', 'Character', {
    max: 30,
    optional: true,
  })
  name?: string;
}

/** A kind of entity: Shot, Sequence, Episode, or a type of asset such as Character. */
export class EntityTypeView {
  @Id('Id.')
  id: string;

  @Text('Always `EntityType`.', 'EntityType')
  type: string;

  @Text('Name, unique among entity types whatever its case and the blanks around it.', 'Character')
  name: string;

  @Text('Short name.', 'char', { nullable: true })
  short_name: string | null;

  @Text('What belongs to it.', 'Whoever acts', { nullable: true })
  description: string | null;

  @Flag('Put away: kept for history, not offered any more.', false, { nullable: true })
  archived: boolean | null;

  @Ids('Ids of the task types that the work on it needs. In lists only with `relations=true`.', { optional: true })
  task_types?: string[];

  @PointInTime('When it was made, UTC.', '2024-01-15T10:30:00Z', { nullable: true })
  created_at: string | null;

  @PointInTime('When it last changed, UTC.', '2024-01-15T10:30:00Z', { nullable: true })
  updated_at: string | null;
}
