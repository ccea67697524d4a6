import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { canonicalLocale } from '../common/locale.js';
import { lowerCase } from '../common/lower-case.js';
import { isTimeZone } from '../common/time/time-zone.js';
import { secrets } from './secrets.js';

/** A setting read from text; `parse` answers undefined when the text is not what `expected` describes. */
const setting = <T>(expected: string, parse: (text: string) => T | undefined) =>
  z.string().transform((text, context) => {
    const value = parse(text);
    if (value !== undefined) return value;
    context.addIssue({ code: 'custom', message: expected });
    return z.NEVER;
  });

const text = (expected: string, isValid: (text: string) => boolean) =>
  setting(expected, (given) => (isValid(given) ? given : undefined));

const wholeNumber = (from: number, to: number) =>
  setting(`a whole number from ${from} to ${to}`, (given) => {
    const value = /^\d+$/.test(given) ? Number(given) : NaN;
    return value >= from && value <= to ? value : undefined;
  });

const flag = () =>
  setting('true or false (also 1/0, yes/no, on/off)', (given) => {
    if (/^(true|1|yes|on)$/i.test(given)) return true;
    return /^(false|0|no|off)$/i.test(given) ? false : undefined;
  });

const list = (expected: string, isValid: (item: string) => boolean) =>
  setting(`a list separated by ";" of ${expected}`, (given) => {
    const items = given
      .split(';')
      .map((item) => item.trim())
      .filter((item) => item !== '');
    return items.every(isValid) ? items : undefined;
  });

const addresses = () => list('e-mail addresses', isEmail).transform((items) => items.map(lowerCase));

const url = (expected: string, protocols: RegExp) =>
  text(expected, (given) => protocols.test(given) && URL.canParse(given));

const bytes = (given: string) => Buffer.byteLength(given, 'utf8');

const isEmail = (given: string) => z.email().safeParse(given).success;

function isOrigin(given: string): boolean {
  return /^https?:/.test(given) && URL.canParse(given) && new URL(given).origin === given;
}

function isAddressRange(given: string): boolean {
  const [address = '', prefix, ...rest] = given.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128));
}

