import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { JsonText } from '../../common/http/json-text.js';
import type { ListQuery } from '../../common/http/list-query.js';
import { Collection } from '../../database/collection.js';
import { Database, Transaction } from '../../database/database.js';
import { listStatement, newestFirst } from '../../database/list.js';
import { now } from '../../database/now.js';
import { type LetterKind, worthSending } from './letter.js';
import { OutgoingMail } from './outgoing-mail.js';

/** How many are listed when the caller does not say. */
const usualLimit = 100;

const mails = Collection.of(OutgoingMail, newestFirst);

export interface NewMail {
  id: string;
  personId: string;
  kind: LetterKind;
  address: string;
  sealed: Buffer;
}

/** Who has a mail at the moment. */
export interface Lease {
  id: string;
  lease: string;
}

/** A mail that whoever took it is to send. */
export interface TakenMail extends Lease {
  kind: LetterKind;
  address: string;
  sealed: Buffer;
  attempts: number;
}

const after = (milliseconds: number): Sql => sql`${now} + make_interval(secs => ${milliseconds / 1000}::float8)`;
const isHeld = ({ id, lease }: Lease): Sql => sql`id = ${id} and lease = ${lease} and status = 'waiting'`;

/** Mails on their way. Several servers send from the same table: who takes a mail has it for a while, and alone. */
@Injectable()
export class OutgoingMailRepository {
  constructor(private readonly database: Database) {}

  list(query: ListQuery): Promise<JsonText> {
    const limited = { ...query, limit: query.limit ?? usualLimit };
    return this.database.theJson(listStatement(mails, limited));
  }

  /**
   * Puts a mail there, in place of one of the kind that still waits for this person at this address. Whoever is sending
   * that one at the moment has it no longer, so that this one goes as well.
   * @param taken by whom the mail is sent, when it is not for anybody to take
   */
  async put(tx: Transaction, mail: NewMail, taken?: { lease: string; milliseconds: number }): Promise<void> {
    const { id, personId, kind, address, sealed } = mail;
    await tx.rows(sql`
      insert into troupe.outgoing_mail (
        id, person_id, kind, address, status, sealed, attempts, created_at, next_attempt_at, expires_at, lease)
      values (
        ${id}, ${personId}, ${kind}, ${address}, 'waiting', ${sealed}, ${taken ? 1 : 0}, ${now},
        ${taken ? after(taken.milliseconds) : now}, ${after(worthSending[kind] * 60_000)}, ${taken?.lease ?? null})
      on conflict (person_id, kind, address) where status = 'waiting' do update
      set id = excluded.id, sealed = excluded.sealed, attempts = excluded.attempts, last_error = null,
        created_at = excluded.created_at, next_attempt_at = excluded.next_attempt_at,
        expires_at = excluded.expires_at, lease = excluded.lease`);
  }

  /** Takes the mail that is due first, for a while. */
  take(milliseconds: number): Promise<TakenMail | undefined> {
    return this.database.row<TakenMail>(sql`
      update troupe.outgoing_mail
      set lease = gen_random_uuid(), attempts = attempts + 1, next_attempt_at = ${after(milliseconds)}
      where id = (
        select id from troupe.outgoing_mail
        where status = 'waiting' and next_attempt_at <= ${now} and expires_at > ${now}
        order by next_attempt_at, id limit 1 for update skip locked)
      returning id, lease, kind, address, sealed, attempts`);
  }

  async settle(lease: Lease, status: 'sent' | 'refused', reason: string | null = null): Promise<void> {
    await this.database.rows(sql`
      update troupe.outgoing_mail
      set status = ${status}, sealed = null, lease = null, last_error = ${reason}, settled_at = ${now}
      where ${isHeld(lease)}`);
  }

  /** Leaves the mail for a later attempt. */
  async postpone(lease: Lease, milliseconds: number, reason: string): Promise<void> {
    await this.database.rows(sql`
      update troupe.outgoing_mail
      set lease = null, last_error = ${reason}, next_attempt_at = ${after(milliseconds)}
      where ${isHeld(lease)}`);
  }

  /** Gives a mail back to whoever is free next. */
  async release(lease: Lease): Promise<void> {
    await this.database.rows(sql`
      update troupe.outgoing_mail set lease = null, attempts = attempts - 1, next_attempt_at = ${now}
      where ${isHeld(lease)}`);
  }

  /** Forgets mails of these kinds that still wait for a person; with an address, whatever still waits to go there. */
  async withdraw(tx: Transaction, personId: string, what: { kinds: LetterKind[]; address?: string }): Promise<void> {
    await tx.rows(sql`
      delete from troupe.outgoing_mail
      where person_id = ${personId} and status = 'waiting'
        and (kind = any(${what.kinds}::text[]) or address = ${what.address ?? null})`);
  }

  /** Empties what is not worth sending any more, and forgets what became of mails a month ago. */
  async tidy(): Promise<void> {
    await this.database.rows(sql`
      with expired as (
        update troupe.outgoing_mail set status = 'expired', sealed = null, lease = null, settled_at = ${now}
        where status = 'waiting' and expires_at <= ${now})
      delete from troupe.outgoing_mail where status <> 'waiting' and settled_at < ${now} - interval '30 days'`);
  }

  /** The milliseconds until the next mail is due; undefined when none waits. */
  async nextDue(): Promise<number | undefined> {
    const row = await this.database.row<{ wait: number | null }>(sql`
      select (extract(epoch from min(least(next_attempt_at, expires_at)) - (${now})) * 1000)::float8 as wait
      from troupe.outgoing_mail where status = 'waiting'`);
    return row?.wait ?? undefined;
  }
}
