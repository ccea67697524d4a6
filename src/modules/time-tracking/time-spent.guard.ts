import { Injectable } from '@nestjs/common';
import type { Subject } from '../../access/former/reach.js';
import { SubjectGuard } from '../../access/former/subject.guard.js';
import type { ViewerRequest } from '../../access/viewer.js';
import { readBody } from '../../common/http/body.pipe.js';
import type { JsonText } from '../../common/http/json-text.js';
import { canonicalUuid, pathUuid } from '../../common/http/uuid.js';
import { PersonIsBot } from '../person/person.errors.js';
import { HumanGuard, knownPerson } from '../person/former-person.guard.js';
import { PersonRepository } from '../person/person.repository.js';
import { TaskNotFound } from '../production/production.errors.js';
import { seenByTeam } from '../production/seen-by-team.js';
import { type FormerTaskFacts, FormerTaskFactsRepository } from '../production/former-task-facts.repository.js';
import { LogTimeDto } from './time-spent.dto.js';
import { NotAssigned, TimeSpentNotFound } from './time-spent.errors.js';
import { TimeSpentRepository } from './time-spent.repository.js';

/** Logging: task, then person, then whether bots may, then the body; then rights. */
@Injectable()
export class LoggingGuard extends SubjectGuard {
  constructor(
    private readonly tasks: FormerTaskFactsRepository,
    private readonly persons: PersonRepository,
  ) {
    super();
  }

  protected async subject({ params, user, body }: ViewerRequest): Promise<Subject> {
    const task = await knownTask(this.tasks, params.task_id, user!.id);
    const { personId, isBot } = await knownPerson(this.persons, params);
    if (isBot && !task.allows_bots) throw new PersonIsBot();
    await readBody(LogTimeDto, body);
    if (!(await this.tasks.isAssigned(task.taskId, personId))) throw new NotAssigned();
    return hoursOf(personId, task);
  }
}

/** Removing what is logged: the person, who must not be a bot, then the task; then rights. Nobody has to be assigned any more. */
@Injectable()
export class UnloggingGuard extends HumanGuard {
  constructor(
    private readonly tasks: FormerTaskFactsRepository,
    persons: PersonRepository,
  ) {
    super(persons);
  }

  protected override async subject(request: ViewerRequest): Promise<Subject> {
    const { personId } = await super.subject(request);
    const task = await knownTask(this.tasks, request.params.task_id, request.user!.id);
    return hoursOf(personId, task);
  }
}

/** An entry by its id: a malformed one is 400, an unknown one 404; then rights. */
@Injectable()
export class TimeSpentGuard extends SubjectGuard {
  constructor(private readonly entries: TimeSpentRepository) {
    super();
  }

  protected async subject({ params }: ViewerRequest): Promise<Subject> {
    await knownPlace(this.entries, params);
    return {};
  }

  protected override shown({ params }: ViewerRequest): Promise<JsonText | undefined> {
    return this.entries.find(pathUuid(params.time_spent_id, 'time_spent_id'));
  }
}

/** The same, and who may log it may remove it, also when the person is no longer assigned. */
@Injectable()
export class LoggedTimeSpentGuard extends SubjectGuard {
  constructor(
    private readonly entries: TimeSpentRepository,
    private readonly tasks: FormerTaskFactsRepository,
  ) {
    super();
  }

  protected async subject({ params, user }: ViewerRequest): Promise<Subject> {
    const place = await knownPlace(this.entries, params);
    const task = await knownTask(this.tasks, place.task_id, user!.id);
    return hoursOf(place.person_id ?? undefined, task);
  }
}

/** Hours of a task: it has to exist; then who reads it sees them. A vendor reads of a shot what belongs to it, but no hours of others. */
@Injectable()
export class TaskHoursGuard extends SubjectGuard {
  constructor(private readonly tasks: FormerTaskFactsRepository) {
    super();
  }

  protected async subject({ params, user }: ViewerRequest): Promise<Subject> {
    const { team_role, is_assigned } = await knownTask(this.tasks, params.task_id, user!.id);
    return seenByTeam({ team_role, works_on_entity: is_assigned }, user!);
  }
}

async function knownTask(tasks: FormerTaskFactsRepository, given: string | null | undefined, viewerId: string) {
  const taskId = canonicalUuid(given);
  const facts = taskId && (await tasks.of(taskId, viewerId));
  if (!taskId || !facts) throw new TaskNotFound();
  return { taskId, ...facts };
}

async function knownPlace(entries: TimeSpentRepository, params: ViewerRequest['params']) {
  const place = await entries.placeOf(pathUuid(params.time_spent_id, 'time_spent_id'));
  if (!place) throw new TimeSpentNotFound();
  return place;
}

/** Hours are the person's own, and of the production of their task. */
function hoursOf(personId: string | undefined, { team_role }: Pick<FormerTaskFacts, 'team_role'>): Subject {
  return { personId, teamRole: team_role ?? undefined };
}
