-- GET /data/user/tasks/{task_id}/time-spent (everybody)
select
  json_object_agg(name, value)::text
from
  (
    select
      'total' as name,
      to_json(coalesce(sum(t.duration::text::numeric), 0)::float8) as value
    from
      time_spent t
    where
      t.task_id = $1
      and t.person_id = $2
    union all
    select
      t.person_id::text,
      json_agg(
        (
          select
            to_json(o)
          from
            (
              select
                $3::text as "type",
                t.duration as "duration",
                t.date as "date",
                t.task_id as "task_id",
                t.person_id as "person_id",
                t.id as "id",
                to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at"
            ) o
        )
        order by
          t.date,
          t.id
      )
    from
      time_spent t
    where
      t.task_id = $4
      and t.person_id = $5
      and t.person_id is not null
    group by
      t.person_id
  ) members;

-- GET /data/user/tasks/{task_id}/time-spents/{date} (everybody)
select
  coalesce(
    (
      select
        (
          select
            to_json(o)
          from
            (
              select
                $1::text as "type",
                t.duration as "duration",
                t.date as "date",
                t.task_id as "task_id",
                t.person_id as "person_id",
                t.id as "id",
                to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at"
            ) o
        )
      from
        time_spent t
      where
        t.person_id = $2
        and t.task_id = $3
        and t.date = $4::date
    ),
    '{}'
  )::text;

-- GET /data/user/time-spents (everybody)
select
  coalesce(
    json_agg(
      (
        select
          to_json(o)
        from
          (
            select
              $1::text as "type",
              t.duration as "duration",
              t.date as "date",
              t.task_id as "task_id",
              t.person_id as "person_id",
              t.id as "id",
              to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
              to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at"
          ) o
      )
      order by
        t.date,
        t.id
    ),
    '[]'
  )::text
from
  time_spent t
  left join task on task.id = t.task_id
  left join task_type on task_type.id = task.task_type_id
where
  t.person_id = $2;

-- GET /data/user/time-spents/by-date?date=2024-06-04 (everybody)
-- GET /data/user/time-spents/{date} (everybody)
select
  coalesce(
    json_agg(
      (
        select
          to_json(o)
        from
          (
            select
              $1::text as "type",
              t.duration as "duration",
              t.date as "date",
              t.task_id as "task_id",
              t.person_id as "person_id",
              t.id as "id",
              to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
              to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at"
          ) o
      )
      order by
        t.date,
        t.id
    ),
    '[]'
  )::text
from
  time_spent t
  left join task on task.id = t.task_id
  left join task_type on task_type.id = task.task_type_id
where
  t.person_id = $2
  and t.date >= $3::date
  and t.date <= $4::date;
