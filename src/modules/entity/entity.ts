import { ForeignKey, Index, Unique } from 'typeorm';
import { Id } from '../../common/member/id.js';
import { JsonObject } from '../../common/member/json.js';
import { Flag, Whole } from '../../common/member/number.js';
import { Stored, StoredRow } from '../../common/member/stored.js';
import { Code, FreeText, Name, OptionalLine } from '../../common/member/text.js';

/** How far an entity is. */
const entityStatuses = ['standby', 'running', 'complete', 'canceled'] as const;

/** A shot, sequence, episode, asset or whatever else tasks are done on. */
@Stored('entity', 'Entity')
@Unique('entity_uc', ['name', 'project_id', 'entity_type_id', 'parent_id'])
@Index(['entity_type_id'])
@Index('ix_entity_entity_type_parent', ['entity_type_id', 'parent_id'])
@Index('ix_entity_entity_type_project', ['entity_type_id', 'project_id'])
@Index(['parent_id'])
@Index(['project_id'])
@Index('ix_entity_project_type_status', ['project_id', 'entity_type_id', 'status'])
@Index(['source_id'])
@Index(['status'])
@Index(['created_by'])
@Index(['ready_for'])
export class ProductionEntity extends StoredRow {
  @Name('Name, unique among what hangs at the same place.', 'SH010', { max: 160, kind: 'name' })
  name: string;

  @OptionalLine('Code, for other systems.', 'sq01_sh010', { max: 160 })
  code: string | null;

  @FreeText('What happens in it, or what it looks like. At most 64 kB.', 'The hero enters', { nullable: true })
  description: string | null;

  @Whole('Id in another system.', 4711, { nullable: true })
  shotgun_id: number | null;

  @Flag('Cut out of the production.', false, { nullable: true, default: false })
  canceled: boolean | null;

  @Whole('Length in frames.', 120, { min: 0, nullable: true })
  nb_frames: number | null;

  @Whole('Number of entities it is made of.', 0, { nullable: true, default: 0 })
  nb_entities_out: number | null;

  @Flag('Its casting is not settled yet.', false, { nullable: true, default: false })
  is_casting_standby: boolean | null;

  @Flag('Shared with other productions.', false, { default: false, column: { default: false } })
  is_shared: boolean;

  @Code(`How far it is: \`${entityStatuses.join('`, `')}\`.`, 'running', { of: entityStatuses, default: 'running' })
  status: string;

  @Id('Production.')
  @ForeignKey('Project')
  project_id: string;

  @Id('Type; only another type of assets, for an asset.')
  @ForeignKey('EntityType')
  entity_type_id: string;

  @Id('What it hangs below, in the same production: the sequence of a shot, the episode of a sequence.', {
    nullable: true,
  })
  @ForeignKey('ProductionEntity')
  parent_id: string | null;

  @Id('What it was made for or from, in the same production: the episode of an asset.', { nullable: true })
  @ForeignKey('ProductionEntity')
  source_id: string | null;

  @Id('Preview that stands for it.', { nullable: true })
  preview_file_id: string | null;

  @JsonObject(
    'Anything else, as JSON. On update, members to add to the stored ones or to put in their place; null empties all of it. At most 64 kB.',
    { frame_in: 101 },
    { nullable: true, default: {} },
  )
  data: object | null;

  @Id('Task type it is ready for.', { nullable: true })
  @ForeignKey('TaskType')
  ready_for: string | null;

  @Id('Who made it.', { nullable: true })
  @ForeignKey('Person')
  created_by: string | null;
}
