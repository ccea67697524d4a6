import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Flag } from '../../common/member/number.js';
import { Secret, Text } from '../../common/member/text.js';

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

export class TakeBackDto {
  @Secret('The token of the link.', 'mE3kq0yXb1J6v2Yz5Qw8Rt4Uo7Pa9Sd1Fg3Hj5Kl7Zx', { max: 255, min: 1 })
  token: string;
}

/** An address that was taken back. */
export class TakenBackView {
  @Flag('Always true.', true)
  success: boolean;

  @Text(
    'What happened and what to do next, in the language of the person.',
    'The address of your account is ada@example.com again, and you are signed out everywhere.',
  )
  message: string;
}
