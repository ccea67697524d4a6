import { Id } from '../../common/member/id.js';
import { Text } from '../../common/member/text.js';
import { Numeric } from '../../common/member/number.js';
import { PointInTime } from '../../common/member/time.js';
/** A mail on its way, or what became of it. Its text, links and codes are not shown to anybody. */
export class OutgoingMailView {
  @Id('Id. A later mail of the same kind to the same address takes the place of one that still waits.')
  id: string;

  @Text('Always `OutgoingMail`.', 'OutgoingMail')
  type: string;

  @Id('Whom it is for.')
  person_id: string;

  @Text(
    'What it is about: `invitation`, `reset`, `sign-in-code`, `password-changed`, `password-changed-by-administrator`, `address-changed`, `second-factor-on` or `second-factor-off`.',
    'invitation',
  )
  kind: string;

  @Text('Where it goes.', 'ada@example.com')
  address: string;

  @Text(
    '`waiting`, `sent`, `refused` (given up after ten attempts, an invitation after the first) or `expired` (its link or code works no longer).',
    'refused',
  )
  status: string;

  @Numeric('How often it was tried.', 10)
  attempts: number;

  @Text('Why the last attempt failed; null when none did.', 'Nothing listens at the address of SMTP_URL.', {
    nullable: true,
  })
  last_error: string | null;

  @PointInTime('When it was written, UTC.', '2024-06-03T08:58:00Z')
  created_at: string;

  @PointInTime('When it is tried next, UTC, while it waits.', '2024-06-03T08:58:30Z')
  next_attempt_at: string;

  @PointInTime('When it is not worth sending any more, UTC.', '2024-06-10T08:58:00Z')
  expires_at: string;

  @PointInTime('When it was sent or given up, UTC; null while it waits.', '2024-06-03T12:40:00Z', { nullable: true })
  settled_at: string | null;
}
