import { Client } from 'pg';
import { withoutSecrets } from './explain.js';
import { StartRefused } from './refused.js';

/** Why the database cannot be reached, in terms of DATABASE_URL and without its password. */
export function whyNoDatabase(error: unknown, url: string): StartRefused {
  const { where, ...place } = placeOf(url);
  const { code = '', message } = error as NodeJS.ErrnoException;
  const reason =
    byCode[code]?.(place) ??
    byMessage.find(([pattern]) => pattern.test(message))?.[1](place) ??
    (isOfCertificate(code) ? badCertificate(message) : `${withoutSecrets(message || code)}.`);
  return new StartRefused(`The database of DATABASE_URL${where} cannot be used: ${reason}`, { cause: error });
}

interface Place {
  host: string;
  user: string;
  database: string;
}

/** As the driver reads the address, whatever forms it allows. */
function placeOf(url: string): Place & { where: string } {
  try {
    const { host, port, user = '', database = '' } = new Client({ connectionString: url });
    const at = host.startsWith('/') ? host : `${host}:${port}`;
    return { host: at, user, database, where: ` (${database} at ${at}, user ${user})` };
  } catch {
    return { host: 'its server', user: '', database: '', where: '' };
  }
}

const unknownHost = ({ host }: Place) => `there is no host ${host}. Correct the name.`;
const silent = ({ host }: Place) =>
  `${host} does not answer. Is PostgreSQL running there, and does a firewall let one through?`;
const cutOff = ({ host }: Place) => `${host} ended the connection. Is it PostgreSQL that listens there?`;

const byCode: Record<string, ((place: Place) => string) | undefined> = {
  ECONNREFUSED: ({ host }) => `nothing listens at ${host}. Start PostgreSQL, or correct host and port.`,
  ENOTFOUND: unknownHost,
  EAI_AGAIN: unknownHost,
  ETIMEDOUT: silent,
  EHOSTUNREACH: silent,
  ENETUNREACH: silent,
  ECONNRESET: cutOff,
  EPIPE: cutOff,
  '28P01': ({ user }) =>
    `the password of ${user} is not the right one. Correct it; mind that @ : / # % are written %40 %3A …`,
  '3D000': ({ database }) => `there is no database ${database}. Create it (createdb), or correct the name.`,
  '53300': () => 'the server has no free connection. End some, or raise its max_connections.',
  '57P03': () => 'the server is just starting or stopping. Try again in a moment.',
};

const byMessage: readonly [RegExp, (place: Place) => string][] = [
  [/timeout/i, silent],
  [/terminated unexpectedly|invalid response/i, cutOff],
  [/does not support SSL/i, () => 'the server does not speak TLS. Remove sslmode, or switch TLS on in the server.'],
  [
    /client password must be/i,
    ({ user }) => `it lacks the password of ${user}. Write it as postgres://user:password@host/name.`,
  ],
  [/URI malformed|Invalid URL/i, () => 'it has a character that must be written with %, such as %25 for %.'],
];

const isOfCertificate = (code: string) => /CERT|TLS|SSL/.test(code) || code.startsWith('UNABLE_TO_');

const badCertificate = (message: string) =>
  `the certificate of the server is not accepted (${message}). Name the one that signed it with sslrootcert=/path/ca.pem.`;
