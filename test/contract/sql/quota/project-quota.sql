-- GET /data/projects/{project_id}/quotas/persons/{person_id} (everybody)
-- GET /data/projects/{project_id}/quotas/persons/{person_id}?detail=true (admin)
-- GET /data/projects/{project_id}/quotas/persons/{person_id}?count_mode=weighted (admin)
-- GET /data/projects/{project_id}/quotas/persons/{person_id}?count_mode=weighteddone (admin)
-- GET /data/projects/{project_id}/quotas/persons/{person_id}?count_mode=feedback (admin)
-- GET /data/projects/{project_id}/quotas/persons/{person_id}?count_mode=done (admin)
-- GET /data/projects/{project_id}/quotas/{task_type_id} (everybody)
-- GET /data/projects/{project_id}/quotas/{task_type_id}?detail=true (admin)
-- GET /data/projects/{project_id}/quotas/{task_type_id}?count_mode=weighted (admin)
-- GET /data/projects/{project_id}/quotas/{task_type_id}?count_mode=weighteddone (admin)
-- GET /data/projects/{project_id}/quotas/{task_type_id}?count_mode=feedback (admin)
-- GET /data/projects/{project_id}/quotas/{task_type_id}?count_mode=done (admin)
select
  (
    select
      coalesce(nullif(its_membership.role, 'admin'), its_member.role)
    from
      project_person_link its_membership
      join person its_member on its_member.id = its_membership.person_id
    where
      its_membership.project_id = t.id
      and its_membership.person_id = $1::uuid
  ) as "there",
  coalesce(
    t.id = any (
      array(
        select
          its_running.id
        from
          project its_running
          join project_status its_status on its_status.id = its_running.project_status_id
        where
          its_status.name = 'Open'
      )
    ),
    false
  ) as "running"
from
  project t
where
  t.id = $2;

-- GET /data/projects/{project_id}/quotas/persons/{person_id} (everybody)
-- GET /data/projects/{project_id}/quotas/persons/{person_id}?detail=true (admin)
-- GET /data/projects/{project_id}/quotas/persons/{person_id}?count_mode=weighted (admin)
-- GET /data/projects/{project_id}/quotas/persons/{person_id}?count_mode=weighteddone (admin)
-- GET /data/projects/{project_id}/quotas/persons/{person_id}?count_mode=feedback (admin)
-- GET /data/projects/{project_id}/quotas/persons/{person_id}?count_mode=done (admin)
select
  is_bot
from
  person
where
  id = $1;

-- GET /data/projects/{project_id}/quotas/persons/{person_id} (admin, manager, supervisor, user of oneself, client of oneself, vendor of oneself)
-- GET /data/projects/{project_id}/quotas/persons/{person_id}?detail=true (admin)
-- GET /data/projects/{project_id}/quotas/persons/{person_id}?count_mode=weighted (admin)
select
  (
    with
      days as (
        select
          task_type_id as key,
          starts,
          sum(weight) as count,
          sum(weight * frames) as frames,
          sum(weight * drawings) as drawings
        from
          (
            with
              dated as not materialized (
                select
                  t.id,
                  t.task_type_id,
                  t.entity_id as shot_id,
                  t.duration,
                  t.created_at,
                  case
                    when t.end_date - t.real_start_date > $1 * interval '1 day' then t.end_date
                    else t.real_start_date
                  end as began,
                  (
                    select
                      shown - (
                        case
                          when t.end_date - t.real_start_date > $2 * interval '1 day' then t.end_date
                          else t.real_start_date
                        end < (shown::timestamp at time zone $3::text at time zone 'utc')
                      )::int
                    from
                      (
                        select
                          (
                            case
                              when t.end_date - t.real_start_date > $4 * interval '1 day' then t.end_date
                              else t.real_start_date
                            end at time zone 'utc' at time zone $5::text
                          )::date as shown
                      ) clock
                  ) as first_day,
                  t.end_date as ended,
                  (
                    select
                      shown - (t.end_date < (shown::timestamp at time zone $6::text at time zone 'utc'))::int
                    from
                      (
                        select
                          (t.end_date at time zone 'utc' at time zone $7::text)::date as shown
                      ) clock
                  ) as last_day,
                  coalesce(shot.nb_frames, 0) as frames,
                  coalesce(t.nb_drawings, 0) as drawings
                from
                  task t
                  join entity shot on shot.id = t.entity_id
                  join entity_type on entity_type.id = shot.entity_type_id
                  and entity_type.name = 'Shot'
                where
                  t.end_date is not null
                  and t.task_type_id is not null
                  and t.project_id = $8
              ),
              logged as (
                select
                  s.person_id,
                  d.task_type_id,
                  d.shot_id,
                  p.starts,
                  case
                    when s.duration between 1e-9 and 1e15
                    and d.duration between 1e-9 and 1e15 then s.duration::text::numeric / d.duration::text::numeric
                    else 0
                  end as weight,
                  d.frames,
                  d.drawings
                from
                  dated d
                  join time_spent s on s.task_id = d.id
                  cross join lateral (
                    select
                      s.date as starts
                  ) p
                where
                  s.person_id = $9::uuid
              ),
              spread as (
                select distinct
                  on (a.person_id, d.task_type_id, d.shot_id, p.starts) a.person_id,
                  d.task_type_id,
                  d.shot_id,
                  p.starts,
                  (
                    select
                      least(
                        whole,
                        case
                          when d.began >= p.starts::timestamp
                          and d.ended <= p.ends::timestamp then whole
                          when d.began >= p.starts::timestamp then (
                            select
                              (5 * ((weekday + steps) / 7) + least((weekday + steps) % 7, 5)) - (5 * ((weekday) / 7) + least((weekday) % 7, 5))
                            from
                              (
                                select
                                  extract(
                                    isodow
                                    from
                                      d.began
                                  )::int as weekday,
                                  greatest(
                                    extract(
                                      day
                                      from
                                        p.ends::timestamp - d.began
                                    ),
                                    0
                                  )::int as steps
                              ) span
                          ) + 1
                          when d.ended <= p.ends::timestamp then (
                            select
                              (5 * ((weekday + steps) / 7) + least((weekday + steps) % 7, 5)) - (5 * ((weekday) / 7) + least((weekday) % 7, 5))
                            from
                              (
                                select
                                  extract(
                                    isodow
                                    from
                                      p.starts::timestamp
                                  )::int as weekday,
                                  greatest(
                                    extract(
                                      day
                                      from
                                        d.ended - p.starts::timestamp
                                    ),
                                    0
                                  )::int as steps
                              ) span
                          ) + 1
                          else 1
                        end
                      ) / whole::numeric
                    from
                      (
                        select
                          (
                            select
                              (5 * ((weekday + steps) / 7) + least((weekday + steps) % 7, 5)) - (5 * ((weekday) / 7) + least((weekday) % 7, 5))
                            from
                              (
                                select
                                  extract(
                                    isodow
                                    from
                                      d.began
                                  )::int as weekday,
                                  greatest(
                                    extract(
                                      day
                                      from
                                        d.ended - d.began
                                    ),
                                    0
                                  )::int as steps
                              ) span
                          ) + 1 as whole
                      ) task
                  ) as weight,
                  d.frames,
                  d.drawings
                from
                  dated d
                  join task_person_link a on a.task_id = d.id
                  cross join lateral (
                    select
                      d.first_day + number as starts,
                      d.first_day + number + 1 as ends
                    from
                      generate_series(0, d.last_day - d.first_day) number
                  ) p
                where
                  a.person_id = $10::uuid
                  and (
                    extract(
                      isodow
                      from
                        p.starts
                    ) < 6
                    or p.starts = d.first_day
                  )
                  and not exists (
                    select
                    from
                      time_spent s
                    where
                      s.task_id = d.id
                  )
                  and not exists (
                    select
                    from
                      logged l
                    where
                      l.person_id = a.person_id
                      and l.task_type_id = d.task_type_id
                      and l.shot_id = d.shot_id
                      and l.starts = p.starts
                  )
                order by
                  a.person_id,
                  d.task_type_id,
                  d.shot_id,
                  p.starts,
                  d.created_at,
                  d.id
              )
            select
              *
            from
              logged
            union all
            select
              *
            from
              spread
          ) counted
        group by
          task_type_id,
          starts
      ),
      periods as (
        select
          key,
          kind,
          name,
          inside,
          sum(count) as count,
          sum(frames) as frames,
          sum(drawings) as drawings
        from
          days
          cross join lateral (
            values
              ('day', to_char(starts, 'YYYY-MM-DD'), to_char(starts, 'YYYY-MM')),
              ('week', to_char(starts, 'IYYY-FMIW'), to_char(starts, 'IYYY')),
              ('month', to_char(starts, 'YYYY-MM'), to_char(starts, 'YYYY')),
              ('year', to_char(starts, 'YYYY'), null)
          ) period (kind, name, inside)
        group by
          key,
          kind,
          name,
          inside
      ),
      sums as (
        select
          coalesce(key::text, 'total') as key,
          kind,
          name,
          inside,
          sum(count) as count,
          sum(frames) as frames,
          sum(drawings) as drawings
        from
          periods
        group by
          grouping sets ((key, kind, name, inside), (kind, name, inside))
      ),
      maps as (
        select
          key,
          kind,
          json_object_agg(
            name,
            frames::float8
            order by
              name
          ) as frames,
          json_object_agg(
            name,
            (frames / rate.per_second)::float8
            order by
              name
          ) as seconds,
          json_object_agg(
            name,
            drawings::float8
            order by
              name
          ) as drawings,
          json_object_agg(
            name,
            count::float8
            order by
              name
          ) as count
        from
          sums
          cross join (
            select
              coalesce(
                nullif(
                  case
                    when fps ~ '^[0-9]+([.][0-9]+)?$' then fps::numeric
                  end,
                  0
                ),
                25
              ) as per_second
            from
              project
            where
              id = $11
          ) rate
        group by
          key,
          kind
      ),
      filled as (
        select
          key,
          kind,
          json_object_agg(
            inside,
            number
            order by
              inside
          ) as entries
        from
          (
            select
              key,
              kind,
              inside,
              count(*) as number
            from
              sums
            where
              kind <> 'year'
            group by
              key,
              kind,
              inside
          ) o
        group by
          key,
          kind
      )
    select
      json_object_agg(
        key,
        blocks
        order by
          key
      )
    from
      (
        select
          key,
          json_object_agg(
            kind,
            json_strip_nulls(
              json_build_object(
                'frames',
                coalesce(maps.frames, '{}'),
                'seconds',
                coalesce(maps.seconds, '{}'),
                'drawings',
                coalesce(maps.drawings, '{}'),
                'count',
                coalesce(maps.count, '{}'),
                'entries',
                case
                  when kind <> 'year' then coalesce(filled.entries, '{}')
                end
              )
            )
          ) as blocks
        from
          (
            select
              'total' as key
            union
            select
              key
            from
              sums
          ) keys
          cross join (
            values
              ('day'),
              ('week'),
              ('month'),
              ('year')
          ) kinds (kind)
          left join maps using (key, kind)
          left join filled using (key, kind)
        group by
          key
      ) answer
  )::text;

