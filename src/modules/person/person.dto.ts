import { Code, Line, Name, OptionalLine, Secret, Text } from '../../common/member/text.js';
import { Flag, Whole } from '../../common/member/number.js';
import { Id, Ids } from '../../common/member/id.js';
import { JsonObject } from '../../common/member/json.js';
import { CalendarDay } from '../../common/member/time.js';
import { roles } from '../../access/roles.js';
import { positions, seniorities } from '../catalogue/salary-scale.codes.js';
import { contractTypes, dateFormats } from './person.codes.js';
import { IsAddress, IsCountry, IsLocaleName, IsZone } from './person.rules.js';

/** What can be written of a person, when it is made and afterwards. */
class PersonFields {
  @Text(
    'E-mail address, unique among humans, stored in lower case; null for bots and for people who have none.',
    'ada@example.com',
    { nullable: true, optional: true },
  )
  @IsAddress()
  email?: string | null;

  @OptionalLine('Telephone number.', '+33 1 23 45 67 89', { max: 30, optional: true })
  phone?: string | null;

  @Text('Country of two letters.', 'FR', { nullable: true, optional: true })
  @IsCountry()
  country?: string | null;

  @Code('Role in the studio: what the person may do. Administrators only.', 'user', { of: roles, optional: true })
  role?: string;

  @Code('Kind of contract. Administrators only.', 'open-ended', { of: contractTypes, optional: true })
  contract_type?: string;

  @Flag('Whether the person may sign in; false and null end the sessions for good. Administrators only.', true, {
    nullable: true,
    optional: true,
  })
  active?: boolean | null;

  @Flag('Put away: kept for history. Administrators only.', false, { nullable: true, optional: true })
  archived?: boolean | null;

  @Ids(
    'Ids of the departments the person belongs to; the list replaces the old one, unknown ids are dropped. Administrators only.',
    { nullable: true, optional: true },
  )
  departments?: string[] | null;

  @Id('Id of the site the person works at. Administrators only.', { nullable: true, optional: true })
  studio_id?: string | null;

  @OptionalLine(
    'Name on the workstations; people may sign in with it. Unique whatever its case; an empty text is none.',
    'ada',
    { max: 80, optional: true },
  )
  desktop_login?: string | null;

  @Text('Time zone, IANA name.', 'Europe/Paris', { nullable: true, optional: true })
  @IsZone()
  timezone?: string | null;

  @Text('Language and region.', 'en_US', { nullable: true, optional: true })
  @IsLocaleName()
  locale?: string | null;

  @Code('How dates are shown to the person.', 'YYYY-MM-DD', { of: dateFormats, nullable: true, optional: true })
  display_date_format?: string | null;

  @Flag('Whether times are shown with am and pm.', false, { nullable: true, optional: true })
  use_12_hour_clock?: boolean | null;

  @Code('Position, for the salary scale. Administrators only.', 'artist', {
    of: positions,
    nullable: true,
    optional: true,
  })
  position?: string | null;

  @Code('Seniority, for the salary scale. Administrators only.', 'mid', {
    of: seniorities,
    nullable: true,
    optional: true,
  })
  seniority?: string | null;

  @Whole("Pay for a day, in whole units of the studio's currency. Administrators only.", 320, {
    min: 0,
    nullable: true,
    optional: true,
  })
  daily_salary?: number | null;

  @Flag('Whether a picture is stored; uploading one sets it.', false, { nullable: true, optional: true })
  has_avatar?: boolean | null;

  @Flag('Whether notifications are mailed.', false, { nullable: true, optional: true })
  notifications_enabled?: boolean | null;

  @Flag('Whether notifications go to Slack.', false, { nullable: true, optional: true })
  notifications_slack_enabled?: boolean | null;

  @Line('Name on Slack.', 'U024BE7LH', { max: 60, nullable: true, optional: true })
  notifications_slack_userid?: string | null;

  @Flag('Whether notifications go to Mattermost.', false, { nullable: true, optional: true })
  notifications_mattermost_enabled?: boolean | null;

  @Line('Name on Mattermost.', 'ada', { max: 60, nullable: true, optional: true })
  notifications_mattermost_userid?: string | null;

  @Flag('Whether notifications go to Discord.', false, { nullable: true, optional: true })
  notifications_discord_enabled?: boolean | null;

  @Line('Name on Discord.', 'ada#0001', { max: 60, nullable: true, optional: true })
  notifications_discord_userid?: string | null;

  @Flag('Whether the account is kept by a directory. Administrators only.', false, { nullable: true, optional: true })
  is_generated_from_ldap?: boolean | null;

  @OptionalLine('Key in the directory, unique. Administrators only.', 'ada', { max: 60, optional: true })
  ldap_uid?: string | null;

  @Whole('Key in ShotGrid, unique. Administrators only.', 1042, { nullable: true, optional: true })
  shotgun_id?: number | null;

  @JsonObject(
    "Anything else the studio's tools want to keep with the person. At most 64 kB.",
    { badge: 'B-17' },
    { nullable: true, optional: true },
  )
  data?: Record<string, unknown> | null;
}

export class CreatePersonDto extends PersonFields {
  @Name('Given name.', 'Ada', { max: 80 })
  first_name: string;

  @Line('Family name; may be empty.', 'Lovelace', { max: 80 })
  last_name: string;

  @Flag('A script rather than a human; it never signs in but has a permanent token. Administrators only.', false, {
    nullable: true,
    optional: true,
  })
  is_bot?: boolean | null;

  @Flag('Somebody who only follows a shared playlist. Administrators only.', false, { nullable: true, optional: true })
  is_guest?: boolean | null;

  @CalendarDay(
    'Last day of the permanent token, today (where the person lives) or later; null for no end. Only a bot gets a token here.',
    '2027-12-31',
    { loose: true, nullable: true, optional: true },
  )
  expiration_date?: string | null;

  @Secret(
    'First password, at most 72 bytes; left out or null, the person cannot sign in until invited.',
    'correct horse battery',
    { max: 72, min: 1, nullable: true, optional: true },
  )
  password?: string | null;
}

export class UpdatePersonDto extends PersonFields {
  @Name('Given name.', 'Ada', { max: 80, optional: true })
  first_name?: string;

  @Line('Family name; may be empty.', 'Lovelace', { max: 80, optional: true })
  last_name?: string;

  @Flag('A script rather than a human. Said when it is made; any other value than that is refused.', false, {
    optional: true,
  })
  is_bot?: boolean;

  @Flag('Somebody who only follows a shared playlist. Administrators only.', false, { optional: true })
  is_guest?: boolean;

  @CalendarDay(
    'Last day of the permanent token, today (where the person lives) or later; null for no end. Of a bot, another day issues a new token, and so does this member alone; the former token dies. Of a human it does so on their own record only, with `old_password`.',
    '2027-12-31',
    { nullable: true, optional: true },
  )
  expiration_date?: string | null;

  @Secret(
    "The caller's password until now, on their own record: asked for by changes that open the account to whoever has the session. A wrong one is refused and counts like a wrong sign-in. No second factor is asked for beside it, since the session has shown one; the permanent token that it issues opens everything without password or second factor until its last day.",
    'correct horse battery',
    { max: 1024, nullable: true, optional: true },
  )
  old_password?: string | null;
}
