/** What everybody sees of a person. */
export const minimal = [
  'active',
  'departments',
  'desktop_login',
  'first_name',
  'full_name',
  'has_avatar',
  'id',
  'is_bot',
  'last_name',
  'role',
  'studio_id',
  'type',
];

/** What only administrators and the person see. */
export const hiddenFromManagers = [
  'daily_salary',
  'data',
  'is_generated_from_ldap',
  'ldap_uid',
  'notifications_discord_userid',
  'notifications_mattermost_userid',
  'notifications_slack_userid',
  'shotgun_id',
];

/** What nobody sees. */
export const secrets = [
  'password',
  'totp_secret',
  'email_otp_secret',
  'otp_recovery_codes',
  'fido_credentials',
  'jti',
  'login_failed_attemps',
  'last_login_failed',
];
