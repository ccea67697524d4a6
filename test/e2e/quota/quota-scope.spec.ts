import type { TestPerson } from '../../support/people.js';
import { Productions } from '../../support/production.js';
import { Studio } from '../../support/studio.js';

let studio: Studio;
let productions: Productions;
let artist: TestPerson;
let manager: TestPerson;
const shots: Record<string, string> = {};

/** A shot of the artist, finished on 5 June 2024, in a production of its own. */
async function finished(name: string, team: Parameters<Productions['project']>[0], assignee = artist) {
  const project = await productions.project(team);
  const entity = await productions.shot(project);
  const taskType = await productions.taskType();
  await productions.task({ project, taskType, entity, assignees: [assignee.id], end_date: '2024-06-05 10:00' });
  shots[entity] = name;
  return project;
}

beforeAll(async () => {
  studio = await Studio.open();
  productions = new Productions(studio);
  artist = await studio.person();
  manager = await studio.person({ role: 'manager' });
  await finished('in the team', { team: [manager.id] });
  await finished('closed', { team: [manager.id], status: 'Closed' });
  await finished('manager by project role', { team: [{ person: manager.id, role: 'manager' }] });
  await finished('administrator by project role, which counts as none', {
    team: [{ person: manager.id, role: 'admin' }],
  });
  await finished('artist there', { team: [{ person: manager.id, role: 'user' }] });
  await finished('supervisor there', { team: [{ person: manager.id, role: 'supervisor' }] });
  await finished('elsewhere', {});
});
afterAll(() => studio.close());

/** The names of the shots that somebody finds without naming a production. */
async function found(caller: TestPerson, target: TestPerson): Promise<string[]> {
  const { status, body } = await (
    await studio.as(caller)
  ).get(`/data/persons/${target.id}/quota-shots/month/2024/6?count_mode=feedback`);
  expect(status).toBe(200);
  return body.map(({ id }: { id: string }) => shots[id]).sort();
}

const led = [
  'administrator by project role, which counts as none',
  'closed',
  'in the team',
  'manager by project role',
  'supervisor there',
];

test('without a production, managers find the shots of those they manage or supervise', async () => {
  expect(await found(manager, artist)).toEqual(led);
});

test('without a production, administrators find everything, and so does everybody of themselves', async () => {
  const all = [...led, 'artist there', 'elsewhere'].sort();
  expect(await found(await studio.person({ role: 'admin' }), artist)).toEqual(all);
  expect(await found(artist, artist)).toEqual(all);
});

test('managers find their own shots everywhere', async () => {
  const project = await finished('own, elsewhere', {}, manager);
  expect(await found(manager, manager)).toEqual(['own, elsewhere']);
  const { body } = await (
    await studio.as(manager)
  ).get(`/data/persons/${manager.id}/quota-shots/month/2024/6?count_mode=feedback&project_id=${project}`);
  expect(body).toHaveLength(1);
});

test('supervisors find the shots of a production in whose team they are, when they name it', async () => {
  const supervisor = await studio.person({ role: 'supervisor' });
  const [ours, byRole] = [
    await finished('supervised', { team: [supervisor.id] }),
    await finished('supervised by project role', { team: [{ person: manager.id, role: 'supervisor' }] }),
  ];
  const url = `/data/persons/${artist.id}/quota-shots/month/2024/6?count_mode=feedback`;
  for (const [who, project] of [
    [supervisor, ours],
    [manager, byRole],
  ] as const) {
    expect((await (await studio.as(who)).get(`${url}&project_id=${project}`)).body).toHaveLength(1);
  }
  const caller = await studio.as(supervisor);
  expect((await caller.get(`${url}&project_id=${byRole}`)).status).toBe(403);
  expect((await caller.get(url)).status).toBe(403);
});

test('a production narrows what is found', async () => {
  const project = await finished('one of many', { team: [manager.id] });
  const { body } = await (
    await studio.as(manager)
  ).get(`/data/persons/${artist.id}/quota-shots/month/2024/6?count_mode=feedback&project_id=${project}`);
  expect(body.map(({ id }: { id: string }) => shots[id])).toEqual(['one of many']);
});
