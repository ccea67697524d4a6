import { Column, ForeignKey, Index, Unique } from 'typeorm';
import { roles } from '../../access/roles.js';
import { Id, Ids } from '../../common/member/id.js';
import { JsonObject } from '../../common/member/json.js';
import { defaultsOf } from '../../common/member/member.js';
import { Flag, Whole } from '../../common/member/number.js';
import { Stored, StoredRow } from '../../common/member/stored.js';
import { Code, Line, Name, OptionalLine, Text } from '../../common/member/text.js';
import { CalendarDay } from '../../common/member/time.js';
import type { Day } from '../../common/time/day.js';
import { positions, seniorities } from '../catalogue/salary-scale.codes.js';
import { Address, Country, LocaleName, Zone } from './person.member.js';

export const contractTypes = [
  'open-ended',
  'fixed-term',
  'short-term',
  'freelance',
  'apprentice',
  'internship',
] as const;
const dateFormats = ['YYYY-MM-DD', 'DD/MM/YYYY', 'MM/DD/YYYY'] as const;

/** A person or a bot. Who reads and who writes which member stands in `access/person-fields.ts`. */
@Stored('person')
@Unique(['jti'])
@Unique(['ldap_uid'])
@Unique(['shotgun_id'])
@Index(['studio_id'])
@Index('only_one_email_by_person', ['email', 'is_bot'], { unique: true, where: 'is_bot IS NOT TRUE' })
@Index('ix_person_desktop_login', { synchronize: false })
export class Person extends StoredRow {
  @Name('Given name.', 'Ada', { max: 80 })
  first_name: string;

  @Line('Family name; may be empty.', 'Lovelace', { max: 80 })
  last_name: string;

  @Text('Both names, or the one there is.', 'Ada Lovelace', { column: false })
  full_name: string;

  @Address(
    'E-mail address, unique among humans, stored in lower case; null for bots and for people who have none.',
    'ada@example.com',
    { nullable: true },
  )
  email: string | null;

  @OptionalLine('Telephone number.', '+33 1 23 45 67 89', { max: 30 })
  phone: string | null;

  @Country('Country of two letters.', 'FR')
  country: string | null;

  @Code('Role in the studio: what the person may do.', 'user', { of: roles, default: 'user' })
  role: string;

  @Code('Kind of contract.', 'open-ended', {
    of: contractTypes,
    default: 'open-ended',
    column: { default: 'open-ended' },
  })
  contract_type: string;

  @Flag('Whether the person may sign in; false and null end the sessions for good.', true, {
    nullable: true,
    default: true,
  })
  active: boolean | null;

  @Flag('Put away: kept for history.', false, { nullable: true, default: false })
  archived: boolean | null;

  @Flag(
    'A script rather than a human; it never signs in but has a permanent token. Said when it is made; any other value than that is refused later.',
    false,
    { default: false, column: { default: false } },
  )
  is_bot: boolean;

  @Flag('Somebody who only follows a shared playlist.', false, { default: false, column: { default: false } })
  is_guest: boolean;

  @Ids(
    'Ids of the departments the person belongs to. A list that is sent replaces the old one; unknown ids are dropped.',
    { link: { table: 'department_link', own: 'person_id', other: 'department_id' } },
  )
  departments: string[];

  @Id('Id of the site the person works at.', { nullable: true })
  @ForeignKey('Site')
  studio_id: string | null;

  @OptionalLine(
    'Name on the workstations; people may sign in with it. Unique whatever its case; an empty text is none.',
    'ada',
    { max: 80 },
  )
  desktop_login: string | null;

  @CalendarDay('Most recent day with a desktop login or a time entry.', '2024-06-28', { nullable: true })
  last_presence: Day | null;

  @Flag('Whether codes of an authenticator are asked for.', false, { nullable: true, default: false })
  totp_enabled: boolean | null;

  @Flag('Whether codes are mailed.', false, { nullable: true, default: false })
  email_otp_enabled: boolean | null;

