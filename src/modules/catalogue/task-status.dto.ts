import { IsFreeText, IsLine, IsName } from '../../common/http/text-rules.js';
import { IsFlag, IsWhole, MayBeAbsent, MayBeNull } from '../../common/http/validation.js';

/** What can be written of a state of work, such as Retake, when it is made and afterwards. */
class TaskStatusFields {
  /**
   * When to choose it. At most 64 kB.
   * @example 'Somebody is on it'
   */
  @MayBeNull()
  @IsFreeText()
  description?: string | null;

  /**
   * Place among the statuses, counted from 1.
   * @example 1
   */
  @MayBeNull()
  @IsWhole()
  priority?: number | null;

  /**
   * Put away: kept for history, not offered any more.
   * @example false
   */
  @MayBeNull()
  @IsFlag()
  archived?: boolean | null;

  /**
   * Whether work in it is finished.
   * @example false
   */
  @MayBeNull()
  @IsFlag()
  is_done?: boolean | null;

  /**
   * Whether work in it has to be done again.
   * @example false
   */
  @MayBeNull()
  @IsFlag()
  is_retake?: boolean | null;

  /**
   * Whether work in it waits for somebody to look at it.
   * @example false
   */
  @MayBeNull()
  @IsFlag()
  is_feedback_request?: boolean | null;

  /**
   * Whether new tasks start in it. One status is the default for concepts and one for all else: setting it takes it from the former one of the same kind.
   * @example false
   */
  @MayBeNull()
  @IsFlag()
  is_default?: boolean | null;

  /**
   * Whether somebody is working on it.
   * @example true
   */
  @MayBeNull()
  @IsFlag()
  is_wip?: boolean | null;

  /**
   * Whether it is for concepts.
   * @example false
   */
  @MayBeNull()
  @IsFlag()
  for_concept?: boolean | null;

  /**
   * Whether artists may choose it.
   * @example true
   */
  @MayBeNull()
  @IsFlag()
  is_artist_allowed?: boolean | null;

  /**
   * Whether clients may choose it.
   * @example true
   */
  @MayBeNull()
  @IsFlag()
  is_client_allowed?: boolean | null;

  /**
   * Key in ShotGrid.
   * @example 1042
   */
  @MayBeNull()
  @IsWhole()
  shotgun_id?: number | null;
}

export class CreateTaskStatusDto extends TaskStatusFields {
  /**
   * Name.
   * @example 'Work in progress'
   */
  @IsName(40)
  name: string;

  /**
   * Short name, unique among task statuses.
   * @example 'wip'
   */
  @IsName(10)
  short_name: string;

  /**
   * Colour on boards and charts.
   * @example '#3273DC'
   */
  @IsLine(7)
  color: string;
}

export class UpdateTaskStatusDto extends TaskStatusFields {
  /**
   * Name.
   * @example 'Work in progress'
   */
  @MayBeAbsent()
  @IsName(40)
  name?: string;

  /**
   * Short name, unique among task statuses.
   * @example 'wip'
   */
  @MayBeAbsent()
  @IsName(10)
  short_name?: string;

  /**
   * Colour on boards and charts.
   * @example '#3273DC'
   */
  @MayBeAbsent()
  @IsLine(7)
  color?: string;
}

/** A state of work, such as Retake. */
export class TaskStatusView {
  /**
   * Id.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  id: string;

  /**
   * Always `TaskStatus`.
   * @example 'TaskStatus'
   */
  type: string;

  /**
   * Name.
   * @example 'Work in progress'
   */
  name: string;

  /**
   * Short name, unique among task statuses.
   * @example 'wip'
   */
  short_name: string;

  /**
   * Colour on boards and charts.
   * @example '#3273DC'
   */
  color: string;

  /**
   * When to choose it.
   * @example 'Somebody is on it'
   */
  description: string | null;

  /**
   * Place among the statuses, counted from 1.
   * @example 1
   */
  priority: number | null;

  /**
   * Put away: kept for history, not offered any more.
   * @example false
   */
  archived: boolean | null;

  /**
   * Whether work in it is finished.
   * @example false
   */
  is_done: boolean | null;

  /**
   * Whether work in it has to be done again.
   * @example false
   */
  is_retake: boolean | null;

  /**
   * Whether work in it waits for somebody to look at it.
   * @example false
   */
  is_feedback_request: boolean | null;

  /**
   * Whether new tasks start in it. One status is the default for concepts and one for all else: setting it takes it from the former one of the same kind.
   * @example false
   */
  is_default: boolean | null;

  /**
   * Whether somebody is working on it.
   * @example true
   */
  is_wip: boolean | null;

  /**
   * Whether it is for concepts.
   * @example false
   */
  for_concept: boolean | null;

  /**
   * Whether artists may choose it.
   * @example true
   */
  is_artist_allowed: boolean | null;

  /**
   * Whether clients may choose it.
   * @example true
   */
  is_client_allowed: boolean | null;

  /**
   * Key in ShotGrid.
   * @example 1042
   */
  shotgun_id: number | null;

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
