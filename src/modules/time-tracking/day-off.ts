import { IntersectionType, OmitType, PartialType, PickType } from '@nestjs/swagger';
import { Check, Exclusion, ForeignKey, Index, Unique } from 'typeorm';
import { AnswerOf } from '../../common/member/answered.js';
import { Id } from '../../common/member/id.js';
import { RequiredType } from '../../common/member/required.js';
import { Stored, StoredRow } from '../../common/member/stored.js';
import { FreeText, Text } from '../../common/member/text.js';
import { CalendarDay } from '../../common/member/time.js';
import type { Day } from '../../common/time/day.js';

/** Leave of a person, on all days from the first to the last. */
@Stored('day_off')
@Unique('day_off_uc', ['person_id', 'date'])
@Index(['person_id'])
@Check('day_off_date_check', 'date <= end_date')
@Exclusion('day_off_no_overlap', `USING gist (person_id WITH =, daterange(date, end_date, '[]') WITH &&)`)
export class DayOff extends StoredRow {
  @CalendarDay('First day, between 1900 and 2999.', '2024-06-10')
  date: Day;

  @CalendarDay('Last day, included; for one day the same as `date`. At most 366 days in all.', '2024-06-12')
  end_date: Day;

  @FreeText('Why, for the person, administrators and the managers of their productions.', 'Moving house', {
    max: 10_000,
    nullable: true,
  })
  description: string | null;

  @Id('Id of the person; only administrators name somebody else than themselves.', { nullable: true })
  @ForeignKey('Person')
  person_id: string | null;
}

/** Whose leave a new day off is: the rights depend on it, so it is read before the rest. */
export class NewLeaveOfDto extends RequiredType(DayOff, ['person_id']) {}

export class CreateDayOffDto extends IntersectionType(
  NewLeaveOfDto,
  PickType(DayOff, ['date', 'end_date']),
  PartialType(PickType(DayOff, ['description'])),
) {}

export class UpdateDayOffDto extends PartialType(CreateDayOffDto, { skipNullProperties: false }) {}

export class DayOffView extends AnswerOf(DayOff) {}

/** Leave in the calendar of a production. */
export class TeamDayOffView extends OmitType(DayOffView, ['description']) {
  @Text(
    "Why: on one's own leave, and for administrators and managers of the production on everybody's. Else it is not there.",
    'Moving house',
    { nullable: true, optional: true },
  )
  description?: string | null;
}
