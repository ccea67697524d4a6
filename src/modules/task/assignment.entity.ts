import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A person is assigned to a task. */
@Entity('task_person_link')
@Index(['person_id'])
export class Assignation {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'assignations_pkey' })
  @ForeignKey('Task')
  task_id: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'assignations_pkey' })
  @ForeignKey('Person')
  person_id: string;
}
