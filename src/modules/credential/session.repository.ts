import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import sql, { type Sql } from 'sql-template-tag';
import { Repository } from 'typeorm';
import type { JsonText } from '../../common/http/json-text.js';
import { attributesOf } from '../../common/member/member.js';
import { tableOf, typeOf } from '../../common/member/stored.js';
import { Collection } from '../../database/collection.js';
import { Database, Transaction } from '../../database/database.js';
import { now } from '../../database/now.js';
import { LoginSession } from './session.js';
import { refreshTokenDays } from './token.signer.js';

/** Parallel calls of one client may use a refresh token twice within this time. */
const graceSeconds = 10;
/** However often its tokens are exchanged, a sign-in is over after this time. */
const mostDays = 90;
const lives = sql`ended_at is null and expires_at > ${now}`;

/** Sessions as a person sees them from one of them. */
class Sessions extends Collection {
  constructor(private readonly currentId: string | null) {
    super(tableOf(LoginSession), typeOf(LoginSession), attributesOf(LoginSession));
  }

  override column(attribute: string): Sql {
    switch (attribute) {
      case 'device':
        return sql`t.user_agent`;
      case 'current':
        return sql`t.id is not distinct from ${this.currentId}::uuid`;
      default:
        return super.column(attribute);
    }
  }
}

export interface NewSession {
  id: string;
  refreshJti: string;
}

/** Sign-ins: each is a row, ended rows let nobody in. */
@Injectable()
export class SessionRepository {
  constructor(
    private readonly database: Database,
    @InjectRepository(LoginSession) private readonly rows: Repository<LoginSession>,
  ) {}

  /** The sessions of a person that live, last used first. */
  living(personId: string, currentId: string | null): Promise<JsonText> {
    const sessions = new Sessions(currentId);
    return this.database.theJson(sql`
      select coalesce(json_agg(${sessions.row()} order by last_used_at desc, id), '[]')::text
      from ${sessions.from} where person_id = ${personId} and ${lives}`);
  }

  /** Notes that a session is in use, if that was not noted lately: reading must not mean writing. */
  async touch(id: string): Promise<void> {
    await this.database.rows(sql`
      update login_session set last_used_at = ${now}
      where id = ${id} and last_used_at < ${now} - interval '1 minute'`);
  }

  async open(tx: Transaction, personId: string, userAgent: string | undefined, address: string): Promise<NewSession> {
    const session = { id: randomUUID(), refreshJti: randomUUID() };
    const created = new Date();
    await tx.with(this.rows).insert({
      id: session.id,
      person_id: personId,
      refresh_jti: session.refreshJti,
      device: userAgent?.slice(0, 255) ?? null,
      ip_address: address.slice(0, 50),
      created_at: created,
      last_used_at: created,
      expires_at: new Date(created.getTime() + refreshTokenDays * 86_400_000),
    });
    return session;
  }

  /** Whether somebody signed in within the last quarter of an hour to get this session. */
  async isFresh(tx: Transaction, id: string | null): Promise<boolean> {
    const row = await tx.row(sql`
      select from login_session where id = ${id} and ${lives} and created_at > ${now} - interval '15 minutes'`);
    return row !== undefined;
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
      where id = ${id} and previous_refresh_jti = ${refreshJti} and ${lives}
        and rotated_at > ${now} - make_interval(secs => ${graceSeconds})`);
    return row && { id, refreshJti: row.refresh_jti };
  }

  /** Ends a session; with a person, only one of theirs. Answers whether there was one to end. */
  async end(tx: Transaction, id: string, personId: string | null = null): Promise<boolean> {
    const ended = await tx.row(sql`
      update login_session set ended_at = ${now}
      where id = ${id} and ${lives} and person_id = coalesce(${personId}::uuid, person_id)
      returning id`);
    return ended !== undefined;
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
        expires_at = least(${now} + make_interval(days => ${refreshTokenDays}), created_at + make_interval(days => ${mostDays}))
      where ${condition} and ${lives}
      returning id`);
    return row && { id: row.id, refreshJti };
  }
}
