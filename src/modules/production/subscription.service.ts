import { Injectable } from '@nestjs/common';
import { Forbidden } from '../../access/former/access.errors.js';
import { covers } from '../../access/former/reach.js';
import type { Viewer } from '../../access/viewer.js';
import type { JsonText } from '../../common/http/json-text.js';
import { Database, Transaction } from '../../database/database.js';
import { TaskNotFound } from './production.errors.js';
import { seenByTeam } from './seen-by-team.js';
import { SubscriptionRepository } from './subscription.repository.js';
import { FormerTaskFactsRepository } from './former-task-facts.repository.js';

/** Following tasks: whoever does is told of their comments. */
@Injectable()
export class SubscriptionService {
  constructor(
    private readonly database: Database,
    private readonly facts: FormerTaskFactsRepository,
    private readonly subscriptions: SubscriptionRepository,
  ) {}

  /** Follows a task; the guard decided that the viewer may. */
  follow(viewer: Viewer, taskId: string): Promise<JsonText> {
    return this.database.transaction(async (tx) => {
      await this.subscriptions.add(tx, viewer.id, [taskId]);
      return (await this.subscriptions.ofTask(tx, viewer.id, taskId))!;
    });
  }

  /** Follows all of these tasks, or none when one of them is unknown or not for the viewer to read. */
  followAll(viewer: Viewer, taskIds: readonly string[]): Promise<JsonText> {
    return this.database.transaction(async (tx) => {
      await this.checkReads(tx, viewer, taskIds);
      await this.subscriptions.add(tx, viewer.id, taskIds);
      return this.subscriptions.of(tx, viewer.id, taskIds);
    });
  }

  /** Follows these tasks no more; there need not be a subscription. Answers their ids. */
  async leave(viewer: Viewer, taskIds: readonly string[]): Promise<readonly string[]> {
    await this.database.transaction((tx) => this.subscriptions.remove(tx, viewer.id, taskIds));
    return taskIds;
  }

  private async checkReads(tx: Transaction, viewer: Viewer, taskIds: readonly string[]): Promise<void> {
    const found = await this.facts.ofAll(taskIds, viewer.id, tx);
    if (found.length < taskIds.length) throw new TaskNotFound();
    const readsAll = found.every((facts) => covers(viewer, 'task.follow', seenByTeam(facts, viewer)));
    if (!readsAll) throw new Forbidden('task.follow');
  }
}
