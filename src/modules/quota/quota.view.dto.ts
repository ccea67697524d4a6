import { ApiProperty } from '@nestjs/swagger';

/** A shot that counts in a quota. */
export class QuotaShotView {
  /**
   * Id of the shot.
   * @example '3fa85f64-5717-4562-b3fc-2c963f66afa6'
   */
  id: string;

  /**
   * Always `Entity`.
   * @example 'Entity'
   */
  type: string;

  /**
   * Name of the shot.
   * @example 'SH010'
   */
  name: string;

  /**
   * Episode, sequence and shot, as far as there are.
   * @example 'E01 / SQ02 / SH010'
   */
  full_name: string;

  /**
   * How much of the shot counts here, to two decimals.
   * @example 0.76
   */
  weight: number;

  /**
   * Task type whose work counts.
   * @example '9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d'
   */
  task_type_id: string;

  /**
   * Code in other systems.
   * @example 'sq02_sh010'
   */
  code: string | null;

  /**
   * What happens in the shot.
   * @example 'The fox looks back.'
   */
  description: string | null;

  /**
   * Id in ShotGrid.
   * @example 1042
   */
  @ApiProperty({ type: 'integer', nullable: true })
  shotgun_id: number | null;

  /**
   * Cut from the film; what was done on it still counts.
   * @example false
   */
  canceled: boolean | null;

  /**
   * Length in frames.
   * @example 120
   */
  @ApiProperty({ type: 'integer', nullable: true })
  nb_frames: number | null;

  /**
   * How many assets are cast in it.
   * @example 4
   */
  @ApiProperty({ type: 'integer', nullable: true })
  nb_entities_out: number | null;

  /**
   * Its casting is not decided yet.
   * @example false
   */
  is_casting_standby: boolean | null;

  /**
   * Shared with other productions.
   * @example false
   */
  is_shared: boolean;

  /**
   * `standby`, `running`, `complete` or `canceled`.
   * @example 'running'
   */
  status: string;

  /**
   * Production.
   * @example '7c9e6679-7425-40de-944b-e07fc1f90ae7'
   */
  project_id: string;

  /**
   * Entity type, the one named `Shot`.
   * @example '550e8400-e29b-41d4-a716-446655440000'
   */
  entity_type_id: string;

  /**
   * Sequence.
   * @example '16fd2706-8baf-433b-82eb-8c7fada847da'
   */
  parent_id: string | null;

  /**
   * Episode or asset it comes from.
   * @example '5b0c1f0e-6f1c-4a36-9d0c-8a7c0f7e2b11'
   */
  source_id: string | null;

  /**
   * Preview that stands for it.
   * @example '5b0c1f0e-6f1c-4a36-9d0c-8a7c0f7e2b11'
   */
  preview_file_id: string | null;

  @ApiProperty({
    description: 'Whatever the studio keeps with it.',
    type: 'object',
    additionalProperties: true,
    nullable: true,
    example: { camera: 'A' },
  })
  data: object | null;

  /**
   * Task type it is ready for.
   * @example '5b0c1f0e-6f1c-4a36-9d0c-8a7c0f7e2b11'
   */
  ready_for: string | null;

  /**
   * Who made it.
   * @example '5b0c1f0e-6f1c-4a36-9d0c-8a7c0f7e2b11'
   */
  created_by: string | null;

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
}

const keys = {
  day: '`YYYY-MM-DD`',
  week: '`YYYY-W`, ISO year and week without a zero in front',
  month: '`YYYY-MM`',
  year: '`YYYY`',
};

/** A map from periods to numbers. */
const PerPeriod = (description: string, example: Record<string, number>) =>
  ApiProperty({ description, type: 'object', additionalProperties: { type: 'number' }, example });

/** What was finished per day, by `YYYY-MM-DD`. */
export class DailyQuotaView {
  @PerPeriod(`Frames by ${keys.day}: those of each shot times its weight.`, { '2024-06-04': 91.2 })
  frames: Record<string, number>;

  @PerPeriod(`Seconds by ${keys.day}: frames through the frames per second of the production.`, { '2024-06-04': 3.8 })
  seconds: Record<string, number>;

  @PerPeriod(`Drawings by ${keys.day}: those of each task times its weight.`, { '2024-06-04': 38 })
  drawings: Record<string, number>;

  @PerPeriod(`Shots by ${keys.day}: the sum of their weights.`, { '2024-06-04': 0.76 })
  count: Record<string, number>;

  @PerPeriod('How many days of each month, `YYYY-MM`, have a number above; for averages.', { '2024-06': 1 })
  entries: Record<string, number>;
}

/** What was finished per ISO week, by `YYYY-W`. */
export class WeeklyQuotaView {
  @PerPeriod(`Frames by ${keys.week}.`, { '2024-23': 109.2 })
  frames: Record<string, number>;

  @PerPeriod(`Seconds by ${keys.week}.`, { '2024-23': 4.55 })
  seconds: Record<string, number>;

  @PerPeriod(`Drawings by ${keys.week}.`, { '2024-23': 45.5 })
  drawings: Record<string, number>;

  @PerPeriod(`Shots by ${keys.week}.`, { '2024-23': 0.91 })
  count: Record<string, number>;

  @PerPeriod('How many weeks of each ISO year, `YYYY`, have a number above; for averages.', { '2024': 1 })
  entries: Record<string, number>;
}

/** What was finished per month, by `YYYY-MM`. */
export class MonthlyQuotaView {
  @PerPeriod(`Frames by ${keys.month}.`, { '2024-06': 109.2 })
  frames: Record<string, number>;

  @PerPeriod(`Seconds by ${keys.month}.`, { '2024-06': 4.55 })
  seconds: Record<string, number>;

  @PerPeriod(`Drawings by ${keys.month}.`, { '2024-06': 45.5 })
  drawings: Record<string, number>;

  @PerPeriod(`Shots by ${keys.month}.`, { '2024-06': 0.91 })
  count: Record<string, number>;

  @PerPeriod('How many months of each year, `YYYY`, have a number above; for averages.', { '2024': 1 })
  entries: Record<string, number>;
}

/** What was finished per year, by `YYYY`. */
export class YearlyQuotaView {
  @PerPeriod(`Frames by ${keys.year}.`, { '2024': 109.2 })
  frames: Record<string, number>;

  @PerPeriod(`Seconds by ${keys.year}.`, { '2024': 4.55 })
  seconds: Record<string, number>;

  @PerPeriod(`Drawings by ${keys.year}.`, { '2024': 45.5 })
  drawings: Record<string, number>;

  @PerPeriod(`Shots by ${keys.year}.`, { '2024': 0.91 })
  count: Record<string, number>;
}

/** What was finished, by day, week, month and year. A period without anything is left out. */
export class QuotaView {
  /** Per day. */
  day: DailyQuotaView;

  /** Per ISO week. */
  week: WeeklyQuotaView;

  /** Per month. */
  month: MonthlyQuotaView;

  /** Per year. */
  year: YearlyQuotaView;
}
