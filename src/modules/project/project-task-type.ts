import { IntersectionType, PickType } from '@nestjs/swagger';
import { ForeignKey, Index, Unique } from 'typeorm';
import { Id } from '../../common/member/id.js';
import { Whole } from '../../common/member/number.js';
import { PartialOrNull } from '../../common/member/partial-or-null.js';
import { Stored, StoredRow } from '../../common/member/stored.js';

/** A production uses a task type. */
@Stored('project_task_type_link')
@Unique('project_task_type_link_uc', ['project_id', 'task_type_id'])
@Index(['project_id'])
@Index(['task_type_id'])
export class ProjectTaskTypeLink extends StoredRow {
  @Id('Id of the production.', { column: { primary: true } })
  @ForeignKey('Project')
  project_id: string;

  @Id('Id of the task type that the production uses.', { column: { primary: true } })
  @ForeignKey('TaskType')
  task_type_id: string;

  @Whole("Place among the columns of the production's boards, counted from 1.", 1, { nullable: true })
  priority: number | null;
}

export class AddTaskTypeDto extends IntersectionType(
  PickType(ProjectTaskTypeLink, ['task_type_id']),
  PartialOrNull(PickType(ProjectTaskTypeLink, ['priority'])),
) {}
