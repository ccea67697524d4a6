/** A person. The first twelve members are for everybody; administrators, managers and the person see more. */
export class PersonView {
  /**
   * Id.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  id: string;

  /**
   * Always `Person`.
   * @example 'Person'
   */
  type: string;

  /**
   * Given name; may be empty.
   * @example 'Ada'
   */
  first_name: string;

  /**
   * Family name; may be empty.
   * @example 'Lovelace'
   */
  last_name: string;

  /**
   * Both names, or the one there is.
   * @example 'Ada Lovelace'
   */
  full_name: string;

  /**
   * Whether a picture is stored.
   * @example true
   */
  has_avatar: boolean | null;

  /**
   * Whether the person may sign in.
   * @example true
   */
  active: boolean | null;

  /**
   * Ids of the departments the person belongs to.
   * @example ['3fa85f64-5717-4562-b3fc-2c963f66afa6']
   */
  departments: string[];

  /**
   * Id of the site the person works at.
   * @example '9b2f6d1e-8c47-4a55-9f0e-2d7f3c1b6a90'
   */
  studio_id: string | null;

  /**
   * Role in the studio: `admin`, `manager`, `supervisor`, `user`, `client` or `vendor`.
   * @example 'user'
   */
  role: string;

  /**
   * Name on the workstations.
   * @example 'ada'
   */
  desktop_login: string | null;

  /**
   * A script rather than a human.
   * @example false
   */
  is_bot: boolean;

  /**
   * E-mail address in lower case; null for bots and for people who have none. Not for colleagues.
   * @example 'ada@example.com'
   */
  email?: string | null;

  /**
   * Somebody who only follows a shared playlist. Not for colleagues.
   * @example false
   */
  is_guest?: boolean;

  /**
   * Telephone number. Not for colleagues.
   * @example '+33 1 23 45 67 89'
   */
  phone?: string | null;

  /**
   * Country of two letters. Not for colleagues.
   * @example 'FR'
   */
  country?: string | null;

  /**
   * Kind of contract. Not for colleagues.
   * @example 'open-ended'
   */
  contract_type?: string;

  /**
   * Put away: kept for history. Not for colleagues.
   * @example false
   */
  archived?: boolean | null;

  /**
   * Most recent day with a desktop login or a time entry. Not for colleagues.
   * @example '2024-06-28'
   */
  last_presence?: string | null;

  /**
   * Whether codes of an authenticator are asked for. Not for colleagues.
   * @example false
   */
  totp_enabled?: boolean | null;

  /**
   * Whether codes are mailed. Not for colleagues.
   * @example false
   */
  email_otp_enabled?: boolean | null;

  /**
   * Whether a security key is asked for. Not for colleagues.
   * @example false
   */
  fido_enabled?: boolean | null;

  /**
   * The second factor asked for first: `totp`, `email_otp` or `fido`. Not for colleagues.
   * @example 'totp'
   */
  preferred_two_factor_authentication?: string | null;

  /**
   * Time zone, IANA name. Not for colleagues.
   * @example 'Europe/Paris'
   */
  timezone?: string | null;

  /**
   * Language and region. Not for colleagues.
   * @example 'en_US'
   */
  locale?: string | null;

  /**
   * Whether times are shown with am and pm. Not for colleagues.
   * @example false
   */
  use_12_hour_clock?: boolean | null;

  /**
   * How dates are shown to the person. Not for colleagues.
   * @example 'YYYY-MM-DD'
   */
  display_date_format?: string | null;

  /**
   * Position: `supervisor`, `lead` or `artist`. Not for colleagues.
   * @example 'artist'
   */
  position?: string | null;

  /**
   * Seniority: `senior`, `mid` or `junior`. Not for colleagues.
   * @example 'mid'
   */
  seniority?: string | null;

  /**
   * Whether notifications are mailed. Not for colleagues.
   * @example false
   */
  notifications_enabled?: boolean | null;

  /**
   * Whether notifications go to Slack. Not for colleagues.
   * @example false
   */
  notifications_slack_enabled?: boolean | null;

  /**
   * Whether notifications go to Mattermost. Not for colleagues.
   * @example false
   */
  notifications_mattermost_enabled?: boolean | null;

  /**
   * Whether notifications go to Discord. Not for colleagues.
   * @example false
   */
  notifications_discord_enabled?: boolean | null;

  /**
   * Last day of the permanent token; null for no end. Not for colleagues.
   * @example '2027-12-31'
   */
  expiration_date?: string | null;

  /**
   * When it was made, UTC. Not for colleagues.
   * @example '2024-01-15T10:30:00Z'
   */
  created_at?: string | null;

  /**
   * When it last changed, UTC. Not for colleagues.
   * @example '2024-01-15T10:30:00Z'
   */
  updated_at?: string | null;

  /**
   * Pay for a day, in whole units of the studio's currency. Only for administrators and the person.
   * @example 320
   */
  daily_salary?: number | null;

  /**
   * Key in ShotGrid. Only for administrators and the person.
   * @example 1042
   */
  shotgun_id?: number | null;

  /**
   * Key in the directory. Only for administrators and the person.
   * @example 'ada'
   */
  ldap_uid?: string | null;

  /**
   * Whether the account is kept by a directory. Only for administrators and the person.
   * @example false
   */
  is_generated_from_ldap?: boolean | null;

  /**
   * Anything else the studio's tools keep with the person. Only for administrators and the person.
   * @example { "badge": "B-17" }
   */
  data?: Record<string, unknown> | null;

  /**
   * Name on Slack. Only for administrators and the person.
   * @example 'U024BE7LH'
   */
  notifications_slack_userid?: string | null;

  /**
   * Name on Mattermost. Only for administrators and the person.
   * @example 'ada'
   */
  notifications_mattermost_userid?: string | null;

  /**
   * Name on Discord. Only for administrators and the person.
   * @example 'ada#0001'
   */
  notifications_discord_userid?: string | null;

  /**
   * The bcrypt hash of the password, when an administrator asks for it and the server allows it.
   * @example '$2b$12$C6UzMDM.H6dfI/f/IKcEeO7ZmkO6hXvG4e3n4F6d8m0u1q2w3e4r5'
   */
  password?: string | null;
}

/** A written person. */
export class WrittenPersonView extends PersonView {
  /**
   * The new permanent token, shown only in this answer: for a new bot, and when the expiration date changes.
   * @example 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIzZmE4NWY2NCJ9.4Q2y'
   */
  access_token?: string;
}
