-- GET /actions/persons/{person_id}/login-logs (everybody)
-- GET /actions/persons/{person_id}/login-logs?page=1&limit=10&relations=true (admin)
select
  is_bot
from
  person
where
  id = $1;

-- GET /actions/persons/{person_id}/login-logs (admin, manager of oneself, supervisor of oneself, user of oneself, client of oneself, vendor of oneself)
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
                  t.ip_address as "ip_address",
                  t.origin as "origin",
                  t.result as "result"
              ) o
          ) as row
        from
          (
            select
              id,
              created_at,
              ip_address,
              origin::text,
              'success'::text as result
            from
              login_log
            where
              person_id = $2
            union all
            select
              id,
              created_at,
              ip_address,
              origin::text,
              reason::text
            from
              refused_sign_in
            where
              person_id = $3
          ) t
        order by
          t.created_at desc,
          t.id
        limit
          $4
      ) listed
  )::text;

-- GET /actions/persons/{person_id}/login-logs?page=1&limit=10&relations=true (admin)
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
                    t.ip_address as "ip_address",
                    t.origin as "origin",
                    t.result as "result"
                ) o
            ) as row
          from
            (
              select
                id,
                created_at,
                ip_address,
                origin::text,
                'success'::text as result
              from
                login_log
              where
                person_id = $2
              union all
              select
                id,
                created_at,
                ip_address,
                origin::text,
                reason::text
              from
                refused_sign_in
              where
                person_id = $3
            ) t
          order by
            t.created_at desc,
            t.id
          limit
            $4
          offset
            $5
        ) listed
    ),
    'total',
    counted.total,
    'nb_pages',
    ceil(counted.total::numeric / $6::int),
    'limit',
    $7::int,
    'offset',
    $8::bigint,
    'page',
    $9::int
  )::text
from
  (
    select
      count(*) as total
    from
      (
        select
          id,
          created_at,
          ip_address,
          origin::text,
          'success'::text as result
        from
          login_log
        where
          person_id = $10
        union all
        select
          id,
          created_at,
          ip_address,
          origin::text,
          reason::text
        from
          refused_sign_in
        where
          person_id = $11
      ) t
  ) counted;
