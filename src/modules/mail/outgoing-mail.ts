import { IntersectionType } from '@nestjs/swagger';
import { Check, Column, ForeignKey, Index } from 'typeorm';
import { Typed } from '../../common/member/answered.js';
import { Id } from '../../common/member/id.js';
import { Whole } from '../../common/member/number.js';
import { Stored } from '../../common/member/stored.js';
import { Code, Text } from '../../common/member/text.js';
import { PointInTime } from '../../common/member/time.js';
import { letterKinds } from './letter.js';

const statuses = ['waiting', 'sent', 'refused', 'expired'] as const;

/** A mail on its way, or what became of it. Its text, links and codes are not shown to anybody. */
@Stored('troupe.outgoing_mail')
@Check('outgoing_mail_status_check', `status in ('${statuses.join("', '")}')`)
@Check('outgoing_mail_emptied_check', `(status = 'waiting') = (sealed is not null)`)
@Index(['person_id'])
@Index('ix_outgoing_mail_waiting', ['person_id', 'kind', 'address'], { unique: true, where: `status = 'waiting'` })
@Index('ix_outgoing_mail_due', ['next_attempt_at'], { where: `status = 'waiting'` })
export class OutgoingMail {
  @Id('Id. A later mail of the same kind to the same address takes the place of one that still waits.', {
    column: { primary: true },
  })
  id: string;

  @Id('Whom it is for.')
  @ForeignKey('Person', { onDelete: 'CASCADE' })
  person_id: string;

  @Text(`What it is about, such as \`${letterKinds.join('`, `')}\`.`, 'invitation', {
    kind: 'code',
    column: { type: 'varchar', length: 40 },
  })
  kind: string;

  @Text('Where it goes.', 'ada@example.com', { kind: 'email', column: { type: 'varchar', length: 255 } })
  address: string;

  @Code(
    '`waiting`, `sent`, `refused` (given up after ten attempts, an invitation after the first) or `expired` (its link or code works no longer).',
    'refused',
    { of: statuses, column: { length: 10 } },
  )
  status: string;

  @Whole('How often it was tried.', 10, { min: 0 })
  attempts: number;

  @Text('Why the last attempt failed; null when none did.', 'Nothing listens at the address of SMTP_URL.', {
    nullable: true,
    column: { type: 'varchar', length: 255 },
  })
  last_error: string | null;

  @PointInTime('When it was written, UTC.', '2024-06-03T08:58:00Z')
  created_at: Date;

  /** While somebody has it: when it is anybody's again. */
  @PointInTime('When it is tried next, UTC, while it waits.', '2024-06-03T08:58:30Z')
  next_attempt_at: Date;

  @PointInTime('When it is not worth sending any more, UTC.', '2024-06-10T08:58:00Z')
  expires_at: Date;

  @PointInTime('When it was sent or given up, UTC; null while it waits.', '2024-06-03T12:40:00Z', { nullable: true })
  settled_at: Date | null;

  /** The letter, sealed; null once it is sent or not worth sending any more. */
  @Column({ type: 'bytea', nullable: true })
  sealed: Buffer | null;

  /** Who has it at the moment. */
  @Column({ type: 'uuid', nullable: true })
  lease: string | null;
}

export class OutgoingMailView extends IntersectionType(Typed('OutgoingMail'), OutgoingMail) {}
