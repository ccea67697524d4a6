import { Id } from '../../common/member/id.js';
import { Text } from '../../common/member/text.js';
import { PointInTime } from '../../common/member/time.js';
/** An attempt to sign in. */
export class LoginLogView {
  @Id('Id.')
  id: string;

  @Text('Always `LoginLog`.', 'LoginLog')
  type: string;

  @PointInTime('When it was, UTC.', '2024-06-03T08:58:00Z', { nullable: true })
  created_at: string | null;

  @Text('Address it came from.', '192.0.2.7', { nullable: true })
  ip_address: string | null;

  @Text('With what: `web` for a browser, else `script`.', 'web', { nullable: true })
  origin: string | null;

  @Text(
    '`success`, or why it was refused: `wrong_password`, `wrong_code` (of a second factor), `locked_out` (after five wrong ones in a row nothing is looked at for a minute), `inactive` (the right password, but the account is switched off), `reused_token` (a refresh token was used a second time, so somebody may have copied it; the session ended).',
    'wrong_password',
  )
  result: string;
}
