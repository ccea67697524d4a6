import { QueryFailedError } from 'typeorm';
import { InvalidInput } from './invalid-input.js';
import { Problem } from './problem.js';

/** The members of a PostgreSQL error that tell what was refused. */
export interface DatabaseError {
  code?: string;
  table?: string;
  column?: string;
  constraint?: string;
  detail?: string;
}

const tryAgain = (sentence: string) => new Problem('unavailable', sentence, {}, { 'retry-after': '5' });

const words = (name: string) => name.replaceAll('_', ' ');

/** The columns of "Key (name, date)=(…)", whatever language the server speaks. */
function keyColumns(detail = ''): string[] {
  return /\(([^)]*)\)=\(/.exec(detail)?.[1]?.split(', ') ?? [];
}

/** Another row of the table has what no two of them may have. */
export const alreadyTaken = (table: string, columns: readonly string[]): Problem =>
  new Problem('already-exists', `Another ${words(table)} already has this ${words(columns.join(' and '))}.`, {
    data: { errors: columns.map((field) => ({ field, message: 'is already taken' })) },
  });

/**
 * Turns a refusal of the database into a problem that a person understands; undefined for what is not the caller's
 * fault. No constraint name, SQL or stored value gets through.
 */
export function problemOfDatabase(error: DatabaseError): Problem | undefined {
  const columns = keyColumns(error.detail);
  switch (error.code ?? '') {
    case '23505':
      return alreadyTaken(error.table ?? 'row', columns);
    case '23503':
      // For a row that is still referenced, PostgreSQL names the referenced column (id) and the table that refers to it.
      return columns.length === 1 && columns[0] === 'id'
        ? new Problem(
            'still-in-use',
            `It is still used by at least one ${words(error.table ?? 'row')}; remove or change that first.`,
            { data: null },
          )
        : new InvalidInput(columns.map((field) => ({ field, message: 'does not name anything that exists' })));
    case '23502':
      return new InvalidInput([{ field: error.column ?? '', message: 'is required' }]);
    case '23514':
    case '23P01':
      return new Problem('rule-broken', `The values are not possible together on a ${words(error.table ?? 'row')}.`, {
        data: null,
      });
    case '22001':
      return new InvalidInput([{ field: error.column ?? '', message: 'a text is too long' }]);
    case '54000':
      return new InvalidInput([{ field: '', message: 'a value is too large to be stored' }]);
    case '22003':
      return new InvalidInput([{ field: '', message: 'a number is out of range' }]);
    case '22021':
    case '22P05':
      return new InvalidInput([
        { field: '', message: 'a text contains a character that cannot be stored (U+0000 or a lone surrogate)' },
      ]);
    case '22P02':
    case '22007':
    case '22008':
      return new InvalidInput([{ field: '', message: 'a value has the wrong form' }]);
    case '57014':
    case '55P03':
      return tryAgain('The database took too long. Nothing was changed; try again.');
    // Transactions that met one another are run again some times first.
    case '40001':
    case '40P01':
      return tryAgain('Others were changing the same at this moment. Nothing was changed; try again.');
    default:
      return undefined;
  }
}

/** What the database said when it refused a statement; nothing when something else went wrong. */
export function refusalOf(thrown: unknown): DatabaseError {
  return thrown instanceof QueryFailedError ? (thrown.driverError as DatabaseError) : {};
}

/** In words, what refers to a row that could not be deleted for it; undefined when something else went wrong. */
export function whatStillRefers(thrown: unknown): string | undefined {
  const { code, table } = refusalOf(thrown);
  return code === '23503' ? words(table ?? 'row') : undefined;
}
