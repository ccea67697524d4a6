import { randomUUID } from 'node:crypto';
import { describeAccess, type Ids, type Relation } from '../support/access-matrix.js';
import { Productions } from '../support/production.js';
import type { Studio } from '../support/studio.js';

/** What stands in the catalogues, used by nobody. */
async function catalogues(studio: Studio, productions: Productions): Promise<Ids> {
  const [project_status_id, entity_type_id] = [randomUUID(), randomUUID()];
  await studio.sql(`insert into project_status (id, name, color) values ($1::uuid, left($1::text, 20), '')`, [
    project_status_id,
  ]);
  await studio.sql('insert into entity_type (id, name) values ($1::uuid, left($1::text, 30))', [entity_type_id]);
  const [task_type_id, task_status_id] = [await productions.taskType(), await productions.taskStatus()];
  return { project_status_id, entity_type_id, task_type_id, task_status_id };
}

/** A production with a member, and with the caller when `role` is given: null for the own role. */
const production =
  (role?: string | null, status: 'Open' | 'Closed' = 'Open'): Relation =>
  async (studio, caller) => {
    const productions = new Productions(studio);
    const member = await studio.person();
    const callers = role === undefined ? [] : [{ person: caller.id, role }];
    const project_id = await productions.project({ status, team: [member.id, ...callers] });
    return { ...(await catalogues(studio, productions)), project_id, person_id: member.id };
  };

