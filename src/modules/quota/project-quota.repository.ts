import { Injectable } from '@nestjs/common';
import sql, { join, type Sql } from 'sql-template-tag';
import { allowed } from '../../access/rights.js';
import type { Viewer } from '../../access/viewer.js';
import type { JsonText } from '../../common/http/json-text.js';
import { Reports } from '../../database/reports.js';
import type { CountMode } from './count-mode.js';
import { countedShots, everyDay, type Question, weightOfShot } from './quota.selection.js';

/** What is asked of a production. */
export interface ProjectQuestion {
  projectId: string;
  mode: CountMode;
  /** The time zone whose midnights part the days. */
  zone: string;
}

/** Frames a second of a production; what is not a number counts as the usual rate. */
const frameRate = (projectId: string): Sql => sql`
  select coalesce(nullif(case when fps ~ '^[0-9]+([.][0-9]+)?$' then fps::numeric end, 0), 25) as per_second
  from project where id = ${projectId}`;

@Injectable()
export class ProjectQuotaRepository {
  constructor(private readonly reports: Reports) {}

  /** The quotas of those people for a task type that the viewer may see, by person; undefined when there is no such task type. */
  byPerson(
    viewer: Viewer,
    { projectId, mode, zone }: ProjectQuestion,
    taskTypeId: string,
    studioId?: string,
  ): Promise<JsonText | undefined> {
    const people = [sql`is_bot is not true`, ...(studioId ? [sql`studio_id = ${studioId}`] : [])];
    const totals = totalsBy(sql`person_id`, projectId, {
      mode,
      zone,
      tasks: sql`t.project_id = ${projectId} and t.task_type_id = ${taskTypeId}`,
      persons: (column) => sql`
        ${column} in (select id from person where ${join(people, ' and ')})
        and ${allowed(viewer, 'quota.read', { owner: column, production: sql`${projectId}::uuid` })}`,
      periods: everyDay,
    });
    return this.reports.json(sql`select (${totals})::text from task_type where id = ${taskTypeId}`);
  }

  /** The quotas of one person, by task type. */
  byTaskType({ projectId, mode, zone }: ProjectQuestion, personId: string): Promise<JsonText | undefined> {
    const totals = totalsBy(sql`task_type_id`, projectId, {
      mode,
      zone,
      tasks: sql`t.project_id = ${projectId}`,
      persons: (column) => sql`${column} = ${personId}::uuid`,
      periods: everyDay,
    });
    return this.reports.json(sql`select (${totals})::text`);
  }
}

/**
 * The JSON object of totals per person or task type, and of all together: what counts on each day, then in each day,
 * week, month and year, then the sums, then the maps by period.
 */
function totalsBy(key: Sql, projectId: string, question: Question): Sql {
  const ofShot = (value: Sql) => weightOfShot(question.mode, value);
  // Parts of shots are summed from the start. Whole shots stay apart: two days of one in a month are one shot.
  const apart = question.mode.weighted ? sql`` : sql`, shot_id`;
  return sql`
    with days as (
      select ${key} as key, starts ${apart}, ${ofShot(sql`weight`)} as count,
        ${ofShot(sql`weight * frames`)} as frames, ${ofShot(sql`weight * drawings`)} as drawings
      from (${countedShots(question)}) counted
      group by ${key}, starts ${apart}
    ),
    periods as (
      select key, kind, name, inside,
        ${ofShot(sql`count`)} as count, ${ofShot(sql`frames`)} as frames, ${ofShot(sql`drawings`)} as drawings
      from days cross join lateral (values
        ('day', to_char(starts, 'YYYY-MM-DD'), to_char(starts, 'YYYY-MM')),
        ('week', to_char(starts, 'IYYY-FMIW'), to_char(starts, 'IYYY')),
        ('month', to_char(starts, 'YYYY-MM'), to_char(starts, 'YYYY')),
        ('year', to_char(starts, 'YYYY'), null)
      ) period (kind, name, inside)
      group by key, kind, name, inside ${apart}
    ),
    sums as (
      select coalesce(key::text, 'total') as key, kind, name, inside,
        sum(count) as count, sum(frames) as frames, sum(drawings) as drawings
      from periods
      group by grouping sets ((key, kind, name, inside), (kind, name, inside))
    ),
    maps as (
      select key, kind,
        json_object_agg(name, frames::float8 order by name) as frames,
        json_object_agg(name, (frames / rate.per_second)::float8 order by name) as seconds,
        json_object_agg(name, drawings::float8 order by name) as drawings,
        json_object_agg(name, count::float8 order by name) as count
      from sums cross join (${frameRate(projectId)}) rate
      group by key, kind
    ),
    filled as (
      select key, kind, json_object_agg(inside, number order by inside) as entries
      from (select key, kind, inside, count(*) as number from sums where kind <> 'year' group by key, kind, inside) o
      group by key, kind
    )
    select json_object_agg(key, blocks order by key) from (
      select key, json_object_agg(kind, json_strip_nulls(json_build_object(
        'frames', coalesce(maps.frames, '{}'), 'seconds', coalesce(maps.seconds, '{}'),
        'drawings', coalesce(maps.drawings, '{}'), 'count', coalesce(maps.count, '{}'),
        'entries', case when kind <> 'year' then coalesce(filled.entries, '{}') end))) as blocks
      from (select 'total' as key union select key from sums) keys
      cross join (values ('day'), ('week'), ('month'), ('year')) kinds (kind)
      left join maps using (key, kind)
      left join filled using (key, kind)
      group by key
    ) answer`;
}
