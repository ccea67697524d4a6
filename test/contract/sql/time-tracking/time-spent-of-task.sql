-- GET /actions/tasks/{task_id}/time-spents (everybody)
-- GET /actions/tasks/{task_id}/time-spents/{date} (everybody)
select
  t.id as task_id,
  (
    select
      coalesce(nullif(its_membership.role, 'admin'), its_member.role)
    from
      project_person_link its_membership
      join person its_member on its_member.id = its_membership.person_id
    where
      its_membership.project_id = t.project_id
      and its_membership.person_id = $1::uuid
  ) as "there",
  coalesce(
    t.project_id = any (
      array(
        select
          its_running.id
        from
          project its_running
          join project_status its_status on its_status.id = its_running.project_status_id
        where
          its_status.name = 'Open'
      )
    ),
    false
  ) as "running",
  coalesce(
    exists (
      select
      from
        task_person_link a
        join task sibling on sibling.id = a.task_id
      where
        a.person_id = $2::uuid
        and (
          sibling.id = t.id
          or sibling.entity_id = t.entity_id
        )
    ),
    false
  ) as "working",
  coalesce(
    exists (
      select
      from
        task_person_link a
      where
        a.task_id = t.id
        and a.person_id = $3::uuid
    ),
    false
  ) as "assigned",
  coalesce(
    exists (
      select
      from
        entity e
      where
        e.id = t.entity_id
        and e.created_by = $4::uuid
    ),
    false
  ) as "made",
  coalesce(
    (
      select
        department_id
      from
        task_type
      where
        id = t.task_type_id
    ) = any ($5::uuid[]),
    false
  ) as "department",
  coalesce(cardinality($6::uuid[]) = 0, false) as "unbound"
from
  task t
where
  t.id = $7;

-- GET /actions/tasks/{task_id}/time-spents (admin, manager, supervisor, user, client, vendor of oneself)
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
                $2::text as "type",
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
      t.task_id = $3
      and t.person_id is not null
    group by
      t.person_id
  ) members;

-- GET /actions/tasks/{task_id}/time-spents/{date} (admin, manager, supervisor, user, client, vendor of oneself)
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
      and t.date >= $2::date
      and t.date <= $3::date
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
                $4::text as "type",
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
      t.task_id = $5
      and t.date >= $6::date
      and t.date <= $7::date
      and t.person_id is not null
    group by
      t.person_id
  ) members;
