import { Injectable } from '@nestjs/common';
import type { Subject } from '../../access/former/reach.js';
import type { ViewerRequest } from '../../access/viewer.js';
import { single } from '../../common/http/list-query.js';
import { canonicalUuid } from '../../common/http/uuid.js';
import { HumanGuard, humanOf } from '../person/former-person.guard.js';
import { PersonRepository } from '../person/person.repository.js';
import { ProjectNotFound } from '../production/production.errors.js';
import { FormerProjectGuard } from '../production/former-project.guard.js';
import { TeamRepository } from '../production/team.repository.js';
import { readCountMode } from './count-mode.js';

/** Shots of a person: the person, how to count and the production have to be right before rights are asked. */
@Injectable()
export class QuotaShotsGuard extends HumanGuard {
  constructor(
    persons: PersonRepository,
    private readonly teams: TeamRepository,
  ) {
    super(persons);
  }

  protected override async subject(request: ViewerRequest): Promise<Subject> {
    const person = await super.subject(request);
    readCountMode(request.query);
    return { ...person, teamRole: await this.roleIn(request) };
  }

  /** Without a production, only managers see more than their own: what belongs to those they manage. */
  private async roleIn({ query, user }: ViewerRequest): Promise<Subject['teamRole']> {
    const given = single(query.project_id);
    if (given === undefined) return user!.role === 'manager' ? 'manager' : undefined;
    const projectId = canonicalUuid(given);
    const role = projectId && (await this.teams.roleIn(projectId, user!.id));
    if (!projectId || role === undefined) throw new ProjectNotFound();
    return role || undefined;
  }
}

/** Quotas of a person in a production: the production and the person have to be right before rights are asked. */
@Injectable()
export class PersonQuotaGuard extends FormerProjectGuard {
  constructor(
    teams: TeamRepository,
    private readonly persons: PersonRepository,
  ) {
    super(teams);
  }

  protected override async subject(request: ViewerRequest): Promise<Subject> {
    const production = await super.subject(request);
    return { ...production, personId: await humanOf(this.persons, request.params) };
  }
}

/** Quotas of a production: everybody reads their own there; the service narrows to these whoever does not lead it. */
@Injectable()
export class ProjectQuotaGuard extends FormerProjectGuard {
  protected override async subject(request: ViewerRequest): Promise<Subject> {
    return { ...(await super.subject(request)), personId: request.user!.id };
  }
}
