import { problemOfDatabase } from './database-problem.js';

it.each(['40P01', '40001', '57014', '55P03'])('asks to try again when the database gave up with %s', (code) => {
  const problem = problemOfDatabase({ code });
  expect([problem?.status, problem?.headers]).toEqual([503, { 'retry-after': '5' }]);
  expect(problem?.message).toMatch(/Nothing was changed; try again\.$/);
});

it('leaves what nobody foresaw to the log', () => {
  expect(problemOfDatabase({ code: '42P01' })).toBeUndefined();
});
