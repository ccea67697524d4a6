import type { Subject } from '../../access/former/reach.js';
import type { Viewer } from '../../access/viewer.js';
import type { FormerEntityFacts } from './former-entity-facts.repository.js';

/** What a team sees of its production: everything; but vendors, who see only their own, need a task on the entity. */
export function seenByTeam(
  { team_role, works_on_entity }: Pick<FormerEntityFacts, 'team_role' | 'works_on_entity'>,
  viewer: Pick<Viewer, 'id'>,
): Subject {
  const works = team_role !== null && works_on_entity;
  return { teamRole: team_role ?? undefined, personId: works ? viewer.id : undefined };
}
