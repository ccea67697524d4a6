import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A person follows a task; or, in old databases, the tasks of one type in a sequence. */
@Entity('subscription')
@Unique('subscription_task_uc', ['person_id', 'task_id'])
@Unique('subscription_entity_uc', ['person_id', 'task_type_id', 'entity_id'])
@Index(['person_id'])
@Index(['task_id'])
@Index(['entity_id'])
@Index(['task_type_id'])
export class Subscription {
  @Column({ type: 'uuid' })
  @ForeignKey('Person')
  person_id: string;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Task')
  task_id: string | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('ProductionEntity')
  entity_id: string | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('TaskType')
  task_type_id: string | null;

  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'timestamp without time zone', nullable: true })
  created_at: Date | null;

  @Column({ type: 'timestamp without time zone', nullable: true })
  updated_at: Date | null;
}
