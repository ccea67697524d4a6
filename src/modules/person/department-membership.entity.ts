import { Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A person belongs to a department. */
@Entity('department_link')
@Unique('department_link_uc', ['person_id', 'department_id'])
@Index('ix_department_link_department_id', ['department_id'])
@Index('ix_department_link_person_id', ['person_id'])
export class DepartmentMembership {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'department_link_pkey' })
  @ForeignKey('Person', { name: 'department_link_person_id_fkey' })
  person_id: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'department_link_pkey' })
  @ForeignKey('Department', { name: 'department_link_department_id_fkey' })
  department_id: string;
}