describeAccess('the access matrix of productions and catalogues', {
  areas: ['Productions', 'Catalogues'],
  relations: {
    outside: production(),
    team: production(null),
    lead: production('manager'),
    demoted: production('user'),
    // Nobody becomes an administrator by a membership: the own role counts.
    crowned: production('admin'),
    closed: production(null, 'Closed'),
  },
  // One status: the same for all. Else: admin, manager, supervisor, user, client, vendor. team*: a bot in the team.
  lines: [
    'GET /data/projects                                                  | outside 200                     | team 200                     | team* 200',
    'GET /data/projects/open                                             | outside 200                     | team 200                     | team* 200',
    'GET /data/projects/all                                              | outside 200                     | team 200                     | team* 200',
    'POST /data/projects                                                 | outside 400 403 403 403 403 403 | lead 400 403 403 403 403 403 | team* 400',
    'GET /data/projects/{project_id}                                     | outside 200 403 403 403 403 403 | team 200                     | lead 200 | demoted 200                     | crowned 200                     | closed 200                     | team* 200',
    'PUT /data/projects/{project_id}                                     | outside 200 403 403 403 403 403 | team 200 200 403 403 403 403 | lead 200 | demoted 200 403 403 403 403 403 | crowned 200 200 403 403 403 403 | closed 200 200 403 403 403 403 | team* 200',
    'DELETE /data/projects/{project_id}                                  | outside 400                     | team 400                     | lead 400 | demoted 400                     | crowned 400                     | closed 204 403 403 403 403 403 | team* 400',
    'GET /data/projects/{project_id}/team                                | outside 200 403 403 403 403 403 | team 200                     | lead 200 | demoted 200                     | crowned 200                     | closed 200                     | team* 200',
    'POST /data/projects/{project_id}/team                               | outside 400 403 403 403 403 403 | team 400 400 403 403 403 403 | lead 400 | demoted 400 403 403 403 403 403 | crowned 400 400 403 403 403 403 | closed 400 400 403 403 403 403 | team* 400',
    'PUT /data/projects/{project_id}/team/{person_id}                    | outside 200 403 403 403 403 403 | team 200 200 403 403 403 403 | lead 200 | demoted 200 403 403 403 403 403 | crowned 200 200 403 403 403 403 | closed 200 200 403 403 403 403 | team* 200',
    'DELETE /data/projects/{project_id}/team/{person_id}                 | outside 204 403 403 403 403 403 | team 204 204 403 403 403 403 | lead 204 | demoted 204 403 403 403 403 403 | crowned 204 204 403 403 403 403 | closed 204 204 403 403 403 403 | team* 204',
    'POST /data/projects/{project_id}/settings/task-types                | outside 201 403 403 403 403 403 | team 201 201 403 403 403 403 | lead 201 | demoted 201 403 403 403 403 403 | crowned 201 201 403 403 403 403 | closed 201 201 403 403 403 403 | team* 201',
    'DELETE /data/projects/{project_id}/settings/task-types/{task_type_id}    | outside 204 403 403 403 403 403 | team 204 204 403 403 403 403 | lead 204 | demoted 204 403 403 403 403 403 | crowned 204 204 403 403 403 403 | closed 204 204 403 403 403 403 | team* 204',
    'POST /data/projects/{project_id}/settings/task-status               | outside 201 403 403 403 403 403 | team 201 201 403 403 403 403 | lead 201 | demoted 201 403 403 403 403 403 | crowned 201 201 403 403 403 403 | closed 201 201 403 403 403 403 | team* 201',
    'DELETE /data/projects/{project_id}/settings/task-status/{task_status_id} | outside 204 403 403 403 403 403 | team 204 204 403 403 403 403 | lead 204 | demoted 204 403 403 403 403 403 | crowned 204 204 403 403 403 403 | closed 204 204 403 403 403 403 | team* 204',
    'GET /data/project-status                                            | outside 200                     | outside* 200',
    'POST /data/project-status                                           | outside 400 403 403 403 403 403 | lead 400 403 403 403 403 403 | outside* 400',
    'GET /data/project-status/{project_status_id}                        | outside 200                     | outside* 200',
    'PUT /data/project-status/{project_status_id}                        | outside 200 403 403 403 403 403 | lead 200 403 403 403 403 403 | outside* 200',
    'DELETE /data/project-status/{project_status_id}                     | outside 204 403 403 403 403 403 | lead 204 403 403 403 403 403 | outside* 204',
    'GET /data/entity-types                                              | outside 200                     | outside* 200',
    'POST /data/entity-types                                             | outside 400 403 403 403 403 403 | lead 400 403 403 403 403 403 | outside* 400',
    'GET /data/entity-types/{entity_type_id}                             | outside 200                     | outside* 200',
    'PUT /data/entity-types/{entity_type_id}                             | outside 200 403 403 403 403 403 | lead 200 403 403 403 403 403 | outside* 200',
    'DELETE /data/entity-types/{entity_type_id}                          | outside 204 403 403 403 403 403 | lead 204 403 403 403 403 403 | outside* 204',
    'GET /data/task-types                                                | outside 200                     | outside* 200',
    'POST /data/task-types                                               | outside 400 403 403 403 403 403 | lead 400 403 403 403 403 403 | outside* 400',
    'GET /data/task-types/{task_type_id}                                 | outside 200                     | outside* 200',
    'PUT /data/task-types/{task_type_id}                                 | outside 200 403 403 403 403 403 | lead 200 403 403 403 403 403 | outside* 200',
    'DELETE /data/task-types/{task_type_id}                              | outside 204 403 403 403 403 403 | lead 204 403 403 403 403 403 | outside* 204',
    'GET /data/task-status                                               | outside 200                     | outside* 200',
    'POST /data/task-status                                              | outside 400 403 403 403 403 403 | lead 400 403 403 403 403 403 | outside* 400',
    'GET /data/task-status/{task_status_id}                              | outside 200                     | outside* 200',
    'PUT /data/task-status/{task_status_id}                              | outside 200 403 403 403 403 403 | lead 200 403 403 403 403 403 | outside* 200',
    'DELETE /data/task-status/{task_status_id}                           | outside 204 403 403 403 403 403 | lead 204 403 403 403 403 403 | outside* 204',
  ],
  bodies: {
    'PUT /data/projects/{project_id}/team/{person_id}': () => ({ role: 'supervisor' }),
    'POST /data/projects/{project_id}/settings/task-types': ({ task_type_id }) => ({ task_type_id }),
    'POST /data/projects/{project_id}/settings/task-status': ({ task_status_id }) => ({ task_status_id }),
  },
});
