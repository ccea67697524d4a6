import { Injectable } from '@nestjs/common';
import type { Subject } from '../../access/former/reach.js';
import { SubjectGuard } from '../../access/former/subject.guard.js';
import type { ViewerRequest } from '../../access/viewer.js';
import { pathUuid } from '../../common/http/uuid.js';
import { ProjectNotFound } from './production.errors.js';
import { TeamRepository } from './team.repository.js';

/** Routes about one production: a malformed id is 400, an unknown one 404; then the caller's role in the team decides. */
@Injectable()
export class FormerProjectGuard extends SubjectGuard {
  constructor(private readonly teams: TeamRepository) {
    super();
  }

  protected async subject({ params, user }: ViewerRequest): Promise<Subject> {
    const role = await this.teams.roleIn(pathUuid(params.project_id, 'project_id'), user!.id);
    if (role === undefined) throw new ProjectNotFound();
    return { teamRole: role ?? undefined };
  }
}
