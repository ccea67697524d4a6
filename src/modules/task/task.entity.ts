import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Work of one type on one shot or asset. */
@Entity('task')
@Unique('task_uc', ['name', 'project_id', 'task_type_id', 'entity_id'])
@Index(['assigner_id'])
@Index(['entity_id'])
@Index('ix_task_entity_project', ['entity_id', 'project_id'])
@Index(['project_id'])
@Index(['task_status_id'])
@Index(['task_type_id'])
@Check('check_difficulty', 'difficulty > 0 and difficulty < 6')
@Index('ix_task_project_task_type', { synchronize: false })
export class Task {
  @Column({ type: 'varchar', length: 80 })
  name: string;

  @Column({ type: 'text', nullable: true })
  description: string | null;

  @Column({ type: 'integer', nullable: true })
  priority: number | null;

  @Column({ type: 'integer', default: 3 })
  difficulty: number;

  @Column({ type: 'double precision', nullable: true })
  duration: number | null;

  @Column({ type: 'double precision', nullable: true })
  estimation: number | null;

  @Column({ type: 'integer', nullable: true })
  completion_rate: number | null;

  @Column({ type: 'integer', nullable: true })
  retake_count: number | null;

  @Column({ type: 'integer', nullable: true })
  sort_order: number | null;

  @Column({ type: 'timestamp without time zone', nullable: true })
  start_date: Date | null;

  @Column({ type: 'timestamp without time zone', nullable: true })
  due_date: Date | null;

  @Column({ type: 'timestamp without time zone', nullable: true })
  real_start_date: Date | null;

  @Column({ type: 'timestamp without time zone', nullable: true })
  end_date: Date | null;

  @Column({ type: 'timestamp without time zone', nullable: true })
  done_date: Date | null;

  @Column({ type: 'timestamp without time zone', nullable: true })
  last_comment_date: Date | null;

  @Column({ type: 'integer', nullable: true })
  nb_assets_ready: number | null;

  @Column({ type: 'jsonb', nullable: true })
  data: object | null;

  @Column({ type: 'integer', nullable: true })
  nb_drawings: number | null;

  @Column({ type: 'integer', nullable: true })
  shotgun_id: number | null;

  @Column({ type: 'uuid', nullable: true })
  last_preview_file_id: string | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Project')
  project_id: string | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('TaskType')
  task_type_id: string | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('TaskStatus')
  task_status_id: string | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('ProductionEntity')
  entity_id: string | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Person')
  assigner_id: string | null;

  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'timestamp without time zone', nullable: true })
  created_at: Date | null;

  @Column({ type: 'timestamp without time zone', nullable: true })
  updated_at: Date | null;
}

/** What a new row gets where nothing is given; most columns have no default in the database. */
export const taskDefaults = {
  priority: 0,
  difficulty: 3,
  duration: 0,
  estimation: 0,
  completion_rate: 0,
  retake_count: 0,
  sort_order: 0,
  nb_assets_ready: 0,
  nb_drawings: 0,
} satisfies Partial<Task>;
