-- GET /data/tasks (admin)
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
                  t.description as "description",
                  t.priority as "priority",
                  t.difficulty as "difficulty",
                  t.duration as "duration",
                  t.estimation as "estimation",
                  t.completion_rate as "completion_rate",
                  t.retake_count as "retake_count",
                  t.sort_order as "sort_order",
                  to_char(t.start_date, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "start_date",
                  to_char(t.due_date, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "due_date",
                  to_char(t.real_start_date, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "real_start_date",
                  to_char(t.end_date, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "end_date",
                  to_char(t.done_date, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "done_date",
                  to_char(t.last_comment_date, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "last_comment_date",
                  t.nb_assets_ready as "nb_assets_ready",
                  t.data as "data",
                  t.nb_drawings as "nb_drawings",
                  t.shotgun_id as "shotgun_id",
                  t.last_preview_file_id as "last_preview_file_id",
                  t.project_id as "project_id",
                  t.task_type_id as "task_type_id",
                  t.task_status_id as "task_status_id",
                  t.entity_id as "entity_id",
                  t.assigner_id as "assigner_id",
                  t.id as "id",
                  to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                  to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at"
              ) o
          ) as row
        from
          task t
        where
          true
        order by
          t.updated_at desc,
          t.created_at desc,
          t.id
      ) listed
  )::text;

-- GET /data/tasks (manager, supervisor, user, client, vendor)
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
                  t.description as "description",
                  t.priority as "priority",
                  t.difficulty as "difficulty",
                  t.duration as "duration",
                  t.estimation as "estimation",
                  t.completion_rate as "completion_rate",
                  t.retake_count as "retake_count",
                  t.sort_order as "sort_order",
                  to_char(t.start_date, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "start_date",
                  to_char(t.due_date, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "due_date",
                  to_char(t.real_start_date, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "real_start_date",
                  to_char(t.end_date, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "end_date",
                  to_char(t.done_date, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "done_date",
                  to_char(t.last_comment_date, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "last_comment_date",
                  t.nb_assets_ready as "nb_assets_ready",
                  t.data as "data",
                  t.nb_drawings as "nb_drawings",
                  t.shotgun_id as "shotgun_id",
                  t.last_preview_file_id as "last_preview_file_id",
                  t.project_id as "project_id",
                  t.task_type_id as "task_type_id",
                  t.task_status_id as "task_status_id",
                  t.entity_id as "entity_id",
                  t.assigner_id as "assigner_id",
                  t.id as "id",
                  to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                  to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at"
              ) o
          ) as row
        from
          task t
        where
          (
            (
              t.project_id = any (
                array(
                  select
                    its_membership.project_id
                  from
                    project_person_link its_membership
                    join person its_member on its_member.id = its_membership.person_id
                  where
                    its_membership.person_id = $2::uuid
                    and coalesce(nullif(its_membership.role, 'admin'), its_member.role) = any ($3::text[])
                )
              )
              and t.project_id = any (
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
            or (
              t.project_id = any (
                array(
                  select
                    its_membership.project_id
                  from
                    project_person_link its_membership
                    join person its_member on its_member.id = its_membership.person_id
                  where
                    its_membership.person_id = $4::uuid
                    and coalesce(nullif(its_membership.role, 'admin'), its_member.role) = any ($5::text[])
                )
              )
              and exists (
                select
                from
                  task_person_link a
                where
                  a.task_id = t.id
                  and a.person_id = $6::uuid
              )
            )
          )
        order by
          t.updated_at desc,
          t.created_at desc,
          t.id
      ) listed
  )::text;

-- GET /data/tasks?page=1&limit=10&relations=true (admin)
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
                    t.description as "description",
                    t.priority as "priority",
                    t.difficulty as "difficulty",
                    t.duration as "duration",
                    t.estimation as "estimation",
                    t.completion_rate as "completion_rate",
                    t.retake_count as "retake_count",
                    t.sort_order as "sort_order",
                    to_char(t.start_date, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "start_date",
                    to_char(t.due_date, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "due_date",
                    to_char(t.real_start_date, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "real_start_date",
                    to_char(t.end_date, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "end_date",
                    to_char(t.done_date, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "done_date",
                    to_char(t.last_comment_date, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "last_comment_date",
                    t.nb_assets_ready as "nb_assets_ready",
                    t.data as "data",
                    t.nb_drawings as "nb_drawings",
                    t.shotgun_id as "shotgun_id",
                    t.last_preview_file_id as "last_preview_file_id",
                    t.project_id as "project_id",
                    t.task_type_id as "task_type_id",
                    t.task_status_id as "task_status_id",
                    t.entity_id as "entity_id",
                    t.assigner_id as "assigner_id",
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
                        task_person_link l
                      where
                        l.task_id = t.id
                    ) as "assignees"
                ) o
            ) as row
          from
            task t
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
      task t
    where
      true
  ) counted;

-- GET /data/tasks?project_id={project_id} (admin)
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
                  t.description as "description",
                  t.priority as "priority",
                  t.difficulty as "difficulty",
                  t.duration as "duration",
                  t.estimation as "estimation",
                  t.completion_rate as "completion_rate",
                  t.retake_count as "retake_count",
                  t.sort_order as "sort_order",
                  to_char(t.start_date, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "start_date",
                  to_char(t.due_date, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "due_date",
                  to_char(t.real_start_date, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "real_start_date",
                  to_char(t.end_date, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "end_date",
                  to_char(t.done_date, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "done_date",
                  to_char(t.last_comment_date, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "last_comment_date",
                  t.nb_assets_ready as "nb_assets_ready",
                  t.data as "data",
                  t.nb_drawings as "nb_drawings",
                  t.shotgun_id as "shotgun_id",
                  t.last_preview_file_id as "last_preview_file_id",
                  t.project_id as "project_id",
                  t.task_type_id as "task_type_id",
                  t.task_status_id as "task_status_id",
                  t.entity_id as "entity_id",
                  t.assigner_id as "assigner_id",
                  t.id as "id",
                  to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                  to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at"
              ) o
          ) as row
        from
          task t
        where
          true
          and t.project_id = $2::uuid
        order by
          t.updated_at desc,
          t.created_at desc,
          t.id
      ) listed
  )::text;
