import { Injectable } from '@nestjs/common';
import { current } from '../../access/current-viewer.js';
import { demand } from '../../access/rights.js';
import type { Viewer } from '../../access/viewer.js';
import type { JsonText } from '../../common/http/json-text.js';
import { Database, Transaction } from '../../database/database.js';
import { TaskNotFound } from './task.errors.js';
import { SubscriptionRepository } from './subscription.repository.js';
import { TaskFactsRepository } from './task-facts.repository.js';
import { TaskRepository } from './task.repository.js';

/** Following tasks: whoever does is told of their comments. */
@Injectable()
export class SubscriptionService {
  constructor(
    private readonly database: Database,
    private readonly tasks: TaskRepository,
    private readonly facts: TaskFactsRepository,
    private readonly subscriptions: SubscriptionRepository,
  ) {}

  /** Follows a task. */
  follow(viewer: Viewer, taskId: string): Promise<JsonText> {
    return this.database.transaction(async (tx) => {
      await this.add(tx, viewer, [taskId]);
      return this.subscriptions.ofTask(tx, viewer.id, taskId);
    });
  }

  /** Follows all of these tasks, or none when one of them is unknown or not for the viewer to read. */
  followAll(viewer: Viewer, taskIds: readonly string[]): Promise<JsonText> {
    return this.database.transaction(async (tx) => {
      await this.add(tx, viewer, taskIds);
      return this.subscriptions.of(tx, viewer.id, taskIds);
    });
  }

  /** Follows these tasks no more; there need not be a subscription. Answers their ids. */
  async leave(viewer: Viewer, taskIds: readonly string[]): Promise<readonly string[]> {
    await this.database.transaction((tx) => this.subscriptions.remove(tx, viewer.id, taskIds));
    return taskIds;
  }

  private async add(tx: Transaction, viewer: Viewer, taskIds: readonly string[]): Promise<void> {
    await this.tasks.lock(tx, taskIds);
    const caller = await current(tx, viewer);
    const found = await this.facts.ofAll(taskIds, caller, tx);
    if (found.length < taskIds.length) throw new TaskNotFound();
    for (const facts of found) demand(caller, 'task.follow', facts);
    await this.subscriptions.add(tx, viewer.id, taskIds);
  }
}
