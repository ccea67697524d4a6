import { IsInstant, MayBeNull, Must } from '../../common/http/validation.js';

/** Nobody has logged in yet in days to come; a day is for clocks and zones that are wrong. */
const IsAlmostPast = () =>
  Must('at most a day ahead', (value) => !(value instanceof Date && value.getTime() > Date.now() + 86_400_000));

export class RecordDesktopLoginDto {
  /**
   * When the person logged in, UTC unless it has an offset; now when left out. A day alone is its midnight. At most a day ahead.
   * @example '2024-06-03T08:58:00Z'
   */
  @MayBeNull()
  @IsInstant()
  @IsAlmostPast()
  date?: Date | null;
}

/** One login on a workstation. */
export class DesktopLoginLogView {
  /**
   * Id.
   * @example '7c9e6679-7425-40de-944b-e07fc1f90ae7'
   */
  id: string;

  /**
   * Always `DesktopLoginLog`.
   * @example 'DesktopLoginLog'
   */
  type: string;

  /**
   * Id of the person.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  person_id: string;

  /**
   * When the person logged in, UTC.
   * @example '2024-06-03T08:58:00Z'
   */
  date: string;

  /**
   * When it was recorded, UTC.
   * @example '2024-06-03T08:58:02Z'
   */
  created_at: string | null;

  /**
   * When it last changed, UTC.
   * @example '2024-06-03T08:58:02Z'
   */
  updated_at: string | null;
}
