import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The code that was last mailed to a person for somebody at one address. The code itself is not kept. */
@Entity('email_code')
export class EmailCode {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Person', { onDelete: 'CASCADE' })
  person_id: string;

  /** Who asked for it; empty when the person did, signed in. */
  @PrimaryColumn({ type: 'varchar', length: 50 })
  asked_from: string;

  @Column({ type: 'bytea' })
  digest: Buffer;

  @Column({ type: 'timestamp without time zone' })
  created_at: Date;

  @Column({ type: 'timestamp without time zone' })
  expires_at: Date;
}
