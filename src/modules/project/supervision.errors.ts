import { Problem } from '../../common/problem/problem.js';

/** Supervisors change some members of a thing, and these are not among them. */
export class MembersOutOfReach extends Problem {
  constructor(members: readonly string[], allowed: readonly string[]) {
    super(
      'forbidden',
      `As a supervisor you may change only ${allowed.join(', ')}. Leave out ${members.join(', ')}, or ask a manager of the production.`,
    );
  }
}
