import { isUncertain, refusalWords } from './refusal-words.js';

it.each([
  [{ code: 'ESOCKET', message: 'connect ECONNREFUSED 127.0.0.1:1' }, /Nothing listens/],
  [{ code: 'ETIMEDOUT', message: 'Greeting never received' }, /did not answer in time/],
  [{ name: 'AbortError', message: 'The operation was aborted' }, /did not answer in time/],
  [{ code: 'EAUTH', responseCode: 535, response: '535 wrong' }, /name and password of SMTP_URL/],
  [
    { code: 'EENVELOPE', responseCode: 550, response: '550 5.1.1 No such user' },
    /refused it: 550 5\.1\.1 No such user$/,
  ],
  [new Error('Something else'), /Something else/],
  ['not even an error', /could not be sent/],
])('says why %j was refused', (error, words) => {
  expect(refusalWords(error)).toMatch(words);
});

it('repeats no link, code or address of the mail, and is short', () => {
  const token = 'Q7B2M9X4K1Z8C5V0N3L6J2H9';
  const response = `554 spam: https://troupe.test/reset?token=${token} ${token} 123456 <ada@troupe.test> ${'word '.repeat(99)}`;
  const text = refusalWords({ responseCode: 554, response });
  for (const secret of [token, '123456', 'ada@', 'https']) expect(text).not.toContain(secret);
  expect(text.length).toBeLessThanOrEqual(255);
});

it.each([
  [true, { name: 'AbortError', message: 'The operation was aborted' }],
  [true, { code: 'ETIMEDOUT', message: 'Timeout' }],
  [true, { code: 'ECONNECTION', message: 'Connection closed unexpectedly' }],
  [false, { code: 'ESOCKET', message: 'connect ECONNREFUSED 127.0.0.1:1' }],
  [false, { code: 'EMESSAGE', responseCode: 554, response: '554 spam' }],
  [false, { code: 'ETIMEDOUT', responseCode: 421, response: '421 too slow' }],
  [false, { code: 'EAUTH', responseCode: 535, response: '535 wrong' }],
  [false, 'not even an error'],
])('says %s to whether a mail may arrive after %j', (uncertain, error) => {
  expect(isUncertain(error)).toBe(uncertain);
});
