import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Pay of a position and seniority in a department. */
@Entity('salary_scale')
@Index(['department_id'])
export class SalaryScale {
  @Column({ type: 'uuid' })
  @ForeignKey('Department', { onDelete: 'CASCADE' })
  department_id: string;

  @Column({ type: 'varchar', length: 255, nullable: true })
  position: string | null;

  @Column({ type: 'varchar', length: 255, nullable: true })
  seniority: string | null;

  @Column({ type: 'integer' })
  salary: number;

  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'timestamp without time zone', nullable: true })
  created_at: Date | null;

  @Column({ type: 'timestamp without time zone', nullable: true })
  updated_at: Date | null;
}

/** What a new row gets where nothing is given; most columns have no default in the database. */
export const salaryScaleDefaults = {
  position: 'artist',
  seniority: 'mid',
  salary: 0,
} satisfies Partial<SalaryScale>;
