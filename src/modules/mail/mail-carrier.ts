import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import pLimit from 'p-limit';
import { LetterSeal } from './letter-seal.js';
import { MailPace } from './mail-pace.js';
import { MailTransport } from './mail-transport.js';
import { OutgoingMailRepository, type TakenMail } from './outgoing-mail.repository.js';
import { isUncertain, refusalWords } from './refusal-words.js';

/** What became of a mail; unknown when the mail server fell silent, and may have it all the same. */
export type Outcome = 'taken' | 'refused' | 'unknown';

interface Failure {
  outcome: Outcome;
  reason: string;
}

/** Mails that are handed over at once, and as many again that somebody waits for. */
const mostAtOnce = 4;

/**
 * Carries mails from the outbox to the mail server, after the transaction that wrote them and outside of any. It goes when
 * one was written, when one is due again, and now and then for what another server left behind.
 */
@Injectable()
export class MailCarrier implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Mail');
  private readonly carriers = new Set<Promise<void>>();
  private readonly deliveries = new Set<Promise<Outcome>>();
  private readonly awaited = pLimit(mostAtOnce);
  private readonly attempts = new Set<AbortController>();
  private timer?: NodeJS.Timeout;
  private stopping = false;
  private databaseIsAway = false;

  constructor(
    private readonly outbox: OutgoingMailRepository,
    private readonly transport: MailTransport,
    private readonly seal: LetterSeal,
    private readonly pace: MailPace,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.reporting(() => this.tidy());
    await this.sleep();
  }

  /** Breaks off what is under way: `MailService` has waited for it. What was not sent waits for the next start. */
  async onApplicationShutdown(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    for (const attempt of this.attempts) attempt.abort();
    await Promise.allSettled([...this.carriers, ...this.deliveries]);
  }

  /** Resolves when what is under way has come to an end, or has been waited for long enough. */
  async idle(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const enough = new Promise((resolve) => (timer = setTimeout(resolve, this.pace.stopping)));
    await Promise.race([Promise.allSettled([...this.carriers, ...this.deliveries]), enough]);
    clearTimeout(timer);
  }

  /** Whether somebody is free to carry a mail at once. */
  get hasRoom(): boolean {
    return !this.stopping && this.carriers.size < mostAtOnce;
  }

  /** Carries a mail that the caller has taken, as soon as somebody is free. */
  accept(mail: TakenMail): void {
    const { hasRoom } = this;
    this.start(async () => {
      if (hasRoom) await this.carry(mail);
      else await this.outbox.release(mail);
      if (hasRoom) await this.carryDue();
    });
  }

  /** Sees to what is due. Whoever is under way looks for more before they stop. */
  wake(): void {
    if (this.hasRoom) this.start(() => this.carryDue());
  }

  /** Sends a mail that the caller has taken, while somebody waits. Answers what became of it; it is not tried again. */
  deliver(mail: TakenMail): Promise<Outcome> {
    const deadline = Date.now() + this.pace.awaitedAttempt;
    const delivery = this.awaited(async () => {
      const failure = await this.attempt(mail, deadline - Date.now());
      await this.outbox.settle(mail, failure ? 'refused' : 'sent', failure?.reason);
      return failure?.outcome ?? 'taken';
    }).finally(() => this.deliveries.delete(delivery));
    this.deliveries.add(delivery);
    return delivery;
  }

  private start(work: () => Promise<void>): void {
    const carrier = this.reporting(work).finally(() => {
      this.carriers.delete(carrier);
      if (this.carriers.size === 0) void this.sleep();
    });
    this.carriers.add(carrier);
  }

  private async reporting(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.databaseIsAway = false;
    } catch (error) {
      // Once: it is tried again each round.
      if (!this.databaseIsAway) this.logger.error(`The outbox cannot be read: ${(error as Error).message}`);
      this.databaseIsAway = true;
    }
  }

  private async goRound(): Promise<void> {
    await this.tidy();
    await this.carryDue();
  }

  private async tidy(): Promise<void> {
    await this.transport.sweep();
    await this.outbox.tidy();
  }

  private async carryDue(): Promise<void> {
    while (!this.stopping) {
      const mail = await this.outbox.take(this.pace.lease);
      if (!mail) return;
      // There may be another one behind it.
      this.wake();
      await this.carry(mail);
    }
  }

  private async carry(mail: TakenMail): Promise<void> {
    const failure = await this.attempt(mail, this.pace.attempt);
    if (!failure) return this.outbox.settle(mail, 'sent');
    const { reason } = failure;
    if (mail.attempts >= this.pace.mostAttempts) return this.outbox.settle(mail, 'refused', reason);
    await this.outbox.postpone(mail, this.pace.pauseAfter(mail.attempts), reason);
  }

  /** What went wrong; undefined when the mail was taken. */
  private async attempt(mail: TakenMail, patience: number): Promise<Failure | undefined> {
    const attempt = new AbortController();
    const timer = setTimeout(() => attempt.abort(), Math.max(patience, 0));
    this.attempts.add(attempt);
    try {
      await this.transport.send(mail, this.seal.open(mail, mail.sealed), attempt.signal);
      return undefined;
    } catch (error) {
      const reason = refusalWords(error);
      this.logger.warn(`A mail (${mail.kind}) was not taken: ${reason}`);
      return { outcome: isUncertain(error) ? 'unknown' : 'refused', reason };
    } finally {
      clearTimeout(timer);
      this.attempts.delete(attempt);
    }
  }

  /** Until the next mail is due, or it is time for a round. */
  private async sleep(): Promise<void> {
    this.sleepFor(this.pace.round);
    const wait = await this.outbox.nextDue().catch(() => undefined);
    if (wait !== undefined && wait < this.pace.round) this.sleepFor(Math.max(wait, 10));
  }

  private sleepFor(milliseconds: number): void {
    clearTimeout(this.timer);
    if (!this.stopping) this.timer = setTimeout(() => this.start(() => this.goRound()), milliseconds).unref();
  }
}
