-- GET /data/entities/{entity_id}/time-spents (everybody)
select
  (
    select
      case
        when et.name in ($1, $2, $3, $4, $5, $6) then et.name
        else 'Asset'
      end
    from
      entity_type et
    where
      et.id = t.entity_type_id
  ) as kind,
  (
    select
      coalesce(nullif(its_membership.role, 'admin'), its_member.role)
    from
      project_person_link its_membership
      join person its_member on its_member.id = its_membership.person_id
    where
      its_membership.project_id = t.project_id
      and its_membership.person_id = $7::uuid
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
        join task on task.id = a.task_id
      where
        a.person_id = $8::uuid
        and task.entity_id = t.id
    ),
    false
  ) as "working",
  coalesce(t.created_by = $9::uuid, false) as "made",
  coalesce(
    exists (
      select
      from
        task
        join task_type on task_type.id = task.task_type_id
      where
        task.entity_id = t.id
        and task_type.department_id = any ($10::uuid[])
    ),
    false
  ) as "department",
  coalesce(cardinality($11::uuid[]) = 0, false) as "unbound"
from
  entity t
where
  t.id = $12;

-- GET /data/entities/{entity_id}/time-spents (admin)
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
    ),
    '[]'
  )::text
from
  time_spent t
  left join task on task.id = t.task_id
  left join task_type on task_type.id = task.task_type_id
where
  task.entity_id = $2
  and true;

-- GET /data/entities/{entity_id}/time-spents (manager, supervisor, user, client, vendor of oneself)
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
    ),
    '[]'
  )::text
from
  time_spent t
  left join task on task.id = t.task_id
  left join task_type on task_type.id = task.task_type_id
where
  task.entity_id = $2
  and (
    task.project_id = any (
      array(
        select
          its_membership.project_id
        from
          project_person_link its_membership
          join person its_member on its_member.id = its_membership.person_id
        where
          its_membership.person_id = $3::uuid
          and coalesce(nullif(its_membership.role, 'admin'), its_member.role) = any ($4::text[])
      )
    )
    or (
      task.project_id = any (
        array(
          select
            its_membership.project_id
          from
            project_person_link its_membership
            join person its_member on its_member.id = its_membership.person_id
          where
            its_membership.person_id = $5::uuid
            and coalesce(nullif(its_membership.role, 'admin'), its_member.role) = any ($6::text[])
        )
      )
      and exists (
        select
        from
          task_person_link a
        where
          a.task_id = task.id
          and a.person_id = $7::uuid
      )
    )
  );

-- GET /data/projects/{project_id}/task-types/{task_type_id}/time-spents (everybody)
select
  (
    select
      coalesce(nullif(its_membership.role, 'admin'), its_member.role)
    from
      project_person_link its_membership
      join person its_member on its_member.id = its_membership.person_id
    where
      its_membership.project_id = t.id
      and its_membership.person_id = $1::uuid
  ) as "there",
  coalesce(
    t.id = any (
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
  ) as "running"
from
  project t
where
  t.id = $2;

-- GET /data/projects/{project_id}/task-types/{task_type_id}/time-spents (admin, manager)
select
  coalesce(json_object_agg(person_id, entries), '{}')::text
from
  (
    select
      t.person_id,
      json_agg(
        (
          select
            to_json(o)
          from
            (
              select
                $1::text as "type",
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
          t.date desc,
          t.id
      ) as entries
    from
      time_spent t
      join task on task.id = t.task_id
    where
      task.project_id = $2
      and task.task_type_id = $3
      and t.person_id is not null
    group by
      t.person_id
  ) persons;
