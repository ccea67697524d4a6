import { Problem } from '../../common/problem/problem.js';
import type { Action } from './policy.js';

/** The caller's role, or the kind of token, does not allow the action. */
export class Forbidden extends Problem {
  constructor(action: Action) {
    super('forbidden', `You may not do this (${action}). Ask an administrator of your studio if you need to.`);
  }
}
