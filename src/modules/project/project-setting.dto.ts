import { IsId, IsWhole, MayBeNull } from '../../common/http/validation.js';

export class AddTaskTypeDto {
  /**
   * Id of the task type that the production uses.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  @IsId()
  task_type_id: string;

  /**
   * Place among the columns of the production's boards, counted from 1.
   * @example 1
   */
  @MayBeNull()
  @IsWhole()
  priority?: number | null;
}

export class AddTaskStatusDto {
  /**
   * Id of the task status that the production uses.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  @IsId()
  task_status_id: string;
}