const settings = z.object({
  /** PORT: where the HTTP server listens; 0 takes any free port. */
  port: wholeNumber(0, 65535).default(8080),

  /** HOST: the address to listen on; 0.0.0.0 means every interface. */
  host: text('an address or a host name', (given) => /^[\w.:-]+$/.test(given)).default('127.0.0.1'),

  /** DATA_DIR: what the service keeps on disk: embedded database, secret key, outbox, pictures. Made absolute. */
  dataDir: setting('a path', (given) => resolve(given)).default(() => resolve('data')),

  /** DATABASE_URL: the PostgreSQL server to use. Without it an embedded server keeps its files in DATA_DIR. */
  databaseUrl: url('a postgres:// or postgresql:// URL', /^postgres(ql)?:\/\//).optional(),

  /** SECRET_KEY: signs the tokens. Required with DATABASE_URL; else one is generated and kept in DATA_DIR. */
  secretKey: text('at least 32 bytes', (given) => bytes(given) >= 32).optional(),

  /** ADMIN_EMAIL: the account created on an empty database. */
  adminEmail: text('an e-mail address', isEmail).default('admin@example.com'),

  /** ADMIN_PASSWORD: the password of that account; without it one is generated. bcrypt reads no more than 72 bytes. */
  adminPassword: text('8 to 72 bytes', (given) => bytes(given) >= 8 && bytes(given) <= 72).optional(),

  /** PUBLIC_URL: the address under which users reach the service, for links in mails. Default: from HOST and PORT. */
  publicUrl: url('an http:// or https:// URL without a trailing slash', /^https?:\/\/[^?#\s]*[^/?#\s]$/).optional(),

  /** SMTP_URL: the mail server. Without it mails are written to the outbox in DATA_DIR. */
  smtpUrl: url('an smtp:// or smtps:// URL', /^smtps?:\/\//).optional(),

  /** MAIL_FROM: the sender of every mail. */
  mailFrom: text('an e-mail address, with or without a name', (given) =>
    /^[^\r\n]*[^\s@]@[^\s@]+$/.test(given),
  ).default('Troupe <troupe@localhost>'),

  /** DEFAULT_TIMEZONE: the zone of persons who chose none. */
  defaultTimezone: text('an IANA time zone such as Europe/Paris', isTimeZone).default('Europe/Paris'),

  /** DEFAULT_LOCALE: the locale of persons who chose none. */
  defaultLocale: setting('a locale such as en_US', canonicalLocale).default('en_US'),

  /** MIN_PASSWORD_LENGTH: in characters, for every password set from now on. */
  minPasswordLength: wholeNumber(1, 72).default(8),

  /** USER_LIMIT: how many active persons there may be, bots and guests not counted. */
  userLimit: wholeNumber(0, 1_000_000).default(100),

  /** PROTECTED_ACCOUNTS: e-mails of accounts that nobody else may demote, deactivate, delete or reset; no other account gets one of them. */
  protectedAccounts: addresses().default([]),

  /** CORS_ALLOWED_ORIGINS: the web origins whose pages may call the API from a browser. */
  corsAllowedOrigins: list('origins such as https://kitsu.example.com', isOrigin).default([]),

  /** NB_RECORDS_PER_PAGE: the page size of lists that are asked for a page without a limit. */
  nbRecordsPerPage: wholeNumber(1, 10_000).default(100),

  /** TRUSTED_PROXIES: the hops whose X-Forwarded-For is believed. Empty: the header is ignored. */
  trustedProxies: list('IP addresses or CIDR ranges', isAddressRange).default([]),

  /** REQUESTS_PER_MINUTE: how many a token, or an address without one, may make of this instance; 0: any number. */
  requestsPerMinute: wholeNumber(0, 10_000_000).default(6000),

  /** REPORT_CONNECTIONS: how many tables, quotas and logs are made at once, each on a connection beside the 11 others. */
  reportConnections: wholeNumber(1, 100).default(2),

  /** TIME_TOTALS: the answer of the hour totals: one object with the total, or the bare list Kitsu and gazu read. */
  timeTotals: setting('object or list', (given) =>
    given === 'object' || given === 'list' ? given : undefined,
  ).default('object'),

  /** ALLOW_PASSWORD_HASH_EXPORT: lets admins read password hashes, to move accounts to another server. */
  allowPasswordHashExport: flag().default(false),

  /** ENFORCE_2FA: everybody must set up a second factor. */
  enforce2fa: flag().default(false),

  /** ENFORCE_2FA_EXEMPT: e-mails of accounts that need no second factor all the same; no other account gets one of them. */
  enforce2faExempt: addresses().default([]),
});

export type Env = z.output<typeof settings> & { publicUrl: string };

export class InvalidSetting extends Error {
  override readonly name = 'InvalidSetting';

  constructor(problems: string[]) {
    super(problems.join('\n'));
  }
}

/** `nbRecordsPerPage` is read from `NB_RECORDS_PER_PAGE`. */
const variableOf = (field: string) => field.replace(/[A-Z]|\d/g, (letter) => `_${letter}`).toUpperCase();

/** An empty variable is how compose files and shells write "not set". */
const givenIn = (source: NodeJS.ProcessEnv, fields: string[]) =>
  Object.fromEntries(fields.map((field) => [field, source[variableOf(field)] || undefined]));

function problemsOf(issues: z.core.$ZodIssue[], source: NodeJS.ProcessEnv): string[] {
  return issues.map(({ path, message }) => {
    const variable = variableOf(String(path[0]));
    const value = secrets.includes(variable) ? 'not valid (its value is not shown)' : JSON.stringify(source[variable]);
    return `${variable} is ${value}; expected ${message}.`;
  });
}

/** All that the migration commands need. */
export function readDatabaseUrl(source: NodeJS.ProcessEnv = process.env): string | undefined {
  const result = settings.pick({ databaseUrl: true }).safeParse(givenIn(source, ['databaseUrl']));
  if (!result.success) throw new InvalidSetting(problemsOf(result.error.issues, source));
  return result.data.databaseUrl;
}

export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const given = givenIn(source, Object.keys(settings.shape));
  const result = settings.safeParse(given);

  const problems = problemsOf(result.error?.issues ?? [], source);
  if (given.databaseUrl && !given.secretKey) {
    problems.push('SECRET_KEY is not set; expected at least 32 bytes, because DATABASE_URL is set.');
  }
  if (!result.success || problems.length > 0) throw new InvalidSetting(problems);

  return { ...result.data, publicUrl: result.data.publicUrl ?? ownAddress(result.data) };
}

function ownAddress({ host, port }: { host: string; port: number }): string {
  if (host === '0.0.0.0' || host === '::') return `http://localhost:${port}`;
  return `http://${isIP(host) === 6 ? `[${host}]` : host}:${port}`;
}
