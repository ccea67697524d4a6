import { IsJsonObject } from '../../common/http/json-rules.js';
import { IsFreeText, IsLineOrNone, IsName } from '../../common/http/text-rules.js';
import {
  IsCode,
  IsDay,
  IsFlag,
  IsId,
  IsIdList,
  IsWhole,
  MayBeAbsent,
  MayBeNull,
} from '../../common/http/validation.js';
import { productionStyles } from './project.codes.js';
import { IsFrameRate, IsRatio, IsResolution } from './project.rules.js';

/** What can be written of a production, when it is made and afterwards. */
class ProjectFields {
  /**
   * Short code.
   * @example 'CAM'
   */
  @MayBeNull()
  @IsLineOrNone(80)
  code?: string | null;

  /**
   * What it is about. At most 64 kB.
   * @example 'A llama and a penguin'
   */
  @MayBeNull()
  @IsFreeText()
  description?: string | null;

  /**
   * Key in ShotGrid.
   * @example 1042
   */
  @MayBeNull()
  @IsWhole()
  shotgun_id?: number | null;

  /**
   * Template of the paths of files. At most 64 kB.
   * @example { "name": "simple" }
   */
  @MayBeNull()
  @IsJsonObject()
  file_tree?: Record<string, unknown> | null;

  /**
   * Anything else the studio’s tools keep with the production. At most 64 kB.
   * @example { "budget": "B-17" }
   */
  @MayBeNull()
  @IsJsonObject()
  data?: Record<string, unknown> | null;

  /**
   * Whether a picture is stored.
   * @example false
   */
  @MayBeNull()
  @IsFlag()
  has_avatar?: boolean | null;

  /**
   * Frames per second.
   * @example '25'
   */
  @MayBeNull()
  @IsFrameRate()
  fps?: string | null;

  /**
   * Width to height.
   * @example '16:9'
   */
  @MayBeNull()
  @IsRatio()
  ratio?: string | null;

  /**
   * Width and height in pixels.
   * @example '1920x1080'
   */
  @MayBeNull()
  @IsResolution()
  resolution?: string | null;

  /**
   * Kind of production, such as `short`, `featurefilm` or `tvshow`; a TV show has episodes.
   * @example 'short'
   */
  @MayBeNull()
  @IsLineOrNone(20)
  production_type?: string | null;

  /**
   * First day.
   * @example '2024-01-15'
   */
  @MayBeNull()
  @IsDay()
  start_date?: string | null;

  /**
   * Last day.
   * @example '2024-12-20'
   */
  @MayBeNull()
  @IsDay()
  end_date?: string | null;

  /**
   * Days of work that are planned.
   * @example 1200
   */
  @MayBeNull()
  @IsWhole({ min: 0 })
  man_days?: number | null;

  /**
   * Number of episodes that are planned.
   * @example 0
   */
  @MayBeNull()
  @IsWhole({ min: 0 })
  nb_episodes?: number | null;

  /**
   * Days from one episode to the next.
   * @example 0
   */
  @MayBeNull()
  @IsWhole({ min: 0 })
  episode_span?: number | null;

  /**
   * Retakes that are planned for at most.
   * @example 3
   */
  @MayBeNull()
  @IsWhole({ min: 0 })
  max_retakes?: number | null;

  /**
   * Whether clients see their own comments only.
   * @example false
   */
  @MayBeNull()
  @IsFlag()
  is_clients_isolated?: boolean | null;

  /**
   * Whether everybody may download previews.
   * @example false
   */
  @MayBeNull()
  @IsFlag()
  is_preview_download_allowed?: boolean | null;

  /**
   * Whether the newest preview becomes the picture of its shot.
   * @example false
   */
  @MayBeNull()
  @IsFlag()
  is_set_preview_automated?: boolean | null;

  /**
   * Page that clients open first.
   * @example 'assets'
   */
  @MayBeNull()
  @IsLineOrNone(80)
  homepage?: string | null;

