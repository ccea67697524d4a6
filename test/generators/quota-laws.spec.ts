import fc from 'fast-check';
import { Studio } from '../support/studio.js';
import { dayPath, Ledger } from '../e2e/quota/ledger.js';

let studio: Studio;

beforeAll(async () => {
  studio = await Studio.open();
});
afterAll(() => studio.close());

const zone = fc.constantFrom('Europe/Paris', 'America/Los_Angeles', 'Asia/Shanghai', 'America/Havana', 'UTC');
const mode = fc.constantFrom('weighted', 'weighteddone', 'feedback', 'done');

/** Moments of a fortnight around the night Havana has twice; every third one a midnight in UTC, Paris or Havana. */
const first = Date.parse('2024-10-29T00:00:00Z');
const hours = (count: number) => count * 3_600_000;
const moment = fc
  .oneof(
    { weight: 2, arbitrary: fc.integer({ min: 0, max: 10 * 24 * 60 }).map((minutes) => minutes * 60_000) },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.nat({ max: 9 }), fc.constantFrom(0, -2, -1, 4, 5)).map(([d, h]) => hours(d * 24 + h)),
    },
  )
  .map((offset) => new Date(first + offset).toISOString().replace('T', ' ').slice(0, 19));
const days = Array.from({ length: 14 }, (_, day) => new Date(first + hours(24 * (day - 2))).toISOString().slice(0, 10));

const entry = fc.record({
  who: fc.constantFrom('artist', 'colleague'),
  date: fc.constantFrom(...days),
  minutes: fc.integer({ min: 1, max: 600 }),
});
const work = fc.record({
  shot: fc.nat({ max: 2 }),
  real_start_date: fc.option(moment, { freq: 8, nil: undefined }),
  end_date: fc.option(moment, { freq: 8, nil: undefined }),
  done_date: fc.option(moment, { freq: 8, nil: undefined }),
  assignees: fc.subarray(['artist', 'colleague'] as const),
  nb_drawings: fc.nat({ max: 40 }),
  hours: fc.oneof(
    fc.constant([]),
    fc.uniqueArray(entry, { maxLength: 4, selector: ({ who, date }) => `${who} ${date}` }),
  ),
});

const isWorkingDay = (day: string) => ![0, 6].includes(new Date(day).getUTCDay());
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const sumOf = (numbers: Record<string, number>) => sum(Object.values(numbers));

/** Equal but for the rounding of each weight in a list; `size` is what the weights were multiplied with, in all. */
function expectAbout(counted: number, listed: number, size: number): void {
  expect(Math.abs(counted - listed)).toBeLessThanOrEqual(0.005 * size + 1e-9);
}

test('the shots listed for a day are those counted on it, and totals add up', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(work, { minLength: 1, maxLength: 6 }), zone, mode, async (works, inZone, how) => {
      const ledger = await Ledger.open(studio, '24');
      const { productions, project, artist } = ledger;
      const people = { artist: artist.id, colleague: (await studio.person()).id };
      const shots = [50, 120, null].map((nb_frames) => productions.shot(project, { nb_frames }));
      for (const { shot, assignees, hours: logged, ...columns } of works) {
        const { task } = await ledger.work({
          ...columns,
          shot: await shots[shot],
          assignees: assignees.map((who) => people[who]),
        });
        for (const { who, date, minutes } of logged) await productions.hours(task, people[who], date, minutes);
      }

      const totals = await ledger.totals({ zone: inZone, mode: how });
      const weighted = how.startsWith('weighted');
      const counts = (day: string) => !weighted || isWorkingDay(day);
      for (const person of Object.values(people)) {
        const counted = totals[person]?.day;
        const listOf = (day: string) => ledger.listed(dayPath(day), { zone: inZone, mode: how, person });
        for (const day of days.filter(counts)) {
          const listed = await listOf(day);
          expect(counted?.count![day] === undefined).toBe(listed.length === 0);
          expectAbout(counted?.count![day] ?? 0, sum(listed.map(({ weight }) => weight)), listed.length);
          expectAbout(
            counted?.frames![day] ?? 0,
            sum(listed.map(({ weight, nb_frames }) => weight * nb_frames)),
            sum(listed.map(({ nb_frames }) => nb_frames)),
          );
        }
        // Work is not spread over week-ends, though the list shows what was open then.
        for (const day of days.filter((other) => !counts(other))) {
          const listed = await listOf(day);
          const most = sum(listed.map(({ weight }) => weight)) + 0.005 * listed.length + 1e-9;
          expect(counted?.count![day] ?? 0).toBeLessThanOrEqual(most);
        }
      }

      for (const block of Object.values(totals)) {
        for (const unit of ['day', 'week', 'month', 'year'] as const) {
          const { frames, seconds, drawings, count, entries } = block[unit];
          const keys = Object.keys(count!);
          expect([frames, seconds, drawings].map((of) => Object.keys(of!))).toEqual([keys, keys, keys]);
          for (const key of keys) expect(seconds![key]).toBeCloseTo(frames![key]! / 24, 9);
          expect(entries ? sumOf(entries) : keys.length).toBe(keys.length);
          // A whole shot counts once a period, parts of it are added.
          expect(sumOf(weighted ? count! : {})).toBeCloseTo(sumOf(weighted ? block.day.count! : {}), 9);
        }
      }
      for (const unit of ['day', 'week', 'month', 'year'] as const) {
        for (const what of ['frames', 'drawings', 'count']) {
          const parts = Object.values(people).map((person) => sumOf(totals[person]?.[unit][what] ?? {}));
          expect(sumOf(totals.total![unit][what]!)).toBeCloseTo(sum(parts), 9);
        }
      }
    }),
    { numRuns: 15 },
  );
});

