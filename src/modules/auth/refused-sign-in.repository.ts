import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import { Database } from '../../database/database.js';
import { now } from '../../database/now.js';
import type { Statements } from '../../database/statements.js';
import { logged, type Origin } from './origin.js';
import type { RefusalReason } from './refused-sign-in.entity.js';

/**
 * Of each account and reason so many are kept: whoever guesses for days must neither fill the disk nor push out what says
 * more than guesses do.
 */
const mostOfKind = 500;
const kept = sql`interval '90 days'`;

/**
 * Writes a refusal down and forgets what is too old or too much; stands behind `with`. Of nobody it writes nothing, but
 * does the same work.
 */
export function refusal(personId: string | null, reason: RefusalReason, from: Origin): Sql {
  const { ip_address, origin } = logged(from);
  return sql`
    forgotten as (
      delete from refused_sign_in where id in (
        select id from refused_sign_in where created_at < ${now} - ${kept} limit 100 for update skip locked)),
    crowded_out as (
      delete from refused_sign_in where id in (
        select id from refused_sign_in where person_id = ${personId} and reason = ${reason}
        order by created_at desc offset ${mostOfKind - 1})),
    written as (
      insert into refused_sign_in (id, person_id, created_at, ip_address, origin, reason)
      select gen_random_uuid(), id, ${now}, ${ip_address}, ${origin}, ${reason} from person where id = ${personId})`;
}

/** Attempts to get into accounts that were refused. The refusal undoes no transaction that this is part of. */
@Injectable()
export class RefusedSignInRepository {
  constructor(private readonly database: Database) {}

  async record(personId: string, reason: RefusalReason, from: Origin, at: Statements = this.database): Promise<void> {
    await at.rows(sql`with ${refusal(personId, reason, from)} select`);
  }
}
