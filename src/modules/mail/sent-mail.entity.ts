import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/**
 * The mails of one kind that went to a person within the last hour because somebody at one address asked for them, as it
 * was when the last one went; oldest first.
 */
@Entity('sent_mail')
export class SentMail {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Person', { onDelete: 'CASCADE' })
  person_id: string;

  @PrimaryColumn({ type: 'varchar', length: 40 })
  kind: string;

  /** Empty where the person themselves, an administrator or no request asks. */
  @PrimaryColumn({ type: 'varchar', length: 50 })
  asked_from: string;

  @Column({ type: 'timestamp without time zone', array: true })
  sent_at: Date[];
}
