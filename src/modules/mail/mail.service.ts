import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable, Logger, OnApplicationShutdown } from '@nestjs/common';
import nodemailer, { type SendMailOptions } from 'nodemailer';
import { ENV, type RunningEnv } from '../../config/config.module.js';
import { Database, Transaction } from '../../database/database.js';
import { htmlOf, textOf } from './letter-forms.js';
import type { Letter, LetterKind } from './letters.js';
import { MailRefused, TooManyMails } from './mail.errors.js';
import { SentMailRepository } from './sent-mail.repository.js';

/** Who gets a mail. */
export interface Recipient {
  id: string;
  email: string;
}

/** Sends mails through SMTP; without a mail server each becomes a file in the outbox of the data directory. */
@Injectable()
export class MailService implements OnApplicationShutdown {
  private readonly logger = new Logger('Mail');
  private readonly leaving = new Set<Promise<void>>();

  constructor(
    private readonly database: Database,
    private readonly sent: SentMailRepository,
    @Inject(ENV) private readonly env: RunningEnv,
  ) {}

  /**
   * Sends, or throws `MailRefused` or `TooManyMails`: the caller of the request has to know. A mail counts when the
   * transaction commits, so one that was refused may be tried again.
   */
  async send(tx: Transaction, { id, email }: Recipient, letter: Letter): Promise<void> {
    const seconds = await this.sent.count(tx, id, letter.kind);
    if (seconds > 0) throw new TooManyMails(seconds);
    const mail = {
      from: this.env.mailFrom,
      to: email,
      subject: letter.subject,
      text: textOf(letter),
      html: htmlOf(letter),
    };
    try {
      await (this.env.smtpUrl ? this.throughSmtp(this.env.smtpUrl, mail) : this.toOutbox(mail));
    } catch (error) {
      this.logger.error(`A mail could not be sent: ${error instanceof Error ? error.message : String(error)}`);
      throw new MailRefused();
    }
  }

  /** Sends a notice whose failure must neither undo nor delay what it tells about. */
  notify(id: string, email: string | null, letter: Letter): void {
    if (!email) return;
    this.afterAnswer(letter.kind, () => this.database.transaction((tx) => this.send(tx, { id, email }, letter)));
  }

  /** Lets work on a mail go on when the request is answered already. A failure is logged; stopping the server waits. */
  afterAnswer(kind: LetterKind, work: () => Promise<void>): void {
    const leaving = work()
      .catch((error: unknown) => {
        this.logger.warn(`No mail (${kind}): ${error instanceof Error ? error.message : String(error)}`);
      })
      .finally(() => this.leaving.delete(leaving));
    this.leaving.add(leaving);
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.leaving);
  }

  private async throughSmtp(url: string, mail: SendMailOptions): Promise<void> {
    // A person waits for the answer, and a transaction is open.
    const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
    await nodemailer.createTransport({ url, ...patience }).sendMail(mail);
  }

  private async toOutbox(mail: SendMailOptions): Promise<void> {
    const outbox = join(this.env.dataDir, 'outbox');
    await mkdir(outbox, { recursive: true, mode: 0o700 });
    const { message } = await nodemailer.createTransport({ streamTransport: true, buffer: true }).sendMail(mail);
    const name = `${new Date().toISOString().replaceAll(':', '-')}-${randomUUID().slice(0, 8)}.eml`;
    await writeFile(join(outbox, name), message, { mode: 0o600 });
  }
}
