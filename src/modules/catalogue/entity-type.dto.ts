import { IsFreeText, IsLineOrNone, IsName } from '../../common/http/text-rules.js';
import { IsFlag, IsIdList, MayBeAbsent, MayBeNull } from '../../common/http/validation.js';

/** What can be written of a kind of entity: Shot, Sequence, Episode, or a type of asset such as Character, when it is made and afterwards. */
class EntityTypeFields {
  /**
   * Short name.
   * @example 'char'
   */
  @MayBeNull()
  @IsLineOrNone(20)
  short_name?: string | null;

  /**
   * What belongs to it. At most 64 kB.
   * @example 'Whoever acts'
   */
  @MayBeNull()
  @IsFreeText()
  description?: string | null;

  /**
   * Put away: kept for history, not offered any more.
   * @example false
   */
  @MayBeNull()
  @IsFlag()
  archived?: boolean | null;

  /**
   * Ids of the task types that the work on it needs; the list replaces the old one, unknown ids are dropped.
   * @example ['3fa85f64-5717-4562-b3fc-2c963f66afa6']
   */
  @MayBeNull()
  @IsIdList()
  task_types?: string[] | null;
}

export class CreateEntityTypeDto extends EntityTypeFields {
  /**
   * Name, unique among entity types whatever its case and the blanks around it.
   * @example 'Character'
   */
  @IsName(30)
  name: string;
}

export class UpdateEntityTypeDto extends EntityTypeFields {
  /**
   * Name, unique among entity types whatever its case and the blanks around it.
   * @example 'Character'
   */
  @MayBeAbsent()
  @IsName(30)
  name?: string;
}

/** A kind of entity: Shot, Sequence, Episode, or a type of asset such as Character. */
export class EntityTypeView {
  /**
   * Id.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  id: string;

  /**
   * Always `EntityType`.
   * @example 'EntityType'
   */
  type: string;

  /**
   * Name, unique among entity types whatever its case and the blanks around it.
   * @example 'Character'
   */
  name: string;

  /**
   * Short name.
   * @example 'char'
   */
  short_name: string | null;

  /**
   * What belongs to it.
   * @example 'Whoever acts'
   */
  description: string | null;

  /**
   * Put away: kept for history, not offered any more.
   * @example false
   */
  archived: boolean | null;

  /**
   * Ids of the task types that the work on it needs. In lists only with `relations=true`.
   * @example ['3fa85f64-5717-4562-b3fc-2c963f66afa6']
   */
  task_types?: string[];

  /**
   * When it was made, UTC.
   * @example '2024-01-15T10:30:00Z'
   */
  created_at: string | null;

  /**
   * When it last changed, UTC.
   * @example '2024-01-15T10:30:00Z'
   */
  updated_at: string | null;
}
