import { Text } from '../../common/member/text.js';
import { Numeric } from '../../common/member/number.js';
import { Id } from '../../common/member/id.js';
import { Nested } from '../../common/member/answered.js';
import { ApiProperty, OmitType } from '@nestjs/swagger';
import { EntityView } from '../entity/entity.view.dto.js';

/** The type is told differently, and lists of linked entities are left out. */
const different = ['type', 'entities_out', 'entities_in', 'entity_concept_links', 'instance_casting'] as const;

/** A shot that counts in a quota. */
export class QuotaShotView extends OmitType(EntityView, different) {
  @Text('Always `Entity`.', 'Entity')
  type: string;

  @Text('Episode, sequence and shot, as far as there are.', 'E01 / SQ02 / SH010')
  full_name: string;

  @Numeric('How much of the shot counts here, to two decimals.', 0.76)
  weight: number;

  @Id('Task type whose work counts.')
  task_type_id: string;
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
  @Nested(DailyQuotaView, 'Per day.')
  day: DailyQuotaView;

  @Nested(WeeklyQuotaView, 'Per ISO week.')
  week: WeeklyQuotaView;

  @Nested(MonthlyQuotaView, 'Per month.')
  month: MonthlyQuotaView;

  @Nested(YearlyQuotaView, 'Per year.')
  year: YearlyQuotaView;
}
