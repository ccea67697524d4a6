import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A person is assigned to a task. */
@Entity('task_person_link')
@Index('ix_task_person_link_person_id', ['person_id'])
export class Assignation {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'assignations_pkey' })
  @ForeignKey('Task', { name: 'task_person_link_task_id_fkey' })
  task_id: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'assignations_pkey' })
  @ForeignKey('Person', { name: 'task_person_link_person_id_fkey' })
  person_id: string;
}
