import { setTimeout as sleep } from 'node:timers/promises';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A real mail server that keeps what it gets. */
export class MailServer {
  private readonly mails: ParsedMail[] = [];
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _, done) => {
      simpleParser(stream, (error, mail) => {
        if (!error) this.mails.push(mail);
        done(error);
      });
    },
  });

  static async open(): Promise<MailServer> {
    const catcher = new MailServer();
    await new Promise<void>((resolve) => catcher.server.listen(0, '127.0.0.1', resolve));
    return catcher;
  }

  get url(): string {
    const address = this.server.server.address();
    return `smtp://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
  }

  /** The newest mail to an address whose text has these words; waits, since some leave after the answer. */
  async mailTo(address: string, words: RegExp | string = ''): Promise<ParsedMail> {
    for (let waited = 0; waited < 10_000; waited += 25) {
      const mail = this.mails.findLast(({ to, text = '' }) => {
        const recipients = [to].flat().map((each) => each?.text);
        return recipients.includes(address) && text.search(words) >= 0;
      });
      if (mail) return mail;
      await sleep(25);
    }
    throw new Error(`No mail to ${address} arrived.`);
  }

  countTo(address: string): number {
    return this.mails.filter(({ to }) => [to].flat().some((each) => each?.text === address)).length;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
