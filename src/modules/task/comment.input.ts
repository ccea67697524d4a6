import { PickType } from '@nestjs/swagger';
import { Id, someId } from '../../common/member/id.js';
import { PartialOrNull } from '../../common/member/partial-or-null.js';
import { FreeText } from '../../common/member/text.js';
import { PointInTime } from '../../common/member/time.js';
import { IdOrBlank } from './comment.member.js';
import { Comment } from './comment.js';

export class CommentTaskDto extends PartialOrNull(PickType(Comment, ['checklist', 'links', 'for_client'])) {
  @Id(
    'Status the task has from now on; artists, vendors and clients need one that is open to them, and who is only mentioned keeps the one it has.',
  )
  task_status_id: string;

  @FreeText(
    'What there is to say; `@` and a full name mentions somebody of the team, or a department. Files cannot be attached. At most 64 kB.',
    'Please look at frame 120',
    { nullable: true, optional: true },
  )
  comment?: string | null;

  @IdOrBlank(
    'Who said it, when that is not the caller. Only managers of the production and administrators set it, for others it is ignored.',
    someId,
    { nullable: true, optional: true },
  )
  person_id?: string | null;

  @PointInTime(
    'When it was said; now when left out, and when it is at most a day ahead. Only managers of the production and administrators set it, for others it is ignored. A comment older than the newest one makes the dates of the task anew.',
    '2024-06-03T09:30:00Z',
    { nullable: true, optional: true },
  )
  created_at?: Date | null;
}
