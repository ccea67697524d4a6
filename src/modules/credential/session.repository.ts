import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import { Transaction } from '../../database/database.js';
import { LoginSession } from './login-session.entity.js';
import { refreshTokenDays } from './token.signer.js';

/** Parallel calls of one client may use a refresh token twice within this time. */
const graceSeconds = 10;
const now = sql`now() at time zone 'utc'`;

export interface NewSession {
  id: string;
  refreshJti: string;
}

/** Sign-ins: each is a row, ended rows let nobody in. */
@Injectable()
export class SessionRepository {
  async open(tx: Transaction, personId: string, userAgent: string | undefined, address: string): Promise<NewSession> {
    const session = { id: randomUUID(), refreshJti: randomUUID() };
    const created = new Date();
    await tx.manager.getRepository(LoginSession).insert({
      id: session.id,
      person_id: personId,
      refresh_jti: session.refreshJti,
      user_agent: userAgent?.slice(0, 255) ?? null,
      ip_address: address.slice(0, 50),
      created_at: created,
      last_used_at: created,
      expires_at: new Date(created.getTime() + refreshTokenDays * 86_400_000),
    });
    return session;
  }

  /** Exchanges the current refresh token for the next one; undefined when it is not the current one. */
  rotate(tx: Transaction, id: string, refreshJti: string): Promise<NewSession | undefined> {
    return this.next(tx, sql`id = ${id} and refresh_jti = ${refreshJti}`);
  }

  /** The next refresh token to who proved more than the current one does; undefined when the session is over. */
  renew(tx: Transaction, id: string): Promise<NewSession | undefined> {
    return this.next(tx, sql`id = ${id}`);
  }

  /** The current refresh token, to a caller whose token was exchanged a moment ago by a parallel call. */
  async justRotated(tx: Transaction, id: string, refreshJti: string): Promise<NewSession | undefined> {
    const row = await tx.row<{ refresh_jti: string }>(sql`
      select refresh_jti from login_session
      where id = ${id} and previous_refresh_jti = ${refreshJti} and ended_at is null
        and rotated_at > ${now} - make_interval(secs => ${graceSeconds})`);
    return row && { id, refreshJti: row.refresh_jti };
  }

  async end(tx: Transaction, id: string): Promise<void> {
    await tx.rows(sql`update login_session set ended_at = ${now} where id = ${id} and ended_at is null`);
  }

  /** Ends the sessions of a person, all or all but one. */
  async endAll(tx: Transaction, personId: string, except: string | null = null): Promise<void> {
    await tx.rows(sql`
      update login_session set ended_at = ${now}
      where person_id = ${personId} and ended_at is null and id is distinct from ${except}::uuid`);
  }

  private async next(tx: Transaction, condition: Sql): Promise<NewSession | undefined> {
    const refreshJti = randomUUID();
    const row = await tx.row<{ id: string }>(sql`
      update login_session
      set previous_refresh_jti = refresh_jti, refresh_jti = ${refreshJti}, rotated_at = ${now}, last_used_at = ${now},
        expires_at = ${now} + make_interval(days => ${refreshTokenDays})
      where ${condition} and ended_at is null and expires_at > ${now}
      returning id`);
    return row && { id: row.id, refreshJti };
  }
}
