import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A department works with a software. */
@Entity('software_department_link')
@Unique('software_department_link_uc', ['department_id', 'software_id'])
@Index('ix_software_department_link_department_id', ['department_id'])
@Index('ix_software_department_link_software_id', ['software_id'])
export class SoftwareDepartmentLink {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'software_department_link_pkey' })
  @ForeignKey('Department', { name: 'software_department_link_department_id_fkey' })
  department_id: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'software_department_link_pkey' })
  @ForeignKey('Software', { name: 'software_department_link_software_id_fkey' })
  software_id: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'software_department_link_pkey' })
  id: string;

  @Column({ type: 'timestamp without time zone', nullable: true })
  created_at: Date | null;

  @Column({ type: 'timestamp without time zone', nullable: true })
  updated_at: Date | null;
}
