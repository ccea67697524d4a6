import { QueryFailedError } from 'typeorm';
import { Problem } from './problem.js';

/** What a failed statement leaves: SQLSTATE, or what the driver, the pool and the network call it. */
type Failure = Partial<Pick<Error, 'message' | 'name'>> & { code?: string };

const tryAgain = (sentence: string) => new Problem('unavailable', sentence, {}, { 'retry-after': '5' });

/** Refused, cut off, shutting down, silent: nobody is there any more, or not yet. */
const absent =
  /^(ECONN\w+|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|57P0\d|08...)$/;
const absentInWords =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Query read timeout|Client (has encountered a connection error|was closed)|Cannot use a pool after calling end)/;

/** TypeORM gives a connection back when it dies; the next statement of the transaction finds none. */
const lostInTransaction = /^QueryRunner(Provider)?AlreadyReleasedError$/;

const notDone = 'Nothing was changed';
const tell = 'Tell your administrator.';

/** What else keeps the database from working, most of it for its administrator to mend. */
const conditions: readonly (readonly [code: RegExp, sentence: string, logged?: true])[] = [
  [/^53100$/, `The disk of the database is full. ${notDone}. ${tell}`, true],
  [/^53200$/, `The database has no memory left for this. ${notDone}; try again in a moment.`, true],
  [/^53300$/, `The database takes no more connections. ${notDone}; try again in a moment.`, true],
  [/^53...$/, `The database has not enough room for this. ${notDone}. ${tell}`, true],
  [/^25006$/, `The database can be read only at the moment. ${notDone}; try again later.`, true],
  [/^25P0[2-4]$/, `The database gave up the change, which took too long. ${notDone}; try again.`],
  [/^55000$/, `The database is not ready for this at the moment. ${notDone}; try again in a moment.`, true],
  [/^(3D000|3F000)$/, `The database that this server works on is not there. ${notDone}. ${tell}`, true],
  [/^(28...|42501)$/, `The database does not let this server in, or not do this. ${notDone}. ${tell}`, true],
  [/^58...$/, `The database cannot read or write its files. ${notDone}. ${tell}`, true],
  [/^(ENOSPC|EDQUOT|EROFS)$/, `The disk of this server takes nothing more. ${notDone}. ${tell}`, true],
  [/^XX...$/, `The database found an error in itself. ${notDone}. ${tell}`, true],
];

/** The database, or a disk, cannot do its work at the moment; undefined when the error means something else. */
export function problemOfOutage(thrown: unknown): Problem | undefined {
  const failure = ((thrown instanceof QueryFailedError ? thrown.driverError : thrown) ?? {}) as Failure;
  if (lostInTransaction.test(failure.name ?? '')) {
    return tryAgain(`The connection to the database was lost. ${notDone}; try again in a moment.`);
  }
  if (isAbsence(failure)) {
    return thrown instanceof QueryFailedError && /^commit$/i.test(thrown.query)
      ? new Problem(
          'unavailable',
          'The connection to the database was lost while it saved the change. It is not known whether that was done: look before you try again.',
        )
      : tryAgain('The database does not answer. Try again in a moment.');
  }
  const sentence = conditionOf(failure)?.[1];
  return sentence === undefined ? undefined : tryAgain(sentence);
}

/** What an administrator finds in the log about an outage that does not pass by itself. */
export function outageToLog(thrown: unknown): string | undefined {
  const failure = ((thrown instanceof QueryFailedError ? thrown.driverError : thrown) ?? {}) as Failure;
  return conditionOf(failure)?.[2] && `Outage ${failure.code}: ${failure.message ?? ''}`;
}

function isAbsence({ code, message = '' }: Failure): boolean {
  return absent.test(code ?? '') || absentInWords.test(message);
}

function conditionOf({ code = '' }: Failure) {
  return typeof code === 'string' ? conditions.find(([pattern]) => pattern.test(code)) : undefined;
}
