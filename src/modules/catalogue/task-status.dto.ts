import { FreeText, Line, Name, Text } from '../../common/member/text.js';
import { Flag, Numeric, Whole } from '../../common/member/number.js';
import { Id } from '../../common/member/id.js';
import { PointInTime } from '../../common/member/time.js';

/** What can be written of a state of work, such as Retake, when it is made and afterwards. */
class TaskStatusFields {
  @FreeText('When to choose it. At most 64 kB.', 'Somebody is on it', { nullable: true, optional: true })
  description?: string | null;

  @Whole('Place among the statuses, counted from 1.', 1, { nullable: true, optional: true })
  priority?: number | null;

  @Flag('Put away: kept for history, not offered any more.', false, { nullable: true, optional: true })
  archived?: boolean | null;

  @Flag('Whether work in it is finished.', false, { nullable: true, optional: true })
  is_done?: boolean | null;

  @Flag('Whether work in it has to be done again.', false, { nullable: true, optional: true })
  is_retake?: boolean | null;

  @Flag('Whether work in it waits for somebody to look at it.', false, { nullable: true, optional: true })
  is_feedback_request?: boolean | null;

  @Flag(
    'Whether new tasks start in it. One status is the default for concepts and one for all else: setting it takes it from the former one of the same kind.',
    false,
    { nullable: true, optional: true },
  )
  is_default?: boolean | null;

  @Flag('Whether somebody is working on it.', true, { nullable: true, optional: true })
  is_wip?: boolean | null;

  @Flag('Whether it is for concepts.', false, { nullable: true, optional: true })
  for_concept?: boolean | null;

  @Flag('Whether artists may choose it.', true, { nullable: true, optional: true })
  is_artist_allowed?: boolean | null;

  @Flag('Whether clients may choose it.', true, { nullable: true, optional: true })
  is_client_allowed?: boolean | null;

  @Whole('Key in ShotGrid.', 1042, { nullable: true, optional: true })
  shotgun_id?: number | null;
}

export class CreateTaskStatusDto extends TaskStatusFields {
  @Name('Name.', 'Work in progress', { max: 40 })
  name: string;

  @Name('Short name, unique among task statuses.', 'wip', { max: 10 })
  short_name: string;

  @Line('Colour on boards and charts.', '#3273DC', { max: 7 })
  color: string;
}

export class UpdateTaskStatusDto extends TaskStatusFields {
  @Name('Name.', 'Work in progress', { max: 40, optional: true })
  name?: string;

  @Name('Short name, unique among task statuses.', 'wip', { max: 10, optional: true })
  short_name?: string;

  @Line('Colour on boards and charts.', '#3273DC', { max: 7, optional: true })
  color?: string;
}

/** A state of work, such as Retake. */
export class TaskStatusView {
  @Id('Id.')
  id: string;

  @Text('Always `TaskStatus`.', 'TaskStatus')
  type: string;

  @Text('Name.', 'Work in progress')
  name: string;

  @Text('Short name, unique among task statuses.', 'wip')
  short_name: string;

  @Text('Colour on boards and charts.', '#3273DC')
  color: string;

  @Text('When to choose it.', 'Somebody is on it', { nullable: true })
  description: string | null;

  @Numeric('Place among the statuses, counted from 1.', 1, { nullable: true })
  priority: number | null;

  @Flag('Put away: kept for history, not offered any more.', false, { nullable: true })
  archived: boolean | null;

  @Flag('Whether work in it is finished.', false, { nullable: true })
  is_done: boolean | null;

  @Flag('Whether work in it has to be done again.', false, { nullable: true })
  is_retake: boolean | null;

  @Flag('Whether work in it waits for somebody to look at it.', false, { nullable: true })
  is_feedback_request: boolean | null;

  @Flag(
    'Whether new tasks start in it. One status is the default for concepts and one for all else: setting it takes it from the former one of the same kind.',
    false,
    { nullable: true },
  )
  is_default: boolean | null;

  @Flag('Whether somebody is working on it.', true, { nullable: true })
  is_wip: boolean | null;

  @Flag('Whether it is for concepts.', false, { nullable: true })
  for_concept: boolean | null;

  @Flag('Whether artists may choose it.', true, { nullable: true })
  is_artist_allowed: boolean | null;

  @Flag('Whether clients may choose it.', true, { nullable: true })
  is_client_allowed: boolean | null;

  @Numeric('Key in ShotGrid.', 1042, { nullable: true })
  shotgun_id: number | null;

  @PointInTime('When it was made, UTC.', '2024-01-15T10:30:00Z', { nullable: true })
  created_at: string | null;

  @PointInTime('When it last changed, UTC.', '2024-01-15T10:30:00Z', { nullable: true })
  updated_at: string | null;
}
