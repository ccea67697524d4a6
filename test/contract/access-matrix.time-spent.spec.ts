import { describeAccess, type Ids, type Relation } from '../support/access-matrix.js';
import type { TestPerson } from '../support/people.js';
import { Productions } from '../support/production.js';
import type { Studio } from '../support/studio.js';

const date = '2024-06-04';

interface Given {
  /** Who is in the team besides nobody: the caller, with this role in the production. */
  joins?: { role: string | null };
  /** Whose hours they are; else somebody else's. */
  whose?: Pick<TestPerson, 'id'>;
  allowsBots?: boolean;
  isAssigned?: boolean;
  /** The caller is assigned to the task as well. */
  isColleague?: boolean;
  /** The caller has another task on the same shot. */
  hasTaskThere?: boolean;
}

/** A task with hours on it, and how the caller stands to it. */
async function hours(studio: Studio, caller: TestPerson, given: Given = {}): Promise<Ids> {
  const { joins, whose = await studio.person(), allowsBots = false, isAssigned = true } = given;
  const { isColleague = false, hasTaskThere = false } = given;
  const make = new Productions(studio);
  const team = joins ? [{ person: caller.id, role: joins.role }] : [];
  const project = await make.project({ team, allows_bots: allowsBots });
  const [taskType, entity] = [await make.taskType(), await make.shot(project)];
  const assignees = [...(isAssigned ? [whose.id] : []), ...(isColleague ? [caller.id] : [])];
  const task = await make.task({ project, taskType, entity, assignees });
  if (hasTaskThere) await make.task({ project, taskType, entity, assignees: [caller.id] });
  return {
    project_id: project,
    task_type_id: taskType,
    entity_id: entity,
    task_id: task,
    person_id: whose.id,
    date,
    time_spent_id: await make.hours(task, whose.id, date, 60),
  };
}

const relations: Record<string, Relation> = {
  own: (studio, caller) => hours(studio, caller, { whose: caller }),
  ownWithBots: (studio, caller) => hours(studio, caller, { whose: caller, allowsBots: true }),
  ownUnassigned: (studio, caller) => hours(studio, caller, { whose: caller, isAssigned: false }),
  // Of somebody else, with the caller in the team, with the role they have everywhere.
  team: (studio, caller) => hours(studio, caller, { joins: { role: null } }),
  teamWithTask: (studio, caller) => hours(studio, caller, { joins: { role: null }, hasTaskThere: true }),
  teamUnassigned: (studio, caller) => hours(studio, caller, { joins: { role: null }, isAssigned: false }),
  // The role in the production replaces the one the caller has everywhere.
  managerThere: (studio, caller) => hours(studio, caller, { joins: { role: 'manager' } }),
  adminThere: (studio, caller) => hours(studio, caller, { joins: { role: 'admin' } }),
  artistThere: (studio, caller) => hours(studio, caller, { joins: { role: 'user' } }),
  vendorThere: (studio, caller) => hours(studio, caller, { joins: { role: 'vendor' } }),
  vendorWithTask: (studio, caller) => hours(studio, caller, { joins: { role: 'vendor' }, hasTaskThere: true }),
  vendorAssigned: (studio, caller) => hours(studio, caller, { joins: { role: 'vendor' }, isColleague: true }),
  teamAssigned: (studio, caller) => hours(studio, caller, { joins: { role: null }, isColleague: true }),
  otherTeam: async (studio, caller) => {
    await new Productions(studio).project({ team: [{ person: caller.id, role: 'manager' }] });
    return hours(studio, caller);
  },
  // The hours are those of a bot.
  bot: async (studio, caller) =>
    hours(studio, caller, { joins: { role: null }, whose: await studio.person({ is_bot: true }) }),
  botWhereAllowed: async (studio, caller) =>
    hours(studio, caller, { joins: { role: null }, whose: await studio.person({ is_bot: true }), allowsBots: true }),
};

const none = '403 403 403 403 403';

const logging = (done: number) =>
  [
    `own ${done}`,
    `ownUnassigned 403`,
    `team ${done} ${done} 403 403 403 403`,
    `teamWithTask ${done} ${done} 403 403 403 403`,
    `teamUnassigned 403`,
    `managerThere ${done}`,
    `adminThere ${done} ${done} 403 403 403 403`,
    `artistThere ${done} ${none}`,
    `otherTeam ${done} ${none}`,
  ].join(' | ');

