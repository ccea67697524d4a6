import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import sql from 'sql-template-tag';
import { Repository } from 'typeorm';
import type { JsonText } from '../../common/http/json-text.js';
import type { Period } from '../../common/time/period.js';
import { Collection } from '../../database/collection.js';
import { Database, Transaction } from '../../database/database.js';
import { Reports } from '../../database/reports.js';
import { newRow } from '../../database/new-row.js';
import { DesktopLoginLog } from './desktop-login-log.js';
import { fullName } from './person.list.js';

const logs = Collection.of(DesktopLoginLog);

/** A person and, for each day of a month, whether they logged in. */
export interface Presence {
  full_name: string;
  days: boolean[];
}

@Injectable()
export class DesktopLoginLogRepository {
  constructor(
    private readonly database: Database,
    private readonly reports: Reports,
    @InjectRepository(DesktopLoginLog) private readonly rows: Repository<DesktopLoginLog>,
  ) {}

  /** The logins of a person, latest first; undefined when there is no such person. */
  ofPerson(personId: string): Promise<JsonText | undefined> {
    return this.database.json(sql`
      select (
        select coalesce(json_agg(${logs.row()} order by t.date desc, t.id), '[]')
        from ${logs.from} where t.person_id = p.id)::text
      from person p where p.id = ${personId}`);
  }

  async insert(tx: Transaction, personId: string, date: Date): Promise<JsonText> {
    const row = { ...newRow(), person_id: personId, date };
    await tx.with(this.rows).insert(row);
    return tx.theJson(logs.byId(row.id));
  }

  /** Who was there on which UTC day of a month: active people and bots, without guests, by name. */
  presence({ start, end }: Period): Promise<Presence[]> {
    return this.reports.rows<Presence>(sql`
      select ${fullName} as full_name, array(
        select exists (
          select from desktop_login_log l
          where l.person_id = t.id and l.date >= day and l.date < day + interval '1 day')
        from generate_series(${start}::timestamp, ${end}::timestamp - interval '1 day', interval '1 day') day
        order by day
      ) as days
      from person t
      where t.active and t.is_guest is not true
      order by t.first_name, t.last_name, t.id`);
  }
}
