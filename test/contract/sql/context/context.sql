-- GET /data/user/context (admin)
select
  (
    (
      select
        to_json(o)
      from
        (
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
                    and coalesce(t.is_guest, false) = any ($1::boolean[])
                  order by
                    t.updated_at desc,
                    t.created_at desc,
                    t.id
                ) listed
            ) as "persons",
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
                            $2::text as "type",
                            t.name as "name",
                            t.color as "color",
                            t.archived as "archived",
                            t.id as "id",
                            to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                            to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at"
                        ) o
                    ) as row
                  from
                    department t
                  order by
                    t.updated_at desc,
                    t.created_at desc,
                    t.id
                ) listed
            ) as "departments",
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
                            $3::text as "type",
                            t.name as "name",
                            t.color as "color",
                            t.archived as "archived",
                            t.id as "id",
                            to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                            to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at"
                        ) o
                    ) as row
                  from
                    studio t
                  order by
                    t.updated_at desc,
                    t.created_at desc,
                    t.id
                ) listed
            ) as "studios",
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
                            $4::text as "type",
                            t.name as "name",
                            nullif(t.short_name, '') as "short_name",
                            t.description as "description",
                            t.color as "color",
                            t.priority as "priority",
                            t.for_entity as "for_entity",
                            t.allow_timelog as "allow_timelog",
                            t.archived as "archived",
                            t.shotgun_id as "shotgun_id",
                            t.department_id as "department_id",
                            t.id as "id",
                            to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                            to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at"
                        ) o
                    ) as row
                  from
                    task_type t
                  order by
                    t.updated_at desc,
                    t.created_at desc,
                    t.id
                ) listed
            ) as "task_types",
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
                            $5::text as "type",
                            t.name as "name",
                            t.short_name as "short_name",
                            t.color as "color",
                            t.description as "description",
                            t.priority as "priority",
                            t.archived as "archived",
                            t.is_done as "is_done",
                            t.is_retake as "is_retake",
                            t.is_feedback_request as "is_feedback_request",
                            t.is_default as "is_default",
                            t.is_wip as "is_wip",
                            t.for_concept as "for_concept",
                            t.is_artist_allowed as "is_artist_allowed",
                            t.is_client_allowed as "is_client_allowed",
                            t.shotgun_id as "shotgun_id",
                            t.id as "id",
                            to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                            to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at"
                        ) o
                    ) as row
                  from
                    task_status t
                  order by
                    t.updated_at desc,
                    t.created_at desc,
                    t.id
                ) listed
            ) as "task_status",
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
                            $6::text as "type",
                            t.name as "name",
                            nullif(t.short_name, '') as "short_name",
                            t.description as "description",
                            t.archived as "archived",
                            t.id as "id",
                            to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                            to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at",
                            (
                              select
                                coalesce(
                                  json_agg(
                                    l.task_type_id
                                    order by
                                      l.task_type_id
                                  ),
                                  '[]'
                                )
                              from
                                task_type_asset_type_link l
                              where
                                l.asset_type_id = t.id
                            ) as "task_types"
                        ) o
                    ) as row
                  from
                    entity_type t
                  where
                    not t.name in ($7, $8, $9, $10, $11, $12)
                  order by
                    t.updated_at desc,
                    t.created_at desc,
                    t.id
                ) listed
            ) as "asset_types",
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
                            $13::text as "type",
                            t.name as "name",
                            t.color as "color",
                            t.id as "id",
                            to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                            to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at"
                        ) o
                    ) as row
                  from
                    project_status t
                  order by
                    t.updated_at desc,
                    t.created_at desc,
                    t.id
                ) listed
            ) as "project_status",
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
                            $14::text as "type",
                            t.name as "name",
                            nullif(t.code, '') as "code",
                            t.description as "description",
                            t.shotgun_id as "shotgun_id",
                            t.file_tree as "file_tree",
                            t.data as "data",
                            t.has_avatar as "has_avatar",
                            t.fps as "fps",
                            t.ratio as "ratio",
                            t.resolution as "resolution",
                            nullif(t.production_type, '') as "production_type",
                            t.production_style as "production_style",
                            t.start_date as "start_date",
                            t.end_date as "end_date",
                            t.man_days as "man_days",
                            t.nb_episodes as "nb_episodes",
                            t.episode_span as "episode_span",
                            t.max_retakes as "max_retakes",
                            t.is_clients_isolated as "is_clients_isolated",
                            t.is_preview_download_allowed as "is_preview_download_allowed",
                            t.is_set_preview_automated as "is_set_preview_automated",
                            nullif(t.homepage, '') as "homepage",
                            t.is_publish_default_for_artists as "is_publish_default_for_artists",
                            t.is_bot_collaboration_enabled as "is_bot_collaboration_enabled",
                            t.is_single_preview_per_revision as "is_single_preview_per_revision",
                            t.is_frame_in_numbering as "is_frame_in_numbering",
                            t.revision_padding as "revision_padding",
                            t.hd_bitrate_compression as "hd_bitrate_compression",
                            t.ld_bitrate_compression as "ld_bitrate_compression",
                            t.project_status_id as "project_status_id",
                            t.default_preview_background_file_id as "default_preview_background_file_id",
                            t.from_schedule_version_id as "from_schedule_version_id",
                            t.id as "id",
                            to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                            to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at",
                            (
                              select
                                coalesce(
                                  json_agg(
                                    l.person_id
                                    order by
                                      l.person_id
                                  ),
                                  '[]'
                                )
                              from
                                project_person_link l
                              where
                                l.project_id = t.id
                            ) as "team",
                            (
                              select
                                coalesce(
                                  json_agg(
                                    l.task_type_id
                                    order by
                                      l.task_type_id
                                  ),
                                  '[]'
                                )
                              from
                                project_task_type_link l
                              where
                                l.project_id = t.id
                            ) as "task_types",
                            (
                              select
                                coalesce(
                                  json_agg(
                                    l.task_status_id
                                    order by
                                      l.task_status_id
                                  ),
                                  '[]'
                                )
                              from
                                project_task_status_link l
                              where
                                l.project_id = t.id
                            ) as "task_statuses",
                            '[]'::json as "asset_types",
                            '[]'::json as "status_automations",
                            '[]'::json as "preview_background_files",
                            (
                              select
                                name
                              from
                                project_status
                              where
                                id = t.project_status_id
                            ) as "project_status_name",
                            '[]'::json as "descriptors",
                            (
                              select
                                coalesce(json_object_agg(l.task_type_id, l.priority), '{}')
                              from
                                project_task_type_link l
                              where
                                l.project_id = t.id
                            ) as "task_types_priority",
                            (
                              select
                                coalesce(
                                  json_object_agg(l.task_status_id, json_build_object('priority', l.priority, 'roles_for_board', l.roles_for_board)),
                                  '{}'
                                )
                              from
                                project_task_status_link l
                              where
                                l.project_id = t.id
                            ) as "task_statuses_link",
                            (
                              select
                                e.id
                              from
                                entity e
                                join entity_type et on et.id = e.entity_type_id
                              where
                                e.project_id = t.id
                                and et.name = 'Episode'
                                and t.production_type = $15
                              order by
                                (e.status = 'running') desc,
                                e.name,
                                e.id
                              limit
                                1
                            ) as "first_episode_id"
                        ) o
                    ) as row
                  from
                    project t
                  where
                    t.project_status_id in (
                      select
                        id
                      from
                        project_status
                      where
                        name = any ($16)
                    )
                    and true
                  order by
                    t.updated_at desc,
                    t.created_at desc,
                    t.id
                ) listed
            ) as "projects",
            (
              select
                coalesce(
                  json_object_agg(
                    project_id,
                    role
                    order by
                      project_id
                  ),
                  '{}'
                )
              from
                project_person_link
              where
                person_id = $17
                and role <> 'admin'
            ) as "project_roles",
            (
              select
                count(*)
              from
                notification
              where
                person_id = $18
                and not read
            ) as "notification_count",
            '[]'::json as "custom_actions",
            '[]'::json as "status_automations",
            '[]'::json as "preview_background_files",
            '[]'::json as "plugins",
            '{}'::json as "search_filters",
            '{}'::json as "search_filter_groups",
            $19::int as "user_limit"
        ) o
    )
  )::text;

