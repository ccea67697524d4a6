import { today } from './day.js';

describe('the day it is now', () => {
  const now = new Date('2026-06-30T23:30:00Z');

  it.each([
    ['UTC', '2026-06-30'],
    ['Europe/Paris', '2026-07-01'],
    ['America/Los_Angeles', '2026-06-30'],
    ['Pacific/Kiritimati', '2026-07-01'],
    ['Asia/Calcutta', '2026-07-01'],
    ['Asia/Kolkata', '2026-07-01'],
  ])('in %s is %s', (zone, day) => {
    expect(today(zone, now)).toBe(day);
  });

  it('without a zone is that of UTC', () => {
    expect(today(null, now)).toBe('2026-06-30');
  });
});
