import { Id } from '../../common/member/id.js';
import { Text } from '../../common/member/text.js';
import { Numeric } from '../../common/member/number.js';
import { ListOf } from '../../common/member/answered.js';
/** What a person worked on one task, over a period. */
export class TaskTimeView {
  @Id('Id of the task.')
  task_id: string;

  @Id('Id of its type.', { nullable: true })
  task_type_id: string | null;

  @Id('Id of its production.')
  project_id: string;

  @Text('Name of its production.', 'Big Buck Bunny')
  project_name: string;

  @Text('Name of the shot, asset or other entity that it is on.', 'SH010')
  entity_name: string;

  @Text('Kind of that entity.', 'Shot')
  entity_type_name: string;

  @Text('Name of what the entity is part of: of a shot, its sequence.', 'SQ02', { nullable: true })
  sequence_name: string | null;

  @Text('Name of what that is part of: of a shot, its episode.', 'E01', { nullable: true })
  episode_name: string | null;

  @Numeric('Minutes.', 960)
  duration: number;
}

/** What every total has. */
class TimeTotalView {
  @Numeric('Minutes on all these tasks together.', 2400)
  total_duration: number;

  @Numeric('The year; of a week, its ISO year.', 2024)
  year: number;

  @ListOf(TaskTimeView, 'The tasks, by names of production, episode, sequence and entity.')
  tasks: TaskTimeView[];
}

/** What a person worked in a year. */
export class YearTotalView extends TimeTotalView {}

/** What a person worked in a month. */
export class MonthTotalView extends TimeTotalView {
  @Numeric('The month.', 6)
  month: number;
}

/** What a person worked in an ISO week. */
export class WeekTotalView extends TimeTotalView {
  @Numeric('The ISO week.', 23)
  week: number;
}

/** What a person worked on a day. */
export class DayTotalView extends MonthTotalView {
  @Numeric('The day of the month.', 4)
  day: number;
}
