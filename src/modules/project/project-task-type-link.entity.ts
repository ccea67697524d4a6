import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A production uses a task type. */
@Entity('project_task_type_link')
@Unique('project_task_type_link_uc', ['project_id', 'task_type_id'])
@Index(['project_id'])
@Index(['task_type_id'])
export class ProjectTaskTypeLink {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Project')
  project_id: string;

  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('TaskType')
  task_type_id: string;

  @Column({ type: 'integer', nullable: true })
  priority: number | null;

  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'timestamp without time zone', nullable: true })
  created_at: Date | null;

  @Column({ type: 'timestamp without time zone', nullable: true })
  updated_at: Date | null;
}
