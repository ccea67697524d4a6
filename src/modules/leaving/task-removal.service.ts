import { Injectable } from '@nestjs/common';
import { current } from '../../access/current-viewer.js';
import { demand } from '../../access/rights.js';
import type { Viewer } from '../../access/viewer.js';
import { Database } from '../../database/database.js';
import { EventRepository } from '../event/event.repository.js';
import { TaskNotFound } from '../task/task.errors.js';
import { TaskLeaving } from '../task/task.leaving.js';
import { TaskFactsRepository } from '../task/task-facts.repository.js';
import { HoursLeaving } from '../time-tracking/hours.leaving.js';
import { TaskInUse } from './leaving.errors.js';
import { unlessInUse } from './unless-in-use.js';

@Injectable()
export class TaskRemovalService {
  constructor(
    private readonly database: Database,
    private readonly facts: TaskFactsRepository,
    private readonly events: EventRepository,
    private readonly hours: HoursLeaving,
    private readonly tasks: TaskLeaving,
  ) {}

  /** Deletes a task; with `force`, after removing comments and hours. All of it or nothing. */
  async delete(viewer: Viewer, id: string, force: boolean): Promise<void> {
    const removal = this.database.transaction(async (tx) => {
      const stored = await this.tasks.lock(tx, id);
      const caller = await current(tx, viewer);
      const facts = await this.facts.of(id, caller, tx);
      if (!stored || !facts) throw new TaskNotFound();
      demand(caller, 'task.delete', facts);
      if (force) {
        await this.hours.letGoOfTask(tx, id);
        await this.tasks.removeComments(tx, id);
      } else if (await this.tasks.hasComments(tx, id)) throw new TaskInUse('comment', force);
      await this.tasks.delete(tx, id);
      await this.events.record(tx, 'task:delete', viewer.id, { task_id: id }, stored.project_id);
    });
    await unlessInUse(removal, (by) => new TaskInUse(by, force));
  }
}
