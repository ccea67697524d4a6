import { ApiProperty } from '@nestjs/swagger';
import { Id } from '../../common/member/id.js';
import { Text } from '../../common/member/text.js';
import { Flag, Numeric } from '../../common/member/number.js';
import { JsonObject } from '../../common/member/json.js';
import { PointInTime } from '../../common/member/time.js';

/** A shot, sequence, episode, asset or other entity. */
export class EntityView {
  @Id('Id.')
  id: string;

  @Text('`Shot`, `Sequence`, `Episode`, `Scene`, `Edit`, `Concept`, or `Asset` for every other type.', 'Shot')
  type: string;

  @Text('Name.', 'SH010')
  name: string;

  @Text('Code, for other systems.', 'sq01_sh010', { nullable: true })
  code: string | null;

  @Text('What happens in it, or what it looks like.', 'The hero enters', { nullable: true })
  description: string | null;

  @Numeric('Id in another system.', 4711, { nullable: true })
  shotgun_id: number | null;

  @Flag('Cut out of the production.', false, { nullable: true })
  canceled: boolean | null;

  @Numeric('Length in frames.', 120, { nullable: true })
  nb_frames: number | null;

  @Numeric('Number of entities it is made of.', 0, { nullable: true })
  nb_entities_out: number | null;

  @Flag('Its casting is not settled yet.', false, { nullable: true })
  is_casting_standby: boolean | null;

  @Flag('Shared with other productions.', false)
  is_shared: boolean;

  @Text('`standby`, `running`, `complete` or `canceled`.', 'running')
  status: string;

  @Id('Production.')
  project_id: string;

  @Id('Type.')
  entity_type_id: string;

  @Id('What it hangs below: the sequence of a shot, the episode of a sequence.', { nullable: true })
  parent_id: string | null;

  @Id('What it was made for or from: the episode of an asset.', { nullable: true })
  source_id: string | null;

  @Id('Preview that stands for it.', { nullable: true })
  preview_file_id: string | null;

  @JsonObject('Anything else, as JSON.', { frame_in: 101 }, { nullable: true })
  data: object | null;

  @Id('Task type it is ready for.', { nullable: true })
  ready_for: string | null;

  @Id('Who made it.', { nullable: true })
  created_by: string | null;

  @PointInTime('When it was made, UTC.', '2024-01-15T10:30:00Z', { nullable: true })
  created_at: string | null;

  @PointInTime('When it last changed, UTC.', '2024-01-15T10:30:00Z', { nullable: true })
  updated_at: string | null;

  @ApiProperty({
    type: [String],
    description: 'Entities it is made of; kept by no table of this server, hence empty. With relations only.',
    example: [],
    required: false,
  })
  entities_out?: string[];

  @ApiProperty({
    type: [String],
    description: 'Entities made of it; empty, too. With relations only.',
    example: [],
    required: false,
  })
  entities_in?: string[];

  @ApiProperty({
    type: [String],
    description: 'Concepts of it; empty, too. With relations only.',
    example: [],
    required: false,
  })
  entity_concept_links?: string[];

  @ApiProperty({
    type: [String],
    description: 'Copies of assets in it; empty, too. With relations only.',
    example: [],
    required: false,
  })
  instance_casting?: string[];
}
