import { IsDay, IsId, IsPositive, MayBeAbsent } from '../../common/http/validation.js';

/** As many minutes as a day has: the most that a person can work on it, on all tasks together. */
export const minutesOfDay = 1440;

export class LogTimeDto {
  /**
   * Minutes, more than 0. All entries of the person on the day together are at most 1,440.
   * @example 480
   */
  @IsPositive(minutesOfDay)
  duration: number;
}

export class CreateTimeSpentDto extends LogTimeDto {
  /**
   * The day.
   * @example '2024-06-04'
   */
  @IsDay()
  date: string;

  /**
   * Id of the task.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  @IsId()
  task_id: string;

  /**
   * Id of the person.
   * @example '9b2c6f0e-52d4-4d5c-9d0a-0f6a1c1f4c3e'
   */
  @IsId()
  person_id: string;
}

export class UpdateTimeSpentDto {
  /**
   * Minutes, more than 0. All entries of the person on the day together are at most 1,440.
   * @example 240
   */
  @MayBeAbsent()
  @IsPositive(minutesOfDay)
  duration?: number;

  /**
   * The day.
   * @example '2024-06-05'
   */
  @MayBeAbsent()
  @IsDay()
  date?: string;

  /**
   * Id of the task.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  @MayBeAbsent()
  @IsId()
  task_id?: string;

  /**
   * Id of the person.
   * @example '9b2c6f0e-52d4-4d5c-9d0a-0f6a1c1f4c3e'
   */
  @MayBeAbsent()
  @IsId()
  person_id?: string;
}

/** Minutes a person worked on a task on one day. */
export class TimeSpentView {
  /**
   * Id.
   * @example '7c9e6679-7425-40de-944b-e07fc1f90ae7'
   */
  id: string;

  /**
   * Always `TimeSpent`.
   * @example 'TimeSpent'
   */
  type: string;

  /**
   * Minutes, more than 0; 0 only in the answer to a deletion.
   * @example 480
   */
  duration: number;

  /**
   * The day.
   * @example '2024-06-04'
   */
  date: string;

  /**
   * Id of the task.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  task_id: string | null;

  /**
   * Id of the person.
   * @example '9b2c6f0e-52d4-4d5c-9d0a-0f6a1c1f4c3e'
   */
  person_id: string | null;

  /**
   * When it was made, UTC.
   * @example '2024-06-04T17:58:02Z'
   */
  created_at: string | null;

  /**
   * When it last changed, UTC.
   * @example '2024-06-04T17:58:02Z'
   */
  updated_at: string | null;
}

/** The same, and what it was worked on. */
export class TimeSpentOfTaskView extends TimeSpentView {
  /**
   * Id of the production of the task.
   * @example 'b3b0a6a0-5a5c-4c55-8a8c-2a9f0f3c1d11'
   */
  project_id: string | null;

  /**
   * Id of the type of the task.
   * @example '9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d'
   */
  task_type_id: string | null;
}
