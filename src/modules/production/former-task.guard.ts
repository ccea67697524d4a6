import { Injectable } from '@nestjs/common';
import { covers, type Subject } from '../../access/former/reach.js';
import { SubjectGuard } from '../../access/former/subject.guard.js';
import type { ViewerRequest } from '../../access/viewer.js';
import type { JsonText } from '../../common/http/json-text.js';
import { canonicalUuid, pathUuid } from '../../common/http/uuid.js';
import { commenting, mayBeAsked } from './commenting.js';
import { MentionRepository } from './mention.repository.js';
import { TaskNotFound } from './production.errors.js';
import { seenByTeam } from './seen-by-team.js';
import { checkSupervision } from './supervision.js';
import { supervisedMembers, UpdateTaskDto } from './task.dto.js';
import { FormerTaskFacts, FormerTaskFactsRepository } from './former-task-facts.repository.js';
import { TaskRepository } from './task.repository.js';
import { TeamRepository } from './team.repository.js';

/** Making a task: the body names the production, and with it whose team decides. */
@Injectable()
export class TaskCreationGuard extends SubjectGuard {
  constructor(private readonly teams: TeamRepository) {
    super();
  }

  protected async subject({ body, user }: ViewerRequest): Promise<Subject> {
    const projectId = canonicalUuid((body as { project_id?: unknown } | null | undefined)?.project_id);
    return { teamRole: (projectId && (await this.teams.roleIn(projectId, user!.id))) || undefined };
  }
}

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

/** Supervisors change some members only. */
@Injectable()
export class TaskChangeGuard extends TaskGuard {
  constructor(
    facts: FormerTaskFactsRepository,
    private readonly rows: TaskRepository,
  ) {
    super(facts);
  }

  /** Without the assignees: to name them again brings back into the team whoever left it. */
  protected override shown({ params }: ViewerRequest): Promise<JsonText | undefined> {
    return this.rows.find(pathUuid(params.task_id, 'task_id'), { relations: false });
  }

  protected override checkChange(request: ViewerRequest, subject: Subject): Promise<void> {
    return checkSupervision(request, subject, UpdateTaskDto, supervisedMembers);
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
