import { Injectable } from '@nestjs/common';
import sql, { raw, type Sql } from 'sql-template-tag';
import { Transaction } from '../../database/database.js';
import { now } from '../../database/now.js';
import type { CodeFactor, Factor } from './second-factor.js';

const anyEnabled = sql`(totp_enabled or email_otp_enabled or fido_enabled) is true`;
const noRecoveryCodes = sql`coalesce(cardinality(otp_recovery_codes), 0) = 0`;

const enabled = (factor: Factor): Sql => raw(`${factor}_enabled`);
const secretOf = (factor: CodeFactor): Sql => raw(`${factor}_secret`);

/** Where the preference moves when its method is switched off. */
const successors: Record<CodeFactor, readonly [Factor, Factor]> = {
  totp: ['fido', 'email_otp'],
  email_otp: ['fido', 'totp'],
};

/** The second factors of a person, as stored. */
@Injectable()
export class SecondFactorRepository {
  /** Stores a new secret for a method; false when the method is on. */
  async prepare(tx: Transaction, id: string, factor: CodeFactor, secret: string): Promise<boolean> {
    const row = await tx.row(sql`
      update person set ${secretOf(factor)} = ${secret}, updated_at = ${now}
      where id = ${id} and ${enabled(factor)} is not true returning id`);
    // The steps of the former secret say nothing about the codes of this one.
    if (row && factor === 'totp') await tx.rows(sql`delete from totp_step where person_id = ${id}`);
    return row !== undefined;
  }

  /**
   * Switches a method on, and stores the recovery codes of a person who has none. Answers whether they were stored;
   * undefined when the method is on already or has another secret now.
   */
  async switchOn(
    tx: Transaction,
    id: string,
    factor: CodeFactor,
    secret: string | null,
    recoveryHashes: Buffer[],
  ): Promise<boolean | undefined> {
    const row = await tx.row<{ stored: boolean }>(sql`
      update person set ${enabled(factor)} = true, updated_at = ${now},
        preferred_two_factor_authentication = coalesce(preferred_two_factor_authentication, ${factor}),
        otp_recovery_codes = case when ${noRecoveryCodes} then ${recoveryHashes}::bytea[] else otp_recovery_codes end
      where id = ${id} and ${enabled(factor)} is not true and ${secretOf(factor)} = ${secret}
      returning otp_recovery_codes = ${recoveryHashes}::bytea[] as stored`);
    return row?.stored;
  }

  /** Switches a method off; with the last one go the recovery codes and the preference. False when it is not on. */
  async switchOff(tx: Transaction, id: string, factor: CodeFactor): Promise<boolean> {
    const [next, last] = successors[factor];
    const othersEnabled = sql`(${enabled(next)} or ${enabled(last)}) is true`;
    const row = await tx.row(sql`
      update person set ${enabled(factor)} = false, ${secretOf(factor)} = null, updated_at = ${now},
        preferred_two_factor_authentication = case
          when not ${othersEnabled} then null
          when preferred_two_factor_authentication is distinct from ${factor} then preferred_two_factor_authentication
          when ${enabled(next)} then ${next} else ${last} end,
        otp_recovery_codes = case when ${othersEnabled} then otp_recovery_codes end
      where id = ${id} and ${enabled(factor)} returning id`);
    return row !== undefined;
  }

  /** Switches every method off and erases all that belongs to them; false when none is on. */
  async switchAllOff(tx: Transaction, id: string): Promise<boolean> {
    const row = await tx.row(sql`
      update person set totp_enabled = false, email_otp_enabled = false, fido_enabled = false, totp_secret = null,
        email_otp_secret = null, fido_credentials = null, otp_recovery_codes = null,
        preferred_two_factor_authentication = null, updated_at = ${now}
      where id = ${id} and ${anyEnabled} returning id`);
    return row !== undefined;
  }

  /** Replaces the recovery codes; false when no method is on. */
  async replaceRecoveryCodes(tx: Transaction, id: string, hashes: Buffer[]): Promise<boolean> {
    const row = await tx.row(sql`
      update person set otp_recovery_codes = ${hashes}::bytea[], updated_at = ${now}
      where id = ${id} and ${anyEnabled} returning id`);
    return row !== undefined;
  }

  /** Uses a recovery code up; false when somebody else was faster. */
  async takeRecoveryCode(tx: Transaction, id: string, hash: Buffer): Promise<boolean> {
    const row = await tx.row(sql`
      update person set otp_recovery_codes = array_remove(otp_recovery_codes, ${hash}::bytea)
      where id = ${id} and ${hash}::bytea = any(otp_recovery_codes) returning id`);
    return row !== undefined;
  }

  /** Uses a step of the authenticator up; false when it, or a later one, was used before. */
  async takeStep(tx: Transaction, id: string, step: number): Promise<boolean> {
    const row = await tx.row(sql`
      insert into totp_step as stored (person_id, step) values (${id}, ${step})
      on conflict (person_id) do update set step = excluded.step where stored.step < excluded.step
      returning person_id`);
    return row !== undefined;
  }
}
