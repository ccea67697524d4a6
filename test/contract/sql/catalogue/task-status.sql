-- GET /data/task-status (everybody)
select
  (
    select
      coalesce(json_agg(listed.row), '[]')
    from
      (
        select
          (
            select
              to_json(o)
            from
              (
                select
                  $1::text as "type",
                  t.name as "name",
                  t.short_name as "short_name",
                  t.color as "color",
                  t.description as "description",
                  t.priority as "priority",
                  t.archived as "archived",
                  t.is_done as "is_done",
                  t.is_retake as "is_retake",
                  t.is_feedback_request as "is_feedback_request",
                  t.is_default as "is_default",
                  t.is_wip as "is_wip",
                  t.for_concept as "for_concept",
                  t.is_artist_allowed as "is_artist_allowed",
                  t.is_client_allowed as "is_client_allowed",
                  t.shotgun_id as "shotgun_id",
                  t.id as "id",
                  to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                  to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at"
              ) o
          ) as row
        from
          task_status t
        order by
          t.updated_at desc,
          t.created_at desc,
          t.id
      ) listed
  )::text;

-- GET /data/task-status?page=1&limit=10&relations=true (admin)
select
  json_build_object(
    'data',
    (
      select
        coalesce(json_agg(listed.row), '[]')
      from
        (
          select
            (
              select
                to_json(o)
              from
                (
                  select
                    $1::text as "type",
                    t.name as "name",
                    t.short_name as "short_name",
                    t.color as "color",
                    t.description as "description",
                    t.priority as "priority",
                    t.archived as "archived",
                    t.is_done as "is_done",
                    t.is_retake as "is_retake",
                    t.is_feedback_request as "is_feedback_request",
                    t.is_default as "is_default",
                    t.is_wip as "is_wip",
                    t.for_concept as "for_concept",
                    t.is_artist_allowed as "is_artist_allowed",
                    t.is_client_allowed as "is_client_allowed",
                    t.shotgun_id as "shotgun_id",
                    t.id as "id",
                    to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                    to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at"
                ) o
            ) as row
          from
            task_status t
          order by
            t.updated_at desc,
            t.created_at desc,
            t.id
          limit
            $2
          offset
            $3
        ) listed
    ),
    'total',
    counted.total,
    'nb_pages',
    ceil(counted.total::numeric / $4::int),
    'limit',
    $5::int,
    'offset',
    $6::bigint,
    'page',
    $7::int
  )::text
from
  (
    select
      count(*) as total
    from
      task_status t
  ) counted;
