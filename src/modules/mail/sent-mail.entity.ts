import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/**
 * The mails of one kind that went to a person within the last hour because somebody at one address asked for them, as it
 * was when the last one went; oldest first.
 */
@Entity('sent_mail')
export class SentMail {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'sent_mail_pkey' })
  @ForeignKey('Person', { name: 'sent_mail_person_id_fkey', onDelete: 'CASCADE' })
  person_id: string;

  @PrimaryColumn({ type: 'varchar', length: 40, primaryKeyConstraintName: 'sent_mail_pkey' })
  kind: string;

  /** Empty where the person themselves, an administrator or no request asks. */
  @PrimaryColumn({ type: 'varchar', length: 50, primaryKeyConstraintName: 'sent_mail_pkey' })
  asked_from: string;

  @Column({ type: 'timestamp without time zone', array: true })
  sent_at: Date[];
}
