-- GET /data/persons/{person_id}/quota-shots/day/{year}/{month}/{day} (everybody)
-- GET /data/persons/{person_id}/quota-shots/day/{year}/{month}/{day}?project_id={project_id} (admin)
-- GET /data/persons/{person_id}/quota-shots/day/{year}/{month}/{day}?count_mode=weighted (admin)
-- GET /data/persons/{person_id}/quota-shots/day/{year}/{month}/{day}?count_mode=weighteddone (admin)
-- GET /data/persons/{person_id}/quota-shots/day/{year}/{month}/{day}?count_mode=feedback (admin)
-- GET /data/persons/{person_id}/quota-shots/day/{year}/{month}/{day}?count_mode=done (admin)
-- GET /data/persons/{person_id}/quota-shots/month/{year}/{month} (everybody)
-- GET /data/persons/{person_id}/quota-shots/month/{year}/{month}?project_id={project_id} (admin)
-- GET /data/persons/{person_id}/quota-shots/month/{year}/{month}?count_mode=weighted (admin)
-- GET /data/persons/{person_id}/quota-shots/month/{year}/{month}?count_mode=weighteddone (admin)
-- GET /data/persons/{person_id}/quota-shots/month/{year}/{month}?count_mode=feedback (admin)
-- GET /data/persons/{person_id}/quota-shots/month/{year}/{month}?count_mode=done (admin)
-- GET /data/persons/{person_id}/quota-shots/week/{year}/{week} (everybody)
-- GET /data/persons/{person_id}/quota-shots/week/{year}/{week}?project_id={project_id} (admin)
-- GET /data/persons/{person_id}/quota-shots/week/{year}/{week}?count_mode=weighted (admin)
-- GET /data/persons/{person_id}/quota-shots/week/{year}/{week}?count_mode=weighteddone (admin)
-- GET /data/persons/{person_id}/quota-shots/week/{year}/{week}?count_mode=feedback (admin)
-- GET /data/persons/{person_id}/quota-shots/week/{year}/{week}?count_mode=done (admin)
select
  is_bot
from
  person
where
  id = $1;

-- GET /data/persons/{person_id}/quota-shots/day/{year}/{month}/{day} (admin)
-- GET /data/persons/{person_id}/quota-shots/day/{year}/{month}/{day}?count_mode=weighted (admin)
-- GET /data/persons/{person_id}/quota-shots/month/{year}/{month} (admin)
-- GET /data/persons/{person_id}/quota-shots/month/{year}/{month}?count_mode=weighted (admin)
-- GET /data/persons/{person_id}/quota-shots/week/{year}/{week} (admin)
-- GET /data/persons/{person_id}/quota-shots/week/{year}/{week}?count_mode=weighted (admin)
select
  coalesce(
    json_agg(
      (
        select
          to_json(o)
        from
          (
            select
              'Entity'::text as "type",
              t.name as "name",
              nullif(t.code, '') as "code",
              t.description as "description",
              t.shotgun_id as "shotgun_id",
              t.canceled as "canceled",
              t.nb_frames as "nb_frames",
              t.nb_entities_out as "nb_entities_out",
              t.is_casting_standby as "is_casting_standby",
              t.is_shared as "is_shared",
              t.status as "status",
              t.project_id as "project_id",
              t.entity_type_id as "entity_type_id",
              t.parent_id as "parent_id",
              t.source_id as "source_id",
              t.preview_file_id as "preview_file_id",
              t.data as "data",
              t.ready_for as "ready_for",
              t.created_by as "created_by",
              t.id as "id",
              to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
              to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at",
              counted.task_type_id as "task_type_id",
              concat_ws(' / ', episode.name, sequence.name, t.name) as "full_name",
              counted.weight as "weight"
          ) o
      )
      order by
        concat_ws(' / ', episode.name, sequence.name, t.name) collate "C",
        t.id,
        counted.task_type_id
    ),
    '[]'
  )::text
