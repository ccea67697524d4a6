import { createHmac, randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { ENV, type RunningEnv } from '../../config/config.module.js';
import { Transaction } from '../../database/database.js';
import { now } from '../../database/now.js';

const digits = 6;

/** The codes that are mailed, one per person: they live five minutes and work once. */
@Injectable()
export class EmailCodeRepository {
  constructor(@Inject(ENV) private readonly env: RunningEnv) {}

  /** Makes a code that replaces any former one. */
  async issue(tx: Transaction, personId: string): Promise<string> {
    const code = String(randomInt(10 ** digits)).padStart(digits, '0');
    await tx.rows(sql`
      insert into email_code (person_id, digest, created_at, expires_at)
      values (${personId}, ${this.digest(personId, code)}, ${now}, ${now} + interval '5 minutes')
      on conflict (person_id) do update
      set digest = excluded.digest, created_at = excluded.created_at, expires_at = excluded.expires_at`);
    return code;
  }

  /** Uses the code up; false when it is not the person's living one. */
  async take(tx: Transaction, personId: string, code: string): Promise<boolean> {
    const row = await tx.row(sql`
      delete from email_code
      where person_id = ${personId} and digest = ${this.digest(personId, code)} and expires_at > ${now}
      returning person_id`);
    return row !== undefined;
  }

  /** With the secret key, because a plain hash of six digits is undone by trying them all. */
  private digest(personId: string, code: string): Buffer {
    return createHmac('sha256', this.env.secretKey).update(`email-code:${personId}:${code}`).digest();
  }
}