-- GET /data/user/context (manager)
select
  (
    (
      select
        to_json(o)
      from
        (
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
                    and coalesce(t.is_guest, false) = any ($2::boolean[])
                  order by
                    t.updated_at desc,
                    t.created_at desc,
                    t.id
                ) listed
            ) as "persons",
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
                            $3::text as "type",
                            t.name as "name",
                            t.color as "color",
                            t.archived as "archived",
                            t.id as "id",
                            to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                            to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at"
                        ) o
                    ) as row
                  from
                    department t
                  order by
                    t.updated_at desc,
                    t.created_at desc,
                    t.id
                ) listed
            ) as "departments",
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
                            $4::text as "type",
                            t.name as "name",
                            t.color as "color",
                            t.archived as "archived",
                            t.id as "id",
                            to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                            to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at"
                        ) o
                    ) as row
                  from
                    studio t
                  order by
                    t.updated_at desc,
                    t.created_at desc,
                    t.id
                ) listed
            ) as "studios",
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
                            $5::text as "type",
                            t.name as "name",
                            nullif(t.short_name, '') as "short_name",
                            t.description as "description",
                            t.color as "color",
                            t.priority as "priority",
                            t.for_entity as "for_entity",
                            t.allow_timelog as "allow_timelog",
                            t.archived as "archived",
                            t.shotgun_id as "shotgun_id",
                            t.department_id as "department_id",
                            t.id as "id",
                            to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                            to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at"
                        ) o
                    ) as row
                  from
                    task_type t
                  order by
                    t.updated_at desc,
                    t.created_at desc,
                    t.id
                ) listed
            ) as "task_types",
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
                            $6::text as "type",
                            t.name as "name",
                            t.short_name as "short_name",
                            t.color as "color",
                            t.description as "description",
                            t.priority as "priority",
                            t.archived as "archived",
                            t.is_done as "is_done",
                            t.is_retake as "is_retake",
                            t.is_feedback_request as "is_feedback_request",
                            t.is_default as "is_default",
                            t.is_wip as "is_wip",
                            t.for_concept as "for_concept",
                            t.is_artist_allowed as "is_artist_allowed",
                            t.is_client_allowed as "is_client_allowed",
                            t.shotgun_id as "shotgun_id",
                            t.id as "id",
                            to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                            to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at"
                        ) o
                    ) as row
                  from
                    task_status t
                  order by
                    t.updated_at desc,
                    t.created_at desc,
                    t.id
                ) listed
            ) as "task_status",
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
                            $7::text as "type",
                            t.name as "name",
                            nullif(t.short_name, '') as "short_name",
                            t.description as "description",
                            t.archived as "archived",
                            t.id as "id",
                            to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                            to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at",
                            (
                              select
                                coalesce(
                                  json_agg(
                                    l.task_type_id
                                    order by
                                      l.task_type_id
                                  ),
                                  '[]'
                                )
                              from
                                task_type_asset_type_link l
                              where
                                l.asset_type_id = t.id
                            ) as "task_types"
                        ) o
                    ) as row
                  from
                    entity_type t
                  where
                    not t.name in ($8, $9, $10, $11, $12, $13)
                  order by
                    t.updated_at desc,
                    t.created_at desc,
                    t.id
                ) listed
            ) as "asset_types",
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
                            $14::text as "type",
                            t.name as "name",
                            t.color as "color",
                            t.id as "id",
                            to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                            to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at"
                        ) o
                    ) as row
                  from
                    project_status t
                  order by
                    t.updated_at desc,
                    t.created_at desc,
                    t.id
                ) listed
            ) as "project_status",
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
                            $15::text as "type",
                            t.name as "name",
                            nullif(t.code, '') as "code",
                            t.description as "description",
                            t.shotgun_id as "shotgun_id",
                            t.file_tree as "file_tree",
                            t.data as "data",
                            t.has_avatar as "has_avatar",
                            t.fps as "fps",
                            t.ratio as "ratio",
                            t.resolution as "resolution",
                            nullif(t.production_type, '') as "production_type",
                            t.production_style as "production_style",
                            t.start_date as "start_date",
                            t.end_date as "end_date",
                            t.man_days as "man_days",
                            t.nb_episodes as "nb_episodes",
                            t.episode_span as "episode_span",
                            t.max_retakes as "max_retakes",
                            t.is_clients_isolated as "is_clients_isolated",
                            t.is_preview_download_allowed as "is_preview_download_allowed",
                            t.is_set_preview_automated as "is_set_preview_automated",
                            nullif(t.homepage, '') as "homepage",
                            t.is_publish_default_for_artists as "is_publish_default_for_artists",
                            t.is_bot_collaboration_enabled as "is_bot_collaboration_enabled",
                            t.is_single_preview_per_revision as "is_single_preview_per_revision",
                            t.is_frame_in_numbering as "is_frame_in_numbering",
                            t.revision_padding as "revision_padding",
                            t.hd_bitrate_compression as "hd_bitrate_compression",
                            t.ld_bitrate_compression as "ld_bitrate_compression",
                            t.project_status_id as "project_status_id",
                            t.default_preview_background_file_id as "default_preview_background_file_id",
                            t.from_schedule_version_id as "from_schedule_version_id",
                            t.id as "id",
                            to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                            to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at",
                            (
                              select
                                coalesce(
                                  json_agg(
                                    l.person_id
                                    order by
                                      l.person_id
                                  ),
                                  '[]'
                                )
                              from
                                project_person_link l
                              where
                                l.project_id = t.id
                            ) as "team",
                            (
                              select
                                coalesce(
                                  json_agg(
                                    l.task_type_id
                                    order by
                                      l.task_type_id
                                  ),
                                  '[]'
                                )
                              from
                                project_task_type_link l
                              where
                                l.project_id = t.id
                            ) as "task_types",
                            (
                              select
                                coalesce(
                                  json_agg(
                                    l.task_status_id
                                    order by
                                      l.task_status_id
                                  ),
                                  '[]'
                                )
                              from
                                project_task_status_link l
                              where
                                l.project_id = t.id
                            ) as "task_statuses",
                            '[]'::json as "asset_types",
                            '[]'::json as "status_automations",
                            '[]'::json as "preview_background_files",
                            (
                              select
                                name
                              from
                                project_status
                              where
                                id = t.project_status_id
                            ) as "project_status_name",
                            '[]'::json as "descriptors",
                            (
                              select
                                coalesce(json_object_agg(l.task_type_id, l.priority), '{}')
                              from
                                project_task_type_link l
                              where
                                l.project_id = t.id
                            ) as "task_types_priority",
                            (
                              select
                                coalesce(
                                  json_object_agg(l.task_status_id, json_build_object('priority', l.priority, 'roles_for_board', l.roles_for_board)),
                                  '{}'
                                )
                              from
                                project_task_status_link l
                              where
                                l.project_id = t.id
                            ) as "task_statuses_link",
                            (
                              select
                                e.id
                              from
                                entity e
                                join entity_type et on et.id = e.entity_type_id
                              where
                                e.project_id = t.id
                                and et.name = 'Episode'
                                and t.production_type = $16
                              order by
                                (e.status = 'running') desc,
                                e.name,
                                e.id
                              limit
                                1
                            ) as "first_episode_id"
                        ) o
                    ) as row
                  from
                    project t
                  where
                    t.project_status_id in (
                      select
                        id
                      from
                        project_status
                      where
                        name = any ($17)
                    )
                    and (
                      t.id = any (
                        array(
                          select
                            its_membership.project_id
                          from
                            project_person_link its_membership
                          where
                            its_membership.person_id = $18::uuid
                        )
                      )
                      and t.id = any (
                        array(
                          select
                            its_running.id
                          from
                            project its_running
                            join project_status its_status on its_status.id = its_running.project_status_id
                          where
                            its_status.name = 'Open'
                        )
                      )
                    )
                  order by
                    t.updated_at desc,
                    t.created_at desc,
                    t.id
                ) listed
            ) as "projects",
            (
              select
                coalesce(
                  json_object_agg(
                    project_id,
                    role
                    order by
                      project_id
                  ),
                  '{}'
                )
              from
                project_person_link
              where
                person_id = $19
                and role <> 'admin'
            ) as "project_roles",
            (
              select
                count(*)
              from
                notification
              where
                person_id = $20
                and not read
            ) as "notification_count",
            '[]'::json as "custom_actions",
            '[]'::json as "status_automations",
            '[]'::json as "preview_background_files",
            '[]'::json as "plugins",
            '{}'::json as "search_filters",
            '{}'::json as "search_filter_groups"
        ) o
    )
  )::text;

