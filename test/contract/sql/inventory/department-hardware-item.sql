-- GET /data/departments/hardware-items (admin)
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
                t.description as "description",
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
          hardware_item_department_link l
          join hardware_item e on e.id = l.hardware_item_id
      ) t
    group by
      t.department_id
  ) of_department;

-- GET /data/departments/{department_id}/hardware-items (admin)
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
                  t.description as "description",
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
          hardware_item_department_link l
          join hardware_item e on e.id = l.hardware_item_id
      ) t
    where
      t.department_id = d.id
  )::text
from
  department d
where
  d.id = $2;
