import type { Day } from '../common/time/day.js';
import { Backlog } from './backlog.js';
import { doEarlyWork } from './early-work.js';
import type { Job } from './job.js';
import { type Absence, Absences, planLeave } from './leave.js';
import { type Colleague, colleagues } from './people.js';
import { planThings, type Thing } from './things.js';
import { doWork, type Entry } from './work.js';

/** The whole studio, before any of it is in a database. */
export interface StudioPlan {
  today: Day;
  people: readonly Colleague[];
  leave: readonly Absence[];
  things: readonly Thing[];
  jobs: readonly Job[];
  entries: readonly Entry[];
}

/** Two years that end today: for the same day always the same. */
export function planStudio(today: Day, administratorId: string): StudioPlan {
  const people = colleagues(today, administratorId);
  const leave = planLeave(people, today);
  const things = planThings();
  const backlog = new Backlog(things, today);
  doEarlyWork(backlog, people, today);
  const entries = doWork(people, new Absences(leave), backlog, today);
  return { today, people, leave, things, jobs: backlog.jobs, entries };
}
