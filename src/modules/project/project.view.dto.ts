import { ApiProperty } from '@nestjs/swagger';

/** A production. */
export class ProjectView {
  /**
   * Id.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  id: string;

  /**
   * Always `Project`.
   * @example 'Project'
   */
  type: string;

  /**
   * Name.
   * @example 'Caminandes'
   */
  name: string;

  /**
   * Short code.
   * @example 'CAM'
   */
  code: string | null;

  /**
   * What it is about.
   * @example 'A llama and a penguin'
   */
  description: string | null;

  /**
   * Key in ShotGrid.
   * @example 1042
   */
  shotgun_id: number | null;

  /**
   * Template of the paths of files.
   * @example { "name": "simple" }
   */
  file_tree: Record<string, unknown> | null;

  /**
   * Anything else the studio’s tools keep with the production.
   * @example { "budget": "B-17" }
   */
  data: Record<string, unknown> | null;

  /**
   * Whether a picture is stored.
   * @example false
   */
  has_avatar: boolean | null;

  /**
   * Frames per second.
   * @example '25'
   */
  fps: string | null;

  /**
   * Width to height.
   * @example '16:9'
   */
  ratio: string | null;

  /**
   * Width and height in pixels.
   * @example '1920x1080'
   */
  resolution: string | null;

  /**
   * Kind of production, such as `short`, `featurefilm` or `tvshow`; a TV show has episodes.
   * @example 'short'
   */
  production_type: string | null;

  /**
   * First day.
   * @example '2024-01-15'
   */
  start_date: string | null;

  /**
   * Last day.
   * @example '2024-12-20'
   */
  end_date: string | null;

  /**
   * Days of work that are planned.
   * @example 1200
   */
  man_days: number | null;

  /**
   * Number of episodes that are planned.
   * @example 0
   */
  nb_episodes: number | null;

  /**
   * Days from one episode to the next.
   * @example 0
   */
  episode_span: number | null;

  /**
   * Retakes that are planned for at most.
   * @example 3
   */
  max_retakes: number | null;

  /**
   * Whether clients see their own comments only.
   * @example false
   */
  is_clients_isolated: boolean | null;

  /**
   * Whether everybody may download previews.
   * @example false
   */
  is_preview_download_allowed: boolean | null;

  /**
   * Whether the newest preview becomes the picture of its shot.
   * @example false
   */
  is_set_preview_automated: boolean | null;

  /**
   * Page that clients open first.
   * @example 'assets'
   */
  homepage: string | null;

  /**
   * Whether artists publish unless they say otherwise.
   * @example false
   */
  is_publish_default_for_artists: boolean | null;

  /**
   * Whether bots may be assigned to tasks.
   * @example false
   */
  is_bot_collaboration_enabled: boolean | null;

  /**
   * Whether a revision has one preview only.
   * @example false
   */
  is_single_preview_per_revision: boolean | null;

  /**
   * Whether frames are numbered from the first frame of the shot.
   * @example false
   */
  is_frame_in_numbering: boolean | null;

  /**
   * Bit rate of previews in full quality, in Mbit/s.
   * @example 28
   */
  hd_bitrate_compression: number | null;

  /**
   * Bit rate of small previews, in Mbit/s.
   * @example 6
   */
  ld_bitrate_compression: number | null;

  /**
   * Id of the project status.
   * @example '9b2f6d1e-8c47-4a55-9f0e-2d7f3c1b6a90'
   */
  project_status_id: string | null;

  /**
   * Id of the background of previews, kept elsewhere.
   * @example '9b2f6d1e-8c47-4a55-9f0e-2d7f3c1b6a90'
   */
  default_preview_background_file_id: string | null;

  /**
   * Id of the schedule it was started from, kept elsewhere.
   * @example '9b2f6d1e-8c47-4a55-9f0e-2d7f3c1b6a90'
   */
  from_schedule_version_id: string | null;

  /**
   * How it is made: `2d`, `2dpaper`, `3d`, `2d3d`, `ar`, `vfx`, `stop-motion`, `motion-design`, `archviz`, `commercial`, `catalog`, `immersive`, `nft`, `video-game` or `vr`.
   * @example '2d3d'
   */
  production_style: string;

  /**
   * Digits of the number of a revision.
   * @example 0
   */
  revision_padding: number;

  /**
   * When it was made, UTC.
   * @example '2024-01-15T10:30:00Z'
   */
  created_at: string | null;

  /**
   * When it last changed, UTC.
   * @example '2024-01-15T10:30:00Z'
   */
  updated_at: string | null;

  /**
   * Ids of the people in the team. In lists only with `relations=true`.
   * @example ['3fa85f64-5717-4562-b3fc-2c963f66afa6']
   */
  team?: string[];

  /**
   * Ids of the task types it uses. In lists only with `relations=true`.
   * @example ['3fa85f64-5717-4562-b3fc-2c963f66afa6']
   */
  task_types?: string[];

  /**
   * Ids of the task statuses it uses. In lists only with `relations=true`.
   * @example ['3fa85f64-5717-4562-b3fc-2c963f66afa6']
   */
  task_statuses?: string[];

  /**
   * Always empty: kept for existing clients. In lists only with `relations=true`.
   * @example []
   */
  asset_types?: string[];

  /**
   * Always empty: kept for existing clients. In lists only with `relations=true`.
   * @example []
   */
  status_automations?: string[];

  /**
   * Always empty: kept for existing clients. In lists only with `relations=true`.
   * @example []
   */
  preview_background_files?: string[];
}

/** A new production. */
export class NewProjectView extends ProjectView {
  /**
   * Id of the first episode of a TV show.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  first_episode_id?: string;
}

/** A production with the name of its status. */
export class ReadProjectView extends ProjectView {
  /**
   * Name of its status.
   * @example 'Open'
   */
  project_status_name: string | null;
}

/** A production in the list of all. */
export class NamedProjectView extends ReadProjectView {
  /**
   * Always empty: kept for existing clients.
   * @example []
   */
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

  /**
   * Id of the first episode of a TV show that has one.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  first_episode_id: string | null;
}
