import { Id } from '../../common/member/id.js';
import { Whole } from '../../common/member/number.js';

export class AddTaskTypeDto {
  @Id('Id of the task type that the production uses.')
  task_type_id: string;

  @Whole("Place among the columns of the production's boards, counted from 1.", 1, { nullable: true, optional: true })
  priority?: number | null;
}

export class AddTaskStatusDto {
  @Id('Id of the task status that the production uses.')
  task_status_id: string;
}
