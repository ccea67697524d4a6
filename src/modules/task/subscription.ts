import { ForeignKey, Index, Unique } from 'typeorm';
import { AnswerOf } from '../../common/member/answered.js';
import { Id } from '../../common/member/id.js';
import { Stored, StoredRow } from '../../common/member/stored.js';

/** A person follows a task; or, in old databases, the tasks of one type in a sequence. */
@Stored('subscription')
@Unique('subscription_task_uc', ['person_id', 'task_id'])
@Unique('subscription_entity_uc', ['person_id', 'task_type_id', 'entity_id'])
@Index(['person_id'])
@Index(['task_id'])
@Index(['entity_id'])
@Index(['task_type_id'])
export class Subscription extends StoredRow {
  @Id('Who follows it.')
  @ForeignKey('Person')
  person_id: string;

  @Id('The task.', { nullable: true })
  @ForeignKey('Task')
  task_id: string | null;

  @Id('Always null: sequences are followed in old databases alone.', { nullable: true })
  @ForeignKey('ProductionEntity')
  entity_id: string | null;

  @Id('Always null, likewise.', { nullable: true })
  @ForeignKey('TaskType')
  task_type_id: string | null;
}

/** That a person follows a task. */
export class SubscriptionView extends AnswerOf(Subscription) {}
