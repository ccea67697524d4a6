import { Injectable } from '@nestjs/common';
import type { Subject } from '../../access/former/reach.js';
import { SubjectGuard } from '../../access/former/subject.guard.js';
import type { ViewerRequest } from '../../access/viewer.js';
import { humanOf } from './person.guard.js';
import { PersonRepository } from './person.repository.js';

export { humanOf, knownPerson } from './person.guard.js';

/** The gate of routes about humans: a malformed or unknown id is 404, and a bot is refused before rights are asked. */
@Injectable()
export class HumanGuard extends SubjectGuard {
  constructor(private readonly persons: PersonRepository) {
    super();
  }

  protected async subject({ params }: ViewerRequest): Promise<Subject> {
    return { personId: await humanOf(this.persons, params) };
  }
}
