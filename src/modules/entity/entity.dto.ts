import { IsJsonObject } from '../../common/http/json-rules.js';
import { IsFreeText, IsLineOrNone, IsName } from '../../common/http/text-rules.js';
import { IsCode, IsFlag, IsId, IsWhole, MayBeAbsent, MayBeNull } from '../../common/http/validation.js';

/** What supervisors change of the entities that their departments work on. */
export const supervisedMembers = ['data'] as const;

/** How far an entity is. */
const entityStatuses = ['standby', 'running', 'complete', 'canceled'] as const;

/** What a new sequence or shot is given besides its place. */
class NewEntityFields {
  /**
   * Name, unique among what hangs at the same place; what has it already is answered as it is.
   * @example 'SQ01'
   */
  @IsName(160)
  name: string;

  /**
   * What happens in it. At most 64 kB.
   * @example 'The hero enters'
   */
  @MayBeNull()
  @IsFreeText()
  description?: string | null;

  /**
   * Anything else, as JSON. At most 64 kB.
   * @example { "frame_in": 101 }
   */
  @MayBeNull()
  @IsJsonObject()
  data?: object | null;
}

export class CreateSequenceDto extends NewEntityFields {
  /**
   * Episode it belongs to; for series.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  @MayBeNull()
  @IsId()
  episode_id?: string | null;
}

export class CreateShotDto extends NewEntityFields {
  /**
   * Sequence it belongs to.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  @MayBeNull()
  @IsId()
  sequence_id?: string | null;

  /**
   * Length in frames.
   * @example 120
   */
  @MayBeNull()
  @IsWhole({ min: 0 })
  nb_frames?: number | null;
}

export class UpdateEntityDto {
  /**
   * Name, unique among what hangs at the same place.
   * @example 'SH010'
   */
  @MayBeAbsent()
  @IsName(160)
  name?: string;

  /**
   * Code, for other systems.
   * @example 'sq01_sh010'
   */
  @MayBeNull()
  @IsLineOrNone(160)
  code?: string | null;

  /**
   * What happens in it, or what it looks like. At most 64 kB.
   * @example 'The hero enters'
   */
  @MayBeNull()
  @IsFreeText()
  description?: string | null;

  /**
   * Id in another system.
   * @example 4711
   */
  @MayBeNull()
  @IsWhole()
  shotgun_id?: number | null;

  /**
   * Cut out of the production.
   * @example false
   */
  @MayBeNull()
  @IsFlag()
  canceled?: boolean | null;

  /**
   * Length in frames.
   * @example 120
   */
  @MayBeNull()
  @IsWhole({ min: 0 })
  nb_frames?: number | null;

  /**
   * Its casting is not settled yet.
   * @example false
   */
  @MayBeNull()
  @IsFlag()
  is_casting_standby?: boolean | null;

  /**
   * Shared with other productions.
   * @example false
   */
  @MayBeAbsent()
  @IsFlag()
  is_shared?: boolean;

  /**
   * How far it is.
   * @example 'running'
   */
  @MayBeAbsent()
  @IsCode(entityStatuses)
  status?: string;

  /**
   * Type; only another type of assets, for an asset.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  @MayBeAbsent()
  @IsId()
  entity_type_id?: string;

  /**
   * What it hangs below, in the same production: the sequence of a shot, the episode of a sequence.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  @MayBeNull()
  @IsId()
  parent_id?: string | null;

  /**
   * What it was made for or from, in the same production: the episode of an asset.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  @MayBeNull()
  @IsId()
  source_id?: string | null;

  /**
   * Preview that stands for it.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  @MayBeNull()
  @IsId()
  preview_file_id?: string | null;

  /**
   * Task type it is ready for.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  @MayBeNull()
  @IsId()
  ready_for?: string | null;

  /**
   * Members to add to the stored ones or to put in their place; null empties all of it. At most 64 kB.
   * @example { "frame_in": 101 }
   */
  @MayBeNull()
  @IsJsonObject()
  data?: object | null;
}