-- GET /data/user/context (supervisor, user, client, vendor)
select
  (
    (
      select
        to_json(o)
      from
        (
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
                    and coalesce(t.is_guest, false) = any ($2::boolean[])
                  order by
                    t.updated_at desc,
                    t.created_at desc,
                    t.id
                ) listed
            ) as "persons",
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
                            $3::text as "type",
                            t.name as "name",
                            t.color as "color",
                            t.archived as "archived",
                            t.id as "id",
                            to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                            to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at"
                        ) o
                    ) as row
                  from
                    department t
                  order by
                    t.updated_at desc,
                    t.created_at desc,
                    t.id
                ) listed
            ) as "departments",
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
                            $4::text as "type",
                            t.name as "name",
                            t.color as "color",
                            t.archived as "archived",
                            t.id as "id",
                            to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                            to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at"
                        ) o
                    ) as row
                  from
                    studio t
                  order by
                    t.updated_at desc,
                    t.created_at desc,
                    t.id
                ) listed
            ) as "studios",
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
                            $5::text as "type",
                            t.name as "name",
                            nullif(t.short_name, '') as "short_name",
                            t.description as "description",
                            t.color as "color",
                            t.priority as "priority",
                            t.for_entity as "for_entity",
                            t.allow_timelog as "allow_timelog",
                            t.archived as "archived",
                            t.shotgun_id as "shotgun_id",
                            t.department_id as "department_id",
                            t.id as "id",
                            to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                            to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at"
                        ) o
                    ) as row
                  from
                    task_type t
                  order by
                    t.updated_at desc,
                    t.created_at desc,
                    t.id
                ) listed
            ) as "task_types",
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
                            $6::text as "type",
                            t.name as "name",
                            t.short_name as "short_name",
                            t.color as "color",
                            t.description as "description",
                            t.priority as "priority",
                            t.archived as "archived",
                            t.is_done as "is_done",
                            t.is_retake as "is_retake",
                            t.is_feedback_request as "is_feedback_request",
                            t.is_default as "is_default",
                            t.is_wip as "is_wip",
                            t.for_concept as "for_concept",
                            t.is_artist_allowed as "is_artist_allowed",
                            t.is_client_allowed as "is_client_allowed",
                            t.shotgun_id as "shotgun_id",
                            t.id as "id",
                            to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                            to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at"
                        ) o
                    ) as row
                  from
                    task_status t
                  order by
                    t.updated_at desc,
                    t.created_at desc,
                    t.id
                ) listed
            ) as "task_status",
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
                            $7::text as "type",
                            t.name as "name",
                            nullif(t.short_name, '') as "short_name",
                            t.description as "description",
                            t.archived as "archived",
                            t.id as "id",
                            to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                            to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at",
                            (
                              select
                                coalesce(
                                  json_agg(
                                    l.task_type_id
                                    order by
                                      l.task_type_id
                                  ),
                                  '[]'
                                )
                              from
                                task_type_asset_type_link l
                              where
                                l.asset_type_id = t.id
                            ) as "task_types"
                        ) o
                    ) as row
                  from
                    entity_type t
                  where
                    not t.name in ($8, $9, $10, $11, $12, $13)
                  order by
                    t.updated_at desc,
                    t.created_at desc,
                    t.id
                ) listed
            ) as "asset_types",
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
                            $14::text as "type",
                            t.name as "name",
                            t.color as "color",
                            t.id as "id",
                            to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                            to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at"
                        ) o
                    ) as row
                  from
                    project_status t
                  order by
                    t.updated_at desc,
                    t.created_at desc,
                    t.id
                ) listed
            ) as "project_status",
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
                            $15::text as "type",
                            t.name as "name",
                            nullif(t.code, '') as "code",
                            t.description as "description",
                            t.shotgun_id as "shotgun_id",
                            t.file_tree as "file_tree",
                            t.data as "data",
                            t.has_avatar as "has_avatar",
                            t.fps as "fps",
                            t.ratio as "ratio",
                            t.resolution as "resolution",
                            nullif(t.production_type, '') as "production_type",
                            t.production_style as "production_style",
                            t.start_date as "start_date",
                            t.end_date as "end_date",
                            t.man_days as "man_days",
                            t.nb_episodes as "nb_episodes",
                            t.episode_span as "episode_span",
                            t.max_retakes as "max_retakes",
                            t.is_clients_isolated as "is_clients_isolated",
                            t.is_preview_download_allowed as "is_preview_download_allowed",
                            t.is_set_preview_automated as "is_set_preview_automated",
                            nullif(t.homepage, '') as "homepage",
                            t.is_publish_default_for_artists as "is_publish_default_for_artists",
                            t.is_bot_collaboration_enabled as "is_bot_collaboration_enabled",
                            t.is_single_preview_per_revision as "is_single_preview_per_revision",
                            t.is_frame_in_numbering as "is_frame_in_numbering",
                            t.revision_padding as "revision_padding",
                            t.hd_bitrate_compression as "hd_bitrate_compression",
                            t.ld_bitrate_compression as "ld_bitrate_compression",
                            t.project_status_id as "project_status_id",
                            t.default_preview_background_file_id as "default_preview_background_file_id",
                            t.from_schedule_version_id as "from_schedule_version_id",
                            t.id as "id",
                            to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                            to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at",
                            (
                              select
                                coalesce(
                                  json_agg(
                                    l.person_id
                                    order by
                                      l.person_id
                                  ),
                                  '[]'
                                )
                              from
                                project_person_link l
                              where
                                l.project_id = t.id
                            ) as "team",
                            (
                              select
                                coalesce(
                                  json_agg(
                                    l.task_type_id
                                    order by
                                      l.task_type_id
                                  ),
                                  '[]'
                                )
                              from
                                project_task_type_link l
                              where
                                l.project_id = t.id
                            ) as "task_types",
                            (
                              select
                                coalesce(
                                  json_agg(
                                    l.task_status_id
                                    order by
                                      l.task_status_id
                                  ),
                                  '[]'
                                )
                              from
                                project_task_status_link l
                              where
                                l.project_id = t.id
                            ) as "task_statuses",
                            '[]'::json as "asset_types",
                            '[]'::json as "status_automations",
                            '[]'::json as "preview_background_files",
                            (
                              select
                                name
                              from
                                project_status
                              where
                                id = t.project_status_id
                            ) as "project_status_name",
                            '[]'::json as "descriptors",
                            (
                              select
                                coalesce(json_object_agg(l.task_type_id, l.priority), '{}')
                              from
                                project_task_type_link l
                              where
                                l.project_id = t.id
                            ) as "task_types_priority",
                            (
                              select
                                coalesce(
                                  json_object_agg(l.task_status_id, json_build_object('priority', l.priority, 'roles_for_board', l.roles_for_board)),
                                  '{}'
                                )
                              from
                                project_task_status_link l
                              where
                                l.project_id = t.id
                            ) as "task_statuses_link",
                            (
                              select
                                e.id
                              from
                                entity e
                                join entity_type et on et.id = e.entity_type_id
                              where
                                e.project_id = t.id
                                and et.name = 'Episode'
                                and t.production_type = $16
                              order by
                                (e.status = 'running') desc,
                                e.name,
                                e.id
                              limit
                                1
                            ) as "first_episode_id"
                        ) o
                    ) as row
                  from
                    project t
                  where
                    t.project_status_id in (
                      select
                        id
                      from
                        project_status
                      where
                        name = any ($17)
                    )
                    and (
                      t.id = any (
                        array(
                          select
                            its_membership.project_id
                          from
                            project_person_link its_membership
                          where
                            its_membership.person_id = $18::uuid
                        )
                      )
                      and t.id = any (
                        array(
                          select
                            its_running.id
                          from
                            project its_running
                            join project_status its_status on its_status.id = its_running.project_status_id
                          where
                            its_status.name = 'Open'
                        )
                      )
                    )
                  order by
                    t.updated_at desc,
                    t.created_at desc,
                    t.id
                ) listed
            ) as "projects",
            (
              select
                coalesce(
                  json_object_agg(
                    project_id,
                    role
                    order by
                      project_id
                  ),
                  '{}'
                )
              from
                project_person_link
              where
                person_id = $19
                and role <> 'admin'
            ) as "project_roles",
            (
              select
                count(*)
              from
                notification
              where
                person_id = $20
                and not read
            ) as "notification_count",
            '[]'::json as "custom_actions",
            '[]'::json as "status_automations",
            '[]'::json as "preview_background_files",
            '[]'::json as "plugins",
            '{}'::json as "search_filters",
            '{}'::json as "search_filter_groups"
        ) o
    )
  )::text;
