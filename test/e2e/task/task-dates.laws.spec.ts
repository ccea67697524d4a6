import fc from 'fast-check';
import { runs } from '../../support/runs.js';
import type { Caller } from '../../support/caller.js';
import { Productions } from '../../support/production.js';
import { Studio } from '../../support/studio.js';
import { firstOf } from '../../support/first-of.js';

let studio: Studio;
let productions: Productions;
let admin: Caller;
let statuses: Record<string, string>;

beforeAll(async () => {
  studio = await Studio.open();
  productions = new Productions(studio);
  admin = await studio.as(await studio.person({ role: 'admin' }));
  statuses = {
    'work in progress': await productions.taskStatus({ is_wip: true }),
    'feedback request': await productions.taskStatus({ is_feedback_request: true }),
    done: await productions.taskStatus({ is_done: true }),
    retake: await productions.taskStatus({ is_retake: true }),
    other: await productions.taskStatus(),
    former: await productions.taskStatus(),
  };
});
afterAll(() => studio.close());

interface Dates {
  real_start_date: string | null;
  end_date: string | null;
  done_date: string | null;
  last_comment_date: string | null;
  retake_count: number;
  task_status_id: string;
  duration: number;
}

const datesOf = async (task: string) => (await admin.get(`/data/tasks/${task}`)).body as Dates;
const comment = async (task: string, kind: string, created_at?: string, caller = admin) => {
  const { status, body } = await caller.post(`/actions/tasks/${task}/comment`, {
    task_status_id: statuses[kind],
    created_at,
  });
  expect(status).toBe(201);
  return body as { id: string; created_at: string };
};

async function newTask(given: Record<string, string | undefined> = {}): Promise<string> {
  const project = await productions.project();
  return productions.task({
    project,
    taskType: await productions.taskType(),
    entity: await productions.shot(project),
    status: statuses.former,
    ...given,
  });
}

const before = { real: '2024-06-03T09:00:00Z', end: '2024-06-05T17:00:00Z', done: '2024-06-06T11:00:00Z' };

/** The eight states a task can be in: which of its dates are set. */
const states = [0, 1, 2, 3, 4, 5, 6, 7].map((bits) => ({
  real_start_date: bits & 1 ? before.real : null,
  end_date: bits & 2 ? before.end : null,
  done_date: bits & 4 ? before.done : null,
}));

/** What becomes of each date, and of the count of retakes. */
const table = [
  { kind: 'work in progress', real: 'now if null', end: 'null', done: 'null', retakes: 0 },
  { kind: 'feedback request', real: 'kept', end: 'now', done: 'null', retakes: 0 },
  { kind: 'done', real: 'kept', end: 'kept', done: 'now', retakes: 0 },
  { kind: 'retake', real: 'kept', end: 'null', done: 'null', retakes: 1 },
  { kind: 'other', real: 'kept', end: 'null', done: 'null', retakes: 0 },
] as const;

const cells = table.flatMap((effect) => states.map((state) => ({ ...effect, state })));

function became(effect: string, old: string | null, now: string): string | null {
  if (effect === 'now if null') return old ?? now;
  return effect === 'kept' ? old : effect === 'now' ? now : null;
}

describe('the newest comment changes the status', () => {
  it.each(cells)('to $kind, of a task that was $state', async ({ kind, real, end, done, retakes, state }) => {
    const id = await newTask();
    await studio.sql(
      'update task set real_start_date = $2, end_date = $3, done_date = $4, retake_count = 2 where id = $1',
      [id, state.real_start_date, state.end_date, state.done_date],
    );
    const { created_at: now } = await comment(id, kind);
    expect(Math.abs(Date.now() - Date.parse(now))).toBeLessThan(60_000);
    expect(await datesOf(id)).toMatchObject({
      task_status_id: statuses[kind],
      real_start_date: became(real, state.real_start_date, now),
      end_date: became(end, state.end_date, now),
      done_date: became(done, state.done_date, now),
      last_comment_date: now,
      retake_count: 2 + retakes,
    });
  });

  it('counts from nothing where old data have no count', async () => {
    const id = await newTask();
    await studio.sql('update task set retake_count = null where id = $1', [id]);
    await comment(id, 'retake');
    expect((await datesOf(id)).retake_count).toBe(1);
  });
});

describe('the newest comment leaves the status', () => {
  it.each(table)('$kind: only the date of the comment changes', async ({ kind }) => {
    const id = await newTask({ status: statuses[kind] });
    await studio.sql(
      'update task set real_start_date = $2, end_date = $3, done_date = $4, retake_count = 2 where id = $1',
      [id, before.real, before.end, before.done],
    );
    const { created_at: now } = await comment(id, kind);
    expect(await datesOf(id)).toMatchObject({
      real_start_date: before.real,
      end_date: before.end,
      done_date: before.done,
      last_comment_date: now,
      retake_count: 2,
    });
  });
});

