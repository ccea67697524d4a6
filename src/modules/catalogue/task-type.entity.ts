import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A kind of work, such as Animation. */
@Entity('task_type')
@Unique('task_type_uc', ['name', 'for_entity', 'department_id'])
@Index(['department_id'])
@Index(['shotgun_id'])
export class TaskType {
  @Column({ type: 'varchar', length: 40 })
  name: string;

  @Column({ type: 'varchar', length: 20, nullable: true })
  short_name: string | null;

  @Column({ type: 'text', nullable: true })
  description: string | null;

  @Column({ type: 'varchar', length: 7, nullable: true })
  color: string | null;

  @Column({ type: 'integer', nullable: true })
  priority: number | null;

  @Column({ type: 'varchar', length: 30, nullable: true })
  for_entity: string | null;

  @Column({ type: 'boolean', nullable: true })
  allow_timelog: boolean | null;

  @Column({ type: 'boolean', nullable: true })
  archived: boolean | null;

  @Column({ type: 'integer', nullable: true })
  shotgun_id: number | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Department')
  department_id: string | null;

  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'timestamp without time zone', nullable: true })
  created_at: Date | null;

  @Column({ type: 'timestamp without time zone', nullable: true })
  updated_at: Date | null;
}

/** What a new row gets where nothing is given; most columns have no default in the database. */
export const taskTypeDefaults = {
  color: '#FFFFFF',
  priority: 1,
  for_entity: 'Asset',
  allow_timelog: true,
  archived: false,
} satisfies Partial<TaskType>;
