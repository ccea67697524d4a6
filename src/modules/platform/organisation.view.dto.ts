import { Id } from '../../common/member/id.js';
import { Text } from '../../common/member/text.js';
import { Flag, Numeric } from '../../common/member/number.js';
import { PointInTime } from '../../common/member/time.js';
/** The studio itself. */
export class OrganisationView {
  @Id('Id.')
  id: string;

  @Text('Always `Organisation`.', 'Organisation')
  type: string;

  @Text('Name of the studio.', 'Kitsu')
  name: string;

  @Numeric('Hours of a working day, for showing minutes as days.', 8)
  hours_by_day: number;

  @Flag('Whether a logo is stored.', false)
  has_avatar: boolean;

  @Flag('Whether downloads keep the name of the uploaded file.', false)
  use_original_file_name: boolean;

  @Flag('Whether clients should lock old time sheets. The server does not enforce it.', false)
  timesheets_locked: boolean;

  @Flag('Whether durations are shown in hours.', false)
  format_duration_in_hours: boolean;

  @Flag('Whether players start in high definition.', false)
  hd_by_default: boolean;

  @Flag('Whether pages start dark.', false)
  dark_theme_by_default: boolean;

  @Text('Slack token. Only for administrators.', '', { nullable: true, optional: true })
  chat_token_slack?: string | null;

  @Text('Mattermost web hook. Only for administrators.', '', { nullable: true, optional: true })
  chat_webhook_mattermost?: string | null;

  @Text('Discord token. Only for administrators.', '', { nullable: true, optional: true })
  chat_token_discord?: string | null;

  @PointInTime('When it was made, UTC.', '2024-01-15T10:30:00Z', { nullable: true })
  created_at: string | null;

  @PointInTime('When it last changed, UTC.', '2024-01-15T10:30:00Z', { nullable: true })
  updated_at: string | null;
}
