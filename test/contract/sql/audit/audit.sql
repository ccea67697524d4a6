-- GET /data/audit-log (admin)
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
                  t.id as "id",
                  to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                  t.kind as "kind",
                  t.actor_id as "actor_id",
                  t.person_id as "person_id",
                  t.project_id as "project_id",
                  t.members as "members"
              ) o
          ) as row
        from
          troupe.audit_entry t
        order by
          t.created_at desc,
          t.id
        limit
          $2
      ) listed
  )::text;

-- GET /data/audit-log?page=1&limit=10&relations=true (admin)
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
                    t.id as "id",
                    to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                    t.kind as "kind",
                    t.actor_id as "actor_id",
                    t.person_id as "person_id",
                    t.project_id as "project_id",
                    t.members as "members"
                ) o
            ) as row
          from
            troupe.audit_entry t
          order by
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
      troupe.audit_entry t
  ) counted;

-- GET /data/audit-log?project_id={project_id} (admin)
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
                  t.id as "id",
                  to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                  t.kind as "kind",
                  t.actor_id as "actor_id",
                  t.person_id as "person_id",
                  t.project_id as "project_id",
                  t.members as "members"
              ) o
          ) as row
        from
          troupe.audit_entry t
        where
          t.project_id = $2::uuid
        order by
          t.created_at desc,
          t.id
        limit
          $3
      ) listed
  )::text;
