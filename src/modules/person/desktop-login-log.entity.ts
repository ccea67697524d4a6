import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One login on a workstation. */
@Entity('desktop_login_log')
@Index(['person_id'])
@Index('ix_desktop_login_log_person_date', { synchronize: false })
export class DesktopLoginLog {
  @Column({ type: 'uuid' })
  @ForeignKey('Person')
  person_id: string;

  @Column({ type: 'timestamp without time zone' })
  date: Date;

  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'timestamp without time zone', nullable: true })
  created_at: Date | null;

  @Column({ type: 'timestamp without time zone', nullable: true })
  updated_at: Date | null;
}
