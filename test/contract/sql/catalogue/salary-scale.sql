-- GET /data/salary-scales (admin)
-- GET /data/salary-scales?page=1&limit=10&relations=true (admin)
start transaction;

-- GET /data/salary-scales (admin)
-- GET /data/salary-scales?page=1&limit=10&relations=true (admin)
select
  pg_advisory_xact_lock(hashtext ('salary_scale'));

-- GET /data/salary-scales (admin)
-- GET /data/salary-scales?page=1&limit=10&relations=true (admin)
select
from
  person
where
  id = $1
for key share;

-- GET /data/salary-scales (admin)
-- GET /data/salary-scales?page=1&limit=10&relations=true (admin)
select
  role,
  array(
    select
      its_link.department_id
    from
      department_link its_link
    where
      its_link.person_id = person.id
  ) as departments
from
  person
where
  id = $1
  and active;

-- GET /data/salary-scales (admin)
-- GET /data/salary-scales?page=1&limit=10&relations=true (admin)
insert into
  salary_scale (id, department_id, position, seniority, salary, created_at, updated_at)
select
  gen_random_uuid(),
  d.id,
  position,
  seniority,
  0,
  now() at time zone 'utc',
  now() at time zone 'utc'
from
  department d,
  unnest($1::text[]) position,
  unnest($2::text[]) seniority
where
  not exists (
    select
    from
      salary_scale s
    where
      s.department_id = d.id
      and s.position = position.position
      and s.seniority = seniority.seniority
  )
for key share of
  d;

-- GET /data/salary-scales (admin)
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
                  t.department_id as "department_id",
                  t.position as "position",
                  t.seniority as "seniority",
                  t.salary as "salary",
                  t.id as "id",
                  to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                  to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at"
              ) o
          ) as row
        from
          salary_scale t
        order by
          t.updated_at desc,
          t.created_at desc,
          t.id
      ) listed
  )::text;

-- GET /data/salary-scales (admin)
-- GET /data/salary-scales?page=1&limit=10&relations=true (admin)
commit;

-- GET /data/salary-scales?page=1&limit=10&relations=true (admin)
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
                    t.department_id as "department_id",
                    t.position as "position",
                    t.seniority as "seniority",
                    t.salary as "salary",
                    t.id as "id",
                    to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                    to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at"
                ) o
            ) as row
          from
            salary_scale t
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
      salary_scale t
  ) counted;
