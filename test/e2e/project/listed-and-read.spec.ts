import { Productions } from '../../support/production.js';
import { Studio } from '../../support/studio.js';

let studio: Studio;
let productions: Productions;

beforeAll(async () => {
  studio = await Studio.open();
  productions = new Productions(studio);
});
afterAll(() => studio.close());

const roles = ['admin', 'manager', 'supervisor', 'user', 'client', 'vendor'] as const;
const standings = [undefined, null, 'manager', 'supervisor', 'user', 'client', 'vendor', 'admin'] as const;
const cells = roles.flatMap((role) =>
  standings.flatMap((there) => [true, false].map((assigned) => ({ role, there, assigned }))),
);

/** A list and a single read are two ways to the same thing: a running production's shot and task. */
it.each(cells)('a $role, $there in the team, assigned: $assigned, lists what they read', async (cell) => {
  const person = await studio.person({ role: cell.role });
  const caller = await studio.as(person);
  const project = await productions.project({
    team: cell.there === undefined ? [] : [{ person: person.id, role: cell.there }],
  });
  const entity = await productions.shot(project);
  const task = await productions.task({
    project,
    entity,
    taskType: await productions.taskType(),
    assignees: cell.assigned ? [person.id] : [],
  });
  for (const [path, id] of [
    ['entities', entity],
    ['tasks', task],
  ]) {
    const read = (await caller.get(`/data/${path}/${id}`)).status === 200;
    const listed = (await caller.get(`/data/${path}?id=${id}&page=1`)).body as { total: number };
    expect([path, listed.total]).toEqual([path, read ? 1 : 0]);
  }
});
