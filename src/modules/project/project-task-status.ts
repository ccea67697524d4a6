import { PickType } from '@nestjs/swagger';
import { Column, ForeignKey, Index, Unique } from 'typeorm';
import { Id } from '../../common/member/id.js';
import { Whole } from '../../common/member/number.js';
import { Stored, StoredRow } from '../../common/member/stored.js';

/** A production uses a task status. */
@Stored('project_task_status_link')
@Unique('project_task_status_link_uc', ['project_id', 'task_status_id'])
@Index(['project_id'])
@Index(['task_status_id'])
export class ProjectTaskStatusLink extends StoredRow {
  @Id('Id of the production.', { column: { primary: true } })
  @ForeignKey('Project')
  project_id: string;

  @Id('Id of the task status that the production uses.', { column: { primary: true } })
  @ForeignKey('TaskStatus')
  task_status_id: string;

  @Whole("Place among the statuses of the production's boards.", 1, { nullable: true })
  priority: number | null;

  @Column({ type: 'varchar', length: 255, array: true, nullable: true })
  roles_for_board: string[] | null;
}

/** Whose boards show a status that a production uses. */
export const rolesForBoard = ['user', 'admin', 'supervisor', 'manager', 'vendor'];

export class AddTaskStatusDto extends PickType(ProjectTaskStatusLink, ['task_status_id']) {}