  /**
   * Whether artists publish unless they say otherwise.
   * @example false
   */
  @MayBeNull()
  @IsFlag()
  is_publish_default_for_artists?: boolean | null;

  /**
   * Whether bots may be assigned to tasks.
   * @example false
   */
  @MayBeNull()
  @IsFlag()
  is_bot_collaboration_enabled?: boolean | null;

  /**
   * Whether a revision has one preview only.
   * @example false
   */
  @MayBeNull()
  @IsFlag()
  is_single_preview_per_revision?: boolean | null;

  /**
   * Whether frames are numbered from the first frame of the shot.
   * @example false
   */
  @MayBeNull()
  @IsFlag()
  is_frame_in_numbering?: boolean | null;

  /**
   * Bit rate of previews in full quality, in Mbit/s.
   * @example 28
   */
  @MayBeNull()
  @IsWhole({ min: 0 })
  hd_bitrate_compression?: number | null;

  /**
   * Bit rate of small previews, in Mbit/s.
   * @example 6
   */
  @MayBeNull()
  @IsWhole({ min: 0 })
  ld_bitrate_compression?: number | null;

  /**
   * Id of the project status.
   * @example '9b2f6d1e-8c47-4a55-9f0e-2d7f3c1b6a90'
   */
  @MayBeNull()
  @IsId()
  project_status_id?: string | null;

  /**
   * Id of the background of previews, kept elsewhere.
   * @example '9b2f6d1e-8c47-4a55-9f0e-2d7f3c1b6a90'
   */
  @MayBeNull()
  @IsId()
  default_preview_background_file_id?: string | null;

  /**
   * Id of the schedule it was started from, kept elsewhere.
   * @example '9b2f6d1e-8c47-4a55-9f0e-2d7f3c1b6a90'
   */
  @MayBeNull()
  @IsId()
  from_schedule_version_id?: string | null;

  /**
   * Ids of the task types it uses; unknown ones are dropped.
   * @example ['3fa85f64-5717-4562-b3fc-2c963f66afa6']
   */
  @MayBeNull()
  @IsIdList()
  task_types?: string[] | null;

  /**
   * Ids of the task statuses it uses; unknown ones are dropped.
   * @example ['3fa85f64-5717-4562-b3fc-2c963f66afa6']
   */
  @MayBeNull()
  @IsIdList()
  task_statuses?: string[] | null;
}

export class CreateProjectDto extends ProjectFields {
  /**
   * Name, unique among productions.
   * @example 'Caminandes'
   */
  @IsName(80)
  name: string;

  /**
   * How it is made: `2d`, `2dpaper`, `3d`, `2d3d`, `ar`, `vfx`, `stop-motion`, `motion-design`, `archviz`, `commercial`, `catalog`, `immersive`, `nft`, `video-game` or `vr`.
   * @example '2d3d'
   */
  @MayBeNull()
  @IsCode(productionStyles)
  production_style?: string | null;

  /**
   * Digits of the number of a revision.
   * @example 0
   */
  @MayBeNull()
  @IsWhole({ min: 0 })
  revision_padding?: number | null;

  /**
   * Ids of the people in the team; unknown ones are dropped.
   * @example ['3fa85f64-5717-4562-b3fc-2c963f66afa6']
   */
  @MayBeNull()
  @IsIdList()
  team?: string[] | null;
}

export class UpdateProjectDto extends ProjectFields {
  /**
   * Name, unique among productions.
   * @example 'Caminandes'
   */
  @MayBeAbsent()
  @IsName(80)
  name?: string;

  /**
   * How it is made: `2d`, `2dpaper`, `3d`, `2d3d`, `ar`, `vfx`, `stop-motion`, `motion-design`, `archviz`, `commercial`, `catalog`, `immersive`, `nft`, `video-game` or `vr`.
   * @example '2d3d'
   */
  @MayBeAbsent()
  @IsCode(productionStyles)
  production_style?: string;

  /**
   * Digits of the number of a revision.
   * @example 0
   */
  @MayBeAbsent()
  @IsWhole({ min: 0 })
  revision_padding?: number;
}
