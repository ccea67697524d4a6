-- GET /auth/sessions (everybody)
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
              t.id as "id",
              t.user_agent as "device",
              t.ip_address as "ip_address",
              to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
              to_char(t.last_used_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "last_used_at",
              to_char(t.expires_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "expires_at",
              t.id is not distinct from $2::uuid as "current"
          ) o
      )
      order by
        last_used_at desc,
        id
    ),
    '[]'
  )::text
from
  login_session t
where
  person_id = $3
  and ended_at is null
  and expires_at > now() at time zone 'utc';
