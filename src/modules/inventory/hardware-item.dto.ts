import { IsFlag, IsText, IsWhole, MayBeAbsent, MayBeNull } from '../../common/http/validation.js';

export class CreateHardwareItemDto {
  /**
   * Name, unique among hardware.
   * @example 'Workstation A'
   */
  @IsText(40)
  name: string;

  /**
   * Short name.
   * @example 'wsa'
   */
  @IsText(20)
  short_name: string;

  /**
   * What it is made of.
   * @example '64 GB, RTX 4000'
   */
  @MayBeNull()
  @IsText()
  description?: string | null;

  /**
   * Put away: kept for history, not offered any more.
   * @example false
   */
  @MayBeNull()
  @IsFlag()
  archived?: boolean | null;

  /**
   * What one of it costs a month, in whole units of the studio’s currency.
   * @example 120
   */
  @MayBeNull()
  @IsWhole({ min: 0 })
  monthly_cost?: number | null;

  /**
   * How many of it the studio owns.
   * @example 25
   */
  @MayBeNull()
  @IsWhole({ min: 0 })
  inventory_amount?: number | null;
}

export class UpdateHardwareItemDto {
  /**
   * Name, unique among hardware.
   * @example 'Workstation A'
   */
  @MayBeAbsent()
  @IsText(40)
  name?: string;

  /**
   * Short name.
   * @example 'wsa'
   */
  @MayBeAbsent()
  @IsText(20)
  short_name?: string;

  /**
   * What it is made of.
   * @example '64 GB, RTX 4000'
   */
  @MayBeNull()
  @IsText()
  description?: string | null;

  /**
   * Put away: kept for history, not offered any more.
   * @example false
   */
  @MayBeNull()
  @IsFlag()
  archived?: boolean | null;

  /**
   * What one of it costs a month, in whole units of the studio’s currency.
   * @example 120
   */
  @MayBeNull()
  @IsWhole({ min: 0 })
  monthly_cost?: number | null;

  /**
   * How many of it the studio owns.
   * @example 25
   */
  @MayBeNull()
  @IsWhole({ min: 0 })
  inventory_amount?: number | null;
}

/** A kind of hardware the studio owns. */
export class HardwareItemView {
  /**
   * Id.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  id: string;

  /**
   * Always `HardwareItem`.
   * @example 'HardwareItem'
   */
  type: string;

  /**
   * Name, unique among hardware.
   * @example 'Workstation A'
   */
  name: string;

  /**
   * Short name.
   * @example 'wsa'
   */
  short_name: string;

  /**
   * What it is made of.
   * @example '64 GB, RTX 4000'
   */
  description: string | null;

  /**
   * Put away: kept for history, not offered any more.
   * @example false
   */
  archived: boolean | null;

  /**
   * What one of it costs a month, in whole units of the studio’s currency.
   * @example 120
   */
  monthly_cost: number | null;

  /**
   * How many of it the studio owns.
   * @example 25
   */
  inventory_amount: number | null;

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

/** A kind of hardware the studio owns, in the list of a department. */
export class HardwareItemOfDepartmentView extends HardwareItemView {
  /**
   * Id of the department.
   * @example '7c9e6679-7425-40de-944b-e07fc1f90ae7'
   */
  department_id: string;
}
