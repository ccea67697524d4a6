import { roles } from '../../access/roles.js';
import { IsJsonObject } from '../../common/http/json-rules.js';
import { IsLine, IsLineOrNone, IsName, IsText } from '../../common/http/text-rules.js';
import {
  IsCode,
  IsDay,
  IsFlag,
  IsId,
  IsIdList,
  IsLooseDay,
  IsWhole,
  MayBeAbsent,
  MayBeNull,
} from '../../common/http/validation.js';
import { positions, seniorities } from '../catalogue/salary-scale.codes.js';
import { contractTypes, dateFormats } from './person.codes.js';
import { IsAddress, IsCountry, IsLocaleName, IsZone } from './person.rules.js';

/** What can be written of a person, when it is made and afterwards. */
class PersonFields {
  /**
   * E-mail address, unique among humans, stored in lower case; null for bots and for people who have none.
   * @example 'ada@example.com'
   */
  @MayBeNull()
  @IsAddress()
  email?: string | null;

  /**
   * Telephone number.
   * @example '+33 1 23 45 67 89'
   */
  @MayBeNull()
  @IsLineOrNone(30)
  phone?: string | null;

  /**
   * Country of two letters.
   * @example 'FR'
   */
  @MayBeNull()
  @IsCountry()
  country?: string | null;

  /**
   * Role in the studio: what the person may do. Administrators only.
   * @example 'user'
   */
  @MayBeAbsent()
  @IsCode(roles)
  role?: string;

  /**
   * Kind of contract. Administrators only.
   * @example 'open-ended'
   */
  @MayBeAbsent()
  @IsCode(contractTypes)
  contract_type?: string;

  /**
   * Whether the person may sign in; false and null end the sessions for good. Administrators only.
   * @example true
   */
  @MayBeNull()
  @IsFlag()
  active?: boolean | null;

  /**
   * Put away: kept for history. Administrators only.
   * @example false
   */
  @MayBeNull()
  @IsFlag()
  archived?: boolean | null;

  /**
   * Ids of the departments the person belongs to; the list replaces the old one, unknown ids are dropped.
   * Administrators only.
   * @example ['3fa85f64-5717-4562-b3fc-2c963f66afa6']
   */
  @MayBeNull()
  @IsIdList()
  departments?: string[] | null;

  /**
   * Id of the site the person works at. Administrators only.
   * @example '9b2f6d1e-8c47-4a55-9f0e-2d7f3c1b6a90'
   */
  @MayBeNull()
  @IsId()
  studio_id?: string | null;

  /**
   * Name on the workstations; people may sign in with it. Unique whatever its case; an empty text is none.
   * @example 'ada'
   */
  @MayBeNull()
  @IsLineOrNone(80)
  desktop_login?: string | null;

  /**
   * Time zone, IANA name.
   * @example 'Europe/Paris'
   */
  @MayBeNull()
  @IsZone()
  timezone?: string | null;

  /**
   * Language and region.
   * @example 'en_US'
   */
  @MayBeNull()
  @IsLocaleName()
  locale?: string | null;

  /**
   * How dates are shown to the person.
   * @example 'YYYY-MM-DD'
   */
  @MayBeNull()
  @IsCode(dateFormats)
  display_date_format?: string | null;

  /**
   * Whether times are shown with am and pm.
   * @example false
   */
  @MayBeNull()
  @IsFlag()
  use_12_hour_clock?: boolean | null;

  /**
   * Position, for the salary scale. Administrators only.
   * @example 'artist'
   */
  @MayBeNull()
  @IsCode(positions)
  position?: string | null;

  /**
   * Seniority, for the salary scale. Administrators only.
   * @example 'mid'
   */
  @MayBeNull()
  @IsCode(seniorities)
  seniority?: string | null;

  /**
   * Pay for a day, in whole units of the studio's currency. Administrators only.
   * @example 320
   */
  @MayBeNull()
  @IsWhole({ min: 0 })
  daily_salary?: number | null;

  /**
   * Whether a picture is stored; uploading one sets it.
   * @example false
   */
  @MayBeNull()
  @IsFlag()
  has_avatar?: boolean | null;

  /**
   * Whether notifications are mailed.
   * @example false
   */
  @MayBeNull()
  @IsFlag()
  notifications_enabled?: boolean | null;

