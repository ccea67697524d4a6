import { Injectable, OnApplicationShutdown } from '@nestjs/common';
import type pg from 'pg';
import type { Sql } from 'sql-template-tag';
import { DataSource, QueryFailedError } from 'typeorm';
import { callerGone } from '../common/http/hang-up.js';
import { ownPool } from './session/own-pool.js';
import type { SessionClient } from './session/session-client.js';
import { Sideline } from './sideline.js';
import { Statements } from './statements.js';
import { CallerGone, Turns } from './turns.js';

/** How long a report may take, and may wait for its turn, in milliseconds. */
const longestReport = 20_000;
const patience = 20_000;

/** How many reports may wait. */
const longestQueue = 200;

/**
 * Reads that look at much: tables, quotas, logs. They have few connections of their own, wait for one another in turn, and
 * end when whoever asked hangs up, so that however many are asked for, plain reads go on.
 */
@Injectable()
export class Reports extends Statements implements OnApplicationShutdown {
  private readonly pool: pg.Pool;
  private readonly turns: Turns;

  constructor(
    dataSource: DataSource,
    private readonly sideline: Sideline,
    connections: number,
  ) {
    super();
    this.pool = ownPool(dataSource, connections, { statement: longestReport });
    this.turns = new Turns({ size: connections, longest: longestQueue, patience });
  }

  onApplicationShutdown(): Promise<void> {
    return this.pool.end();
  }

  override rows<Row extends object>(statement: Sql): Promise<Row[]> {
    const gone = callerGone();
    return this.turns.run(() => this.ask<Row>(statement, gone), gone);
  }

  private async ask<Row extends object>({ text, values }: Sql, gone?: AbortSignal): Promise<Row[]> {
    const client = await this.pool.connect();
    let cancelling: Promise<unknown> | undefined;
    let answered = false;
    const cancel = () => {
      const { backend } = client as unknown as SessionClient;
      cancelling = this.sideline.cancel(backend).catch(() => undefined);
    };
    gone?.addEventListener('abort', cancel, { once: true });
    try {
      if (gone?.aborted) throw new CallerGone();
      const { rows } = await client.query<Row>(text, values);
      answered = true;
      return rows;
    } catch (error) {
      if (gone?.aborted) throw new CallerGone();
      throw error instanceof Error ? new QueryFailedError(text, values, error) : error;
    } finally {
      gone?.removeEventListener('abort', cancel);
      await cancelling;
      // What was meant for this statement must not meet the next one.
      client.release(!answered || cancelling !== undefined);
    }
  }
}
