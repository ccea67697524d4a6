import { once } from 'node:events';
import { callbackify } from 'node:util';
import pg, { type ClientConfig, type QueryResult } from 'pg';
import type { SessionSettings } from './session-settings.js';

export interface SessionConfig extends ClientConfig {
  settings: SessionSettings;
  /** The open connections of the same pool. */
  siblings: Set<SessionClient>;
}

/** How long a connection that is closed may take to say goodbye, in milliseconds. */
const farewell = 2_000;

/**
 * A connection whose statements run under our settings, also behind PgBouncer in transaction mode (ADR 13). Start-up
 * parameters are refused or forgotten there, and a setting of the session would be another program's a moment later: so
 * behind a pooler each transaction sets its own, and a single statement becomes a transaction.
 */
export class SessionClient extends pg.Client {
  private readonly settings: SessionSettings;
  private readonly siblings: Set<SessionClient>;
  private underWay = 0;
  private pooled = false;
  private process = 0;

  constructor(config: SessionConfig) {
    super(config);
    this.settings = config.settings;
    this.siblings = config.siblings;
    this.once('end', () => this.siblings.delete(this));
    // A connection may be lost while nobody looks; whoever uses it next is told.
    this.on('error', () => undefined);
  }

  /** The process of the server that runs the statement which is under way. */
  get backend(): number {
    return this.process;
  }

  override connect(): Promise<this>;
  override connect(callback: (error: Error | null, client?: this) => void): void;
  override connect(callback?: (error: Error | null, client?: this) => void): Promise<this> | void {
    const connected = () => super.connect().then(() => this.pin());
    if (!callback) return connected();
    callbackify(connected)(callback);
  }

  // oxlint-disable-next-line typescript/no-explicit-any -- the overloads of the driver have no common signature
  override query(...given: any[]): any {
    const [text, values] = given as [unknown, unknown];
    const isPlain = typeof text === 'string' && given.length <= 2 && typeof values !== 'function';
    return isPlain ? this.run(text, values as unknown[] | undefined) : super.query(...(given as [string]));
  }

  override end(): Promise<void>;
  override end(callback: (error: Error) => void): void;
  override end(callback?: (error: Error) => void): Promise<void> | void {
    const deadline = setTimeout(() => this.connection.stream.destroy(), farewell).unref();
    this.once('end', () => clearTimeout(deadline));
    return callback ? super.end(callback) : super.end();
  }

  /** A pooler names a process that is not the one which answers. */
  private async pin(): Promise<this> {
    const { processID } = this as unknown as { processID: number };
    try {
      const { rows } = await this.send(this.pinning(`pg_backend_pid() <> ${processID}`));
      this.process = (rows as [{ backend: number }])[0].backend;
      this.pooled = this.process !== processID;
      this.siblings.add(this);
      return this;
    } catch (error) {
      void super.end().catch(() => undefined);
      throw error;
    }
  }

  private pinning(untilTheTransactionEnds: string): string {
    const settings = Object.entries(this.settings).map(
      ([name, value]) => `set_config('${name}', ${this.escapeLiteral(value)}, ${untilTheTransactionEnds})`,
    );
    return `select pg_backend_pid() as backend, ${settings.join(', ')}`;
  }

  private async run(text: string, values?: unknown[]): Promise<unknown> {
    if (!this.pooled) return this.send(text, values);
    if (/^start transaction$/i.test(text)) return this.begin();
    if (this.getTransactionStatus() !== 'I') return this.send(text, values);
    await this.begin();
    try {
      const answer = await this.send(text, values);
      await this.send('commit');
      return answer;
    } catch (error) {
      await this.send('rollback').catch(() => undefined);
      throw error;
    }
  }

  /** Two statements in one message: a transaction costs no more round trips than elsewhere. */
  private async begin(): Promise<unknown> {
    const begun: unknown = await this.send(`start transaction isolation level read committed; ${this.pinning('true')}`);
    const [, pinned] = begun as [QueryResult, { rows: [{ backend: number }] }];
    this.process = pinned.rows[0].backend;
    return begun;
  }

  private async send(text: string, values?: unknown[]): Promise<QueryResult> {
    this.underWay++;
    try {
      return await super.query(text, values);
    } catch (error) {
      if (error instanceof Error && error.message === 'Query read timeout') await this.throwAway();
      throw error;
    } finally {
      this.underWay--;
    }
  }

  /**
   * A connection that is silent for longer than the server's own limit is dead. So are those, probably, that nobody
   * uses: whoever comes next gets a new one.
   */
  private async throwAway(): Promise<void> {
    const unused = [...this.siblings].filter(
      (client) => client.underWay === 0 && client.getTransactionStatus() === 'I',
    );
    for (const client of [this, ...unused]) client.connection.stream.destroy();
    // Until then the pool would give it to somebody else.
    await once(this, 'end');
  }
}
