import { Id } from '../../common/member/id.js';
import { CalendarDay } from '../../common/member/time.js';
import { FreeText } from '../../common/member/text.js';

/** Whose leave a new day off is: the rights depend on it, so it is read before the rest. */
export class NewLeaveOfDto {
  @Id('Id of the person; only administrators name somebody else than themselves.')
  person_id: string;
}

export class CreateDayOffDto extends NewLeaveOfDto {
  @CalendarDay('First day, between 1900 and 2999.', '2024-06-10')
  date: string;

  @CalendarDay('Last day, included; for one day the same as `date`. At most 366 days in all.', '2024-06-12')
  end_date: string;

  @FreeText('Why, for the person, administrators and the managers of their productions.', 'Moving house', {
    max: 10_000,
    nullable: true,
    optional: true,
  })
  description?: string | null;
}

export class UpdateDayOffDto {
  @Id('Id of the person; only administrators change it.', { optional: true })
  person_id?: string;

  @CalendarDay('First day, between 1900 and 2999.', '2024-06-10', { optional: true })
  date?: string;

  @CalendarDay('Last day, included. At most 366 days in all.', '2024-06-14', { optional: true })
  end_date?: string;

  @FreeText('Why, for the person, administrators and the managers of their productions.', 'Moving house', {
    max: 10_000,
    nullable: true,
    optional: true,
  })
  description?: string | null;
}
