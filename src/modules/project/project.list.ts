import sql, { type Sql } from 'sql-template-tag';
import type { Link } from '../../common/member/member.js';
import { Attributes, Collection } from '../../database/collection.js';
import { tvShow } from './project.codes.js';

const columns: Attributes = {
  id: 'uuid',
  name: 'name',
  code: 'optional text',
  description: 'text',
  shotgun_id: 'integer',
  file_tree: 'json',
  data: 'json',
  has_avatar: 'boolean',
  fps: 'text',
  ratio: 'text',
  resolution: 'text',
  production_type: 'optional text',
  production_style: 'code',
  start_date: 'date',
  end_date: 'date',
  man_days: 'integer',
  nb_episodes: 'integer',
  episode_span: 'integer',
  max_retakes: 'integer',
  is_clients_isolated: 'boolean',
  is_preview_download_allowed: 'boolean',
  is_set_preview_automated: 'boolean',
  homepage: 'optional text',
  is_publish_default_for_artists: 'boolean',
  is_bot_collaboration_enabled: 'boolean',
  is_single_preview_per_revision: 'boolean',
  is_frame_in_numbering: 'boolean',
  revision_padding: 'integer',
  hd_bitrate_compression: 'integer',
  ld_bitrate_compression: 'integer',
  project_status_id: 'uuid',
  default_preview_background_file_id: 'uuid',
  from_schedule_version_id: 'uuid',
  created_at: 'timestamp',
  updated_at: 'timestamp',
};

const links: Record<string, Link> = {
  team: { table: 'project_person_link', own: 'project_id', other: 'person_id' },
  task_types: { table: 'project_task_type_link', own: 'project_id', other: 'task_type_id' },
  task_statuses: { table: 'project_task_status_link', own: 'project_id', other: 'task_status_id' },
};

const none = sql`'[]'::json`;
/** Lists that clients expect and that are kept in no table of ours. */
const keptElsewhere = { asset_types: none, status_automations: none, preview_background_files: none };

/** Productions: some of them, with more members than their columns when asked. */
export class Projects extends Collection {
  constructor(
    readonly where: readonly Sql[] = [],
    private readonly added: Readonly<Record<string, Sql>> = {},
  ) {
    super('project', 'Project', columns, links);
  }

  protected override members(names: readonly string[] | undefined, relations: boolean): Record<string, Sql> {
    const more = Object.entries({ ...(relations && keptElsewhere), ...this.added });
    const wanted = more.filter(([name]) => !names || names.includes(name));
    return { ...super.members(names, relations), ...Object.fromEntries(wanted) };
  }
}

export const projectAttributes = new Projects().attributes;

/** The condition that a production is running: its status has one of these names. */
export const hasStatus = (...names: string[]) =>
  sql`t.project_status_id in (select id from project_status where name = any(${names}))`;

export const withStatusName = {
  project_status_name: sql`(select name from project_status where id = t.project_status_id)`,
};

/** Descriptors of metadata are kept in no table of ours. */
export const withDescriptors = { ...withStatusName, descriptors: none };

/** What the first page of a client needs of a running production. */
export const withSettings = {
  ...withDescriptors,
  task_types_priority: sql`(
    select coalesce(json_object_agg(l.task_type_id, l.priority), '{}')
    from project_task_type_link l where l.project_id = t.id)`,
  task_statuses_link: sql`(
    select coalesce(json_object_agg(
      l.task_status_id, json_build_object('priority', l.priority, 'roles_for_board', l.roles_for_board)), '{}')
    from project_task_status_link l where l.project_id = t.id)`,
  first_episode_id: sql`(
    select e.id from entity e join entity_type et on et.id = e.entity_type_id
    where e.project_id = t.id and et.name = 'Episode' and t.production_type = ${tvShow}
    order by (e.status = 'running') desc, e.name, e.id limit 1)`,
};
