import { IntersectionType } from '@nestjs/swagger';
import { Column, ForeignKey, Index } from 'typeorm';
import { Typed } from '../../common/member/answered.js';
import { Id } from '../../common/member/id.js';
import { Stored } from '../../common/member/stored.js';
import { Code, Text } from '../../common/member/text.js';
import { PointInTime } from '../../common/member/time.js';
import { refusalReasons } from './refused-sign-in.entity.js';

/** An attempt to sign in. Kept here are those that succeeded. */
@Stored('login_log')
@Index(['person_id'])
@Index('ix_login_log_person_created', { synchronize: false })
export class LoginLog {
  @Id('Id.', { column: { primary: true } })
  id: string;

  @PointInTime('When it was, UTC.', '2024-06-03T08:58:00Z', { nullable: true })
  created_at: Date | null;

  @Text('Address it came from.', '192.0.2.7', { nullable: true, column: { type: 'varchar', length: 50 } })
  ip_address: string | null;

  @Text('With what: `web` for a browser, else `script`.', 'web', {
    nullable: true,
    column: { type: 'varchar', length: 255 },
  })
  origin: string | null;

  @Code(
    '`success`, or why it was refused: `wrong_password`, `wrong_code` (of a second factor), `locked_out` (after five wrong ones in a row nothing is looked at for a minute), `inactive` (the right password, but the account is switched off), `reused_token` (a refresh token was used a second time, so somebody may have copied it; the session ended).',
    'wrong_password',
    { of: ['success', ...refusalReasons], column: false },
  )
  result: string;

  @Column({ type: 'uuid' })
  @ForeignKey('Person')
  person_id: string;

  @Column({ type: 'timestamp without time zone', nullable: true })
  updated_at: Date | null;
}

export class LoginLogView extends IntersectionType(Typed('LoginLog'), LoginLog) {}
