import { QueryFailedError, QueryRunnerAlreadyReleasedError } from 'typeorm';
import { outageToLog, problemOfOutage } from './outage.js';

const failed = (statement: string, error: object) =>
  new QueryFailedError(statement, [], Object.assign(new Error('as the server says it'), error));

it.each([
  ['53100', /disk .* full/],
  ['53200', /memory/],
  ['53300', /no more connections/],
  ['53400', /room/],
  ['25006', /read only/],
  ['25P03', /took too long/],
  ['55000', /not ready/],
  ['3D000', /not there/],
  ['28P01', /let this server in/],
  ['58030', /files/],
  ['XX001', /error in itself/],
  ['ENOSPC', /disk of this server/],
])('%s is a 503 that says what it is, and that nothing was changed', (code, words) => {
  const problem = problemOfOutage(failed('update person', { code }));
  expect(problem).toMatchObject({ status: 503, headers: { 'retry-after': '5' } });
  expect(problem?.message).toMatch(words);
  expect(problem?.message).toContain('Nothing was changed');
  expect(problem?.message).not.toContain('as the server says it');
});

it.each(['57P01', '57P02', '57P03', '57P05', '08006', 'ECONNRESET', 'EHOSTUNREACH', 'ENOTFOUND'])(
  'with %s nobody answers; after a commit nobody knows whether it was done',
  (code) => {
    expect(problemOfOutage(failed('select', { code }))?.message).toBe(
      'The database does not answer. Try again in a moment.',
    );
    const unknown = problemOfOutage(failed('COMMIT', { code }));
    expect(unknown).toMatchObject({ status: 503, headers: {} });
    expect(unknown?.message).toMatch(/not known whether .*look before you try again/);
  },
);

it('knows that a commit which the server refused was not done', () => {
  expect(problemOfOutage(failed('COMMIT', { code: '53100' }))?.message).toContain('Nothing was changed');
});

it('knows that nothing was changed when the connection died between two statements', () => {
  expect(problemOfOutage(new QueryRunnerAlreadyReleasedError())?.message).toContain('Nothing was changed');
});

it('leaves what an administrator has to mend to the log, and else to itself', () => {
  expect(outageToLog(failed('insert', { code: '53100' }))).toContain('as the server says it');
  expect(outageToLog(failed('insert', { code: '57P01' }))).toBeUndefined();
  expect(problemOfOutage(failed('select', { code: '42P01' }))).toBeUndefined();
  expect(problemOfOutage(undefined)).toBeUndefined();
});
