import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import { lowerCase } from '../../common/lower-case.js';
import { Database, Transaction } from '../../database/database.js';
import { now } from '../../database/now.js';
import type { Statements } from '../../database/statements.js';
import { compared } from '../../database/taken-name.js';
import { DesktopLoginShared } from './auth.errors.js';
import type { Origin } from './origin.js';
import { refusal } from './refused-sign-in.repository.js';

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
  totp_secret: string | null;
  email_otp_enabled: boolean | null;
  email_otp_secret: string | null;
  fido_enabled: boolean | null;
  otp_recovery_codes: Buffer[] | null;
  preferred_two_factor_authentication: string | null;
  locked: boolean;
}

const mostFailures = 5;
const lockedNow = sql`(coalesce(login_failed_attemps, 0) >= ${mostFailures} and last_login_failed > ${now} - interval '1 minute')`;
const countOne = sql`
  update person set last_login_failed = ${now}, login_failed_attemps =
    case when login_failed_attemps >= ${mostFailures} and not coalesce(${lockedNow}, false)
      then 0 else coalesce(login_failed_attemps, 0) end + 1`;

/** Accounts of humans, as signing in sees them. */
@Injectable()
export class AccountRepository {
  constructor(private readonly database: Database) {}

  /** By e-mail, else by desktop login, both whatever their case. Bots never sign in. */
  async bySignInName(name: string): Promise<SignInAccount | undefined> {
    const email = lowerCase(name);
    const isLogin = sql`${compared(sql`desktop_login`)} = ${compared(sql`${name}::text`)}`;
    const [account, another] = await this.find(
      sql`(email = ${email} or ${isLogin}) order by coalesce(email = ${email}, false) desc limit 2`,
    );
    if (another && account?.email !== email) throw new DesktopLoginShared();
    return account;
  }

  async byEmail(email: string, at: Statements = this.database): Promise<SignInAccount | undefined> {
    return (await this.find(sql`email = ${lowerCase(email)} limit 1`, at))[0];
  }

  async byId(id: string, at: Statements = this.database): Promise<SignInAccount | undefined> {
    return (await this.find(sql`id = ${id}`, at))[0];
  }

  /** The account as it is now, and stays until the transaction ends. */
  async locked(tx: Transaction, id: string): Promise<SignInAccount | undefined> {
    return (await this.find(sql`id = ${id} for no key update`, tx))[0];
  }

  /**
   * Counts a wrong password and writes it down. The count goes on until a sign-in succeeds, or starts again when a lock is
   * over. For nobody the same is done to no row: an answer must not come sooner because there is no such account.
   */
  async countFailure(id: string | null, from: Origin): Promise<void> {
    await this.database.rows(sql`with ${refusal(id, 'wrong_password', from)} ${countOne} where id = ${id}`);
  }

  /**
   * Counts a guess of a code before it is looked at; a right one clears the count. False while the account is locked.
   * Codes are short: of many guesses at once, no more than five may be looked at.
   */
  async countGuess(id: string): Promise<boolean> {
    const row = await this.database.row(
      sql`${countOne} where id = ${id} and not coalesce(${lockedNow}, false) returning id`,
    );
    return row !== undefined;
  }

  /**
   * Keeps the account as it is until the transaction ends. False when its password or second factors were changed, or it
   * was switched off, after they were compared: that change has ended all sessions and must not be followed by a new one.
   */
  async hold(tx: Transaction, account: SignInAccount): Promise<boolean> {
    const { id, password, totp_enabled, email_otp_enabled, fido_enabled } = account;
    const held = await tx.row(sql`
      select id from person
      where id = ${id} and password = ${password} and active
        and totp_enabled is not distinct from ${totp_enabled}
        and email_otp_enabled is not distinct from ${email_otp_enabled}
        and fido_enabled is not distinct from ${fido_enabled}
      for no key update`);
    return held !== undefined;
  }

  async clearFailures(tx: Transaction, id: string): Promise<void> {
    await tx.rows(sql`update person set login_failed_attemps = 0 where id = ${id} and login_failed_attemps <> 0`);
  }

  async setPassword(tx: Transaction, id: string, hash: Buffer): Promise<void> {
    await tx.rows(sql`update person set password = ${hash}, updated_at = ${now} where id = ${id}`);
  }

  /** Stores a stronger hash of the password that an account was opened with, unless somebody has done so meanwhile. */
  async strengthen(tx: Transaction, { id, password }: SignInAccount, hash: Buffer): Promise<void> {
    await tx.rows(
      sql`update person set password = ${hash}, updated_at = ${now} where id = ${id} and password = ${password}`,
    );
  }

  private find(condition: Sql, at: Statements = this.database): Promise<SignInAccount[]> {
    return at.rows<SignInAccount>(sql`
      select id, first_name, email, role, locale, active, password, totp_enabled, totp_secret, email_otp_enabled,
        email_otp_secret, fido_enabled, otp_recovery_codes, preferred_two_factor_authentication, ${lockedNow} as locked
      from person where is_bot is not true and ${condition}`);
  }
}
