import { Injectable } from '@nestjs/common';
import { type CallerRequest, FactsGuard } from '../../access/facts.guard.js';
import type { FactsOf } from '../../access/facts.js';
import { demand } from '../../access/rights.js';
import { readBody } from '../../common/http/body.pipe.js';
import type { JsonText } from '../../common/http/json-text.js';
import { canonicalUuid, pathUuid } from '../../common/http/uuid.js';
import { NewLeaveOfDto } from './day-off.js';
import { DayOffNotFound } from './day-off.errors.js';
import { DayOffRepository } from './day-off.repository.js';

/**
 * Which leave it is about:
 * - `new`: whose it is stands in the body only; the rest of the body is checked after rights;
 * - `stored`: a malformed id is 400, an unknown one 404;
 * - `to change`: the same; but where the body makes it somebody else's, that has a right of its own.
 */
type Named = 'new' | 'stored' | 'to change';

/** Routes about one leave. */
@Injectable()
export class DayOffGuard extends FactsGuard<FactsOf<'leave'>, Named> {
  constructor(private readonly daysOff: DayOffRepository) {
    super();
  }

  protected async facts(request: CallerRequest, named: Named): Promise<FactsOf<'leave'>> {
    const owner = named === 'new' ? await ownerOfNew(request) : await this.ownerOfStored(request);
    if (named === 'to change' && handsOver(request, owner)) demand(request.user, 'day-off.hand-over');
    return { mine: owner === request.user.id };
  }

  protected override shown({ params }: CallerRequest): Promise<JsonText | undefined> {
    return this.daysOff.find(pathUuid(params.day_off_id, 'day_off_id'));
  }

  private async ownerOfStored({ params }: CallerRequest): Promise<string | null> {
    const leave = await this.daysOff.leave(pathUuid(params.day_off_id, 'day_off_id'));
    if (!leave) throw new DayOffNotFound();
    return leave.person_id;
  }
}

async function ownerOfNew({ body }: CallerRequest): Promise<string> {
  return (await readBody(NewLeaveOfDto, body)).person_id;
}

function handsOver({ body }: CallerRequest, owner: string | null): boolean {
  const { person_id: given } = (body ?? {}) as { person_id?: unknown };
  return given !== undefined && canonicalUuid(given) !== owner;
}
