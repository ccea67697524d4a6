import { allowed, idsOf } from '../support/allowed.js';
import { everybody, type GivenTask, RandomStudio, seed } from '../support/random-studio.js';
import { Studio } from '../support/studio.js';

let studio: Studio;
let made: RandomStudio;

beforeAll(async () => {
  studio = await Studio.open();
  made = await RandomStudio.of(studio);
}, 60_000);
afterAll(() => studio.close());

interface Row {
  id: string;
}
/** The ids of a list, in order; a page of it is the same. */
const listed = async (name: string, path: string): Promise<string[]> =>
  idsOf((await allowed<Row[]>(made.as(name), path))!);

/** Those of the things that somebody reads one by one, and what they read. */
async function readable<Thing extends Row>(name: string, path: string, things: readonly Thing[]) {
  const read = await Promise.all(things.map(({ id }) => allowed<Row>(made.as(name), `${path}/${id}`)));
  return things.flatMap((thing, index) => (read[index] ? [{ ...thing, read: read[index] }] : []));
}

const isOpen = (project: string | null) => made.projects.some(({ id, open }) => id === project && open);

describe.each(everybody)(`in the studio ${seed}, %s`, (name) => {
  const isAdmin = name.startsWith('admin');
  /** Lists leave closed productions out; but a vendor's hold what they work on, wherever that is. */
  const inScope = (project: string | null, worksOnIt: boolean) =>
    isAdmin || (made.roleIn(name, project) === 'vendor' ? worksOnIt : isOpen(project));

  it('lists the productions that they read, closed ones only among all, and reads their teams', async () => {
    const mine = await readable(name, '/data/projects', made.projects);
    const open = idsOf(mine.filter((project) => project.open));
    expect(await listed(name, '/data/projects/all')).toEqual(idsOf(mine));
    expect(await listed(name, '/data/projects/open')).toEqual(open);
    expect(await listed(name, '/data/projects')).toEqual(isAdmin ? idsOf(mine) : open);
    const context = await allowed<{ projects: Row[] }>(made.as(name), '/data/user/context');
    expect(idsOf(context!.projects)).toEqual(open);

    for (const { id, team } of made.projects) {
      const members = await allowed<Row[]>(made.as(name), `/data/projects/${id}/team`);
      const expected = idsOf(mine).includes(id) ? [...team.keys()].sort() : undefined;
      expect([id, members && idsOf(members)]).toEqual([id, expected]);
    }
  });

  it('lists the tasks that they read', async () => {
    const { id: own } = made.person(name);
    const mine = await readable(name, '/data/tasks', made.tasks);
    const expected = mine.filter(({ project, assignees }) => inScope(project, assignees.includes(own)));
    await expectListed('/data/tasks', expected, made.tasks);
    for (const { id } of made.projects) await expectFiltered(`project_id=${id}`, ({ project }) => project === id);
    for (const { id } of made.taskTypes) await expectFiltered(`task_type_id=${id}`, ({ taskType }) => taskType === id);
    for (const { id } of [made.person(name), made.person('bot')]) {
      await expectFiltered(`assignees=${id}`, ({ assignees }) => assignees.includes(id));
    }

    async function expectFiltered(query: string, fits: (task: GivenTask) => boolean): Promise<void> {
      expect([query, await listed(name, `/data/tasks?${query}`)]).toEqual([query, idsOf(expected.filter(fits))]);
    }
  });

  it('lists the entities that they read; shots are the same, with the tasks that they read', async () => {
    const { id: own } = made.person(name);
    const mine = await readable(name, '/data/entities', made.entities);
    const worksOn = (id: string) =>
      made.tasks.some(({ entity, assignees }) => entity === id && assignees.includes(own));
    const expected = mine.filter(({ id, project }) => inScope(project, worksOn(id)));
    await expectListed('/data/entities', expected, made.entities);
    for (const { id } of made.projects) {
      const there = expected.filter(({ project }) => project === id);
      expect(await listed(name, `/data/entities?project_id=${id}`)).toEqual(idsOf(there));
    }

    const shots = await readable(name, '/data/shots', made.entities.filter(isShot));
    expect(idsOf(shots)).toEqual(idsOf(mine.filter(isShot)));
    const tasks = await readable(name, '/data/tasks', made.tasks);
    for (const { id, read } of shots) {
      const shown = idsOf((read as Row & { tasks: Row[] }).tasks);
      expect([id, shown]).toEqual([id, idsOf(tasks.filter(({ entity }) => entity === id))]);
    }
  });

  /** The list holds these, each as it is read alone: at once, page by page, and of all when asked for by their ids. */
  async function expectListed(path: string, expected: { id: string; read: Row }[], all: readonly Row[]): Promise<void> {
    const rows = (await allowed<Row[]>(made.as(name), `${path}?relations=true`))!;
    expect(idsOf(rows)).toEqual(idsOf(expected));
    for (const row of rows) expect(row).toEqual(expected.find(({ id }) => id === row.id)!.read);

    const size = 7;
    const pages: Row[] = [];
    for (let page = 1; page <= Math.ceil(expected.length / size); page++) {
      const url = `${path}?page=${page}&limit=${size}`;
      const { data, total } = (await allowed<{ data: Row[]; total: number }>(made.as(name), url))!;
      expect(total).toBe(expected.length);
      pages.push(...data);
    }
    expect(idsOf(pages)).toEqual(idsOf(expected));
    expect(await listed(name, `${path}?id=${encodeURIComponent(JSON.stringify(idsOf(all)))}`)).toEqual(idsOf(expected));
  }
});

const isShot = ({ kind }: { kind: string }) => kind === 'Shot';
