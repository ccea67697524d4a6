import { IsCode, IsWhole, MayBeAbsent, MayBeNull } from '../../common/http/validation.js';
import { positions, seniorities } from './salary-scale.codes.js';

export class UpdateSalaryScaleDto {
  /**
   * Pay of a day, in whole units of the studio’s currency.
   * @example 240
   */
  @MayBeAbsent()
  @IsWhole({ min: 0 })
  salary?: number;

  /**
   * Position it is for; null as in some old rows.
   * @example 'artist'
   */
  @MayBeNull()
  @IsCode(positions)
  position?: string | null;

  /**
   * Seniority it is for; null as in some old rows.
   * @example 'senior'
   */
  @MayBeNull()
  @IsCode(seniorities)
  seniority?: string | null;
}

/** Pay of a position and seniority in a department. */
export class SalaryScaleView {
  /**
   * Id.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  id: string;

  /**
   * Always `SalaryScale`.
   * @example 'SalaryScale'
   */
  type: string;

  /**
   * Id of the department.
   * @example '7c9e6679-7425-40de-944b-e07fc1f90ae7'
   */
  department_id: string;

  /**
   * `supervisor`, `lead` or `artist`.
   * @example 'artist'
   */
  position: string | null;

  /**
   * `senior`, `mid` or `junior`.
   * @example 'senior'
   */
  seniority: string | null;

  /**
   * Pay of a day, in whole units of the studio’s currency; 0 until somebody sets it.
   * @example 240
   */
  salary: number;

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