from
  (
    select
      shot_id,
      task_type_id,
      (
        select
          (
            below + case
              when above_middle > 0
              or above_middle = 0
              and below % 2 = 1 then 1
              else 0
            end
          ) / 100::numeric
        from
          (
            select
              weight::float8 as x
          ) given,
          lateral (
            select
              floor(x * 100)::bigint as below,
              x * 134217729 - (x * 134217729 - x) as head
          ) split,
          lateral (
            select
              (head * 200 - (2 * below + 1)) + (x - head) * 200 as above_middle
          ) compared
      )::float8 as weight
    from
      (
        select
          shot_id,
          task_type_id,
          sum(weight) as weight
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
                  and true
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
                      $8::date as starts
                    where
                      s.date >= $9::date
                      and s.date < $10::date
                  ) p
                where
                  s.person_id = $11::uuid
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
                      $12::date as starts,
                      $13::date as ends
                    where
                      d.first_day < $14::date
                      and d.last_day >= $15::date
                  ) p
                where
                  a.person_id = $16::uuid
                  and true
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
          ) each_task
        group by
          shot_id,
          task_type_id
      ) each_shot
  ) counted
  join entity t on t.id = counted.shot_id
  left join entity sequence on sequence.id = t.parent_id
  left join entity episode on episode.id = sequence.parent_id;

-- GET /data/persons/{person_id}/quota-shots/day/{year}/{month}/{day} (manager, supervisor of oneself, user of oneself, client of oneself, vendor of oneself)
-- GET /data/persons/{person_id}/quota-shots/month/{year}/{month} (manager, supervisor of oneself, user of oneself, client of oneself, vendor of oneself)
-- GET /data/persons/{person_id}/quota-shots/week/{year}/{week} (manager, supervisor of oneself, user of oneself, client of oneself, vendor of oneself)
select
  coalesce(
    json_agg(
      (
        select
          to_json(o)
        from
          (
            select
              'Entity'::text as "type",
              t.name as "name",
              nullif(t.code, '') as "code",
              t.description as "description",
              t.shotgun_id as "shotgun_id",
              t.canceled as "canceled",
              t.nb_frames as "nb_frames",
              t.nb_entities_out as "nb_entities_out",
              t.is_casting_standby as "is_casting_standby",
              t.is_shared as "is_shared",
              t.status as "status",
              t.project_id as "project_id",
              t.entity_type_id as "entity_type_id",
              t.parent_id as "parent_id",
              t.source_id as "source_id",
              t.preview_file_id as "preview_file_id",
              t.data as "data",
              t.ready_for as "ready_for",
              t.created_by as "created_by",
              t.id as "id",
              to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
              to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at",
              counted.task_type_id as "task_type_id",
              concat_ws(' / ', episode.name, sequence.name, t.name) as "full_name",
              counted.weight as "weight"
          ) o
      )
      order by
        concat_ws(' / ', episode.name, sequence.name, t.name) collate "C",
        t.id,
        counted.task_type_id
    ),
    '[]'
  )::text
from
  (
    select
      shot_id,
      task_type_id,
      (
        select
          (
            below + case
              when above_middle > 0
              or above_middle = 0
              and below % 2 = 1 then 1
              else 0
            end
          ) / 100::numeric
        from
          (
            select
              weight::float8 as x
          ) given,
          lateral (
            select
              floor(x * 100)::bigint as below,
              x * 134217729 - (x * 134217729 - x) as head
          ) split,
          lateral (
            select
              (head * 200 - (2 * below + 1)) + (x - head) * 200 as above_middle
          ) compared
      )::float8 as weight
    from
      (
        select
          shot_id,
          task_type_id,
          sum(weight) as weight
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
                  and (
                    $8::uuid = $9::uuid
                    or t.project_id = any (
                      array(
                        select
                          its_membership.project_id
                        from
                          project_person_link its_membership
                          join person its_member on its_member.id = its_membership.person_id
                        where
                          its_membership.person_id = $10::uuid
                          and coalesce(nullif(its_membership.role, 'admin'), its_member.role) = any ($11::text[])
                      )
                    )
                    or t.project_id = any (
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
                  )
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
                      $14::date as starts
                    where
                      s.date >= $15::date
                      and s.date < $16::date
                  ) p
                where
                  s.person_id = $17::uuid
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
                      $18::date as starts,
                      $19::date as ends
                    where
                      d.first_day < $20::date
                      and d.last_day >= $21::date
                  ) p
                where
                  a.person_id = $22::uuid
                  and true
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
          ) each_task
        group by
          shot_id,
          task_type_id
      ) each_shot
  ) counted
  join entity t on t.id = counted.shot_id
  left join entity sequence on sequence.id = t.parent_id
  left join entity episode on episode.id = sequence.parent_id;

