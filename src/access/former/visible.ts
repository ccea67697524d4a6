import type { Viewer } from '../viewer.js';
import { Action } from './policy.js';
import { reachOf } from './reach.js';

/**
 * What a caller sees of many things: `covers()` as a condition for statements. Lists and aggregates must be given one,
 * so that forgetting it does not compile. `null` means no condition.
 */
export interface Visibility {
  /** Only what belongs to this person. */
  personId: string | null;
  /** Only what belongs to productions with this person in the team. */
  teamOf: string | null;
  /** In productions where this person is a vendor, only what they work on. */
  ownAsVendor: boolean;
  /** Only what belongs to these departments. */
  departments: readonly string[] | null;
}

const everything: Visibility = { personId: null, teamOf: null, ownAsVendor: false, departments: null };

/** What the viewer sees when the action lists things of many people. */
export function visible(viewer: Viewer, action: Action): Visibility {
  const reach = reachOf(action, viewer.role);
  switch (reach) {
    case 'all':
      return everything;
    case 'assigned':
      return { ...everything, teamOf: viewer.id, ownAsVendor: true };
    case 'productions':
      return { ...everything, teamOf: viewer.id };
    case 'departments':
      return {
        ...everything,
        teamOf: viewer.id,
        departments: viewer.departments.length > 0 ? viewer.departments : null,
      };
    case 'none':
    case 'self':
    case 'managed':
    case 'led':
    case 'supervised':
    case 'crew':
      return { ...everything, personId: viewer.id };
  }
}

/** What the viewer sees when the action lists things of one person: all of one's own. */
export function visibleOf(viewer: Viewer, action: Action, personId: string): Visibility {
  return personId === viewer.id ? everything : visible(viewer, action);
}
