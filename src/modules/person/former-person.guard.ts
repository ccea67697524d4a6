import { Inject, Injectable } from '@nestjs/common';
import { writableBy } from '../../access/person-fields.js';
import type { Subject } from '../../access/former/reach.js';
import { SubjectGuard } from '../../access/former/subject.guard.js';
import type { ViewerRequest } from '../../access/viewer.js';
import { readBody } from '../../common/http/body.pipe.js';
import type { JsonText } from '../../common/http/json-text.js';
import { canonicalUuid, pathUuid } from '../../common/http/uuid.js';
import { ENV, type RunningEnv } from '../../config/config.module.js';
import { RecordDesktopLoginDto } from './desktop-login-log.dto.js';
import { PersonIsBot, PersonNotFound, UserLimitReached } from './person.errors.js';
import { PersonRepository } from './person.repository.js';

/** Rights first: who may not act on the person does not learn whether they exist. The service answers 404. */
@Injectable()
export class AddressedPersonGuard extends SubjectGuard {
  protected subject({ params }: ViewerRequest): Subject {
    return { personId: canonicalUuid(params.person_id) };
  }
}

/** Like `AddressedPersonGuard`, once the body fits. */
@Injectable()
export class DesktopLoginGuard extends SubjectGuard {
  protected async subject({ params, body }: ViewerRequest): Promise<Subject> {
    await readBody(RecordDesktopLoginDto, body);
    return { personId: canonicalUuid(params.person_id) };
  }
}

/** A malformed id is 400, an unknown one 404; then rights. */
@Injectable()
export class StoredPersonGuard extends SubjectGuard {
  constructor(protected readonly persons: PersonRepository) {
    super();
  }

  protected async subject({ params }: ViewerRequest): Promise<Subject> {
    const personId = pathUuid(params.person_id, 'person_id');
    if ((await this.persons.isBot(personId)) === undefined) throw new PersonNotFound();
    return { personId };
  }
}

/**
 * Like `StoredPersonGuard`. What the caller may not change is dropped here, before the body is checked: clients send
 * back whole objects, and what is ignored may hold anything. So is `old_password`, which was looked at before.
 */
@Injectable()
export class ChangedPersonGuard extends StoredPersonGuard {
  protected override async subject(request: ViewerRequest): Promise<Subject> {
    const { user, body } = request;
    if (user && typeof body === 'object' && body !== null && !Array.isArray(body)) {
      const writable: readonly string[] = writableBy(user);
      request.body = Object.fromEntries(Object.entries(body).filter(([name]) => writable.includes(name)));
    }
    return super.subject(request);
  }

  /** The last day of a token, sent alone, asks for another token: it means something though it stays. */
  protected override async shown({ params, user, body }: ViewerRequest): Promise<JsonText | undefined> {
    if (Object.keys(body as object).join() === 'expiration_date') return undefined;
    return this.persons.view(user!, pathUuid(params.person_id, 'person_id'));
  }
}

/** A malformed or unknown id is 404; then rights. */
@Injectable()
export class KnownPersonGuard extends SubjectGuard {
  constructor(private readonly persons: PersonRepository) {
    super();
  }

  protected async subject({ params }: ViewerRequest): Promise<Subject> {
    const { personId } = await knownPerson(this.persons, params);
    return { personId };
  }
}

/** The gate of routes about humans: like `KnownPersonGuard`, and a bot is refused before rights are asked. */
@Injectable()
export class HumanGuard extends SubjectGuard {
  constructor(private readonly persons: PersonRepository) {
    super();
  }

  protected async subject({ params }: ViewerRequest): Promise<Subject> {
    return { personId: await humanOf(this.persons, params) };
  }
}

/** The id of the human that the path names. */
export async function humanOf(persons: PersonRepository, params: ViewerRequest['params']): Promise<string> {
  const { personId, isBot } = await knownPerson(persons, params);
  if (isBot) throw new PersonIsBot();
  return personId;
}

/** The person of the path, and whether it is a bot; a malformed or unknown id is 404. */
export async function knownPerson(persons: PersonRepository, params: ViewerRequest['params']) {
  const personId = canonicalUuid(params.person_id);
  const isBot = personId && (await persons.isBot(personId));
  if (!personId || isBot === undefined) throw new PersonNotFound();
  return { personId, isBot: isBot === true };
}

/** A full studio says so to everybody who tries to add a person, before rights are asked. */
@Injectable()
export class UserLimitGuard extends SubjectGuard {
  constructor(
    private readonly persons: PersonRepository,
    @Inject(ENV) private readonly env: RunningEnv,
  ) {
    super();
  }

  protected async subject({ body }: ViewerRequest): Promise<Subject> {
    const { active, is_bot } = (body ?? {}) as { active?: unknown; is_bot?: unknown };
    const counts = active !== false && active !== 0 && is_bot !== true && is_bot !== 1;
    if (counts && (await this.persons.countUsers()) >= this.env.userLimit) {
      throw new UserLimitReached(this.env.userLimit);
    }
    return {};
  }
}