  /**
   * Whether notifications go to Slack.
   * @example false
   */
  @MayBeNull()
  @IsFlag()
  notifications_slack_enabled?: boolean | null;

  /**
   * Name on Slack.
   * @example 'U024BE7LH'
   */
  @MayBeNull()
  @IsLine(60)
  notifications_slack_userid?: string | null;

  /**
   * Whether notifications go to Mattermost.
   * @example false
   */
  @MayBeNull()
  @IsFlag()
  notifications_mattermost_enabled?: boolean | null;

  /**
   * Name on Mattermost.
   * @example 'ada'
   */
  @MayBeNull()
  @IsLine(60)
  notifications_mattermost_userid?: string | null;

  /**
   * Whether notifications go to Discord.
   * @example false
   */
  @MayBeNull()
  @IsFlag()
  notifications_discord_enabled?: boolean | null;

  /**
   * Name on Discord.
   * @example 'ada#0001'
   */
  @MayBeNull()
  @IsLine(60)
  notifications_discord_userid?: string | null;

  /**
   * Whether the account is kept by a directory. Administrators only.
   * @example false
   */
  @MayBeNull()
  @IsFlag()
  is_generated_from_ldap?: boolean | null;

  /**
   * Key in the directory, unique. Administrators only.
   * @example 'ada'
   */
  @MayBeNull()
  @IsLineOrNone(60)
  ldap_uid?: string | null;

  /**
   * Key in ShotGrid, unique. Administrators only.
   * @example 1042
   */
  @MayBeNull()
  @IsWhole()
  shotgun_id?: number | null;

  /**
   * Anything else the studio's tools want to keep with the person. At most 64 kB.
   * @example { "badge": "B-17" }
   */
  @MayBeNull()
  @IsJsonObject()
  data?: Record<string, unknown> | null;
}

export class CreatePersonDto extends PersonFields {
  /**
   * Given name.
   * @example 'Ada'
   */
  @IsName(80)
  first_name: string;

  /**
   * Family name; may be empty.
   * @example 'Lovelace'
   */
  @IsLine(80)
  last_name: string;

  /**
   * A script rather than a human; it never signs in but has a permanent token. Administrators only.
   * @example false
   */
  @MayBeNull()
  @IsFlag()
  is_bot?: boolean | null;

  /**
   * Somebody who only follows a shared playlist. Administrators only.
   * @example false
   */
  @MayBeNull()
  @IsFlag()
  is_guest?: boolean | null;

  /**
   * Last day of the permanent token, today (where the person lives) or later; null for no end. Only a bot gets a token here.
   * @example '2027-12-31'
   */
  @MayBeNull()
  @IsLooseDay()
  expiration_date?: string | null;

  /**
   * First password, at most 72 bytes; left out or null, the person cannot sign in until invited.
   * @example 'correct horse battery'
   */
  @MayBeNull()
  @IsText(72, { shortest: 1 })
  password?: string | null;
}

export class UpdatePersonDto extends PersonFields {
  /**
   * Given name.
   * @example 'Ada'
   */
  @MayBeAbsent()
  @IsName(80)
  first_name?: string;

  /**
   * Family name; may be empty.
   * @example 'Lovelace'
   */
  @MayBeAbsent()
  @IsLine(80)
  last_name?: string;

  /**
   * A script rather than a human. Said when it is made; any other value than that is refused.
   * @example false
   */
  @MayBeAbsent()
  @IsFlag()
  is_bot?: boolean;

  /**
   * Somebody who only follows a shared playlist. Administrators only.
   * @example false
   */
  @MayBeAbsent()
  @IsFlag()
  is_guest?: boolean;

  /**
   * Last day of the permanent token, today (where the person lives) or later; null for no end. Of a bot, another day issues
   * a new token, and so does this member alone; the former token dies. Of a human it does so on their own record only, with
   * `old_password`.
   * @example '2027-12-31'
   */
  @MayBeNull()
  @IsDay()
  expiration_date?: string | null;

  /**
   * The caller's password until now, on their own record: asked for by changes that open the account to whoever has the
   * session. A wrong one is refused and counts like a wrong sign-in. No second factor is asked for beside it, since the
   * session has shown one; the permanent token that it issues opens everything without password or second factor until its
   * last day.
   * @example 'correct horse battery'
   */
  @MayBeNull()
  @IsText(1024)
  old_password?: string | null;
}
