import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A department works with a software. */
@Entity('software_department_link')
@Unique('software_department_link_uc', ['department_id', 'software_id'])
@Index(['department_id'])
@Index(['software_id'])
export class SoftwareDepartmentLink {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Department')
  department_id: string;

  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Software')
  software_id: string;

  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'timestamp without time zone', nullable: true })
  created_at: Date | null;

  @Column({ type: 'timestamp without time zone', nullable: true })
  updated_at: Date | null;
}
