import sql, { type Sql } from 'sql-template-tag';
import { Collection, declaredIn } from '../../database/collection.js';
import { tvShow } from './project.codes.js';
import { Project } from './project.js';

const none = sql`'[]'::json`;
/** Lists that clients expect and that are kept in no table of ours. */
const keptElsewhere = { asset_types: none, status_automations: none, preview_background_files: none };

/** Productions: some of them, with more members than their columns when asked. */
export class Projects extends Collection {
  constructor(
    readonly where: readonly Sql[] = [],
    private readonly added: Readonly<Record<string, Sql>> = {},
  ) {
    super(...declaredIn(Project));
  }

  protected override members(names: readonly string[] | undefined, relations: boolean): Record<string, Sql> {
    const more = Object.entries({ ...(relations && keptElsewhere), ...this.added });
    const wanted = more.filter(([name]) => !names || names.includes(name));
    return { ...super.members(names, relations), ...Object.fromEntries(wanted) };
  }
}

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
