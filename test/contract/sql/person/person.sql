-- GET /data/persons (admin)
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
                  'Person'::text as "type",
                  t.id as "id",
                  t.first_name as "first_name",
                  t.last_name as "last_name",
                  concat_ws(' ', nullif(t.first_name, ''), nullif(t.last_name, '')) as "full_name",
                  t.has_avatar as "has_avatar",
                  t.active as "active",
                  (
                    select
                      coalesce(
                        json_agg(
                          l.department_id
                          order by
                            l.department_id
                        ),
                        '[]'
                      )
                    from
                      department_link l
                    where
                      l.person_id = t.id
                  ) as "departments",
                  t.studio_id as "studio_id",
                  t.role as "role",
                  nullif(t.desktop_login, '') as "desktop_login",
                  t.is_bot as "is_bot",
                  nullif(t.email, '') as "email",
                  t.is_guest as "is_guest",
                  nullif(t.phone, '') as "phone",
                  nullif(t.country, '') as "country",
                  t.contract_type as "contract_type",
                  t.archived as "archived",
                  t.last_presence as "last_presence",
                  t.totp_enabled as "totp_enabled",
                  t.email_otp_enabled as "email_otp_enabled",
                  t.fido_enabled as "fido_enabled",
                  t.preferred_two_factor_authentication as "preferred_two_factor_authentication",
                  nullif(t.timezone, '') as "timezone",
                  troupe.shown_locale (t.locale) as "locale",
                  t.use_12_hour_clock as "use_12_hour_clock",
                  t.display_date_format as "display_date_format",
                  t.position as "position",
                  t.seniority as "seniority",
                  t.notifications_enabled as "notifications_enabled",
                  t.notifications_slack_enabled as "notifications_slack_enabled",
                  t.notifications_mattermost_enabled as "notifications_mattermost_enabled",
                  t.notifications_discord_enabled as "notifications_discord_enabled",
                  t.expiration_date as "expiration_date",
                  to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                  to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at",
                  t.daily_salary as "daily_salary",
                  t.shotgun_id as "shotgun_id",
                  nullif(t.ldap_uid, '') as "ldap_uid",
                  t.is_generated_from_ldap as "is_generated_from_ldap",
                  t.data as "data",
                  t.notifications_slack_userid as "notifications_slack_userid",
                  t.notifications_mattermost_userid as "notifications_mattermost_userid",
                  t.notifications_discord_userid as "notifications_discord_userid"
              ) o
          ) as row
        from
          person t
        where
          true
        order by
          t.updated_at desc,
          t.created_at desc,
          t.id
      ) listed
  )::text;

