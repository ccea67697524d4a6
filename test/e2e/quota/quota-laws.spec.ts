import fc from 'fast-check';
import { Studio } from '../../support/studio.js';
import { dayPath, Ledger } from './ledger.js';

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
      for (const person of Object.values(people)) {
        const counted = totals[person]?.day;
        for (const day of days) {
          const listed = await ledger.listed(dayPath(day), { zone: inZone, mode: how, person });
          const count = counted?.count?.[day];
          const listedCount = sum(listed.map(({ weight }) => weight));
          if (weighted && !isWorkingDay(day)) {
            // Work is not spread over week-ends, though the list shows what was open then.
            expect(count ?? 0).toBeLessThanOrEqual(listedCount + 0.005 * listed.length + 1e-9);
            continue;
          }
          expect(count === undefined).toBe(listed.length === 0);
          const frames = sum(listed.map(({ weight, nb_frames }) => weight * nb_frames));
          expect(Math.abs((count ?? 0) - listedCount)).toBeLessThanOrEqual(0.005 * listed.length + 1e-9);
          expect(Math.abs((counted?.frames?.[day] ?? 0) - frames)).toBeLessThanOrEqual(0.005 * 170 + 1e-9);
        }
      }

      const total = totals.total!;
      for (const block of Object.values(totals)) {
        for (const unit of ['day', 'week', 'month', 'year'] as const) {
          const { frames = {}, seconds = {}, drawings = {}, count = {}, entries } = block[unit];
          expect([Object.keys(frames), Object.keys(seconds), Object.keys(drawings)]).toEqual(
            Array(3).fill(Object.keys(count)),
          );
          for (const [key, number] of Object.entries(frames)) expect(seconds[key]).toBeCloseTo(number / 24, 9);
          if (entries) expect(sumOf(entries)).toBe(Object.keys(count).length);
          if (weighted) expect(sumOf(count)).toBeCloseTo(sumOf(block.day.count!), 9);
        }
      }
      for (const unit of ['day', 'week', 'month', 'year'] as const) {
        for (const what of ['frames', 'drawings', 'count']) {
          const parts = Object.values(people).map((person) => sumOf(totals[person]?.[unit][what] ?? {}));
          expect(sumOf(total[unit][what]!)).toBeCloseTo(sum(parts), 9);
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
        const weight = await ledger.weight(shot, `month/${month.replace('-', '/')}`, { zone: inZone });
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
  const month = new Date(`${from.slice(0, 7)}-01`);
  month.setUTCMonth(month.getUTCMonth() - 1);
  const last = new Date(`${until.slice(0, 7)}-01`);
  last.setUTCMonth(last.getUTCMonth() + 1);
  const months: string[] = [];
  for (; month <= last; month.setUTCMonth(month.getUTCMonth() + 1)) months.push(month.toISOString().slice(0, 7));
  return months;
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
