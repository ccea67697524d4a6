import sql, { join, raw, type Sql } from 'sql-template-tag';
import { Collection } from '../../database/collection.js';
import { Tasks } from '../task/task.list.js';

/** Kinds of entities that are one type each; every other type is a type of assets. */
const kinds = ['Shot', 'Sequence', 'Episode', 'Scene', 'Edit', 'Concept'] as const;

/** Whether an entity type, by its name, is one of these kinds. */
export const isKindOfItsOwn = (name: Sql) => sql`${name} in (${join(kinds.map((kind) => sql`${kind}`))})`;

/** The kind of an entity type `et`. */
export const kindOfType = sql`case when ${isKindOfItsOwn(sql`et.name`)} then et.name else 'Asset' end`;

/** The kind of an entity `t`: `Shot`, `Sequence` … or `Asset`. */
export const entityKind = sql`(select ${kindOfType} from entity_type et where et.id = t.entity_type_id)`;

const none = sql`'[]'::json`;
/** What entities are made of is kept in no table of ours; clients expect the lists. */
const keptElsewhere = { entities_out: none, entities_in: none, entity_concept_links: none, instance_casting: none };

/** Shots, sequences, assets and whatever else tasks are done on. */
export class Entities extends Collection {
  constructor(
    readonly where: readonly Sql[] = [],
    private readonly added: Readonly<Record<string, Sql>> = {},
  ) {
    super('entity', 'Entity', {
      id: 'uuid',
      name: 'name',
      code: 'optional text',
      description: 'text',
      shotgun_id: 'integer',
      canceled: 'boolean',
      nb_frames: 'integer',
      nb_entities_out: 'integer',
      is_casting_standby: 'boolean',
      is_shared: 'boolean',
      status: 'code',
      project_id: 'uuid',
      entity_type_id: 'uuid',
      parent_id: 'uuid',
      source_id: 'uuid',
      preview_file_id: 'uuid',
      data: 'json',
      ready_for: 'uuid',
      created_by: 'uuid',
      created_at: 'timestamp',
      updated_at: 'timestamp',
    });
  }

  protected override members(names: readonly string[] | undefined, relations: boolean): Record<string, Sql> {
    const lists = Object.entries(relations ? keptElsewhere : {}).filter(([name]) => !names || names.includes(name));
    return {
      ...super.members(names, relations),
      ...Object.fromEntries(lists),
      ...this.added,
      type: entityKind,
    };
  }
}

export const entityAttributes = new Entities().attributes;

const ofProject = (member: string) => sql`(select ${raw(member)} from project where project.id = t.project_id)`;
const ofSequence = (member: string) => sql`(select ${raw(`s.${member}`)} from entity s where s.id = t.parent_id)`;
const ofEpisode = (member: string) => sql`(
  select ${raw(`e.${member}`)} from entity s join entity e on e.id = s.parent_id where s.id = t.parent_id)`;
const tasks = new Tasks();

/** Shots, with where they belong, their frames and their tasks. */
export const shots = new Entities(undefined, {
  project_name: ofProject('name'),
  sequence_id: sql`t.parent_id`,
  sequence_name: ofSequence('name'),
  episode_id: ofSequence('parent_id'),
  episode_name: ofEpisode('name'),
  fps: sql`coalesce(t.data ->> 'fps', ${ofProject('fps')})`,
  frame_in: sql`t.data ->> 'frame_in'`,
  frame_out: sql`t.data ->> 'frame_out'`,
  tasks: sql`(
    select coalesce(json_agg(task.row order by task.created_at, task.id), '[]')
    from (select t.entity_id, t.created_at, t.id, ${tasks.row(undefined, true)} as row from ${tasks.from}) task
    where task.entity_id = t.id)`,
});
