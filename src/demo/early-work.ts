import type { Day } from '../common/time/day.js';
import type { Backlog, Queue } from './backlog.js';
import { addBusinessDays, addDays, addMonths, daysFrom, momentOf } from './calendar.js';
import { inTurn } from './in-turn.js';
import { type Colleague, theOne } from './people.js';

/**
 * What was finished before anybody logged hours: two productions had begun by then. The earlier in the pipeline, the
 * more of it.
 */
export function doEarlyWork({ queues }: Backlog, people: readonly Colleague[], today: Day): void {
  for (const queue of queues.filter(({ production }) => production.head > 0)) finishFirst(queue, people, today);
}

function finishFirst({ production, department, opens, jobs }: Queue, people: readonly Colleague[], today: Day): void {
  const until = addMonths(today, -24);
  const supervisor = theOne(people, ({ role, department: own }) => role === 'supervisor' && own === department);
  const artists = people.filter(
    (person) => person.role === 'user' && person.department === department && person.since < opens,
  );
  const [first] = jobs;
  if (!first) return;
  const { lag } = first.stage;
  const finished = jobs.splice(0, Math.round(jobs.length * production.head * (2 - lag / 60)));
  const days = daysFrom(opens, addDays(until, -30)).length;
  for (const [number, job] of finished.entries()) {
    const artist = inTurn(artists, number);
    const begun = addBusinessDays(addDays(opens, Math.floor((number / finished.length) * days)), 1);
    const shown = addBusinessDays(begun, Math.min(Math.ceil(job.estimation / 450), 15));
    job.people.push(artist);
    job.left = 0;
    job.change('wip', momentOf(begun, 13), artist);
    job.change('wfa', momentOf(shown, 21), artist);
    job.change('done', momentOf(addBusinessDays(shown, 2), 18), supervisor);
  }
}
