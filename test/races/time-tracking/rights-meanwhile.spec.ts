import { Productions } from '../../support/production.js';
import { Studio } from '../../support/studio.js';
import { whileUncommitted } from '../../support/uncommitted.js';

let studio: Studio;

beforeAll(async () => {
  studio = await Studio.open();
});
afterAll(() => studio.close());

const day = '2024-06-04';

/** An artist with hours on a task and with leave, and who asks. */
interface Scene {
  artist: string;
  other: string;
  caller: string;
  task: string;
  entry: string;
  leave: string;
  ownLeave: string;
}

type Write = [
  method: 'POST' | 'PUT' | 'DELETE',
  path: (scene: Scene) => string,
  body?: (scene: Scene) => Record<string, unknown>,
];

const hoursOf = ({ task, artist }: Scene) => `/actions/tasks/${task}/time-spents/${day}/persons/${artist}`;
const duration = () => ({ duration: 30 });

/** What waits for the task of the hours, and is open to managers of its production, too. */
const logging: Write[] = [
  ['POST', hoursOf, duration],
  ['POST', (scene) => `${hoursOf(scene)}/add`, duration],
  ['DELETE', hoursOf],
  ['DELETE', ({ entry }) => `/data/time-spents/${entry}`],
];
const records: Write[] = [
  [
    'POST',
    () => '/data/time-spents',
    ({ task, other }) => ({ task_id: task, person_id: other, date: day, duration: 30 }),
  ],
  ['PUT', ({ entry }) => `/data/time-spents/${entry}`, duration],
];
const june = { date: '2024-06-20', end_date: '2024-06-21' };

/** How the thing is held that the writing waits for, by an id. */
const held = {
  task: ['select from task where id = $1::uuid for update', ({ task }: Scene) => task],
  leave: ['select from day_off where id = $1::uuid for update', ({ leave }: Scene) => leave],
  'own leave': ['select from day_off where id = $1::uuid for update', ({ ownLeave }: Scene) => ownLeave],
  calendar: [`select pg_advisory_xact_lock(hashtext('calendar'), hashtext($1::text))`, ({ artist }: Scene) => artist],
} as const;

/** Who may write: their role, their role in the team, and what takes the right away. */
const losing = {
  administrator: ['admin', null, "update person set role = 'user' where id = $2"],
  manager: ['manager', null, "update person set role = 'supervisor' where id = $2"],
  'manager in the team': ['manager', null, 'delete from project_person_link where person_id = $2'],
  'manager in this team': ['user', 'manager', 'update project_person_link set role = null where person_id = $2'],
} as const;
type Losing = keyof typeof losing;

const cases: [holds: keyof typeof held, losers: Losing[], writes: Write[]][] = [
  ['task', ['administrator', 'manager', 'manager in the team', 'manager in this team'], logging],
  ['task', ['administrator'], records],
  ['calendar', ['administrator'], [['POST', () => '/data/day-offs', ({ artist }) => ({ person_id: artist, ...june })]]],
  [
    'leave',
    ['administrator'],
    [
      ['PUT', ({ leave }) => `/data/day-offs/${leave}`, () => june],
      ['DELETE', ({ leave }) => `/data/day-offs/${leave}`],
    ],
  ],
  [
    'own leave',
    ['administrator'],
    [['PUT', ({ ownLeave }) => `/data/day-offs/${ownLeave}`, ({ artist }) => ({ person_id: artist })]],
  ],
];
const writes = cases.flatMap(([holds, losers, all]) =>
  all.flatMap((write, nth) => losers.map((loser) => ({ is: `${write[0]} ${nth}`, holds, loser, write }))),
);

async function sceneFor(loser: Losing): Promise<Scene> {
  const productions = new Productions(studio);
  const [role, inTeam] = losing[loser];
  const people = [await studio.person(), await studio.person(), await studio.person({ role })];
  const [artist, other, caller] = people.map(({ id }) => id);
  const team = role === 'admin' ? [] : [{ person: caller!, role: inTeam }];
  const task = await productions.simpleTask({ team, assignees: [artist!, other!] });
  return {
    artist: artist!,
    other: other!,
    caller: caller!,
    task,
    entry: await productions.hours(task, artist!, day, 60),
    leave: await productions.leave(artist!, '2024-06-10'),
    ownLeave: await productions.leave(caller!, '2024-06-15'),
  };
}

/** Sends the writing while its thing is held, does this to the caller meanwhile, and answers what has changed after it. */
async function meanwhile({ holds, write: [method, path, body] }: (typeof writes)[number], scene: Scene, what: string) {
  const state = () =>
    studio.sql(
      `select to_json(t) as row from time_spent t where task_id = $1
       union all select to_json(t) from day_off t where person_id in ($2, $3)
       union all select to_json(t.duration) from task t where id = $1
       union all select to_json(count(*)) from api_event`,
      [scene.task, scene.artist, scene.caller],
    );
  const [before, caller] = [await state(), await studio.as({ id: scene.caller, is_bot: false })];
  const [hold, id] = held[holds];
  const { status } = await whileUncommitted(
    studio,
    [`with held as (${hold}), done as (${what} returning 1) select from held, done`, [id(scene), scene.caller]],
    () => caller.send(method, path(scene), body?.(scene)),
  );
  return { status, changed: JSON.stringify(await state()) !== JSON.stringify(before) };
}

describe.each(writes)('a write ($is) that waits for a $holds', (write) => {
  it(`is refused to who is no ${write.loser} any more`, async () => {
    const answer = await meanwhile(write, await sceneFor(write.loser), losing[write.loser][2]);
    expect(answer).toEqual({ status: 403, changed: false });
  });

  it('is done for who stays what they are', async () => {
    const { status, changed } = await meanwhile(
      write,
      await sceneFor(write.loser),
      "update person set phone = '1' where id = $2",
    );
    expect([status < 300, changed]).toEqual([true, true]);
  });
});

it('hours are not logged for who is taken off the task meanwhile', async () => {
  const scene = await sceneFor('administrator');
  const taken =
    'delete from task_person_link where task_id = (select id from task where id = $1) and $2::uuid is not null';
  const artist = await studio.as({ id: scene.artist, is_bot: false });
  const { status } = await whileUncommitted(
    studio,
    [
      `with held as (${held.task[0]}), done as (${taken} returning 1) select from held, done`,
      [scene.task, scene.caller],
    ],
    () => artist.post(hoursOf(scene), duration()),
  );
  expect(status).toBe(403);
});
