import { Injectable } from '@nestjs/common';
import { type CallerRequest, FactsGuard } from '../../access/facts.guard.js';
import type { FactsOf } from '../../access/facts.js';
import type { JsonText } from '../../common/http/json-text.js';
import { canonicalUuid, pathUuid } from '../../common/http/uuid.js';
import { ProjectNotFound, ProjectStillOpen } from './project.errors.js';
import { ProjectFactsRepository } from './project-facts.repository.js';
import { ProjectRepository } from './project.repository.js';

/**
 * Which production it is about, if not just the one of the path:
 * - `closed`: that one, and a running one is refused to everybody before rights are asked;
 * - `named`: the one that the body names. If it names none, the body is refused afterwards, to whoever may do it anywhere.
 */
type Which = 'closed' | 'named' | undefined;

const none: FactsOf<'project'> = { there: null, running: false };

/** Routes about one production: a malformed id is 400, an unknown one 404; then rights. */
@Injectable()
export class ProjectGuard extends FactsGuard<FactsOf<'project'>, Which> {
  constructor(
    private readonly projects: ProjectFactsRepository,
    private readonly rows: ProjectRepository,
  ) {
    super();
  }

  protected async facts({ params, body, user }: CallerRequest, which: Which): Promise<FactsOf<'project'>> {
    if (which === 'named') {
      const named = canonicalUuid((body as { project_id?: unknown } | null | undefined)?.project_id);
      return (named && (await this.projects.of(named, user))) || none;
    }
    const facts = await this.projects.of(pathUuid(params.project_id, 'project_id'), user);
    if (!facts) throw new ProjectNotFound();
    if (which === 'closed' && facts.running) throw new ProjectStillOpen();
    return facts;
  }

  protected override shown({ params }: CallerRequest): Promise<JsonText | undefined> {
    return this.rows.find(pathUuid(params.project_id, 'project_id'));
  }
}
