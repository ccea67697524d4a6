import { Code, FreeText, Name, OptionalLine, Text } from '../../common/member/text.js';
import { Flag, Whole } from '../../common/member/number.js';
import { JsonObject } from '../../common/member/json.js';
import { CalendarDay } from '../../common/member/time.js';
import { Id, Ids } from '../../common/member/id.js';
import { productionStyles } from './project.codes.js';
import { IsFrameRate, IsRatio, IsResolution } from './project.rules.js';

/** What can be written of a production, when it is made and afterwards. */
class ProjectFields {
  @OptionalLine('Short code.', 'CAM', { max: 80, optional: true })
  code?: string | null;

  @FreeText('What it is about. At most 64 kB.', 'A llama and a penguin', { nullable: true, optional: true })
  description?: string | null;

  @Whole('Key in ShotGrid.', 1042, { nullable: true, optional: true })
  shotgun_id?: number | null;

  @JsonObject('Template of the paths of files. At most 64 kB.', { name: 'simple' }, { nullable: true, optional: true })
  file_tree?: Record<string, unknown> | null;

  @JsonObject(
    'Anything else the studio’s tools keep with the production. At most 64 kB.',
    { budget: 'B-17' },
    { nullable: true, optional: true },
  )
  data?: Record<string, unknown> | null;

  @Flag('Whether a picture is stored.', false, { nullable: true, optional: true })
  has_avatar?: boolean | null;

  @Text('Frames per second.', '25', { nullable: true, optional: true })
  @IsFrameRate()
  fps?: string | null;

  @Text('Width to height.', '16:9', { nullable: true, optional: true })
  @IsRatio()
  ratio?: string | null;

  @Text('Width and height in pixels.', '1920x1080', { nullable: true, optional: true })
  @IsResolution()
  resolution?: string | null;

  @OptionalLine('Kind of production, such as `short`, `featurefilm` or `tvshow`; a TV show has episodes.', 'short', {
    max: 20,
    optional: true,
  })
  production_type?: string | null;

  @CalendarDay('First day.', '2024-01-15', { nullable: true, optional: true })
  start_date?: string | null;

  @CalendarDay('Last day.', '2024-12-20', { nullable: true, optional: true })
  end_date?: string | null;

  @Whole('Days of work that are planned.', 1200, { min: 0, nullable: true, optional: true })
  man_days?: number | null;

  @Whole('Number of episodes that are planned.', 0, { min: 0, nullable: true, optional: true })
  nb_episodes?: number | null;

  @Whole('Days from one episode to the next.', 0, { min: 0, nullable: true, optional: true })
  episode_span?: number | null;

  @Whole('Retakes that are planned for at most.', 3, { min: 0, nullable: true, optional: true })
  max_retakes?: number | null;

  @Flag('Whether clients see their own comments only.', false, { nullable: true, optional: true })
  is_clients_isolated?: boolean | null;

  @Flag('Whether everybody may download previews.', false, { nullable: true, optional: true })
  is_preview_download_allowed?: boolean | null;

  @Flag('Whether the newest preview becomes the picture of its shot.', false, { nullable: true, optional: true })
  is_set_preview_automated?: boolean | null;

  @OptionalLine('Page that clients open first.', 'assets', { max: 80, optional: true })
  homepage?: string | null;

  @Flag('Whether artists publish unless they say otherwise.', false, { nullable: true, optional: true })
  is_publish_default_for_artists?: boolean | null;

  @Flag('Whether bots may be assigned to tasks.', false, { nullable: true, optional: true })
  is_bot_collaboration_enabled?: boolean | null;

  @Flag('Whether a revision has one preview only.', false, { nullable: true, optional: true })
  is_single_preview_per_revision?: boolean | null;

  @Flag('Whether frames are numbered from the first frame of the shot.', false, { nullable: true, optional: true })
  is_frame_in_numbering?: boolean | null;

  @Whole('Bit rate of previews in full quality, in Mbit/s.', 28, { min: 0, nullable: true, optional: true })
  hd_bitrate_compression?: number | null;

  @Whole('Bit rate of small previews, in Mbit/s.', 6, { min: 0, nullable: true, optional: true })
  ld_bitrate_compression?: number | null;

  @Id('Id of the project status.', { nullable: true, optional: true })
  project_status_id?: string | null;

  @Id('Id of the background of previews, kept elsewhere.', { nullable: true, optional: true })
  default_preview_background_file_id?: string | null;

  @Id('Id of the schedule it was started from, kept elsewhere.', { nullable: true, optional: true })
  from_schedule_version_id?: string | null;

  @Ids('Ids of the task types it uses; unknown ones are dropped.', { nullable: true, optional: true })
  task_types?: string[] | null;

  @Ids('Ids of the task statuses it uses; unknown ones are dropped.', { nullable: true, optional: true })
  task_statuses?: string[] | null;
}

export class CreateProjectDto extends ProjectFields {
  @Name('Name, unique among productions.', 'Caminandes', { max: 80 })
  name: string;

  @Code(
    'How it is made: `2d`, `2dpaper`, `3d`, `2d3d`, `ar`, `vfx`, `stop-motion`, `motion-design`, `archviz`, `commercial`, `catalog`, `immersive`, `nft`, `video-game` or `vr`.',
    '2d3d',
    { of: productionStyles, nullable: true, optional: true },
  )
  production_style?: string | null;

  @Whole('Digits of the number of a revision.', 0, { min: 0, nullable: true, optional: true })
  revision_padding?: number | null;

  @Ids('Ids of the people in the team; unknown ones are dropped.', { nullable: true, optional: true })
  team?: string[] | null;
}

export class UpdateProjectDto extends ProjectFields {
  @Name('Name, unique among productions.', 'Caminandes', { max: 80, optional: true })
  name?: string;

  @Code(
    'How it is made: `2d`, `2dpaper`, `3d`, `2d3d`, `ar`, `vfx`, `stop-motion`, `motion-design`, `archviz`, `commercial`, `catalog`, `immersive`, `nft`, `video-game` or `vr`.',
    '2d3d',
    { of: productionStyles, optional: true },
  )
  production_style?: string;

  @Whole('Digits of the number of a revision.', 0, { min: 0, optional: true })
  revision_padding?: number;
}
