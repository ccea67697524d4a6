import { Action, policy } from './policy.js';
import { covers, reachOf, type Subject } from './reach.js';
import { Role, roles } from '../roles.js';
import type { Viewer } from '../viewer.js';
import { Visibility, visible, visibleOf } from './visible.js';

const [me, somebody] = ['me', 'somebody else'];
const [mine, other] = ['my department', 'another department'];

/** A thing of a person, in a production, of a department: everything the two rules may look at. */
const things = [me, somebody].flatMap((personId) =>
  [undefined, ...roles].flatMap((teamRole) =>
    [mine, other, null].map((departmentId) => ({ personId, teamRole, departmentId })),
  ),
);

/** Whether the conditions let a thing through, as a statement would. */
function shows({ personId, teamOf, ownAsVendor, departments }: Visibility, thing: (typeof things)[number]): boolean {
  return (
    (personId === null || thing.personId === personId) &&
    (teamOf === null || (teamOf === me && thing.teamRole !== undefined)) &&
    (!ownAsVendor || thing.teamRole !== 'vendor' || thing.personId === me) &&
    (departments === null || (thing.departmentId !== null && departments.includes(thing.departmentId)))
  );
}

const viewer = (role: Role, departments: string[]): Viewer => ({
  id: me,
  role,
  departments,
  identityType: 'person',
  timezone: null,
  sessionId: null,
});

/** For every role and reach that meet in the policy, an action where they do; with and without departments. */
const cells = [
  ...new Map(
    (Object.keys(policy) as Action[]).flatMap((action) =>
      roles.flatMap((role) =>
        [[], [mine]].map((departments) => {
          const reach = reachOf(action, role);
          return [`${role} ${reach} ${departments.join()}`, { action, role, reach, departments }] as const;
        }),
      ),
    ),
  ).values(),
];
const listed = cells.filter(({ reach }) => ['self', 'departments', 'productions', 'all'].includes(reach));
const closed = cells.filter(({ reach }) => reach === 'none');
const byTeamRole = cells.filter((cell) => !listed.includes(cell) && !closed.includes(cell));

describe('what a list shows is what covers() lets one touch', () => {
  it('meets every reach of lists', () => {
    expect(new Set(listed.map(({ reach }) => reach)).size).toBe(4);
  });

  it.each(listed)('$action as $role ($reach) with the departments $departments', ({ action, role, departments }) => {
    const who = viewer(role, departments);
    for (const thing of things) {
      expect([thing, shows(visibleOf(who, action, thing.personId), thing)]).toEqual([
        thing,
        covers(who, action, thing),
      ]);
    }
  });

  it.each(listed)(
    '$action as $role ($reach) with the departments $departments, over many people: one’s own like everybody’s',
    ({ action, role, departments, reach }) => {
      const who = viewer(role, departments);
      // Beyond one's own, a list of many people does not except oneself: what is elsewhere is elsewhere.
      const asOfAnybody = (thing: Subject) => (reach === 'self' ? thing : { ...thing, personId: somebody });
      for (const thing of things) {
        expect([thing, shows(visible(who, action), thing)]).toEqual([thing, covers(who, action, asOfAnybody(thing))]);
      }
    },
  );
});

describe('reaches by a role in the team', () => {
  it.each(byTeamRole)(
    '$action as $role ($reach) with the departments $departments: lists of many people never show more',
    ({ action, role, departments }) => {
      const who = viewer(role, departments);
      for (const thing of things.filter((candidate) => shows(visible(who, action), candidate))) {
        expect([thing, covers(who, action, thing)]).toEqual([thing, true]);
      }
    },
  );
});

describe('a list', () => {
  it.each(listed.filter(({ reach }) => reach !== 'self'))(
    '$action as $role ($reach) opens, whatever it will show',
    ({ action, role }) => {
      expect(covers(viewer(role, [mine]), action, { personId: somebody, listed: true })).toBe(true);
    },
  );

  it.each([...closed, ...listed.filter(({ reach }) => reach === 'self')])(
    '$action as $role ($reach) of somebody else stays closed',
    ({ action, role }) => {
      expect(covers(viewer(role, [mine]), action, { personId: somebody, listed: true })).toBe(false);
    },
  );

  it.each(closed)('$action as $role (none) is closed even for what is one’s own', ({ action, role }) => {
    for (const thing of things) expect(covers(viewer(role, [mine]), action, thing)).toBe(false);
  });
});

it.each([
  [[mine], [mine]],
  [[], null],
])('the departments %j narrow a supervisor to %j', (departments, narrowed) => {
  expect(visible(viewer('supervisor', departments), 'time-spent.table').departments).toEqual(narrowed);
});
