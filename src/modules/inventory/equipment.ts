import { Flag, Whole } from '../../common/member/number.js';
import { StoredRow } from '../../common/member/stored.js';
import { Name } from '../../common/member/text.js';

/** What software and hardware have in common: what one costs, and how many there are. */
export class Equipment extends StoredRow {
  @Name('Short name.', 'maya', { max: 20 })
  short_name: string;

  @Flag('Put away: kept for history, not offered any more.', false, { nullable: true, default: false })
  archived: boolean | null;

  @Whole('What one of it costs a month, in whole units of the studio’s currency.', 120, {
    min: 0,
    nullable: true,
    default: 0,
  })
  monthly_cost: number | null;

  @Whole('How many of it the studio owns.', 25, { min: 0, nullable: true, default: 0 })
  inventory_amount: number | null;
}
