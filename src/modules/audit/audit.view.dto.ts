import { ApiProperty } from '@nestjs/swagger';
import { Id } from '../../common/member/id.js';
import { Text } from '../../common/member/text.js';
import { PointInTime } from '../../common/member/time.js';
/** Something that was done to an account, or an export that was read. */
export class AuditEntryView {
  @Id('Id.')
  id: string;

  @Text('Always `AuditEntry`.', 'AuditEntry')
  type: string;

  @PointInTime('When it was, UTC.', '2024-06-03T08:58:00Z')
  created_at: string;

  @Text(
    '`person:create`, `person:update`, `person:role` (an update that changed the role), `person:delete`, `person:password-link` (a link to choose a password was handed out), `team:role` (the role in a production), `export:presence-log`, `export:inventory-usage`, `export:password-hashes`.',
    'person:role',
  )
  kind: string;

  @Id('Id of the person who did it; null when nobody was signed in.', { nullable: true })
  actor_id: string | null;

  @Id('Id of the person to whom it was done; null for exports. The person may be deleted by now.', { nullable: true })
  person_id: string | null;

  @Id('Id of the production of a `team:role`; else null.', { nullable: true })
  project_id: string | null;

  @ApiProperty({
    type: [String],
    description:
      'Names of the members that changed, such as `role`, `email`, `password`, or `access_token` for a permanent token. What they were and are is not kept.',
    example: ['role', 'departments'],
  })
  members: string[];
}
