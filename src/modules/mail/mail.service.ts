import { randomUUID } from 'node:crypto';
import { Injectable, Logger, OnApplicationShutdown } from '@nestjs/common';
import pLimit from 'p-limit';
import { Transaction } from '../../database/database.js';
import { LetterSeal } from './letter-seal.js';
import type { Letter, LetterKind } from './letter.js';
import { MailCarrier, type Outcome } from './mail-carrier.js';
import { MailPace } from './mail-pace.js';
import { TooManyMails } from './mail.errors.js';
import { type NewMail, OutgoingMailRepository, type TakenMail } from './outgoing-mail.repository.js';
import { type Asker, SentMailRepository } from './sent-mail.repository.js';

/** Who gets a mail. */
export interface Recipient {
  id: string;
  email: string;
}

/** Of what is worked on after the answer, so much at once: it must not take the connections of those who wait. */
const mostAtOnce = 2;
const longestQueue = 1000;

/**
 * Mails are written by the transaction whose news they are, and sent after it: a mail server that is slow or away
 * delays nobody, and what was undone is not told.
 */
@Injectable()
export class MailService implements OnApplicationShutdown {
  private readonly logger = new Logger('Mail');
  private readonly queue = pLimit(mostAtOnce);
  private readonly working = new Set<Promise<void>>();

  constructor(
    private readonly sent: SentMailRepository,
    private readonly outbox: OutgoingMailRepository,
    private readonly carrier: MailCarrier,
    private readonly seal: LetterSeal,
    private readonly pace: MailPace,
  ) {}

  /** Puts a mail into the outbox, or throws `TooManyMails`. */
  async send(tx: Transaction, recipient: Recipient, letter: Letter, asker?: Asker): Promise<void> {
    await this.count(tx, recipient, letter, asker);
    const mail = this.sealed(recipient, letter);
    if (this.carrier.hasRoom) {
      const taken = await this.putTaken(tx, mail);
      tx.afterCommit(() => this.carrier.accept(taken));
    } else {
      await this.outbox.put(tx, mail);
      tx.afterCommit(() => this.carrier.wake());
    }
  }

  /** Puts a mail into the outbox that nobody but the caller sends, with `deliver`. Throws `TooManyMails`. */
  async prepare(tx: Transaction, recipient: Recipient, letter: Letter): Promise<TakenMail> {
    await this.count(tx, recipient, letter);
    return this.putTaken(tx, this.sealed(recipient, letter));
  }

  /** Sends a prepared mail once its transaction is committed. Answers what became of it. */
  deliver(mail: TakenMail): Promise<Outcome> {
    return this.carrier.deliver(mail);
  }

  /** Puts a notice into the outbox. Neither a missing address nor too many notices undo what it tells about. */
  async tell(tx: Transaction, { id, email }: { id: string; email: string | null }, letter: Letter): Promise<void> {
    if (!email) return;
    try {
      await this.send(tx, { id, email }, letter);
    } catch (error) {
      if (!(error instanceof TooManyMails)) throw error;
      this.logger.warn(`No mail (${letter.kind}): the person got too many of them within an hour.`);
    }
  }

  /** Takes back mails with links and codes that still wait for a person: what they open has just been locked. */
  withdrawKeys(tx: Transaction, personId: string): Promise<void> {
    return this.outbox.withdraw(tx, personId, { kinds: ['reset', 'invitation', 'sign-in-code'] });
  }

  /** Takes back all mails that still wait to go to an address of a person. */
  withdrawTo(tx: Transaction, personId: string, address: string): Promise<void> {
    return this.outbox.withdraw(tx, personId, { kinds: [], address });
  }

  /** Lets work on a mail go on when the request is answered already. A failure is logged; stopping the server waits for it. */
  afterAnswer(kind: LetterKind, work: () => Promise<void>): void {
    if (this.queue.pendingCount >= longestQueue) {
      this.logger.warn(`No mail (${kind}): too many are asked for at this moment.`);
      return;
    }
    const working = this.queue(work)
      .catch((error: unknown) => {
        this.logger.warn(`No mail (${kind}): ${error instanceof Error ? error.message : String(error)}`);
      })
      .finally(() => this.working.delete(working));
    this.working.add(working);
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.working);
    await this.carrier.idle();
  }

  private async count(tx: Transaction, { id }: Recipient, { kind }: Letter, asker?: Asker): Promise<void> {
    const seconds = await this.sent.count(tx, id, kind, asker);
    if (seconds > 0) throw new TooManyMails(seconds);
  }

  private async putTaken(tx: Transaction, mail: NewMail): Promise<TakenMail> {
    const lease = randomUUID();
    await this.outbox.put(tx, mail, { lease, milliseconds: this.pace.lease });
    return { ...mail, lease, attempts: 1 };
  }

  private sealed({ id: personId, email: address }: Recipient, letter: Letter): NewMail {
    const id = randomUUID();
    return { id, personId, kind: letter.kind, address, sealed: this.seal.seal({ id, address }, letter) };
  }
}
