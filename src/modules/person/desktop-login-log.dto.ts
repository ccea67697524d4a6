import { PointInTime } from '../../common/member/time.js';
import { Id } from '../../common/member/id.js';
import { Text } from '../../common/member/text.js';
import { Must } from '../../common/http/validation.js';

/** Nobody has logged in yet in days to come; a day is for clocks and zones that are wrong. */
const IsAlmostPast = () =>
  Must('at most a day ahead', (value) => !(value instanceof Date && value.getTime() > Date.now() + 86_400_000));

export class RecordDesktopLoginDto {
  @PointInTime(
    'When the person logged in, UTC unless it has an offset; now when left out. A day alone is its midnight. At most a day ahead.',
    '2024-06-03T08:58:00Z',
    { nullable: true, optional: true },
  )
  @IsAlmostPast()
  date?: Date | null;
}

/** One login on a workstation. */
export class DesktopLoginLogView {
  @Id('Id.')
  id: string;

  @Text('Always `DesktopLoginLog`.', 'DesktopLoginLog')
  type: string;

  @Id('Id of the person.')
  person_id: string;

  @PointInTime('When the person logged in, UTC.', '2024-06-03T08:58:00Z')
  date: string;

  @PointInTime('When it was recorded, UTC.', '2024-06-03T08:58:02Z', { nullable: true })
  created_at: string | null;

  @PointInTime('When it last changed, UTC.', '2024-06-03T08:58:02Z', { nullable: true })
  updated_at: string | null;
}
