import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The password of an account was right, and a code was missing: whoever sent it may ask for one. */
@Entity('shown_password', { schema: 'troupe' })
export class ShownPassword {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Person', { onDelete: 'CASCADE' })
  person_id: string;

  @PrimaryColumn({ type: 'varchar', length: 50 })
  address: string;

  @Column({ type: 'timestamp without time zone' })
  shown_at: Date;
}
