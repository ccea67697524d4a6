import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The failed sign-ins from one client address, or from one /64 of IPv6. */
@Entity('sign_in_failure')
@Index(['last_failed_at'])
export class SignInFailure {
  @PrimaryColumn({ type: 'varchar', length: 50 })
  address: string;

  /** Those of the last minute, as it was when the last one was counted; oldest first. */
  @Column({ type: 'timestamp without time zone', array: true })
  failed_at: Date[];

  @Column({ type: 'timestamp without time zone' })
  last_failed_at: Date;
}
