import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A successful sign-in. */
@Entity('login_log')
@Index(['person_id'])
@Index('ix_login_log_person_created', { synchronize: false })
export class LoginLog {
  @Column({ type: 'uuid' })
  @ForeignKey('Person')
  person_id: string;

  @Column({ type: 'varchar', length: 50, nullable: true })
  ip_address: string | null;

  @Column({ type: 'varchar', length: 255, nullable: true })
  origin: string | null;

  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'timestamp without time zone', nullable: true })
  created_at: Date | null;

  @Column({ type: 'timestamp without time zone', nullable: true })
  updated_at: Date | null;
}
