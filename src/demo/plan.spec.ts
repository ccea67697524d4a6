import { createHash } from 'node:crypto';
import { addDays, addMonths, isBusinessDay, momentOf } from './calendar.js';
import { Absences } from './leave.js';
import { planStudio, type StudioPlan } from './plan.js';

const administrator = '3fa85f64-5717-4562-b3fc-2c963f66afa6';

/** Everything that was planned, as one short text. */
function fingerprint({ entries, leave, jobs }: StudioPlan): string {
  const facts = [
    entries.map(({ job, person, day, minutes }) => [job.id, person.id, day, minutes]),
    leave.map(({ person, first, last, why }) => [person.id, first, last, why]),
    jobs.map(({ id, people, history }) => [id, people.map(({ name }) => name), history.map(({ at }) => at)]),
  ];
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}

test('the same day gives the same studio, another day another', () => {
  const first = fingerprint(planStudio('2026-03-04', administrator));
  expect(fingerprint(planStudio('2026-03-04', administrator))).toBe(first);
  expect(fingerprint(planStudio('2026-03-05', administrator))).not.toBe(first);
});

describe.each(['2026-01-01', '2026-06-15', '2026-08-12', '2027-12-25', '2028-02-29', '2026-11-29'])(
  'on %s',
  (today) => {
    const plan = planStudio(today, administrator);
    const absences = new Absences(plan.leave);
    const begins = addMonths(today, -24);
    const isAway = (person: StudioPlan['people'][number], day: string) => absences.has(person, day);

    test('hours are of working days on which the person was there', () => {
      const wrong = plan.entries.filter(
        ({ person, day }) =>
          !isBusinessDay(day) ||
          isAway(person, day) ||
          day > today ||
          day < begins ||
          day < person.since ||
          (person.until !== null && day > person.until),
      );
      expect(wrong.slice(0, 3).map(({ person, day }) => [person.name, day])).toEqual([]);
      expect(plan.entries.length).toBeGreaterThan(25_000);
    });

    test('a day has one to three tasks and no more than nine hours', () => {
      const days = new Map<string, number[]>();
      for (const { person, day, minutes } of plan.entries) {
        const key = `${person.id} ${day}`;
        days.set(key, [...(days.get(key) ?? []), minutes]);
      }
      const wrong = [...days.values()].filter(
        (parts) => parts.length > 3 || parts.some((part) => part <= 0) || parts.reduce((a, b) => a + b) > 540,
      );
      expect(wrong.slice(0, 3)).toEqual([]);
    });

    test('everybody who makes something was at work on most days of the last four weeks that they were there', () => {
      const worked = new Set(plan.entries.map(({ person, day }) => `${person.id} ${day}`));
      const lately = Array.from({ length: 28 }, (_, number) => addDays(today, -number)).filter(isBusinessDay);
      const idle = plan.people
        .filter(({ role, until }) => (role === 'user' || role === 'supervisor') && until === null)
        .filter((person) => {
          const days = lately.filter((day) => !isAway(person, day));
          return days.filter((day) => worked.has(`${person.id} ${day}`)).length < days.length / 2;
        });
      expect(idle.map(({ name }) => name)).toEqual([]);
    });

    test('states follow one another and none is of the future', () => {
      const wrong = plan.jobs.filter(({ history }) =>
        history.some(
          ({ at }, number) => at >= momentOf(today, 0) || history.slice(0, number).some((former) => at <= former.at),
        ),
      );
      expect(wrong.slice(0, 3).map(({ history }) => history.map(({ at }) => at))).toEqual([]);
    });

    test('the closed production is done, the others are not', () => {
      const open = new Set(
        plan.jobs.filter(({ status }) => status !== 'done').map(({ thing }) => thing.production.name),
      );
      expect([...open].sort()).toEqual(['Bramble Street', 'Orla and the Tide Clock', 'Saltwater Radio']);
    });

    test('leave of a person does not overlap, and some is still to come', () => {
      const overlapping = plan.leave.filter((absence) =>
        plan.leave.some(
          (other) =>
            other !== absence &&
            other.person === absence.person &&
            other.first <= absence.last &&
            other.last >= absence.first,
        ),
      );
      expect(overlapping.map(({ person, first }) => [person.name, first])).toEqual([]);
      expect(plan.leave.filter(({ first }) => first > today).length).toBeGreaterThan(10);
    });
  },
);