test('the weights of a task without hours are above 0 and at most 1 in every month it touches', async () => {
  const ledger = await Ledger.open(studio);
  const minute = fc.integer({
    min: Date.parse('2023-06-01T00:00Z') / 60_000,
    max: Date.parse('2024-06-01T00:00Z') / 60_000,
  });
  // Beyond 200 business days a single one rounds to 0.00.
  const task = fc
    .tuple(minute, fc.nat({ max: 270 * 24 * 60 }))
    .map(([began, length]) => [began, began + length] as const);
  const text = (minutes: number) => new Date(minutes * 60_000).toISOString().slice(0, 19);
  await fc.assert(
    fc.asyncProperty(task, zone, async ([began, ended], inZone) => {
      const { shot } = await ledger.work({ real_start_date: text(began), end_date: text(ended) });
      const months = monthsBetween(text(began), text(ended));
      const weights: number[] = [];
      for (const month of months) {
        const weight = await ledger.weight(shot, `month/${month}`, { zone: inZone });
        if (weight !== undefined) weights.push(weight);
      }
      expect(weights.length).toBeGreaterThan(0);
      for (const weight of weights) {
        expect(weight).toBeGreaterThan(0);
        expect(weight).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 25 },
  );
});

/** The months from that of one moment to that of another, and one more on both sides. */
function monthsBetween(from: string, until: string): string[] {
  const number = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;
  const before = number(from) - 1;
  return Array.from({ length: number(until) - before + 2 }, (_, index) => before + index).map(
    (month) => `${Math.floor(month / 12)}/${(month % 12) + 1}`,
  );
}

test('the weights of all people and days of a task with hours are 1 together, within rounding', async () => {
  const logged = fc.uniqueArray(
    fc.record({ who: fc.nat({ max: 2 }), date: fc.constantFrom(...days), minutes: fc.integer({ min: 1, max: 1440 }) }),
    { minLength: 1, maxLength: 12, selector: ({ who, date }) => `${who} ${date}` },
  );
  const ledger = await Ledger.open(studio);
  const people = await Promise.all([0, 1, 2].map(async () => (await studio.person()).id));
  await fc.assert(
    fc.asyncProperty(logged, zone, async (entries, inZone) => {
      const { shot, task } = await ledger.work({ end_date: '2024-11-05 10:00', taskType: ledger.taskType });
      for (const { who, date, minutes } of entries) await ledger.productions.hours(task, people[who]!, date, minutes);
      const weights: number[] = [];
      for (const person of people) {
        for (const month of ['month/2024/10', 'month/2024/11']) {
          weights.push((await ledger.weight(shot, month, { zone: inZone, person })) ?? 0);
        }
      }
      expect(Math.abs(sum(weights) - 1)).toBeLessThanOrEqual(0.005 * entries.length + 1e-9);
    }),
    { numRuns: 20 },
  );
});
