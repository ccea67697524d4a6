import { IntersectionType, OmitType, PartialType, PickType } from '@nestjs/swagger';
import { ForeignKey, Index, Unique } from 'typeorm';
import { Id, Ids } from '../../common/member/id.js';
import { JsonObject } from '../../common/member/json.js';
import { Flag, Whole } from '../../common/member/number.js';
import { PartialOrNull } from '../../common/member/partial-or-null.js';
import { Stored, StoredRow } from '../../common/member/stored.js';
import { Code, FreeText, Name, OptionalLine } from '../../common/member/text.js';
import { CalendarDay } from '../../common/member/time.js';
import type { Day } from '../../common/time/day.js';
import { productionStyles } from './project.codes.js';
import { FrameRate, Ratio, Resolution } from './project.member.js';

/** A production. */
@Stored('project')
@Unique(['name'])
@Index(['default_preview_background_file_id'])
@Index(['from_schedule_version_id'])
@Index(['project_status_id'])
export class Project extends StoredRow {
  @Name('Name, unique among productions.', 'Caminandes', { max: 80, kind: 'name' })
  name: string;

  @OptionalLine('Short code.', 'CAM', { max: 80 })
  code: string | null;

  @FreeText('What it is about. At most 64 kB.', 'A llama and a penguin', { nullable: true })
  description: string | null;

  @Whole('Key in ShotGrid.', 1042, { nullable: true })
  shotgun_id: number | null;

  @JsonObject('Template of the paths of files. At most 64 kB.', { name: 'simple' }, { nullable: true })
  file_tree: object | null;

  @JsonObject(
    'Anything else the studio’s tools keep with the production. At most 64 kB.',
    { budget: 'B-17' },
    { nullable: true },
  )
  data: object | null;

  @Flag('Whether a picture is stored.', false, { nullable: true, default: false })
  has_avatar: boolean | null;

  @FrameRate('Frames per second.', '25', { nullable: true, default: '25' })
  fps: string | null;

  @Ratio('Width to height.', '16:9', { nullable: true, default: '16:9' })
  ratio: string | null;

  @Resolution('Width and height in pixels.', '1920x1080', { nullable: true, default: '1920x1080' })
  resolution: string | null;

  @OptionalLine('Kind of production, such as `short`, `featurefilm` or `tvshow`; a TV show has episodes.', 'short', {
    max: 20,
    default: 'short',
  })
  production_type: string | null;

  @Code(`How it is made: \`${productionStyles.join('`, `')}\`.`, '2d3d', { of: productionStyles, default: '2d3d' })
  production_style: string;

  @CalendarDay('First day.', '2024-01-15', { nullable: true })
  start_date: Day | null;

  @CalendarDay('Last day.', '2024-12-20', { nullable: true })
  end_date: Day | null;

  @Whole('Days of work that are planned.', 1200, { min: 0, nullable: true })
  man_days: number | null;

  @Whole('Number of episodes that are planned.', 0, { min: 0, nullable: true, default: 0 })
  nb_episodes: number | null;

  @Whole('Days from one episode to the next.', 0, { min: 0, nullable: true, default: 0 })
  episode_span: number | null;

  @Whole('Retakes that are planned for at most.', 3, { min: 0, nullable: true, default: 0 })
  max_retakes: number | null;

  @Flag('Whether clients see their own comments only.', false, { nullable: true, default: false })
  is_clients_isolated: boolean | null;

  @Flag('Whether everybody may download previews.', false, { nullable: true, default: false })
  is_preview_download_allowed: boolean | null;

  @Flag('Whether the newest preview becomes the picture of its shot.', false, { nullable: true, default: false })
  is_set_preview_automated: boolean | null;

  @OptionalLine('Page that clients open first.', 'assets', { max: 80, default: 'assets' })
  homepage: string | null;

  @Flag('Whether artists publish unless they say otherwise.', false, { nullable: true, default: false })
  is_publish_default_for_artists: boolean | null;

  @Flag('Whether bots may be assigned to tasks.', false, { nullable: true, default: false, column: { default: false } })
  is_bot_collaboration_enabled: boolean | null;

  @Flag('Whether a revision has one preview only.', false, {
    nullable: true,
    default: false,
    column: { default: false },
  })
  is_single_preview_per_revision: boolean | null;

  @Flag('Whether frames are numbered from the first frame of the shot.', false, {
    nullable: true,
    default: false,
    column: { default: false },
  })
  is_frame_in_numbering: boolean | null;

  @Whole('Digits of the number of a revision.', 0, { min: 0, default: 0, column: { default: 0 } })
  revision_padding: number;

  @Whole('Bit rate of previews in full quality, in Mbit/s.', 28, { min: 0, nullable: true })
  hd_bitrate_compression: number | null;

  @Whole('Bit rate of small previews, in Mbit/s.', 6, { min: 0, nullable: true })
  ld_bitrate_compression: number | null;

  @Id('Id of the project status.', { nullable: true })
  @ForeignKey('ProjectStatus')
  project_status_id: string | null;

  @Id('Id of the background of previews, kept elsewhere.', { nullable: true })
  default_preview_background_file_id: string | null;

  @Id('Id of the schedule it was started from, kept elsewhere.', { nullable: true })
  from_schedule_version_id: string | null;

  @Ids('Ids of the people in the team; unknown ones are dropped. In lists only with `relations=true`.', {
    optional: true,
    link: { table: 'project_person_link', own: 'project_id', other: 'person_id' },
  })
  team?: string[];

  @Ids('Ids of the task types it uses; unknown ones are dropped. In lists only with `relations=true`.', {
    optional: true,
    link: { table: 'project_task_type_link', own: 'project_id', other: 'task_type_id' },
  })
  task_types?: string[];

  @Ids('Ids of the task statuses it uses; unknown ones are dropped. In lists only with `relations=true`.', {
    optional: true,
    link: { table: 'project_task_status_link', own: 'project_id', other: 'task_status_id' },
  })
  task_statuses?: string[];
}

/** What is written of a production: all but what every row has. */
class ProjectInput extends OmitType(Project, ['id', 'created_at', 'updated_at']) {}

export class CreateProjectDto extends IntersectionType(
  PickType(ProjectInput, ['name']),
  PartialOrNull(OmitType(ProjectInput, ['name'])),
) {}

/** The team has routes of its own. Null instead of a list of what it uses means none. */
export class UpdateProjectDto extends IntersectionType(
  PartialType(OmitType(ProjectInput, ['team', 'task_types', 'task_statuses']), { skipNullProperties: false }),
  PartialOrNull(PickType(ProjectInput, ['task_types', 'task_statuses'])),
) {}
