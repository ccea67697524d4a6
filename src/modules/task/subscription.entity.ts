import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A person follows a task; or, in old databases, the tasks of one type in a sequence. */
@Entity('subscription')
@Unique('subscription_task_uc', ['person_id', 'task_id'])
@Unique('subscription_entity_uc', ['person_id', 'task_type_id', 'entity_id'])
@Index('ix_subscription_person_id', ['person_id'])
@Index('ix_subscription_task_id', ['task_id'])
@Index('ix_subscription_entity_id', ['entity_id'])
@Index('ix_subscription_task_type_id', ['task_type_id'])
export class Subscription {
  @Column({ type: 'uuid' })
  @ForeignKey('Person', { name: 'subscription_person_id_fkey' })
  person_id: string;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('Task', { name: 'subscription_task_id_fkey' })
  task_id: string | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('ProductionEntity', { name: 'subscription_entity_id_fkey' })
  entity_id: string | null;

  @Column({ type: 'uuid', nullable: true })
  @ForeignKey('TaskType', { name: 'subscription_task_type_id_fkey' })
  task_type_id: string | null;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'subscription_pkey' })
  id: string;

  @Column({ type: 'timestamp without time zone', nullable: true })
  created_at: Date | null;

  @Column({ type: 'timestamp without time zone', nullable: true })
  updated_at: Date | null;
}
