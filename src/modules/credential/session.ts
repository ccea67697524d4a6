import { IntersectionType } from '@nestjs/swagger';
import { Column, ForeignKey, Index } from 'typeorm';
import { Typed } from '../../common/member/answered.js';
import { Id } from '../../common/member/id.js';
import { Flag } from '../../common/member/number.js';
import { Stored } from '../../common/member/stored.js';
import { Text } from '../../common/member/text.js';
import { PointInTime } from '../../common/member/time.js';

/** A sign-in. Its tokens are valid until it ends. */
@Stored('login_session', 'Session')
@Index(['person_id'])
export class LoginSession {
  @Id('Id.', { column: { primary: true } })
  id: string;

  @Text(
    'What signed in, as it called itself; null when it did not.',
    'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    { nullable: true, column: { name: 'user_agent', type: 'varchar', length: 255 } },
  )
  device: string | null;

  @Text('Address it signed in from.', '192.0.2.7', { nullable: true, column: { type: 'varchar', length: 50 } })
  ip_address: string | null;

  @PointInTime('When it signed in, UTC.', '2024-06-03T08:58:00Z')
  created_at: Date;

  @PointInTime('When it was last used, UTC, to the minute or so.', '2024-06-04T17:12:00Z')
  last_used_at: Date;

  @PointInTime('When it ends unless it is used before, UTC.', '2024-06-19T17:12:00Z')
  expires_at: Date;

  @Flag('Whether this request belongs to it.', true, { column: false })
  current: boolean;

  @Column({ type: 'uuid' })
  @ForeignKey('Person', { onDelete: 'CASCADE' })
  person_id: string;

  /** The one refresh token that is valid now. */
  @Column({ type: 'uuid' })
  refresh_jti: string;

  /** The refresh token before; a client's parallel calls may use it for a moment. */
  @Column({ type: 'uuid', nullable: true })
  previous_refresh_jti: string | null;

  @Column({ type: 'timestamp without time zone', nullable: true })
  rotated_at: Date | null;

  @Column({ type: 'timestamp without time zone', nullable: true })
  ended_at: Date | null;
}

/** A sign-in that still lives. */
export class SessionView extends IntersectionType(Typed('Session'), LoginSession) {}
