import { Action, policy } from './policy.js';
import { Role, roles } from '../roles.js';
import { Viewer } from '../viewer.js';

/**
 * How far an action reaches:
 * - `none`: nobody;
 * - `self`: what is one's own;
 * - `managed`: that, and what belongs to productions in whose team one is manager (by project role, else by role);
 * - `led`: that, and what belongs to productions in whose team one is supervisor;
 * - `supervised`: that of `managed`, and what belongs to productions in whose team one is supervisor, narrowed to one's
 *   departments;
 * - `crew`: what is one's own, and what belongs to productions in whose team one is, but as neither client nor vendor;
 * - `departments`: that of `productions`, narrowed to one's departments; who has none is not narrowed;
 * - `assigned`: that of `productions`; as a vendor there, only what one works on;
 * - `productions`: what belongs to productions in whose team one is;
 * - `all`: everything.
 */
export type Reach =
  'none' | 'self' | 'managed' | 'led' | 'supervised' | 'crew' | 'departments' | 'assigned' | 'productions' | 'all';

/** In a team, but not of those who make the production. */
const outsiders: readonly Role[] = ['client', 'vendor'];

/** What has to be known about a thing to decide whether somebody may touch it. Guards find the facts. */
export interface Subject {
  /** Whose thing it is. */
  personId?: string;
  /** The caller's effective role in the production it belongs to: project role, else role; absent outside the team. */
  teamRole?: Role;
  /** Department of the task type it belongs to; null when that has none. */
  departmentId?: string | null;
  /** The route lists what the caller may see of it, by `visible`; so every reach beyond one's own opens it. */
  listed?: true;
}

/** The cell of the policy for an action and a role. */
export function reachOf(action: Action, role: Role): Reach {
  return policy[action].reach[roles.indexOf(role)];
}

/** Whether somebody's departments include this one. Who belongs to none is not narrowed. */
export function inDepartments({ departments }: Pick<Viewer, 'departments'>, id: string | null | undefined): boolean {
  return departments.length === 0 || (typeof id === 'string' && departments.includes(id));
}

/** Whether the viewer may do the action to this subject. The only place where a decision about one thing is made. */
export function covers(viewer: Viewer, action: Action, subject: Subject): boolean {
  if (viewer.identityType === 'bot' && !policy[action].bots) return false;
  const reach = reachOf(action, viewer.role);
  const own = subject.personId === viewer.id;
  switch (reach) {
    case 'none':
      return false;
    case 'self':
      return own;
    case 'managed':
      return own || subject.teamRole === 'manager';
    case 'led':
      return own || subject.teamRole === 'manager' || subject.teamRole === 'supervisor';
    case 'supervised':
      return (
        own ||
        subject.teamRole === 'manager' ||
        (subject.teamRole === 'supervisor' && inDepartments(viewer, subject.departmentId))
      );
    case 'crew':
      return own || (subject.teamRole !== undefined && !outsiders.includes(subject.teamRole));
    case 'departments':
      return (
        own ||
        subject.listed === true ||
        (subject.teamRole !== undefined && inDepartments(viewer, subject.departmentId))
      );
    case 'assigned':
      return own || (subject.teamRole !== undefined && subject.teamRole !== 'vendor');
    case 'productions':
      return own || subject.listed === true || subject.teamRole !== undefined;
    case 'all':
      return true;
  }
}
