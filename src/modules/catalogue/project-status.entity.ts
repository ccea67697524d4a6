import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** The state of a production, such as Open. */
@Entity('project_status')
@Unique(['name'])
export class ProjectStatus {
  @Column({ type: 'varchar', length: 20 })
  name: string;

  @Column({ type: 'varchar', length: 7 })
  color: string;

  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'timestamp without time zone', nullable: true })
  created_at: Date | null;

  @Column({ type: 'timestamp without time zone', nullable: true })
  updated_at: Date | null;
}
