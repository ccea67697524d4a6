import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import sql, { type Sql } from 'sql-template-tag';
import { Repository } from 'typeorm';
import type { JsonText } from '../../common/http/json-text.js';
import type { Day } from '../../common/time/day.js';
import { Collection } from '../../database/collection.js';
import { Database, Transaction } from '../../database/database.js';
import { dayText } from '../../database/day-text.js';
import { decimal, decimalSum } from '../../database/decimal.js';
import { newRow } from '../../database/new-row.js';
import type { Statements } from '../../database/statements.js';
import { TimeSpent } from './time-spent.js';

/** Entries as they go over the wire; durations are minutes. */
export const timeSpents = Collection.of(TimeSpent);

/** Whose entry it is, on which task and day: there is at most one. */
export type EntryPlace = Pick<TimeSpent, 'person_id' | 'task_id' | 'date'>;

/** An entry that was made or changed. */
export interface WrittenEntry {
  id: string;
  is_new: boolean;
}

/** An entry that was removed. */
export interface RemovedEntry {
  time_spent_id: string;
  task_id: string | null;
  project_id: string | null;
}

@Injectable()
export class TimeSpentRepository {
  constructor(
    private readonly database: Database,
    @InjectRepository(TimeSpent) private readonly rows: Repository<TimeSpent>,
  ) {}

  find(id: string, at: Statements = this.database): Promise<JsonText | undefined> {
    return at.json(timeSpents.byId(id));
  }

  /** An entry that the transaction has written. */
  written(tx: Transaction, id: string): Promise<JsonText> {
    return tx.theJson(timeSpents.byId(id));
  }

  async exists(id: string): Promise<boolean> {
    return (await this.database.row(sql`select from time_spent where id = ${id}`)) !== undefined;
  }

  placeOf(id: string, at: Statements = this.database): Promise<EntryPlace | undefined> {
    return at.row<EntryPlace>(
      sql`select person_id, task_id, ${dayText(sql`date`)} as date from time_spent where id = ${id}`,
    );
  }

  /** The id of the entry at a place. */
  async idAt(tx: Transaction, { person_id, task_id, date }: EntryPlace): Promise<string | undefined> {
    const row = await tx.row<{ id: string }>(sql`
      select id from time_spent
      where person_id = ${person_id} and task_id = ${task_id} and date = ${date}::date`);
    return row?.id;
  }

  /** Reads where an entry stands and keeps others from changing it until the transaction ends. */
  lock(tx: Transaction, id: string): Promise<EntryPlace | undefined> {
    return tx.row<EntryPlace>(
      sql`select person_id, task_id, ${dayText(sql`date`)} as date from time_spent where id = ${id} for update`,
    );
  }

  /** Makes the entry at a place, or gives it this duration. */
  setDuration(tx: Transaction, place: EntryPlace, duration: number): Promise<WrittenEntry> {
    return this.upsert(tx, place, duration, sql`excluded.duration`);
  }

  /** Makes the entry at a place, or adds to it. */
  add(tx: Transaction, place: EntryPlace, duration: number): Promise<WrittenEntry> {
    return this.upsert(
      tx,
      place,
      duration,
      sql`(${decimal(sql`time_spent.duration`)} + ${decimal(sql`excluded.duration`)})::float8`,
    );
  }

  /** Makes an entry; the database refuses when there is one at its place. */
  async insert(tx: Transaction, place: EntryPlace, duration: number): Promise<WrittenEntry> {
    const row = { ...newRow(), ...place, duration };
    await tx.with(this.rows).insert(row);
    return { id: row.id, is_new: true };
  }

  async update(tx: Transaction, id: string, values: Partial<TimeSpent>): Promise<void> {
    await tx.with(this.rows).update(id, { ...values, updated_at: new Date() });
  }

  /** The minutes of all entries of the person and day of an entry. */
  async minutesOnDayOf(tx: Transaction, id: string): Promise<number> {
    const row = await tx.theRow<{ minutes: number }>(sql`
      select ${decimalSum(sql`s.duration`)} as minutes
      from time_spent t join time_spent s on s.person_id = t.person_id and s.date = t.date
      where t.id = ${id}`);
    return row.minutes;
  }

  /** Removes an entry. Answers it with a duration of 0, as those who delete expect it. */
  remove(tx: Transaction, id: string): Promise<(RemovedEntry & { entry: string }) | undefined> {
    return tx.row(sql`
      delete from time_spent t where t.id = ${id}
      returning t.id as time_spent_id, t.task_id, (select project_id from task where task.id = t.task_id),
        (${timeSpents.row()}::jsonb || '{"duration": 0}')::text as entry`);
  }

  /** The tasks that a person has entries of from a day to a day, both included. */
  async tasksBetween(tx: Transaction, personId: string, from: Day, to: Day): Promise<string[]> {
    const rows = await tx.rows<{ task_id: string }>(sql`
      select distinct task_id from time_spent
      where person_id = ${personId} and date between ${from}::date and ${to}::date and task_id is not null`);
    return rows.map(({ task_id }) => task_id);
  }

  /** Removes the entries of a person from a day to a day, both included. */
  removeBetween(tx: Transaction, personId: string, from: Day, to: Day): Promise<RemovedEntry[]> {
    return tx.rows<RemovedEntry>(sql`
      delete from time_spent where person_id = ${personId} and date between ${from}::date and ${to}::date
      returning id as time_spent_id, task_id, (select project_id from task where task.id = time_spent.task_id)`);
  }

  private upsert(tx: Transaction, place: EntryPlace, duration: number, sum: Sql): Promise<WrittenEntry> {
    const { id, created_at } = newRow();
    // xmax is 0 on a row that nothing was before.
    return tx.theRow<WrittenEntry>(sql`
      insert into time_spent (id, person_id, task_id, date, duration, created_at, updated_at)
      values (${id}, ${place.person_id}, ${place.task_id}, ${place.date}, ${duration}, ${created_at}, ${created_at})
      on conflict (person_id, task_id, date) do update set duration = ${sum}, updated_at = excluded.updated_at
      returning id, xmax = 0 as is_new`);
  }
}
