import { Injectable } from '@nestjs/common';
import { type CallerRequest, FactsGuard } from '../../access/facts.guard.js';
import type { FactsOf } from '../../access/facts.js';
import { pathUuid } from '../../common/http/uuid.js';
import { TaskNotFound } from './task.errors.js';
import { TaskFactsRepository } from './task-facts.repository.js';

/** Commenting on a task: a malformed id is 400, an unknown one 404; then rights. */
@Injectable()
export class DiscussionGuard extends FactsGuard<FactsOf<'discussion'>> {
  constructor(private readonly tasks: TaskFactsRepository) {
    super();
  }

  protected async facts({ params, user }: CallerRequest): Promise<FactsOf<'discussion'>> {
    const facts = await this.tasks.inDiscussion(pathUuid(params.task_id, 'task_id'), user);
    if (!facts) throw new TaskNotFound();
    return facts;
  }
}
