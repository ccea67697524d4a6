import { PickType } from '@nestjs/swagger';
import { ForeignKey, Index } from 'typeorm';
import { Id, Ids } from '../../common/member/id.js';
import { Stored } from '../../common/member/stored.js';

/** Its primary key keeps the name that it has in Zou. */
const primary = { primary: true, primaryKeyConstraintName: 'assignations_pkey' } as const;

/** A person is assigned to a task. */
@Stored('task_person_link')
@Index(['person_id'])
export class Assignation {
  @Id('The task.', { column: primary })
  @ForeignKey('Task')
  task_id: string;

  @Id('Who is assigned.', { column: primary })
  @ForeignKey('Person')
  person_id: string;
}

export class AssignTaskDto extends PickType(Assignation, ['person_id']) {}

/** Several tasks at once. */
export class TaskSetDto {
  @Ids('The tasks, at least one. Unknown ones, and those the caller may not assign, are left out.', { some: true })
  task_ids: string[];
}

export class ClearAssignationDto extends TaskSetDto {
  @Id('Whom to take off the tasks; everybody when left out.', { nullable: true, optional: true })
  person_id?: string | null;
}
