import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable, Logger } from '@nestjs/common';
import nodemailer, { type SendMailOptions } from 'nodemailer';
import { ENV, type RunningEnv } from '../../config/config.module.js';
import { MailRefused } from './mail.errors.js';
import type { Letter } from './letters.js';

/** Sends mails through SMTP; without a mail server each becomes a file in the outbox of the data directory. */
@Injectable()
export class MailService {
  private readonly logger = new Logger('Mail');

  constructor(@Inject(ENV) private readonly env: RunningEnv) {}

  /** Sends, or throws `MailRefused`: the caller of the request has to know. */
  async send(to: string, letter: Letter): Promise<void> {
    const mail = { from: this.env.mailFrom, to, subject: letter.subject, text: letter.text };
    try {
      await (this.env.smtpUrl ? nodemailer.createTransport(this.env.smtpUrl).sendMail(mail) : this.toOutbox(mail));
    } catch (error) {
      this.logger.error(`A mail could not be sent: ${error instanceof Error ? error.message : String(error)}`);
      throw new MailRefused();
    }
  }

  /** Sends a notice whose failure must neither undo nor delay what it tells about; a failure is logged by `send`. */
  notify(to: string | null, letter: Letter): void {
    if (to) void this.send(to, letter).catch(() => undefined);
  }

  private async toOutbox(mail: SendMailOptions): Promise<void> {
    const outbox = join(this.env.dataDir, 'outbox');
    await mkdir(outbox, { recursive: true, mode: 0o700 });
    const { message } = await nodemailer.createTransport({ streamTransport: true, buffer: true }).sendMail(mail);
    const name = `${new Date().toISOString().replaceAll(':', '-')}-${randomUUID().slice(0, 8)}.eml`;
    await writeFile(join(outbox, name), message, { mode: 0o600 });
  }
}
