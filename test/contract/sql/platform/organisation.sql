-- GET /data/organisations (everybody)
-- GET /data/organisations?page=1&limit=10&relations=true (admin)
select
  name
from
  organisation
order by
  created_at,
  id
limit
  1;

-- GET /data/organisations (admin)
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
                  t.name as "name",
                  t.hours_by_day as "hours_by_day",
                  coalesce(t.has_avatar, false) as "has_avatar",
                  coalesce(t.use_original_file_name, false) as "use_original_file_name",
                  coalesce(t.timesheets_locked, false) as "timesheets_locked",
                  coalesce(t.format_duration_in_hours, false) as "format_duration_in_hours",
                  coalesce(t.hd_by_default, false) as "hd_by_default",
                  coalesce(t.dark_theme_by_default, false) as "dark_theme_by_default",
                  t.chat_token_slack as "chat_token_slack",
                  t.chat_webhook_mattermost as "chat_webhook_mattermost",
                  t.chat_token_discord as "chat_token_discord",
                  t.id as "id",
                  to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                  to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at"
              ) o
          ) as row
        from
          (
            select
              *
            from
              organisation
            order by
              created_at,
              id
            limit
              1
          ) t
        order by
          t.updated_at desc,
          t.created_at desc,
          t.id
      ) listed
  )::text;

-- GET /data/organisations (manager, supervisor, user, client, vendor)
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
                  t.name as "name",
                  t.hours_by_day as "hours_by_day",
                  coalesce(t.has_avatar, false) as "has_avatar",
                  coalesce(t.use_original_file_name, false) as "use_original_file_name",
                  coalesce(t.timesheets_locked, false) as "timesheets_locked",
                  coalesce(t.format_duration_in_hours, false) as "format_duration_in_hours",
                  coalesce(t.hd_by_default, false) as "hd_by_default",
                  coalesce(t.dark_theme_by_default, false) as "dark_theme_by_default",
                  t.id as "id",
                  to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                  to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at"
              ) o
          ) as row
        from
          (
            select
              *
            from
              organisation
            order by
              created_at,
              id
            limit
              1
          ) t
        order by
          t.updated_at desc,
          t.created_at desc,
          t.id
      ) listed
  )::text;

-- GET /data/organisations?page=1&limit=10&relations=true (admin)
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
                    t.name as "name",
                    t.hours_by_day as "hours_by_day",
                    coalesce(t.has_avatar, false) as "has_avatar",
                    coalesce(t.use_original_file_name, false) as "use_original_file_name",
                    coalesce(t.timesheets_locked, false) as "timesheets_locked",
                    coalesce(t.format_duration_in_hours, false) as "format_duration_in_hours",
                    coalesce(t.hd_by_default, false) as "hd_by_default",
                    coalesce(t.dark_theme_by_default, false) as "dark_theme_by_default",
                    t.chat_token_slack as "chat_token_slack",
                    t.chat_webhook_mattermost as "chat_webhook_mattermost",
                    t.chat_token_discord as "chat_token_discord",
                    t.id as "id",
                    to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                    to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at"
                ) o
            ) as row
          from
            (
              select
                *
              from
                organisation
              order by
                created_at,
                id
              limit
                1
            ) t
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
      (
        select
          *
        from
          organisation
        order by
          created_at,
          id
        limit
          1
      ) t
  ) counted;
