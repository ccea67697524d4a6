-- GET /data/persons/{person_id}/desktop-login-logs (admin, manager, supervisor of oneself, user of oneself, client of oneself, vendor of oneself)
-- GET /data/user/desktop-login-logs (everybody)
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
                  t.person_id as "person_id",
                  to_char(t.date, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "date",
                  t.id as "id",
                  to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                  to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at"
              ) o
          )
          order by
            t.date desc,
            t.id
        ),
        '[]'
      )
    from
      desktop_login_log t
    where
      t.person_id = p.id
  )::text
from
  person p
where
  p.id = $2;
