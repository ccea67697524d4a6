import sql, { type Sql } from 'sql-template-tag';
import { attributesOf } from '../../common/member/member.js';
import { Collection, declaredIn } from '../../database/collection.js';
import { Task } from './task.js';

/** Work on entities, with who is assigned. */
export class Tasks extends Collection {
  constructor(
    readonly where: readonly Sql[] = [],
    private readonly added: Readonly<Record<string, Sql>> = {},
  ) {
    super(...declaredIn(Task));
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
export const taskFilters = { ...attributesOf(Task), episode_id: 'ids' } as const;

/** On the episode itself, on its sequences and their shots, or on assets made for it. */
const inEpisode = (id: string) => sql`exists (
  select from entity e left join entity parent on parent.id = e.parent_id
  where e.id = t.entity_id and ${id}::uuid in (e.id, e.parent_id, parent.parent_id, e.source_id))`;