-- GET /data/projects/{project_id}/quotas/persons/{person_id}?count_mode=weighteddone (admin)
select
  (
    with
      days as (
        select
          task_type_id as key,
          starts,
          sum(weight) as count,
          sum(weight * frames) as frames,
          sum(weight * drawings) as drawings
        from
          (
            with
              dated as not materialized (
                select
                  t.id,
                  t.task_type_id,
                  t.entity_id as shot_id,
                  t.duration,
                  t.created_at,
                  case
                    when t.done_date - t.real_start_date > $1 * interval '1 day' then t.done_date
                    else t.real_start_date
                  end as began,
                  (
                    select
                      shown - (
                        case
                          when t.done_date - t.real_start_date > $2 * interval '1 day' then t.done_date
                          else t.real_start_date
                        end < (shown::timestamp at time zone $3::text at time zone 'utc')
                      )::int
                    from
                      (
                        select
                          (
                            case
                              when t.done_date - t.real_start_date > $4 * interval '1 day' then t.done_date
                              else t.real_start_date
                            end at time zone 'utc' at time zone $5::text
                          )::date as shown
                      ) clock
                  ) as first_day,
                  t.done_date as ended,
                  (
                    select
                      shown - (t.done_date < (shown::timestamp at time zone $6::text at time zone 'utc'))::int
                    from
                      (
                        select
                          (t.done_date at time zone 'utc' at time zone $7::text)::date as shown
                      ) clock
                  ) as last_day,
                  coalesce(shot.nb_frames, 0) as frames,
                  coalesce(t.nb_drawings, 0) as drawings
                from
                  task t
                  join entity shot on shot.id = t.entity_id
                  join entity_type on entity_type.id = shot.entity_type_id
                  and entity_type.name = 'Shot'
                where
                  t.done_date is not null
                  and t.task_type_id is not null
                  and t.project_id = $8
              ),
              logged as (
                select
                  s.person_id,
                  d.task_type_id,
                  d.shot_id,
                  p.starts,
                  case
                    when s.duration between 1e-9 and 1e15
                    and d.duration between 1e-9 and 1e15 then s.duration::text::numeric / d.duration::text::numeric
                    else 0
                  end as weight,
                  d.frames,
                  d.drawings
                from
                  dated d
                  join time_spent s on s.task_id = d.id
                  cross join lateral (
                    select
                      s.date as starts
                  ) p
                where
                  s.person_id = $9::uuid
              ),
              spread as (
                select distinct
                  on (a.person_id, d.task_type_id, d.shot_id, p.starts) a.person_id,
                  d.task_type_id,
                  d.shot_id,
                  p.starts,
                  (
                    select
                      least(
                        whole,
                        case
                          when d.began >= p.starts::timestamp
                          and d.ended <= p.ends::timestamp then whole
                          when d.began >= p.starts::timestamp then (
                            select
                              (5 * ((weekday + steps) / 7) + least((weekday + steps) % 7, 5)) - (5 * ((weekday) / 7) + least((weekday) % 7, 5))
                            from
                              (
                                select
                                  extract(
                                    isodow
                                    from
                                      d.began
                                  )::int as weekday,
                                  greatest(
                                    extract(
                                      day
                                      from
                                        p.ends::timestamp - d.began
                                    ),
                                    0
                                  )::int as steps
                              ) span
                          ) + 1
                          when d.ended <= p.ends::timestamp then (
                            select
                              (5 * ((weekday + steps) / 7) + least((weekday + steps) % 7, 5)) - (5 * ((weekday) / 7) + least((weekday) % 7, 5))
                            from
                              (
                                select
                                  extract(
                                    isodow
                                    from
                                      p.starts::timestamp
                                  )::int as weekday,
                                  greatest(
                                    extract(
                                      day
                                      from
                                        d.ended - p.starts::timestamp
                                    ),
                                    0
                                  )::int as steps
                              ) span
                          ) + 1
                          else 1
                        end
                      ) / whole::numeric
                    from
                      (
                        select
                          (
                            select
                              (5 * ((weekday + steps) / 7) + least((weekday + steps) % 7, 5)) - (5 * ((weekday) / 7) + least((weekday) % 7, 5))
                            from
                              (
                                select
                                  extract(
                                    isodow
                                    from
                                      d.began
                                  )::int as weekday,
                                  greatest(
                                    extract(
                                      day
                                      from
                                        d.ended - d.began
                                    ),
                                    0
                                  )::int as steps
                              ) span
                          ) + 1 as whole
                      ) task
                  ) as weight,
                  d.frames,
                  d.drawings
                from
                  dated d
                  join task_person_link a on a.task_id = d.id
                  cross join lateral (
                    select
                      d.first_day + number as starts,
                      d.first_day + number + 1 as ends
                    from
                      generate_series(0, d.last_day - d.first_day) number
                  ) p
                where
                  a.person_id = $10::uuid
                  and (
                    extract(
                      isodow
                      from
                        p.starts
                    ) < 6
                    or p.starts = d.first_day
                  )
                  and not exists (
                    select
                    from
                      time_spent s
                    where
                      s.task_id = d.id
                  )
                  and not exists (
                    select
                    from
                      logged l
                    where
                      l.person_id = a.person_id
                      and l.task_type_id = d.task_type_id
                      and l.shot_id = d.shot_id
                      and l.starts = p.starts
                  )
                order by
                  a.person_id,
                  d.task_type_id,
                  d.shot_id,
                  p.starts,
                  d.created_at,
                  d.id
              )
            select
              *
            from
              logged
            union all
            select
              *
            from
              spread
          ) counted
        group by
          task_type_id,
          starts
      ),
      periods as (
        select
          key,
          kind,
          name,
          inside,
          sum(count) as count,
          sum(frames) as frames,
          sum(drawings) as drawings
        from
          days
          cross join lateral (
            values
              ('day', to_char(starts, 'YYYY-MM-DD'), to_char(starts, 'YYYY-MM')),
              ('week', to_char(starts, 'IYYY-FMIW'), to_char(starts, 'IYYY')),
              ('month', to_char(starts, 'YYYY-MM'), to_char(starts, 'YYYY')),
              ('year', to_char(starts, 'YYYY'), null)
          ) period (kind, name, inside)
        group by
          key,
          kind,
          name,
          inside
      ),
      sums as (
        select
          coalesce(key::text, 'total') as key,
          kind,
          name,
          inside,
          sum(count) as count,
          sum(frames) as frames,
          sum(drawings) as drawings
        from
          periods
        group by
          grouping sets ((key, kind, name, inside), (kind, name, inside))
      ),
      maps as (
        select
          key,
          kind,
          json_object_agg(
            name,
            frames::float8
            order by
              name
          ) as frames,
          json_object_agg(
            name,
            (frames / rate.per_second)::float8
            order by
              name
          ) as seconds,
          json_object_agg(
            name,
            drawings::float8
            order by
              name
          ) as drawings,
          json_object_agg(
            name,
            count::float8
            order by
              name
          ) as count
        from
          sums
          cross join (
            select
              coalesce(
                nullif(
                  case
                    when fps ~ '^[0-9]+([.][0-9]+)?$' then fps::numeric
                  end,
                  0
                ),
                25
              ) as per_second
            from
              project
            where
              id = $11
          ) rate
        group by
          key,
          kind
      ),
      filled as (
        select
          key,
          kind,
          json_object_agg(
            inside,
            number
            order by
              inside
          ) as entries
        from
          (
            select
              key,
              kind,
              inside,
              count(*) as number
            from
              sums
            where
              kind <> 'year'
            group by
              key,
              kind,
              inside
          ) o
        group by
          key,
          kind
      )
    select
      json_object_agg(
        key,
        blocks
        order by
          key
      )
    from
      (
        select
          key,
          json_object_agg(
            kind,
            json_strip_nulls(
              json_build_object(
                'frames',
                coalesce(maps.frames, '{}'),
                'seconds',
                coalesce(maps.seconds, '{}'),
                'drawings',
                coalesce(maps.drawings, '{}'),
                'count',
                coalesce(maps.count, '{}'),
                'entries',
                case
                  when kind <> 'year' then coalesce(filled.entries, '{}')
                end
              )
            )
          ) as blocks
        from
          (
            select
              'total' as key
            union
            select
              key
            from
              sums
          ) keys
          cross join (
            values
              ('day'),
              ('week'),
              ('month'),
              ('year')
          ) kinds (kind)
          left join maps using (key, kind)
          left join filled using (key, kind)
        group by
          key
      ) answer
  )::text;

