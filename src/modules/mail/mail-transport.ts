import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import nodemailer, { type SendMailOptions } from 'nodemailer';
import { ENV, type RunningEnv } from '../../config/config.module.js';
import { htmlOf, textOf } from './letter-forms.js';
import type { Letter } from './letter.js';
import { MailPace } from './mail-pace.js';

const hour = 3_600_000;

/** Where a mail goes, and the id of its row: a mail that is sent twice all the same is known by it. */
interface Addressed {
  id: string;
  address: string;
}

/** Hands mails over to the mail server; without one each becomes a file in the outbox of the data directory. */
@Injectable()
export class MailTransport {
  constructor(
    private readonly pace: MailPace,
    @Inject(ENV) private readonly env: RunningEnv,
  ) {}

  /** Resolves when the mail server has taken the mail; the signal ends the attempt. */
  async send({ id, address }: Addressed, letter: Letter, signal: AbortSignal): Promise<void> {
    const { smtpUrl, mailFrom } = this.env;
    const mail = {
      from: mailFrom,
      to: address,
      messageId: `<${id}@${/@([^@>\s]+)>?$/.exec(mailFrom)?.[1]}>`,
      subject: letter.subject,
      text: textOf(letter),
      html: htmlOf(letter),
      signal,
    };
    await (smtpUrl ? this.throughSmtp(smtpUrl, mail) : this.toOutbox(mail));
  }

  /** Removes what was left behind by a server that was killed while it wrote a file. */
  async sweep(): Promise<void> {
    const names = await readdir(this.unfinished).catch(() => []);
    for (const name of names) {
      const file = join(this.unfinished, name);
      const { mtimeMs } = await stat(file);
      if (Date.now() - mtimeMs > hour) await rm(file, { force: true });
    }
  }

  private async throughSmtp(url: string, mail: SendMailOptions): Promise<void> {
    const { connecting, greeting, silence } = this.pace;
    const patience = { connectionTimeout: connecting, greetingTimeout: greeting, socketTimeout: silence };
    await nodemailer.createTransport({ url, ...patience }).sendMail(mail);
  }

  /** Elsewhere first: whoever looks into the outbox finds whole mails only. */
  private async toOutbox(mail: SendMailOptions): Promise<void> {
    const outbox = join(this.env.dataDir, 'outbox');
    for (const directory of [outbox, this.unfinished]) await mkdir(directory, { recursive: true, mode: 0o700 });
    const { message } = await nodemailer.createTransport({ streamTransport: true, buffer: true }).sendMail(mail);
    const name = `${new Date().toISOString().replaceAll(':', '-')}-${randomUUID().slice(0, 8)}.eml`;
    const draft = join(this.unfinished, name);
    try {
      await writeFile(draft, message, { mode: 0o600 });
      await rename(draft, join(outbox, name));
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  }

  private get unfinished(): string {
    return join(this.env.dataDir, 'outbox-unfinished');
  }
}
