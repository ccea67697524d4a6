-- GET /data/inventory/usage (admin)
-- GET /data/inventory/usage?format=csv (admin)
with
  head as (
    select
      l.department_id,
      l.person_id
    from
      department_link l
      join person p on p.id = l.person_id
    where
      p.active
      and p.is_bot is not true
      and p.is_guest is not true
  ),
  link as (
    select
      software_id as item_id,
      department_id
    from
      software_department_link
    union all
    select
      hardware_item_id,
      department_id
    from
      hardware_item_department_link
  ),
  item as (
    select
      'software' as kind,
      id,
      name,
      inventory_amount,
      monthly_cost
    from
      software
    where
      archived is not true
    union all
    select
      'hardware',
      id,
      name,
      inventory_amount,
      monthly_cost
    from
      hardware_item
    where
      archived is not true
  ),
  used as (
    select
      i.kind,
      i.id,
      i.name,
      coalesce(i.inventory_amount, 0)::bigint as owned,
      coalesce(i.monthly_cost, 0)::bigint as unit_cost,
      (
        select
          count(distinct h.person_id)
        from
          link
          join head h using (department_id)
        where
          link.item_id = i.id
      ) as heads
    from
      item i
  ),
  staffed as (
    select
      d.id,
      d.name,
      (
        select
          count(*)
        from
          head h
        where
          h.department_id = d.id
      ) as heads
    from
      department d
  )
select
  json_build_object(
    'software',
    (
      select
        coalesce(
          json_agg(
            json_build_object(
              'id',
              i.id,
              'name',
              i.name,
              'owned',
              i.owned,
              'heads',
              i.heads,
              'left',
              i.owned - i.heads,
              'unit_cost',
              i.unit_cost,
              'monthly_cost',
              i.owned * i.unit_cost,
              'departments',
              (
                select
                  coalesce(
                    json_agg(
                      json_build_object('department_id', d.id, 'name', d.name, 'heads', d.heads, 'monthly_cost', d.heads * i.unit_cost)
                      order by
                        d.name
                    ),
                    '[]'
                  )
                from
                  link
                  join staffed d on d.id = link.department_id
                where
                  link.item_id = i.id
              )
            )
            order by
              i.name
          ),
          '[]'
        )
      from
        used i
      where
        i.kind = $1
    ),
    'hardware',
    (
      select
        coalesce(
          json_agg(
            json_build_object(
              'id',
              i.id,
              'name',
              i.name,
              'owned',
              i.owned,
              'heads',
              i.heads,
              'left',
              i.owned - i.heads,
              'unit_cost',
              i.unit_cost,
              'monthly_cost',
              i.owned * i.unit_cost,
              'departments',
              (
                select
                  coalesce(
                    json_agg(
                      json_build_object('department_id', d.id, 'name', d.name, 'heads', d.heads, 'monthly_cost', d.heads * i.unit_cost)
                      order by
                        d.name
                    ),
                    '[]'
                  )
                from
                  link
                  join staffed d on d.id = link.department_id
                where
                  link.item_id = i.id
              )
            )
            order by
              i.name
          ),
          '[]'
        )
      from
        used i
      where
        i.kind = $2
    ),
    'departments',
    (
      select
        coalesce(
          json_agg(
            json_build_object('department_id', needs.id, 'name', needs.name, 'heads', needs.heads, 'monthly_cost', needs.cost)
            order by
              needs.name
          ),
          '[]'
        )
      from
        (
          select
            d.id,
            d.name,
            d.heads,
            sum(d.heads * i.unit_cost) as cost
          from
            staffed d
            join link on link.department_id = d.id
            join used i on i.id = link.item_id
          group by
            d.id,
            d.name,
            d.heads
        ) needs
    ),
    'monthly_cost',
    (
      select
        coalesce(sum(owned * unit_cost), 0)
      from
        used
    )
  )::text;

-- GET /data/inventory/usage?format=csv (admin)
start transaction;

-- GET /data/inventory/usage?format=csv (admin)
with
  forgotten as (
    delete from troupe.audit_entry
    where
      id in (
        select
          id
        from
          troupe.audit_entry
        where
          created_at < now() at time zone 'utc' - interval '2 years'
        limit
          100
        for update
          skip locked
      )
  )
insert into
  troupe.audit_entry (id, created_at, kind, actor_id, person_id, project_id, members)
values
  (gen_random_uuid(), clock_timestamp() at time zone 'utc', $1, $2, $3, $4, $5::text[]);

-- GET /data/inventory/usage?format=csv (admin)
commit;
