import { Injectable } from '@nestjs/common';
import { type CallerRequest, FactsGuard } from '../../access/facts.guard.js';
import type { FactsOf } from '../../access/facts.js';
import { canonicalUuid, pathUuid } from '../../common/http/uuid.js';
import { PersonIsBot, PersonNotFound } from './person.errors.js';
import { PersonRepository } from './person.repository.js';

/**
 * What is refused before rights are asked:
 * - `addressed`: nothing; who may not act on the person does not learn whether they exist, and the service answers 404;
 * - `stored`: a malformed id with 400, an unknown one with 404;
 * - `known`: both with 404;
 * - `human`: both with 404, and a bot.
 */
export type Refusing = 'addressed' | 'stored' | 'known' | 'human';

/** Routes about one person. */
@Injectable()
export class PersonGuard extends FactsGuard<FactsOf<'person'>, Refusing> {
  constructor(protected readonly persons: PersonRepository) {
    super();
  }

  protected async facts({ params, user }: CallerRequest, refusing: Refusing): Promise<FactsOf<'person'>> {
    return { mine: (await this.personId(params, refusing)) === user.id };
  }

  private async personId(params: CallerRequest['params'], refusing: Refusing): Promise<string | undefined> {
    switch (refusing) {
      case 'addressed':
        return canonicalUuid(params.person_id);
      case 'stored': {
        const id = pathUuid(params.person_id, 'person_id');
        if ((await this.persons.isBot(id)) === undefined) throw new PersonNotFound();
        return id;
      }
      case 'known':
        return (await knownPerson(this.persons, params)).personId;
      case 'human':
        return humanOf(this.persons, params);
    }
  }
}

/** The id of the human that the path names. */
export async function humanOf(persons: PersonRepository, params: CallerRequest['params']): Promise<string> {
  const { personId, isBot } = await knownPerson(persons, params);
  if (isBot) throw new PersonIsBot();
  return personId;
}

/** The person of the path, and whether it is a bot; a malformed or unknown id is 404. */
export async function knownPerson(persons: PersonRepository, params: CallerRequest['params']) {
  const personId = canonicalUuid(params.person_id);
  const isBot = personId && (await persons.isBot(personId));
  if (!personId || isBot === undefined) throw new PersonNotFound();
  return { personId, isBot: isBot === true };
}
