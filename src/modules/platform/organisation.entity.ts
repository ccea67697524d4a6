import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** The studio itself: one row. */
@Entity('organisation')
@Unique(['name'])
export class Organisation {
  @Column({ type: 'varchar', length: 80 })
  name: string;

  @Column({ type: 'double precision' })
  hours_by_day: number;

  @Column({ type: 'boolean', nullable: true })
  has_avatar: boolean | null;

  @Column({ type: 'boolean', nullable: true })
  use_original_file_name: boolean | null;

  @Column({ type: 'boolean', nullable: true })
  timesheets_locked: boolean | null;

  @Column({ type: 'boolean', nullable: true })
  format_duration_in_hours: boolean | null;

  @Column({ type: 'boolean', nullable: true })
  hd_by_default: boolean | null;

  @Column({ type: 'varchar', length: 80, nullable: true })
  chat_token_slack: string | null;

  @Column({ type: 'varchar', length: 80, nullable: true })
  chat_webhook_mattermost: string | null;

  @Column({ type: 'varchar', length: 80, nullable: true })
  chat_token_discord: string | null;

  @Column({ type: 'boolean', nullable: true })
  dark_theme_by_default: boolean | null;

  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'timestamp without time zone', nullable: true })
  created_at: Date | null;

  @Column({ type: 'timestamp without time zone', nullable: true })
  updated_at: Date | null;
}

/** What a new row gets where nothing is given; most columns have no default in the database. */
export const organisationDefaults = {
  hours_by_day: 8,
  has_avatar: false,
  use_original_file_name: false,
  timesheets_locked: false,
  format_duration_in_hours: false,
  hd_by_default: false,
  chat_token_slack: '',
  chat_webhook_mattermost: '',
  chat_token_discord: '',
  dark_theme_by_default: false,
} satisfies Partial<Organisation>;
