import { Id } from '../../common/member/id.js';
import { Text } from '../../common/member/text.js';
import { CalendarDay, PointInTime } from '../../common/member/time.js';
import { OmitType } from '@nestjs/swagger';

/** Leave of a person, on all days from the first to the last. */
export class DayOffView {
  @Id('Id.')
  id: string;

  @Text('Always `DayOff`.', 'DayOff')
  type: string;

  @CalendarDay('First day.', '2024-06-10')
  date: string;

  @CalendarDay('Last day, included.', '2024-06-12')
  end_date: string;

  @Text('Why.', 'Moving house', { nullable: true })
  description: string | null;

  @Id('Id of the person.', { nullable: true })
  person_id: string | null;

  @PointInTime('When it was made, UTC.', '2024-05-02T10:30:00Z', { nullable: true })
  created_at: string | null;

  @PointInTime('When it last changed, UTC.', '2024-05-02T10:30:00Z', { nullable: true })
  updated_at: string | null;
}

/** Leave in the calendar of a production. */
export class TeamDayOffView extends OmitType(DayOffView, ['description']) {
  @Text(
    "Why: on one's own leave, and for administrators and managers of the production on everybody's. Else it is not there.",
    'Moving house',
    { nullable: true, optional: true },
  )
  description?: string | null;
}
