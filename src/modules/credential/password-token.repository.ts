import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { ENV, type RunningEnv } from '../../config/config.module.js';
import { Database, Transaction } from '../../database/database.js';
import { now } from '../../database/now.js';
import type { Statements } from '../../database/statements.js';

export type PasswordTokenPurpose = 'reset' | 'invitation' | 'default';

const hours: Record<PasswordTokenPurpose, number> = { reset: 2, invitation: 7 * 24, default: 2 };
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

const lives = sql`expires_at > ${now}`;

/**
 * Tokens of reset and invitation links. A person may have several: a link works for as long as its mail says, whoever asks
 * for another meanwhile, until one of them is used. The table keeps only nonces; the tokens are derived from them with the
 * secret key, so a stolen table opens no account, and a link that still lives can be shown again.
 */
@Injectable()
export class PasswordTokenRepository {
  constructor(
    private readonly database: Database,
    @Inject(ENV) private readonly env: RunningEnv,
  ) {}

  /** Makes a token. Of those for the default password, which are asked for at every sign-in with it, the last one lives. */
  async issue(tx: Transaction, personId: string, purpose: PasswordTokenPurpose): Promise<string> {
    const nonce = randomUUID();
    await tx.rows(sql`
      delete from password_token
      where person_id = ${personId} and (not ${lives} or purpose = 'default' and purpose = ${purpose})`);
    await tx.rows(sql`
      insert into password_token (person_id, purpose, nonce, created_at, expires_at)
      values (${personId}, ${purpose}, ${nonce}, ${now}, ${now} + make_interval(hours => ${hours[purpose]}))`);
    return this.token(nonce);
  }

  /** The last token that still lives, else a new one for a reset. */
  async current(tx: Transaction, personId: string): Promise<string> {
    const row = await tx.row<{ nonce: string }>(sql`
      select nonce from password_token where person_id = ${personId} and ${lives}
      order by created_at desc, nonce desc limit 1 for update`);
    return row ? this.token(row.nonce) : this.issue(tx, personId, 'reset');
  }

  /** Whether this is a living token of the person, at the moment. */
  async matches(personId: string, token: string): Promise<boolean> {
    return (await this.find(this.database, personId, token)) !== undefined;
  }

  /** Uses up a living token of the person, and all others with it; false when this is none. */
  async take(tx: Transaction, personId: string, token: string): Promise<boolean> {
    const nonce = await this.find(tx, personId, token);
    const gone = await tx.rows<{ nonce: string }>(
      sql`delete from password_token where person_id = ${personId} returning nonce`,
    );
    return gone.some((row) => row.nonce === nonce);
  }

  /** Drops the links that were made before this one. */
  async dropFormer(tx: Transaction, personId: string, token: string): Promise<void> {
    const nonce = await this.find(tx, personId, token);
    await tx.rows(sql`
      delete from password_token former using password_token t
      where t.nonce = ${nonce ?? null} and former.person_id = t.person_id
        and (former.created_at, former.nonce) < (t.created_at, t.nonce)`);
  }

  /** Drops this link alone. */
  async dropOne(tx: Transaction, personId: string, token: string): Promise<void> {
    const nonce = await this.find(tx, personId, token);
    await tx.rows(sql`delete from password_token where nonce = ${nonce ?? null}`);
  }

  async drop(tx: Transaction, personId: string): Promise<void> {
    await tx.rows(sql`delete from password_token where person_id = ${personId}`);
  }

  /** The nonce behind a living token of the person. */
  private async find(at: Statements, personId: string, token: string): Promise<string | undefined> {
    const rows = await at.rows<{ nonce: string }>(
      sql`select nonce from password_token where person_id = ${personId} and ${lives}`,
    );
    const given = Buffer.from(token);
    const fits = (nonce: string) => {
      const expected = Buffer.from(this.token(nonce));
      return given.length === expected.length && timingSafeEqual(given, expected);
    };
    return rows.map(({ nonce }) => nonce).find(fits);
  }

  /** 64 upper-case letters and digits, about 330 bits. */
  private token(nonce: string): string {
    const bytes = createHmac('sha512', this.env.secretKey).update(`password-token:${nonce}`).digest();
    return Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('');
  }
}
