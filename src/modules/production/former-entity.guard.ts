import { Injectable } from '@nestjs/common';
import type { Subject } from '../../access/former/reach.js';
import { SubjectGuard } from '../../access/former/subject.guard.js';
import type { ViewerRequest } from '../../access/viewer.js';
import type { JsonText } from '../../common/http/json-text.js';
import { pathUuid } from '../../common/http/uuid.js';
import { FormerEntityFacts, FormerEntityFactsRepository } from './former-entity-facts.repository.js';
import { EntityRepository } from './entity.repository.js';
import { UpdateEntityDto } from './entity.dto.js';
import { ShotNotFound } from './entity.errors.js';
import { EntityNotFound } from './production.errors.js';
import { seenByTeam } from './seen-by-team.js';
import { checkSupervision } from './supervision.js';

/** Routes about one entity: a malformed id is 400, an unknown one 404; then rights. */
@Injectable()
abstract class FoundEntityGuard extends SubjectGuard {
  constructor(private readonly entities: FormerEntityFactsRepository) {
    super();
  }

  protected async entity({ params, user }: ViewerRequest): Promise<FormerEntityFacts> {
    const facts = await this.entities.of(pathUuid(params.entity_id, 'entity_id'), user!.id);
    if (!facts) throw new EntityNotFound();
    return facts;
  }

  protected async shot({ params, user }: ViewerRequest): Promise<FormerEntityFacts> {
    const facts = await this.entities.of(pathUuid(params.shot_id, 'shot_id'), user!.id);
    if (facts?.kind !== 'Shot') throw new ShotNotFound();
    return facts;
  }
}

@Injectable()
export class EntityReadGuard extends FoundEntityGuard {
  protected async subject(request: ViewerRequest): Promise<Subject> {
    return seenByTeam(await this.entity(request), request.user!);
  }
}

@Injectable()
export class ShotReadGuard extends FoundEntityGuard {
  protected async subject(request: ViewerRequest): Promise<Subject> {
    return seenByTeam(await this.shot(request), request.user!);
  }
}

@Injectable()
export class ShotChangeGuard extends FoundEntityGuard {
  constructor(
    facts: FormerEntityFactsRepository,
    private readonly rows: EntityRepository,
  ) {
    super(facts);
  }

  protected override shown({ params }: ViewerRequest): Promise<JsonText | undefined> {
    return this.rows.find(pathUuid(params.shot_id, 'shot_id'), { relations: false });
  }

  protected async subject(request: ViewerRequest): Promise<Subject> {
    return { teamRole: (await this.shot(request)).team_role ?? undefined };
  }
}

/** An entity is its creator's own while they are in the team; a supervisor changes `data`, where a department of theirs works. */
@Injectable()
export class EntityChangeGuard extends FoundEntityGuard {
  constructor(
    facts: FormerEntityFactsRepository,
    private readonly rows: EntityRepository,
  ) {
    super(facts);
  }

  protected override shown({ params }: ViewerRequest): Promise<JsonText | undefined> {
    return this.rows.find(pathUuid(params.entity_id, 'entity_id'), { relations: false });
  }

  protected override checkChange(request: ViewerRequest, subject: Subject): Promise<void> {
    return checkSupervision(request, subject, UpdateEntityDto, ['data']);
  }

  protected async subject(request: ViewerRequest): Promise<Subject> {
    const { team_role, is_creator, department_id } = await this.entity(request);
    const created = team_role !== null && is_creator;
    return {
      teamRole: team_role ?? undefined,
      departmentId: department_id,
      personId: created ? request.user!.id : undefined,
    };
  }
}
