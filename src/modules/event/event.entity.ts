import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A change that happened, for those who follow the journal. */
@Entity('api_event')
@Index(['created_at'])
@Index(['name'])
@Index(['project_id'])
@Index(['project_id', 'created_at'])
@Index(['user_id'])
export class ApiEvent {
  @Column({ type: 'varchar', length: 80 })
  name: string;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Person')
  user_id: string | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Project')
  project_id: string | null;

  @Column({ type: 'jsonb', nullable: true })
  data: object | null;

  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'timestamp without time zone', nullable: true })
  created_at: Date | null;

  @Column({ type: 'timestamp without time zone', nullable: true })
  updated_at: Date | null;
}
