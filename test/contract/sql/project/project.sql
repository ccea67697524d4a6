-- GET /data/projects (admin)
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
                  to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at"
              ) o
          ) as row
        from
          project t
        where
          true
        order by
          t.updated_at desc,
          t.created_at desc,
          t.id
      ) listed
  )::text;

-- GET /data/projects (manager, supervisor, user, client, vendor)
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
                  to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at"
              ) o
          ) as row
        from
          project t
        where
          (
            t.id = any (
              array(
                select
                  its_membership.project_id
                from
                  project_person_link its_membership
                where
                  its_membership.person_id = $2::uuid
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
  )::text;

-- GET /data/projects?page=1&limit=10&relations=true (admin)
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
                    '[]'::json as "preview_background_files"
                ) o
            ) as row
          from
            project t
          where
            true
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
      project t
    where
      true
  ) counted;

-- GET /data/projects/all (admin)
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
                      name
                    from
                      project_status
                    where
                      id = t.project_status_id
                  ) as "project_status_name",
                  '[]'::json as "descriptors"
              ) o
          ) as row
        from
          project t
        where
          true
        order by
          t.updated_at desc,
          t.created_at desc,
          t.id
      ) listed
  )::text;

-- GET /data/projects/all (manager, supervisor, user, client, vendor)
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
                      name
                    from
                      project_status
                    where
                      id = t.project_status_id
                  ) as "project_status_name",
                  '[]'::json as "descriptors"
              ) o
          ) as row
        from
          project t
        where
          t.id = any (
            array(
              select
                its_membership.project_id
              from
                project_person_link its_membership
              where
                its_membership.person_id = $2::uuid
            )
          )
        order by
          t.updated_at desc,
          t.created_at desc,
          t.id
      ) listed
  )::text;

-- GET /data/projects/open (admin)
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
                      and t.production_type = $2
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
              name = any ($3)
          )
          and true
        order by
          t.updated_at desc,
          t.created_at desc,
          t.id
      ) listed
  )::text;

-- GET /data/projects/open (manager, supervisor, user, client, vendor)
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
                      and t.production_type = $2
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
              name = any ($3)
          )
          and (
            t.id = any (
              array(
                select
                  its_membership.project_id
                from
                  project_person_link its_membership
                where
                  its_membership.person_id = $4::uuid
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
  )::text;
