import { resolve } from 'node:path';
import { type Env, InvalidSetting, readEnv } from './env.js';

const secretKey = 'k'.repeat(32);

function problemsOf(source: NodeJS.ProcessEnv): string {
  try {
    readEnv(source);
  } catch (error) {
    if (error instanceof InvalidSetting) return error.message;
    throw error;
  }
  return '';
}

describe('readEnv', () => {
  it('needs no variable at all', () => {
    expect(readEnv({})).toEqual({
      port: 8080,
      host: '127.0.0.1',
      dataDir: resolve('data'),
      adminEmail: 'admin@example.com',
      publicUrl: 'http://127.0.0.1:8080',
      mailFrom: 'Troupe <troupe@localhost>',
      defaultTimezone: 'Europe/Paris',
      defaultLocale: 'en_US',
      minPasswordLength: 8,
      userLimit: 100,
      protectedAccounts: [],
      corsAllowedOrigins: [],
      nbRecordsPerPage: 100,
      trustedProxies: [],
      requestsPerMinute: 6000,
      reportConnections: 2,
      timeTotals: 'object',
      allowPasswordHashExport: false,
      enforce2fa: false,
      enforce2faExempt: [],
    });
  });

  it('takes an empty variable as not set', () => {
    const names = ['PORT', 'DATABASE_URL', 'SECRET_KEY', 'ADMIN_PASSWORD', 'SMTP_URL', 'CORS_ALLOWED_ORIGINS'];
    expect(readEnv(Object.fromEntries(names.map((name) => [name, ''])))).toEqual(readEnv({}));
  });

  it.each<[string, string, keyof Env, unknown]>([
    ['PORT', '0', 'port', 0],
    ['HOST', '::1', 'host', '::1'],
    ['DATA_DIR', '/srv/troupe', 'dataDir', '/srv/troupe'],
    ['SECRET_KEY', secretKey, 'secretKey', secretKey],
    ['ADMIN_EMAIL', 'ada@studio.fr', 'adminEmail', 'ada@studio.fr'],
    ['ADMIN_PASSWORD', 'eight...', 'adminPassword', 'eight...'],
    ['PUBLIC_URL', 'https://hr.studio.fr/api', 'publicUrl', 'https://hr.studio.fr/api'],
    ['SMTP_URL', 'smtps://u:p@mail.studio.fr', 'smtpUrl', 'smtps://u:p@mail.studio.fr'],
    ['MAIL_FROM', 'hr@studio.fr', 'mailFrom', 'hr@studio.fr'],
    ['DEFAULT_TIMEZONE', 'Asia/Tokyo', 'defaultTimezone', 'Asia/Tokyo'],
    ['DEFAULT_LOCALE', 'zh_Hant_TW', 'defaultLocale', 'zh_Hant_TW'],
    ['DEFAULT_LOCALE', 'fr_ca', 'defaultLocale', 'fr_CA'],
    ['PROTECTED_ACCOUNTS', 'a@b.fr; c@d.fr;', 'protectedAccounts', ['a@b.fr', 'c@d.fr']],
    [
      'CORS_ALLOWED_ORIGINS',
      'https://kitsu.fr;http://localhost:8080',
      'corsAllowedOrigins',
      ['https://kitsu.fr', 'http://localhost:8080'],
    ],
    ['TRUSTED_PROXIES', '10.0.0.0/8;::1', 'trustedProxies', ['10.0.0.0/8', '::1']],
    ['REQUESTS_PER_MINUTE', '0', 'requestsPerMinute', 0],
    ['TIME_TOTALS', 'list', 'timeTotals', 'list'],
    ['ALLOW_PASSWORD_HASH_EXPORT', 'Yes', 'allowPasswordHashExport', true],
    ['ENFORCE_2FA', 'off', 'enforce2fa', false],
    ['ENFORCE_2FA', '1', 'enforce2fa', true],
    ['ENFORCE_2FA_EXEMPT', 'a@b.fr; c@d.fr;', 'enforce2faExempt', ['a@b.fr', 'c@d.fr']],
  ])('reads %s=%s', (variable, text, field, value) => {
    expect(readEnv({ [variable]: text })[field]).toEqual(value);
  });

  it.each([
    ['PORT', '65536', 'a whole number from 0 to 65535'],
    ['PORT', '80.5', 'a whole number from 0 to 65535'],
    ['HOST', 'a b', 'an address or a host name'],
    ['ADMIN_EMAIL', 'nobody', 'an e-mail address'],
    ['PUBLIC_URL', 'https://hr.studio.fr/', 'an http:// or https:// URL without a trailing slash'],
    ['PUBLIC_URL', 'hr.studio.fr', 'an http:// or https:// URL without a trailing slash'],
    ['MAIL_FROM', 'Troupe', 'an e-mail address, with or without a name'],
    ['DEFAULT_TIMEZONE', 'Mars/Olympus', 'an IANA time zone such as Europe/Paris'],
    ['DEFAULT_TIMEZONE', '+01:00', 'an IANA time zone such as Europe/Paris'],
    ['DEFAULT_LOCALE', 'en-US', 'a locale such as en_US'],
    ['NB_RECORDS_PER_PAGE', '0', 'a whole number from 1 to 10000'],
    ['PROTECTED_ACCOUNTS', 'a@b.fr,c@d.fr', 'a list separated by ";" of e-mail addresses'],
    ['CORS_ALLOWED_ORIGINS', '*', 'a list separated by ";" of origins such as https://kitsu.example.com'],
    ['TRUSTED_PROXIES', '10.0.0.0/33', 'a list separated by ";" of IP addresses or CIDR ranges'],
    ['TIME_TOTALS', 'rows', 'object or list'],
    ['ENFORCE_2FA', 'maybe', 'true or false (also 1/0, yes/no, on/off)'],
    ['ENFORCE_2FA_EXEMPT', 'a@b.fr,c@d.fr', 'a list separated by ";" of e-mail addresses'],
  ])('refuses %s=%s', (variable, text, expected) => {
    expect(problemsOf({ [variable]: text })).toBe(`${variable} is ${JSON.stringify(text)}; expected ${expected}.`);
  });

  it.each([
    ['SECRET_KEY', 'hunter2', 'at least 32 bytes'],
    ['ADMIN_PASSWORD', 'hunter2', '8 to 72 bytes'],
    ['SMTP_URL', 'http://me:hunter2@mail', 'an smtp:// or smtps:// URL'],
  ])('refuses a wrong %s without repeating it', (variable, text, expected) => {
    expect(problemsOf({ [variable]: text })).toBe(
      `${variable} is not valid (its value is not shown); expected ${expected}.`,
    );
  });

  it('counts passwords and keys in bytes, not characters', () => {
    expect(readEnv({ SECRET_KEY: 'é'.repeat(16) }).secretKey).toBe('é'.repeat(16));
    expect(problemsOf({ ADMIN_PASSWORD: 'é'.repeat(37) })).toContain('ADMIN_PASSWORD');
  });

  it('wants a secret key of its owner when the database is not embedded', () => {
    const databaseUrl = 'postgresql://troupe:hunter2@db/troupe';
    expect(problemsOf({ DATABASE_URL: databaseUrl })).toBe(
      'SECRET_KEY is not set; expected at least 32 bytes, because DATABASE_URL is set.',
    );
    expect(readEnv({ DATABASE_URL: databaseUrl, SECRET_KEY: secretKey })).toMatchObject({ databaseUrl, secretKey });
  });

  it('reports every problem at once', () => {
    const problems = problemsOf({ PORT: 'http', DATABASE_URL: 'mysql://db', TIME_TOTALS: 'rows' }).split('\n');
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
      'PORT',
      'DATABASE_URL',
      'TIME_TOTALS',
      'SECRET_KEY',
    ]);
  });

  it.each([
    ['0.0.0.0', 'http://localhost:8080'],
    ['::', 'http://localhost:8080'],
    ['::1', 'http://[::1]:8080'],
    ['hr.local', 'http://hr.local:8080'],
  ])('derives the public address from HOST=%s', (host, publicUrl) => {
    expect(readEnv({ HOST: host }).publicUrl).toBe(publicUrl);
  });
});
