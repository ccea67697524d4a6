import { OmitType } from '@nestjs/swagger';

/** Leave of a person, on all days from the first to the last. */
export class DayOffView {
  /**
   * Id.
   * @example '7c9e6679-7425-40de-944b-e07fc1f90ae7'
   */
  id: string;

  /**
   * Always `DayOff`.
   * @example 'DayOff'
   */
  type: string;

  /**
   * First day.
   * @example '2024-06-10'
   */
  date: string;

  /**
   * Last day, included.
   * @example '2024-06-12'
   */
  end_date: string;

  /**
   * Why.
   * @example 'Moving house'
   */
  description: string | null;

  /**
   * Id of the person.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  person_id: string | null;

  /**
   * When it was made, UTC.
   * @example '2024-05-02T10:30:00Z'
   */
  created_at: string | null;

  /**
   * When it last changed, UTC.
   * @example '2024-05-02T10:30:00Z'
   */
  updated_at: string | null;
}

/** Leave in the calendar of a production. */
export class TeamDayOffView extends OmitType(DayOffView, ['description']) {
  /**
   * Why: on one's own leave, and for administrators and managers of the production on everybody's. Else it is not there.
   * @example 'Moving house'
   */
  description?: string | null;
}
