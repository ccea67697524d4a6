import { randomUUID } from 'node:crypto';
import { describeAccess, type Ids, type Relation } from '../support/access-matrix.js';
import type { TestPerson } from '../support/people.js';
import { Productions } from '../support/production.js';
import type { Studio } from '../support/studio.js';

interface Standing {
  /** The caller's role stored with the membership; undefined outside of the team. */
  there?: string | null;
  assigned?: boolean;
  created?: boolean;
  /** Whether the caller is in the department of the task type, or in another one. */
  department?: 'same' | 'other';
}

/** A shot with one task, and whom it may be given to: somebody of the department of its type. */
async function scene(studio: Studio, caller: TestPerson, standing: Standing): Promise<Ids> {
  const productions = new Productions(studio);
  const [own, other] = [await productions.department(), await productions.department()];
  if (standing.department) {
    await studio.sql('insert into department_link (person_id, department_id) values ($1, $2)', [
      caller.id,
      standing.department === 'same' ? own : other,
    ]);
  }
  const elsewhere = await productions.project({ team: [caller.id] });
  await productions.shot(elsewhere);
  const { there } = standing;
  const project = await productions.project({ team: there === undefined ? [] : [{ person: caller.id, role: there }] });
  const taskType = await productions.taskType({ department: own });
  const shot = await productions.shot(project, standing.created ? { created_by: caller.id } : {});
  const task = await productions.task({
    project,
    taskType,
    entity: shot,
    assignees: standing.assigned ? [caller.id] : [],
  });
  return {
    project_id: project,
    task_type_id: taskType,
    task_status_id: await productions.taskStatus(),
    shot_id: shot,
    entity_id: shot,
    task_id: task,
    person_id: (await studio.person({ departments: [own] })).id,
  };
}

const stands =
  (standing: Standing) =>
  (studio: Studio, caller: TestPerson): Promise<Ids> =>
    scene(studio, caller, standing);

const isMentioned =
  (relation: Relation): Relation =>
  async (studio, caller) => {
    const ids = await relation(studio, caller);
    const comment = randomUUID();
    await studio.sql('update task set task_status_id = $2 where id = $1', [ids.task_id, ids.task_status_id]);
    await studio.sql(`insert into comment (id, object_id, object_type, person_id) values ($1, $2, 'Task', $3)`, [
      comment,
      ids.task_id,
      ids.person_id,
    ]);
    await studio.sql('insert into comment_mentions (comment, person) values ($1, $2)', [comment, caller.id]);
    return ids;
  };

