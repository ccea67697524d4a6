import { Injectable } from '@nestjs/common';
import { type CallerRequest, FactsGuard } from '../../access/facts.guard.js';
import type { FactsOf } from '../../access/facts.js';
import type { JsonText } from '../../common/http/json-text.js';
import { pathUuid } from '../../common/http/uuid.js';
import { TaskNotFound } from './task.errors.js';
import { TaskFactsRepository } from './task-facts.repository.js';
import { TaskRepository } from './task.repository.js';

/** Routes about one task: a malformed id is 400, an unknown one 404; then rights. */
@Injectable()
export class TaskGuard extends FactsGuard<FactsOf<'task'>> {
  constructor(
    private readonly tasks: TaskFactsRepository,
    private readonly rows: TaskRepository,
  ) {
    super();
  }

  protected async facts({ params, user }: CallerRequest): Promise<FactsOf<'task'>> {
    const facts = await this.tasks.of(pathUuid(params.task_id, 'task_id'), user);
    if (!facts) throw new TaskNotFound();
    return facts;
  }

  /** Without the assignees: to name them again brings back into the team whoever left it. */
  protected override shown({ params }: CallerRequest): Promise<JsonText | undefined> {
    return this.rows.find(pathUuid(params.task_id, 'task_id'), { relations: false });
  }
}