-- GET /data/projects/{project_id}/quotas/persons/{person_id}?count_mode=feedback (admin)
select
  (
    with
      days as (
        select
          task_type_id as key,
          starts,
          shot_id,
          max(weight) as count,
          max(weight * frames) as frames,
          max(weight * drawings) as drawings
        from
          (
            select
              a.person_id,
              d.task_type_id,
              d.shot_id,
              p.starts,
              1::numeric as weight,
              d.frames,
              d.drawings
            from
              (
                select
                  t.id,
                  t.task_type_id,
                  t.entity_id as shot_id,
                  t.duration,
                  t.created_at,
                  case
                    when t.end_date - t.real_start_date > $1 * interval '1 day' then t.end_date
                    else t.real_start_date
                  end as began,
                  (
                    select
                      shown - (
                        case
                          when t.end_date - t.real_start_date > $2 * interval '1 day' then t.end_date
                          else t.real_start_date
                        end < (shown::timestamp at time zone $3::text at time zone 'utc')
                      )::int
                    from
                      (
                        select
                          (
                            case
                              when t.end_date - t.real_start_date > $4 * interval '1 day' then t.end_date
                              else t.real_start_date
                            end at time zone 'utc' at time zone $5::text
                          )::date as shown
                      ) clock
                  ) as first_day,
                  t.end_date as ended,
                  (
                    select
                      shown - (t.end_date < (shown::timestamp at time zone $6::text at time zone 'utc'))::int
                    from
                      (
                        select
                          (t.end_date at time zone 'utc' at time zone $7::text)::date as shown
                      ) clock
                  ) as last_day,
                  coalesce(shot.nb_frames, 0) as frames,
                  coalesce(t.nb_drawings, 0) as drawings
                from
                  task t
                  join entity shot on shot.id = t.entity_id
                  join entity_type on entity_type.id = shot.entity_type_id
                  and entity_type.name = 'Shot'
                where
                  t.end_date is not null
                  and t.task_type_id is not null
                  and t.project_id = $8
              ) d
              join task_person_link a on a.task_id = d.id
              cross join lateral (
                select
                  d.last_day as starts
              ) p
            where
              a.person_id = $9::uuid
          ) counted
        group by
          task_type_id,
          starts,
          shot_id
      ),
      periods as (
        select
          key,
          kind,
          name,
          inside,
          max(count) as count,
          max(frames) as frames,
          max(drawings) as drawings
        from
          days
          cross join lateral (
            values
              ('day', to_char(starts, 'YYYY-MM-DD'), to_char(starts, 'YYYY-MM')),
              ('week', to_char(starts, 'IYYY-FMIW'), to_char(starts, 'IYYY')),
              ('month', to_char(starts, 'YYYY-MM'), to_char(starts, 'YYYY')),
              ('year', to_char(starts, 'YYYY'), null)
          ) period (kind, name, inside)
        group by
          key,
          kind,
          name,
          inside,
          shot_id
      ),
      sums as (
        select
          coalesce(key::text, 'total') as key,
          kind,
          name,
          inside,
          sum(count) as count,
          sum(frames) as frames,
          sum(drawings) as drawings
        from
          periods
        group by
          grouping sets ((key, kind, name, inside), (kind, name, inside))
      ),
      maps as (
        select
          key,
          kind,
          json_object_agg(
            name,
            frames::float8
            order by
              name
          ) as frames,
          json_object_agg(
            name,
            (frames / rate.per_second)::float8
            order by
              name
          ) as seconds,
          json_object_agg(
            name,
            drawings::float8
            order by
              name
          ) as drawings,
          json_object_agg(
            name,
            count::float8
            order by
              name
          ) as count
        from
          sums
          cross join (
            select
              coalesce(
                nullif(
                  case
                    when fps ~ '^[0-9]+([.][0-9]+)?$' then fps::numeric
                  end,
                  0
                ),
                25
              ) as per_second
            from
              project
            where
              id = $10
          ) rate
        group by
          key,
          kind
      ),
      filled as (
        select
          key,
          kind,
          json_object_agg(
            inside,
            number
            order by
              inside
          ) as entries
        from
          (
            select
              key,
              kind,
              inside,
              count(*) as number
            from
              sums
            where
              kind <> 'year'
            group by
              key,
              kind,
              inside
          ) o
        group by
          key,
          kind
      )
    select
      json_object_agg(
        key,
        blocks
        order by
          key
      )
    from
      (
        select
          key,
          json_object_agg(
            kind,
            json_strip_nulls(
              json_build_object(
                'frames',
                coalesce(maps.frames, '{}'),
                'seconds',
                coalesce(maps.seconds, '{}'),
                'drawings',
                coalesce(maps.drawings, '{}'),
                'count',
                coalesce(maps.count, '{}'),
                'entries',
                case
                  when kind <> 'year' then coalesce(filled.entries, '{}')
                end
              )
            )
          ) as blocks
        from
          (
            select
              'total' as key
            union
            select
              key
            from
              sums
          ) keys
          cross join (
            values
              ('day'),
              ('week'),
              ('month'),
              ('year')
          ) kinds (kind)
          left join maps using (key, kind)
          left join filled using (key, kind)
        group by
          key
      ) answer
  )::text;

