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
              id as "id",
              'Session'::text as "type",
              user_agent as "device",
              ip_address as "ip_address",
              to_char(created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
              to_char(last_used_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "last_used_at",
              to_char(expires_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "expires_at",
              id is not distinct from $1::uuid as "current"
          ) o
      )
      order by
        last_used_at desc,
        id
    ),
    '[]'
  )::text
from
  login_session
where
  person_id = $2
  and ended_at is null
  and expires_at > now() at time zone 'utc';
