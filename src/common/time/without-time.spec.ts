import fc from 'fast-check';
import { withoutTime } from './without-time.js';

describe('a time behind a day is cut', () => {
  it.each([
    ['2026-12-24T00:00:00.000Z', '2026-12-24'],
    ['2026-12-24T23:59:59+14:00', '2026-12-24'],
    ['2026-12-24T00:00:00-1200', '2026-12-24'],
    ['2026-12-24 10:30', '2026-12-24'],
    ['2026-12-24t10:30:00z', '2026-12-24'],
    ['2026-12-24T10:30:00,123456789', '2026-12-24'],
    ['2026-6-4T10:30', '2026-6-4'],
    [' 2026-12-24T10:30:00Z ', '2026-12-24'],
  ])('%j', (given, day) => {
    expect(withoutTime(given)).toBe(day);
  });
});

describe('what is no time stays, for the rule of days to refuse', () => {
  it.each([
    '2026-12-24',
    '2026-12-24T',
    '2026-12-24Tnoon',
    '2026-12-24T25:00',
    '2026-12-24T10:60',
    '2026-12-24T10:30+25:00',
    '2026-12-24T10:30:00Z; drop',
    '2026-12-24 tomorrow',
    '2026-12-24Z',
    '20261224T10:30',
    '2026-12-24T10:30\n2026-12-25',
    '',
    null,
    undefined,
    20261224,
    ['2026-12-24T10:30'],
    { toString: 'no' },
  ])('%j', (given) => {
    expect(withoutTime(given)).toBe(given);
  });
});

it('every point in time of JavaScript is the day that is written', () => {
  const instants = fc.date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(instants, (date) => {
      expect(withoutTime(date.toISOString())).toBe(date.toISOString().slice(0, 10));
    }),
  );
});
