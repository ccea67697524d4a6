import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The last step (30 seconds each since 1970) of which a code of this person was accepted. */
@Entity('totp_step')
export class TotpStep {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey('Person', { onDelete: 'CASCADE' })
  person_id: string;

  @Column({ type: 'integer' })
  step: number;
}