-- GET /data/persons (manager)
select
  (
    select
      coalesce(json_agg(listed.row), '[]')
    from
      (
        select
          case
            when t.id = $1::uuid then (
              select
                to_json(o)
              from
                (
                  select
                    'Person'::text as "type",
                    t.id as "id",
                    t.first_name as "first_name",
                    t.last_name as "last_name",
                    concat_ws(' ', nullif(t.first_name, ''), nullif(t.last_name, '')) as "full_name",
                    t.has_avatar as "has_avatar",
                    t.active as "active",
                    (
                      select
                        coalesce(
                          json_agg(
                            l.department_id
                            order by
                              l.department_id
                          ),
                          '[]'
                        )
                      from
                        department_link l
                      where
                        l.person_id = t.id
                    ) as "departments",
                    t.studio_id as "studio_id",
                    t.role as "role",
                    nullif(t.desktop_login, '') as "desktop_login",
                    t.is_bot as "is_bot",
                    nullif(t.email, '') as "email",
                    t.is_guest as "is_guest",
                    nullif(t.phone, '') as "phone",
                    nullif(t.country, '') as "country",
                    t.contract_type as "contract_type",
                    t.archived as "archived",
                    t.last_presence as "last_presence",
                    t.totp_enabled as "totp_enabled",
                    t.email_otp_enabled as "email_otp_enabled",
                    t.fido_enabled as "fido_enabled",
                    t.preferred_two_factor_authentication as "preferred_two_factor_authentication",
                    nullif(t.timezone, '') as "timezone",
                    troupe.shown_locale (t.locale) as "locale",
                    t.use_12_hour_clock as "use_12_hour_clock",
                    t.display_date_format as "display_date_format",
                    t.position as "position",
                    t.seniority as "seniority",
                    t.notifications_enabled as "notifications_enabled",
                    t.notifications_slack_enabled as "notifications_slack_enabled",
                    t.notifications_mattermost_enabled as "notifications_mattermost_enabled",
                    t.notifications_discord_enabled as "notifications_discord_enabled",
                    t.expiration_date as "expiration_date",
                    to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                    to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at",
                    t.daily_salary as "daily_salary",
                    t.shotgun_id as "shotgun_id",
                    nullif(t.ldap_uid, '') as "ldap_uid",
                    t.is_generated_from_ldap as "is_generated_from_ldap",
                    t.data as "data",
                    t.notifications_slack_userid as "notifications_slack_userid",
                    t.notifications_mattermost_userid as "notifications_mattermost_userid",
                    t.notifications_discord_userid as "notifications_discord_userid"
                ) o
            )
            else (
              select
                to_json(o)
              from
                (
                  select
                    'Person'::text as "type",
                    t.id as "id",
                    t.first_name as "first_name",
                    t.last_name as "last_name",
                    concat_ws(' ', nullif(t.first_name, ''), nullif(t.last_name, '')) as "full_name",
                    t.has_avatar as "has_avatar",
                    t.active as "active",
                    (
                      select
                        coalesce(
                          json_agg(
                            l.department_id
                            order by
                              l.department_id
                          ),
                          '[]'
                        )
                      from
                        department_link l
                      where
                        l.person_id = t.id
                    ) as "departments",
                    t.studio_id as "studio_id",
                    t.role as "role",
                    nullif(t.desktop_login, '') as "desktop_login",
                    t.is_bot as "is_bot",
                    nullif(t.email, '') as "email",
                    t.is_guest as "is_guest",
                    nullif(t.phone, '') as "phone",
                    nullif(t.country, '') as "country",
                    t.contract_type as "contract_type",
                    t.archived as "archived",
                    t.last_presence as "last_presence",
                    t.totp_enabled as "totp_enabled",
                    t.email_otp_enabled as "email_otp_enabled",
                    t.fido_enabled as "fido_enabled",
                    t.preferred_two_factor_authentication as "preferred_two_factor_authentication",
                    nullif(t.timezone, '') as "timezone",
                    troupe.shown_locale (t.locale) as "locale",
                    t.use_12_hour_clock as "use_12_hour_clock",
                    t.display_date_format as "display_date_format",
                    t.position as "position",
                    t.seniority as "seniority",
                    t.notifications_enabled as "notifications_enabled",
                    t.notifications_slack_enabled as "notifications_slack_enabled",
                    t.notifications_mattermost_enabled as "notifications_mattermost_enabled",
                    t.notifications_discord_enabled as "notifications_discord_enabled",
                    t.expiration_date as "expiration_date",
                    to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                    to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at"
                ) o
            )
          end as row
        from
          person t
        where
          true
        order by
          t.updated_at desc,
          t.created_at desc,
          t.id
      ) listed
  )::text;

-- GET /data/persons (supervisor, user, client, vendor)
select
  (
    select
      coalesce(json_agg(listed.row), '[]')
    from
      (
        select
          case
            when t.id = $1::uuid then (
              select
                to_json(o)
              from
                (
                  select
                    'Person'::text as "type",
                    t.id as "id",
                    t.first_name as "first_name",
                    t.last_name as "last_name",
                    concat_ws(' ', nullif(t.first_name, ''), nullif(t.last_name, '')) as "full_name",
                    t.has_avatar as "has_avatar",
                    t.active as "active",
                    (
                      select
                        coalesce(
                          json_agg(
                            l.department_id
                            order by
                              l.department_id
                          ),
                          '[]'
                        )
                      from
                        department_link l
                      where
                        l.person_id = t.id
                    ) as "departments",
                    t.studio_id as "studio_id",
                    t.role as "role",
                    nullif(t.desktop_login, '') as "desktop_login",
                    t.is_bot as "is_bot",
                    nullif(t.email, '') as "email",
                    t.is_guest as "is_guest",
                    nullif(t.phone, '') as "phone",
                    nullif(t.country, '') as "country",
                    t.contract_type as "contract_type",
                    t.archived as "archived",
                    t.last_presence as "last_presence",
                    t.totp_enabled as "totp_enabled",
                    t.email_otp_enabled as "email_otp_enabled",
                    t.fido_enabled as "fido_enabled",
                    t.preferred_two_factor_authentication as "preferred_two_factor_authentication",
                    nullif(t.timezone, '') as "timezone",
                    troupe.shown_locale (t.locale) as "locale",
                    t.use_12_hour_clock as "use_12_hour_clock",
                    t.display_date_format as "display_date_format",
                    t.position as "position",
                    t.seniority as "seniority",
                    t.notifications_enabled as "notifications_enabled",
                    t.notifications_slack_enabled as "notifications_slack_enabled",
                    t.notifications_mattermost_enabled as "notifications_mattermost_enabled",
                    t.notifications_discord_enabled as "notifications_discord_enabled",
                    t.expiration_date as "expiration_date",
                    to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                    to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at",
                    t.daily_salary as "daily_salary",
                    t.shotgun_id as "shotgun_id",
                    nullif(t.ldap_uid, '') as "ldap_uid",
                    t.is_generated_from_ldap as "is_generated_from_ldap",
                    t.data as "data",
                    t.notifications_slack_userid as "notifications_slack_userid",
                    t.notifications_mattermost_userid as "notifications_mattermost_userid",
                    t.notifications_discord_userid as "notifications_discord_userid"
                ) o
            )
            else (
              select
                to_json(o)
              from
                (
                  select
                    'Person'::text as "type",
                    t.id as "id",
                    t.first_name as "first_name",
                    t.last_name as "last_name",
                    concat_ws(' ', nullif(t.first_name, ''), nullif(t.last_name, '')) as "full_name",
                    t.has_avatar as "has_avatar",
                    t.active as "active",
                    (
                      select
                        coalesce(
                          json_agg(
                            l.department_id
                            order by
                              l.department_id
                          ),
                          '[]'
                        )
                      from
                        department_link l
                      where
                        l.person_id = t.id
                    ) as "departments",
                    t.studio_id as "studio_id",
                    t.role as "role",
                    nullif(t.desktop_login, '') as "desktop_login",
                    t.is_bot as "is_bot"
                ) o
            )
          end as row
        from
          person t
        where
          true
        order by
          t.updated_at desc,
          t.created_at desc,
          t.id
      ) listed
  )::text;

