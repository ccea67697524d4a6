import { IsLine, IsName } from '../../common/http/text-rules.js';
import { IsFlag, MayBeAbsent, MayBeNull } from '../../common/http/validation.js';

export class CreateSiteDto {
  /**
   * Name, unique among studios.
   * @example 'Angoulême'
   */
  @IsName(80)
  name: string;

  /**
   * Colour on charts, of at most 7 characters; may be empty.
   * @example '#4C9AFF'
   */
  @IsLine(7)
  color: string;

  /**
   * Put away: kept for history, not offered any more.
   * @example false
   */
  @MayBeNull()
  @IsFlag()
  archived?: boolean | null;
}

export class UpdateSiteDto {
  /**
   * Name, unique among studios.
   * @example 'Angoulême'
   */
  @MayBeAbsent()
  @IsName(80)
  name?: string;

  /**
   * Colour on charts, of at most 7 characters; may be empty.
   * @example '#4C9AFF'
   */
  @MayBeAbsent()
  @IsLine(7)
  color?: string;

  /**
   * Put away: kept for history, not offered any more.
   * @example true
   */
  @MayBeNull()
  @IsFlag()
  archived?: boolean | null;
}

/** A site of the studio. */
export class SiteView {
  /**
   * Id.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  id: string;

  /**
   * Always `Studio`.
   * @example 'Studio'
   */
  type: string;

  /**
   * Name.
   * @example 'Angoulême'
   */
  name: string;

  /**
   * Colour on charts; may be empty.
   * @example '#4C9AFF'
   */
  color: string;

  /**
   * Put away: kept for history, not offered any more.
   * @example false
   */
  archived: boolean | null;

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
