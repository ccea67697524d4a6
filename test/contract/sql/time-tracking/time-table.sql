-- GET /data/persons/time-spents/day-table/{year}/{month} (admin)
-- GET /data/persons/time-spents/month-table/{year} (admin)
-- GET /data/persons/time-spents/week-table/{year} (admin)
select
  coalesce(
    json_object_agg(
      unit,
      people
      order by
        unit
    ),
    '{}'
  )::text
from
  (
    select
      unit,
      json_object_agg(
        person_id,
        minutes
        order by
          person_id
      ) as people
    from
      (
        select
          date_part($1::text, t.date) as unit,
          t.person_id,
          coalesce(sum(t.duration::text::numeric), 0)::float8 as minutes
        from
          time_spent t
          left join task on task.id = t.task_id
          left join task_type on task_type.id = task.task_type_id
        where
          t.person_id is not null
          and true
          and t.date >= $2::date
          and t.date < $3::date
        group by
          unit,
          t.person_id
      ) sums
    group by
      unit
  ) units;

-- GET /data/persons/time-spents/day-table/{year}/{month} (manager)
-- GET /data/persons/time-spents/month-table/{year} (manager)
-- GET /data/persons/time-spents/week-table/{year} (manager)
select
  coalesce(
    json_object_agg(
      unit,
      people
      order by
        unit
    ),
    '{}'
  )::text
from
  (
    select
      unit,
      json_object_agg(
        person_id,
        minutes
        order by
          person_id
      ) as people
    from
      (
        select
          date_part($1::text, t.date) as unit,
          t.person_id,
          coalesce(sum(t.duration::text::numeric), 0)::float8 as minutes
        from
          time_spent t
          left join task on task.id = t.task_id
          left join task_type on task_type.id = task.task_type_id
        where
          t.person_id is not null
          and task.project_id = any (
            array(
              select
                its_membership.project_id
              from
                project_person_link its_membership
              where
                its_membership.person_id = $2::uuid
            )
          )
          and t.date >= $3::date
          and t.date < $4::date
        group by
          unit,
          t.person_id
      ) sums
    group by
      unit
  ) units;

-- GET /data/persons/time-spents/day-table/{year}/{month} (supervisor)
-- GET /data/persons/time-spents/month-table/{year} (supervisor)
-- GET /data/persons/time-spents/week-table/{year} (supervisor)
select
  coalesce(
    json_object_agg(
      unit,
      people
      order by
        unit
    ),
    '{}'
  )::text
from
  (
    select
      unit,
      json_object_agg(
        person_id,
        minutes
        order by
          person_id
      ) as people
    from
      (
        select
          date_part($1::text, t.date) as unit,
          t.person_id,
          coalesce(sum(t.duration::text::numeric), 0)::float8 as minutes
        from
          time_spent t
          left join task on task.id = t.task_id
          left join task_type on task_type.id = task.task_type_id
        where
          t.person_id is not null
          and (
            task.project_id = any (
              array(
                select
                  its_membership.project_id
                from
                  project_person_link its_membership
                where
                  its_membership.person_id = $2::uuid
              )
            )
            and (
              task_type.department_id = any ($3::uuid[])
              or cardinality($4::uuid[]) = 0
            )
          )
          and t.date >= $5::date
          and t.date < $6::date
        group by
          unit,
          t.person_id
      ) sums
    group by
      unit
  ) units;

-- GET /data/persons/time-spents/day-table/{year}/{month} (user, client, vendor)
-- GET /data/persons/time-spents/month-table/{year} (user, client, vendor)
-- GET /data/persons/time-spents/week-table/{year} (user, client, vendor)
select
  coalesce(
    json_object_agg(
      unit,
      people
      order by
        unit
    ),
    '{}'
  )::text
from
  (
    select
      unit,
      json_object_agg(
        person_id,
        minutes
        order by
          person_id
      ) as people
    from
      (
        select
          date_part($1::text, t.date) as unit,
          t.person_id,
          coalesce(sum(t.duration::text::numeric), 0)::float8 as minutes
        from
          time_spent t
          left join task on task.id = t.task_id
          left join task_type on task_type.id = task.task_type_id
        where
          t.person_id is not null
          and t.person_id = $2::uuid
          and t.date >= $3::date
          and t.date < $4::date
        group by
          unit,
          t.person_id
      ) sums
    group by
      unit
  ) units;

-- GET /data/persons/time-spents/day-table/{year}/{month}?project_id={project_id} (admin)
-- GET /data/persons/time-spents/month-table/{year}?project_id={project_id} (admin)
-- GET /data/persons/time-spents/week-table/{year}?project_id={project_id} (admin)
select
  coalesce(
    json_object_agg(
      unit,
      people
      order by
        unit
    ),
    '{}'
  )::text
