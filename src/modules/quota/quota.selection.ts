import sql, { raw, type Sql } from 'sql-template-tag';
import type { Period } from '../../common/time/period.js';
import type { CountMode } from './count-mode.js';
import { dayOf, loggedShare, spreadFrom, spreadShare } from './quota.arithmetic.js';

/** Whose shots, of which tasks, in which periods. */
export interface Question {
  mode: CountMode;
  /** The time zone whose midnights part the days. */
  zone: string;
  /** Condition on the task `t`. */
  tasks: Sql;
  /** Condition on the column that holds a person's id. */
  persons: (column: Sql) => Sql;
  periods: Periods;
}

/** The periods that shots are counted in. */
export interface Periods {
  /** A FROM item with `starts` of the period that holds a calendar day; without a row when none does. */
  ofDay: (day: Sql) => Sql;
  /** A FROM item with `starts` and `ends` of every period that holds a calendar day from the first to the last. */
  ofSpan: (first: Sql, last: Sql) => Sql;
  /** Whether work that began on a day and was spread without hours is counted in the period `p`. */
  countsWork: (began: Sql) => Sql;
}

/** One period, counted as a whole. */
export function onePeriod({ start, end }: Period): Periods {
  return {
    ofDay: (day) => sql`(select ${start}::date as starts where ${day} >= ${start}::date and ${day} < ${end}::date)`,
    ofSpan: (first, last) => sql`(
      select ${start}::date as starts, ${end}::date as ends where ${first} < ${end}::date and ${last} >= ${start}::date)`,
    countsWork: () => sql`true`,
  };
}

/**
 * Every day by itself. Nobody is expected to work at the week-end, so spread work is counted from Monday to Friday, and
 * on the day it began, which counts among its business days whatever day that is.
 */
export const everyDay: Periods = {
  ofDay: (day) => sql`(select ${day} as starts)`,
  ofSpan: (first, last) => sql`(
    select ${first} + number as starts, ${first} + number + 1 as ends from generate_series(0, ${last} - ${first}) number)`,
  countsWork: (began) => sql`(extract(isodow from p.starts) < 6 or p.starts = ${began})`,
};

/**
 * The one selection that lists and totals are made from: rows of `person_id, task_type_id, shot_id, starts, weight,
 * frames, drawings`, where `starts` is the first day of the period.
 *
 * Counted without weights, a shot of several tasks has several rows in a period: each stands for the whole shot.
 */
export function countedShots(question: Question): Sql {
  return question.mode.weighted ? weighted(question) : unweighted(question);
}

/** How the rows of one shot become one. */
export const weightOfShot = ({ weighted: weighs }: CountMode, value: Sql): Sql =>
  weighs ? sql`sum(${value})` : sql`max(${value})`;

/** Tasks on shots that are dated, with the local days of their dates. Cancelled shots and tasks of every status count. */
function datedTasks({ mode, zone, tasks }: Question): Sql {
  const ended = raw(`t.${mode.datedBy}`);
  const began = spreadFrom({ began: sql`t.real_start_date`, ended });
  return sql`
    select t.id, t.task_type_id, t.entity_id as shot_id, t.duration, t.created_at,
      ${began} as began, ${dayOf(began, zone)} as first_day, ${ended} as ended, ${dayOf(ended, zone)} as last_day,
      coalesce(shot.nb_frames, 0) as frames, coalesce(t.nb_drawings, 0) as drawings
    from task t
    join entity shot on shot.id = t.entity_id
    join entity_type on entity_type.id = shot.entity_type_id and entity_type.name = 'Shot'
    where ${ended} is not null and t.task_type_id is not null and ${tasks}`;
}

function unweighted(question: Question): Sql {
  const { persons, periods } = question;
  return sql`
    select a.person_id, d.task_type_id, d.shot_id, p.starts, 1::numeric as weight, d.frames, d.drawings
    from (${datedTasks(question)}) d
    join task_person_link a on a.task_id = d.id
    cross join lateral ${periods.ofDay(sql`d.last_day`)} p
    where ${persons(sql`a.person_id`)}`;
}

/** By the hours of everybody who logged some; where nobody did, spread over the time the task took. */
function weighted(question: Question): Sql {
  const { persons, periods } = question;
  const span = { began: sql`d.began`, ended: sql`d.ended` };
  return sql`
    with dated as not materialized (${datedTasks(question)}),
    logged as (
      select s.person_id, d.task_type_id, d.shot_id, p.starts,
        ${loggedShare(sql`s.duration`, sql`d.duration`)} as weight, d.frames, d.drawings
      from dated d
      join time_spent s on s.task_id = d.id
      cross join lateral ${periods.ofDay(sql`s.date`)} p
      where ${persons(sql`s.person_id`)}
    ),
    spread as (
      select distinct on (a.person_id, d.task_type_id, d.shot_id, p.starts)
        a.person_id, d.task_type_id, d.shot_id, p.starts,
        ${spreadShare(span, { starts: sql`p.starts`, ends: sql`p.ends` })} as weight, d.frames, d.drawings
      from dated d
      join task_person_link a on a.task_id = d.id
      cross join lateral ${periods.ofSpan(sql`d.first_day`, sql`d.last_day`)} p
      where ${persons(sql`a.person_id`)} and ${periods.countsWork(sql`d.first_day`)}
        and not exists (select from time_spent s where s.task_id = d.id)
        and not exists (
          select from logged l
          where l.person_id = a.person_id and l.task_type_id = d.task_type_id and l.shot_id = d.shot_id
            and l.starts = p.starts)
      order by a.person_id, d.task_type_id, d.shot_id, p.starts, d.created_at, d.id
    )
    select * from logged union all select * from spread`;
}
