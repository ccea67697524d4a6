import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A software the studio pays for. */
@Entity('software')
@Unique(['name'])
export class Software {
  @Column({ type: 'varchar', length: 40 })
  name: string;

  @Column({ type: 'varchar', length: 20 })
  short_name: string;

  @Column({ type: 'boolean', nullable: true })
  archived: boolean | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  version: string | null;

  @Column({ type: 'varchar', length: 20 })
  file_extension: string;

  @Column({ type: 'jsonb', nullable: true })
  secondary_extensions: object | null;

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
}

/** What a new row gets where nothing is given; most columns have no default in the database. */
export const softwareDefaults = {
  archived: false,
  monthly_cost: 0,
  inventory_amount: 0,
} satisfies Partial<Software>;
