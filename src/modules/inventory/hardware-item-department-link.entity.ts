import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A department works with a kind of hardware. */
@Entity('hardware_item_department_link')
@Unique('hardware_item_department_link_uc', ['hardware_item_id', 'department_id'])
@Index(['department_id'])
@Index(['hardware_item_id'])
export class HardwareItemDepartmentLink {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Department')
  department_id: string;

  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('HardwareItem')
  hardware_item_id: string;

  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'timestamp without time zone', nullable: true })
  created_at: Date | null;

  @Column({ type: 'timestamp without time zone', nullable: true })
  updated_at: Date | null;
}
