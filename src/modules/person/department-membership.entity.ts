import { Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A person belongs to a department. */
@Entity('department_link')
@Unique('department_link_uc', ['person_id', 'department_id'])
@Index(['department_id'])
@Index(['person_id'])
export class DepartmentMembership {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Person')
  person_id: string;

  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Department')
  department_id: string;
}