-- GET /data/projects/{project_id}/quotas/persons/{person_id}?count_mode=done (admin)
select
  (
    with
      days as (
        select
          task_type_id as key,
          starts,
          shot_id,
          max(weight) as count,
          max(weight * frames) as frames,
          max(weight * drawings) as drawings
        from
          (
            select
              a.person_id,
              d.task_type_id,
              d.shot_id,
              p.starts,
              1::numeric as weight,
              d.frames,
              d.drawings
            from
              (
                select
                  t.id,
                  t.task_type_id,
                  t.entity_id as shot_id,
                  t.duration,
                  t.created_at,
                  case
                    when t.done_date - t.real_start_date > $1 * interval '1 day' then t.done_date
                    else t.real_start_date
                  end as began,
                  (
                    select
                      shown - (
                        case
                          when t.done_date - t.real_start_date > $2 * interval '1 day' then t.done_date
                          else t.real_start_date
                        end < (shown::timestamp at time zone $3::text at time zone 'utc')
                      )::int
                    from
                      (
                        select
                          (
                            case
                              when t.done_date - t.real_start_date > $4 * interval '1 day' then t.done_date
                              else t.real_start_date
                            end at time zone 'utc' at time zone $5::text
                          )::date as shown
                      ) clock
                  ) as first_day,
                  t.done_date as ended,
                  (
                    select
                      shown - (t.done_date < (shown::timestamp at time zone $6::text at time zone 'utc'))::int
                    from
                      (
                        select
                          (t.done_date at time zone 'utc' at time zone $7::text)::date as shown
                      ) clock
                  ) as last_day,
                  coalesce(shot.nb_frames, 0) as frames,
                  coalesce(t.nb_drawings, 0) as drawings
                from
                  task t
                  join entity shot on shot.id = t.entity_id
                  join entity_type on entity_type.id = shot.entity_type_id
                  and entity_type.name = 'Shot'
                where
                  t.done_date is not null
                  and t.task_type_id is not null
                  and t.project_id = $8
              ) d
              join task_person_link a on a.task_id = d.id
              cross join lateral (
                select
                  d.last_day as starts
              ) p
            where
              a.person_id = $9::uuid
          ) counted
        group by
          task_type_id,
          starts,
          shot_id
      ),
      periods as (
        select
          key,
          kind,
          name,
          inside,
          max(count) as count,
          max(frames) as frames,
          max(drawings) as drawings
        from
          days
          cross join lateral (
            values
              ('day', to_char(starts, 'YYYY-MM-DD'), to_char(starts, 'YYYY-MM')),
              ('week', to_char(starts, 'IYYY-FMIW'), to_char(starts, 'IYYY')),
              ('month', to_char(starts, 'YYYY-MM'), to_char(starts, 'YYYY')),
              ('year', to_char(starts, 'YYYY'), null)
          ) period (kind, name, inside)
        group by
          key,
          kind,
          name,
          inside,
          shot_id
      ),
      sums as (
        select
          coalesce(key::text, 'total') as key,
          kind,
          name,
          inside,
          sum(count) as count,
          sum(frames) as frames,
          sum(drawings) as drawings
        from
          periods
        group by
          grouping sets ((key, kind, name, inside), (kind, name, inside))
      ),
      maps as (
        select
          key,
          kind,
          json_object_agg(
            name,
            frames::float8
            order by
              name
          ) as frames,
          json_object_agg(
            name,
            (frames / rate.per_second)::float8
            order by
              name
          ) as seconds,
          json_object_agg(
            name,
            drawings::float8
            order by
              name
          ) as drawings,
          json_object_agg(
            name,
            count::float8
            order by
              name
          ) as count
        from
          sums
          cross join (
            select
              coalesce(
                nullif(
                  case
                    when fps ~ '^[0-9]+([.][0-9]+)?$' then fps::numeric
                  end,
                  0
                ),
                25
              ) as per_second
            from
              project
            where
              id = $10
          ) rate
        group by
          key,
          kind
      ),
      filled as (
        select
          key,
          kind,
          json_object_agg(
            inside,
            number
            order by
              inside
          ) as entries
        from
          (
            select
              key,
              kind,
              inside,
              count(*) as number
            from
              sums
            where
              kind <> 'year'
            group by
              key,
              kind,
              inside
          ) o
        group by
          key,
          kind
      )
    select
      json_object_agg(
        key,
        blocks
        order by
          key
      )
    from
      (
        select
          key,
          json_object_agg(
            kind,
            json_strip_nulls(
              json_build_object(
                'frames',
                coalesce(maps.frames, '{}'),
                'seconds',
                coalesce(maps.seconds, '{}'),
                'drawings',
                coalesce(maps.drawings, '{}'),
                'count',
                coalesce(maps.count, '{}'),
                'entries',
                case
                  when kind <> 'year' then coalesce(filled.entries, '{}')
                end
              )
            )
          ) as blocks
        from
          (
            select
              'total' as key
            union
            select
              key
            from
              sums
          ) keys
          cross join (
            values
              ('day'),
              ('week'),
              ('month'),
              ('year')
          ) kinds (kind)
          left join maps using (key, kind)
          left join filled using (key, kind)
        group by
          key
      ) answer
  )::text;

