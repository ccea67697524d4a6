import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Role } from '../../access/roles.js';
import { departmentsOf } from '../../access/standing.js';
import type { Viewer } from '../../access/viewer.js';
import { Database } from '../../database/database.js';
import { now } from '../../database/now.js';
import type { Claims } from '../credential/token.signer.js';
import type { MandatorySubject } from './second-factor.js';

interface ViewerRow extends MandatorySubject {
  role: Role;
  active: boolean | null;
  timezone: string | null;
  departments: string[];
  /** Whether the session lives, or the permanent token is the current one. */
  token_lives: boolean;
  /** Whether it was not noted lately that the session is in use. */
  idle: boolean;
}

/** Who a token stands for, as the database knows them now: a change of role or the end of a session counts at once. */
@Injectable()
export class ViewerRepository {
  constructor(private readonly database: Database) {}

  async ofToken({
    sub,
    sid,
    jti,
    identity_type,
  }: Claims): Promise<
    { viewer: Viewer; account: MandatorySubject; active: boolean; tokenLives: boolean; idle: boolean } | undefined
  > {
    const fromSession = identity_type === 'person';
    const row = await this.database.row<ViewerRow>(sql`
      select p.role, p.active, p.timezone, p.email, p.totp_enabled, p.email_otp_enabled, p.fido_enabled,
        ${departmentsOf(sql`p.id`)} as departments,
        ${
          fromSession
            ? sql`s.id is not null and p.is_bot is not true`
            : sql`coalesce(p.jti = ${jti} and p.is_bot = ${identity_type === 'bot'}::boolean, false)`
        } as token_lives,
        coalesce(s.last_used_at < ${now} - interval '1 minute', false) as idle
      from person p
      left join login_session s on s.id = ${fromSession ? (sid ?? null) : null}::uuid and s.person_id = p.id
        and s.ended_at is null and s.expires_at > ${now}
      where p.id = ${sub}`);
    return (
      row && {
        viewer: {
          id: sub,
          role: row.role,
          identityType: identity_type,
          departments: row.departments,
          timezone: row.timezone,
          sessionId: fromSession ? (sid ?? null) : null,
        },
        account: row,
        active: row.active === true,
        tokenLives: row.token_lives,
        idle: row.idle,
      }
    );
  }
}
