import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The password of an account was right, and a code was missing: whoever sent it may ask for one. */
@Entity('shown_password', { schema: 'troupe' })
export class ShownPassword {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'shown_password_pkey' })
  @ForeignKey('Person', { name: 'shown_password_person_id_fkey', onDelete: 'CASCADE' })
  person_id: string;

  @PrimaryColumn({ type: 'varchar', length: 50, primaryKeyConstraintName: 'shown_password_pkey' })
  address: string;

  @Column({ type: 'timestamp without time zone' })
  shown_at: Date;
}
