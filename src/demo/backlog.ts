import type { Day } from '../common/time/day.js';
import { addDays } from './calendar.js';
import type { DepartmentName } from './cast.js';
import { stages } from './pipeline.js';
import { Dice } from './dice.js';
import { Job } from './job.js';
import { beginsOn, type Production, productions } from './films.js';
import type { Thing } from './things.js';

/** The jobs of one department in one production that nobody has begun. */
export interface Queue {
  production: Production;
  department: DepartmentName;
  opens: Day;
  jobs: Job[];
  /** Grows with every job that is taken, the less the greater the share: whose turn is lowest is next. */
  turn: number;
}

/** When each department begins; its stages begin together. */
const lags = new Map(stages.map(({ department, lag }) => [department, lag]));

/** What is there to be done. Departments take from the productions in turns, by their shares. */
export class Backlog {
  readonly jobs: readonly Job[];
  readonly queues: readonly Queue[];

  constructor(things: readonly Thing[], today: Day) {
    const dice = new Dice('difficulty');
    this.jobs = things.flatMap((thing) =>
      stages
        .filter(({ name, on }) => on.includes(thing.type) && needs(thing, name))
        .map((stage) => new Job(stage, thing, dice.pick([1, 2, 2, 3, 3, 3, 4, 4, 5]))),
    );
    this.queues = productions.flatMap((production) =>
      [...lags].map(([department, lag]) => {
        const jobs = this.jobs.filter(
          ({ stage, thing }) => stage.department === department && thing.production === production,
        );
        return { production, department, opens: addDays(beginsOn(production, today), lag), jobs, turn: 0 };
      }),
    );
  }

  /** Takes the next job of a department; none when everything has been begun. */
  next(department: DepartmentName, day: Day): Job | undefined {
    const open = this.queues.filter(
      (queue) => queue.department === department && queue.opens <= day && queue.jobs.length > 0,
    );
    if (open.length === 0) return undefined;
    const first = open.reduce((a, b) => (b.turn < a.turn ? b : a));
    // A production that begins later joins in, instead of catching up with the others.
    for (const queue of this.queues) {
      if (queue.department === department) queue.turn = Math.max(queue.turn, first.turn);
    }
    first.turn += 1 / first.production.share;
    return first.jobs.shift();
  }
}

/** Not every shot has effects, and what was cut from the film after the layout goes no further. */
function needs({ canceled, hasFx }: Thing, stage: string): boolean {
  return canceled ? stage === 'Layout' : stage !== 'FX' || hasFx;
}
