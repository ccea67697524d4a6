/** What a person worked on one task, over a period. */
export class TaskTimeView {
  /**
   * Id of the task.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  task_id: string;

  /**
   * Id of its type.
   * @example '7c9e6679-7425-40de-944b-e07fc1f90ae7'
   */
  task_type_id: string | null;

  /**
   * Id of its production.
   * @example '9b2c6f0e-52d4-4d5c-9d0a-0f6a1c1f4c3e'
   */
  project_id: string;

  /**
   * Name of its production.
   * @example 'Big Buck Bunny'
   */
  project_name: string;

  /**
   * Name of the shot, asset or other entity that it is on.
   * @example 'SH010'
   */
  entity_name: string;

  /**
   * Kind of that entity.
   * @example 'Shot'
   */
  entity_type_name: string;

  /**
   * Name of what the entity is part of: of a shot, its sequence.
   * @example 'SQ02'
   */
  sequence_name: string | null;

  /**
   * Name of what that is part of: of a shot, its episode.
   * @example 'E01'
   */
  episode_name: string | null;

  /**
   * Minutes.
   * @example 960
   */
  duration: number;
}

/** What every total has. */
class TimeTotalView {
  /**
   * Minutes on all these tasks together.
   * @example 2400
   */
  total_duration: number;

  /**
   * The year; of a week, its ISO year.
   * @example 2024
   */
  year: number;

  /** The tasks, by names of production, episode, sequence and entity. */
  tasks: TaskTimeView[];
}

/** What a person worked in a year. */
export class YearTotalView extends TimeTotalView {}

/** What a person worked in a month. */
export class MonthTotalView extends TimeTotalView {
  /**
   * The month.
   * @example 6
   */
  month: number;
}

/** What a person worked in an ISO week. */
export class WeekTotalView extends TimeTotalView {
  /**
   * The ISO week.
   * @example 23
   */
  week: number;
}

/** What a person worked on a day. */
export class DayTotalView extends MonthTotalView {
  /**
   * The day of the month.
   * @example 4
   */
  day: number;
}