-- GET /data/persons/{person_id}/quota-shots/day/{year}/{month}/{day}?project_id={project_id} (admin)
-- GET /data/persons/{person_id}/quota-shots/month/{year}/{month}?project_id={project_id} (admin)
-- GET /data/persons/{person_id}/quota-shots/week/{year}/{week}?project_id={project_id} (admin)
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

-- GET /data/persons/{person_id}/quota-shots/day/{year}/{month}/{day}?project_id={project_id} (admin)
-- GET /data/persons/{person_id}/quota-shots/month/{year}/{month}?project_id={project_id} (admin)
-- GET /data/persons/{person_id}/quota-shots/week/{year}/{week}?project_id={project_id} (admin)
select
  coalesce(
    json_agg(
      (
        select
          to_json(o)
        from
          (
            select
              'Entity'::text as "type",
              t.name as "name",
              nullif(t.code, '') as "code",
              t.description as "description",
              t.shotgun_id as "shotgun_id",
              t.canceled as "canceled",
              t.nb_frames as "nb_frames",
              t.nb_entities_out as "nb_entities_out",
              t.is_casting_standby as "is_casting_standby",
              t.is_shared as "is_shared",
              t.status as "status",
              t.project_id as "project_id",
              t.entity_type_id as "entity_type_id",
              t.parent_id as "parent_id",
              t.source_id as "source_id",
              t.preview_file_id as "preview_file_id",
              t.data as "data",
              t.ready_for as "ready_for",
              t.created_by as "created_by",
              t.id as "id",
              to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
              to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at",
              counted.task_type_id as "task_type_id",
              concat_ws(' / ', episode.name, sequence.name, t.name) as "full_name",
              counted.weight as "weight"
          ) o
      )
      order by
        concat_ws(' / ', episode.name, sequence.name, t.name) collate "C",
        t.id,
        counted.task_type_id
    ),
    '[]'
  )::text
from
  (
    select
      shot_id,
      task_type_id,
      (
        select
          (
            below + case
              when above_middle > 0
              or above_middle = 0
              and below % 2 = 1 then 1
              else 0
            end
          ) / 100::numeric
        from
          (
            select
              weight::float8 as x
          ) given,
          lateral (
            select
              floor(x * 100)::bigint as below,
              x * 134217729 - (x * 134217729 - x) as head
          ) split,
          lateral (
            select
              (head * 200 - (2 * below + 1)) + (x - head) * 200 as above_middle
          ) compared
      )::float8 as weight
    from
      (
        select
          shot_id,
          task_type_id,
          sum(weight) as weight
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
                  and true
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
                      $9::date as starts
                    where
                      s.date >= $10::date
                      and s.date < $11::date
                  ) p
                where
                  s.person_id = $12::uuid
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
                      $13::date as starts,
                      $14::date as ends
                    where
                      d.first_day < $15::date
                      and d.last_day >= $16::date
                  ) p
                where
                  a.person_id = $17::uuid
                  and true
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
          ) each_task
        group by
          shot_id,
          task_type_id
      ) each_shot
  ) counted
  join entity t on t.id = counted.shot_id
  left join entity sequence on sequence.id = t.parent_id
  left join entity episode on episode.id = sequence.parent_id;

