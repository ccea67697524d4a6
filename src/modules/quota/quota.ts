import { Text } from '../../common/member/text.js';
import { Numeric } from '../../common/member/number.js';
import { Id } from '../../common/member/id.js';
import { member } from '../../common/member/member.js';
import { Nested, Typed } from '../../common/member/answered.js';
import { IntersectionType, OmitType } from '@nestjs/swagger';
import { EntityView } from '../entity/entity.view.js';

/** The type is told differently, and lists of linked entities are left out. */
const different = ['type', 'entities_out', 'entities_in', 'entity_concept_links', 'instance_casting'] as const;

/** A shot that counts in a quota. */
export class QuotaShotView extends IntersectionType(Typed('Entity'), OmitType(EntityView, different)) {
  @Text('Episode, sequence and shot, as far as there are.', 'E01 / SQ02 / SH010')
  full_name: string;

  @Numeric('How much of the shot counts here, to two decimals.', 0.76)
  weight: number;

  @Id('Task type whose work counts.')
  task_type_id: string;
}

/** A map from periods to numbers. */
const PerPeriod = (description: string, example: Record<string, number>) =>
  member({ schema: { type: 'object', additionalProperties: { type: 'number' } } }, description, example);

/** What was finished in periods of one kind, by `key`. */
function quotaPer(key: string, example: string) {
  class PeriodQuota {
    @PerPeriod(`Frames by ${key}: those of each shot times its weight.`, { [example]: 91.2 })
    frames: Record<string, number>;

    @PerPeriod(`Seconds by ${key}: frames through the frames per second of the production.`, { [example]: 3.8 })
    seconds: Record<string, number>;

    @PerPeriod(`Drawings by ${key}: those of each task times its weight.`, { [example]: 38 })
    drawings: Record<string, number>;

    @PerPeriod(`Shots by ${key}: the sum of their weights.`, { [example]: 0.76 })
    count: Record<string, number>;
  }
  return PeriodQuota;
}

export class DailyQuotaView extends quotaPer('`YYYY-MM-DD`', '2024-06-04') {
  @PerPeriod('How many days of each month, `YYYY-MM`, have a number above; for averages.', { '2024-06': 1 })
  entries: Record<string, number>;
}

export class WeeklyQuotaView extends quotaPer('`YYYY-W`, ISO year and week without a zero in front', '2024-23') {
  @PerPeriod('How many weeks of each ISO year, `YYYY`, have a number above; for averages.', { '2024': 1 })
  entries: Record<string, number>;
}

export class MonthlyQuotaView extends quotaPer('`YYYY-MM`', '2024-06') {
  @PerPeriod('How many months of each year, `YYYY`, have a number above; for averages.', { '2024': 1 })
  entries: Record<string, number>;
}

export class YearlyQuotaView extends quotaPer('`YYYY`', '2024') {}

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