const logged = `${logging(201)} | bot 403 | botWhereAllowed 201 201 403 403 403 403 | own* 403 | ownWithBots* 201`;
/** Removing: nobody has to be assigned any more. */
const unlogging = (done: number) =>
  logging(done)
    .replace('ownUnassigned 403', `ownUnassigned ${done}`)
    .replace('teamUnassigned 403', `teamUnassigned ${done} ${done} 403 403 403 403`);
const unlogged = `${unlogging(201)} | bot 403 | botWhereAllowed 403 | own* 403 | ownWithBots* 403`;
const deleted = `${unlogging(204)} | own* 204`;
const seen =
  `own 200 ${none} | team 200 200 200 200 200 403 | teamAssigned 200 | managerThere 200 | artistThere 200 | ` +
  `vendorThere 200 ${none} | vendorAssigned 200 | otherTeam 200 ${none} | own* 200`;
// Another task on the shot opens the shot to vendors, but not the hours of this one.
const ofTask = `${seen} | teamWithTask 200 200 200 200 200 403 | vendorWithTask 200 ${none}`;
const ofEntity = `${seen} | teamWithTask 200 | vendorWithTask 200`;
const managed =
  `own 200 ${none} | team 200 200 403 403 403 403 | managerThere 200 | adminThere 200 200 403 403 403 403 | ` +
  `artistThere 200 ${none} | otherTeam 200 ${none} | own* 200`;
const ownOnly = 'own 200 | own* 403';
const adminOnly = (done: number) => `own ${done} ${none} | managerThere ${done} ${none} | own* ${done}`;

const entry = ({ task_id, person_id }: Ids) => ({ task_id, person_id, date: '2024-06-05', duration: 60 });
const minutes = () => ({ duration: 60 });

describeAccess('the access matrix of hours', {
  areas: ['Time spent'],
  relations,
  bodies: {
    'POST /actions/tasks/{task_id}/time-spents/{date}/persons/{person_id}': minutes,
    'POST /actions/tasks/{task_id}/time-spents/{date}/persons/{person_id}/add': minutes,
    'POST /data/time-spents': entry,
    'PUT /data/time-spents/{time_spent_id}': entry,
  },
  // One status: the same for all. Else: admin, manager, supervisor, user, client, vendor. own*: a bot, its own hours.
  lines: [
    `POST /actions/tasks/{task_id}/time-spents/{date}/persons/{person_id}     | ${logged}`,
    `POST /actions/tasks/{task_id}/time-spents/{date}/persons/{person_id}/add | ${logged}`,
    `DELETE /actions/tasks/{task_id}/time-spents/{date}/persons/{person_id}   | ${unlogged}`,
    `GET /actions/tasks/{task_id}/time-spents                                 | ${ofTask}`,
    `GET /actions/tasks/{task_id}/time-spents/{date}                          | ${ofTask}`,
    `GET /data/entities/{entity_id}/time-spents                               | ${ofEntity}`,
    `GET /data/projects/{project_id}/task-types/{task_type_id}/time-spents    | ${managed}`,
    `GET /data/user/time-spents                                               | ${ownOnly}`,
    `GET /data/user/time-spents/{date}                                        | ${ownOnly}`,
    `GET /data/user/tasks/{task_id}/time-spent                                | ${ownOnly}`,
    `GET /data/user/tasks/{task_id}/time-spents/{date}                        | ${ownOnly}`,
    // The day is missing here: whoever gets as far as that may.
    `GET /data/user/time-spents/by-date                                       | own 400 | own* 403`,
    `GET /data/time-spents                                                    | ${adminOnly(200)}`,
    `POST /data/time-spents                                                   | ${adminOnly(201)}`,
    `GET /data/time-spents/{time_spent_id}                                    | ${adminOnly(200)}`,
    `PUT /data/time-spents/{time_spent_id}                                    | ${adminOnly(200)}`,
    `DELETE /data/time-spents/{time_spent_id}                                 | ${deleted}`,
  ],
});
