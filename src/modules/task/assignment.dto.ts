import { Id, Ids } from '../../common/member/id.js';
import { Must } from '../../common/http/validation.js';

export class AssignTaskDto {
  @Id('Whom to assign.')
  person_id: string;
}

/** Several tasks at once. */
export class TaskSetDto {
  @Ids('The tasks, at least one. Unknown ones, and those the caller may not assign, are left out.')
  @Must('a list of at least one id', (value) => !Array.isArray(value) || value.length > 0)
  task_ids: string[];
}

export class ClearAssignationDto extends TaskSetDto {
  @Id('Whom to take off the tasks; everybody when left out.', { nullable: true, optional: true })
  person_id?: string | null;
}
