import { IntersectionType, OmitType, PartialType, PickType } from '@nestjs/swagger';
import { Check, ForeignKey, Index, Unique } from 'typeorm';
import { Typed } from '../../common/member/answered.js';
import { Id } from '../../common/member/id.js';
import { Numeric, Positive } from '../../common/member/number.js';
import { RequiredType } from '../../common/member/required.js';
import { Stored, StoredRow } from '../../common/member/stored.js';
import { CalendarDay } from '../../common/member/time.js';
import type { Day } from '../../common/time/day.js';

/** As many minutes as a day has: the most that a person can work on it, on all tasks together. */
export const minutesOfDay = 1440;

/** Minutes a person worked on a task on one calendar day. */
@Stored('time_spent')
@Unique('time_spent_uc', ['person_id', 'task_id', 'date'])
@Index(['person_id'])
@Index(['task_id'])
@Check('check_duration_positive', 'duration > 0')
@Index('ix_time_spent_person_date', { synchronize: false })
@Index('ix_time_spent_date_person', { synchronize: false })
export class TimeSpent extends StoredRow {
  @Positive('Minutes, more than 0. All entries of the person on the day together are at most 1,440.', 480, {
    max: minutesOfDay,
  })
  duration: number;

  @CalendarDay('The day.', '2024-06-04')
  date: Day;

  @Id('Id of the task.', { nullable: true })
  @ForeignKey('Task')
  task_id: string | null;

  @Id('Id of the person.', { nullable: true })
  @ForeignKey('Person')
  person_id: string | null;
}

export class LogTimeDto extends PickType(TimeSpent, ['duration']) {}

export class CreateTimeSpentDto extends IntersectionType(
  PickType(TimeSpent, ['duration', 'date']),
  RequiredType(TimeSpent, ['task_id', 'person_id']),
) {}

export class UpdateTimeSpentDto extends PartialType(CreateTimeSpentDto, { skipNullProperties: false }) {}

export class TimeSpentView extends IntersectionType(Typed('TimeSpent'), OmitType(TimeSpent, ['duration'])) {
  @Numeric('Minutes, more than 0; 0 only in the answer to a deletion.', 480)
  duration: number;
}

/** The same, and what it was worked on. */
export class TimeSpentOfTaskView extends TimeSpentView {
  @Id('Id of the production of the task.', { nullable: true })
  project_id: string | null;

  @Id('Id of the type of the task.', { nullable: true })
  task_type_id: string | null;
}
