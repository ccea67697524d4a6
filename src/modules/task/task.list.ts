import sql, { type Sql } from 'sql-template-tag';
import { Collection } from '../../database/collection.js';

/** Work on entities, with who is assigned. */
export class Tasks extends Collection {
  constructor(
    readonly where: readonly Sql[] = [],
    private readonly added: Readonly<Record<string, Sql>> = {},
  ) {
    super(
      'task',
      'Task',
      {
        id: 'uuid',
        name: 'name',
        description: 'text',
        priority: 'integer',
        difficulty: 'integer',
        duration: 'number',
        estimation: 'number',
        completion_rate: 'integer',
        retake_count: 'integer',
        sort_order: 'integer',
        start_date: 'timestamp',
        due_date: 'timestamp',
        real_start_date: 'timestamp',
        end_date: 'timestamp',
        done_date: 'timestamp',
        last_comment_date: 'timestamp',
        nb_assets_ready: 'integer',
        data: 'json',
        nb_drawings: 'integer',
        shotgun_id: 'integer',
        last_preview_file_id: 'uuid',
        project_id: 'uuid',
        task_type_id: 'uuid',
        task_status_id: 'uuid',
        entity_id: 'uuid',
        assigner_id: 'uuid',
        created_at: 'timestamp',
        updated_at: 'timestamp',
      },
      { assignees: { table: 'task_person_link', own: 'task_id', other: 'person_id' } },
    );
  }

  /** `assignees`, or the episode that a task belongs to. */
  override linked(attribute: string, id: string): Sql {
    return attribute === 'episode_id' ? inEpisode(id) : super.linked(attribute, id);
  }

  protected override members(names: readonly string[] | undefined, relations: boolean): Record<string, Sql> {
    return { ...super.members(names, relations), ...this.added };
  }
}

/** What tasks are filtered by: their members, and the episode they belong to. */
export const taskFilters = { ...new Tasks().attributes, episode_id: 'ids' } as const;

/** On the episode itself, on its sequences and their shots, or on assets made for it. */
const inEpisode = (id: string) => sql`exists (
  select from entity e left join entity parent on parent.id = e.parent_id
  where e.id = t.entity_id and ${id}::uuid in (e.id, e.parent_id, parent.parent_id, e.source_id))`;
