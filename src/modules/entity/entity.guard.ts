import { Injectable } from '@nestjs/common';
import { type CallerRequest, FactsGuard } from '../../access/facts.guard.js';
import type { FactsOf } from '../../access/facts.js';
import type { JsonText } from '../../common/http/json-text.js';
import { pathUuid } from '../../common/http/uuid.js';
import { EntityFactsRepository } from './entity-facts.repository.js';
import { EntityRepository } from './entity.repository.js';
import { EntityNotFound, ShotNotFound } from './entity.errors.js';

/** What the path names: any entity, or a shot. */
type Named = 'entity' | 'shot';

const missing = { entity: EntityNotFound, shot: ShotNotFound };

const idOf = ({ params }: CallerRequest, named: Named) => pathUuid(params[`${named}_id`], `${named}_id`);

/** Routes about one entity: a malformed id is 400, an unknown one 404; then rights. */
@Injectable()
export class EntityGuard extends FactsGuard<FactsOf<'entity'>, Named> {
  constructor(
    private readonly entities: EntityFactsRepository,
    private readonly rows: EntityRepository,
  ) {
    super();
  }

  protected async facts(request: CallerRequest, named: Named): Promise<FactsOf<'entity'>> {
    const facts = await this.entities.of(idOf(request, named), request.user);
    if (!facts || (named === 'shot' && facts.kind !== 'Shot')) throw new missing[named]();
    return facts;
  }

  protected override shown(request: CallerRequest, named: Named): Promise<JsonText | undefined> {
    return this.rows.find(idOf(request, named), { relations: false });
  }
}
