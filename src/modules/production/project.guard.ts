import { Injectable } from '@nestjs/common';
import { type CallerRequest, FactsGuard } from '../../access/facts.guard.js';
import type { FactsOf } from '../../access/facts.js';
import type { JsonText } from '../../common/http/json-text.js';
import { pathUuid } from '../../common/http/uuid.js';
import { ProjectNotFound } from './production.errors.js';
import { ProjectFactsRepository } from './project-facts.repository.js';
import { ProjectRepository } from './project.repository.js';

/** Routes about one production: a malformed id is 400, an unknown one 404; then rights. */
@Injectable()
export class ProjectGuard extends FactsGuard<FactsOf<'project'>> {
  constructor(
    private readonly projects: ProjectFactsRepository,
    private readonly rows: ProjectRepository,
  ) {
    super();
  }

  protected async facts({ params, user }: CallerRequest): Promise<FactsOf<'project'>> {
    const facts = await this.projects.of(pathUuid(params.project_id, 'project_id'), user);
    if (!facts) throw new ProjectNotFound();
    return facts;
  }

  protected override shown({ params }: CallerRequest): Promise<JsonText | undefined> {
    return this.rows.view(pathUuid(params.project_id, 'project_id'));
  }
}
