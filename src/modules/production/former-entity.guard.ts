import { Injectable } from '@nestjs/common';
import type { Subject } from '../../access/former/reach.js';
import { SubjectGuard } from '../../access/former/subject.guard.js';
import type { ViewerRequest } from '../../access/viewer.js';
import { pathUuid } from '../../common/http/uuid.js';
import { FormerEntityFactsRepository } from './former-entity-facts.repository.js';
import { EntityNotFound } from './production.errors.js';
import { seenByTeam } from './seen-by-team.js';

/** Routes about one entity: a malformed id is 400, an unknown one 404; then rights. */
@Injectable()
export class EntityReadGuard extends SubjectGuard {
  constructor(private readonly entities: FormerEntityFactsRepository) {
    super();
  }

  protected async subject({ params, user }: ViewerRequest): Promise<Subject> {
    const facts = await this.entities.of(pathUuid(params.entity_id, 'entity_id'), user!.id);
    if (!facts) throw new EntityNotFound();
    return seenByTeam(facts, user!);
  }
}
