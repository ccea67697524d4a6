import type { Day } from '../common/time/day.js';
import { DayOff } from '../modules/time-tracking/day-off.js';
import { addDays, addMonths, daysFrom, isBusinessDay, momentOf, weekday } from './calendar.js';
import { Dice } from './dice.js';
import type { Colleague } from './people.js';
import { idOf, madeAt } from './rows.js';

/** Days somebody is away, both included. */
export interface Absence {
  person: Colleague;
  first: Day;
  last: Day;
  why: string | null;
}

const shortReasons = ['Dentist', 'Moving house', 'Ill', 'Ill', 'A child is ill', 'Wedding', 'Driving test', null, null];

/** Two years of everybody's leave, and what is planned for the next three months. */
export function planLeave(people: readonly Colleague[], today: Day): Absence[] {
  return people
    .filter(({ role }) => role !== 'client' && role !== 'vendor')
    .flatMap((person) => leaveOf(person, today));
}

function leaveOf(person: Colleague, today: Day): Absence[] {
  const dice = new Dice(`leave of ${person.name}`);
  const beginning = addMonths(today, -24);
  const from = person.since > beginning ? person.since : beginning;
  const until = person.until ?? addMonths(today, 3);
  const accepted: Absence[] = [];
  const take = (first: Day, length: number, why: string | null) => {
    const last = addDays(first, length - 1);
    const fits = first > from && last < until && accepted.every((other) => last < other.first || first > other.last);
    if (fits) accepted.push({ person, first, last, why });
  };

  if (dice.chance(0.1)) take(addDays(today, -2), 9, 'Holiday');
  if (dice.chance(0.05)) take(mondayFrom(addDays(from, dice.whole(100, 400))), 12 * 7 - 2, 'Parental leave');
  for (let year = Number(from.slice(0, 4)); year <= Number(until.slice(0, 4)); year++) {
    // Holidays begin on a Monday and end on a Friday.
    take(mondayFrom(addDays(`${year}-07-01`, dice.whole(0, 48))), dice.pick([12, 12, 19, 26]), 'Summer holiday');
    take(`${year}-12-24`, 9, 'The studio is closed');
    if (dice.chance(0.6)) take(mondayFrom(addDays(`${year}-02-10`, dice.whole(0, 80))), 5, 'Holiday');
    for (let count = dice.whole(3, 7); count > 0; count--) {
      const day = addDays(`${year}-01-01`, dice.whole(0, 364));
      if (isBusinessDay(day)) take(day, dice.pick([1, 1, 1, 2, 3]), dice.pick(shortReasons));
    }
  }
  return accepted;
}

const mondayFrom = (day: Day): Day => addDays(day, (7 - weekday(day)) % 7);

/** A week before, or today. */
function askedOn(first: Day, today: Day): Day {
  const weekBefore = addDays(first, -7);
  return weekBefore < today ? weekBefore : today;
}

export const dayOffRows = (absences: readonly Absence[], today: Day): Partial<DayOff>[] =>
  absences.map(({ person, first, last, why }) => ({
    id: idOf('day off', person.name, first),
    ...madeAt(momentOf(askedOn(first, today), 0)),
    person_id: person.id,
    date: first,
    end_date: last,
    description: why,
  }));

/** Who is away on which day, to ask about. */
export class Absences {
  private readonly days = new Map<string, Set<Day>>();

  constructor(absences: readonly Absence[]) {
    for (const { person, first, last } of absences) {
      const days = this.days.get(person.id) ?? new Set();
      for (const day of daysFrom(first, last)) days.add(day);
      this.days.set(person.id, days);
    }
  }

  has(person: Colleague, day: Day): boolean {
    return this.days.get(person.id)?.has(day) ?? false;
  }
}
