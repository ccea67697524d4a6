import { Id, Ids } from '../../common/member/id.js';
import { Text } from '../../common/member/text.js';
import { Flag, Numeric } from '../../common/member/number.js';
import { JsonObject } from '../../common/member/json.js';
import { CalendarDay, PointInTime } from '../../common/member/time.js';
import { ApiProperty } from '@nestjs/swagger';

/** A production. */
export class ProjectView {
  @Id('Id.')
  id: string;

  @Text('Always `Project`.', 'Project')
  type: string;

  @Text('Name.', 'Caminandes')
  name: string;

  @Text('Short code.', 'CAM', { nullable: true })
  code: string | null;

  @Text('What it is about.', 'A llama and a penguin', { nullable: true })
  description: string | null;

  @Numeric('Key in ShotGrid.', 1042, { nullable: true })
  shotgun_id: number | null;

  @JsonObject('Template of the paths of files.', { name: 'simple' }, { nullable: true })
  file_tree: Record<string, unknown> | null;

  @JsonObject('Anything else the studio’s tools keep with the production.', { budget: 'B-17' }, { nullable: true })
  data: Record<string, unknown> | null;

  @Flag('Whether a picture is stored.', false, { nullable: true })
  has_avatar: boolean | null;

  @Text('Frames per second.', '25', { nullable: true })
  fps: string | null;

  @Text('Width to height.', '16:9', { nullable: true })
  ratio: string | null;

  @Text('Width and height in pixels.', '1920x1080', { nullable: true })
  resolution: string | null;

  @Text('Kind of production, such as `short`, `featurefilm` or `tvshow`; a TV show has episodes.', 'short', {
    nullable: true,
  })
  production_type: string | null;

  @CalendarDay('First day.', '2024-01-15', { nullable: true })
  start_date: string | null;

  @CalendarDay('Last day.', '2024-12-20', { nullable: true })
  end_date: string | null;

  @Numeric('Days of work that are planned.', 1200, { nullable: true })
  man_days: number | null;

  @Numeric('Number of episodes that are planned.', 0, { nullable: true })
  nb_episodes: number | null;

  @Numeric('Days from one episode to the next.', 0, { nullable: true })
  episode_span: number | null;

  @Numeric('Retakes that are planned for at most.', 3, { nullable: true })
  max_retakes: number | null;

  @Flag('Whether clients see their own comments only.', false, { nullable: true })
  is_clients_isolated: boolean | null;

  @Flag('Whether everybody may download previews.', false, { nullable: true })
  is_preview_download_allowed: boolean | null;

  @Flag('Whether the newest preview becomes the picture of its shot.', false, { nullable: true })
  is_set_preview_automated: boolean | null;

  @Text('Page that clients open first.', 'assets', { nullable: true })
  homepage: string | null;

  @Flag('Whether artists publish unless they say otherwise.', false, { nullable: true })
  is_publish_default_for_artists: boolean | null;

  @Flag('Whether bots may be assigned to tasks.', false, { nullable: true })
  is_bot_collaboration_enabled: boolean | null;

  @Flag('Whether a revision has one preview only.', false, { nullable: true })
  is_single_preview_per_revision: boolean | null;

  @Flag('Whether frames are numbered from the first frame of the shot.', false, { nullable: true })
  is_frame_in_numbering: boolean | null;

  @Numeric('Bit rate of previews in full quality, in Mbit/s.', 28, { nullable: true })
  hd_bitrate_compression: number | null;

  @Numeric('Bit rate of small previews, in Mbit/s.', 6, { nullable: true })
  ld_bitrate_compression: number | null;

  @Id('Id of the project status.', { nullable: true })
  project_status_id: string | null;

  @Id('Id of the background of previews, kept elsewhere.', { nullable: true })
  default_preview_background_file_id: string | null;

  @Id('Id of the schedule it was started from, kept elsewhere.', { nullable: true })
  from_schedule_version_id: string | null;

  @Text(
    'How it is made: `2d`, `2dpaper`, `3d`, `2d3d`, `ar`, `vfx`, `stop-motion`, `motion-design`, `archviz`, `commercial`, `catalog`, `immersive`, `nft`, `video-game` or `vr`.',
    '2d3d',
  )
  production_style: string;

  @Numeric('Digits of the number of a revision.', 0)
  revision_padding: number;

  @PointInTime('When it was made, UTC.', '2024-01-15T10:30:00Z', { nullable: true })
  created_at: string | null;

  @PointInTime('When it last changed, UTC.', '2024-01-15T10:30:00Z', { nullable: true })
  updated_at: string | null;

  @Ids('Ids of the people in the team. In lists only with `relations=true`.', { optional: true })
  team?: string[];

  @Ids('Ids of the task types it uses. In lists only with `relations=true`.', { optional: true })
  task_types?: string[];

  @Ids('Ids of the task statuses it uses. In lists only with `relations=true`.', { optional: true })
  task_statuses?: string[];

  @ApiProperty({
    type: [String],
    description: 'Always empty: kept for existing clients. In lists only with `relations=true`.',
    example: [],
    required: false,
  })
  asset_types?: string[];

  @ApiProperty({
    type: [String],
    description: 'Always empty: kept for existing clients. In lists only with `relations=true`.',
    example: [],
    required: false,
  })
  status_automations?: string[];

  @ApiProperty({
    type: [String],
    description: 'Always empty: kept for existing clients. In lists only with `relations=true`.',
    example: [],
    required: false,
  })
  preview_background_files?: string[];
}

/** A new production. */
export class NewProjectView extends ProjectView {
  @Id('Id of the first episode of a TV show.', { optional: true })
  first_episode_id?: string;
}

/** A production with the name of its status. */
export class ReadProjectView extends ProjectView {
  @Text('Name of its status.', 'Open', { nullable: true })
  project_status_name: string | null;
}

/** A production in the list of all. */
export class NamedProjectView extends ReadProjectView {
  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    description: 'Always empty: kept for existing clients.',
    example: [],
  })
  descriptors: Record<string, unknown>[];
}

/** An open production with what it uses. */
export class OpenProjectView extends NamedProjectView {
  @ApiProperty({
    description: 'Priorities of the task types it uses, by id.',
    type: 'object',
    additionalProperties: { type: 'integer', nullable: true },
    example: { '3fa85f64-5717-4562-b3fc-2c963f66afa6': 1 },
  })
  task_types_priority: Record<string, number | null>;

  @ApiProperty({
    description: 'Priorities of the task statuses it uses, and the roles whose boards show them, by id.',
    type: 'object',
    additionalProperties: {
      type: 'object',
      required: ['priority', 'roles_for_board'],
      properties: {
        priority: { type: 'integer', nullable: true },
        roles_for_board: { type: 'array', items: { type: 'string' }, nullable: true },
      },
    },
    example: { '3fa85f64-5717-4562-b3fc-2c963f66afa6': { priority: 1, roles_for_board: ['user', 'supervisor'] } },
  })
  task_statuses_link: Record<string, { priority: number | null; roles_for_board: string[] | null }>;

  @Id('Id of the first episode of a TV show that has one.', { nullable: true })
  first_episode_id: string | null;
}
