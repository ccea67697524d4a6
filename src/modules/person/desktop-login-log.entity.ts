import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One login on a workstation. */
@Entity('desktop_login_log')
@Index('ix_desktop_login_log_person_id', ['person_id'])
@Index('ix_desktop_login_log_person_date', { synchronize: false })
export class DesktopLoginLog {
  @Column({ type: 'uuid' })
  @ForeignKey('Person', { name: 'desktop_login_log_person_id_fkey' })
  person_id: string;

  @Column({ type: 'timestamp without time zone' })
  date: Date;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'desktop_login_log_pkey' })
  id: string;

  @Column({ type: 'timestamp without time zone', nullable: true })
  created_at: Date | null;

  @Column({ type: 'timestamp without time zone', nullable: true })
  updated_at: Date | null;
}