  @Flag('Whether a security key is asked for.', false, { nullable: true, default: false })
  fido_enabled: boolean | null;

  @Code('The second factor asked for first.', 'totp', { of: ['totp', 'email_otp', 'fido'], nullable: true })
  preferred_two_factor_authentication: string | null;

  @Zone('Time zone, IANA name.', 'Europe/Paris')
  timezone: string | null;

  @LocaleName('Language and region.', 'en_US')
  locale: string | null;

  @Code('How dates are shown to the person.', 'YYYY-MM-DD', {
    of: dateFormats,
    nullable: true,
    default: 'YYYY-MM-DD',
    column: { length: 20 },
  })
  display_date_format: string | null;

  @Flag('Whether times are shown with am and pm.', false, { nullable: true, default: false })
  use_12_hour_clock: boolean | null;

  @Code('Position, for the salary scale.', 'artist', { of: positions, nullable: true, default: 'artist' })
  position: string | null;

  @Code('Seniority, for the salary scale.', 'mid', { of: seniorities, nullable: true, default: 'mid' })
  seniority: string | null;

  @Whole("Pay for a day, in whole units of the studio's currency.", 320, { min: 0, nullable: true, default: 0 })
  daily_salary: number | null;

  @Flag('Whether a picture is stored; uploading one sets it.', false, { nullable: true, default: false })
  has_avatar: boolean | null;

  @Flag('Whether notifications are mailed.', false, { nullable: true, default: false })
  notifications_enabled: boolean | null;

  @Flag('Whether notifications go to Slack.', false, { nullable: true, default: false })
  notifications_slack_enabled: boolean | null;

  @Line('Name on Slack.', 'U024BE7LH', { max: 60, nullable: true, default: '' })
  notifications_slack_userid: string | null;

  @Flag('Whether notifications go to Mattermost.', false, { nullable: true, default: false })
  notifications_mattermost_enabled: boolean | null;

  @Line('Name on Mattermost.', 'ada', { max: 60, nullable: true, default: '' })
  notifications_mattermost_userid: string | null;

  @Flag('Whether notifications go to Discord.', false, { nullable: true, default: false })
  notifications_discord_enabled: boolean | null;

  @Line('Name on Discord.', 'ada#0001', { max: 60, nullable: true, default: '' })
  notifications_discord_userid: string | null;

  @CalendarDay('Last day of the permanent token; null for no end.', '2027-12-31', { nullable: true })
  expiration_date: Day | null;

  @Flag('Whether the account is kept by a directory.', false, { nullable: true, default: false })
  is_generated_from_ldap: boolean | null;

  @OptionalLine('Key in the directory, unique.', 'ada', { max: 60 })
  ldap_uid: string | null;

  @Whole('Key in ShotGrid, unique.', 1042, { nullable: true })
  shotgun_id: number | null;

  @JsonObject(
    "Anything else the studio's tools want to keep with the person. At most 64 kB.",
    { badge: 'B-17' },
    { nullable: true },
  )
  data: object | null;

  @Column({ type: 'bytea', nullable: true })
  password: Buffer | null;

  @Column({ type: 'varchar', length: 32, nullable: true })
  totp_secret: string | null;

  @Column({ type: 'varchar', length: 32, nullable: true })
  email_otp_secret: string | null;

  /** To be written as null only: TypeORM would send one JSON text where PostgreSQL expects an array of them. */
  @Column({ type: 'jsonb', array: true, nullable: true })
  fido_credentials: object[] | null;

  @Column({ type: 'bytea', array: true, nullable: true })
  otp_recovery_codes: Buffer[] | null;

  /** The name of the one permanent token that is valid. */
  @Column({ type: 'varchar', length: 60, nullable: true })
  jti: string | null;

  @Column({ type: 'integer', nullable: true })
  login_failed_attemps: number | null;

  @Column({ type: 'timestamp without time zone', nullable: true })
  last_login_failed: Date | null;
}

/** What a new row gets where nothing is given. */
export const personDefaults = { ...defaultsOf(Person), login_failed_attemps: 0 };
