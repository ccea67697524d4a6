import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A mail on its way, or what became of it. */
@Entity('outgoing_mail', { schema: 'troupe' })
@Check('outgoing_mail_status_check', `status in ('waiting', 'sent', 'refused', 'expired')`)
@Check('outgoing_mail_emptied_check', `(status = 'waiting') = (sealed is not null)`)
@Index(['person_id'])
@Index('ix_outgoing_mail_waiting', ['person_id', 'kind', 'address'], { unique: true, where: `status = 'waiting'` })
@Index('ix_outgoing_mail_due', ['next_attempt_at'], { where: `status = 'waiting'` })
export class OutgoingMail {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid' })
  @ForeignKey('Person', { onDelete: 'CASCADE' })
  person_id: string;

  @Column({ type: 'varchar', length: 40 })
  kind: string;

  @Column({ type: 'varchar', length: 255 })
  address: string;

  @Column({ type: 'varchar', length: 10 })
  status: string;

  /** The letter, sealed; null once it is sent or not worth sending any more. */
  @Column({ type: 'bytea', nullable: true })
  sealed: Buffer | null;

  @Column({ type: 'integer' })
  attempts: number;

  /** Why the last attempt failed. */
  @Column({ type: 'varchar', length: 255, nullable: true })
  last_error: string | null;

  @Column({ type: 'timestamp without time zone' })
  created_at: Date;

  /** While somebody has it: when it is anybody's again. */
  @Column({ type: 'timestamp without time zone' })
  next_attempt_at: Date;

  @Column({ type: 'timestamp without time zone' })
  expires_at: Date;

  /** Who has it at the moment. */
  @Column({ type: 'uuid', nullable: true })
  lease: string | null;

  @Column({ type: 'timestamp without time zone', nullable: true })
  settled_at: Date | null;
}