describeAccess('the access matrix of shots and tasks', {
  areas: ['Shots', 'Tasks'],
  relations: {
    // In the team, with the role the caller has everywhere, in no department.
    team: stands({ there: null }),
    // In another team only.
    other: stands({}),
    manager: stands({ there: 'manager' }),
    supervisor: stands({ there: 'supervisor' }),
    artist: stands({ there: 'user' }),
    asVendor: stands({ there: 'vendor' }),
    vendorAssigned: stands({ there: 'vendor', assigned: true }),
    assigned: stands({ there: null, assigned: true }),
    assignedOnly: stands({ assigned: true }),
    // Mentioned in a comment on the task, which has the status that is given.
    mentioned: isMentioned(stands({ there: null })),
    mentionedOnly: isMentioned(stands({})),
    creator: stands({ there: null, created: true }),
    creatorOnly: stands({ created: true }),
    sameDep: stands({ there: null, department: 'same' }),
    otherDep: stands({ there: null, department: 'other' }),
  },
  bodies: {
    'POST /data/projects/{project_id}/sequences': () => ({ name: 'SQ01' }),
    'POST /data/projects/{project_id}/shots': () => ({ name: 'SH010' }),
    'PUT /data/entities/{entity_id}': () => ({ data: { seen: true } }),
    'POST /data/tasks': ({ project_id, task_type_id, entity_id, task_status_id }) => ({
      project_id,
      task_type_id,
      entity_id,
      task_status_id,
    }),
    'PUT /data/tasks/{task_id}': () => ({ priority: 1 }),
    'POST /actions/projects/{project_id}/task-types/{task_type_id}/shots/create-tasks': () => [],
    'POST /actions/projects/{project_id}/task-types/{task_type_id}/assets/create-tasks': () => [],
    'POST /actions/projects/{project_id}/task-types/{task_type_id}/edits/create-tasks': () => [],
    'PUT /actions/tasks/{task_id}/assign': ({ person_id }) => ({ person_id }),
    'PUT /actions/persons/{person_id}/assign': ({ task_id }) => ({ task_ids: [task_id] }),
    'PUT /actions/tasks/clear-assignation': ({ task_id }) => ({ task_ids: [task_id] }),
    'POST /actions/tasks/{task_id}/comment': ({ task_status_id }) => ({ task_status_id }),
  },
  // One status: the same for all. Else: admin, manager, supervisor, user, client, vendor.
  lines: [
    // Shots: managers of the production make them.
    'POST /data/projects/{project_id}/sequences | team 201 201 403 403 403 403 | other 201 403 403 403 403 403 | team* 201',
    'POST /data/projects/{project_id}/sequences | manager 201 | supervisor 201 403 403 403 403 403 | artist 201 403 403 403 403 403',
    'POST /data/projects/{project_id}/shots     | team 201 201 403 403 403 403 | other 201 403 403 403 403 403 | other* 201',
    'POST /data/projects/{project_id}/shots     | manager 201 | supervisor 201 403 403 403 403 403 | artist 201 403 403 403 403 403',
    // The team reads them; vendors there need a task on them.
    'GET /data/shots/{shot_id}                  | team 200 200 200 200 200 403 | other 200 403 403 403 403 403 | other* 200',
    'GET /data/shots/{shot_id}                  | manager 200 | artist 200 | asVendor 200 403 403 403 403 403 | vendorAssigned 200 | assigned 200 | assignedOnly 200 403 403 403 403 403',
    'PUT /data/shots/{shot_id}                  | team 200 200 403 403 403 403 | other 200 403 403 403 403 403 | other* 200',
    'PUT /data/shots/{shot_id}                  | manager 200 | supervisor 200 403 403 403 403 403 | artist 200 403 403 403 403 403 | creator 200 200 403 403 403 403 | sameDep 200 200 403 403 403 403',
    'GET /data/entities                         | team 200 | other 200 | other* 200',
    'GET /data/entities/{entity_id}             | team 200 200 200 200 200 403 | other 200 403 403 403 403 403 | other* 200',
    'GET /data/entities/{entity_id}             | manager 200 | artist 200 | asVendor 200 403 403 403 403 403 | vendorAssigned 200 | assigned 200 | assignedOnly 200 403 403 403 403 403',
    // Data of them: supervisors too, where a department of theirs works, and their creators.
    'PUT /data/entities/{entity_id}             | team 200 200 200 403 403 403 | other 200 403 403 403 403 403 | other* 200',
    'PUT /data/entities/{entity_id}             | manager 200 | supervisor 200 | artist 200 403 403 403 403 403 | assigned 200 200 200 403 403 403',
    'PUT /data/entities/{entity_id}             | creator 200 | creatorOnly 200 403 403 403 403 403 | sameDep 200 200 200 403 403 403 | otherDep 200 200 403 403 403 403',
    // Tasks.
    'GET /data/tasks                            | team 200 | other 200 | other* 200',
    'POST /data/tasks                           | team 201 201 403 403 403 403 | other 201 403 403 403 403 403 | other* 201',
    'POST /data/tasks                           | manager 201 | supervisor 201 403 403 403 403 403 | artist 201 403 403 403 403 403 | sameDep 201 201 403 403 403 403',
    'GET /data/tasks/{task_id}                  | team 200 200 200 200 200 403 | other 200 403 403 403 403 403 | other* 200',
    'GET /data/tasks/{task_id}                  | manager 200 | artist 200 | asVendor 200 403 403 403 403 403 | vendorAssigned 200 | assigned 200 | assignedOnly 200 403 403 403 403 403 | otherDep 200 200 200 200 200 403',
    'PUT /data/tasks/{task_id}                  | team 200 200 200 403 403 403 | other 200 403 403 403 403 403 | other* 200',
    'PUT /data/tasks/{task_id}                  | manager 200 | supervisor 200 | artist 200 403 403 403 403 403 | assigned 200 200 200 403 403 403 | creator 200 200 200 403 403 403',
    'PUT /data/tasks/{task_id}                  | sameDep 200 200 200 403 403 403 | otherDep 200 200 403 403 403 403',
    'DELETE /data/tasks/{task_id}               | team 204 204 403 403 403 403 | other 204 403 403 403 403 403 | other* 204',
    'DELETE /data/tasks/{task_id}               | manager 204 | supervisor 204 403 403 403 403 403 | artist 204 403 403 403 403 403 | assigned 204 204 403 403 403 403 | sameDep 204 204 403 403 403 403',
    // The task type of the scene is for shots: others come as far as being told so.
    'POST /actions/projects/{project_id}/task-types/{task_type_id}/shots/create-tasks  | team 201 201 403 403 403 403 | other 201 403 403 403 403 403 | manager 201 | artist 201 403 403 403 403 403 | other* 201',
    'POST /actions/projects/{project_id}/task-types/{task_type_id}/assets/create-tasks | team 400 400 403 403 403 403 | other 400 403 403 403 403 403 | manager 400 | artist 400 403 403 403 403 403 | other* 400',
    'POST /actions/projects/{project_id}/task-types/{task_type_id}/edits/create-tasks  | team 400 400 403 403 403 403 | other 400 403 403 403 403 403 | manager 400 | artist 400 403 403 403 403 403 | other* 400',
    // Giving a task to somebody of its department.
    'PUT /actions/tasks/{task_id}/assign        | team 200 200 200 403 403 403 | other 200 403 403 403 403 403 | other* 200',
    'PUT /actions/tasks/{task_id}/assign        | manager 200 | supervisor 200 | artist 200 403 403 403 403 403 | assigned 200 200 200 403 403 403',
    'PUT /actions/tasks/{task_id}/assign        | sameDep 200 200 200 403 403 403 | otherDep 200 200 403 403 403 403',
    // Decided for each task: what is refused is left out.
    'PUT /actions/persons/{person_id}/assign    | team 200 | other 200 | other* 200',
    'PUT /actions/tasks/clear-assignation       | team 200 | other 200 | other* 200',
    'POST /actions/tasks/{task_id}/comment      | team 201 201 201 403 201 403 | other 201 403 403 403 403 403 | other* 201',
    'POST /actions/tasks/{task_id}/comment      | manager 201 | supervisor 201 | artist 201 403 403 403 403 403 | asVendor 201 403 403 403 403 403 | vendorAssigned 201 | assigned 201 | assignedOnly 201 403 403 403 403 403',
    'POST /actions/tasks/{task_id}/comment      | mentioned 201 201 201 201 201 403 | mentionedOnly 201 403 403 403 403 403',
    'POST /actions/tasks/{task_id}/comment      | creator 201 | creatorOnly 201 403 403 403 403 403 | sameDep 201 201 201 403 201 403 | otherDep 201 201 403 403 201 403',
  ],
});