from
  (
    select
      unit,
      json_object_agg(
        person_id,
        minutes
        order by
          person_id
      ) as people
    from
      (
        select
          date_part($1::text, t.date) as unit,
          t.person_id,
          coalesce(sum(t.duration::text::numeric), 0)::float8 as minutes
        from
          time_spent t
          left join task on task.id = t.task_id
          left join task_type on task_type.id = task.task_type_id
        where
          t.person_id is not null
          and true
          and task.project_id = $2::uuid
          and t.date >= $3::date
          and t.date < $4::date
        group by
          unit,
          t.person_id
      ) sums
    group by
      unit
  ) units;

-- GET /data/persons/time-spents/year-table (admin)
select
  coalesce(
    json_object_agg(
      unit,
      people
      order by
        unit
    ),
    '{}'
  )::text
from
  (
    select
      unit,
      json_object_agg(
        person_id,
        minutes
        order by
          person_id
      ) as people
    from
      (
        select
          date_part($1::text, t.date) as unit,
          t.person_id,
          coalesce(sum(t.duration::text::numeric), 0)::float8 as minutes
        from
          time_spent t
          left join task on task.id = t.task_id
          left join task_type on task_type.id = task.task_type_id
        where
          t.person_id is not null
          and true
        group by
          unit,
          t.person_id
      ) sums
    group by
      unit
  ) units;

-- GET /data/persons/time-spents/year-table (manager)
select
  coalesce(
    json_object_agg(
      unit,
      people
      order by
        unit
    ),
    '{}'
  )::text
from
  (
    select
      unit,
      json_object_agg(
        person_id,
        minutes
        order by
          person_id
      ) as people
    from
      (
        select
          date_part($1::text, t.date) as unit,
          t.person_id,
          coalesce(sum(t.duration::text::numeric), 0)::float8 as minutes
        from
          time_spent t
          left join task on task.id = t.task_id
          left join task_type on task_type.id = task.task_type_id
        where
          t.person_id is not null
          and task.project_id = any (
            array(
              select
                its_membership.project_id
              from
                project_person_link its_membership
              where
                its_membership.person_id = $2::uuid
            )
          )
        group by
          unit,
          t.person_id
      ) sums
    group by
      unit
  ) units;

-- GET /data/persons/time-spents/year-table (supervisor)
select
  coalesce(
    json_object_agg(
      unit,
      people
      order by
        unit
    ),
    '{}'
  )::text
from
  (
    select
      unit,
      json_object_agg(
        person_id,
        minutes
        order by
          person_id
      ) as people
    from
      (
        select
          date_part($1::text, t.date) as unit,
          t.person_id,
          coalesce(sum(t.duration::text::numeric), 0)::float8 as minutes
        from
          time_spent t
          left join task on task.id = t.task_id
          left join task_type on task_type.id = task.task_type_id
        where
          t.person_id is not null
          and (
            task.project_id = any (
              array(
                select
                  its_membership.project_id
                from
                  project_person_link its_membership
                where
                  its_membership.person_id = $2::uuid
              )
            )
            and (
              task_type.department_id = any ($3::uuid[])
              or cardinality($4::uuid[]) = 0
            )
          )
        group by
          unit,
          t.person_id
      ) sums
    group by
      unit
  ) units;

-- GET /data/persons/time-spents/year-table (user, client, vendor)
select
  coalesce(
    json_object_agg(
      unit,
      people
      order by
        unit
    ),
    '{}'
  )::text
from
  (
    select
      unit,
      json_object_agg(
        person_id,
        minutes
        order by
          person_id
      ) as people
    from
      (
        select
          date_part($1::text, t.date) as unit,
          t.person_id,
          coalesce(sum(t.duration::text::numeric), 0)::float8 as minutes
        from
          time_spent t
          left join task on task.id = t.task_id
          left join task_type on task_type.id = task.task_type_id
        where
          t.person_id is not null
          and t.person_id = $2::uuid
        group by
          unit,
          t.person_id
      ) sums
    group by
      unit
  ) units;

-- GET /data/persons/time-spents/year-table?project_id={project_id} (admin)
select
  coalesce(
    json_object_agg(
      unit,
      people
      order by
        unit
    ),
    '{}'
  )::text
from
  (
    select
      unit,
      json_object_agg(
        person_id,
        minutes
        order by
          person_id
      ) as people
    from
      (
        select
          date_part($1::text, t.date) as unit,
          t.person_id,
          coalesce(sum(t.duration::text::numeric), 0)::float8 as minutes
        from
          time_spent t
          left join task on task.id = t.task_id
          left join task_type on task_type.id = task.task_type_id
        where
          t.person_id is not null
          and true
          and task.project_id = $2::uuid
        group by
          unit,
          t.person_id
      ) sums
    group by
      unit
  ) units;
