import { Flag, Numeric, Whole } from '../../common/member/number.js';
import { Id } from '../../common/member/id.js';
import { PointInTime } from '../../common/member/time.js';

/** What may be said of equipment of either kind, when it is made and when it is changed. */
export class EquipmentDetailsDto {
  @Flag('Put away: kept for history, not offered any more.', false, { nullable: true, optional: true })
  archived?: boolean | null;

  @Whole('What one of it costs a month, in whole units of the studio’s currency.', 120, {
    min: 0,
    nullable: true,
    optional: true,
  })
  monthly_cost?: number | null;

  @Whole('How many of it the studio owns.', 25, { min: 0, nullable: true, optional: true })
  inventory_amount?: number | null;
}

/** What is answered of equipment of either kind. */
export class EquipmentView {
  @Id('Id.')
  id: string;

  @Flag('Put away: kept for history, not offered any more.', false, { nullable: true })
  archived: boolean | null;

  @Numeric('What one of it costs a month, in whole units of the studio’s currency.', 120, { nullable: true })
  monthly_cost: number | null;

  @Numeric('How many of it the studio owns.', 25, { nullable: true })
  inventory_amount: number | null;

  @PointInTime('When it was made, UTC.', '2024-01-15T10:30:00Z', { nullable: true })
  created_at: string | null;

  @PointInTime('When it last changed, UTC.', '2024-01-15T10:30:00Z', { nullable: true })
  updated_at: string | null;
}
