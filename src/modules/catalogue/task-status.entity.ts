import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** A state of work, such as Retake. */
@Entity('task_status')
@Unique(['short_name'])
@Index(['is_default'])
@Index(['is_done'])
@Index(['is_feedback_request'])
@Index(['is_wip'])
export class TaskStatus {
  @Column({ type: 'varchar', length: 40 })
  name: string;

  @Column({ type: 'boolean', nullable: true })
  archived: boolean | null;

  @Column({ type: 'varchar', length: 10 })
  short_name: string;

  @Column({ type: 'text', nullable: true })
  description: string | null;

  @Column({ type: 'varchar', length: 7 })
  color: string;

  @Column({ type: 'integer', nullable: true })
  priority: number | null;

  @Column({ type: 'boolean', nullable: true })
  is_done: boolean | null;

  @Column({ type: 'boolean', nullable: true })
  is_artist_allowed: boolean | null;

  @Column({ type: 'boolean', nullable: true })
  is_client_allowed: boolean | null;

  @Column({ type: 'boolean', nullable: true })
  is_retake: boolean | null;

  @Column({ type: 'boolean', nullable: true })
  is_feedback_request: boolean | null;

  @Column({ type: 'boolean', nullable: true })
  is_default: boolean | null;

  @Column({ type: 'boolean', nullable: true })
  is_wip: boolean | null;

  @Column({ type: 'integer', nullable: true })
  shotgun_id: number | null;

  @Column({ type: 'boolean', nullable: true, default: false })
  for_concept: boolean | null;

  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'timestamp without time zone', nullable: true })
  created_at: Date | null;

  @Column({ type: 'timestamp without time zone', nullable: true })
  updated_at: Date | null;
}

/** What a new row gets where nothing is given; most columns have no default in the database. */
export const taskStatusDefaults = {
  archived: false,
  priority: 1,
  is_done: false,
  is_artist_allowed: true,
  is_client_allowed: true,
  is_retake: false,
  is_feedback_request: false,
  is_default: false,
  is_wip: false,
  for_concept: false,
} satisfies Partial<TaskStatus>;
