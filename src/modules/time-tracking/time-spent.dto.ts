import { Numeric, Positive } from '../../common/member/number.js';
import { CalendarDay, PointInTime } from '../../common/member/time.js';
import { Id } from '../../common/member/id.js';
import { Text } from '../../common/member/text.js';

/** As many minutes as a day has: the most that a person can work on it, on all tasks together. */
export const minutesOfDay = 1440;

export class LogTimeDto {
  @Positive('Minutes, more than 0. All entries of the person on the day together are at most 1,440.', 480, {
    max: minutesOfDay,
  })
  duration: number;
}

export class CreateTimeSpentDto extends LogTimeDto {
  @CalendarDay('The day.', '2024-06-04')
  date: string;

  @Id('Id of the task.')
  task_id: string;

  @Id('Id of the person.')
  person_id: string;
}

export class UpdateTimeSpentDto {
  @Positive('Minutes, more than 0. All entries of the person on the day together are at most 1,440.', 240, {
    max: minutesOfDay,
    optional: true,
  })
  duration?: number;

  @CalendarDay('The day.', '2024-06-05', { optional: true })
  date?: string;

  @Id('Id of the task.', { optional: true })
  task_id?: string;

  @Id('Id of the person.', { optional: true })
  person_id?: string;
}

/** Minutes a person worked on a task on one day. */
export class TimeSpentView {
  @Id('Id.')
  id: string;

  @Text('Always `TimeSpent`.', 'TimeSpent')
  type: string;

  @Numeric('Minutes, more than 0; 0 only in the answer to a deletion.', 480)
  duration: number;

  @CalendarDay('The day.', '2024-06-04')
  date: string;

  @Id('Id of the task.', { nullable: true })
  task_id: string | null;

  @Id('Id of the person.', { nullable: true })
  person_id: string | null;

  @PointInTime('When it was made, UTC.', '2024-06-04T17:58:02Z', { nullable: true })
  created_at: string | null;

  @PointInTime('When it last changed, UTC.', '2024-06-04T17:58:02Z', { nullable: true })
  updated_at: string | null;
}

/** The same, and what it was worked on. */
export class TimeSpentOfTaskView extends TimeSpentView {
  @Id('Id of the production of the task.', { nullable: true })
  project_id: string | null;

  @Id('Id of the type of the task.', { nullable: true })
  task_type_id: string | null;
}
