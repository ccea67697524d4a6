-- GET /data/persons/day-offs/{year} (admin)
-- GET /data/persons/day-offs/{year}/{month} (admin)
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
              t.date as "date",
              t.end_date as "end_date",
              t.description as "description",
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
  day_off t
where
  true
  and (
    t.date <= $2::date - 1
    and t.end_date >= $3::date
  );

-- GET /data/persons/day-offs/{year} (manager, supervisor, user, client, vendor)
-- GET /data/persons/day-offs/{year}/{month} (manager, supervisor, user, client, vendor)
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
              t.date as "date",
              t.end_date as "end_date",
              t.description as "description",
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
  day_off t
where
  t.person_id = $2::uuid
  and (
    t.date <= $3::date - 1
    and t.end_date >= $4::date
  );

-- GET /data/persons/{person_id}/day-offs (everybody)
-- GET /data/persons/{person_id}/day-offs/month/{year}/{month} (everybody)
-- GET /data/persons/{person_id}/day-offs/week/{year}/{week} (everybody)
-- GET /data/persons/{person_id}/day-offs/year/{year} (everybody)
-- GET /data/persons/{person_id}/day-offs/{date} (everybody)
select
  is_bot
from
  person
where
  id = $1;

-- GET /data/persons/{person_id}/day-offs (admin, manager of oneself, supervisor of oneself, user of oneself, client of oneself, vendor of oneself)
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
              t.date as "date",
              t.end_date as "end_date",
              t.description as "description",
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
  day_off t
where
  t.person_id = $2
  and true;

-- GET /data/persons/{person_id}/day-offs/month/{year}/{month} (admin, manager of oneself, supervisor of oneself, user of oneself, client of oneself, vendor of oneself)
-- GET /data/persons/{person_id}/day-offs/week/{year}/{week} (admin, manager of oneself, supervisor of oneself, user of oneself, client of oneself, vendor of oneself)
-- GET /data/persons/{person_id}/day-offs/year/{year} (admin, manager of oneself, supervisor of oneself, user of oneself, client of oneself, vendor of oneself)
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
              t.date as "date",
              t.end_date as "end_date",
              t.description as "description",
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
  day_off t
where
  t.person_id = $2
  and (
    t.date <= $3::date - 1
    and t.end_date >= $4::date
  );

-- GET /data/persons/{person_id}/day-offs/{date} (admin, manager of oneself, supervisor of oneself, user of oneself, client of oneself, vendor of oneself)
-- GET /data/user/day-offs/{date} (everybody)
select
  coalesce(
    (
      select
        (
          select
            to_json(o)
          from
            (
              select
                $1::text as "type",
                t.date as "date",
                t.end_date as "end_date",
                t.description as "description",
                t.person_id as "person_id",
                t.id as "id",
                to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at"
            ) o
        )
      from
        day_off t
      where
        t.person_id = $2
        and (
          t.date <= $3::date
          and t.end_date >= $4::date
        )
    ),
    '{}'
  )::text;

-- GET /data/projects/{project_id}/day-offs (everybody)
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

-- GET /data/projects/{project_id}/day-offs (admin)
select
  coalesce(json_object_agg(member.id, member.leave), '{}')::text
from
  (
    select
      t.person_id as id,
      json_agg(
        case
          when true then (
            select
              to_json(o)
            from
              (
                select
                  $1::text as "type",
                  t.date as "date",
                  t.end_date as "end_date",
                  t.description as "description",
                  t.person_id as "person_id",
                  t.id as "id",
                  to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                  to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at"
              ) o
          )
          else (
            select
              to_json(o)
            from
              (
                select
                  $2::text as "type",
                  t.date as "date",
                  t.end_date as "end_date",
                  t.person_id as "person_id",
                  t.id as "id",
                  to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                  to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at"
              ) o
          )
        end
        order by
          t.date
      ) as leave
    from
      day_off t
      join project_person_link l on l.person_id = t.person_id
    where
      l.project_id = $3
      and (
        t.date <= coalesce($4::date, 'infinity')
        and t.end_date >= coalesce($5::date, '-infinity')
      )
    group by
      t.person_id
  ) member;

-- GET /data/projects/{project_id}/day-offs (manager, supervisor, user)
select
  coalesce(json_object_agg(member.id, member.leave), '{}')::text
from
  (
    select
      t.person_id as id,
      json_agg(
        case
          when (
            t.person_id = $1::uuid
            or $2::uuid = any (
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
          ) then (
            select
              to_json(o)
            from
              (
                select
                  $5::text as "type",
                  t.date as "date",
                  t.end_date as "end_date",
                  t.description as "description",
                  t.person_id as "person_id",
                  t.id as "id",
                  to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                  to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at"
              ) o
          )
          else (
            select
              to_json(o)
            from
              (
                select
                  $6::text as "type",
                  t.date as "date",
                  t.end_date as "end_date",
                  t.person_id as "person_id",
                  t.id as "id",
                  to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                  to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at"
              ) o
          )
        end
        order by
          t.date
      ) as leave
    from
      day_off t
      join project_person_link l on l.person_id = t.person_id
    where
      l.project_id = $7
      and (
        t.date <= coalesce($8::date, 'infinity')
        and t.end_date >= coalesce($9::date, '-infinity')
      )
    group by
      t.person_id
  ) member;
