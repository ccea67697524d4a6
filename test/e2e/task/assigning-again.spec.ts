import type { Caller } from '../../support/caller.js';
import { Productions } from '../../support/production.js';
import { Studio } from '../../support/studio.js';

let studio: Studio;
let productions: Productions;
let admin: Caller;

beforeAll(async () => {
  studio = await Studio.open();
  productions = new Productions(studio);
  admin = await studio.as(await studio.person({ role: 'admin' }));
});
afterAll(() => studio.close());

/** Somebody who is assigned to a task and has left the team. */
async function gone() {
  const person = await studio.person();
  const task = await productions.simpleTask({ assignees: [person.id] });
  const [{ project_id: project }] = (await studio.sql('select project_id from task where id = $1', [task])) as [
    { project_id: string },
  ];
  return { person: person.id, task, project };
}

const isInTeam = async (project: string, person: string) =>
  (await studio.sql('select from project_person_link where project_id = $1 and person_id = $2', [project, person]))
    .length === 1;

describe.each([
  [
    'PUT /actions/tasks/{id}/assign',
    (task: string, person_id: string) => [`/actions/tasks/${task}/assign`, { person_id }],
  ],
  [
    'PUT /actions/persons/{id}/assign',
    (task: string, person: string) => [`/actions/persons/${person}/assign`, { task_ids: [task] }],
  ],
  ['PUT /data/tasks/{id}', (task: string, person: string) => [`/data/tasks/${task}`, { assignees: [person] }]],
] as const)('%s, for who is assigned already', (_, request) => {
  it('brings them back into the team they left, and tells nobody again', async () => {
    const { person, task, project } = await gone();
    const [path, body] = request(task, person) as [string, object];
    const answers = await Promise.all([1, 2, 3].map(() => admin.put(path, body)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await isInTeam(project, person)).toBe(true);
    expect(await studio.sql('select from notification where person_id = $1', [person])).toEqual([]);
    const events = await studio.sql('select name from api_event where project_id = $1', [project]);
    expect(events.filter(({ name }: { name?: string }) => name !== 'task:update')).toEqual([
      { name: 'project:update' },
    ]);
  });
});