-- GET /data/projects/{project_id}/quotas/{task_type_id} (admin)
-- GET /data/projects/{project_id}/quotas/{task_type_id}?detail=true (admin)
-- GET /data/projects/{project_id}/quotas/{task_type_id}?count_mode=weighted (admin)
select
  (
    with
      days as (
        select
          person_id as key,
          starts,
          sum(weight) as count,
          sum(weight * frames) as frames,
          sum(weight * drawings) as drawings
        from
          (
            with
              dated as not materialized (
                select
                  t.id,
                  t.task_type_id,
                  t.entity_id as shot_id,
                  t.duration,
                  t.created_at,
                  case
                    when t.end_date - t.real_start_date > $1 * interval '1 day' then t.end_date
                    else t.real_start_date
                  end as began,
                  (
                    select
                      shown - (
                        case
                          when t.end_date - t.real_start_date > $2 * interval '1 day' then t.end_date
                          else t.real_start_date
                        end < (shown::timestamp at time zone $3::text at time zone 'utc')
                      )::int
                    from
                      (
                        select
                          (
                            case
                              when t.end_date - t.real_start_date > $4 * interval '1 day' then t.end_date
                              else t.real_start_date
                            end at time zone 'utc' at time zone $5::text
                          )::date as shown
                      ) clock
                  ) as first_day,
                  t.end_date as ended,
                  (
                    select
                      shown - (t.end_date < (shown::timestamp at time zone $6::text at time zone 'utc'))::int
                    from
                      (
                        select
                          (t.end_date at time zone 'utc' at time zone $7::text)::date as shown
                      ) clock
                  ) as last_day,
                  coalesce(shot.nb_frames, 0) as frames,
                  coalesce(t.nb_drawings, 0) as drawings
                from
                  task t
                  join entity shot on shot.id = t.entity_id
                  join entity_type on entity_type.id = shot.entity_type_id
                  and entity_type.name = 'Shot'
                where
                  t.end_date is not null
                  and t.task_type_id is not null
                  and t.project_id = $8
                  and t.task_type_id = $9
              ),
              logged as (
                select
                  s.person_id,
                  d.task_type_id,
                  d.shot_id,
                  p.starts,
                  case
                    when s.duration between 1e-9 and 1e15
                    and d.duration between 1e-9 and 1e15 then s.duration::text::numeric / d.duration::text::numeric
                    else 0
                  end as weight,
                  d.frames,
                  d.drawings
                from
                  dated d
                  join time_spent s on s.task_id = d.id
                  cross join lateral (
                    select
                      s.date as starts
                  ) p
                where
                  s.person_id in (
                    select
                      id
                    from
                      person
                    where
                      is_bot is not true
                  )
                  and true
              ),
              spread as (
                select distinct
                  on (a.person_id, d.task_type_id, d.shot_id, p.starts) a.person_id,
                  d.task_type_id,
                  d.shot_id,
                  p.starts,
                  (
                    select
                      least(
                        whole,
                        case
                          when d.began >= p.starts::timestamp
                          and d.ended <= p.ends::timestamp then whole
                          when d.began >= p.starts::timestamp then (
                            select
                              (5 * ((weekday + steps) / 7) + least((weekday + steps) % 7, 5)) - (5 * ((weekday) / 7) + least((weekday) % 7, 5))
                            from
                              (
                                select
                                  extract(
                                    isodow
                                    from
                                      d.began
                                  )::int as weekday,
                                  greatest(
                                    extract(
                                      day
                                      from
                                        p.ends::timestamp - d.began
                                    ),
                                    0
                                  )::int as steps
                              ) span
                          ) + 1
                          when d.ended <= p.ends::timestamp then (
                            select
                              (5 * ((weekday + steps) / 7) + least((weekday + steps) % 7, 5)) - (5 * ((weekday) / 7) + least((weekday) % 7, 5))
                            from
                              (
                                select
                                  extract(
                                    isodow
                                    from
                                      p.starts::timestamp
                                  )::int as weekday,
                                  greatest(
                                    extract(
                                      day
                                      from
                                        d.ended - p.starts::timestamp
                                    ),
                                    0
                                  )::int as steps
                              ) span
                          ) + 1
                          else 1
                        end
                      ) / whole::numeric
                    from
                      (
                        select
                          (
                            select
                              (5 * ((weekday + steps) / 7) + least((weekday + steps) % 7, 5)) - (5 * ((weekday) / 7) + least((weekday) % 7, 5))
                            from
                              (
                                select
                                  extract(
                                    isodow
                                    from
                                      d.began
                                  )::int as weekday,
                                  greatest(
                                    extract(
                                      day
                                      from
                                        d.ended - d.began
                                    ),
                                    0
                                  )::int as steps
                              ) span
                          ) + 1 as whole
                      ) task
                  ) as weight,
                  d.frames,
                  d.drawings
                from
                  dated d
                  join task_person_link a on a.task_id = d.id
                  cross join lateral (
                    select
                      d.first_day + number as starts,
                      d.first_day + number + 1 as ends
                    from
                      generate_series(0, d.last_day - d.first_day) number
                  ) p
                where
                  a.person_id in (
                    select
                      id
                    from
                      person
                    where
                      is_bot is not true
                  )
                  and true
                  and (
                    extract(
                      isodow
                      from
                        p.starts
                    ) < 6
                    or p.starts = d.first_day
                  )
                  and not exists (
                    select
                    from
                      time_spent s
                    where
                      s.task_id = d.id
                  )
                  and not exists (
                    select
                    from
                      logged l
                    where
                      l.person_id = a.person_id
                      and l.task_type_id = d.task_type_id
                      and l.shot_id = d.shot_id
                      and l.starts = p.starts
                  )
                order by
                  a.person_id,
                  d.task_type_id,
                  d.shot_id,
                  p.starts,
                  d.created_at,
                  d.id
              )
            select
              *
            from
              logged
            union all
            select
              *
            from
              spread
          ) counted
        group by
          person_id,
          starts
      ),
      periods as (
        select
          key,
          kind,
          name,
          inside,
          sum(count) as count,
          sum(frames) as frames,
          sum(drawings) as drawings
        from
          days
          cross join lateral (
            values
              ('day', to_char(starts, 'YYYY-MM-DD'), to_char(starts, 'YYYY-MM')),
              ('week', to_char(starts, 'IYYY-FMIW'), to_char(starts, 'IYYY')),
              ('month', to_char(starts, 'YYYY-MM'), to_char(starts, 'YYYY')),
              ('year', to_char(starts, 'YYYY'), null)
          ) period (kind, name, inside)
        group by
          key,
          kind,
          name,
          inside
      ),
      sums as (
        select
          coalesce(key::text, 'total') as key,
          kind,
          name,
          inside,
          sum(count) as count,
          sum(frames) as frames,
          sum(drawings) as drawings
        from
          periods
        group by
          grouping sets ((key, kind, name, inside), (kind, name, inside))
      ),
      maps as (
        select
          key,
          kind,
          json_object_agg(
            name,
            frames::float8
            order by
              name
          ) as frames,
          json_object_agg(
            name,
            (frames / rate.per_second)::float8
            order by
              name
          ) as seconds,
          json_object_agg(
            name,
            drawings::float8
            order by
              name
          ) as drawings,
          json_object_agg(
            name,
            count::float8
            order by
              name
          ) as count
        from
          sums
          cross join (
            select
              coalesce(
                nullif(
                  case
                    when fps ~ '^[0-9]+([.][0-9]+)?$' then fps::numeric
                  end,
                  0
                ),
                25
              ) as per_second
            from
              project
            where
              id = $10
          ) rate
        group by
          key,
          kind
      ),
      filled as (
        select
          key,
          kind,
          json_object_agg(
            inside,
            number
            order by
              inside
          ) as entries
        from
          (
            select
              key,
              kind,
              inside,
              count(*) as number
            from
              sums
            where
              kind <> 'year'
            group by
              key,
              kind,
              inside
          ) o
        group by
          key,
          kind
      )
    select
      json_object_agg(
        key,
        blocks
        order by
          key
      )
    from
      (
        select
          key,
          json_object_agg(
            kind,
            json_strip_nulls(
              json_build_object(
                'frames',
                coalesce(maps.frames, '{}'),
                'seconds',
                coalesce(maps.seconds, '{}'),
                'drawings',
                coalesce(maps.drawings, '{}'),
                'count',
                coalesce(maps.count, '{}'),
                'entries',
                case
                  when kind <> 'year' then coalesce(filled.entries, '{}')
                end
              )
            )
          ) as blocks
        from
          (
            select
              'total' as key
            union
            select
              key
            from
              sums
          ) keys
          cross join (
            values
              ('day'),
              ('week'),
              ('month'),
              ('year')
          ) kinds (kind)
          left join maps using (key, kind)
          left join filled using (key, kind)
        group by
          key
      ) answer
  )::text
from
  task_type
where
  id = $11;

