import { describeAccess, type Ids } from '../support/access-matrix.js';
import { Productions } from '../support/production.js';
import type { Studio } from '../support/studio.js';

type Team = { person: string; role: string | null }[];

/** A production with this team, a task type, and days; the query names the production for the lists of shots. */
async function scene(studio: Studio, person: string, team: Team = []): Promise<Ids> {
  const productions = new Productions(studio);
  const project = await productions.project({ team });
  return {
    person_id: person,
    project_id: project,
    task_type_id: await productions.taskType(),
    year: '2024',
    month: '6',
    week: '23',
    day: '4',
    query: `?project_id=${project}`,
  };
}

/** Somebody else's quotas, in a production where the caller has this role, or the one of the account (null). */
const inTeamAs =
  (role: string | null) =>
  async (studio: Studio, caller: { id: string }): Promise<Ids> => {
    const other = await studio.person();
    return scene(studio, other.id, [
      { person: caller.id, role },
      { person: other.id, role: null },
    ]);
  };

describeAccess('the access matrix of quotas', {
  areas: ['Quotas'],
  relations: {
    team: inTeamAs(null),
    manages: inTeamAs('manager'),
    supervises: inTeamAs('supervisor'),
    works: inTeamAs('user'),
    client: inTeamAs('client'),
    // Nobody becomes an administrator by a project role: as if there were none.
    adminThere: inTeamAs('admin'),
    // A supervisor of a department sees the quotas of every task type.
    department: async (studio, caller) => {
      const department = await new Productions(studio).department();
      await studio.sql('insert into department_link (person_id, department_id) values ($1, $2)', [
        caller.id,
        department,
      ]);
      return inTeamAs(null)(studio, caller);
    },
    // In the team of another production.
    outside: async (studio, caller) => {
      await inTeamAs('manager')(studio, caller);
      return scene(studio, (await studio.person()).id);
    },
    // Without naming a production.
    anywhere: async (studio) => ({ ...(await scene(studio, (await studio.person()).id)), query: '' }),
    self: async (studio, caller) => scene(studio, caller.id),
    selfAnywhere: async (studio, caller) => ({ ...(await scene(studio, caller.id)), query: '' }),
    selfWorks: async (studio, caller) => scene(studio, caller.id, [{ person: caller.id, role: 'user' }]),
    bot: async (studio, caller) =>
      scene(studio, (await studio.person({ is_bot: true })).id, [{ person: caller.id, role: 'manager' }]),
  },
  // One status: the same for all. Else: admin, manager, supervisor, user, client, vendor. self*: a bot on itself.
  lines: [
    'GET /data/persons/{person_id}/quota-shots/month/{year}/{month}',
    'GET /data/persons/{person_id}/quota-shots/week/{year}/{week}',
    'GET /data/persons/{person_id}/quota-shots/day/{year}/{month}/{day}',
  ]
    .map(
      (route) =>
        `${route}
        | team         200 200 200 403 403 403
        | manages      200 200 200 200 200 200
        | supervises   200 200 200 200 200 200
        | works        200 403 403 403 403 403
        | client       200 403 403 403 403 403
        | adminThere   200 200 200 403 403 403
        | department   200 200 200 403 403 403
        | outside      200 403 403 403 403 403
        | anywhere     200 200 403 403 403 403
        | self         200
        | selfAnywhere 200
        | selfWorks    200
        | bot          403
        | team*        200
        | self*        403`,
    )
    .concat(
      // Who does not lead the production finds themselves alone in it.
      `GET /data/projects/{project_id}/quotas/{task_type_id}
        | team         200
        | manages      200
        | supervises   200
        | works        200
        | client       200
        | adminThere   200
        | department   200
        | outside      200
        | self         200
        | selfWorks    200
        | team*        200`,
      `GET /data/projects/{project_id}/quotas/persons/{person_id}
        | team         200 200 200 403 403 403
        | manages      200 200 200 200 200 200
        | supervises   200 200 200 200 200 200
        | works        200 403 403 403 403 403
        | client       200 403 403 403 403 403
        | adminThere   200 200 200 403 403 403
        | department   200 200 200 403 403 403
        | outside      200 403 403 403 403 403
        | self         200
        | selfWorks    200
        | bot          403
        | team*        200
        | self*        403`,
    ),
});
