import { IsId, IsIdList, MayBeNull, Must } from '../../common/http/validation.js';

export class AssignTaskDto {
  /**
   * Whom to assign.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  @IsId()
  person_id: string;
}

/** Several tasks at once. */
export class TaskSetDto {
  /**
   * The tasks, at least one. Unknown ones, and those the caller may not assign, are left out.
   * @example ["3fa85f64-5717-4562-b3fc-2c963f66afa6"]
   */
  @IsIdList()
  @Must('a list of at least one id', (value) => !Array.isArray(value) || value.length > 0)
  task_ids: string[];
}

export class ClearAssignationDto extends TaskSetDto {
  /**
   * Whom to take off the tasks; everybody when left out.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  @MayBeNull()
  @IsId()
  person_id?: string | null;
}