-- GET /data/projects/{project_id}/quotas/{task_type_id} (manager, supervisor, user, client, vendor)
select
  (
    with
      days as (
        select
          person_id as key,
          starts,
          sum(weight) as count,
          sum(weight * frames) as frames,
          sum(weight * drawings) as drawings
        from
          (
            with
              dated as not materialized (
                select
                  t.id,
                  t.task_type_id,
                  t.entity_id as shot_id,
                  t.duration,
                  t.created_at,
                  case
                    when t.end_date - t.real_start_date > $1 * interval '1 day' then t.end_date
                    else t.real_start_date
                  end as began,
                  (
                    select
                      shown - (
                        case
                          when t.end_date - t.real_start_date > $2 * interval '1 day' then t.end_date
                          else t.real_start_date
                        end < (shown::timestamp at time zone $3::text at time zone 'utc')
                      )::int
                    from
                      (
                        select
                          (
                            case
                              when t.end_date - t.real_start_date > $4 * interval '1 day' then t.end_date
                              else t.real_start_date
                            end at time zone 'utc' at time zone $5::text
                          )::date as shown
                      ) clock
                  ) as first_day,
                  t.end_date as ended,
                  (
                    select
                      shown - (t.end_date < (shown::timestamp at time zone $6::text at time zone 'utc'))::int
                    from
                      (
                        select
                          (t.end_date at time zone 'utc' at time zone $7::text)::date as shown
                      ) clock
                  ) as last_day,
                  coalesce(shot.nb_frames, 0) as frames,
                  coalesce(t.nb_drawings, 0) as drawings
                from
                  task t
                  join entity shot on shot.id = t.entity_id
                  join entity_type on entity_type.id = shot.entity_type_id
                  and entity_type.name = 'Shot'
                where
                  t.end_date is not null
                  and t.task_type_id is not null
                  and t.project_id = $8
                  and t.task_type_id = $9
              ),
              logged as (
                select
                  s.person_id,
                  d.task_type_id,
                  d.shot_id,
                  p.starts,
                  case
                    when s.duration between 1e-9 and 1e15
                    and d.duration between 1e-9 and 1e15 then s.duration::text::numeric / d.duration::text::numeric
                    else 0
                  end as weight,
                  d.frames,
                  d.drawings
                from
                  dated d
                  join time_spent s on s.task_id = d.id
                  cross join lateral (
                    select
                      s.date as starts
                  ) p
                where
                  s.person_id in (
                    select
                      id
                    from
                      person
                    where
                      is_bot is not true
                  )
                  and (
                    s.person_id = $10::uuid
                    or $11::uuid = any (
                      array(
                        select
                          its_membership.project_id
                        from
                          project_person_link its_membership
                          join person its_member on its_member.id = its_membership.person_id
                        where
                          its_membership.person_id = $12::uuid
                          and coalesce(nullif(its_membership.role, 'admin'), its_member.role) = any ($13::text[])
                      )
                    )
                    or $14::uuid = any (
                      array(
                        select
                          its_membership.project_id
                        from
                          project_person_link its_membership
                          join person its_member on its_member.id = its_membership.person_id
                        where
                          its_membership.person_id = $15::uuid
                          and coalesce(nullif(its_membership.role, 'admin'), its_member.role) = any ($16::text[])
                      )
                    )
                  )
              ),
              spread as (
                select distinct
                  on (a.person_id, d.task_type_id, d.shot_id, p.starts) a.person_id,
                  d.task_type_id,
                  d.shot_id,
                  p.starts,
                  (
                    select
                      least(
                        whole,
                        case
                          when d.began >= p.starts::timestamp
                          and d.ended <= p.ends::timestamp then whole
                          when d.began >= p.starts::timestamp then (
                            select
                              (5 * ((weekday + steps) / 7) + least((weekday + steps) % 7, 5)) - (5 * ((weekday) / 7) + least((weekday) % 7, 5))
                            from
                              (
                                select
                                  extract(
                                    isodow
                                    from
                                      d.began
                                  )::int as weekday,
                                  greatest(
                                    extract(
                                      day
                                      from
                                        p.ends::timestamp - d.began
                                    ),
                                    0
                                  )::int as steps
                              ) span
                          ) + 1
                          when d.ended <= p.ends::timestamp then (
                            select
                              (5 * ((weekday + steps) / 7) + least((weekday + steps) % 7, 5)) - (5 * ((weekday) / 7) + least((weekday) % 7, 5))
                            from
                              (
                                select
                                  extract(
                                    isodow
                                    from
                                      p.starts::timestamp
                                  )::int as weekday,
                                  greatest(
                                    extract(
                                      day
                                      from
                                        d.ended - p.starts::timestamp
                                    ),
                                    0
                                  )::int as steps
                              ) span
                          ) + 1
                          else 1
                        end
                      ) / whole::numeric
                    from
                      (
                        select
                          (
                            select
                              (5 * ((weekday + steps) / 7) + least((weekday + steps) % 7, 5)) - (5 * ((weekday) / 7) + least((weekday) % 7, 5))
                            from
                              (
                                select
                                  extract(
                                    isodow
                                    from
                                      d.began
                                  )::int as weekday,
                                  greatest(
                                    extract(
                                      day
                                      from
                                        d.ended - d.began
                                    ),
                                    0
                                  )::int as steps
                              ) span
                          ) + 1 as whole
                      ) task
                  ) as weight,
                  d.frames,
                  d.drawings
                from
                  dated d
                  join task_person_link a on a.task_id = d.id
                  cross join lateral (
                    select
                      d.first_day + number as starts,
                      d.first_day + number + 1 as ends
                    from
                      generate_series(0, d.last_day - d.first_day) number
                  ) p
                where
                  a.person_id in (
                    select
                      id
                    from
                      person
                    where
                      is_bot is not true
                  )
                  and (
                    a.person_id = $17::uuid
                    or $18::uuid = any (
                      array(
                        select
                          its_membership.project_id
                        from
                          project_person_link its_membership
                          join person its_member on its_member.id = its_membership.person_id
                        where
                          its_membership.person_id = $19::uuid
                          and coalesce(nullif(its_membership.role, 'admin'), its_member.role) = any ($20::text[])
                      )
                    )
                    or $21::uuid = any (
                      array(
                        select
                          its_membership.project_id
                        from
                          project_person_link its_membership
                          join person its_member on its_member.id = its_membership.person_id
                        where
                          its_membership.person_id = $22::uuid
                          and coalesce(nullif(its_membership.role, 'admin'), its_member.role) = any ($23::text[])
                      )
                    )
                  )
                  and (
                    extract(
                      isodow
                      from
                        p.starts
                    ) < 6
                    or p.starts = d.first_day
                  )
                  and not exists (
                    select
                    from
                      time_spent s
                    where
                      s.task_id = d.id
                  )
                  and not exists (
                    select
                    from
                      logged l
                    where
                      l.person_id = a.person_id
                      and l.task_type_id = d.task_type_id
                      and l.shot_id = d.shot_id
                      and l.starts = p.starts
                  )
                order by
                  a.person_id,
                  d.task_type_id,
                  d.shot_id,
                  p.starts,
                  d.created_at,
                  d.id
              )
            select
              *
            from
              logged
            union all
            select
              *
            from
              spread
          ) counted
        group by
          person_id,
          starts
      ),
      periods as (
        select
          key,
          kind,
          name,
          inside,
          sum(count) as count,
          sum(frames) as frames,
          sum(drawings) as drawings
        from
          days
          cross join lateral (
            values
              ('day', to_char(starts, 'YYYY-MM-DD'), to_char(starts, 'YYYY-MM')),
              ('week', to_char(starts, 'IYYY-FMIW'), to_char(starts, 'IYYY')),
              ('month', to_char(starts, 'YYYY-MM'), to_char(starts, 'YYYY')),
              ('year', to_char(starts, 'YYYY'), null)
          ) period (kind, name, inside)
        group by
          key,
          kind,
          name,
          inside
      ),
      sums as (
        select
          coalesce(key::text, 'total') as key,
          kind,
          name,
          inside,
          sum(count) as count,
          sum(frames) as frames,
          sum(drawings) as drawings
        from
          periods
        group by
          grouping sets ((key, kind, name, inside), (kind, name, inside))
      ),
      maps as (
        select
          key,
          kind,
          json_object_agg(
            name,
            frames::float8
            order by
              name
          ) as frames,
          json_object_agg(
            name,
            (frames / rate.per_second)::float8
            order by
              name
          ) as seconds,
          json_object_agg(
            name,
            drawings::float8
            order by
              name
          ) as drawings,
          json_object_agg(
            name,
            count::float8
            order by
              name
          ) as count
        from
          sums
          cross join (
            select
              coalesce(
                nullif(
                  case
                    when fps ~ '^[0-9]+([.][0-9]+)?$' then fps::numeric
                  end,
                  0
                ),
                25
              ) as per_second
            from
              project
            where
              id = $24
          ) rate
        group by
          key,
          kind
      ),
      filled as (
        select
          key,
          kind,
          json_object_agg(
            inside,
            number
            order by
              inside
          ) as entries
        from
          (
            select
              key,
              kind,
              inside,
              count(*) as number
            from
              sums
            where
              kind <> 'year'
            group by
              key,
              kind,
              inside
          ) o
        group by
          key,
          kind
      )
    select
      json_object_agg(
        key,
        blocks
        order by
          key
      )
    from
      (
        select
          key,
          json_object_agg(
            kind,
            json_strip_nulls(
              json_build_object(
                'frames',
                coalesce(maps.frames, '{}'),
                'seconds',
                coalesce(maps.seconds, '{}'),
                'drawings',
                coalesce(maps.drawings, '{}'),
                'count',
                coalesce(maps.count, '{}'),
                'entries',
                case
                  when kind <> 'year' then coalesce(filled.entries, '{}')
                end
              )
            )
          ) as blocks
        from
          (
            select
              'total' as key
            union
            select
              key
            from
              sums
          ) keys
          cross join (
            values
              ('day'),
              ('week'),
              ('month'),
              ('year')
          ) kinds (kind)
          left join maps using (key, kind)
          left join filled using (key, kind)
        group by
          key
      ) answer
  )::text
from
  task_type
where
  id = $25;

