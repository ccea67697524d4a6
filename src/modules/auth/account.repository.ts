import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import { Database, Transaction } from '../../database/database.js';
import type { Statements } from '../../database/statements.js';

/** What signing in asks of an account. */
export interface SignInAccount {
  id: string;
  first_name: string;
  email: string | null;
  role: string;
  locale: string | null;
  active: boolean | null;
  password: Buffer | null;
  totp_enabled: boolean | null;
  email_otp_enabled: boolean | null;
  fido_enabled: boolean | null;
  preferred_two_factor_authentication: string | null;
  locked: boolean;
}

const mostFailures = 5;
const now = sql`now() at time zone 'utc'`;
const lockedNow = sql`(coalesce(login_failed_attemps, 0) >= ${mostFailures} and last_login_failed > ${now} - interval '1 minute')`;

/** Accounts of humans, as signing in sees them. */
@Injectable()
export class AccountRepository {
  constructor(private readonly database: Database) {}

  /** By e-mail whatever its case, else by desktop login. Bots never sign in. */
  bySignInName(name: string): Promise<SignInAccount | undefined> {
    return this.find(
      sql`(email = lower(${name}) or desktop_login = ${name}) order by coalesce(email = lower(${name}), false) desc`,
    );
  }

  byEmail(email: string, at: Statements = this.database): Promise<SignInAccount | undefined> {
    return this.find(sql`email = lower(${email})`, at);
  }

  byId(id: string, at: Statements = this.database): Promise<SignInAccount | undefined> {
    return this.find(sql`id = ${id}`, at);
  }

  /** Counts a wrong password. The count goes on until a sign-in succeeds, or starts again when a lock is over. */
  async countFailure(id: string): Promise<void> {
    await this.database.rows(sql`
      update person set last_login_failed = ${now}, login_failed_attemps =
        case when login_failed_attemps >= ${mostFailures} and not coalesce(${lockedNow}, false)
          then 0 else coalesce(login_failed_attemps, 0) end + 1
      where id = ${id}`);
  }

  /**
   * Keeps the account as it is until the transaction ends. False when its password was changed, or it was switched off,
   * after the password was compared: that change has ended all sessions and must not be followed by a new one.
   */
  async hold(tx: Transaction, { id, password }: SignInAccount): Promise<boolean> {
    const held = await tx.row(
      sql`select id from person where id = ${id} and password = ${password} and active for no key update`,
    );
    return held !== undefined;
  }

  async clearFailures(tx: Transaction, id: string): Promise<void> {
    await tx.rows(sql`update person set login_failed_attemps = 0 where id = ${id} and login_failed_attemps <> 0`);
  }

  async setPassword(tx: Transaction, id: string, hash: Buffer): Promise<void> {
    await tx.rows(sql`update person set password = ${hash}, updated_at = ${now} where id = ${id}`);
  }

  private find(condition: Sql, at: Statements = this.database): Promise<SignInAccount | undefined> {
    return at.row<SignInAccount>(sql`
      select id, first_name, email, role, locale, active, password, totp_enabled, email_otp_enabled, fido_enabled,
        preferred_two_factor_authentication, ${lockedNow} as locked
      from person where is_bot is not true and ${condition} limit 1`);
  }
}
