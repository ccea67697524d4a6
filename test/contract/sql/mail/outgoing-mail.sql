-- GET /data/outgoing-mails (admin)
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
                  t.person_id as "person_id",
                  t.kind as "kind",
                  nullif(t.address, '') as "address",
                  t.status as "status",
                  t.attempts as "attempts",
                  t.last_error as "last_error",
                  to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                  to_char(t.next_attempt_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "next_attempt_at",
                  to_char(t.expires_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "expires_at",
                  to_char(t.settled_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "settled_at"
              ) o
          ) as row
        from
          troupe.outgoing_mail t
        order by
          t.created_at desc,
          t.id
        limit
          $2
      ) listed
  )::text;

-- GET /data/outgoing-mails?page=1&limit=10&relations=true (admin)
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
                    t.person_id as "person_id",
                    t.kind as "kind",
                    nullif(t.address, '') as "address",
                    t.status as "status",
                    t.attempts as "attempts",
                    t.last_error as "last_error",
                    to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                    to_char(t.next_attempt_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "next_attempt_at",
                    to_char(t.expires_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "expires_at",
                    to_char(t.settled_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "settled_at"
                ) o
            ) as row
          from
            troupe.outgoing_mail t
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
      troupe.outgoing_mail t
  ) counted;
