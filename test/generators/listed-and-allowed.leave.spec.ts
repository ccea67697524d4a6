import { allowed, idsOf } from '../support/allowed.js';
import { dayAfter, everybody, type GivenLeave, RandomStudio, seed } from '../support/random-studio.js';
import { Studio } from '../support/studio.js';

let studio: Studio;
let made: RandomStudio;

beforeAll(async () => {
  studio = await Studio.open();
  made = await RandomStudio.of(studio);
}, 60_000);
afterAll(() => studio.close());

interface Leave {
  id: string;
  description?: string | null;
}

/** Periods, by the path below those of a person, and their first and last day. */
const periods = [
  ['year/2024', '2024-01-01', '2024-12-31'],
  ['year/2025', '2025-01-01', '2025-12-31'],
  ['month/2024/12', '2024-12-01', '2024-12-31'],
  ['month/2025/1', '2025-01-01', '2025-01-31'],
  ['week/2025/1', '2024-12-30', '2025-01-05'],
  ['week/2025/2', '2025-01-06', '2025-01-12'],
] as const;
const touches = (first: string, last: string) => (leave: GivenLeave) => leave.date <= last && leave.end_date >= first;
/** A leave as it goes into another list; the order of lists is tested elsewhere. */
const byId = (leaves: readonly Leave[] | undefined) => leaves && [...leaves].sort((a, b) => a.id.localeCompare(b.id));

describe.each(everybody)(`in the studio ${seed}, %s`, (name) => {
  const list = async (path: string) => byId(await allowed<Leave[]>(made.as(name), path));
  /** The leave that the caller reads one by one, as they read it. */
  async function readOneByOne(): Promise<Map<GivenLeave, Leave>> {
    const read = new Map<GivenLeave, Leave>();
    for (const leave of made.leaves) {
      const shown = await allowed<Leave>(made.as(name), `/data/day-offs/${leave.id}`);
      if (shown) read.set(leave, shown);
    }
    return read;
  }
  const only = (read: Map<GivenLeave, Leave>, fits: (leave: GivenLeave) => boolean) =>
    byId([...read].filter(([leave]) => fits(leave)).map(([, shown]) => shown));

  it('lists of a month and of a year the leave that they read, each as it is read', async () => {
    const read = await readOneByOne();
    for (const [period, first, last] of periods.slice(0, 4)) {
      const path = `/data/persons/day-offs/${period.replace(/^\w+\//, '')}`;
      expect([path, await list(path)]).toEqual([path, only(read, touches(first, last))]);
    }
  });

  it('lists of a person all their leave where each of it is read, else nothing of it', async () => {
    const read = await readOneByOne();
    for (const { id } of made.humans) {
      const ofPerson = (leave: GivenLeave) => leave.person === id;
      const shown = await list(`/data/persons/${id}/day-offs`);
      expect([id, shown ?? []]).toEqual([id, only(read, ofPerson)]);
      for (const [period, first, last] of periods) {
        const part = shown && only(read, (leave) => ofPerson(leave) && touches(first, last)(leave));
        expect([period, await list(`/data/persons/${id}/day-offs/${period}`)]).toEqual([period, part]);
      }
      for (const day of [dayAfter(3), dayAfter(20)]) {
        const [onDay = {}] = only(read, (leave) => ofPerson(leave) && touches(day, day)(leave))!;
        expect(await allowed(made.as(name), `/data/persons/${id}/day-offs/${day}`)).toEqual(shown && onDay);
      }
    }
  });

  it('reads below their own address what they read of themselves', async () => {
    const { id } = made.person(name);
    for (const day of Array.from({ length: 20 }, (_, index) => dayAfter(3 * index))) {
      const own = await allowed(made.as(name), `/data/persons/${id}/day-offs/${day}`);
      expect(await allowed(made.as(name), `/data/user/day-offs/${day}`)).toEqual(own);
    }
  });

  it('lists the records of leave only where they read each of them', async () => {
    const read = await readOneByOne();
    const shown = await list('/data/day-offs');
    expect(shown).toEqual(name.startsWith('admin') ? byId([...read.values()]) : undefined);
    expect(read.size).toBeGreaterThanOrEqual(shown ? made.leaves.length : 0);
    for (const { id } of made.humans) {
      const theirs = shown && only(read, ({ person }) => person === id);
      expect(await list(`/data/day-offs?person_id=${id}`)).toEqual(theirs);
    }
  });

  /**
   * The calendar of a team is a right of its own, beyond leave that is read one by one: who makes the production sees who is
   * away when. Why, they see of themselves, of what they read one by one, and of everybody as administrator or manager there.
   */
  it('sees in the calendar of a team who is away, and why where they may', async () => {
    const read = await readOneByOne();
    for (const { id: project, team } of made.projects) {
      const there = made.roleIn(name, project);
      const isAdmin = name.startsWith('admin');
      const opens = isAdmin || ['manager', 'supervisor', 'user'].includes(there ?? 'none');
      for (const [query, first, last] of [
        ['', '0001-01-01', '9999-12-31'],
        ['?start_date=2024-12-30&end_date=2025-01-05', '2024-12-30', '2025-01-05'],
      ] as const) {
        const calendar = await allowed<Record<string, Leave[]>>(
          made.as(name),
          `/data/projects/${project}/day-offs${query}`,
        );
        const leaves = made.leaves.filter((leave) => team.has(leave.person) && touches(first, last)(leave));
        expect([project, calendar && idsOf(Object.values(calendar).flat())]).toEqual([
          project,
          opens ? idsOf(leaves) : undefined,
        ]);
        for (const [person, shown] of Object.entries(calendar ?? {})) {
          for (const leave of shown) {
            const known = leaves.find(({ id }) => id === leave.id)!;
            expect(known.person).toBe(person);
            const why = isAdmin || there === 'manager' || read.has(known);
            expect([leave.id, 'description' in leave]).toEqual([leave.id, why]);
            expect(leave).toEqual(read.get(known) ?? leave);
          }
        }
      }
    }
  });
});
