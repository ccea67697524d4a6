import { IsLine, IsName } from '../../common/http/text-rules.js';
import { MayBeAbsent } from '../../common/http/validation.js';

export class CreateProjectStatusDto {
  /**
   * Name, unique among project statuses. `Open` is the one of running productions.
   * @example 'Open'
   */
  @IsName(20)
  name: string;

  /**
   * Colour on boards.
   * @example '#43A047'
   */
  @IsLine(7)
  color: string;
}

export class UpdateProjectStatusDto {
  /**
   * Name, unique among project statuses. `Open` is the one of running productions.
   * @example 'Open'
   */
  @MayBeAbsent()
  @IsName(20)
  name?: string;

  /**
   * Colour on boards.
   * @example '#43A047'
   */
  @MayBeAbsent()
  @IsLine(7)
  color?: string;
}

/** A state of a production. */
export class ProjectStatusView {
  /**
   * Id.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  id: string;

  /**
   * Always `ProjectStatus`.
   * @example 'ProjectStatus'
   */
  type: string;

  /**
   * Name, unique among project statuses. `Open` is the one of running productions.
   * @example 'Open'
   */
  name: string;

  /**
   * Colour on boards.
   * @example '#43A047'
   */
  color: string;

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
