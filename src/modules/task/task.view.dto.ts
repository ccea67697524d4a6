/** A task. */
export class TaskView {
  /**
   * Id.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  id: string;

  /**
   * Always `Task`.
   * @example 'Task'
   */
  type: string;

  /**
   * Name, unique for an entity and task type.
   * @example 'main'
   */
  name: string;

  /**
   * What is to be done.
   * @example 'Mind the shadow'
   */
  description: string | null;

  /**
   * Urgency; 0 is normal.
   * @example 0
   */
  priority: number | null;

  /**
   * Difficulty, 1 to 5.
   * @example 3
   */
  difficulty: number;

  /**
   * Logged minutes, of all people and days.
   * @example 480
   */
  duration: number | null;

  /**
   * Estimated minutes.
   * @example 960
   */
  estimation: number | null;

  /**
   * Completion in percent.
   * @example 40
   */
  completion_rate: number | null;

  /**
   * How often it was sent back.
   * @example 1
   */
  retake_count: number | null;

  /**
   * Place in a list of tasks.
   * @example 0
   */
  sort_order: number | null;

  /**
   * Planned start, UTC.
   * @example '2024-01-15T10:30:00Z'
   */
  start_date: string | null;

  /**
   * Planned end, UTC.
   * @example '2024-01-15T10:30:00Z'
   */
  due_date: string | null;

  /**
   * When work began: the first comment with a status of work in progress, UTC.
   * @example '2024-01-15T10:30:00Z'
   */
  real_start_date: string | null;

  /**
   * When feedback was first asked for, UTC.
   * @example '2024-01-15T10:30:00Z'
   */
  end_date: string | null;

  /**
   * When it was approved, UTC.
   * @example '2024-01-15T10:30:00Z'
   */
  done_date: string | null;

  /**
   * When the newest comment was made, UTC.
   * @example '2024-01-15T10:30:00Z'
   */
  last_comment_date: string | null;

  /**
   * How many assets it needs are ready.
   * @example 0
   */
  nb_assets_ready: number | null;

  /**
   * Anything else, as JSON.
   * @example { "layers": 3 }
   */
  data: object | null;

  /**
   * Number of drawings.
   * @example 24
   */
  nb_drawings: number | null;

  /**
   * Id in another system.
   * @example 4711
   */
  shotgun_id: number | null;

  /**
   * Latest preview.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  last_preview_file_id: string | null;

  /**
   * Production.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  project_id: string | null;

  /**
   * Task type.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  task_type_id: string | null;

  /**
   * Task status.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  task_status_id: string | null;

  /**
   * Shot, asset or other entity it is done on.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  entity_id: string | null;

  /**
   * Who assigned it last.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  assigner_id: string | null;

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

  /**
   * Who is assigned: ids of persons. With relations only.
   * @example ['3fa85f64-5717-4562-b3fc-2c963f66afa6']
   */
  assignees?: string[];
}

/** A new task, with what a client shows of its type and status. */
export class CreatedTaskView extends TaskView {
  /**
   * Who is assigned: ids of persons.
   * @example ['3fa85f64-5717-4562-b3fc-2c963f66afa6']
   */
  override assignees: string[];

  /**
   * Name of the task type.
   * @example 'Animation'
   */
  task_type_name: string;

  /**
   * Colour of the task type.
   * @example '#4C9AFF'
   */
  task_type_color: string | null;

  /**
   * Place of the task type among others.
   * @example 1
   */
  task_type_priority: number | null;

  /**
   * Name of the task status.
   * @example 'Todo'
   */
  task_status_name: string | null;

  /**
   * Short name of the task status.
   * @example 'todo'
   */
  task_status_short_name: string | null;

  /**
   * Colour of the task status.
   * @example '#F5F5F5'
   */
  task_status_color: string | null;
}
