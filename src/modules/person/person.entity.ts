import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Day } from '../../common/time/day.js';

/** A person or a bot. */
@Entity('person')
@Unique(['jti'])
@Unique(['ldap_uid'])
@Unique(['shotgun_id'])
@Index(['studio_id'])
@Index('only_one_email_by_person', ['email', 'is_bot'], { unique: true, where: 'is_bot IS NOT TRUE' })
@Index('ix_person_desktop_login', { synchronize: false })
export class Person {
  @Column({ type: 'varchar', length: 80 })
  first_name: string;

  @Column({ type: 'varchar', length: 80 })
  last_name: string;

  @Column({ type: 'varchar', length: 255, nullable: true })
  email: string | null;

  @Column({ type: 'varchar', length: 30, nullable: true })
  phone: string | null;

  @Column({ type: 'varchar', length: 255, default: 'open-ended' })
  contract_type: string;

  @Column({ type: 'boolean', nullable: true })
  active: boolean | null;

  @Column({ type: 'boolean', nullable: true })
  archived: boolean | null;

  @Column({ type: 'date', nullable: true })
  last_presence: Day | null;

  @Column({ type: 'bytea', nullable: true })
  password: Buffer | null;

  @Column({ type: 'varchar', length: 80, nullable: true })
  desktop_login: string | null;

  @Column({ type: 'integer', nullable: true })
  login_failed_attemps: number | null;

  @Column({ type: 'timestamp without time zone', nullable: true })
  last_login_failed: Date | null;

  @Column({ type: 'boolean', nullable: true })
  totp_enabled: boolean | null;

  @Column({ type: 'varchar', length: 32, nullable: true })
  totp_secret: string | null;

  @Column({ type: 'boolean', nullable: true })
  email_otp_enabled: boolean | null;

  @Column({ type: 'varchar', length: 32, nullable: true })
  email_otp_secret: string | null;

  @Column({ type: 'boolean', nullable: true })
  fido_enabled: boolean | null;

  /** To be written as null only: TypeORM would send one JSON text where PostgreSQL expects an array of them. */
  @Column({ type: 'jsonb', array: true, nullable: true })
  fido_credentials: object[] | null;

  @Column({ type: 'bytea', array: true, nullable: true })
  otp_recovery_codes: Buffer[] | null;

  @Column({ type: 'varchar', length: 255, nullable: true })
  preferred_two_factor_authentication: string | null;

  @Column({ type: 'integer', nullable: true })
  shotgun_id: number | null;

  @Column({ type: 'varchar', length: 50, nullable: true })
  timezone: string | null;

  @Column({ type: 'varchar', length: 10, nullable: true })
  locale: string | null;

  @Column({ type: 'jsonb', nullable: true })
  data: object | null;

  @Column({ type: 'varchar', length: 255 })
  role: string;

  @Column({ type: 'varchar', length: 255, nullable: true })
  position: string | null;

  @Column({ type: 'varchar', length: 255, nullable: true })
  seniority: string | null;

  @Column({ type: 'integer', nullable: true })
  daily_salary: number | null;

  @Column({ type: 'boolean', nullable: true })
  has_avatar: boolean | null;

  @Column({ type: 'boolean', nullable: true })
  notifications_enabled: boolean | null;

  @Column({ type: 'boolean', nullable: true })
  notifications_slack_enabled: boolean | null;

  @Column({ type: 'varchar', length: 60, nullable: true })
  notifications_slack_userid: string | null;

  @Column({ type: 'boolean', nullable: true })
  notifications_mattermost_enabled: boolean | null;

  @Column({ type: 'varchar', length: 60, nullable: true })
  notifications_mattermost_userid: string | null;

  @Column({ type: 'boolean', nullable: true })
  notifications_discord_enabled: boolean | null;

  @Column({ type: 'varchar', length: 60, nullable: true })
  notifications_discord_userid: string | null;

  @Column({ type: 'boolean', default: false })
  is_bot: boolean;

  @Column({ type: 'varchar', length: 60, nullable: true })
  jti: string | null;

  @Column({ type: 'date', nullable: true })
  expiration_date: Day | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Site')
  studio_id: string | null;

  @Column({ type: 'boolean', nullable: true })
  is_generated_from_ldap: boolean | null;

  @Column({ type: 'varchar', length: 60, nullable: true })
  ldap_uid: string | null;

  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'timestamp without time zone', nullable: true })
  created_at: Date | null;

  @Column({ type: 'timestamp without time zone', nullable: true })
  updated_at: Date | null;

  @Column({ type: 'boolean', default: false })
  is_guest: boolean;

  @Column({ type: 'varchar', length: 2, nullable: true })
  country: string | null;

  @Column({ type: 'boolean', nullable: true })
  use_12_hour_clock: boolean | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  display_date_format: string | null;
}

/** What a new row gets where nothing is given; most columns have no default in the database. */
export const personDefaults = {
  contract_type: 'open-ended',
  active: true,
  archived: false,
  login_failed_attemps: 0,
  totp_enabled: false,
  email_otp_enabled: false,
  fido_enabled: false,
  role: 'user',
  position: 'artist',
  seniority: 'mid',
  daily_salary: 0,
  has_avatar: false,
  notifications_enabled: false,
  notifications_slack_enabled: false,
  notifications_slack_userid: '',
  notifications_mattermost_enabled: false,
  notifications_mattermost_userid: '',
  notifications_discord_enabled: false,
  notifications_discord_userid: '',
  is_bot: false,
  is_generated_from_ldap: false,
  is_guest: false,
  use_12_hour_clock: false,
  display_date_format: 'YYYY-MM-DD',
} satisfies Partial<Person>;
