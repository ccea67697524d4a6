import { Injectable } from '@nestjs/common';
import { type CallerRequest, FactsGuard } from '../../access/facts.guard.js';
import type { FactsOf } from '../../access/facts.js';
import { demand } from '../../access/rights.js';
import { single } from '../../common/http/list-query.js';
import { canonicalUuid, pathUuid } from '../../common/http/uuid.js';
import { humanOf } from '../person/person.guard.js';
import { PersonRepository } from '../person/person.repository.js';
import { ProjectNotFound } from '../project/project.errors.js';
import { ProjectFactsRepository } from '../project/project-facts.repository.js';
import { readCountMode } from './count-mode.js';

/**
 * Shots of a person: the person, how to count and the production have to be right before rights are asked. Naming a
 * production asks for what is there; naming none has a right of its own.
 */
@Injectable()
export class QuotaShotsGuard extends FactsGuard<object> {
  constructor(
    private readonly persons: PersonRepository,
    private readonly projects: ProjectFactsRepository,
  ) {
    super();
  }

  protected async facts({ params, query, user }: CallerRequest): Promise<object> {
    const mine = (await humanOf(this.persons, params)) === user.id;
    readCountMode(query);
    const named = single(query.project_id);
    if (named === undefined) {
      demand(user, 'quota.ask-everywhere', { mine });
      return {};
    }
    const projectId = canonicalUuid(named);
    const production = projectId && (await this.projects.of(projectId, user));
    if (!production) throw new ProjectNotFound();
    demand(user, 'quota.shots', { mine, there: production.there });
    return {};
  }
}

/** Quotas of a person in a production: the production and the person have to be right before rights are asked. */
@Injectable()
export class PersonQuotaGuard extends FactsGuard<FactsOf<'share'>> {
  constructor(
    private readonly persons: PersonRepository,
    private readonly projects: ProjectFactsRepository,
  ) {
    super();
  }

  protected async facts({ params, user }: CallerRequest): Promise<FactsOf<'share'>> {
    const production = await this.projects.of(pathUuid(params.project_id, 'project_id'), user);
    if (!production) throw new ProjectNotFound();
    return { there: production.there, mine: (await humanOf(this.persons, params)) === user.id };
  }
}
