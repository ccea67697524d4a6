import { Code, FreeText, Line, Name, OptionalLine, Text } from '../../common/member/text.js';
import { Flag, Numeric, Whole } from '../../common/member/number.js';
import { Id } from '../../common/member/id.js';
import { PointInTime } from '../../common/member/time.js';
import { entityKinds } from './task-type.codes.js';

/** What can be written of a kind of work, such as Animation, when it is made and afterwards. */
class TaskTypeFields {
  @OptionalLine('Short name.', 'anim', { max: 20, optional: true })
  short_name?: string | null;

  @FreeText('What the work consists of. At most 64 kB.', 'Blocking, splining and polish', {
    nullable: true,
    optional: true,
  })
  description?: string | null;

  @Line('Colour on boards and charts.', '#4C9AFF', { max: 7, nullable: true, optional: true })
  color?: string | null;

  @Whole('Place among the columns of a board, counted from 1.', 1, { nullable: true, optional: true })
  priority?: number | null;

  @Code('What the work is done on: `Asset`, `Shot`, `Sequence`, `Episode`, `Edit` or `Concept`.', 'Shot', {
    of: entityKinds,
    nullable: true,
    optional: true,
  })
  for_entity?: string | null;

  @Flag('Whether hours may be logged on tasks of this type.', true, { nullable: true, optional: true })
  allow_timelog?: boolean | null;

  @Flag('Put away: kept for history, not offered any more.', false, { nullable: true, optional: true })
  archived?: boolean | null;

  @Whole('Key in ShotGrid.', 1042, { nullable: true, optional: true })
  shotgun_id?: number | null;

  @Id('Id of the department that does the work.', { nullable: true, optional: true })
  department_id?: string | null;
}

export class CreateTaskTypeDto extends TaskTypeFields {
  @Name('Name, unique among task types whatever its case and the blanks around it.', 'Animation', { max: 40 })
  name: string;
}

export class UpdateTaskTypeDto extends TaskTypeFields {
  @Name('Name, unique among task types whatever its case and the blanks around it.', 'Animation', {
    max: 40,
    optional: true,
  })
  name?: string;
}

/** A kind of work, such as Animation. */
export class TaskTypeView {
  @Id('Id.')
  id: string;

  @Text('Always `TaskType`.', 'TaskType')
  type: string;

  @Text('Name, unique among task types whatever its case and the blanks around it.', 'Animation')
  name: string;

  @Text('Short name.', 'anim', { nullable: true })
  short_name: string | null;

  @Text('What the work consists of.', 'Blocking, splining and polish', { nullable: true })
  description: string | null;

  @Text('Colour on boards and charts.', '#4C9AFF', { nullable: true })
  color: string | null;

  @Numeric('Place among the columns of a board, counted from 1.', 1, { nullable: true })
  priority: number | null;

  @Text('What the work is done on: `Asset`, `Shot`, `Sequence`, `Episode`, `Edit` or `Concept`.', 'Shot', {
    nullable: true,
  })
  for_entity: string | null;

  @Flag('Whether hours may be logged on tasks of this type.', true, { nullable: true })
  allow_timelog: boolean | null;

  @Flag('Put away: kept for history, not offered any more.', false, { nullable: true })
  archived: boolean | null;

  @Numeric('Key in ShotGrid.', 1042, { nullable: true })
  shotgun_id: number | null;

  @Id('Id of the department that does the work.', { nullable: true })
  department_id: string | null;

  @PointInTime('When it was made, UTC.', '2024-01-15T10:30:00Z', { nullable: true })
  created_at: string | null;

  @PointInTime('When it last changed, UTC.', '2024-01-15T10:30:00Z', { nullable: true })
  updated_at: string | null;
}
