import type { Stage, StatusName } from './pipeline.js';
import type { Dice } from './dice.js';
import type { Colleague } from './people.js';
import { idOf } from './rows.js';
import type { Thing } from './things.js';

/** A change of the state of a job. */
interface Change {
  status: StatusName;
  at: Date;
  by: Colleague;
}

/** What becomes a task: one kind of work on one thing, and how far it has come. */
export class Job {
  readonly id: string;
  /** Minutes it was thought to take, and those that are left to do. */
  readonly estimation: number;
  left: number;
  /** Minutes that were logged. */
  logged = 0;
  readonly people: Colleague[] = [];
  readonly history: Change[] = [];

  constructor(
    readonly stage: Stage,
    readonly thing: Thing,
    /** From 1 to 5. */
    readonly difficulty: number,
  ) {
    this.id = idOf('task', thing.id, stage.name);
    this.estimation = Math.round(stage.days * (0.4 + 0.2 * difficulty) * 16) * 30;
    this.left = this.estimation;
  }

  get status(): StatusName {
    return this.history.at(-1)?.status ?? 'todo';
  }

  change(status: StatusName, at: Date, by: Colleague): void {
    this.history.push({ status, at, by });
  }

  /** More to do after a retake: a part of the whole, in quarters of an hour. */
  redo(dice: Dice): void {
    this.left = Math.ceil((this.estimation * dice.whole(10, 30)) / 100 / 15) * 15;
  }
}
