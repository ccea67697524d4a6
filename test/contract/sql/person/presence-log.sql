-- GET /data/persons/presence-logs/{month_date} (admin)
start transaction;

-- GET /data/persons/presence-logs/{month_date} (admin)
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

-- GET /data/persons/presence-logs/{month_date} (admin)
commit;

-- GET /data/persons/presence-logs/{month_date} (admin)
select
  concat_ws(' ', nullif(t.first_name, ''), nullif(t.last_name, '')) as full_name,
  array(
    select
      exists (
        select
        from
          desktop_login_log l
        where
          l.person_id = t.id
          and l.date >= day
          and l.date < day + interval '1 day'
      )
    from
      generate_series($1::timestamp, $2::timestamp - interval '1 day', interval '1 day') day
    order by
      day
  ) as days
from
  person t
where
  t.active
  and t.is_guest is not true
order by
  t.first_name,
  t.last_name,
  t.id;
