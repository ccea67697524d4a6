import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Transaction } from '../../database/database.js';
import { now } from '../../database/now.js';
import type { LetterKind } from './letter.js';

/** Mails of one kind that a person gets within an hour. */
const usual = 3;
/** Addresses change in front of their owner, who may try one or the other; each former one has to be told. */
const most: Partial<Record<LetterKind, number>> = { 'address-changed': 10 };

/**
 * How well somebody who asks for a mail without being signed in has shown to be the owner of the account: not at all, by
 * its password, or by having signed in from the same address before.
 */
export type Trust = 'stranger' | 'knows the password' | 'signed in before';

/**
 * Mails of one kind after which no more go to a person within an hour, whoever asked for them; a share of it is out of
 * reach of strangers, and whoever signed in from the same address before gets theirs in any case.
 */
const mostOfAll: Record<Trust, number | null> = {
  stranger: 30,
  'knows the password': 60,
  'signed in before': null,
};

/** Somebody who asks for a mail without being signed in. */
export interface Asker {
  /** As it counts, see `countedAddress`. */
  address: string;
  trust: Trust;
}

const lately = sql`t > ${now} - interval '1 hour'`;

@Injectable()
export class SentMailRepository {
  /**
   * Counts a mail that is about to be sent, unless the person had as many within the last hour. Whoever is not signed in
   * has a count of their own. Answers the seconds after which the next one may go; 0 when this one may.
   */
  async count(tx: Transaction, personId: string, kind: LetterKind, asker?: Asker): Promise<number> {
    const from = asker?.address ?? '';
    const total = asker ? mostOfAll[asker.trust] : null;
    // One at a time for a person: those of many addresses are added up.
    await tx.rows(sql`select pg_advisory_xact_lock(hashtext('sent-mail:' || ${personId}::text))`);
    await tx.rows(sql`
      delete from sent_mail
      where person_id = ${personId} and asked_from <> '' and not exists (select from unnest(sent_at) t where ${lately})`);
    const counted = await tx.row(sql`
      insert into sent_mail as stored (person_id, kind, asked_from, sent_at)
      select ${personId}, ${kind}, ${from}, array[${now}]
      where ${total}::int is null or ${total}::int > (
        select count(*) from sent_mail, unnest(sent_at) t
        where person_id = ${personId} and kind = ${kind} and asked_from <> '' and ${lately})
      on conflict (person_id, kind, asked_from) do update
      set sent_at = array(select t from unnest(stored.sent_at) t where ${lately} order by t) || excluded.sent_at
      where (select count(*) from unnest(stored.sent_at) t where ${lately}) < ${most[kind] ?? usual}::int
      returning person_id`);
    if (counted) return 0;
    const row = await tx.row<{ seconds: number | null }>(sql`
      select ceil(extract(epoch from min(t) + interval '1 hour' - ${now}))::int as seconds
      from sent_mail, unnest(sent_at) t
      where person_id = ${personId} and kind = ${kind} and asked_from = ${from} and ${lately}`);
    return row?.seconds ?? 3600;
  }
}
