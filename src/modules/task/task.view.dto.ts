import { Id, Ids } from '../../common/member/id.js';
import { Text } from '../../common/member/text.js';
import { Numeric } from '../../common/member/number.js';
import { PointInTime } from '../../common/member/time.js';
import { JsonObject } from '../../common/member/json.js';
/** A task. */
export class TaskView {
  @Id('Id.')
  id: string;

  @Text('Always `Task`.', 'Task')
  type: string;

  @Text('Name, unique for an entity and task type.', 'main')
  name: string;

  @Text('What is to be done.', 'Mind the shadow', { nullable: true })
  description: string | null;

  @Numeric('Urgency; 0 is normal.', 0, { nullable: true })
  priority: number | null;

  @Numeric('Difficulty, 1 to 5.', 3)
  difficulty: number;

  @Numeric('Logged minutes, of all people and days.', 480, { nullable: true })
  duration: number | null;

  @Numeric('Estimated minutes.', 960, { nullable: true })
  estimation: number | null;

  @Numeric('Completion in percent.', 40, { nullable: true })
  completion_rate: number | null;

  @Numeric('How often it was sent back.', 1, { nullable: true })
  retake_count: number | null;

  @Numeric('Place in a list of tasks.', 0, { nullable: true })
  sort_order: number | null;

  @PointInTime('Planned start, UTC.', '2024-01-15T10:30:00Z', { nullable: true })
  start_date: string | null;

  @PointInTime('Planned end, UTC.', '2024-01-15T10:30:00Z', { nullable: true })
  due_date: string | null;

  @PointInTime('When work began: the first comment with a status of work in progress, UTC.', '2024-01-15T10:30:00Z', {
    nullable: true,
  })
  real_start_date: string | null;

  @PointInTime('When feedback was first asked for, UTC.', '2024-01-15T10:30:00Z', { nullable: true })
  end_date: string | null;

  @PointInTime('When it was approved, UTC.', '2024-01-15T10:30:00Z', { nullable: true })
  done_date: string | null;

  @PointInTime('When the newest comment was made, UTC.', '2024-01-15T10:30:00Z', { nullable: true })
  last_comment_date: string | null;

  @Numeric('How many assets it needs are ready.', 0, { nullable: true })
  nb_assets_ready: number | null;

  @JsonObject('Anything else, as JSON.', { layers: 3 }, { nullable: true })
  data: object | null;

  @Numeric('Number of drawings.', 24, { nullable: true })
  nb_drawings: number | null;

  @Numeric('Id in another system.', 4711, { nullable: true })
  shotgun_id: number | null;

  @Id('Latest preview.', { nullable: true })
  last_preview_file_id: string | null;

  @Id('Production.', { nullable: true })
  project_id: string | null;

  @Id('Task type.', { nullable: true })
  task_type_id: string | null;

  @Id('Task status.', { nullable: true })
  task_status_id: string | null;

  @Id('Shot, asset or other entity it is done on.', { nullable: true })
  entity_id: string | null;

  @Id('Who assigned it last.', { nullable: true })
  assigner_id: string | null;

  @PointInTime('When it was made, UTC.', '2024-01-15T10:30:00Z', { nullable: true })
  created_at: string | null;

  @PointInTime('When it last changed, UTC.', '2024-01-15T10:30:00Z', { nullable: true })
  updated_at: string | null;

  @Ids('Who is assigned: ids of persons. With relations only.', { optional: true })
  assignees?: string[];
}

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
