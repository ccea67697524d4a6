import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Database, Transaction } from '../../database/database.js';
import { now } from '../../database/now.js';
import type { Statements } from '../../database/statements.js';

/** A change that still can be taken back. */
export interface LivingChange {
  person_id: string;
  former_address: string;
  locale: string | null;
}

/** Nobody guesses 32 random bytes, so a plain hash is enough. */
const digestOf = (token: string) => createHash('sha256').update(token).digest();

/** Changes of one's own address: for three days whoever has the former one can take them back. */
@Injectable()
export class AddressChangeRepository {
  constructor(private readonly database: Database) {}

  /** Notes a change and answers the token that takes it back. */
  async note(tx: Transaction, personId: string, formerAddress: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await tx.rows(sql`delete from troupe.address_change where person_id = ${personId} and expires_at <= ${now}`);
    await tx.rows(sql`
      insert into troupe.address_change (digest, person_id, former_address, created_at, expires_at)
      values (${digestOf(token)}, ${personId}, ${formerAddress}, ${now}, ${now} + interval '3 days')`);
    return token;
  }

  find(token: string, at: Statements = this.database): Promise<LivingChange | undefined> {
    return at.row<LivingChange>(sql`
      select c.person_id, c.former_address, person.locale
      from troupe.address_change c join person on person.id = c.person_id
      where c.digest = ${digestOf(token)} and c.expires_at > ${now}`);
  }

  /**
   * Uses a token up, and those of all changes that followed: their former addresses may have been a thief's. False when it
   * was used meanwhile.
   */
  async take(tx: Transaction, token: string): Promise<boolean> {
    const digest = digestOf(token);
    const gone = await tx.rows<{ digest: Buffer }>(sql`
      delete from troupe.address_change later using troupe.address_change t
      where t.digest = ${digest} and later.person_id = t.person_id and later.created_at >= t.created_at
      returning later.digest`);
    return gone.some((row) => row.digest.equals(digest));
  }

  /** An administrator has decided: nobody takes anything back. */
  async forget(tx: Transaction, personId: string): Promise<void> {
    await tx.rows(sql`delete from troupe.address_change where person_id = ${personId}`);
  }
}