-- GET /data/projects/{project_id}/quotas/{task_type_id}?count_mode=weighteddone (admin)
select
  (
    with
      days as (
        select
          person_id as key,
          starts,
          sum(weight) as count,
          sum(weight * frames) as frames,
          sum(weight * drawings) as drawings
        from
          (
            with
              dated as not materialized (
                select
                  t.id,
                  t.task_type_id,
                  t.entity_id as shot_id,
                  t.duration,
                  t.created_at,
                  case
                    when t.done_date - t.real_start_date > $1 * interval '1 day' then t.done_date
                    else t.real_start_date
                  end as began,
                  (
                    select
                      shown - (
                        case
                          when t.done_date - t.real_start_date > $2 * interval '1 day' then t.done_date
                          else t.real_start_date
                        end < (shown::timestamp at time zone $3::text at time zone 'utc')
                      )::int
                    from
                      (
                        select
                          (
                            case
                              when t.done_date - t.real_start_date > $4 * interval '1 day' then t.done_date
                              else t.real_start_date
                            end at time zone 'utc' at time zone $5::text
                          )::date as shown
                      ) clock
                  ) as first_day,
                  t.done_date as ended,
                  (
                    select
                      shown - (t.done_date < (shown::timestamp at time zone $6::text at time zone 'utc'))::int
                    from
                      (
                        select
                          (t.done_date at time zone 'utc' at time zone $7::text)::date as shown
                      ) clock
                  ) as last_day,
                  coalesce(shot.nb_frames, 0) as frames,
                  coalesce(t.nb_drawings, 0) as drawings
                from
                  task t
                  join entity shot on shot.id = t.entity_id
                  join entity_type on entity_type.id = shot.entity_type_id
                  and entity_type.name = 'Shot'
                where
                  t.done_date is not null
                  and t.task_type_id is not null
                  and t.project_id = $8
                  and t.task_type_id = $9
              ),
              logged as (
                select
                  s.person_id,
                  d.task_type_id,
                  d.shot_id,
                  p.starts,
                  case
                    when s.duration between 1e-9 and 1e15
                    and d.duration between 1e-9 and 1e15 then s.duration::text::numeric / d.duration::text::numeric
                    else 0
                  end as weight,
                  d.frames,
                  d.drawings
                from
                  dated d
                  join time_spent s on s.task_id = d.id
                  cross join lateral (
                    select
                      s.date as starts
                  ) p
                where
                  s.person_id in (
                    select
                      id
                    from
                      person
                    where
                      is_bot is not true
                  )
                  and true
              ),
              spread as (
                select distinct
                  on (a.person_id, d.task_type_id, d.shot_id, p.starts) a.person_id,
                  d.task_type_id,
                  d.shot_id,
                  p.starts,
                  (
                    select
                      least(
                        whole,
                        case
                          when d.began >= p.starts::timestamp
                          and d.ended <= p.ends::timestamp then whole
                          when d.began >= p.starts::timestamp then (
                            select
                              (5 * ((weekday + steps) / 7) + least((weekday + steps) % 7, 5)) - (5 * ((weekday) / 7) + least((weekday) % 7, 5))
                            from
                              (
                                select
                                  extract(
                                    isodow
                                    from
                                      d.began
                                  )::int as weekday,
                                  greatest(
                                    extract(
                                      day
                                      from
                                        p.ends::timestamp - d.began
                                    ),
                                    0
                                  )::int as steps
                              ) span
                          ) + 1
                          when d.ended <= p.ends::timestamp then (
                            select
                              (5 * ((weekday + steps) / 7) + least((weekday + steps) % 7, 5)) - (5 * ((weekday) / 7) + least((weekday) % 7, 5))
                            from
                              (
                                select
                                  extract(
                                    isodow
                                    from
                                      p.starts::timestamp
                                  )::int as weekday,
                                  greatest(
                                    extract(
                                      day
                                      from
                                        d.ended - p.starts::timestamp
                                    ),
                                    0
                                  )::int as steps
                              ) span
                          ) + 1
                          else 1
                        end
                      ) / whole::numeric
                    from
                      (
                        select
                          (
                            select
                              (5 * ((weekday + steps) / 7) + least((weekday + steps) % 7, 5)) - (5 * ((weekday) / 7) + least((weekday) % 7, 5))
                            from
                              (
                                select
                                  extract(
                                    isodow
                                    from
                                      d.began
                                  )::int as weekday,
                                  greatest(
                                    extract(
                                      day
                                      from
                                        d.ended - d.began
                                    ),
                                    0
                                  )::int as steps
                              ) span
                          ) + 1 as whole
                      ) task
                  ) as weight,
                  d.frames,
                  d.drawings
                from
                  dated d
                  join task_person_link a on a.task_id = d.id
                  cross join lateral (
                    select
                      d.first_day + number as starts,
                      d.first_day + number + 1 as ends
                    from
                      generate_series(0, d.last_day - d.first_day) number
                  ) p
                where
                  a.person_id in (
                    select
                      id
                    from
                      person
                    where
                      is_bot is not true
                  )
                  and true
                  and (
                    extract(
                      isodow
                      from
                        p.starts
                    ) < 6
                    or p.starts = d.first_day
                  )
                  and not exists (
                    select
                    from
                      time_spent s
                    where
                      s.task_id = d.id
                  )
                  and not exists (
                    select
                    from
                      logged l
                    where
                      l.person_id = a.person_id
                      and l.task_type_id = d.task_type_id
                      and l.shot_id = d.shot_id
                      and l.starts = p.starts
                  )
                order by
                  a.person_id,
                  d.task_type_id,
                  d.shot_id,
                  p.starts,
                  d.created_at,
                  d.id
              )
            select
              *
            from
              logged
            union all
            select
              *
            from
              spread
          ) counted
        group by
          person_id,
          starts
      ),
      periods as (
        select
          key,
          kind,
          name,
          inside,
          sum(count) as count,
          sum(frames) as frames,
          sum(drawings) as drawings
        from
          days
          cross join lateral (
            values
              ('day', to_char(starts, 'YYYY-MM-DD'), to_char(starts, 'YYYY-MM')),
              ('week', to_char(starts, 'IYYY-FMIW'), to_char(starts, 'IYYY')),
              ('month', to_char(starts, 'YYYY-MM'), to_char(starts, 'YYYY')),
              ('year', to_char(starts, 'YYYY'), null)
          ) period (kind, name, inside)
        group by
          key,
          kind,
          name,
          inside
      ),
      sums as (
        select
          coalesce(key::text, 'total') as key,
          kind,
          name,
          inside,
          sum(count) as count,
          sum(frames) as frames,
          sum(drawings) as drawings
        from
          periods
        group by
          grouping sets ((key, kind, name, inside), (kind, name, inside))
      ),
      maps as (
        select
          key,
          kind,
          json_object_agg(
            name,
            frames::float8
            order by
              name
          ) as frames,
          json_object_agg(
            name,
            (frames / rate.per_second)::float8
            order by
              name
          ) as seconds,
          json_object_agg(
            name,
            drawings::float8
            order by
              name
          ) as drawings,
          json_object_agg(
            name,
            count::float8
            order by
              name
          ) as count
        from
          sums
          cross join (
            select
              coalesce(
                nullif(
                  case
                    when fps ~ '^[0-9]+([.][0-9]+)?$' then fps::numeric
                  end,
                  0
                ),
                25
              ) as per_second
            from
              project
            where
              id = $10
          ) rate
        group by
          key,
          kind
      ),
      filled as (
        select
          key,
          kind,
          json_object_agg(
            inside,
            number
            order by
              inside
          ) as entries
        from
          (
            select
              key,
              kind,
              inside,
              count(*) as number
            from
              sums
            where
              kind <> 'year'
            group by
              key,
              kind,
              inside
          ) o
        group by
          key,
          kind
      )
    select
      json_object_agg(
        key,
        blocks
        order by
          key
      )
    from
      (
        select
          key,
          json_object_agg(
            kind,
            json_strip_nulls(
              json_build_object(
                'frames',
                coalesce(maps.frames, '{}'),
                'seconds',
                coalesce(maps.seconds, '{}'),
                'drawings',
                coalesce(maps.drawings, '{}'),
                'count',
                coalesce(maps.count, '{}'),
                'entries',
                case
                  when kind <> 'year' then coalesce(filled.entries, '{}')
                end
              )
            )
          ) as blocks
        from
          (
            select
              'total' as key
            union
            select
              key
            from
              sums
          ) keys
          cross join (
            values
              ('day'),
              ('week'),
              ('month'),
              ('year')
          ) kinds (kind)
          left join maps using (key, kind)
          left join filled using (key, kind)
        group by
          key
      ) answer
  )::text
from
  task_type
where
  id = $11;

