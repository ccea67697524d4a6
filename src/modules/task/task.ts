import { Check, ForeignKey, Index, Unique } from 'typeorm';
import { Id, Ids } from '../../common/member/id.js';
import { JsonObject } from '../../common/member/json.js';
import { Amount, Numeric, Whole } from '../../common/member/number.js';
import { Stored, StoredRow } from '../../common/member/stored.js';
import { FreeText, Name } from '../../common/member/text.js';
import { PointInTime } from '../../common/member/time.js';

/** Work of one type on one shot or asset. */
@Stored('task')
@Unique('task_uc', ['name', 'project_id', 'task_type_id', 'entity_id'])
@Index(['assigner_id'])
@Index(['entity_id'])
@Index('ix_task_entity_project', ['entity_id', 'project_id'])
@Index(['project_id'])
@Index(['task_status_id'])
@Index(['task_type_id'])
@Check('check_difficulty', 'difficulty > 0 and difficulty < 6')
@Index('ix_task_project_task_type', { synchronize: false })
export class Task extends StoredRow {
  @Name('Name, unique for an entity and task type.', 'main', { max: 80, kind: 'name', default: 'main' })
  name: string;

  @FreeText('What is to be done. At most 64 kB.', 'Mind the shadow', { nullable: true })
  description: string | null;

  @Whole('Urgency; 0 is normal.', 1, { nullable: true, default: 0 })
  priority: number | null;

  @Whole('Difficulty, 1 to 5.', 3, { min: 1, max: 5, default: 3, column: { default: 3 } })
  difficulty: number;

  @Numeric('Logged minutes, of all people and days.', 480, { nullable: true, default: 0 })
  duration: number | null;

  @Amount('Estimated minutes.', 960, { nullable: true, default: 0 })
  estimation: number | null;

  @Whole('Completion in percent.', 40, { min: 0, nullable: true, default: 0 })
  completion_rate: number | null;

  @Whole('How often it was sent back; counted with comments.', 1, { min: 0, nullable: true, default: 0 })
  retake_count: number | null;

  @Whole('Place in a list of tasks.', 2, { nullable: true, default: 0 })
  sort_order: number | null;

  @PointInTime('Planned start; without an offset, UTC.', '2024-06-03T09:00:00Z', { nullable: true })
  start_date: Date | null;

  @PointInTime('Planned end; without an offset, UTC.', '2024-06-07T18:00:00Z', { nullable: true })
  due_date: Date | null;

  @PointInTime(
    'When work began: set with the first comment that has a status of work in progress.',
    '2024-06-03T09:30:00Z',
    { nullable: true },
  )
  real_start_date: Date | null;

  @PointInTime('When feedback was first asked for; set with comments.', '2024-06-06T17:00:00Z', { nullable: true })
  end_date: Date | null;

  @PointInTime('When it was approved; set with comments.', '2024-06-07T11:00:00Z', { nullable: true })
  done_date: Date | null;

  @PointInTime('When the newest comment was made, UTC.', '2024-06-07T11:00:00Z', { nullable: true })
  last_comment_date: Date | null;

  @Whole('How many assets it needs are ready.', 2, { min: 0, nullable: true, default: 0 })
  nb_assets_ready: number | null;

  @JsonObject(
    'Anything else, as JSON. On update, members to add to the stored ones or to put in their place; null empties all of it. At most 64 kB.',
    { layers: 3 },
    { nullable: true },
  )
  data: object | null;

  @Whole('Number of drawings.', 24, { min: 0, nullable: true, default: 0 })
  nb_drawings: number | null;

  @Whole('Id in another system.', 4711, { nullable: true })
  shotgun_id: number | null;

  @Id('Latest preview.', { nullable: true })
  last_preview_file_id: string | null;

  @Id('Production.', { nullable: true })
  @ForeignKey('Project')
  project_id: string | null;

  @Id('Task type, one that is meant for this kind of entity.', { nullable: true })
  @ForeignKey('TaskType')
  task_type_id: string | null;

  @Id('Task status; a new task gets the default one. Commenting on the task changes the dates, too.', {
    nullable: true,
  })
  @ForeignKey('TaskStatus')
  task_status_id: string | null;

  @Id('Shot, asset or other entity of the production.', { nullable: true })
  @ForeignKey('ProductionEntity')
  entity_id: string | null;

  @Id('Who assigned it last.', { nullable: true })
  @ForeignKey('Person')
  assigner_id: string | null;

  @Ids(
    'Who is assigned, and nobody else: ids of persons, or objects with an `id`. They join the team; unknown ids are left out. In answers with relations only.',
    { optional: true, link: { table: 'task_person_link', own: 'task_id', other: 'person_id' } },
  )
  assignees?: string[];
}
