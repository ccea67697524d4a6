import type { CanActivate, Type } from '@nestjs/common';
import type { Action } from './policy.js';
import { demand, demandAny } from './rights.js';
import type { Viewer } from './viewer.js';

export const REQUIREMENT = 'troupe:requirement';

/** What a route needs, and who finds out what decides. */
export interface Requirement {
  action: Action;
  /** About what is the caller's own; about one thing, of which facts decide; or about many, each of which is decided by itself. */
  about: 'own' | 'one' | 'many';
  guard?: Type<CanActivate> | undefined;
  /** What the guard is told. */
  how?: unknown;
}

/** Refuses what the caller may not do to what a route is about. The decorators have seen to it that the facts are those of its kind. */
export function decide({ action, about }: Requirement, viewer: Viewer, facts: object = {}): void {
  if (about === 'many') demandAny(viewer, action);
  else demand(viewer, action, (about === 'own' ? { mine: true } : facts) as never);
}
