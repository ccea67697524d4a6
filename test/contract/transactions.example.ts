import { readFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import bcrypt from 'bcrypt';
import sql from 'sql-template-tag';
import { Database, Transaction } from '../../src/database/database.js';
import type { Statements } from '../../src/database/statements.js';

/** Transactions that wait for the world, on each line that says so, and others that do not. Nobody runs it. */
export class Example {
  private readonly opening = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly mails: { send: (letter: string) => Promise<void> },
    private readonly work: (tx: Transaction) => Promise<void>,
  ) {}

  hashing(password: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const hash = await bcrypt.hash(password, 12); // waits
      await this.write(tx, hash);
    });
  }

  async blocking(tx: Transaction): Promise<void> {
    await this.write(tx, bcrypt.hashSync('', 12)); // waits
    await this.write(tx, readFileSync('hash', 'utf8')); // waits
  }

  async mailing(tx: Transaction): Promise<void> {
    await this.mails.send('hello'); // waits
    void this.mails.send('hello'); // waits
    await Promise.all(['a', 'b'].map((letter) => this.mails.send(letter))); // waits
    await Promise.all(['a', 'b'].map(this.mails.send)); // waits
    await this.unlessFound(tx, () => this.mails.send('hello')); // waits
    await this.unlessFound(tx, this.mails.send.bind(this.mails, 'hello')); // waits
  }

  /** The connection of the transaction is kept while another one is waited for. */
  async asking(tx: Transaction): Promise<void> {
    await this.database.rows(sql`select`); // waits
    await this.found(); // waits
    await this.database.transaction((inner) => this.write(inner, '')); // waits
    await this.write(tx, '');
  }

  returning(tx: Transaction): Promise<void> {
    return tx.manager.queryRunner ? rename('a', 'b') : this.write(tx, ''); // waits
  }

  async naming(tx: Transaction): Promise<void> {
    const begun = this.write(tx, '');
    await begun;
    await this.opening; // waits
    await (this.opening as any).finally(() => undefined); // waits
    await new Promise((resolve) => setTimeout(resolve, 1000)); // waits
    const send = this.mails.send;
    await send('hello'); // waits
  }

  async reading(from: AsyncIterable<string>, { at }: { at?: Statements }): Promise<void> {
    for await (const line of from) await at?.rows(sql`select ${line}`); // waits
  }

  /** Whoever gets the transaction in a disguise is not looked at. */
  async disguising(tx: Transaction): Promise<void> {
    await disguised(tx); // waits
    await new Kept(tx).ask(); // waits
  }

  unaware(): Promise<void[]> {
    return Promise.all([
      this.database.transaction(() => this.mails.send('hello')), // waits
      this.database.transaction(this.opened), // waits
      this.database.transaction(this.work),
    ]);
  }

  async afterwards(tx: Transaction): Promise<void> {
    await this.write(tx, '');
    tx.afterCommit(() => void this.mails.send('hello'));
  }

  async asked(tx: Transaction): Promise<void> {
    const ask = () => tx.row(sql`select`);
    if ((await ask()) ?? (await this.found({ at: tx }))) await refusing(tx.rows(sql`select`));
    await Promise.all([this.write(tx, '').then(() => undefined), tx.manager.query('select')]);
    await this.unlessFound(tx, () => this.write(tx, ''));
  }

  private readonly opened = async () => this.opening;

  private async found({ at = this.database }: { at?: Statements } = {}): Promise<boolean> {
    return (await at.row(sql`select`)) !== undefined;
  }

  private async unlessFound(tx: Transaction, work: () => Promise<void>): Promise<void> {
    if (!(await this.found({ at: tx }))) await work();
  }

  private async write(tx: Transaction, hash: string): Promise<void> {
    await tx.rows(sql`select ${hash}`);
  }
}

async function disguised(tx: Pick<Transaction, 'rows'>): Promise<void> {
  await bcrypt.hash('', 12);
  await tx.rows(sql`select`);
}

async function refusing(write: Promise<unknown>): Promise<void> {
  await write;
}

class Kept {
  constructor(private readonly tx: Transaction) {}

  async ask(): Promise<void> {
    await bcrypt.hash('', 12);
    await this.tx.rows(sql`select`);
  }
}
