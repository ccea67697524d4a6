import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A kind of entity: Shot, Sequence, or a type of asset. */
@Entity('entity_type')
@Unique(['name'])
export class EntityType {
  @Column({ type: 'varchar', length: 30 })
  name: string;

  @Column({ type: 'varchar', length: 20, nullable: true })
  short_name: string | null;

  @Column({ type: 'text', nullable: true })
  description: string | null;

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
export const entityTypeDefaults = {
  archived: false,
} satisfies Partial<EntityType>;
