import { IsJsonObject } from '../../common/http/json-rules.js';
import { IsFreeText, IsName } from '../../common/http/text-rules.js';
import { IsAmount, IsId, IsIdList, IsInstant, IsWhole, MayBeAbsent, MayBeNull } from '../../common/http/validation.js';

/** What supervisors change of the tasks of their departments. */
export const supervisedMembers = ['priority', 'start_date', 'due_date', 'estimation', 'difficulty', 'data'] as const;

/** What is written of a task when it is made and afterwards. */
class TaskFields {
  /**
   * What is to be done. At most 64 kB.
   * @example 'Mind the shadow'
   */
  @MayBeNull()
  @IsFreeText()
  description?: string | null;

  /**
   * Urgency; 0 is normal.
   * @example 1
   */
  @MayBeNull()
  @IsWhole()
  priority?: number | null;

  /**
   * Estimated minutes.
   * @example 960
   */
  @MayBeNull()
  @IsAmount()
  estimation?: number | null;

  /**
   * Completion in percent.
   * @example 40
   */
  @MayBeNull()
  @IsWhole({ min: 0 })
  completion_rate?: number | null;

  /**
   * How often it was sent back; counted with comments.
   * @example 1
   */
  @MayBeNull()
  @IsWhole({ min: 0 })
  retake_count?: number | null;

  /**
   * Place in a list of tasks.
   * @example 2
   */
  @MayBeNull()
  @IsWhole()
  sort_order?: number | null;

  /**
   * Planned start; without an offset, UTC.
   * @example '2024-06-03T09:00:00Z'
   */
  @MayBeNull()
  @IsInstant()
  start_date?: Date | null;

  /**
   * Planned end; without an offset, UTC.
   * @example '2024-06-07T18:00:00Z'
   */
  @MayBeNull()
  @IsInstant()
  due_date?: Date | null;

  /**
   * When work began; set with comments.
   * @example '2024-06-03T09:30:00Z'
   */
  @MayBeNull()
  @IsInstant()
  real_start_date?: Date | null;

  /**
   * When feedback was asked for; set with comments.
   * @example '2024-06-06T17:00:00Z'
   */
  @MayBeNull()
  @IsInstant()
  end_date?: Date | null;

  /**
   * When it was approved; set with comments.
   * @example '2024-06-07T11:00:00Z'
   */
  @MayBeNull()
  @IsInstant()
  done_date?: Date | null;

  /**
   * How many assets it needs are ready.
   * @example 2
   */
  @MayBeNull()
  @IsWhole({ min: 0 })
  nb_assets_ready?: number | null;

  /**
   * Number of drawings.
   * @example 24
   */
  @MayBeNull()
  @IsWhole({ min: 0 })
  nb_drawings?: number | null;

  /**
   * Id in another system.
   * @example 4711
   */
  @MayBeNull()
  @IsWhole()
  shotgun_id?: number | null;

  /**
   * Latest preview.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  @MayBeNull()
  @IsId()
  last_preview_file_id?: string | null;

  /**
   * Anything else, as JSON. On update, members to add to the stored ones or to put in their place; null empties all of it. At most 64 kB.
   * @example { "layers": 3 }
   */
  @MayBeNull()
  @IsJsonObject()
  data?: object | null;

  /**
   * Who is assigned, and nobody else: ids of persons, or objects with an `id`. They join the team; unknown ids are left out.
   * @example ["3fa85f64-5717-4562-b3fc-2c963f66afa6"]
   */
  @MayBeNull()
  @IsIdList()
  assignees?: string[] | null;
}

export class CreateTaskDto extends TaskFields {
  /**
   * Production.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  @IsId()
  project_id: string;

  /**
   * Task type, one that is meant for this kind of entity.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  @IsId()
  task_type_id: string;

  /**
   * Shot, asset or other entity of the production.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  @IsId()
  entity_id: string;

  /**
   * Task status; the default one when left out.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  @MayBeNull()
  @IsId()
  task_status_id?: string | null;

  /**
   * Name, unique for an entity and task type; `main` when left out.
   * @example 'main'
   */
  @MayBeNull()
  @IsName(80)
  name?: string | null;

  /**
   * Difficulty, 1 to 5.
   * @example 3
   */
  @MayBeNull()
  @IsWhole({ min: 1, max: 5 })
  difficulty?: number | null;
}

export class UpdateTaskDto extends TaskFields {
  /**
   * Task type, one that is meant for this kind of entity.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  @MayBeAbsent()
  @IsId()
  task_type_id?: string;

  /**
   * Shot, asset or other entity of the same production.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  @MayBeAbsent()
  @IsId()
  entity_id?: string;

  /**
   * Task status. It does not touch the dates; comment on the task to change both.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  @MayBeNull()
  @IsId()
  task_status_id?: string | null;

  /**
   * Name, unique for an entity and task type.
   * @example 'main'
   */
  @MayBeAbsent()
  @IsName(80)
  name?: string;

  /**
   * Difficulty, 1 to 5.
   * @example 3
   */
  @MayBeAbsent()
  @IsWhole({ min: 1, max: 5 })
  difficulty?: number;
}
