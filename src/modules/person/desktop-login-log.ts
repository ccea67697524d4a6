import { IntersectionType, PickType } from '@nestjs/swagger';
import { ForeignKey, Index } from 'typeorm';
import { Typed } from '../../common/member/answered.js';
import { Id } from '../../common/member/id.js';
import { PartialOrNull } from '../../common/member/partial-or-null.js';
import { all, Must } from '../../common/member/rule.js';
import { Stored, StoredRow } from '../../common/member/stored.js';
import { PointInTime } from '../../common/member/time.js';

/** Nobody has logged in yet in days to come; a day is for clocks and zones that are wrong. */
const AlmostPast = (description: string, example: string) =>
  all(
    PointInTime(description, example),
    Must('at most a day ahead', (value) => !(value instanceof Date && value.getTime() > Date.now() + 86_400_000)),
  );

/** One login on a workstation. */
@Stored('desktop_login_log')
@Index(['person_id'])
@Index('ix_desktop_login_log_person_date', { synchronize: false })
export class DesktopLoginLog extends StoredRow {
  @Id('Id of the person.')
  @ForeignKey('Person')
  person_id: string;

  @AlmostPast(
    'When the person logged in, UTC unless it is sent with an offset; now when left out. A day alone is its midnight. At most a day ahead.',
    '2024-06-03T08:58:00Z',
  )
  date: Date;
}

export class RecordDesktopLoginDto extends PartialOrNull(PickType(DesktopLoginLog, ['date'])) {}

export class DesktopLoginLogView extends IntersectionType(Typed('DesktopLoginLog'), DesktopLoginLog) {}
