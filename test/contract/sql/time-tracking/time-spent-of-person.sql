-- GET /data/persons/{person_id}/time-spents (everybody)
-- GET /data/persons/{person_id}/time-spents/by-date?date=2024-06-04 (everybody)
-- GET /data/persons/{person_id}/time-spents/day/{year}/{month}/{day} (everybody)
-- GET /data/persons/{person_id}/time-spents/day/{year}/{month}/{day}?project_id={project_id} (admin)
-- GET /data/persons/{person_id}/time-spents/month/all/{year}/{month} (everybody)
-- GET /data/persons/{person_id}/time-spents/month/{year}/{month} (everybody)
-- GET /data/persons/{person_id}/time-spents/month/{year}/{month}?project_id={project_id} (admin)
-- GET /data/persons/{person_id}/time-spents/week/{year}/{week} (everybody)
-- GET /data/persons/{person_id}/time-spents/week/{year}/{week}?project_id={project_id} (admin)
-- GET /data/persons/{person_id}/time-spents/year/{year} (everybody)
-- GET /data/persons/{person_id}/time-spents/year/{year}?project_id={project_id} (admin)
-- GET /data/persons/{person_id}/time-spents/{date} (everybody)
select
  is_bot
from
  person
where
  id = $1;

-- GET /data/persons/{person_id}/time-spents (admin)
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
              to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at",
              task.project_id as "project_id",
              task.task_type_id as "task_type_id"
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
  t.person_id is not null
  and true
  and t.person_id = $2::uuid;

-- GET /data/persons/{person_id}/time-spents (manager)
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
              to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at",
              task.project_id as "project_id",
              task.task_type_id as "task_type_id"
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
  t.person_id is not null
  and (
    $2::uuid = $3::uuid
    or task.project_id = any (
      array(
        select
          its_membership.project_id
        from
          project_person_link its_membership
        where
          its_membership.person_id = $4::uuid
      )
    )
  )
  and t.person_id = $5::uuid;

-- GET /data/persons/{person_id}/time-spents (supervisor)
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
              to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at",
              task.project_id as "project_id",
              task.task_type_id as "task_type_id"
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
  t.person_id is not null
  and (
    $2::uuid = $3::uuid
    or (
      task.project_id = any (
        array(
          select
            its_membership.project_id
          from
            project_person_link its_membership
          where
            its_membership.person_id = $4::uuid
        )
      )
      and (
        task_type.department_id = any ($5::uuid[])
        or cardinality($6::uuid[]) = 0
      )
    )
  )
  and t.person_id = $7::uuid;

-- GET /data/persons/{person_id}/time-spents (user of oneself, client of oneself, vendor of oneself)
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
              to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at",
              task.project_id as "project_id",
              task.task_type_id as "task_type_id"
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
  t.person_id is not null
  and $2::uuid = $3::uuid
  and t.person_id = $4::uuid;

-- GET /data/persons/{person_id}/time-spents/by-date?date=2024-06-04 (admin)
-- GET /data/persons/{person_id}/time-spents/month/all/{year}/{month} (admin)
-- GET /data/persons/{person_id}/time-spents/{date} (admin)
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
  t.person_id is not null
  and true
  and t.person_id = $2::uuid
  and t.date >= $3::date
  and t.date < $4::date;

-- GET /data/persons/{person_id}/time-spents/by-date?date=2024-06-04 (manager)
-- GET /data/persons/{person_id}/time-spents/month/all/{year}/{month} (manager)
-- GET /data/persons/{person_id}/time-spents/{date} (manager)
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
  t.person_id is not null
  and (
    $2::uuid = $3::uuid
    or task.project_id = any (
      array(
        select
          its_membership.project_id
        from
          project_person_link its_membership
        where
          its_membership.person_id = $4::uuid
      )
    )
  )
  and t.person_id = $5::uuid
  and t.date >= $6::date
  and t.date < $7::date;

-- GET /data/persons/{person_id}/time-spents/by-date?date=2024-06-04 (supervisor)
-- GET /data/persons/{person_id}/time-spents/month/all/{year}/{month} (supervisor)
-- GET /data/persons/{person_id}/time-spents/{date} (supervisor)
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
  t.person_id is not null
  and (
    $2::uuid = $3::uuid
    or (
      task.project_id = any (
        array(
          select
            its_membership.project_id
          from
            project_person_link its_membership
          where
            its_membership.person_id = $4::uuid
        )
      )
      and (
        task_type.department_id = any ($5::uuid[])
        or cardinality($6::uuid[]) = 0
      )
    )
  )
  and t.person_id = $7::uuid
  and t.date >= $8::date
  and t.date < $9::date;

