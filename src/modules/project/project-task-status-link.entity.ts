import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A production uses a task status. */
@Entity('project_task_status_link')
@Unique('project_task_status_link_uc', ['project_id', 'task_status_id'])
@Index(['project_id'])
@Index(['task_status_id'])
export class ProjectTaskStatusLink {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Project')
  project_id: string;

  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('TaskStatus')
  task_status_id: string;

  @Column({ type: 'integer', nullable: true })
  priority: number | null;

  @Column({ type: 'varchar', length: 255, array: true, nullable: true })
  roles_for_board: string[] | null;

  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'timestamp without time zone', nullable: true })
  created_at: Date | null;

  @Column({ type: 'timestamp without time zone', nullable: true })
  updated_at: Date | null;
}

/** What a new row gets where nothing is given; most columns have no default in the database. */
export const projectTaskStatusLinkDefaults = {
  roles_for_board: ['user', 'admin', 'supervisor', 'manager', 'vendor'],
} satisfies Partial<ProjectTaskStatusLink>;
