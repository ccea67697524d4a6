import { createHmac, randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { ENV, type RunningEnv } from '../../config/config.module.js';
import { Transaction } from '../../database/database.js';
import { now } from '../../database/now.js';

const digits = 6;

/**
 * The codes that are mailed: they live five minutes and work once. A person has one for each address from which somebody
 * asked, so that nobody makes a code invalid that somebody else waits for.
 */
@Injectable()
export class EmailCodeRepository {
  constructor(@Inject(ENV) private readonly env: RunningEnv) {}

  /**
   * Makes a code that replaces the former one of whoever asks.
   * @param askedFrom their address; empty for the person, signed in
   */
  async issue(tx: Transaction, personId: string, askedFrom = ''): Promise<string> {
    const code = String(randomInt(10 ** digits)).padStart(digits, '0');
    await tx.rows(sql`delete from email_code where person_id = ${personId} and expires_at <= ${now}`);
    await tx.rows(sql`
      insert into email_code (person_id, asked_from, digest, created_at, expires_at)
      values (${personId}, ${askedFrom}, ${this.digest(personId, code)}, ${now}, ${now} + interval '5 minutes')
      on conflict (person_id, asked_from) do update
      set digest = excluded.digest, created_at = excluded.created_at, expires_at = excluded.expires_at`);
    return code;
  }

  /** Uses the code up, and the others of the person with it; false when it is not a living one of theirs. */
  async take(tx: Transaction, personId: string, code: string): Promise<boolean> {
    const digest = this.digest(personId, code);
    const gone = await tx.rows<{ digest: Buffer; lives: boolean }>(sql`
      delete from email_code
      where person_id = ${personId} and exists (
        select from email_code given
        where given.person_id = ${personId} and given.digest = ${digest} and given.expires_at > ${now})
      returning digest, expires_at > ${now} as lives`);
    return gone.some((row) => row.lives && row.digest.equals(digest));
  }

  /** With the secret key, because a plain hash of six digits is undone by trying them all. */
  private digest(personId: string, code: string): Buffer {
    return createHmac('sha256', this.env.secretKey).update(`email-code:${personId}:${code}`).digest();
  }
}
