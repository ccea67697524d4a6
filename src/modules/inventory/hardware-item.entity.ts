import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A kind of hardware the studio owns. */
@Entity('hardware_item')
@Unique(['name'])
export class HardwareItem {
  @Column({ type: 'varchar', length: 40 })
  name: string;

  @Column({ type: 'varchar', length: 20 })
  short_name: string;

  @Column({ type: 'boolean', nullable: true })
  archived: boolean | null;

  @Column({ type: 'integer', nullable: true })
  monthly_cost: number | null;

  @Column({ type: 'integer', nullable: true })
  inventory_amount: number | null;

  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'timestamp without time zone', nullable: true })
  created_at: Date | null;

  @Column({ type: 'timestamp without time zone', nullable: true })
  updated_at: Date | null;

  /** A column of ours. */
  @Column({ type: 'text', nullable: true })
  description: string | null;
}

/** What a new row gets where nothing is given; most columns have no default in the database. */
export const hardwareItemDefaults = {
  archived: false,
  monthly_cost: 0,
  inventory_amount: 0,
} satisfies Partial<HardwareItem>;
