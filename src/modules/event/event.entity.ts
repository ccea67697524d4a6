import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A change that happened, for those who follow the journal. */
@Entity('api_event')
@Index('ix_api_event_created_at', ['created_at'])
@Index('ix_api_event_name', ['name'])
@Index('ix_api_event_project_id', ['project_id'])
@Index('ix_api_event_project_id_created_at', ['project_id', 'created_at'])
@Index('ix_api_event_user_id', ['user_id'])
export class ApiEvent {
  @Column({ type: 'varchar', length: 80 })
  name: string;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Person', { name: 'api_event_user_id_fkey' })
  user_id: string | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Project', { name: 'api_event_project_id_fkey' })
  project_id: string | null;

  @Column({ type: 'jsonb', nullable: true })
  data: object | null;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'api_event_pkey' })
  id: string;

  @Column({ type: 'timestamp without time zone', nullable: true })
  created_at: Date | null;

  @Column({ type: 'timestamp without time zone', nullable: true })
  updated_at: Date | null;
}
