import { Injectable } from '@nestjs/common';
import { current } from '../../access/current-viewer.js';
import { demand } from '../../access/rights.js';
import type { Viewer } from '../../access/viewer.js';
import { JsonText } from '../../common/http/json-text.js';
import { Database, Transaction } from '../../database/database.js';
import { EventRepository } from '../event/event.repository.js';
import { PersonRepository } from '../person/person.repository.js';
import { TaskNotFound } from '../task/task.errors.js';
import { TaskDurationRepository } from './task-duration.repository.js';
import { type HoursFacts, HoursFactsRepository } from './hours-facts.repository.js';
import { CreateTimeSpentDto, minutesOfDay, UpdateTimeSpentDto } from './time-spent.js';
import { DayTooLong, NotAssigned, TimeSpentNotFound } from './time-spent.errors.js';
import { EntryPlace, TimeSpentRepository, WrittenEntry } from './time-spent.repository.js';

/** Where somebody logs minutes: all three are known. */
export type LogPlace = { [Key in keyof EntryPlace]: NonNullable<EntryPlace[Key]> };

/**
 * Writing hours. Locks are taken in one order, so that nobody waits in a circle: first the calendar of the person whose
 * day grows, then tasks in the order of their ids, then entries, then people: the caller, and whose hours they are.
 */
@Injectable()
export class TimeSpentService {
  constructor(
    private readonly database: Database,
    private readonly entries: TimeSpentRepository,
    private readonly facts: HoursFactsRepository,
    private readonly durations: TaskDurationRepository,
    private readonly persons: PersonRepository,
    private readonly events: EventRepository,
  ) {}

  async read(id: string): Promise<JsonText> {
    const entry = await this.entries.find(id);
    if (!entry) throw new TimeSpentNotFound();
    return entry;
  }

  setDuration(viewer: Viewer, place: LogPlace, duration: number): Promise<JsonText> {
    return this.log(viewer, place, (tx) => this.entries.setDuration(tx, place, duration));
  }

  add(viewer: Viewer, place: LogPlace, duration: number): Promise<JsonText> {
    return this.log(viewer, place, (tx) => this.entries.add(tx, place, duration));
  }

  create(viewer: Viewer, { duration, ...place }: CreateTimeSpentDto): Promise<JsonText> {
    return this.writeAt(viewer, place, async (tx) => {
      demand(await current(tx, viewer), 'time-spent.manage');
      return this.entries.insert(tx, place, duration);
    });
  }

  /** Changes an entry, also whose it is, on which task and day. */
  update(viewer: Viewer, id: string, changes: UpdateTimeSpentDto): Promise<JsonText> {
    return this.database.transaction(async (tx) => {
      const stored = await this.entries.placeOf(id, tx);
      // Written again even when it stays: the day that grows must be of the person whose calendar is locked.
      const personId = changes.person_id ?? stored?.person_id ?? null;
      if (personId) await this.persons.lockCalendar(tx, personId);
      await this.durations.lock(tx, tasksOf(stored?.task_id, changes.task_id));
      const before = await this.entries.lock(tx, id);
      if (!before) throw new TimeSpentNotFound();
      // Where it was moved meanwhile, its task is another one.
      if (before.task_id !== stored?.task_id) await this.durations.lock(tx, tasksOf(before.task_id));
      demand(await current(tx, viewer), 'time-spent.manage');
      const after = { ...before, ...changes, person_id: personId };
      await this.entries.update(tx, id, after);
      // What an old database holds on a day is not looked at while the day stays as it is.
      const fills = [changes.duration, changes.date, changes.person_id].some((value) => value !== undefined);
      if (personId && fills) await this.checkDay(tx, id);
      const arrives = after.date !== before.date || personId !== before.person_id;
      if (personId && arrives) await this.refreshPresence(tx, viewer, personId);
      await this.follow(tx, viewer, 'update', id, after.task_id, before.task_id);
      return this.entries.written(tx, id);
    });
  }

