-- GET /data/departments/software-licenses (admin)
select
  coalesce(json_object_agg(department_id, items), '{}')::text
from
  (
    select
      t.department_id,
      json_agg(
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
                to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at",
                t.department_id as "department_id"
            ) o
        )
        order by
          t.updated_at desc,
          t.created_at desc,
          t.id
      ) as items
    from
      (
        select
          e.*,
          l.department_id
        from
          software_department_link l
          join software e on e.id = l.software_id
      ) t
    group by
      t.department_id
  ) of_department;

-- GET /data/departments/{department_id}/software-licenses (admin)
select
  (
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
                  to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at",
                  t.department_id as "department_id"
              ) o
          )
          order by
            t.updated_at desc,
            t.created_at desc,
            t.id
        ),
        '[]'
      )
    from
      (
        select
          e.*,
          l.department_id
        from
          software_department_link l
          join software e on e.id = l.software_id
      ) t
    where
      t.department_id = d.id
  )::text
from
  department d
where
  d.id = $2;