-- GET /data/persons/{person_id}/time-spents/by-date?date=2024-06-04 (user of oneself, client of oneself, vendor of oneself)
-- GET /data/persons/{person_id}/time-spents/month/all/{year}/{month} (user of oneself, client of oneself, vendor of oneself)
-- GET /data/persons/{person_id}/time-spents/{date} (user of oneself, client of oneself, vendor of oneself)
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
  t.person_id is not null
  and $2::uuid = $3::uuid
  and t.person_id = $4::uuid
  and t.date >= $5::date
  and t.date < $6::date;

-- GET /data/persons/{person_id}/time-spents/day/{year}/{month}/{day} (admin)
-- GET /data/persons/{person_id}/time-spents/month/{year}/{month} (admin)
-- GET /data/persons/{person_id}/time-spents/week/{year}/{week} (admin)
-- GET /data/persons/{person_id}/time-spents/year/{year} (admin)
select
  coalesce(sum(duration::text::numeric), 0)::float8 as total,
  coalesce(
    json_agg(
      task_time
      order by
        project_name,
        episode_name,
        sequence_name,
        entity_name,
        task_id
    ),
    '[]'
  )::text as tasks
from
  (
    select
      task.id as task_id,
      task.task_type_id,
      project.id as project_id,
      project.name as project_name,
      entity.name as entity_name,
      entity_type.name as entity_type_name,
      sequence.name as sequence_name,
      episode.name as episode_name,
      hours.duration
    from
      (
        select
          t.task_id,
          coalesce(sum(t.duration::text::numeric), 0)::float8 as duration
        from
          time_spent t
          left join task on task.id = t.task_id
          left join task_type on task_type.id = task.task_type_id
        where
          t.person_id is not null
          and true
          and t.person_id = $1::uuid
          and t.date >= $2::date
          and t.date < $3::date
        group by
          t.task_id
      ) hours
      join task on task.id = hours.task_id
      join project on project.id = task.project_id
      join entity on entity.id = task.entity_id
      join entity_type on entity_type.id = entity.entity_type_id
      left join entity sequence on sequence.id = entity.parent_id
      left join entity episode on episode.id = sequence.parent_id
  ) task_time;

-- GET /data/persons/{person_id}/time-spents/day/{year}/{month}/{day} (manager)
-- GET /data/persons/{person_id}/time-spents/month/{year}/{month} (manager)
-- GET /data/persons/{person_id}/time-spents/week/{year}/{week} (manager)
-- GET /data/persons/{person_id}/time-spents/year/{year} (manager)
select
  coalesce(sum(duration::text::numeric), 0)::float8 as total,
  coalesce(
    json_agg(
      task_time
      order by
        project_name,
        episode_name,
        sequence_name,
        entity_name,
        task_id
    ),
    '[]'
  )::text as tasks
from
  (
    select
      task.id as task_id,
      task.task_type_id,
      project.id as project_id,
      project.name as project_name,
      entity.name as entity_name,
      entity_type.name as entity_type_name,
      sequence.name as sequence_name,
      episode.name as episode_name,
      hours.duration
    from
      (
        select
          t.task_id,
          coalesce(sum(t.duration::text::numeric), 0)::float8 as duration
        from
          time_spent t
          left join task on task.id = t.task_id
          left join task_type on task_type.id = task.task_type_id
        where
          t.person_id is not null
          and (
            $1::uuid = $2::uuid
            or task.project_id = any (
              array(
                select
                  its_membership.project_id
                from
                  project_person_link its_membership
                where
                  its_membership.person_id = $3::uuid
              )
            )
          )
          and t.person_id = $4::uuid
          and t.date >= $5::date
          and t.date < $6::date
        group by
          t.task_id
      ) hours
      join task on task.id = hours.task_id
      join project on project.id = task.project_id
      join entity on entity.id = task.entity_id
      join entity_type on entity_type.id = entity.entity_type_id
      left join entity sequence on sequence.id = entity.parent_id
      left join entity episode on episode.id = sequence.parent_id
  ) task_time;

-- GET /data/persons/{person_id}/time-spents/day/{year}/{month}/{day} (supervisor)
-- GET /data/persons/{person_id}/time-spents/month/{year}/{month} (supervisor)
-- GET /data/persons/{person_id}/time-spents/week/{year}/{week} (supervisor)
-- GET /data/persons/{person_id}/time-spents/year/{year} (supervisor)
select
  coalesce(sum(duration::text::numeric), 0)::float8 as total,
  coalesce(
    json_agg(
      task_time
      order by
        project_name,
        episode_name,
        sequence_name,
        entity_name,
        task_id
    ),
    '[]'
  )::text as tasks
