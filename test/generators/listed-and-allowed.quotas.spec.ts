import { allowed, idsOf } from '../support/allowed.js';
import { everybody, RandomStudio, seed } from '../support/random-studio.js';
import { Studio } from '../support/studio.js';

let studio: Studio;
let made: RandomStudio;

beforeAll(async () => {
  studio = await Studio.open();
  made = await RandomStudio.of(studio);
}, 60_000);
afterAll(() => studio.close());

interface CountedShot {
  id: string;
  project_id: string;
  task_type_id: string;
  weight: number;
}
/** Numbers by period, under ids and under `total`. */
type Quotas = Record<string, { year: { count: Record<string, number> } }>;

const modes = ['weighted', 'weighteddone', 'feedback', 'done'] as const;
const [december, january] = ['month/2024/12', 'month/2025/1'];
/** For one person after the other; months hold the most. */
const periods = [january, december, 'week/2025/1', january, 'day/2025/1/3', december];
const inOrder = (shots: readonly CountedShot[]) =>
  [...shots].sort((a, b) => `${a.id} ${a.task_type_id}`.localeCompare(`${b.id} ${b.task_type_id}`));

describe.each(everybody)(`in the studio ${seed}, %s`, (name) => {
  const role = name.split(' ')[0];
  const isOwn = (person: string) => person === made.person(name).id;
  /** Who reads what people did for a production: who leads it, and everybody of themselves. */
  const mayAsk = (person: string, project: string) =>
    role === 'admin' || isOwn(person) || ['manager', 'supervisor'].includes(made.roleIn(name, project) ?? 'none');

  const shotsOf = (person: string, period: string, query: string) =>
    allowed<CountedShot[]>(made.as(name), `/data/persons/${person}/quota-shots/${period}?${query}`);

  it('finds the shots of a person without naming a production as when naming each that they may ask for', async () => {
    for (const [index, { id: person }] of made.humans.entries()) {
      const [period, mode] = [periods[index % periods.length], modes[index % modes.length]];
      const named: CountedShot[] = [];
      for (const { id: project } of made.projects) {
        const shots = await shotsOf(person, period!, `count_mode=${mode}&project_id=${project}`);
        expect([project, shots !== undefined]).toEqual([project, mayAsk(person, project)]);
        expect(shots?.map((shot) => shot.project_id) ?? []).toEqual(shots?.map(() => project) ?? []);
        named.push(...(shots ?? []));
      }
      const everywhere = await shotsOf(person, period!, `count_mode=${mode}`);
      const opens = role === 'admin' || role === 'manager' || isOwn(person);
      expect(everywhere && inOrder(everywhere)).toEqual(opens ? inOrder(named) : undefined);
      const { id: taskType } = made.taskTypes[index % made.taskTypes.length]!;
      const ofType = await shotsOf(person, period!, `count_mode=${mode}&task_type_id=${taskType}`);
      expect(ofType).toEqual(everywhere?.filter((shot) => shot.task_type_id === taskType));
    }
  });

  it('reads in the sums of a production those of whom they may ask for one by one', async () => {
    for (const [index, { id: project }] of made.projects.entries()) {
      const quotas = `/data/projects/${project}/quotas`;
      const mode = modes[index % modes.length];
      const byPerson = new Map<string, Quotas | undefined>();
      for (const { id } of made.humans) {
        const sums = await allowed<Quotas>(made.as(name), `${quotas}/persons/${id}?count_mode=${mode}`);
        expect([id, sums !== undefined]).toEqual([id, mayAsk(id, project)]);
        byPerson.set(id, sums);
      }
      for (const { id: taskType } of made.taskTypes) {
        const answer = await allowed<Quotas>(made.as(name), `${quotas}/${taskType}?count_mode=${mode}`);
        const expected = [...byPerson].flatMap(([id, sums]) =>
          sums?.[taskType] ? [[id, sums[taskType]] as const] : [],
        );
        const { total, ...people } = answer!;
        expect([taskType, people]).toEqual([taskType, Object.fromEntries(expected)]);
        expect(shotsIn([total!])).toBeCloseTo(shotsIn(Object.values(people)), 9);
      }
      const { id: taskType } = made.taskTypes[index % made.taskTypes.length]!;
      const site = made.sites[index % 2];
      const there = made.humans.filter(({ id, studio_id }) => studio_id === site && byPerson.get(id)?.[taskType]);
      const ofSite = await allowed<Quotas>(made.as(name), `${quotas}/${taskType}?count_mode=${mode}&studio_id=${site}`);
      expect(Object.keys(ofSite!).sort()).toEqual([...idsOf(there), 'total'].sort());
    }
  });
});

/** How many shots of all years some quotas count. */
const shotsIn = (quotas: readonly Quotas[string][]) =>
  quotas.flatMap(({ year }) => Object.values(year.count)).reduce((sum, count) => sum + count, 0);
