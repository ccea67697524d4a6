import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A production uses a task type. */
@Entity('project_task_type_link')
@Unique('project_task_type_link_uc', ['project_id', 'task_type_id'])
@Index('ix_project_task_type_link_project_id', ['project_id'])
@Index('ix_project_task_type_link_task_type_id', ['task_type_id'])
export class ProjectTaskTypeLink {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'project_task_type_link_pkey' })
  @ForeignKey('Project', { name: 'project_task_type_link_project_id_fkey' })
  project_id: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'project_task_type_link_pkey' })
  @ForeignKey('TaskType', { name: 'project_task_type_link_task_type_id_fkey' })
  task_type_id: string;

  @Column({ type: 'integer', nullable: true })
  priority: number | null;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'project_task_type_link_pkey' })
  id: string;

  @Column({ type: 'timestamp without time zone', nullable: true })
  created_at: Date | null;

  @Column({ type: 'timestamp without time zone', nullable: true })
  updated_at: Date | null;
}
