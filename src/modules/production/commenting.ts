import type { Subject } from '../../access/former/reach.js';
import type { Viewer } from '../../access/viewer.js';
import type { FormerTaskFacts } from './former-task-facts.repository.js';

/**
 * What decides whether the viewer has a say in a task: in the team, those who work on it, made its entity or stand for
 * the client have it as in their own.
 */
export function commenting(
  viewer: Pick<Viewer, 'id'>,
  { team_role, department_id, is_assigned, made_entity }: FormerTaskFacts,
): Subject {
  const own = team_role !== null && (is_assigned || made_entity || team_role === 'client');
  return { teamRole: team_role ?? undefined, departmentId: department_id, personId: own ? viewer.id : undefined };
}

/** Whether being mentioned lets the viewer answer: in the team, but not as a vendor. */
export const mayBeAsked = ({ team_role }: FormerTaskFacts): boolean => team_role !== null && team_role !== 'vendor';
