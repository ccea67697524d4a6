import { describeAccess, type Ids } from '../support/access-matrix.js';
import type { TestPerson } from '../support/people.js';
import { Productions } from '../support/production.js';
import type { Studio } from '../support/studio.js';

interface Standing {
  /** Whose hours they are; the caller's own when left out. */
  of?: 'a person' | 'a bot';
  /** Whether the caller is in the team of the production that is asked for. */
  team: boolean;
  /** The caller's department, compared with the one that is asked for. */
  department: 'the same' | 'another' | 'none';
}

/** Hours that stand to the caller like this, asked for with their day, production and department. */
async function hours(studio: Studio, caller: TestPerson, { of, team, department }: Standing): Promise<Ids> {
  const productions = new Productions(studio);
  const owner = of ? await studio.person({ is_bot: of === 'a bot' }) : caller;
  const [asked, other] = [await productions.department(), await productions.department()];
  if (department !== 'none') {
    await studio.sql('insert into department_link (person_id, department_id) values ($1, $2)', [
      caller.id,
      department === 'the same' ? asked : other,
    ]);
  }
  const project = await productions.project({ team: team ? [caller.id] : [] });
  const taskType = await productions.taskType({ department: asked });
  const task = await productions.task({ project, taskType, entity: await productions.shot(project) });
  await productions.hours(task, owner.id, '2024-06-04', 60);
  return {
    person_id: owner.id,
    date: '2024-06-04',
    year: '2024',
    month: '06',
    week: '23',
    day: '4',
    query: `?date=2024-06-04&project_id=${project}&department_id=${asked}`,
  };
}

const standing = (how: Standing) => (studio: Studio, caller: TestPerson) => hours(studio, caller, how);

describeAccess('the access matrix of totals and tables of hours', {
  areas: ['Time totals', 'Time tables'],
  relations: {
    self: standing({ team: false, department: 'none' }),
    mate: standing({ of: 'a person', team: true, department: 'the same' }),
    'other-dep': standing({ of: 'a person', team: true, department: 'another' }),
    'no-dep': standing({ of: 'a person', team: true, department: 'none' }),
    'other-team': standing({ of: 'a person', team: false, department: 'the same' }),
    bot: standing({ of: 'a bot', team: true, department: 'the same' }),
  },
  // One status for all, or in this order: admin, manager, supervisor, user, client, vendor. The relation with * is tried by a bot.
  // prettier-ignore
  lines: [
    'GET /data/persons/{person_id}/time-spents                          | self 200 | mate 200 200 200 403 403 403 | other-dep 200 200 200 403 403 403 | no-dep 200 200 200 403 403 403 | other-team 200 200 200 403 403 403 | bot 403 | self* 403 | mate* 200',
    'GET /data/persons/{person_id}/time-spents/{date}                   | self 200 | mate 200 200 200 403 403 403 | other-dep 200 200 200 403 403 403 | no-dep 200 200 200 403 403 403 | other-team 200 200 200 403 403 403 | bot 403 | self* 403 | mate* 200',
    'GET /data/persons/{person_id}/time-spents/by-date                  | self 200 | mate 200 200 200 403 403 403 | other-dep 200 200 200 403 403 403 | no-dep 200 200 200 403 403 403 | other-team 200 200 200 403 403 403 | bot 403 | self* 403 | mate* 200',
    'GET /data/persons/{person_id}/time-spents/month/all/{year}/{month} | self 200 | mate 200 200 200 403 403 403 | other-dep 200 200 200 403 403 403 | no-dep 200 200 200 403 403 403 | other-team 200 200 200 403 403 403 | bot 403 | self* 403 | mate* 200',
    'GET /data/persons/{person_id}/time-spents/year/{year}              | self 200 | mate 200 200 200 403 403 403 | other-dep 200 200 200 403 403 403 | no-dep 200 200 200 403 403 403 | other-team 200 403 403 403 403 403 | bot 403 | self* 403 | mate* 200',
    'GET /data/persons/{person_id}/time-spents/month/{year}/{month}     | self 200 | mate 200 200 200 403 403 403 | other-dep 200 200 200 403 403 403 | no-dep 200 200 200 403 403 403 | other-team 200 403 403 403 403 403 | bot 403 | self* 403 | mate* 200',
    'GET /data/persons/{person_id}/time-spents/week/{year}/{week}       | self 200 | mate 200 200 200 403 403 403 | other-dep 200 200 200 403 403 403 | no-dep 200 200 200 403 403 403 | other-team 200 403 403 403 403 403 | bot 403 | self* 403 | mate* 200',
    'GET /data/persons/{person_id}/time-spents/day/{year}/{month}/{day} | self 200 | mate 200 200 200 403 403 403 | other-dep 200 200 200 403 403 403 | no-dep 200 200 200 403 403 403 | other-team 200 403 403 403 403 403 | bot 403 | self* 403 | mate* 200',
    'GET /data/persons/time-spents/year-table                           | self 200 403 403 200 200 200 | mate 200 | other-dep 200 200 400 200 200 200 | no-dep 200 200 400 200 200 200 | other-team 200 403 403 200 200 200 | bot 200 | self* 200',
    'GET /data/persons/time-spents/month-table/{year}                   | self 200 403 403 200 200 200 | mate 200 | other-dep 200 200 400 200 200 200 | no-dep 200 200 400 200 200 200 | other-team 200 403 403 200 200 200 | bot 200 | self* 200',
    'GET /data/persons/time-spents/week-table/{year}                    | self 200 403 403 200 200 200 | mate 200 | other-dep 200 200 400 200 200 200 | no-dep 200 200 400 200 200 200 | other-team 200 403 403 200 200 200 | bot 200 | self* 200',
    'GET /data/persons/time-spents/day-table/{year}/{month}             | self 200 403 403 200 200 200 | mate 200 | other-dep 200 200 400 200 200 200 | no-dep 200 200 400 200 200 200 | other-team 200 403 403 200 200 200 | bot 200 | self* 200',
  ],
});
