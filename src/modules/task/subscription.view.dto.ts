import { Id } from '../../common/member/id.js';
import { Text } from '../../common/member/text.js';
import { PointInTime } from '../../common/member/time.js';
/** That a person follows a task. */
export class SubscriptionView {
  @Id('Id.')
  id: string;

  @Text('Always `Subscription`.', 'Subscription')
  type: string;

  @Id('Who follows it.')
  person_id: string;

  @Id('The task.', { nullable: true })
  task_id: string | null;

  @Id('Always null: sequences are followed in old databases alone.', { nullable: true })
  entity_id: string | null;

  @Id('Always null, likewise.', { nullable: true })
  task_type_id: string | null;

  @PointInTime('When it was made, UTC.', '2024-01-15T10:30:00Z', { nullable: true })
  created_at: string | null;

  @PointInTime('When it last changed, UTC.', '2024-01-15T10:30:00Z', { nullable: true })
  updated_at: string | null;
}
