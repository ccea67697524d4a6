import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { ENV, type RunningEnv } from '../../config/config.module.js';
import { Transaction } from '../../database/database.js';
import { now } from '../../database/now.js';

export type PasswordTokenPurpose = 'reset' | 'invitation' | 'default';

const hours: Record<PasswordTokenPurpose, number> = { reset: 2, invitation: 7 * 24, default: 2 };
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/**
 * Tokens of reset and invitation links, one per person. The table keeps only a nonce; the token is derived from it
 * with the secret key, so a stolen table opens no account, and a link that still lives can be shown again.
 */
@Injectable()
export class PasswordTokenRepository {
  constructor(@Inject(ENV) private readonly env: RunningEnv) {}

  /** Makes a token that replaces any former one. */
  async issue(tx: Transaction, personId: string, purpose: PasswordTokenPurpose): Promise<string> {
    const nonce = randomUUID();
    await tx.rows(sql`
      insert into password_token (person_id, purpose, nonce, created_at, expires_at)
      values (${personId}, ${purpose}, ${nonce}, ${now}, ${now} + make_interval(hours => ${hours[purpose]}))
      on conflict (person_id) do update
      set purpose = excluded.purpose, nonce = excluded.nonce, created_at = excluded.created_at, expires_at = excluded.expires_at`);
    return this.token(nonce);
  }

  /** The token that still lives, else a new one for a reset. */
  async current(tx: Transaction, personId: string): Promise<string> {
    const row = await tx.row<{ nonce: string }>(
      sql`select nonce from password_token where person_id = ${personId} and expires_at > ${now} for update`,
    );
    return row ? this.token(row.nonce) : this.issue(tx, personId, 'reset');
  }

  /** Whether this is the person's living token. */
  async matches(tx: Transaction, personId: string, token: string): Promise<boolean> {
    const row = await tx.row<{ nonce: string }>(
      sql`select nonce from password_token where person_id = ${personId} and expires_at > ${now} for update`,
    );
    const expected = Buffer.from(this.token(row?.nonce ?? 'none'));
    const given = Buffer.from(token);
    return row !== undefined && given.length === expected.length && timingSafeEqual(given, expected);
  }

  async drop(tx: Transaction, personId: string): Promise<void> {
    await tx.rows(sql`delete from password_token where person_id = ${personId}`);
  }

  /** 64 upper-case letters and digits, about 330 bits. */
  private token(nonce: string): string {
    const bytes = createHmac('sha512', this.env.secretKey).update(`password-token:${nonce}`).digest();
    return Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('');
  }
}
