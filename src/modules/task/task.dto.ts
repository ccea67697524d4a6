import { FreeText, Name } from '../../common/member/text.js';
import { Amount, Whole } from '../../common/member/number.js';
import { PointInTime } from '../../common/member/time.js';
import { Id, Ids } from '../../common/member/id.js';
import { JsonObject } from '../../common/member/json.js';

/** What supervisors change of the tasks of their departments. */
export const supervisedMembers = ['priority', 'start_date', 'due_date', 'estimation', 'difficulty', 'data'] as const;

/** What is written of a task when it is made and afterwards. */
class TaskFields {
  @FreeText('What is to be done. At most 64 kB.', 'Mind the shadow', { nullable: true, optional: true })
  description?: string | null;

  @Whole('Urgency; 0 is normal.', 1, { nullable: true, optional: true })
  priority?: number | null;

  @Amount('Estimated minutes.', 960, { nullable: true, optional: true })
  estimation?: number | null;

  @Whole('Completion in percent.', 40, { min: 0, nullable: true, optional: true })
  completion_rate?: number | null;

  @Whole('How often it was sent back; counted with comments.', 1, { min: 0, nullable: true, optional: true })
  retake_count?: number | null;

  @Whole('Place in a list of tasks.', 2, { nullable: true, optional: true })
  sort_order?: number | null;

  @PointInTime('Planned start; without an offset, UTC.', '2024-06-03T09:00:00Z', { nullable: true, optional: true })
  start_date?: Date | null;

  @PointInTime('Planned end; without an offset, UTC.', '2024-06-07T18:00:00Z', { nullable: true, optional: true })
  due_date?: Date | null;

  @PointInTime('When work began; set with comments.', '2024-06-03T09:30:00Z', { nullable: true, optional: true })
  real_start_date?: Date | null;

  @PointInTime('When feedback was asked for; set with comments.', '2024-06-06T17:00:00Z', {
    nullable: true,
    optional: true,
  })
  end_date?: Date | null;

  @PointInTime('When it was approved; set with comments.', '2024-06-07T11:00:00Z', { nullable: true, optional: true })
  done_date?: Date | null;

  @Whole('How many assets it needs are ready.', 2, { min: 0, nullable: true, optional: true })
  nb_assets_ready?: number | null;

  @Whole('Number of drawings.', 24, { min: 0, nullable: true, optional: true })
  nb_drawings?: number | null;

  @Whole('Id in another system.', 4711, { nullable: true, optional: true })
  shotgun_id?: number | null;

  @Id('Latest preview.', { nullable: true, optional: true })
  last_preview_file_id?: string | null;

  @JsonObject(
    'Anything else, as JSON. On update, members to add to the stored ones or to put in their place; null empties all of it. At most 64 kB.',
    { layers: 3 },
    { nullable: true, optional: true },
  )
  data?: object | null;

  @Ids(
    'Who is assigned, and nobody else: ids of persons, or objects with an `id`. They join the team; unknown ids are left out.',
    { nullable: true, optional: true },
  )
  assignees?: string[] | null;
}

export class CreateTaskDto extends TaskFields {
  @Id('Production.')
  project_id: string;

  @Id('Task type, one that is meant for this kind of entity.')
  task_type_id: string;

  @Id('Shot, asset or other entity of the production.')
  entity_id: string;

  @Id('Task status; the default one when left out.', { nullable: true, optional: true })
  task_status_id?: string | null;

  @Name('Name, unique for an entity and task type; `main` when left out.', 'main', {
    max: 80,
    nullable: true,
    optional: true,
  })
  name?: string | null;

  @Whole('Difficulty, 1 to 5.', 3, { min: 1, max: 5, nullable: true, optional: true })
  difficulty?: number | null;
}

export class UpdateTaskDto extends TaskFields {
  @Id('Task type, one that is meant for this kind of entity.', { optional: true })
  task_type_id?: string;

  @Id('Shot, asset or other entity of the same production.', { optional: true })
  entity_id?: string;

  @Id('Task status. It does not touch the dates; comment on the task to change both.', {
    nullable: true,
    optional: true,
  })
  task_status_id?: string | null;

  @Name('Name, unique for an entity and task type.', 'main', { max: 80, optional: true })
  name?: string;

  @Whole('Difficulty, 1 to 5.', 3, { min: 1, max: 5, optional: true })
  difficulty?: number;
}
