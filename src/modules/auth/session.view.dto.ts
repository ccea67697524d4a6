import { Id } from '../../common/member/id.js';
import { Text } from '../../common/member/text.js';
import { PointInTime } from '../../common/member/time.js';
import { Flag } from '../../common/member/number.js';
/** A sign-in that still lives. */
export class SessionView {
  @Id('Id.')
  id: string;

  @Text('Always `Session`.', 'Session')
  type: string;

  @Text(
    'What signed in, as it called itself; null when it did not.',
    'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    { nullable: true },
  )
  device: string | null;

  @Text('Address it signed in from.', '192.0.2.7', { nullable: true })
  ip_address: string | null;

  @PointInTime('When it signed in, UTC.', '2024-06-03T08:58:00Z')
  created_at: string;

  @PointInTime('When it was last used, UTC, to the minute or so.', '2024-06-04T17:12:00Z')
  last_used_at: string;

  @PointInTime('When it ends unless it is used before, UTC.', '2024-06-19T17:12:00Z')
  expires_at: string;

  @Flag('Whether this request belongs to it.', true)
  current: boolean;
}
