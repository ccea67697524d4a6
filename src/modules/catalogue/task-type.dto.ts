import { IsFreeText, IsLine, IsLineOrNone, IsName } from '../../common/http/text-rules.js';
import { IsCode, IsFlag, IsId, IsWhole, MayBeAbsent, MayBeNull } from '../../common/http/validation.js';
import { entityKinds } from './task-type.codes.js';

/** What can be written of a kind of work, such as Animation, when it is made and afterwards. */
class TaskTypeFields {
  /**
   * Short name.
   * @example 'anim'
   */
  @MayBeNull()
  @IsLineOrNone(20)
  short_name?: string | null;

  /**
   * What the work consists of. At most 64 kB.
   * @example 'Blocking, splining and polish'
   */
  @MayBeNull()
  @IsFreeText()
  description?: string | null;

  /**
   * Colour on boards and charts.
   * @example '#4C9AFF'
   */
  @MayBeNull()
  @IsLine(7)
  color?: string | null;

  /**
   * Place among the columns of a board, counted from 1.
   * @example 1
   */
  @MayBeNull()
  @IsWhole()
  priority?: number | null;

  /**
   * What the work is done on: `Asset`, `Shot`, `Sequence`, `Episode`, `Edit` or `Concept`.
   * @example 'Shot'
   */
  @MayBeNull()
  @IsCode(entityKinds)
  for_entity?: string | null;

  /**
   * Whether hours may be logged on tasks of this type.
   * @example true
   */
  @MayBeNull()
  @IsFlag()
  allow_timelog?: boolean | null;

  /**
   * Put away: kept for history, not offered any more.
   * @example false
   */
  @MayBeNull()
  @IsFlag()
  archived?: boolean | null;

  /**
   * Key in ShotGrid.
   * @example 1042
   */
  @MayBeNull()
  @IsWhole()
  shotgun_id?: number | null;

  /**
   * Id of the department that does the work.
   * @example '9b2f6d1e-8c47-4a55-9f0e-2d7f3c1b6a90'
   */
  @MayBeNull()
  @IsId()
  department_id?: string | null;
}

export class CreateTaskTypeDto extends TaskTypeFields {
  /**
   * Name, unique among task types whatever its case and the blanks around it.
   * @example 'Animation'
   */
  @IsName(40)
  name: string;
}

export class UpdateTaskTypeDto extends TaskTypeFields {
  /**
   * Name, unique among task types whatever its case and the blanks around it.
   * @example 'Animation'
   */
  @MayBeAbsent()
  @IsName(40)
  name?: string;
}

/** A kind of work, such as Animation. */
export class TaskTypeView {
  /**
   * Id.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  id: string;

  /**
   * Always `TaskType`.
   * @example 'TaskType'
   */
  type: string;

  /**
   * Name, unique among task types whatever its case and the blanks around it.
   * @example 'Animation'
   */
  name: string;

  /**
   * Short name.
   * @example 'anim'
   */
  short_name: string | null;

  /**
   * What the work consists of.
   * @example 'Blocking, splining and polish'
   */
  description: string | null;

  /**
   * Colour on boards and charts.
   * @example '#4C9AFF'
   */
  color: string | null;

  /**
   * Place among the columns of a board, counted from 1.
   * @example 1
   */
  priority: number | null;

  /**
   * What the work is done on: `Asset`, `Shot`, `Sequence`, `Episode`, `Edit` or `Concept`.
   * @example 'Shot'
   */
  for_entity: string | null;

  /**
   * Whether hours may be logged on tasks of this type.
   * @example true
   */
  allow_timelog: boolean | null;

  /**
   * Put away: kept for history, not offered any more.
   * @example false
   */
  archived: boolean | null;

  /**
   * Key in ShotGrid.
   * @example 1042
   */
  shotgun_id: number | null;

  /**
   * Id of the department that does the work.
   * @example '9b2f6d1e-8c47-4a55-9f0e-2d7f3c1b6a90'
   */
  department_id: string | null;

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
