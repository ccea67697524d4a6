import type { AttributeKind } from '../common/http/attribute.js';
import { Viewer } from './viewer.js';

/** In which relation a reader stands to the person that is shown. */
export type Audience = 'admin' | 'self' | 'manager' | 'other';

/**
 * Who reads a field: `everyone`; `managers` (they, administrators and the person); `private` (administrators and the
 * person); `nobody` (secrets and counters, which never leave the server).
 */
type Readers = 'everyone' | 'managers' | 'private' | 'nobody';
/**
 * Who writes a field through the person routes besides administrators: the person; the person, but not with the token
 * of a bot; only administrators; nobody at all.
 */
type Writers = 'self' | 'human self' | 'admin' | 'nobody';

interface Field {
  kind: AttributeKind;
  readers: Readers;
  writers: Writers;
  /** Filterable by callers who do not see it: equality tells them nothing they could not ask a colleague. */
  openFilter?: true;
}

const field = (kind: AttributeKind, readers: Readers, writers: Writers): Field => ({ kind, readers, writers });
const openFilter = (of: Field): Field => ({ ...of, openFilter: true });

/** Every column of a person and who reads, writes and filters it. Lists, single reads and writes are derived from it. */
export const personFields = {
  id: field('uuid', 'everyone', 'nobody'),
  first_name: field('text', 'everyone', 'self'),
  last_name: field('text', 'everyone', 'self'),
  full_name: field('text', 'everyone', 'nobody'),
  has_avatar: field('boolean', 'everyone', 'self'),
  active: field('boolean', 'everyone', 'admin'),
  departments: field('ids', 'everyone', 'admin'),
  studio_id: field('uuid', 'everyone', 'admin'),
  role: field('code', 'everyone', 'admin'),
  desktop_login: field('optional text', 'everyone', 'self'),
  is_bot: field('boolean', 'everyone', 'admin'),

  email: openFilter(field('email', 'managers', 'human self')),
  is_guest: openFilter(field('boolean', 'managers', 'admin')),
  phone: field('optional text', 'managers', 'self'),
  country: field('optional text', 'managers', 'self'),
  contract_type: field('code', 'managers', 'admin'),
  archived: field('boolean', 'managers', 'admin'),
  last_presence: field('date', 'managers', 'nobody'),
  totp_enabled: field('boolean', 'managers', 'nobody'),
  email_otp_enabled: field('boolean', 'managers', 'nobody'),
  fido_enabled: field('boolean', 'managers', 'nobody'),
  preferred_two_factor_authentication: field('code', 'managers', 'nobody'),
  timezone: field('zone', 'managers', 'self'),
  locale: field('locale', 'managers', 'self'),
  use_12_hour_clock: field('boolean', 'managers', 'self'),
  display_date_format: field('code', 'managers', 'self'),
  position: field('code', 'managers', 'admin'),
  seniority: field('code', 'managers', 'admin'),
  notifications_enabled: field('boolean', 'managers', 'self'),
  notifications_slack_enabled: field('boolean', 'managers', 'self'),
  notifications_mattermost_enabled: field('boolean', 'managers', 'self'),
  notifications_discord_enabled: field('boolean', 'managers', 'self'),
  expiration_date: field('date', 'managers', 'human self'),
  created_at: field('timestamp', 'managers', 'nobody'),
  updated_at: field('timestamp', 'managers', 'nobody'),

  daily_salary: field('integer', 'private', 'admin'),
  shotgun_id: field('integer', 'private', 'admin'),
  ldap_uid: field('optional text', 'private', 'admin'),
  is_generated_from_ldap: field('boolean', 'private', 'admin'),
  data: field('json', 'private', 'self'),
  notifications_slack_userid: field('text', 'private', 'self'),
  notifications_mattermost_userid: field('text', 'private', 'self'),
  notifications_discord_userid: field('text', 'private', 'self'),

  password: field('text', 'nobody', 'nobody'),
  totp_secret: field('text', 'nobody', 'nobody'),
  email_otp_secret: field('text', 'nobody', 'nobody'),
  otp_recovery_codes: field('json', 'nobody', 'nobody'),
  fido_credentials: field('json', 'nobody', 'nobody'),
  jti: field('text', 'nobody', 'nobody'),
  login_failed_attemps: field('integer', 'nobody', 'nobody'),
  last_login_failed: field('timestamp', 'nobody', 'nobody'),
} as const satisfies Record<string, Field>;

export type PersonField = keyof typeof personFields;

const fields = Object.entries(personFields) as [PersonField, Field][];

const audiencesOf: Record<Readers, readonly Audience[]> = {
  everyone: ['admin', 'self', 'manager', 'other'],
  managers: ['admin', 'self', 'manager'],
  private: ['admin', 'self'],
  nobody: [],
};

/** The audience a caller is for everybody but oneself. */
export function audienceOf(viewer: Pick<Viewer, 'role'>): Exclude<Audience, 'self'> {
  return viewer.role === 'admin' || viewer.role === 'manager' ? viewer.role : 'other';
}

/** The fields an audience is shown. */
export function readableBy(audience: Audience): PersonField[] {
  return fields.filter(([, { readers }]) => audiencesOf[readers].includes(audience)).map(([name]) => name);
}

/** The fields an audience may filter lists by. */
export function filterableBy(audience: Audience): PersonField[] {
  return fields
    .filter(([, { readers, openFilter: open }]) => open || audiencesOf[readers].includes(audience))
    .map(([name]) => name);
}

/** The fields a caller may write: on anybody as an administrator, else on oneself. */
export function writableBy(viewer: Pick<Viewer, 'role' | 'identityType'>): PersonField[] {
  const writers: Writers[] = ['self'];
  if (viewer.identityType !== 'bot' || viewer.role === 'admin') writers.push('human self');
  if (viewer.role === 'admin') writers.push('admin');
  return fields.filter(([, { writers: allowed }]) => writers.includes(allowed)).map(([name]) => name);
}
