import { IntersectionType, OmitType, PartialType, PickType } from '@nestjs/swagger';
import { PartialOrNull } from '../../common/member/partial-or-null.js';
import { RequiredType } from '../../common/member/required.js';
import { Task } from './task.js';

/** What a task is: old rows may lack it, but nobody may leave it empty. */
class TaskPlace extends RequiredType(Task, ['project_id', 'task_type_id', 'entity_id']) {}

/** What is written of a task besides: all but what every row has and what the server counts. */
class TaskInput extends OmitType(Task, [
  'id',
  'project_id',
  'task_type_id',
  'entity_id',
  'assigner_id',
  'duration',
  'last_comment_date',
  'created_at',
  'updated_at',
]) {}

export class CreateTaskDto extends IntersectionType(TaskPlace, PartialOrNull(TaskInput)) {}

/** Null instead of the assignees means nobody. */
export class UpdateTaskDto extends IntersectionType(
  PartialType(
    IntersectionType(PickType(TaskPlace, ['task_type_id', 'entity_id']), OmitType(TaskInput, ['assignees'])),
    { skipNullProperties: false },
  ),
  PartialOrNull(PickType(TaskInput, ['assignees'])),
) {}

/** What supervisors change of the tasks of their departments. */
export const supervisedMembers = [
  'priority',
  'start_date',
  'due_date',
  'estimation',
  'difficulty',
  'data',
] as const satisfies readonly (keyof UpdateTaskDto)[];