describe('a manager says when a comment was made', () => {
  it('as the newest one, it dates the task with its own time', async () => {
    const id = await newTask();
    await comment(id, 'work in progress', '2024-06-03T11:30:00+02:00');
    await comment(id, 'feedback request', '2024-06-05T17:00:00');
    await comment(id, 'done', '2024-06-07T08:00:00Z');
    expect(await datesOf(id)).toMatchObject({
      real_start_date: '2024-06-03T09:30:00Z',
      end_date: '2024-06-05T17:00:00Z',
      done_date: '2024-06-07T08:00:00Z',
      last_comment_date: '2024-06-07T08:00:00Z',
    });
  });

  it('before the newest one, all dates are made anew from the comments in order', async () => {
    const artist = await studio.person();
    const id = await newTask();
    await productions.hours(id, artist.id, '2024-06-04', 60);
    await studio.sql('update task set duration = 999, real_start_date = now(), done_date = now() where id = $1', [id]);
    await comment(id, 'work in progress', '2024-06-05T09:00:00Z');
    await comment(id, 'feedback request', '2024-06-06T09:00:00Z');
    await comment(id, 'retake', '2024-06-07T09:00:00Z');
    expect(await datesOf(id)).toMatchObject({ end_date: null, duration: 999 });

    const { id: late } = await comment(id, 'work in progress', '2024-06-04T09:00:00Z');
    expect(await datesOf(id)).toMatchObject({
      task_status_id: statuses.retake,
      real_start_date: '2024-06-04T09:00:00Z',
      end_date: '2024-06-06T09:00:00Z',
      done_date: null,
      last_comment_date: '2024-06-07T09:00:00Z',
      retake_count: 1,
      duration: 60,
    });
    const changes = await studio.sql(
      "select from api_event where name = 'task:status-changed' and data ->> 'task_id' = $1",
      [id],
    );
    expect(changes).toHaveLength(3);
    const news = await studio.sql("select from api_event where data ->> 'comment_id' = $1", [late]);
    expect(news).toHaveLength(1);
  });

  it('counts a retake once for comments in a row', async () => {
    const id = await newTask();
    for (const day of ['03', '04', '06']) await comment(id, 'retake', `2024-06-${day}T09:00:00Z`);
    await comment(id, 'other', '2024-06-05T09:00:00Z');
    expect(await datesOf(id)).toMatchObject({ retake_count: 2 });
  });

  it('is ignored for those who manage nothing there', async () => {
    const artist = await studio.person();
    const manager = await studio.person({ role: 'manager' });
    const project = await productions.project({ team: [artist.id, { person: manager.id, role: 'supervisor' }] });
    const id = await productions.task({
      project,
      taskType: await productions.taskType(),
      entity: await productions.shot(project),
      assignees: [artist.id],
    });
    for (const person of [artist, manager]) {
      const { created_at } = await comment(id, 'done', '2024-06-03T09:00:00Z', await studio.as(person));
      expect(Date.parse(created_at)).toBeGreaterThan(Date.now() - 60_000);
    }
  });

  it('dates the same whatever order comments arrive in, once the newest came first', async () => {
    const kinds = table.map(({ kind }) => kind);
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 26 }), fc.constantFrom(...kinds)), {
          minLength: 2,
          maxLength: 6,
          selector: ([day]) => day,
        }),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        async (given, chance) => {
          const at = (day: number) => `2024-06-${String(day).padStart(2, '0')}T09:00:00Z`;
          const shuffled = given
            .map((entry) => ({ entry, place: chance.next().value as number }))
            .sort((a, b) => a.place - b.place)
            .map(({ entry }) => entry);
          const ids = [await newTask(), await newTask()];
          await comment(firstOf(ids), 'other', at(28));
          await comment(ids[1]!, 'other', at(28));
          for (const [day, kind] of given) await comment(firstOf(ids), kind, at(day));
          for (const [day, kind] of shuffled) await comment(ids[1]!, kind, at(day));
          const [one, two] = [await datesOf(firstOf(ids)), await datesOf(ids[1]!)];
          const dates = ({ real_start_date, end_date, done_date, last_comment_date, retake_count }: Dates) => [
            real_start_date,
            end_date,
            done_date,
            last_comment_date,
            retake_count,
          ];
          expect(dates(two)).toEqual(dates(one));
          const first = (kind: string) => given.filter((entry) => entry[1] === kind).map(([day]) => day);
          const [wip, feedback, done] = [first('work in progress'), first('feedback request'), first('done')];
          expect(dates(one).slice(0, 4)).toEqual([
            wip.length > 0 ? at(Math.min(...wip)) : null,
            feedback.length > 0 ? at(Math.min(...feedback)) : null,
            done.length > 0 ? at(Math.max(...done)) : null,
            at(28),
          ]);
        },
      ),
      { numRuns: runs(15) },
    );
  });
});
