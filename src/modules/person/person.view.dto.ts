import { Id, Ids } from '../../common/member/id.js';
import { Text } from '../../common/member/text.js';
import { Flag, Numeric } from '../../common/member/number.js';
import { CalendarDay, PointInTime } from '../../common/member/time.js';
import { JsonObject } from '../../common/member/json.js';
/** A person. The first twelve members are for everybody; administrators, managers and the person see more. */
export class PersonView {
  @Id('Id.')
  id: string;

  @Text('Always `Person`.', 'Person')
  type: string;

  @Text('Given name; may be empty.', 'Ada')
  first_name: string;

  @Text('Family name; may be empty.', 'Lovelace')
  last_name: string;

  @Text('Both names, or the one there is.', 'Ada Lovelace')
  full_name: string;

  @Flag('Whether a picture is stored.', true, { nullable: true })
  has_avatar: boolean | null;

  @Flag('Whether the person may sign in.', true, { nullable: true })
  active: boolean | null;

  @Ids('Ids of the departments the person belongs to.')
  departments: string[];

  @Id('Id of the site the person works at.', { nullable: true })
  studio_id: string | null;

  @Text('Role in the studio: `admin`, `manager`, `supervisor`, `user`, `client` or `vendor`.', 'user')
  role: string;

  @Text('Name on the workstations.', 'ada', { nullable: true })
  desktop_login: string | null;

  @Flag('A script rather than a human.', false)
  is_bot: boolean;

  @Text(
    'E-mail address in lower case; null for bots and for people who have none. Not for colleagues.',
    'ada@example.com',
    { nullable: true, optional: true },
  )
  email?: string | null;

  @Flag('Somebody who only follows a shared playlist. Not for colleagues.', false, { optional: true })
  is_guest?: boolean;

  @Text('Telephone number. Not for colleagues.', '+33 1 23 45 67 89', { nullable: true, optional: true })
  phone?: string | null;

  @Text('Country of two letters. Not for colleagues.', 'FR', { nullable: true, optional: true })
  country?: string | null;

  @Text('Kind of contract. Not for colleagues.', 'open-ended', { optional: true })
  contract_type?: string;

  @Flag('Put away: kept for history. Not for colleagues.', false, { nullable: true, optional: true })
  archived?: boolean | null;

  @CalendarDay('Most recent day with a desktop login or a time entry. Not for colleagues.', '2024-06-28', {
    nullable: true,
    optional: true,
  })
  last_presence?: string | null;

  @Flag('Whether codes of an authenticator are asked for. Not for colleagues.', false, {
    nullable: true,
    optional: true,
  })
  totp_enabled?: boolean | null;

  @Flag('Whether codes are mailed. Not for colleagues.', false, { nullable: true, optional: true })
  email_otp_enabled?: boolean | null;

  @Flag('Whether a security key is asked for. Not for colleagues.', false, { nullable: true, optional: true })
  fido_enabled?: boolean | null;

  @Text('The second factor asked for first: `totp`, `email_otp` or `fido`. Not for colleagues.', 'totp', {
    nullable: true,
    optional: true,
  })
  preferred_two_factor_authentication?: string | null;

  @Text('Time zone, IANA name. Not for colleagues.', 'Europe/Paris', { nullable: true, optional: true })
  timezone?: string | null;

  @Text('Language and region. Not for colleagues.', 'en_US', { nullable: true, optional: true })
  locale?: string | null;

  @Flag('Whether times are shown with am and pm. Not for colleagues.', false, { nullable: true, optional: true })
  use_12_hour_clock?: boolean | null;

  @Text('How dates are shown to the person. Not for colleagues.', 'YYYY-MM-DD', { nullable: true, optional: true })
  display_date_format?: string | null;

  @Text('Position: `supervisor`, `lead` or `artist`. Not for colleagues.', 'artist', { nullable: true, optional: true })
  position?: string | null;

  @Text('Seniority: `senior`, `mid` or `junior`. Not for colleagues.', 'mid', { nullable: true, optional: true })
  seniority?: string | null;

  @Flag('Whether notifications are mailed. Not for colleagues.', false, { nullable: true, optional: true })
  notifications_enabled?: boolean | null;

  @Flag('Whether notifications go to Slack. Not for colleagues.', false, { nullable: true, optional: true })
  notifications_slack_enabled?: boolean | null;

  @Flag('Whether notifications go to Mattermost. Not for colleagues.', false, { nullable: true, optional: true })
  notifications_mattermost_enabled?: boolean | null;

  @Flag('Whether notifications go to Discord. Not for colleagues.', false, { nullable: true, optional: true })
  notifications_discord_enabled?: boolean | null;

  @CalendarDay('Last day of the permanent token; null for no end. Not for colleagues.', '2027-12-31', {
    nullable: true,
    optional: true,
  })
  expiration_date?: string | null;

  @PointInTime('When it was made, UTC. Not for colleagues.', '2024-01-15T10:30:00Z', { nullable: true, optional: true })
  created_at?: string | null;

  @PointInTime('When it last changed, UTC. Not for colleagues.', '2024-01-15T10:30:00Z', {
    nullable: true,
    optional: true,
  })
  updated_at?: string | null;

  @Numeric("Pay for a day, in whole units of the studio's currency. Only for administrators and the person.", 320, {
    nullable: true,
    optional: true,
  })
  daily_salary?: number | null;

  @Numeric('Key in ShotGrid. Only for administrators and the person.', 1042, { nullable: true, optional: true })
  shotgun_id?: number | null;

  @Text('Key in the directory. Only for administrators and the person.', 'ada', { nullable: true, optional: true })
  ldap_uid?: string | null;

  @Flag('Whether the account is kept by a directory. Only for administrators and the person.', false, {
    nullable: true,
    optional: true,
  })
  is_generated_from_ldap?: boolean | null;

  @JsonObject(
    "Anything else the studio's tools keep with the person. Only for administrators and the person.",
    { badge: 'B-17' },
    { nullable: true, optional: true },
  )
  data?: Record<string, unknown> | null;

  @Text('Name on Slack. Only for administrators and the person.', 'U024BE7LH', { nullable: true, optional: true })
  notifications_slack_userid?: string | null;

  @Text('Name on Mattermost. Only for administrators and the person.', 'ada', { nullable: true, optional: true })
  notifications_mattermost_userid?: string | null;

  @Text('Name on Discord. Only for administrators and the person.', 'ada#0001', { nullable: true, optional: true })
  notifications_discord_userid?: string | null;

  @Text(
    'The bcrypt hash of the password, when an administrator asks for it and the server allows it.',
    '$2b$12$C6UzMDM.H6dfI/f/IKcEeO7ZmkO6hXvG4e3n4F6d8m0u1q2w3e4r5',
    { nullable: true, optional: true },
  )
  password?: string | null;
}

/** A written person. */
export class WrittenPersonView extends PersonView {
  @Text(
    'The new permanent token, shown only in this answer: for a new bot, and when the expiration date changes.',
    'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIzZmE4NWY2NCJ9.4Q2y',
    { optional: true },
  )
  access_token?: string;
}
