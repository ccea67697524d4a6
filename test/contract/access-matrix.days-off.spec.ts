import { describeAccess, type Ids } from '../support/access-matrix.js';
import type { TestPerson } from '../support/people.js';
import { Productions } from '../support/production.js';
import type { Studio } from '../support/studio.js';

/** A production with this team, and a day off of one person. */
async function scene(
  studio: Studio,
  person: Pick<TestPerson, 'id'>,
  team: readonly (string | { person: string; role: string | null })[],
): Promise<Ids> {
  const productions = new Productions(studio);
  return {
    person_id: person.id,
    project_id: await productions.project({ team }),
    day_off_id: await productions.leave(person.id, '2024-06-10', '2024-06-12'),
    year: '2024',
    month: '6',
    week: '24',
    date: '2024-06-11',
  };
}

/** The caller and somebody else are in the team, the caller with this role in the production. */
const withRole = (role: string | null) => async (studio: Studio, caller: TestPerson) => {
  const mate = await studio.person();
  return scene(studio, mate, [{ person: caller.id, role }, mate.id]);
};

describeAccess('the access matrix of days off', {
  areas: ['Days off'],
  relations: {
    // Nothing in common.
    other: async (studio) => {
      const person = await studio.person();
      return scene(studio, person, [person.id]);
    },
    // One's own; in the team with one's role.
    self: (studio, caller) => scene(studio, caller, [caller.id]),
    // Somebody of the same team.
    team: withRole(null),
    // The same, and by project role the caller is manager, client or artist there.
    managed: withRole('manager'),
    client: withRole('client'),
    artist: withRole('user'),
    // The person is a bot.
    bot: async (studio, caller) => {
      const bot = await studio.person({ is_bot: true });
      return scene(studio, bot, [caller.id, bot.id]);
    },
  },
  bodies: {
    'POST /data/day-offs': ({ person_id }) => ({ person_id, date: '2024-07-01', end_date: '2024-07-02' }),
    'PUT /data/day-offs/{day_off_id}': ({ person_id }) => ({ person_id, end_date: '2024-06-13' }),
  },
  // One status: the same for all. Else: admin, manager, supervisor, user, client, vendor. self*: a bot on itself.
  lines: [
    'GET /data/persons/day-offs/{year}                                 | other 200                     | self 200 | self* 200',
    'GET /data/persons/day-offs/{year}/{month}                         | other 200                     | self 200 | self* 200',
    'GET /data/persons/{person_id}/day-offs                            | other 200 403 403 403 403 403 | self 200 | self* 403 | team 200 403 403 403 403 403 | managed 200 403 403 403 403 403 | bot 403',
    'GET /data/persons/{person_id}/day-offs/{date}                     | other 200 403 403 403 403 403 | self 200 | self* 403 | team 200 403 403 403 403 403 | managed 200 403 403 403 403 403 | bot 403',
    'GET /data/persons/{person_id}/day-offs/week/{year}/{week}         | other 200 403 403 403 403 403 | self 200 | self* 403 | team 200 403 403 403 403 403 | managed 200 403 403 403 403 403 | bot 403',
    'GET /data/persons/{person_id}/day-offs/month/{year}/{month}       | other 200 403 403 403 403 403 | self 200 | self* 403 | team 200 403 403 403 403 403 | managed 200 403 403 403 403 403 | bot 403',
    'GET /data/persons/{person_id}/day-offs/year/{year}                | other 200 403 403 403 403 403 | self 200 | self* 403 | team 200 403 403 403 403 403 | managed 200 403 403 403 403 403 | bot 403',
    'GET /data/user/day-offs/{date}                                    | other 200                     | self 200 | self* 403',
    'GET /data/day-offs                                                | other 200 403 403 403 403 403 | self 200 403 403 403 403 403 | self* 200',
    'POST /data/day-offs                                               | other 201 403 403 403 403 403 | self 201 | self* 201 | team 201 403 403 403 403 403 | managed 201 403 403 403 403 403 | bot 201 403 403 403 403 403',
    'GET /data/day-offs/{day_off_id}                                   | other 200 403 403 403 403 403 | self 200 | self* 200 | team 200 403 403 403 403 403 | managed 200 403 403 403 403 403 | bot 200 403 403 403 403 403',
    'PUT /data/day-offs/{day_off_id}                                   | other 200 403 403 403 403 403 | self 200 | self* 200 | team 200 403 403 403 403 403 | managed 200 403 403 403 403 403 | bot 200 403 403 403 403 403',
    'DELETE /data/day-offs/{day_off_id}                                | other 204 403 403 403 403 403 | self 204 | self* 204 | team 204 403 403 403 403 403 | managed 204 403 403 403 403 403 | bot 204 403 403 403 403 403',
    'GET /data/projects/{project_id}/day-offs                          | other 200 403 403 403 403 403 | self 200 200 200 200 403 403 | self* 200 | team 200 200 200 200 403 403 | managed 200 | client 200 403 403 403 403 403 | artist 200',
  ],
});
