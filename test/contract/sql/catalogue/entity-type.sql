-- GET /data/entity-types (everybody)
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
                  nullif(t.short_name, '') as "short_name",
                  t.description as "description",
                  t.archived as "archived",
                  t.id as "id",
                  to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                  to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at"
              ) o
          ) as row
        from
          entity_type t
        order by
          t.updated_at desc,
          t.created_at desc,
          t.id
      ) listed
  )::text;

-- GET /data/entity-types?page=1&limit=10&relations=true (admin)
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
                    nullif(t.short_name, '') as "short_name",
                    t.description as "description",
                    t.archived as "archived",
                    t.id as "id",
                    to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                    to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at",
                    (
                      select
                        coalesce(
                          json_agg(
                            l.task_type_id
                            order by
                              l.task_type_id
                          ),
                          '[]'
                        )
                      from
                        task_type_asset_type_link l
                      where
                        l.asset_type_id = t.id
                    ) as "task_types"
                ) o
            ) as row
          from
            entity_type t
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
      entity_type t
  ) counted;
