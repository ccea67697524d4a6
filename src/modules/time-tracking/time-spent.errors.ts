import { InvalidInput } from '../../common/problem/invalid-input.js';
import { Problem } from '../../common/problem/problem.js';

/** No entry has this id, or the person logged nothing on this task and day. */
export class TimeSpentNotFound extends Problem {
  constructor() {
    super('not-found', 'There is no such time entry.');
  }
}

/** Hours are logged on tasks that the person is assigned to. */
export class NotAssigned extends Problem {
  constructor() {
    super('forbidden', 'This person is not assigned to the task. Assign them first.');
  }
}

/** All entries of a person on one day together are longer than a day. */
export class DayTooLong extends InvalidInput {
  /** @param minutes how many a day has */
  constructor(minutes: number) {
    super([
      {
        field: 'duration',
        message: `all entries of the person on this day together would exceed ${minutes} minutes; correct one of them first`,
      },
    ]);
  }
}