-- GET /data/projects/{project_id}/quotas/{task_type_id}?count_mode=feedback (admin)
select
  (
    with
      days as (
        select
          person_id as key,
          starts,
          shot_id,
          max(weight) as count,
          max(weight * frames) as frames,
          max(weight * drawings) as drawings
        from
          (
            select
              a.person_id,
              d.task_type_id,
              d.shot_id,
              p.starts,
              1::numeric as weight,
              d.frames,
              d.drawings
            from
              (
                select
                  t.id,
                  t.task_type_id,
                  t.entity_id as shot_id,
                  t.duration,
                  t.created_at,
                  case
                    when t.end_date - t.real_start_date > $1 * interval '1 day' then t.end_date
                    else t.real_start_date
                  end as began,
                  (
                    select
                      shown - (
                        case
                          when t.end_date - t.real_start_date > $2 * interval '1 day' then t.end_date
                          else t.real_start_date
                        end < (shown::timestamp at time zone $3::text at time zone 'utc')
                      )::int
                    from
                      (
                        select
                          (
                            case
                              when t.end_date - t.real_start_date > $4 * interval '1 day' then t.end_date
                              else t.real_start_date
                            end at time zone 'utc' at time zone $5::text
                          )::date as shown
                      ) clock
                  ) as first_day,
                  t.end_date as ended,
                  (
                    select
                      shown - (t.end_date < (shown::timestamp at time zone $6::text at time zone 'utc'))::int
                    from
                      (
                        select
                          (t.end_date at time zone 'utc' at time zone $7::text)::date as shown
                      ) clock
                  ) as last_day,
                  coalesce(shot.nb_frames, 0) as frames,
                  coalesce(t.nb_drawings, 0) as drawings
                from
                  task t
                  join entity shot on shot.id = t.entity_id
                  join entity_type on entity_type.id = shot.entity_type_id
                  and entity_type.name = 'Shot'
                where
                  t.end_date is not null
                  and t.task_type_id is not null
                  and t.project_id = $8
                  and t.task_type_id = $9
              ) d
              join task_person_link a on a.task_id = d.id
              cross join lateral (
                select
                  d.last_day as starts
              ) p
            where
              a.person_id in (
                select
                  id
                from
                  person
                where
                  is_bot is not true
              )
              and true
          ) counted
        group by
          person_id,
          starts,
          shot_id
      ),
      periods as (
        select
          key,
          kind,
          name,
          inside,
          max(count) as count,
          max(frames) as frames,
          max(drawings) as drawings
        from
          days
          cross join lateral (
            values
              ('day', to_char(starts, 'YYYY-MM-DD'), to_char(starts, 'YYYY-MM')),
              ('week', to_char(starts, 'IYYY-FMIW'), to_char(starts, 'IYYY')),
              ('month', to_char(starts, 'YYYY-MM'), to_char(starts, 'YYYY')),
              ('year', to_char(starts, 'YYYY'), null)
          ) period (kind, name, inside)
        group by
          key,
          kind,
          name,
          inside,
          shot_id
      ),
      sums as (
        select
          coalesce(key::text, 'total') as key,
          kind,
          name,
          inside,
          sum(count) as count,
          sum(frames) as frames,
          sum(drawings) as drawings
        from
          periods
        group by
          grouping sets ((key, kind, name, inside), (kind, name, inside))
      ),
      maps as (
        select
          key,
          kind,
          json_object_agg(
            name,
            frames::float8
            order by
              name
          ) as frames,
          json_object_agg(
            name,
            (frames / rate.per_second)::float8
            order by
              name
          ) as seconds,
          json_object_agg(
            name,
            drawings::float8
            order by
              name
          ) as drawings,
          json_object_agg(
            name,
            count::float8
            order by
              name
          ) as count
        from
          sums
          cross join (
            select
              coalesce(
                nullif(
                  case
                    when fps ~ '^[0-9]+([.][0-9]+)?$' then fps::numeric
                  end,
                  0
                ),
                25
              ) as per_second
            from
              project
            where
              id = $10
          ) rate
        group by
          key,
          kind
      ),
      filled as (
        select
          key,
          kind,
          json_object_agg(
            inside,
            number
            order by
              inside
          ) as entries
        from
          (
            select
              key,
              kind,
              inside,
              count(*) as number
            from
              sums
            where
              kind <> 'year'
            group by
              key,
              kind,
              inside
          ) o
        group by
          key,
          kind
      )
    select
      json_object_agg(
        key,
        blocks
        order by
          key
      )
    from
      (
        select
          key,
          json_object_agg(
            kind,
            json_strip_nulls(
              json_build_object(
                'frames',
                coalesce(maps.frames, '{}'),
                'seconds',
                coalesce(maps.seconds, '{}'),
                'drawings',
                coalesce(maps.drawings, '{}'),
                'count',
                coalesce(maps.count, '{}'),
                'entries',
                case
                  when kind <> 'year' then coalesce(filled.entries, '{}')
                end
              )
            )
          ) as blocks
        from
          (
            select
              'total' as key
            union
            select
              key
            from
              sums
          ) keys
          cross join (
            values
              ('day'),
              ('week'),
              ('month'),
              ('year')
          ) kinds (kind)
          left join maps using (key, kind)
          left join filled using (key, kind)
        group by
          key
      ) answer
  )::text
from
  task_type
where
  id = $11;

-- GET /data/projects/{project_id}/quotas/{task_type_id}?count_mode=done (admin)
select
  (
    with
      days as (
        select
          person_id as key,
          starts,
          shot_id,
          max(weight) as count,
          max(weight * frames) as frames,
          max(weight * drawings) as drawings
        from
          (
            select
              a.person_id,
              d.task_type_id,
              d.shot_id,
              p.starts,
              1::numeric as weight,
              d.frames,
              d.drawings
            from
              (
                select
                  t.id,
                  t.task_type_id,
                  t.entity_id as shot_id,
                  t.duration,
                  t.created_at,
                  case
                    when t.done_date - t.real_start_date > $1 * interval '1 day' then t.done_date
                    else t.real_start_date
                  end as began,
                  (
                    select
                      shown - (
                        case
                          when t.done_date - t.real_start_date > $2 * interval '1 day' then t.done_date
                          else t.real_start_date
                        end < (shown::timestamp at time zone $3::text at time zone 'utc')
                      )::int
                    from
                      (
                        select
                          (
                            case
                              when t.done_date - t.real_start_date > $4 * interval '1 day' then t.done_date
                              else t.real_start_date
                            end at time zone 'utc' at time zone $5::text
                          )::date as shown
                      ) clock
                  ) as first_day,
                  t.done_date as ended,
                  (
                    select
                      shown - (t.done_date < (shown::timestamp at time zone $6::text at time zone 'utc'))::int
                    from
                      (
                        select
                          (t.done_date at time zone 'utc' at time zone $7::text)::date as shown
                      ) clock
                  ) as last_day,
                  coalesce(shot.nb_frames, 0) as frames,
                  coalesce(t.nb_drawings, 0) as drawings
                from
                  task t
                  join entity shot on shot.id = t.entity_id
                  join entity_type on entity_type.id = shot.entity_type_id
                  and entity_type.name = 'Shot'
                where
                  t.done_date is not null
                  and t.task_type_id is not null
                  and t.project_id = $8
                  and t.task_type_id = $9
              ) d
              join task_person_link a on a.task_id = d.id
              cross join lateral (
                select
                  d.last_day as starts
              ) p
            where
              a.person_id in (
                select
                  id
                from
                  person
                where
                  is_bot is not true
              )
              and true
          ) counted
        group by
          person_id,
          starts,
          shot_id
      ),
      periods as (
        select
          key,
          kind,
          name,
          inside,
          max(count) as count,
          max(frames) as frames,
          max(drawings) as drawings
        from
          days
          cross join lateral (
            values
              ('day', to_char(starts, 'YYYY-MM-DD'), to_char(starts, 'YYYY-MM')),
              ('week', to_char(starts, 'IYYY-FMIW'), to_char(starts, 'IYYY')),
              ('month', to_char(starts, 'YYYY-MM'), to_char(starts, 'YYYY')),
              ('year', to_char(starts, 'YYYY'), null)
          ) period (kind, name, inside)
        group by
          key,
          kind,
          name,
          inside,
          shot_id
      ),
      sums as (
        select
          coalesce(key::text, 'total') as key,
          kind,
          name,
          inside,
          sum(count) as count,
          sum(frames) as frames,
          sum(drawings) as drawings
        from
          periods
        group by
          grouping sets ((key, kind, name, inside), (kind, name, inside))
      ),
      maps as (
        select
          key,
          kind,
          json_object_agg(
            name,
            frames::float8
            order by
              name
          ) as frames,
          json_object_agg(
            name,
            (frames / rate.per_second)::float8
            order by
              name
          ) as seconds,
          json_object_agg(
            name,
            drawings::float8
            order by
              name
          ) as drawings,
          json_object_agg(
            name,
            count::float8
            order by
              name
          ) as count
        from
          sums
          cross join (
            select
              coalesce(
                nullif(
                  case
                    when fps ~ '^[0-9]+([.][0-9]+)?$' then fps::numeric
                  end,
                  0
                ),
                25
              ) as per_second
            from
              project
            where
              id = $10
          ) rate
        group by
          key,
          kind
      ),
      filled as (
        select
          key,
          kind,
          json_object_agg(
            inside,
            number
            order by
              inside
          ) as entries
        from
          (
            select
              key,
              kind,
              inside,
              count(*) as number
            from
              sums
            where
              kind <> 'year'
            group by
              key,
              kind,
              inside
          ) o
        group by
          key,
          kind
      )
    select
      json_object_agg(
        key,
        blocks
        order by
          key
      )
    from
      (
        select
          key,
          json_object_agg(
            kind,
            json_strip_nulls(
              json_build_object(
                'frames',
                coalesce(maps.frames, '{}'),
                'seconds',
                coalesce(maps.seconds, '{}'),
                'drawings',
                coalesce(maps.drawings, '{}'),
                'count',
                coalesce(maps.count, '{}'),
                'entries',
                case
                  when kind <> 'year' then coalesce(filled.entries, '{}')
                end
              )
            )
          ) as blocks
        from
          (
            select
              'total' as key
            union
            select
              key
            from
              sums
          ) keys
          cross join (
            values
              ('day'),
              ('week'),
              ('month'),
              ('year')
          ) kinds (kind)
          left join maps using (key, kind)
          left join filled using (key, kind)
        group by
          key
      ) answer
  )::text
from
  task_type
where
  id = $11;
