import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Viewer } from '../../access/viewer.js';
import type { JsonText } from '../../common/http/json-text.js';
import { decimalSum } from '../../database/decimal.js';
import { Reports } from '../../database/reports.js';
import { entriesWithTask } from './hours-facts.repository.js';
import type { HoursFilter } from './hours-filter.js';
import { visibleHours } from './visible-hours.js';

/** What a table has a line for, by the name that PostgreSQL gives it. Weeks are ISO weeks. */
export type TableUnit = 'year' | 'month' | 'week' | 'day';

@Injectable()
export class TimeTableRepository {
  constructor(private readonly reports: Reports) {}

  /**
   * The minutes of each person in each unit, as `{unit: {person_id: minutes}}`. Over a million entries, `date_part` takes
   * six tenths of the time of `extract`, which computes with decimals, and as much as a join to a calendar (decision 8).
   */
  by(unit: TableUnit, viewer: Viewer, asked: HoursFilter): Promise<JsonText | undefined> {
    return this.reports.json(sql`
      select coalesce(json_object_agg(unit, people order by unit), '{}')::text from (
        select unit, json_object_agg(person_id, minutes order by person_id) as people from (
          select date_part(${unit}::text, t.date) as unit, t.person_id, ${decimalSum(sql`t.duration`)} as minutes
          from ${entriesWithTask} where ${visibleHours(viewer, 'time-spent.table', asked)}
          group by unit, t.person_id
        ) sums group by unit
      ) units`);
  }
}
