import { IsFreeText } from '../../common/http/text-rules.js';
import { IsDay, IsId, MayBeAbsent, MayBeNull } from '../../common/http/validation.js';

/** Whose leave a new day off is: the rights depend on it, so it is read before the rest. */
export class NewLeaveOfDto {
  /**
   * Id of the person; only administrators name somebody else than themselves.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  @IsId()
  person_id: string;
}

export class CreateDayOffDto extends NewLeaveOfDto {
  /**
   * First day, between 1900 and 2999.
   * @example '2024-06-10'
   */
  @IsDay()
  date: string;

  /**
   * Last day, included; for one day the same as `date`. At most 366 days in all.
   * @example '2024-06-12'
   */
  @IsDay()
  end_date: string;

  /**
   * Why, for the person, administrators and the managers of their productions.
   * @example 'Moving house'
   */
  @MayBeNull()
  @IsFreeText(10_000)
  description?: string | null;
}

export class UpdateDayOffDto {
  /**
   * Id of the person; only administrators change it.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  @MayBeAbsent()
  @IsId()
  person_id?: string;

  /**
   * First day, between 1900 and 2999.
   * @example '2024-06-10'
   */
  @MayBeAbsent()
  @IsDay()
  date?: string;

  /**
   * Last day, included. At most 366 days in all.
   * @example '2024-06-14'
   */
  @MayBeAbsent()
  @IsDay()
  end_date?: string;

  /**
   * Why, for the person, administrators and the managers of their productions.
   * @example 'Moving house'
   */
  @MayBeNull()
  @IsFreeText(10_000)
  description?: string | null;
}
