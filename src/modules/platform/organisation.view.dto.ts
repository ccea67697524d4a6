/** The studio itself. */
export class OrganisationView {
  /**
   * Id.
   * @example '6f9619ff-8b86-4d01-b42d-00cf4fc964ff'
   */
  id: string;

  /**
   * Always `Organisation`.
   * @example 'Organisation'
   */
  type: string;

  /**
   * Name of the studio.
   * @example 'Kitsu'
   */
  name: string;

  /**
   * Hours of a working day, for showing minutes as days.
   * @example 8
   */
  hours_by_day: number;

  /**
   * Whether a logo is stored.
   * @example false
   */
  has_avatar: boolean;

  /**
   * Whether downloads keep the name of the uploaded file.
   * @example false
   */
  use_original_file_name: boolean;

  /**
   * Whether clients should lock old time sheets. The server does not enforce it.
   * @example false
   */
  timesheets_locked: boolean;

  /**
   * Whether durations are shown in hours.
   * @example false
   */
  format_duration_in_hours: boolean;

  /**
   * Whether players start in high definition.
   * @example false
   */
  hd_by_default: boolean;

  /**
   * Whether pages start dark.
   * @example false
   */
  dark_theme_by_default: boolean;

  /**
   * Slack token. Only for administrators.
   * @example ''
   */
  chat_token_slack?: string | null;

  /**
   * Mattermost web hook. Only for administrators.
   * @example ''
   */
  chat_webhook_mattermost?: string | null;

  /**
   * Discord token. Only for administrators.
   * @example ''
   */
  chat_token_discord?: string | null;

  /**
   * When it was made, UTC.
   * @example '2024-01-15T10:30:00Z'
   */
  created_at: string | null;

  /**
   * When it last changed, UTC.
   * @example '2024-01-15T10:30:00Z'
   */
  updated_at: string | null;
}
