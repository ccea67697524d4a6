-- GET /data/projects/{project_id}/team (everybody)
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

-- GET /data/projects/{project_id}/team (admin)
select
  coalesce(
    json_agg(
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
              t.notifications_discord_userid as "notifications_discord_userid",
              nullif(m.role, 'admin') as "project_role"
          ) o
      )
      order by
        t.updated_at desc,
        t.created_at desc,
        t.id
    ),
    '[]'
  )::text
from
  person t
  join project_person_link m on m.person_id = t.id
where
  m.project_id = $1
  and true;

-- GET /data/projects/{project_id}/team (manager)
select
  coalesce(
    json_agg(
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
                t.notifications_discord_userid as "notifications_discord_userid",
                nullif(m.role, 'admin') as "project_role"
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
                to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at",
                nullif(m.role, 'admin') as "project_role"
            ) o
        )
      end
      order by
        t.updated_at desc,
        t.created_at desc,
        t.id
    ),
    '[]'
  )::text
from
  person t
  join project_person_link m on m.person_id = t.id
where
  m.project_id = $2
  and true;

-- GET /data/projects/{project_id}/team (supervisor, user, client, vendor)
select
  coalesce(
    json_agg(
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
                t.notifications_discord_userid as "notifications_discord_userid",
                nullif(m.role, 'admin') as "project_role"
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
                nullif(m.role, 'admin') as "project_role"
            ) o
        )
      end
      order by
        t.updated_at desc,
        t.created_at desc,
        t.id
    ),
    '[]'
  )::text
from
  person t
  join project_person_link m on m.person_id = t.id
where
  m.project_id = $2
  and true;
