import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A change of one's own address that the former one can take back. The token of its link is not kept. */
@Entity('address_change', { schema: 'troupe' })
@Index(['person_id'])
export class AddressChange {
  @PrimaryColumn({ type: 'bytea' })
  digest: Buffer;

  @Column({ type: 'uuid' })
  @ForeignKey('Person', { onDelete: 'CASCADE' })
  person_id: string;

  @Column({ type: 'varchar', length: 255 })
  former_address: string;

  @Column({ type: 'timestamp without time zone' })
  created_at: Date;

  @Column({ type: 'timestamp without time zone' })
  expires_at: Date;
}
