import { Injectable } from '@nestjs/common';
import { covers, type Subject } from '../../access/former/reach.js';
import { SubjectGuard } from '../../access/former/subject.guard.js';
import type { ViewerRequest } from '../../access/viewer.js';
import { pathUuid } from '../../common/http/uuid.js';
import { commenting, mayBeAsked } from './commenting.js';
import { MentionRepository } from './mention.repository.js';
import { TaskNotFound } from './production.errors.js';
import { seenByTeam } from './seen-by-team.js';
import { FormerTaskFacts, FormerTaskFactsRepository } from './former-task-facts.repository.js';

/** Routes about one task: a malformed id is 400, an unknown one 404; then the caller's role in the team. */
@Injectable()
export class TaskGuard extends SubjectGuard {
  constructor(private readonly tasks: FormerTaskFactsRepository) {
    super();
  }

  protected async subject(request: ViewerRequest): Promise<Subject> {
    const { team_role, department_id } = await this.facts(request);
    return { teamRole: team_role ?? undefined, departmentId: department_id };
  }

  protected async facts({ params, user }: ViewerRequest): Promise<FormerTaskFacts> {
    const facts = await this.tasks.of(pathUuid(params.task_id, 'task_id'), user!.id);
    if (!facts) throw new TaskNotFound();
    return facts;
  }
}

/** Reading a task is for the team; a vendor there needs a task on the same entity. */
@Injectable()
export class TaskReadGuard extends TaskGuard {
  protected override async subject(request: ViewerRequest): Promise<Subject> {
    return seenByTeam(await this.facts(request), request.user!);
  }
}

/** Who has a say in a task comments on it; who is mentioned there answers. */
@Injectable()
export class CommentGuard extends TaskGuard {
  constructor(
    tasks: FormerTaskFactsRepository,
    private readonly mentions: MentionRepository,
  ) {
    super(tasks);
  }

  protected override async subject(request: ViewerRequest): Promise<Subject> {
    const [facts, viewer] = [await this.facts(request), request.user!];
    const subject = commenting(viewer, facts);
    const asks = !covers(viewer, 'task.comment', subject) && mayBeAsked(facts);
    const mentioned = asks && (await this.mentions.isMentioned(facts.task_id, viewer.id));
    return mentioned ? { ...subject, personId: viewer.id } : subject;
  }
}
