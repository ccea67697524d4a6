import { Problem } from '../../common/problem/problem.js';

/** The studio has another id. */
export class OrganisationNotFound extends Problem {
  constructor() {
    super('not-found', 'There is no organisation with this id.');
  }
}