-- GET /data/persons/{person_id}/quota-shots/day/{year}/{month}/{day}?count_mode=weighteddone (admin)
-- GET /data/persons/{person_id}/quota-shots/month/{year}/{month}?count_mode=weighteddone (admin)
-- GET /data/persons/{person_id}/quota-shots/week/{year}/{week}?count_mode=weighteddone (admin)
select
  coalesce(
    json_agg(
      (
        select
          to_json(o)
        from
          (
            select
              'Entity'::text as "type",
              t.name as "name",
              nullif(t.code, '') as "code",
              t.description as "description",
              t.shotgun_id as "shotgun_id",
              t.canceled as "canceled",
              t.nb_frames as "nb_frames",
              t.nb_entities_out as "nb_entities_out",
              t.is_casting_standby as "is_casting_standby",
              t.is_shared as "is_shared",
              t.status as "status",
              t.project_id as "project_id",
              t.entity_type_id as "entity_type_id",
              t.parent_id as "parent_id",
              t.source_id as "source_id",
              t.preview_file_id as "preview_file_id",
              t.data as "data",
              t.ready_for as "ready_for",
              t.created_by as "created_by",
              t.id as "id",
              to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
              to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at",
              counted.task_type_id as "task_type_id",
              concat_ws(' / ', episode.name, sequence.name, t.name) as "full_name",
              counted.weight as "weight"
          ) o
      )
      order by
        concat_ws(' / ', episode.name, sequence.name, t.name) collate "C",
        t.id,
        counted.task_type_id
    ),
    '[]'
  )::text
from
  (
    select
      shot_id,
      task_type_id,
      (
        select
          (
            below + case
              when above_middle > 0
              or above_middle = 0
              and below % 2 = 1 then 1
              else 0
            end
          ) / 100::numeric
        from
          (
            select
              weight::float8 as x
          ) given,
          lateral (
            select
              floor(x * 100)::bigint as below,
              x * 134217729 - (x * 134217729 - x) as head
          ) split,
          lateral (
            select
              (head * 200 - (2 * below + 1)) + (x - head) * 200 as above_middle
          ) compared
      )::float8 as weight
    from
      (
        select
          shot_id,
          task_type_id,
          sum(weight) as weight
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
                  and true
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
                      $8::date as starts
                    where
                      s.date >= $9::date
                      and s.date < $10::date
                  ) p
                where
                  s.person_id = $11::uuid
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
                      $12::date as starts,
                      $13::date as ends
                    where
                      d.first_day < $14::date
                      and d.last_day >= $15::date
                  ) p
                where
                  a.person_id = $16::uuid
                  and true
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
          ) each_task
        group by
          shot_id,
          task_type_id
      ) each_shot
  ) counted
  join entity t on t.id = counted.shot_id
  left join entity sequence on sequence.id = t.parent_id
  left join entity episode on episode.id = sequence.parent_id;

-- GET /data/persons/{person_id}/quota-shots/day/{year}/{month}/{day}?count_mode=feedback (admin)
-- GET /data/persons/{person_id}/quota-shots/month/{year}/{month}?count_mode=feedback (admin)
-- GET /data/persons/{person_id}/quota-shots/week/{year}/{week}?count_mode=feedback (admin)
select
  coalesce(
    json_agg(
      (
        select
          to_json(o)
        from
          (
            select
              'Entity'::text as "type",
              t.name as "name",
              nullif(t.code, '') as "code",
              t.description as "description",
              t.shotgun_id as "shotgun_id",
              t.canceled as "canceled",
              t.nb_frames as "nb_frames",
              t.nb_entities_out as "nb_entities_out",
              t.is_casting_standby as "is_casting_standby",
              t.is_shared as "is_shared",
              t.status as "status",
              t.project_id as "project_id",
              t.entity_type_id as "entity_type_id",
              t.parent_id as "parent_id",
              t.source_id as "source_id",
              t.preview_file_id as "preview_file_id",
              t.data as "data",
              t.ready_for as "ready_for",
              t.created_by as "created_by",
              t.id as "id",
              to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
              to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at",
              counted.task_type_id as "task_type_id",
              concat_ws(' / ', episode.name, sequence.name, t.name) as "full_name",
              counted.weight as "weight"
          ) o
      )
      order by
        concat_ws(' / ', episode.name, sequence.name, t.name) collate "C",
        t.id,
        counted.task_type_id
    ),
    '[]'
  )::text
