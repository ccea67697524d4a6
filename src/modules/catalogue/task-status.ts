import { IntersectionType, OmitType, PartialType, PickType } from '@nestjs/swagger';
import { Index, Unique } from 'typeorm';
import { AnswerOf } from '../../common/member/answered.js';
import { Flag, Whole } from '../../common/member/number.js';
import { Stored, StoredRow } from '../../common/member/stored.js';
import { FreeText, Line, Name } from '../../common/member/text.js';
import { Registered } from '../register/registered.js';

/** A state of work, such as Retake. */
@Registered({ called: 'task status', change: 'catalogue.change' })
@Stored('task_status')
@Unique(['short_name'])
@Index(['is_default'])
@Index(['is_done'])
@Index(['is_feedback_request'])
@Index(['is_wip'])
export class TaskStatus extends StoredRow {
  @Name('Name.', 'Work in progress', { max: 40, kind: 'name' })
  name: string;

  @Name('Short name, unique among task statuses.', 'wip', { max: 10 })
  short_name: string;

  @Line('Colour on boards and charts.', '#3273DC', { max: 7 })
  color: string;

  @FreeText('When to choose it. At most 64 kB.', 'Somebody is on it', { nullable: true })
  description: string | null;

  @Whole('Place among the statuses, counted from 1.', 1, { nullable: true, default: 1 })
  priority: number | null;

  @Flag('Put away: kept for history, not offered any more.', false, { nullable: true, default: false })
  archived: boolean | null;

  @Flag('Whether work in it is finished.', false, { nullable: true, default: false })
  is_done: boolean | null;

  @Flag('Whether work in it has to be done again.', false, { nullable: true, default: false })
  is_retake: boolean | null;

  @Flag('Whether work in it waits for somebody to look at it.', false, { nullable: true, default: false })
  is_feedback_request: boolean | null;

  @Flag(
    'Whether new tasks start in it. One status is the default for concepts and one for all else: setting it takes it from the former one of the same kind.',
    false,
    { nullable: true, default: false },
  )
  is_default: boolean | null;

  @Flag('Whether somebody is working on it.', true, { nullable: true, default: false })
  is_wip: boolean | null;

  @Flag('Whether it is for concepts.', false, { nullable: true, default: false, column: { default: false } })
  for_concept: boolean | null;

  @Flag('Whether artists may choose it.', true, { nullable: true, default: true })
  is_artist_allowed: boolean | null;

  @Flag('Whether clients may choose it.', true, { nullable: true, default: true })
  is_client_allowed: boolean | null;

  @Whole('Key in ShotGrid.', 1042, { nullable: true })
  shotgun_id: number | null;
}

export class CreateTaskStatusDto extends IntersectionType(
  PickType(TaskStatus, ['name', 'short_name', 'color']),
  PartialType(OmitType(TaskStatus, ['name', 'short_name', 'color', 'id', 'created_at', 'updated_at'])),
) {}

export class UpdateTaskStatusDto extends PartialType(CreateTaskStatusDto, { skipNullProperties: false }) {}

export class TaskStatusView extends AnswerOf(TaskStatus) {}
