import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A link with which a person may choose a password. The token itself is derived from the nonce. */
@Entity('password_token')
@Index(['person_id'])
@Check('password_token_purpose_check', `purpose in ('reset', 'invitation', 'default')`)
export class PasswordToken {
  @Column({ type: 'uuid' })
  @ForeignKey('Person', { onDelete: 'CASCADE' })
  person_id: string;

  @Column({ type: 'varchar', length: 20 })
  purpose: string;

  @PrimaryColumn({ type: 'uuid' })
  nonce: string;

  @Column({ type: 'timestamp without time zone' })
  created_at: Date;

  @Column({ type: 'timestamp without time zone' })
  expires_at: Date;
}
