import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import sql, { type Sql } from 'sql-template-tag';
import { Repository } from 'typeorm';
import type { ThingOf } from '../../access/facts.js';
import { allowed } from '../../access/rights.js';
import type { Viewer } from '../../access/viewer.js';
import type { DayRange } from '../../common/http/days.js';
import type { JsonText } from '../../common/http/json-text.js';
import type { ListQuery } from '../../common/http/list-query.js';
import { refusalOf } from '../../common/problem/database-problem.js';
import type { Day } from '../../common/time/day.js';
import type { Period } from '../../common/time/period.js';
import { Collection } from '../../database/collection.js';
import { Database, Transaction } from '../../database/database.js';
import { dayText } from '../../database/day-text.js';
import { listStatement } from '../../database/list.js';
import { newRow } from '../../database/new-row.js';
import type { Statements } from '../../database/statements.js';
import { DayOff } from './day-off.js';
import { DaysOffOverlap } from './day-off.errors.js';

const daysOff = Collection.of(DayOff);

const undescribed = Object.keys(daysOff.attributes).filter((name) => name !== 'description');

/** Who is away, and from when to when. */
export type Leave = Pick<DayOff, 'person_id' | 'date' | 'end_date'>;

/** A leave `t`, as rights look at it: it belongs to no production or department. */
const leaveThing: ThingOf<'leave'> = { owner: sql`t.person_id` };

/** That a leave has a day in common with those from the first to the last. */
const touches = (first: Sql, last: Sql): Sql => sql`(t.date <= ${last} and t.end_date >= ${first})`;

/** Both days as they are written elsewhere, so that they can be compared. */
const days = sql`${dayText(sql`t.date`)} as date, ${dayText(sql`t.end_date`)} as end_date`;

const leaveOf = (id: string): Sql => sql`select person_id, ${days} from day_off t where id = ${id}`;

@Injectable()
export class DayOffRepository {
  constructor(
    private readonly database: Database,
    @InjectRepository(DayOff) private readonly rows: Repository<DayOff>,
  ) {}

  list(query: ListQuery): Promise<JsonText | undefined> {
    return this.database.json(listStatement(daysOff, query));
  }

  find(id: string, at: Statements = this.database): Promise<JsonText | undefined> {
    return at.json(daysOff.byId(id));
  }

  /** A day off that the transaction has written. */
  written(tx: Transaction, id: string): Promise<JsonText> {
    return tx.theJson(daysOff.byId(id));
  }

  /** Who is away, and when; undefined when there is no such day off. */
  leave(id: string, at: Statements = this.database): Promise<Leave | undefined> {
    return at.row<Leave>(leaveOf(id));
  }

  /** The same, and keeps others from changing it until the transaction ends. */
  lock(tx: Transaction, id: string): Promise<Leave | undefined> {
    return tx.row<Leave>(sql`${leaveOf(id)} for update`);
  }

  /** The leave of a person on a day; an empty object when there is none. */
  on(personId: string, day: Day): Promise<JsonText | undefined> {
    const date = sql`${day}::date`;
    return this.database.json(sql`
      select coalesce((
        select ${daysOff.row()} from ${daysOff.from}
        where t.person_id = ${personId} and ${touches(date, date)}), '{}')::text`);
  }

  /** The leave that the caller sees in the calendar of a period, by first day. */
  seen(viewer: Viewer, period: Period): Promise<JsonText | undefined> {
    return this.listed(allowed(viewer, 'day-off.read', leaveThing), period);
  }

  /** The leave of a person that shares a day with a period, or all of it, by first day. */
  ofPerson(personId: string, period?: Period): Promise<JsonText | undefined> {
    return this.listed(sql`t.person_id = ${personId}`, period);
  }

  /** The leave of the team of a production, per person and by first day; described where the caller may know why. */
  ofTeam(viewer: Viewer, projectId: string, { start, end }: DayRange): Promise<JsonText | undefined> {
    const isDescribed = allowed(viewer, 'day-off.describe', { ...leaveThing, production: sql`${projectId}::uuid` });
    const row = sql`case when ${isDescribed} then ${daysOff.row()} else ${daysOff.row(undescribed)} end`;
    const during = touches(
      sql`coalesce(${start ?? null}::date, '-infinity')`,
      sql`coalesce(${end ?? null}::date, 'infinity')`,
    );
    return this.database.json(sql`
      select coalesce(json_object_agg(member.id, member.leave), '{}')::text
      from (
        select t.person_id as id, json_agg(${row} order by t.date) as leave
        from ${daysOff.from} join project_person_link l on l.person_id = t.person_id
        where l.project_id = ${projectId} and ${during}
        group by t.person_id) member`);
  }

  /** The first leave of the person, other than the one with this id, that has a day in common with these. */
  overlapping(tx: Transaction, { person_id, date, end_date }: Leave, otherThan?: string): Promise<Leave | undefined> {
    return tx.row<Leave>(sql`
      select t.person_id, ${days} from ${daysOff.from}
      where t.person_id = ${person_id} and t.id is distinct from ${otherThan ?? null}::uuid
        and ${touches(sql`${date}::date`, sql`${end_date}::date`)}
      order by t.date limit 1`);
  }

  private listed(condition: Sql, period?: Period): Promise<JsonText | undefined> {
    const during = period ? touches(sql`${period.start}::date`, sql`${period.end}::date - 1`) : sql`true`;
    return this.database.json(sql`
      select coalesce(json_agg(${daysOff.row()} order by t.date, t.id), '[]')::text
      from ${daysOff.from} where ${condition} and ${during}`);
  }

  async insert(tx: Transaction, values: Partial<DayOff>): Promise<string> {
    const row = { ...newRow(), ...values };
    await refusingOverlap(tx.with(this.rows).insert(row));
    return row.id;
  }

  async update(tx: Transaction, id: string, values: Partial<DayOff>): Promise<void> {
    await refusingOverlap(tx.with(this.rows).update(id, { ...values, updated_at: new Date() }));
  }

  async delete(tx: Transaction, id: string): Promise<void> {
    await tx.rows(sql`delete from day_off where id = ${id}`);
  }
}

/** Other programs on the same database do not wait for our lock; then only its constraints know. */
async function refusingOverlap(write: Promise<unknown>): Promise<void> {
  try {
    await write;
  } catch (error) {
    const { constraint } = refusalOf(error);
    throw constraint === 'day_off_no_overlap' || constraint === 'day_off_uc' ? new DaysOffOverlap() : error;
  }
}
