import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Why somebody was not let in. */
export const refusalReasons = ['wrong_password', 'wrong_code', 'locked_out', 'inactive', 'reused_token'] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** An attempt to get into an account that was refused. */
@Entity('refused_sign_in')
@Check('refused_sign_in_reason_check', `reason in ('${refusalReasons.join("', '")}')`)
@Index('ix_refused_sign_in_person_created', ['person_id', 'created_at'])
@Index(['created_at'])
export class RefusedSignIn {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid' })
  @ForeignKey('Person', { onDelete: 'CASCADE' })
  person_id: string;

  @Column({ type: 'timestamp without time zone' })
  created_at: Date;

  @Column({ type: 'varchar', length: 50 })
  ip_address: string;

  @Column({ type: 'varchar', length: 10 })
  origin: string;

  @Column({ type: 'varchar', length: 20 })
  reason: RefusalReason;
}