from
  (
    select
      task.id as task_id,
      task.task_type_id,
      project.id as project_id,
      project.name as project_name,
      entity.name as entity_name,
      entity_type.name as entity_type_name,
      sequence.name as sequence_name,
      episode.name as episode_name,
      hours.duration
    from
      (
        select
          t.task_id,
          coalesce(sum(t.duration::text::numeric), 0)::float8 as duration
        from
          time_spent t
          left join task on task.id = t.task_id
          left join task_type on task_type.id = task.task_type_id
        where
          t.person_id is not null
          and (
            $1::uuid = $2::uuid
            or (
              task.project_id = any (
                array(
                  select
                    its_membership.project_id
                  from
                    project_person_link its_membership
                  where
                    its_membership.person_id = $3::uuid
                )
              )
              and (
                task_type.department_id = any ($4::uuid[])
                or cardinality($5::uuid[]) = 0
              )
            )
          )
          and t.person_id = $6::uuid
          and t.date >= $7::date
          and t.date < $8::date
        group by
          t.task_id
      ) hours
      join task on task.id = hours.task_id
      join project on project.id = task.project_id
      join entity on entity.id = task.entity_id
      join entity_type on entity_type.id = entity.entity_type_id
      left join entity sequence on sequence.id = entity.parent_id
      left join entity episode on episode.id = sequence.parent_id
  ) task_time;

-- GET /data/persons/{person_id}/time-spents/day/{year}/{month}/{day} (user of oneself, client of oneself, vendor of oneself)
-- GET /data/persons/{person_id}/time-spents/month/{year}/{month} (user of oneself, client of oneself, vendor of oneself)
-- GET /data/persons/{person_id}/time-spents/week/{year}/{week} (user of oneself, client of oneself, vendor of oneself)
-- GET /data/persons/{person_id}/time-spents/year/{year} (user of oneself, client of oneself, vendor of oneself)
select
  coalesce(sum(duration::text::numeric), 0)::float8 as total,
  coalesce(
    json_agg(
      task_time
      order by
        project_name,
        episode_name,
        sequence_name,
        entity_name,
        task_id
    ),
    '[]'
  )::text as tasks
from
  (
    select
      task.id as task_id,
      task.task_type_id,
      project.id as project_id,
      project.name as project_name,
      entity.name as entity_name,
      entity_type.name as entity_type_name,
      sequence.name as sequence_name,
      episode.name as episode_name,
      hours.duration
    from
      (
        select
          t.task_id,
          coalesce(sum(t.duration::text::numeric), 0)::float8 as duration
        from
          time_spent t
          left join task on task.id = t.task_id
          left join task_type on task_type.id = task.task_type_id
        where
          t.person_id is not null
          and $1::uuid = $2::uuid
          and t.person_id = $3::uuid
          and t.date >= $4::date
          and t.date < $5::date
        group by
          t.task_id
      ) hours
      join task on task.id = hours.task_id
      join project on project.id = task.project_id
      join entity on entity.id = task.entity_id
      join entity_type on entity_type.id = entity.entity_type_id
      left join entity sequence on sequence.id = entity.parent_id
      left join entity episode on episode.id = sequence.parent_id
  ) task_time;

-- GET /data/persons/{person_id}/time-spents/day/{year}/{month}/{day}?project_id={project_id} (admin)
-- GET /data/persons/{person_id}/time-spents/month/{year}/{month}?project_id={project_id} (admin)
-- GET /data/persons/{person_id}/time-spents/week/{year}/{week}?project_id={project_id} (admin)
-- GET /data/persons/{person_id}/time-spents/year/{year}?project_id={project_id} (admin)
select
  coalesce(sum(duration::text::numeric), 0)::float8 as total,
  coalesce(
    json_agg(
      task_time
      order by
        project_name,
        episode_name,
        sequence_name,
        entity_name,
        task_id
    ),
    '[]'
  )::text as tasks
from
  (
    select
      task.id as task_id,
      task.task_type_id,
      project.id as project_id,
      project.name as project_name,
      entity.name as entity_name,
      entity_type.name as entity_type_name,
      sequence.name as sequence_name,
      episode.name as episode_name,
      hours.duration
    from
      (
        select
          t.task_id,
          coalesce(sum(t.duration::text::numeric), 0)::float8 as duration
        from
          time_spent t
          left join task on task.id = t.task_id
          left join task_type on task_type.id = task.task_type_id
        where
          t.person_id is not null
          and true
          and t.person_id = $1::uuid
          and task.project_id = $2::uuid
          and t.date >= $3::date
          and t.date < $4::date
        group by
          t.task_id
      ) hours
      join task on task.id = hours.task_id
      join project on project.id = task.project_id
      join entity on entity.id = task.entity_id
      join entity_type on entity_type.id = entity.entity_type_id
      left join entity sequence on sequence.id = entity.parent_id
      left join entity episode on episode.id = sequence.parent_id
  ) task_time;
