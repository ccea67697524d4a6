import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A site of the studio. */
@Entity('studio')
@Unique(['name'])
export class Site {
  @Column({ type: 'varchar', length: 80 })
  name: string;

  @Column({ type: 'varchar', length: 7 })
  color: string;

  @Column({ type: 'boolean', nullable: true })
  archived: boolean | null;

  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'timestamp without time zone', nullable: true })
  created_at: Date | null;

  @Column({ type: 'timestamp without time zone', nullable: true })
  updated_at: Date | null;
}

/** What a new row gets where nothing is given; most columns have no default in the database. */
export const siteDefaults = {
  archived: false,
} satisfies Partial<Site>;
