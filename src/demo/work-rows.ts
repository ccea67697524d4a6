import { Assignation } from '../modules/task/assignment.js';
import { Comment } from '../modules/task/comment.js';
import { ProductionEntity } from '../modules/entity/entity.js';
import { defaultsOf } from '../common/member/member.js';
import { Task } from '../modules/task/task.js';
import type { Day } from '../common/time/day.js';
import type { Transaction } from '../database/database.js';
import { addBusinessDays, addMonths, dayOf, momentOf } from './calendar.js';
import type { StatusName } from './pipeline.js';
import { Dice } from './dice.js';
import type { Job } from './job.js';
import type { Colleague } from './people.js';
import { beginsOn } from './films.js';
import { remarkOn } from './remarks.js';
import type { StudioPlan } from './plan.js';
import { idOf, insertAll, madeAt } from './rows.js';
import { statusOf, type Thing } from './things.js';
import { insertHours } from './hours.js';

/** Puts there what is worked on, the work, and the hours. */
export async function insertWork(tx: Transaction, { today, people, things, jobs, entries }: StudioPlan): Promise<void> {
  await insertAll(tx, ProductionEntity, entityRows(things, jobs, today));
  await insertAll(tx, Task, taskRows(jobs, people, today));
  await insertAll(tx, Assignation, assignationRows(jobs));
  await insertHours(tx, entries);
  await insertAll(tx, Comment, commentRows(jobs, today));
}

function entityRows(things: readonly Thing[], jobs: readonly Job[], today: Day): Partial<ProductionEntity>[] {
  const states = new Map<Thing, StatusName[]>();
  for (const { thing, status } of jobs) states.set(thing, [...(states.get(thing) ?? []), status]);
  return things.map((thing) => {
    const { id, name, code, description, production, type, parent, frames, canceled } = thing;
    return {
      ...defaultsOf(ProductionEntity),
      ...madeAt(momentOf(beginsOn(production, today), 9)),
      id,
      name,
      code,
      description,
      canceled,
      status: statusOf(thing, states.get(thing) ?? []),
      project_id: idOf('project', production.name),
      entity_type_id: idOf('entity type', type),
      parent_id: parent?.id ?? null,
      nb_frames: frames,
      data: frames === null ? null : { frame_in: 1001, frame_out: 1000 + frames, fps: production.fps },
    };
  });
}

function taskRows(jobs: readonly Job[], people: readonly Colleague[], today: Day): Partial<Task>[] {
  const dice = new Dice('tasks');
  const supervisors = people.filter(({ role }) => role === 'supervisor');
  const supervisorOf = new Map(supervisors.map(({ department, id }) => [department, id]));
  return jobs.map((job) => {
    const { stage, thing } = job;
    const { production } = thing;
    const made = momentOf(beginsOn(production, today), 10);
    const begins = job.history[0]?.at ?? (job.people.length > 0 ? momentOf(addBusinessDays(today, 3), 8) : null);
    return {
      ...defaultsOf(Task),
      ...datesOf(job),
      id: job.id,
      name: 'main',
      created_at: made,
      updated_at: job.history.at(-1)?.at ?? made,
      project_id: idOf('project', production.name),
      task_type_id: idOf('task type', stage.name),
      task_status_id: idOf('task status', job.status),
      entity_id: thing.id,
      assigner_id: job.people.length > 0 ? (supervisorOf.get(stage.department) ?? null) : null,
      priority: dice.pick([0, 0, 0, 0, 0, 1, 1, 2]),
      difficulty: job.difficulty,
      estimation: job.estimation,
      duration: job.logged,
      completion_rate: job.status === 'done' ? 100 : Math.round(100 * (1 - Math.max(job.left, 0) / job.estimation)),
      nb_drawings:
        stage.name === 'Animation' && production.production_style !== '3d' ? Math.ceil((thing.frames ?? 0) / 2) : 0,
      start_date: begins,
      due_date: begins && dueDate(begins, job),
    };
  });
}

/** The dates that follow from the changes of state, as the server makes them from comments. */
function datesOf({ history }: Job) {
  const dates: Pick<Task, 'real_start_date' | 'end_date' | 'done_date' | 'last_comment_date' | 'retake_count'> = {
    real_start_date: null,
    end_date: null,
    done_date: null,
    last_comment_date: history.at(-1)?.at ?? null,
    retake_count: history.filter(({ status }) => status === 'retake').length,
  };
  for (const { status, at } of history) {
    if (status === 'wip') dates.real_start_date ??= at;
    if (status !== 'done') dates.end_date = status === 'wfa' ? at : null;
    dates.done_date = status === 'done' ? at : null;
  }
  return dates;
}

const dueDate = (begins: Date, { estimation }: Job) =>
  momentOf(addBusinessDays(dayOf(begins), Math.ceil(estimation / 360)), 17);

const assignationRows = (jobs: readonly Job[]): Assignation[] =>
  jobs.flatMap((job) => job.people.map((person) => ({ task_id: job.id, person_id: person.id })));

/** Every change of state is a comment; what comes back says why. Work that was last touched long ago does without. */
function commentRows(jobs: readonly Job[], today: Day): Partial<Comment>[] {
  const dice = new Dice('comments');
  const since = momentOf(addMonths(today, -4), 0);
  const recent = jobs.filter(({ history }) => history.slice(-1).some(({ at }) => at > since));
  return recent.flatMap((job) =>
    job.history.map(({ status, at, by }, number) => ({
      ...defaultsOf(Comment),
      ...madeAt(at),
      id: idOf('comment', job.id, number),
      object_id: job.id,
      object_type: 'Task',
      task_status_id: idOf('task status', status),
      person_id: by.id,
      text: remarkOn(job.stage.department, status, dice),
      checklist: [],
      pinned: false,
    })),
  );
}
