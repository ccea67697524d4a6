import sql, { raw, type Sql } from 'sql-template-tag';
import { membersOf } from '../../common/member/member.js';
import { jsonObject, wireColumn } from '../../database/collection.js';
import { readsComment } from './comment-audience.js';
import { Notification } from './notification.js';
import { onlyStored } from './notification.view.js';
import { isKindOfItsOwn } from '../catalogue/entity-kind.js';

const named = (table: string, column: string) => sql`(
  select coalesce(json_agg(m.${raw(column)} order by m.${raw(column)}), '[]')
  from ${raw(table)} m where m.comment = c.id)`;

const isAsset = sql`not ${isKindOfItsOwn(sql`et.name`)}`;
/** What somebody may not read any more is told as nothing. */
const ifRead = (text: Sql) => sql`case when coalesce(${readsComment()}, false) then ${text} else '' end`;

/** The members of a notification `n`, as it declares them, but for some. */
function membersOfRow(but: readonly string[] = []): Record<string, Sql> {
  const members = Object.entries(membersOf(Notification)).flatMap(([name, { kind, column }]) =>
    kind && !but.includes(name) ? [[name, wireColumn(kind, raw(`n.${column?.name ?? name}`))] as const] : [],
  );
  return { type: sql`'Notification'::text`, ...Object.fromEntries(members) };
}

/** A notification `n` as its person reads it. */
export const shownNotification = (): Sql =>
  jsonObject({
    ...membersOfRow(onlyStored),
    task_type_id: sql`t.task_type_id`,
    project_id: sql`t.project_id`,
    project_name: sql`project.name`,
    task_status_id: sql`c.task_status_id`,
    comment_text: sql`case when c.id is not null then ${ifRead(sql`coalesce(c.text, '')`)} end`,
    reply_text: ifRead(sql`coalesce(reply.said ->> 'text', '')`),
    reply_mentions: sql`coalesce(reply.said -> 'mentions', '[]')`,
    reply_department_mentions: sql`coalesce(reply.said -> 'department_mentions', '[]')`,
    mentions: named('comment_mentions', 'person'),
    department_mentions: named('comment_department_mentions', 'department'),
    preview_file_id: sql`c.preview_file_id`,
    full_entity_name: sql`
    case when ${isAsset} then concat_ws(' / ', et.name, e.name) else concat_ws(' / ', grand.name, parent.name, e.name) end`,
    episode_id: sql`
    case
      when ${isAsset} then e.source_id
      when et.name = 'Episode' then e.id
      when et.name in ('Sequence', 'Edit') then e.parent_id
      else parent.parent_id
    end`,
    entity_preview_file_id: sql`e.preview_file_id`,
    subscription_id: sql`s.id`,
    // Playlists are kept in no table of ours.
    playlist_name: sql`''::text`,
    playlist_for_entity: sql`''::text`,
    playlist_is_for_all: sql`false`,
  });

/** Notifications `n` with everything they are shown with. */
export const notificationSource = sql`
  notification n
  join person reader on reader.id = n.person_id
  left join task t on t.id = n.task_id
  left join project on project.id = t.project_id
  left join entity e on e.id = t.entity_id
  left join entity_type et on et.id = e.entity_type_id
  left join entity parent on parent.id = e.parent_id
  left join entity grand on grand.id = parent.parent_id
  left join comment c on c.id = n.comment_id
  left join subscription s on s.person_id = n.person_id and s.task_id = n.task_id
  left join lateral (
    select said
    from jsonb_array_elements(case jsonb_typeof(c.replies) when 'array' then c.replies else '[]' end) said
    where said ->> 'id' = n.reply_id::text limit 1) reply on true`;

/** What its person reads after having changed it. */
export const storedNotification = jsonObject(membersOfRow());
