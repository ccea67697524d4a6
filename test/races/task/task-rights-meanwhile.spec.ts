import type { Answer, Caller } from '../../support/caller.js';
import { Productions } from '../../support/production.js';
import { Studio } from '../../support/studio.js';
import { whileUncommitted } from '../../support/uncommitted.js';

let studio: Studio;
let make: Productions;
/** Somebody who is on every task, and somebody who is on none. */
let busy: string;
let idle: string;
let open: string;
let closed: string;

beforeAll(async () => {
  studio = await Studio.open();
  make = new Productions(studio);
  [busy, idle] = [(await studio.person()).id, (await studio.person()).id];
  open = await make.taskStatus();
  closed = await make.taskStatus({ is_artist_allowed: false });
});
afterAll(() => studio.close());

/** Somebody, a task that has the open status, and their role in its team; null: their own, undefined: outside. */
async function scene(role: string, there?: string | null, { assigned = false } = {}) {
  const person = await studio.person({ role });
  const task = await make.simpleTask({
    team: there === undefined ? [] : [{ person: person.id, role: there }],
    assignees: assigned ? [busy, person.id] : [busy],
  });
  await studio.sql('update task set task_status_id = $1 where id = $2', [open, task]);
  return { caller: await studio.as(person), person: person.id, task };
}
type Scene = Awaited<ReturnType<typeof scene>>;

/** While the request waits for the task, something is taken away from the caller, `$2`. */
const losing = ({ task, person }: Scene, change: string, work: () => Promise<Answer>) =>
  whileUncommitted(
    studio,
    [
      `with held as (select from task where id = $1 for update) ${change} and exists (select from held)`,
      [task, person],
    ],
    work,
  );

/** All that a request about a task may leave behind. */
const kept = async () =>
  JSON.stringify(
    await Promise.all(
      ['task', 'task_person_link', 'comment', 'subscription', 'notification', 'api_event'].map((table) =>
        studio.sql(`select * from ${table} t order by t::text`),
      ),
    ),
  );

const comment = (caller: Caller, task: string, body: object = {}) =>
  caller.post(`/actions/tasks/${task}/comment`, { task_status_id: open, ...body });

const refused = [403, expect.objectContaining({ error: true })];
const writes: [string, (caller: Caller, task: string) => Promise<Answer>, unknown][] = [
  ['comments', comment, refused],
  ['follows the task', (caller, task) => caller.post(`/actions/user/tasks/${task}/subscribe`), refused],
  ['follows tasks', (caller, task) => caller.post('/actions/user/tasks/subscribe', { task_ids: [task] }), refused],
  ['assigns', (caller, task) => caller.put(`/actions/tasks/${task}/assign`, { person_id: idle }), refused],
  [
    'assigns to several',
    (caller, task) => caller.put(`/actions/persons/${idle}/assign`, { task_ids: [task] }),
    [200, []],
  ],
  [
    'takes one person off',
    (caller, task) => caller.put('/actions/tasks/clear-assignation', { task_ids: [task], person_id: busy }),
    [200, []],
  ],
  [
    'takes everybody off',
    (caller, task) => caller.put('/actions/tasks/clear-assignation', { task_ids: [task] }),
    [200, []],
  ],
];

describe.each([
  ['an administrator who is none any more', 'admin', undefined, "update person set role = 'user' where id = $2"],
  ['a manager who left the team', 'manager', null, 'delete from project_person_link where person_id = $2'],
  [
    'a manager there who is vendor now',
    'user',
    'manager',
    "update project_person_link set role = 'vendor' where person_id = $2",
  ],
] as const)('%s', (_, role, there, change) => {
  it.each(writes)('%s no more, and nothing changes', async (__, write, expected) => {
    const given = await scene(role, there);
    const before = await kept();
    const { status, body } = await losing(given, change, () => write(given.caller, given.task));
    expect([status, body]).toEqual(expected);
    expect(await kept()).toBe(before);
  });
});

it('whoever is taken off the task while their comment waits does not write it', async () => {
  const given = await scene('user', 'vendor', { assigned: true });
  const { status } = await losing(given, 'delete from task_person_link where person_id = $2', () =>
    comment(given.caller, given.task),
  );
  expect([status, await studio.sql('select from comment where object_id = $1', [given.task])]).toEqual([403, []]);
});

describe('a manager who becomes artist while their comment waits', () => {
  const demoting = (given: Scene, body: object) =>
    losing(given, "update project_person_link set role = 'user' where person_id = $2", () =>
      comment(given.caller, given.task, body),
    );

  it('gives no status that is not open to artists', async () => {
    const given = await scene('user', 'manager', { assigned: true });
    expect((await demoting(given, { task_status_id: closed })).status).toBe(403);
    expect(await studio.sql('select from comment where object_id = $1', [given.task])).toEqual([]);
  });

  it('does not speak for others', async () => {
    const given = await scene('user', 'manager', { assigned: true });
    const { status, body } = await demoting(given, { person_id: busy, for_client: true });
    expect([status, body]).toMatchObject([201, { person_id: given.person, for_client: false }]);
  });
});
