import { AnswerOf } from '../../common/member/answered.js';
import { Ids } from '../../common/member/id.js';
import { Numeric } from '../../common/member/number.js';
import { Text } from '../../common/member/text.js';
import { Task } from './task.js';

/** A task. */
export class TaskView extends AnswerOf(Task) {}

/** A new task, with what a client shows of its type and status. */
export class CreatedTaskView extends TaskView {
  @Ids('Who is assigned: ids of persons.')
  override assignees: string[];

  @Text('Name of the task type.', 'Animation')
  task_type_name: string;

  @Text('Colour of the task type.', '#4C9AFF', { nullable: true })
  task_type_color: string | null;

  @Numeric('Place of the task type among others.', 1, { nullable: true })
  task_type_priority: number | null;

  @Text('Name of the task status.', 'Todo', { nullable: true })
  task_status_name: string | null;

  @Text('Short name of the task status.', 'todo', { nullable: true })
  task_status_short_name: string | null;

  @Text('Colour of the task status.', '#F5F5F5', { nullable: true })
  task_status_color: string | null;
}
