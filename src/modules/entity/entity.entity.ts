import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A shot, sequence, episode or asset. */
@Entity('entity')
@Unique('entity_uc', ['name', 'project_id', 'entity_type_id', 'parent_id'])
@Index(['entity_type_id'])
@Index('ix_entity_entity_type_parent', ['entity_type_id', 'parent_id'])
@Index('ix_entity_entity_type_project', ['entity_type_id', 'project_id'])
@Index(['parent_id'])
@Index(['project_id'])
@Index('ix_entity_project_type_status', ['project_id', 'entity_type_id', 'status'])
@Index(['source_id'])
@Index(['status'])
@Index(['created_by'])
@Index(['ready_for'])
export class ProductionEntity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'varchar', length: 160 })
  name: string;

  @Column({ type: 'varchar', length: 160, nullable: true })
  code: string | null;

  @Column({ type: 'text', nullable: true })
  description: string | null;

  @Column({ type: 'integer', nullable: true })
  shotgun_id: number | null;

  @Column({ type: 'boolean', nullable: true })
  canceled: boolean | null;

  @Column({ type: 'integer', nullable: true })
  nb_frames: number | null;

  @Column({ type: 'integer', nullable: true })
  nb_entities_out: number | null;

  @Column({ type: 'boolean', nullable: true })
  is_casting_standby: boolean | null;

  @Column({ type: 'boolean', default: false })
  is_shared: boolean;

  @Column({ type: 'varchar', length: 255 })
  status: string;

  @Column({ type: 'uuid' })
  @ForeignKey('Project')
  project_id: string;

  @Column({ type: 'uuid' })
  @ForeignKey('EntityType')
  entity_type_id: string;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('ProductionEntity')
  parent_id: string | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('ProductionEntity')
  source_id: string | null;

  @Column({ type: 'uuid', nullable: true })
  preview_file_id: string | null;

  @Column({ type: 'jsonb', nullable: true })
  data: object | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('TaskType')
  ready_for: string | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Person')
  created_by: string | null;

  @Column({ type: 'timestamp without time zone', nullable: true })
  created_at: Date | null;

  @Column({ type: 'timestamp without time zone', nullable: true })
  updated_at: Date | null;
}

/** What a new row gets where nothing is given; most columns have no default in the database. */
export const productionEntityDefaults = {
  canceled: false,
  nb_entities_out: 0,
  is_casting_standby: false,
  is_shared: false,
  status: 'running',
  data: {},
} satisfies Partial<ProductionEntity>;
