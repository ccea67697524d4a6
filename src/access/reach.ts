import { Action, policy } from './policy.js';
import { Role, roles } from './roles.js';
import { Viewer } from './viewer.js';

/** How far an action reaches: nobody, the caller's own things, everything. */
export type Reach = 'none' | 'self' | 'all';

/** What has to be known about a thing to decide whether somebody may touch it. */
export interface Subject {
  /** Whose thing it is. */
  personId?: string;
}

/** The cell of the policy for an action and a role. */
export function reachOf(action: Action, role: Role): Reach {
  return policy[action].reach[roles.indexOf(role)];
}

/** Whether the viewer may do the action to this subject. The only place where a decision about one thing is made. */
export function covers(viewer: Viewer, action: Action, subject: Subject): boolean {
  if (viewer.identityType === 'bot' && !policy[action].bots) return false;
  const reach = reachOf(action, viewer.role);
  switch (reach) {
    case 'none':
      return false;
    case 'self':
      return subject.personId === viewer.id;
    case 'all':
      return true;
  }
}
