import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The living link with which a person may choose a password. The token itself is derived from the nonce. */
@Entity('password_token')
@Check('password_token_purpose_check', `purpose in ('reset', 'invitation', 'default')`)
export class PasswordToken {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'password_token_pkey' })
  @ForeignKey('Person', { name: 'password_token_person_id_fkey', onDelete: 'CASCADE' })
  person_id: string;

  @Column({ type: 'varchar', length: 20 })
  purpose: string;

  @Column({ type: 'uuid' })
  nonce: string;

  @Column({ type: 'timestamp without time zone' })
  created_at: Date;

  @Column({ type: 'timestamp without time zone' })
  expires_at: Date;
}
