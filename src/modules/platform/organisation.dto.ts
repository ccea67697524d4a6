import { Line, Name } from '../../common/member/text.js';
import { Flag, Positive } from '../../common/member/number.js';

export class UpdateOrganisationDto {
  @Name('Name of the studio.', 'Kitsu', { max: 80, optional: true })
  name?: string;

  @Positive('Hours of a working day, for showing minutes as days.', 8, { max: 24, optional: true })
  hours_by_day?: number;

  @Flag('Whether a logo is stored; false removes it.', false, { optional: true })
  has_avatar?: boolean;

  @Flag('Whether downloads keep the name of the uploaded file.', false, { optional: true })
  use_original_file_name?: boolean;

  @Flag('Whether clients should lock old time sheets.', false, { optional: true })
  timesheets_locked?: boolean;

  @Flag('Whether durations are shown in hours.', false, { optional: true })
  format_duration_in_hours?: boolean;

  @Flag('Whether players start in high definition.', false, { optional: true })
  hd_by_default?: boolean;

  @Flag('Whether pages start dark.', false, { optional: true })
  dark_theme_by_default?: boolean;

  @Line('Slack token.', '', { max: 80, nullable: true, optional: true })
  chat_token_slack?: string | null;

  @Line('Mattermost web hook.', '', { max: 80, nullable: true, optional: true })
  chat_webhook_mattermost?: string | null;

  @Line('Discord token.', '', { max: 80, nullable: true, optional: true })
  chat_token_discord?: string | null;
}
