import { Injectable } from '@nestjs/common';
import type { CallerRequest } from '../../access/facts.guard.js';
import type { FactsOf } from '../../access/facts.js';
import { writableBy } from '../../access/person-fields.js';
import type { JsonText } from '../../common/http/json-text.js';
import { pathUuid } from '../../common/http/uuid.js';
import { PersonGuard, type Refusing } from './person.guard.js';

/**
 * Like `PersonGuard`. What the caller may not change is dropped here, before the body is checked: clients send back whole
 * objects, and what is ignored may hold anything. So is `old_password`, which was looked at before.
 */
@Injectable()
export class ChangedPersonGuard extends PersonGuard {
  protected override facts(request: CallerRequest, refusing: Refusing): Promise<FactsOf<'person'>> {
    const { user, body } = request;
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) {
      const writable: readonly string[] = writableBy(user);
      request.body = Object.fromEntries(Object.entries(body).filter(([name]) => writable.includes(name)));
    }
    return super.facts(request, refusing);
  }

  /** The last day of a token, sent alone, asks for another token: it means something though it stays. */
  protected override async shown({ params, user, body }: CallerRequest): Promise<JsonText | undefined> {
    if (Object.keys(body as object).join() === 'expiration_date') return undefined;
    return this.persons.seenBy(user, pathUuid(params.person_id, 'person_id'));
  }
}
