import { IsName } from '../../common/http/text-rules.js';
import { IsColor, IsFlag, MayBeAbsent, MayBeNull } from '../../common/http/validation.js';

export class CreateDepartmentDto {
  /**
   * Name, unique among departments whatever its case and the blanks around it.
   * @example 'Animation'
   */
  @IsName(80)
  name: string;

  /**
   * Colour on boards and charts, `#RGB` or `#RRGGBB`; may be empty.
   * @example '#4C9AFF'
   */
  @IsColor()
  color: string;

  /**
   * Put away: kept for history, not offered any more.
   * @example false
   */
  @MayBeNull()
  @IsFlag()
  archived?: boolean | null;
}

export class UpdateDepartmentDto {
  /**
   * Name, unique among departments whatever its case and the blanks around it.
   * @example 'Animation'
   */
  @MayBeAbsent()
  @IsName(80)
  name?: string;

  /**
   * Colour on boards and charts, `#RGB` or `#RRGGBB`; may be empty.
   * @example '#4C9AFF'
   */
  @MayBeAbsent()
  @IsColor()
  color?: string;

  /**
   * Put away: kept for history, not offered any more.
   * @example true
   */
  @MayBeNull()
  @IsFlag()
  archived?: boolean | null;
}

/** A department of the studio. */
export class DepartmentView {
  /**
   * Id.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  id: string;

  /**
   * Always `Department`.
   * @example 'Department'
   */
  type: string;

  /**
   * Name.
   * @example 'Animation'
   */
  name: string;

  /**
   * Colour on boards and charts; may be empty.
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
