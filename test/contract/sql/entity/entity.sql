-- GET /data/entities (admin)
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
                  (
                    select
                      case
                        when et.name in ($1, $2, $3, $4, $5, $6) then et.name
                        else 'Asset'
                      end
                    from
                      entity_type et
                    where
                      et.id = t.entity_type_id
                  ) as "type",
                  t.name as "name",
                  nullif(t.code, '') as "code",
                  t.description as "description",
                  t.shotgun_id as "shotgun_id",
                  t.canceled as "canceled",
                  t.nb_frames as "nb_frames",
                  t.nb_entities_out as "nb_entities_out",
                  t.is_casting_standby as "is_casting_standby",
                  t.is_shared as "is_shared",
                  t.status as "status",
                  t.project_id as "project_id",
                  t.entity_type_id as "entity_type_id",
                  t.parent_id as "parent_id",
                  t.source_id as "source_id",
                  t.preview_file_id as "preview_file_id",
                  t.data as "data",
                  t.ready_for as "ready_for",
                  t.created_by as "created_by",
                  t.id as "id",
                  to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                  to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at"
              ) o
          ) as row
        from
          entity t
        where
          true
        order by
          t.updated_at desc,
          t.created_at desc,
          t.id
      ) listed
  )::text;

-- GET /data/entities (manager, supervisor, user, client, vendor)
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
                  (
                    select
                      case
                        when et.name in ($1, $2, $3, $4, $5, $6) then et.name
                        else 'Asset'
                      end
                    from
                      entity_type et
                    where
                      et.id = t.entity_type_id
                  ) as "type",
                  t.name as "name",
                  nullif(t.code, '') as "code",
                  t.description as "description",
                  t.shotgun_id as "shotgun_id",
                  t.canceled as "canceled",
                  t.nb_frames as "nb_frames",
                  t.nb_entities_out as "nb_entities_out",
                  t.is_casting_standby as "is_casting_standby",
                  t.is_shared as "is_shared",
                  t.status as "status",
                  t.project_id as "project_id",
                  t.entity_type_id as "entity_type_id",
                  t.parent_id as "parent_id",
                  t.source_id as "source_id",
                  t.preview_file_id as "preview_file_id",
                  t.data as "data",
                  t.ready_for as "ready_for",
                  t.created_by as "created_by",
                  t.id as "id",
                  to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                  to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at"
              ) o
          ) as row
        from
          entity t
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
                    its_membership.person_id = $7::uuid
                    and coalesce(nullif(its_membership.role, 'admin'), its_member.role) = any ($8::text[])
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
                    its_membership.person_id = $9::uuid
                    and coalesce(nullif(its_membership.role, 'admin'), its_member.role) = any ($10::text[])
                )
              )
              and exists (
                select
                from
                  task_person_link a
                  join task on task.id = a.task_id
                where
                  a.person_id = $11::uuid
                  and task.entity_id = t.id
              )
            )
          )
        order by
          t.updated_at desc,
          t.created_at desc,
          t.id
      ) listed
  )::text;

-- GET /data/entities?page=1&limit=10&relations=true (admin)
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
                    (
                      select
                        case
                          when et.name in ($1, $2, $3, $4, $5, $6) then et.name
                          else 'Asset'
                        end
                      from
                        entity_type et
                      where
                        et.id = t.entity_type_id
                    ) as "type",
                    t.name as "name",
                    nullif(t.code, '') as "code",
                    t.description as "description",
                    t.shotgun_id as "shotgun_id",
                    t.canceled as "canceled",
                    t.nb_frames as "nb_frames",
                    t.nb_entities_out as "nb_entities_out",
                    t.is_casting_standby as "is_casting_standby",
                    t.is_shared as "is_shared",
                    t.status as "status",
                    t.project_id as "project_id",
                    t.entity_type_id as "entity_type_id",
                    t.parent_id as "parent_id",
                    t.source_id as "source_id",
                    t.preview_file_id as "preview_file_id",
                    t.data as "data",
                    t.ready_for as "ready_for",
                    t.created_by as "created_by",
                    t.id as "id",
                    to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                    to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at",
                    '[]'::json as "entities_out",
                    '[]'::json as "entities_in",
                    '[]'::json as "entity_concept_links",
                    '[]'::json as "instance_casting"
                ) o
            ) as row
          from
            entity t
          where
            true
          order by
            t.updated_at desc,
            t.created_at desc,
            t.id
          limit
            $7
          offset
            $8
        ) listed
    ),
    'total',
    counted.total,
    'nb_pages',
    ceil(counted.total::numeric / $9::int),
    'limit',
    $10::int,
    'offset',
    $11::bigint,
    'page',
    $12::int
  )::text
from
  (
    select
      count(*) as total
    from
      entity t
    where
      true
  ) counted;

-- GET /data/entities?project_id={project_id} (admin)
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
                  (
                    select
                      case
                        when et.name in ($1, $2, $3, $4, $5, $6) then et.name
                        else 'Asset'
                      end
                    from
                      entity_type et
                    where
                      et.id = t.entity_type_id
                  ) as "type",
                  t.name as "name",
                  nullif(t.code, '') as "code",
                  t.description as "description",
                  t.shotgun_id as "shotgun_id",
                  t.canceled as "canceled",
                  t.nb_frames as "nb_frames",
                  t.nb_entities_out as "nb_entities_out",
                  t.is_casting_standby as "is_casting_standby",
                  t.is_shared as "is_shared",
                  t.status as "status",
                  t.project_id as "project_id",
                  t.entity_type_id as "entity_type_id",
                  t.parent_id as "parent_id",
                  t.source_id as "source_id",
                  t.preview_file_id as "preview_file_id",
                  t.data as "data",
                  t.ready_for as "ready_for",
                  t.created_by as "created_by",
                  t.id as "id",
                  to_char(t.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
                  to_char(t.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updated_at"
              ) o
          ) as row
        from
          entity t
        where
          true
          and t.project_id = $7::uuid
        order by
          t.updated_at desc,
          t.created_at desc,
          t.id
      ) listed
  )::text;
