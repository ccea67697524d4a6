-- GET /data/softwares (everybody)
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
                  t.file_extension as "file_extension",
                  nullif(t.version, '') as "version",
                  t.secondary_extensions as "secondary_extensions",
                  t.short_name as "short_name",
                  t.archived as "archived",
                  t.monthly_cost as "monthly_cost",
                  t.inventory_amount as "inventory_amount",
                  t.id as "id",
                  to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                  to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at"
              ) o
          ) as row
        from
          software t
        order by
          t.updated_at desc,
          t.created_at desc,
          t.id
      ) listed
  )::text;

-- GET /data/softwares?page=1&limit=10&relations=true (admin)
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
                    t.file_extension as "file_extension",
                    nullif(t.version, '') as "version",
                    t.secondary_extensions as "secondary_extensions",
                    t.short_name as "short_name",
                    t.archived as "archived",
                    t.monthly_cost as "monthly_cost",
                    t.inventory_amount as "inventory_amount",
                    t.id as "id",
                    to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                    to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at"
                ) o
            ) as row
          from
            software t
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
      software t
  ) counted;
