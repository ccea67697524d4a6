import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Day } from '../../common/time/day.js';

/** A production. */
@Entity('project')
@Unique(['name'])
@Index(['default_preview_background_file_id'])
@Index(['from_schedule_version_id'])
@Index(['project_status_id'])
export class Project {
  @Column({ type: 'varchar', length: 80 })
  name: string;

  @Column({ type: 'varchar', length: 80, nullable: true })
  code: string | null;

  @Column({ type: 'text', nullable: true })
  description: string | null;

  @Column({ type: 'integer', nullable: true })
  shotgun_id: number | null;

  @Column({ type: 'jsonb', nullable: true })
  file_tree: object | null;

  @Column({ type: 'jsonb', nullable: true })
  data: object | null;

  @Column({ type: 'boolean', nullable: true })
  has_avatar: boolean | null;

  @Column({ type: 'varchar', length: 10, nullable: true })
  fps: string | null;

  @Column({ type: 'varchar', length: 10, nullable: true })
  ratio: string | null;

  @Column({ type: 'varchar', length: 12, nullable: true })
  resolution: string | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  production_type: string | null;

  @Column({ type: 'varchar', length: 255 })
  production_style: string;

  @Column({ type: 'date', nullable: true })
  start_date: Day | null;

  @Column({ type: 'date', nullable: true })
  end_date: Day | null;

  @Column({ type: 'integer', nullable: true })
  man_days: number | null;

  @Column({ type: 'integer', nullable: true })
  nb_episodes: number | null;

  @Column({ type: 'integer', nullable: true })
  episode_span: number | null;

  @Column({ type: 'integer', nullable: true })
  max_retakes: number | null;

  @Column({ type: 'boolean', nullable: true })
  is_clients_isolated: boolean | null;

  @Column({ type: 'boolean', nullable: true })
  is_preview_download_allowed: boolean | null;

  @Column({ type: 'boolean', nullable: true })
  is_set_preview_automated: boolean | null;

  @Column({ type: 'varchar', length: 80, nullable: true })
  homepage: string | null;

  @Column({ type: 'boolean', nullable: true })
  is_publish_default_for_artists: boolean | null;

  @Column({ type: 'integer', nullable: true })
  hd_bitrate_compression: number | null;

  @Column({ type: 'integer', nullable: true })
  ld_bitrate_compression: number | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('ProjectStatus')
  project_status_id: string | null;

  @Column({ type: 'uuid', nullable: true })
  default_preview_background_file_id: string | null;

  @Column({ type: 'uuid', nullable: true })
  from_schedule_version_id: string | null;

  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'boolean', nullable: true, default: false })
  is_bot_collaboration_enabled: boolean | null;

  @Column({ type: 'boolean', nullable: true, default: false })
  is_single_preview_per_revision: boolean | null;

  @Column({ type: 'integer', default: 0 })
  revision_padding: number;

  @Column({ type: 'boolean', nullable: true, default: false })
  is_frame_in_numbering: boolean | null;

  @Column({ type: 'timestamp without time zone', nullable: true })
  created_at: Date | null;

  @Column({ type: 'timestamp without time zone', nullable: true })
  updated_at: Date | null;
}

/** What a new row gets where nothing is given; most columns have no default in the database. */
export const projectDefaults = {
  has_avatar: false,
  fps: '25',
  ratio: '16:9',
  resolution: '1920x1080',
  production_type: 'short',
  production_style: '2d3d',
  nb_episodes: 0,
  episode_span: 0,
  max_retakes: 0,
  is_clients_isolated: false,
  is_preview_download_allowed: false,
  is_set_preview_automated: false,
  homepage: 'assets',
  is_publish_default_for_artists: false,
  is_bot_collaboration_enabled: false,
  is_single_preview_per_revision: false,
  revision_padding: 0,
  is_frame_in_numbering: false,
} satisfies Partial<Project>;
