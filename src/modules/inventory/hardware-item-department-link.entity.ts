import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A department works with a kind of hardware. */
@Entity('hardware_item_department_link')
@Unique('hardware_item_department_link_uc', ['hardware_item_id', 'department_id'])
@Index('ix_hardware_item_department_link_department_id', ['department_id'])
@Index('ix_hardware_item_department_link_hardware_item_id', ['hardware_item_id'])
export class HardwareItemDepartmentLink {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'hardware_item_department_link_pkey' })
  @ForeignKey('Department', { name: 'hardware_item_department_link_department_id_fkey' })
  department_id: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'hardware_item_department_link_pkey' })
  @ForeignKey('HardwareItem', { name: 'hardware_item_department_link_hardware_item_id_fkey' })
  hardware_item_id: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'hardware_item_department_link_pkey' })
  id: string;

  @Column({ type: 'timestamp without time zone', nullable: true })
  created_at: Date | null;

  @Column({ type: 'timestamp without time zone', nullable: true })
  updated_at: Date | null;
}
