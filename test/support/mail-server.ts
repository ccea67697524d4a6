import { type AddressInfo, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail server that accepts connections and says nothing. */
export class SilentMailServer {
  private readonly sockets = new Set<Socket>();
  private readonly server = createServer((socket) => {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    socket.on('error', () => undefined);
  });

  static async open(): Promise<SilentMailServer> {
    const silent = new SilentMailServer();
    await new Promise<void>((resolve) => silent.server.listen(0, '127.0.0.1', resolve));
    return silent;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  get connections(): number {
    return this.sockets.size;
  }

  close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

/** A real mail server that keeps what it gets. */
export class MailServer {
  private readonly mails: ParsedMail[] = [];
  /** What it says to every sender instead of taking mails. */
  refusal: string | undefined;
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onMailFrom: (_, __, done) => done(this.refusal === undefined ? undefined : new Error(this.refusal)),
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
