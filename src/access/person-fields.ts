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
  readers: Readers;
  writers: Writers;
  /** Filterable by callers who do not see it: equality tells them nothing they could not ask a colleague. */
  openFilter?: true;
}

const field = <Read extends Readers, Write extends Writers>(readers: Read, writers: Write) => ({ readers, writers });
const openFilter = <Of extends Field>(of: Of) => ({ ...of, openFilter: true as const });

/**
 * Every column of a person and who reads, writes and filters it. Lists, single reads, writes and what the document says of
 * them are derived from it. What a member is, `Person` says.
 */
export const personFields = {
  id: field('everyone', 'nobody'),
  first_name: field('everyone', 'self'),
  last_name: field('everyone', 'self'),
  full_name: field('everyone', 'nobody'),
  has_avatar: field('everyone', 'self'),
  active: field('everyone', 'admin'),
  departments: field('everyone', 'admin'),
  studio_id: field('everyone', 'admin'),
  role: field('everyone', 'admin'),
  desktop_login: field('everyone', 'self'),
  is_bot: field('everyone', 'admin'),

  email: openFilter(field('managers', 'human self')),
  is_guest: openFilter(field('managers', 'admin')),
  phone: field('managers', 'self'),
  country: field('managers', 'self'),
  contract_type: field('managers', 'admin'),
  archived: field('managers', 'admin'),
  last_presence: field('managers', 'nobody'),
  totp_enabled: field('managers', 'nobody'),
  email_otp_enabled: field('managers', 'nobody'),
  fido_enabled: field('managers', 'nobody'),
  preferred_two_factor_authentication: field('managers', 'nobody'),
  timezone: field('managers', 'self'),
  locale: field('managers', 'self'),
  use_12_hour_clock: field('managers', 'self'),
  display_date_format: field('managers', 'self'),
  position: field('managers', 'admin'),
  seniority: field('managers', 'admin'),
  notifications_enabled: field('managers', 'self'),
  notifications_slack_enabled: field('managers', 'self'),
  notifications_mattermost_enabled: field('managers', 'self'),
  notifications_discord_enabled: field('managers', 'self'),
  expiration_date: field('managers', 'human self'),
  created_at: field('managers', 'nobody'),
  updated_at: field('managers', 'nobody'),

  daily_salary: field('private', 'admin'),
  shotgun_id: field('private', 'admin'),
  ldap_uid: field('private', 'admin'),
  is_generated_from_ldap: field('private', 'admin'),
  data: field('private', 'self'),
  notifications_slack_userid: field('private', 'self'),
  notifications_mattermost_userid: field('private', 'self'),
  notifications_discord_userid: field('private', 'self'),

  password: field('nobody', 'nobody'),
  totp_secret: field('nobody', 'nobody'),
  email_otp_secret: field('nobody', 'nobody'),
  otp_recovery_codes: field('nobody', 'nobody'),
  fido_credentials: field('nobody', 'nobody'),
  jti: field('nobody', 'nobody'),
  login_failed_attemps: field('nobody', 'nobody'),
  last_login_failed: field('nobody', 'nobody'),
} as const satisfies Record<string, Field>;

export type PersonField = keyof typeof personFields;

const fields = Object.entries(personFields) as [PersonField, Field][];

/** The fields of which this is said. */
type FieldFor<Kept extends Partial<Field>> = {
  [Name in PersonField]: (typeof personFields)[Name] extends Kept ? Name : never;
}[PersonField];

/** The fields that exactly these read. */
export function readBy<By extends Readers>(by: By): FieldFor<{ readers: By }>[] {
  const read = fields.filter(([, { readers }]) => readers === by);
  return read.map(([name]) => name as FieldFor<{ readers: By }>);
}

/** The fields that these write, besides administrators. */
export function writtenBy<By extends Writers>(...by: By[]): FieldFor<{ writers: By }>[] {
  const written = fields.filter(([, { writers }]) => (by as Writers[]).includes(writers));
  return written.map(([name]) => name as FieldFor<{ writers: By }>);
}

/** Whether callers may filter by the field who do not see it. */
export const isOpenFilter = (name: PersonField): boolean => (personFields[name] as Field).openFilter === true;

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