  /** Removes an entry; the person's last presence stays. Answers it with a duration of 0. */
  remove(viewer: Viewer, place: LogPlace): Promise<JsonText> {
    return this.database.transaction(async (tx) => {
      await this.durations.lock(tx, [place.task_id]);
      await this.demandLogging(tx, viewer, place);
      return this.removed(tx, viewer, await this.entries.idAt(tx, place));
    });
  }

  async removeById(viewer: Viewer, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.durations.lock(tx, tasksOf((await this.entries.placeOf(id, tx))?.task_id));
      await this.entries.lock(tx, id);
      const caller = await current(tx, viewer);
      const entry = await this.facts.ofEntry(id, caller, tx);
      if (!entry) throw new TimeSpentNotFound();
      demand(caller, 'time-spent.log', entry);
      await this.removed(tx, viewer, id);
    });
  }

  /** Hours are logged on tasks that the person is assigned to. */
  private log(viewer: Viewer, place: LogPlace, write: (tx: Transaction) => Promise<WrittenEntry>): Promise<JsonText> {
    return this.writeAt(viewer, place, async (tx) => {
      const hours = await this.demandLogging(tx, viewer, place);
      if (!hours.is_assigned) throw new NotAssigned();
      return write(tx);
    });
  }

  /** Writes at a place once its day and its task are locked. */
  private writeAt(
    viewer: Viewer,
    place: LogPlace,
    write: (tx: Transaction) => Promise<WrittenEntry>,
  ): Promise<JsonText> {
    return this.database.transaction(async (tx) => {
      await this.persons.lockCalendar(tx, place.person_id);
      await this.durations.lock(tx, [place.task_id]);
      const { id, is_new: isNew } = await write(tx);
      await this.checkDay(tx, id);
      if (isNew) await this.refreshPresence(tx, viewer, place.person_id);
      await this.follow(tx, viewer, isNew ? 'new' : 'update', id, place.task_id);
      return this.entries.written(tx, id);
    });
  }

  /** Refuses who may not log at a place whose task is locked; answers what decided. */
  private async demandLogging(tx: Transaction, viewer: Viewer, { task_id, person_id }: LogPlace): Promise<HoursFacts> {
    const caller = await current(tx, viewer);
    const hours = await this.facts.onTask(task_id, person_id, caller, tx);
    if (!hours) throw new TaskNotFound();
    demand(caller, 'time-spent.log', hours);
    return hours;
  }

  private async removed(tx: Transaction, viewer: Viewer, id: string | undefined): Promise<JsonText> {
    const gone = id && (await this.entries.remove(tx, id));
    if (!gone) throw new TimeSpentNotFound();
    await this.follow(tx, viewer, 'delete', gone.time_spent_id, gone.task_id);
    return new JsonText(gone.entry);
  }

  private async checkDay(tx: Transaction, id: string): Promise<void> {
    if ((await this.entries.minutesOnDayOf(tx, id)) > minutesOfDay) throw new DayTooLong(minutesOfDay);
  }

  private async refreshPresence(tx: Transaction, viewer: Viewer, personId: string): Promise<void> {
    await this.persons.refreshLastPresence(tx, personId);
    await this.events.record(tx, 'person:update', viewer.id, { person_id: personId });
  }

  /** Sums the totals of the tasks concerned again and records what happened, to the entry and to them. */
  private async follow(
    tx: Transaction,
    viewer: Viewer,
    verb: 'new' | 'update' | 'delete',
    id: string,
    taskId: string | null,
    formerTaskId: string | null = taskId,
  ): Promise<void> {
    const tasks = await this.durations.refresh(tx, tasksOf(taskId, formerTaskId));
    const project = tasks.find(({ task_id }) => task_id === taskId)?.project_id ?? null;
    await this.events.recordAll(tx, viewer.id, [
      { name: `time-spent:${verb}`, data: { time_spent_id: id }, project_id: project },
      ...tasks.map(({ task_id, project_id }) => ({ name: 'task:update', data: { task_id }, project_id })),
    ]);
  }
}

/** The tasks among these, each once. */
const tasksOf = (...ids: (string | null | undefined)[]): string[] =>
  [...new Set(ids)].filter((id) => typeof id === 'string');