-- GET /data/persons?page=1&limit=10&relations=true (admin)
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
                    'Person'::text as "type",
                    t.id as "id",
                    t.first_name as "first_name",
                    t.last_name as "last_name",
                    concat_ws(' ', nullif(t.first_name, ''), nullif(t.last_name, '')) as "full_name",
                    t.has_avatar as "has_avatar",
                    t.active as "active",
                    (
                      select
                        coalesce(
                          json_agg(
                            l.department_id
                            order by
                              l.department_id
                          ),
                          '[]'
                        )
                      from
                        department_link l
                      where
                        l.person_id = t.id
                    ) as "departments",
                    t.studio_id as "studio_id",
                    t.role as "role",
                    nullif(t.desktop_login, '') as "desktop_login",
                    t.is_bot as "is_bot",
                    nullif(t.email, '') as "email",
                    t.is_guest as "is_guest",
                    nullif(t.phone, '') as "phone",
                    nullif(t.country, '') as "country",
                    t.contract_type as "contract_type",
                    t.archived as "archived",
                    t.last_presence as "last_presence",
                    t.totp_enabled as "totp_enabled",
                    t.email_otp_enabled as "email_otp_enabled",
                    t.fido_enabled as "fido_enabled",
                    t.preferred_two_factor_authentication as "preferred_two_factor_authentication",
                    nullif(t.timezone, '') as "timezone",
                    troupe.shown_locale (t.locale) as "locale",
                    t.use_12_hour_clock as "use_12_hour_clock",
                    t.display_date_format as "display_date_format",
                    t.position as "position",
                    t.seniority as "seniority",
                    t.notifications_enabled as "notifications_enabled",
                    t.notifications_slack_enabled as "notifications_slack_enabled",
                    t.notifications_mattermost_enabled as "notifications_mattermost_enabled",
                    t.notifications_discord_enabled as "notifications_discord_enabled",
                    t.expiration_date as "expiration_date",
                    to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                    to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at",
                    t.daily_salary as "daily_salary",
                    t.shotgun_id as "shotgun_id",
                    nullif(t.ldap_uid, '') as "ldap_uid",
                    t.is_generated_from_ldap as "is_generated_from_ldap",
                    t.data as "data",
                    t.notifications_slack_userid as "notifications_slack_userid",
                    t.notifications_mattermost_userid as "notifications_mattermost_userid",
                    t.notifications_discord_userid as "notifications_discord_userid"
                ) o
            ) as row
          from
            person t
          where
            true
          order by
            t.updated_at desc,
            t.created_at desc,
            t.id
          limit
            $1
          offset
            $2
        ) listed
    ),
    'total',
    counted.total,
    'nb_pages',
    ceil(counted.total::numeric / $3::int),
    'limit',
    $4::int,
    'offset',
    $5::bigint,
    'page',
    $6::int
  )::text
from
  (
    select
      count(*) as total
    from
      person t
    where
      true
  ) counted;
