import { Injectable } from '@nestjs/common';
import { type CallerRequest, FactsGuard } from '../../access/facts.guard.js';
import type { FactsOf } from '../../access/facts.js';
import { readBody } from '../../common/http/body.pipe.js';
import { canonicalUuid, pathUuid } from '../../common/http/uuid.js';
import { PersonIsBot } from '../person/person.errors.js';
import { humanOf, knownPerson } from '../person/person.guard.js';
import { PersonRepository } from '../person/person.repository.js';
import { TaskNotFound } from '../task/task.errors.js';
import { TaskGuard } from '../task/task.guard.js';
import { LogTimeDto } from './time-spent.js';
import { NotAssigned, TimeSpentNotFound } from './time-spent.errors.js';
import { type HoursFacts, HoursFactsRepository } from './hours-facts.repository.js';

/**
 * Which hours the path names, and what is refused before rights are asked:
 * - `to log`: an unknown task, an unknown person, a bot where none may work, a body that does not fit, and whoever is not
 *   assigned;
 * - `logged`: an unknown person, a bot, and an unknown task. Nobody has to be assigned any more;
 * - `entry`: by its id, a malformed one with 400, an unknown one with 404.
 */
type Named = 'to log' | 'logged' | 'entry';

/** Routes about the hours of a person on a task. */
@Injectable()
export class HoursGuard extends FactsGuard<FactsOf<'hours'>, Named> {
  constructor(
    private readonly hours: HoursFactsRepository,
    private readonly persons: PersonRepository,
  ) {
    super();
  }

  protected async facts(request: CallerRequest, named: Named): Promise<FactsOf<'hours'>> {
    switch (named) {
      case 'to log':
        return this.toLog(request);
      case 'logged':
        await humanOf(this.persons, request.params);
        return this.onTask(request);
      case 'entry':
        return this.entry(request);
    }
  }

  private async toLog(request: CallerRequest): Promise<FactsOf<'hours'>> {
    const hours = await this.onTask(request);
    const { isBot } = await knownPerson(this.persons, request.params);
    if (isBot && !hours.allows_bots) throw new PersonIsBot();
    await readBody(LogTimeDto, request.body);
    if (!hours.is_assigned) throw new NotAssigned();
    return hours;
  }

  private async onTask({ params, user }: CallerRequest): Promise<HoursFacts> {
    const taskId = canonicalUuid(params.task_id);
    const hours = taskId && (await this.hours.onTask(taskId, canonicalUuid(params.person_id), user));
    if (!hours) throw new TaskNotFound();
    return hours;
  }

  private async entry({ params, user }: CallerRequest): Promise<FactsOf<'hours'>> {
    const entry = await this.hours.ofEntry(pathUuid(params.time_spent_id, 'time_spent_id'), user);
    if (!entry) throw new TimeSpentNotFound();
    // Entries of no task exist in old databases only.
    if (entry.task_id === null) throw new TaskNotFound();
    return entry;
  }
}

/** Routes about the hours of one task: like `TaskGuard`, but a malformed id is 404, too. */
@Injectable()
export class HoursOfTaskGuard extends TaskGuard {
  protected override facts(request: CallerRequest): Promise<FactsOf<'task'>> {
    if (!canonicalUuid(request.params.task_id)) throw new TaskNotFound();
    return super.facts(request);
  }
}
