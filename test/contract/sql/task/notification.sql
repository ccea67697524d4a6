-- GET /data/user/notifications (everybody)
select
  coalesce(json_agg(listed.row), '[]')::text
from
  (
    select
      (
        select
          to_json(o)
        from
          (
            select
              'Notification'::text as "type",
              n.type as "notification_type",
              n.read as "read",
              n.change as "change",
              n.author_id as "author_id",
              n.comment_id as "comment_id",
              n.task_id as "task_id",
              n.playlist_id as "playlist_id",
              n.id as "id",
              to_char(n.created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "created_at",
              t.task_type_id as "task_type_id",
              t.project_id as "project_id",
              project.name as "project_name",
              c.task_status_id as "task_status_id",
              case
                when c.id is not null then case
                  when coalesce(
                    (
                      case
                        when reader.role = any ($1::text[]) then true
                        when reader.role = any ($2::text[]) then (
                          (
                            t.project_id = any (
                              array(
                                select
                                  its_membership.project_id
                                from
                                  project_person_link its_membership
                                  join person its_member on its_member.id = its_membership.person_id
                                where
                                  its_membership.person_id = reader.id
                                  and coalesce(nullif(its_membership.role, 'admin'), its_member.role) = any ($3::text[])
                              )
                            )
                            or t.project_id = any (
                              array(
                                select
                                  its_membership.project_id
                                from
                                  project_person_link its_membership
                                  join person its_member on its_member.id = its_membership.person_id
                                where
                                  its_membership.person_id = reader.id
                                  and coalesce(nullif(its_membership.role, 'admin'), its_member.role) = any ($4::text[])
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
                                  its_membership.person_id = reader.id
                                  and coalesce(nullif(its_membership.role, 'admin'), its_member.role) = any ($5::text[])
                              )
                            )
                            and not exists (
                              select
                              from
                                person its_member
                                left join project_person_link its_membership on its_membership.project_id = t.project_id
                                and its_membership.person_id = its_member.id
                              where
                                its_member.id = c.person_id
                                and its_member.role <> 'admin'
                                and coalesce(nullif(its_membership.role, 'admin'), its_member.role) = 'client'
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
                                  its_membership.person_id = reader.id
                                  and coalesce(nullif(its_membership.role, 'admin'), its_member.role) = any ($6::text[])
                              )
                            )
                            and not exists (
                              select
                              from
                                person its_member
                                left join project_person_link its_membership on its_membership.project_id = t.project_id
                                and its_membership.person_id = its_member.id
                              where
                                its_member.id = c.person_id
                                and its_member.role <> 'admin'
                                and coalesce(nullif(its_membership.role, 'admin'), its_member.role) = 'client'
                            )
                            and exists (
                              select
                              from
                                task_person_link a
                                join task sibling on sibling.id = a.task_id
                              where
                                a.person_id = reader.id
                                and (
                                  sibling.id = t.id
                                  or sibling.entity_id = t.entity_id
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
                                  its_membership.person_id = reader.id
                                  and coalesce(nullif(its_membership.role, 'admin'), its_member.role) = any ($7::text[])
                              )
                            )
                            and (
                              c.for_client
                              or c.person_id = reader.id
                              or (
                                exists (
                                  select
                                  from
                                    person its_member
                                    left join project_person_link its_membership on its_membership.project_id = t.project_id
                                    and its_membership.person_id = its_member.id
                                  where
                                    its_member.id = c.person_id
                                    and its_member.role <> 'admin'
                                    and coalesce(nullif(its_membership.role, 'admin'), its_member.role) = 'client'
                                )
                                and not (
                                  select
                                    coalesce(is_clients_isolated, false)
                                  from
                                    project
                                  where
                                    id = t.project_id
                                )
                              )
                            )
                          )
                        )
                        else false
                      end
                    ),
                    false
                  ) then coalesce(c.text, '')
                  else ''
                end
              end as "comment_text",
              case
                when coalesce(
                  (
                    case
                      when reader.role = any ($8::text[]) then true
                      when reader.role = any ($9::text[]) then (
                        (
                          t.project_id = any (
                            array(
                              select
                                its_membership.project_id
                              from
                                project_person_link its_membership
                                join person its_member on its_member.id = its_membership.person_id
                              where
                                its_membership.person_id = reader.id
                                and coalesce(nullif(its_membership.role, 'admin'), its_member.role) = any ($10::text[])
                            )
                          )
                          or t.project_id = any (
                            array(
                              select
                                its_membership.project_id
                              from
                                project_person_link its_membership
                                join person its_member on its_member.id = its_membership.person_id
                              where
                                its_membership.person_id = reader.id
                                and coalesce(nullif(its_membership.role, 'admin'), its_member.role) = any ($11::text[])
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
                                its_membership.person_id = reader.id
                                and coalesce(nullif(its_membership.role, 'admin'), its_member.role) = any ($12::text[])
                            )
                          )
                          and not exists (
                            select
                            from
                              person its_member
                              left join project_person_link its_membership on its_membership.project_id = t.project_id
                              and its_membership.person_id = its_member.id
                            where
                              its_member.id = c.person_id
                              and its_member.role <> 'admin'
                              and coalesce(nullif(its_membership.role, 'admin'), its_member.role) = 'client'
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
                                its_membership.person_id = reader.id
                                and coalesce(nullif(its_membership.role, 'admin'), its_member.role) = any ($13::text[])
                            )
                          )
                          and not exists (
                            select
                            from
                              person its_member
                              left join project_person_link its_membership on its_membership.project_id = t.project_id
                              and its_membership.person_id = its_member.id
                            where
                              its_member.id = c.person_id
                              and its_member.role <> 'admin'
                              and coalesce(nullif(its_membership.role, 'admin'), its_member.role) = 'client'
                          )
                          and exists (
                            select
                            from
                              task_person_link a
                              join task sibling on sibling.id = a.task_id
                            where
                              a.person_id = reader.id
                              and (
                                sibling.id = t.id
                                or sibling.entity_id = t.entity_id
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
                                its_membership.person_id = reader.id
                                and coalesce(nullif(its_membership.role, 'admin'), its_member.role) = any ($14::text[])
                            )
                          )
                          and (
                            c.for_client
                            or c.person_id = reader.id
                            or (
                              exists (
                                select
                                from
                                  person its_member
                                  left join project_person_link its_membership on its_membership.project_id = t.project_id
                                  and its_membership.person_id = its_member.id
                                where
                                  its_member.id = c.person_id
                                  and its_member.role <> 'admin'
                                  and coalesce(nullif(its_membership.role, 'admin'), its_member.role) = 'client'
                              )
                              and not (
                                select
                                  coalesce(is_clients_isolated, false)
                                from
                                  project
                                where
                                  id = t.project_id
                              )
                            )
                          )
                        )
                      )
                      else false
                    end
                  ),
                  false
                ) then coalesce(reply.said ->> 'text', '')
                else ''
              end as "reply_text",
              coalesce(reply.said -> 'mentions', '[]') as "reply_mentions",
              coalesce(reply.said -> 'department_mentions', '[]') as "reply_department_mentions",
              (
                select
                  coalesce(
                    json_agg(
                      m.person
                      order by
                        m.person
                    ),
                    '[]'
                  )
                from
                  comment_mentions m
                where
                  m.comment = c.id
              ) as "mentions",
              (
                select
                  coalesce(
                    json_agg(
                      m.department
                      order by
                        m.department
                    ),
                    '[]'
                  )
                from
                  comment_department_mentions m
                where
                  m.comment = c.id
              ) as "department_mentions",
              c.preview_file_id as "preview_file_id",
              case
                when not et.name in ($15, $16, $17, $18, $19, $20) then concat_ws(' / ', et.name, e.name)
                else concat_ws(' / ', grand.name, parent.name, e.name)
              end as "full_entity_name",
              case
                when not et.name in ($21, $22, $23, $24, $25, $26) then e.source_id
                when et.name = 'Episode' then e.id
                when et.name in ('Sequence', 'Edit') then e.parent_id
                else parent.parent_id
              end as "episode_id",
              e.preview_file_id as "entity_preview_file_id",
              s.id as "subscription_id",
              ''::text as "playlist_name",
              ''::text as "playlist_for_entity",
              false as "playlist_is_for_all"
          ) o
      ) as row
    from
      notification n
      join person reader on reader.id = n.person_id
      left join task t on t.id = n.task_id
      left join project on project.id = t.project_id
      left join entity e on e.id = t.entity_id
      left join entity_type et on et.id = e.entity_type_id
      left join entity parent on parent.id = e.parent_id
      left join entity grand on grand.id = parent.parent_id
      left join comment c on c.id = n.comment_id
      left join subscription s on s.person_id = n.person_id
      and s.task_id = n.task_id
      left join lateral (
        select
          said
        from
          jsonb_array_elements(
            case jsonb_typeof(c.replies)
              when 'array' then c.replies
              else '[]'
            end
          ) said
        where
          said ->> 'id' = n.reply_id::text
        limit
          1
      ) reply on true
    where
      n.person_id = $27
    order by
      n.created_at desc,
      n.id
    limit
      $28
  ) listed;
