import { Injectable } from '@nestjs/common';
import { current } from '../../access/current-viewer.js';
import { demand } from '../../access/rights.js';
import type { Viewer } from '../../access/viewer.js';
import type { JsonText } from '../../common/http/json-text.js';
import { lengthOf } from '../../common/time/period.js';
import { Database, Transaction } from '../../database/database.js';
import { EventRepository } from '../event/event.repository.js';
import { PersonRepository } from '../person/person.repository.js';
import { CreateDayOffDto, UpdateDayOffDto } from './day-off.js';
import { DayOffEndsTooEarly, DayOffNotFound, DaysOffOverlap, DayOffTooLong } from './day-off.errors.js';
import { DayOffRepository, Leave } from './day-off.repository.js';
import { TaskDurationRepository } from './task-duration.repository.js';
import { TimeSpentRepository } from './time-spent.repository.js';

/** How many days a leave has at most, first and last included: a leap year. */
const longestLeave = 366;

@Injectable()
export class DayOffService {
  constructor(
    private readonly database: Database,
    private readonly daysOff: DayOffRepository,
    private readonly timeSpents: TimeSpentRepository,
    private readonly persons: PersonRepository,
    private readonly taskDurations: TaskDurationRepository,
    private readonly events: EventRepository,
  ) {}

  async read(id: string): Promise<JsonText> {
    const dayOff = await this.daysOff.find(id);
    if (!dayOff) throw new DayOffNotFound();
    return dayOff;
  }

  create(viewer: Viewer, { person_id, date, end_date, description }: CreateDayOffDto): Promise<JsonText> {
    const leave: Leave = { person_id, date, end_date };
    return this.database.transaction(async (tx) => {
      await this.persons.lockCalendar(tx, person_id);
      await this.demandChange(tx, viewer, leave);
      await this.claim(tx, leave);
      const id = await this.daysOff.insert(tx, { ...leave, description: description ?? null });
      await this.removeHours(tx, viewer, leave);
      await this.events.record(tx, 'day-off:new', viewer.id, { day_off_id: id });
      return this.daysOff.written(tx, id);
    });
  }

  update(viewer: Viewer, id: string, changes: UpdateDayOffDto): Promise<JsonText> {
    return this.database.transaction(async (tx) => {
      // The calendar first, as everywhere: who waits for it must not hold the leave.
      const found = await this.daysOff.leave(id, tx);
      const personId = changes.person_id ?? found?.person_id;
      if (personId) await this.persons.lockCalendar(tx, personId);
      const before = await this.daysOff.lock(tx, id);
      if (!before) throw new DayOffNotFound();
      const after: Leave = { ...before, ...changes };
      await this.demandChange(tx, viewer, before, after);
      const moves = (['person_id', 'date', 'end_date'] as const).some((name) => after[name] !== before[name]);
      if (moves) await this.claim(tx, after, id);
      await this.daysOff.update(tx, id, { ...changes });
      if (moves) await this.removeHours(tx, viewer, after);
      await this.events.record(tx, 'day-off:update', viewer.id, { day_off_id: id });
      return this.daysOff.written(tx, id);
    });
  }

  delete(viewer: Viewer, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const leave = await this.daysOff.lock(tx, id);
      if (!leave) throw new DayOffNotFound();
      await this.demandChange(tx, viewer, leave);
      await this.daysOff.delete(tx, id);
      await this.events.record(tx, 'day-off:delete', viewer.id, { day_off_id: id });
    });
  }

  /** Refuses who may not change the leave, once it is locked; nor make it somebody else's, where that is what they do. */
  private async demandChange(tx: Transaction, viewer: Viewer, leave: Leave, after = leave): Promise<void> {
    const caller = await current(tx, viewer);
    demand(caller, 'day-off.change', { mine: leave.person_id === caller.id });
    if (after.person_id !== leave.person_id) demand(caller, 'day-off.hand-over');
  }

  /** Sees to it that the days are free, and stay so until the transaction ends. */
  private async claim(tx: Transaction, leave: Leave, otherThan?: string): Promise<void> {
    if (leave.end_date < leave.date) throw new DayOffEndsTooEarly();
    if (lengthOf({ start: leave.date, end: leave.end_date }) >= longestLeave) throw new DayOffTooLong(longestLeave);
    // Rows of nobody exist in old databases only.
    if (leave.person_id === null) return;
    await this.persons.lockCalendar(tx, leave.person_id);
    const other = await this.daysOff.overlapping(tx, leave, otherThan);
    if (other) throw new DaysOffOverlap(other);
  }

  /** Who is away does not work: the hours of these days go, and the totals of their tasks follow. */
  private async removeHours(tx: Transaction, viewer: Viewer, { person_id, date, end_date }: Leave): Promise<void> {
    if (person_id === null) return;
    await this.taskDurations.lock(tx, await this.timeSpents.tasksBetween(tx, person_id, date, end_date));
    const removed = await this.timeSpents.removeBetween(tx, person_id, date, end_date);
    const taskIds = [...new Set(removed.map(({ task_id }) => task_id))].filter((id) => id !== null);
    const tasks = await this.taskDurations.refresh(tx, taskIds);
    await this.events.recordAll(tx, viewer.id, [
      ...removed.map(({ time_spent_id, project_id }) => ({
        name: 'time-spent:delete',
        data: { time_spent_id },
        project_id,
      })),
      ...tasks.map(({ task_id, project_id }) => ({ name: 'task:update', data: { task_id }, project_id })),
    ]);
  }
}
