import { covers, type Subject } from '../../access/former/reach.js';
import type { Viewer } from '../../access/viewer.js';
import type { Assignee } from './assignment.repository.js';
import type { FormerTaskFacts } from './former-task-facts.repository.js';

/**
 * What decides whether the viewer may assign a person to a task. Supervisors assign people of their departments; and
 * whoever is in the team takes a task of a department of theirs.
 */
export function assigning(viewer: Viewer, { team_role, department_id }: FormerTaskFacts, person: Assignee): Subject {
  const takes =
    person.id === viewer.id &&
    team_role !== null &&
    department_id !== null &&
    viewer.departments.includes(department_id);
  const reaches = team_role !== 'supervisor' || sharesDepartment(viewer, person);
  return {
    teamRole: reaches ? (team_role ?? undefined) : undefined,
    departmentId: department_id,
    personId: takes ? viewer.id : undefined,
  };
}

export function mayAssign(viewer: Viewer, task: FormerTaskFacts, person: Assignee): boolean {
  return covers(viewer, 'task.assign', assigning(viewer, task, person));
}

/** Everybody may take themselves off a task; for others, the department of the person does not matter. */
export function mayClear(
  viewer: Viewer,
  { team_role, department_id }: FormerTaskFacts,
  personId: string | null | undefined,
): boolean {
  return covers(viewer, 'task.assign', {
    teamRole: team_role ?? undefined,
    departmentId: department_id,
    personId: personId ?? undefined,
  });
}

function sharesDepartment(viewer: Viewer, { departments }: Assignee): boolean {
  return viewer.departments.length === 0 || departments.some((department) => viewer.departments.includes(department));
}
