import { Injectable } from '@nestjs/common';
import { type CallerRequest, FactsGuard } from '../../access/facts.guard.js';
import type { FactsOf } from '../../access/facts.js';
import { readBody } from '../../common/http/body.pipe.js';
import { pathUuid } from '../../common/http/uuid.js';
import { AssignTaskDto } from './assignment.js';
import { UnknownAssignee } from './assignment.errors.js';
import { AssignmentFactsRepository } from './assignment-facts.repository.js';
import { TaskNotFound } from './task.errors.js';
import { TaskRepository } from './task.repository.js';

/** Putting a person on a task: a malformed task is 400, an unknown one 404; then the body has to name somebody. */
@Injectable()
export class AssignGuard extends FactsGuard<FactsOf<'assignment'>> {
  constructor(
    private readonly tasks: TaskRepository,
    private readonly assignments: AssignmentFactsRepository,
  ) {
    super();
  }

  protected async facts({ params, body, user }: CallerRequest): Promise<FactsOf<'assignment'>> {
    const taskId = pathUuid(params.task_id, 'task_id');
    if (!(await this.tasks.exists(taskId))) throw new TaskNotFound();
    const { person_id } = await readBody(AssignTaskDto, body);
    const facts = await this.assignments.of(taskId, person_id, user);
    if (!facts) throw new UnknownAssignee();
    return facts;
  }
}