from
  (
    select
      shot_id,
      task_type_id,
      (
        select
          (
            below + case
              when above_middle > 0
              or above_middle = 0
              and below % 2 = 1 then 1
              else 0
            end
          ) / 100::numeric
        from
          (
            select
              weight::float8 as x
          ) given,
          lateral (
            select
              floor(x * 100)::bigint as below,
              x * 134217729 - (x * 134217729 - x) as head
          ) split,
          lateral (
            select
              (head * 200 - (2 * below + 1)) + (x - head) * 200 as above_middle
          ) compared
      )::float8 as weight
    from
      (
        select
          shot_id,
          task_type_id,
          max(weight) as weight
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
                  and true
              ) d
              join task_person_link a on a.task_id = d.id
              cross join lateral (
                select
                  $8::date as starts
                where
                  d.last_day >= $9::date
                  and d.last_day < $10::date
              ) p
            where
              a.person_id = $11::uuid
          ) each_task
        group by
          shot_id,
          task_type_id
      ) each_shot
  ) counted
  join entity t on t.id = counted.shot_id
  left join entity sequence on sequence.id = t.parent_id
  left join entity episode on episode.id = sequence.parent_id;

-- GET /data/persons/{person_id}/quota-shots/day/{year}/{month}/{day}?count_mode=done (admin)
-- GET /data/persons/{person_id}/quota-shots/month/{year}/{month}?count_mode=done (admin)
-- GET /data/persons/{person_id}/quota-shots/week/{year}/{week}?count_mode=done (admin)
select
  coalesce(
    json_agg(
      (
        select
          to_json(o)
        from
          (
            select
              'Entity'::text as "type",
              t.name as "name",
              nullif(t.code, '') as "code",
              t.description as "description",
              t.shotgun_id as "shotgun_id",
              t.canceled as "canceled",
              t.nb_frames as "nb_frames",
              t.nb_entities_out as "nb_entities_out",
              t.is_casting_standby as "is_casting_standby",
              t.is_shared as "is_shared",
              t.status as "status",
              t.project_id as "project_id",
              t.entity_type_id as "entity_type_id",
              t.parent_id as "parent_id",
              t.source_id as "source_id",
              t.preview_file_id as "preview_file_id",
              t.data as "data",
              t.ready_for as "ready_for",
              t.created_by as "created_by",
              t.id as "id",
              to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
              to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at",
              counted.task_type_id as "task_type_id",
              concat_ws(' / ', episode.name, sequence.name, t.name) as "full_name",
              counted.weight as "weight"
          ) o
      )
      order by
        concat_ws(' / ', episode.name, sequence.name, t.name) collate "C",
        t.id,
        counted.task_type_id
    ),
    '[]'
  )::text
from
  (
    select
      shot_id,
      task_type_id,
      (
        select
          (
            below + case
              when above_middle > 0
              or above_middle = 0
              and below % 2 = 1 then 1
              else 0
            end
          ) / 100::numeric
        from
          (
            select
              weight::float8 as x
          ) given,
          lateral (
            select
              floor(x * 100)::bigint as below,
              x * 134217729 - (x * 134217729 - x) as head
          ) split,
          lateral (
            select
              (head * 200 - (2 * below + 1)) + (x - head) * 200 as above_middle
          ) compared
      )::float8 as weight
    from
      (
        select
          shot_id,
          task_type_id,
          max(weight) as weight
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
                  and true
              ) d
              join task_person_link a on a.task_id = d.id
              cross join lateral (
                select
                  $8::date as starts
                where
                  d.last_day >= $9::date
                  and d.last_day < $10::date
              ) p
            where
              a.person_id = $11::uuid
          ) each_task
        group by
          shot_id,
          task_type_id
      ) each_shot
  ) counted
  join entity t on t.id = counted.shot_id
  left join entity sequence on sequence.id = t.parent_id
  left join entity episode on episode.id = sequence.parent_id;
