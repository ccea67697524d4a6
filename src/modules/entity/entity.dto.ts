import { Code, FreeText, Name, OptionalLine } from '../../common/member/text.js';
import { JsonObject } from '../../common/member/json.js';
import { Id } from '../../common/member/id.js';
import { Flag, Whole } from '../../common/member/number.js';

/** What supervisors change of the entities that their departments work on. */
export const supervisedMembers = ['data'] as const;

/** How far an entity is. */
const entityStatuses = ['standby', 'running', 'complete', 'canceled'] as const;

/** What a new sequence or shot is given besides its place. */
class NewEntityFields {
  @Name('Name, unique among what hangs at the same place; what has it already is answered as it is.', 'SQ01', {
    max: 160,
  })
  name: string;

  @FreeText('What happens in it. At most 64 kB.', 'The hero enters', { nullable: true, optional: true })
  description?: string | null;

  @JsonObject('Anything else, as JSON. At most 64 kB.', { frame_in: 101 }, { nullable: true, optional: true })
  data?: object | null;
}

export class CreateSequenceDto extends NewEntityFields {
  @Id('Episode it belongs to; for series.', { nullable: true, optional: true })
  episode_id?: string | null;
}

export class CreateShotDto extends NewEntityFields {
  @Id('Sequence it belongs to.', { nullable: true, optional: true })
  sequence_id?: string | null;

  @Whole('Length in frames.', 120, { min: 0, nullable: true, optional: true })
  nb_frames?: number | null;
}

export class UpdateEntityDto {
  @Name('Name, unique among what hangs at the same place.', 'SH010', { max: 160, optional: true })
  name?: string;

  @OptionalLine('Code, for other systems.', 'sq01_sh010', { max: 160, optional: true })
  code?: string | null;

  @FreeText('What happens in it, or what it looks like. At most 64 kB.', 'The hero enters', {
    nullable: true,
    optional: true,
  })
  description?: string | null;

  @Whole('Id in another system.', 4711, { nullable: true, optional: true })
  shotgun_id?: number | null;

  @Flag('Cut out of the production.', false, { nullable: true, optional: true })
  canceled?: boolean | null;

  @Whole('Length in frames.', 120, { min: 0, nullable: true, optional: true })
  nb_frames?: number | null;

  @Flag('Its casting is not settled yet.', false, { nullable: true, optional: true })
  is_casting_standby?: boolean | null;

  @Flag('Shared with other productions.', false, { optional: true })
  is_shared?: boolean;

  @Code('How far it is.', 'running', { of: entityStatuses, optional: true })
  status?: string;

  @Id('Type; only another type of assets, for an asset.', { optional: true })
  entity_type_id?: string;

  @Id('What it hangs below, in the same production: the sequence of a shot, the episode of a sequence.', {
    nullable: true,
    optional: true,
  })
  parent_id?: string | null;

  @Id('What it was made for or from, in the same production: the episode of an asset.', {
    nullable: true,
    optional: true,
  })
  source_id?: string | null;

  @Id('Preview that stands for it.', { nullable: true, optional: true })
  preview_file_id?: string | null;

  @Id('Task type it is ready for.', { nullable: true, optional: true })
  ready_for?: string | null;

  @JsonObject(
    'Members to add to the stored ones or to put in their place; null empties all of it. At most 64 kB.',
    { frame_in: 101 },
    { nullable: true, optional: true },
  )
  data?: object | null;
}
