import { IntersectionType, OmitType, PartialType, PickType } from '@nestjs/swagger';
import { ForeignKey, Index, Unique } from 'typeorm';
import { AnswerOf } from '../../common/member/answered.js';
import { Id } from '../../common/member/id.js';
import { Flag, Whole } from '../../common/member/number.js';
import { Stored, StoredRow } from '../../common/member/stored.js';
import { Code, FreeText, Line, Name, OptionalLine } from '../../common/member/text.js';
import { Registered } from '../register/registered.js';
import { entityKinds } from './task-type.codes.js';

/** A kind of work, such as Animation. */
@Registered({ called: 'task type', change: 'catalogue.change', ignoresCase: true })
@Stored('task_type')
@Unique('task_type_uc', ['name', 'for_entity', 'department_id'])
@Index(['department_id'])
@Index(['shotgun_id'])
export class TaskType extends StoredRow {
  @Name('Name, unique among task types whatever its case and the blanks around it.', 'Animation', {
    max: 40,
    kind: 'name',
  })
  name: string;

  @OptionalLine('Short name.', 'anim', { max: 20 })
  short_name: string | null;

  @FreeText('What the work consists of. At most 64 kB.', 'Blocking, splining and polish', { nullable: true })
  description: string | null;

  @Line('Colour on boards and charts.', '#4C9AFF', { max: 7, nullable: true, default: '#FFFFFF' })
  color: string | null;

  @Whole('Place among the columns of a board, counted from 1.', 1, { nullable: true, default: 1 })
  priority: number | null;

  @Code('What the work is done on: `Asset`, `Shot`, `Sequence`, `Episode`, `Edit` or `Concept`.', 'Shot', {
    of: entityKinds,
    nullable: true,
    default: 'Asset',
    column: { length: 30 },
  })
  for_entity: string | null;

  @Flag('Whether hours may be logged on tasks of this type.', true, { nullable: true, default: true })
  allow_timelog: boolean | null;

  @Flag('Put away: kept for history, not offered any more.', false, { nullable: true, default: false })
  archived: boolean | null;

  @Whole('Key in ShotGrid.', 1042, { nullable: true })
  shotgun_id: number | null;

  @Id('Id of the department that does the work.', { nullable: true })
  @ForeignKey('Department')
  department_id: string | null;
}

export class CreateTaskTypeDto extends IntersectionType(
  PickType(TaskType, ['name']),
  PartialType(OmitType(TaskType, ['name', 'id', 'created_at', 'updated_at'])),
) {}

export class UpdateTaskTypeDto extends PartialType(CreateTaskTypeDto, { skipNullProperties: false }) {}

export class TaskTypeView extends AnswerOf(TaskType) {}
