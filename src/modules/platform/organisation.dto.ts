import { IsLine, IsName } from '../../common/http/text-rules.js';
import { IsFlag, IsPositive, MayBeAbsent, MayBeNull } from '../../common/http/validation.js';

export class UpdateOrganisationDto {
  /**
   * Name of the studio.
   * @example 'Kitsu'
   */
  @MayBeAbsent()
  @IsName(80)
  name?: string;

  /**
   * Hours of a working day, for showing minutes as days.
   * @example 8
   */
  @MayBeAbsent()
  @IsPositive(24)
  hours_by_day?: number;

  /**
   * Whether a logo is stored; false removes it.
   * @example false
   */
  @MayBeAbsent()
  @IsFlag()
  has_avatar?: boolean;

  /**
   * Whether downloads keep the name of the uploaded file.
   * @example false
   */
  @MayBeAbsent()
  @IsFlag()
  use_original_file_name?: boolean;

  /**
   * Whether clients should lock old time sheets.
   * @example false
   */
  @MayBeAbsent()
  @IsFlag()
  timesheets_locked?: boolean;

  /**
   * Whether durations are shown in hours.
   * @example false
   */
  @MayBeAbsent()
  @IsFlag()
  format_duration_in_hours?: boolean;

  /**
   * Whether players start in high definition.
   * @example false
   */
  @MayBeAbsent()
  @IsFlag()
  hd_by_default?: boolean;

  /**
   * Whether pages start dark.
   * @example false
   */
  @MayBeAbsent()
  @IsFlag()
  dark_theme_by_default?: boolean;

  /**
   * Slack token.
   * @example ''
   */
  @MayBeNull()
  @IsLine(80)
  chat_token_slack?: string | null;

  /**
   * Mattermost web hook.
   * @example ''
   */
  @MayBeNull()
  @IsLine(80)
  chat_webhook_mattermost?: string | null;

  /**
   * Discord token.
   * @example ''
   */
  @MayBeNull()
  @IsLine(80)
  chat_token_discord?: string | null;
}
