import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A sign-in. Its tokens are valid until it ends. */
@Entity('login_session')
@Index(['person_id'])
export class LoginSession {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid' })
  @ForeignKey('Person', { onDelete: 'CASCADE' })
  person_id: string;

  /** The one refresh token that is valid now. */
  @Column({ type: 'uuid' })
  refresh_jti: string;

  /** The refresh token before; a client's parallel calls may use it for a moment. */
  @Column({ type: 'uuid', nullable: true })
  previous_refresh_jti: string | null;

  @Column({ type: 'timestamp without time zone', nullable: true })
  rotated_at: Date | null;

  @Column({ type: 'varchar', length: 255, nullable: true })
  user_agent: string | null;

  @Column({ type: 'varchar', length: 50, nullable: true })
  ip_address: string | null;

  @Column({ type: 'timestamp without time zone' })
  created_at: Date;

  @Column({ type: 'timestamp without time zone' })
  last_used_at: Date;

  @Column({ type: 'timestamp without time zone' })
  expires_at: Date;

  @Column({ type: 'timestamp without time zone', nullable: true })
  ended_at: Date | null;
}
