import { IsFlag, IsWhole, MayBeNull } from '../../common/http/validation.js';

/** What may be said of equipment of either kind, when it is made and when it is changed. */
export class EquipmentDetailsDto {
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

/** What is answered of equipment of either kind. */
export class EquipmentView {
  /**
   * Id.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  id: string;

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
