import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, OnApplicationShutdown } from '@nestjs/common';
import type pg from 'pg';
import { DataSource } from 'typeorm';
import { Problem } from '../common/problem/problem.js';
import { ownPool } from './session/own-pool.js';

/** How long the database may take to show that it lives, in milliseconds. */
const deadline = 2_000;

/** A connection beside those that requests share, for what must get through when all of those are taken. */
@Injectable()
export class Sideline implements OnApplicationShutdown {
  private readonly pool: pg.Pool;
  private check: Promise<unknown> | undefined;

  constructor(dataSource: DataSource) {
    this.pool = ownPool(dataSource, 1, { statement: 1_000, lock: 1_000, connect: 1_500, grace: 500 });
  }

  onApplicationShutdown(): Promise<void> {
    return this.pool.end();
  }

  /** Fails when the database does not answer in time. However many ask at once, it is asked once. */
  async alive(): Promise<void> {
    this.check ??= this.pool.query('select 1').finally(() => (this.check = undefined));
    const late = new AbortController();
    const tooLate = sleep(deadline, undefined, { signal: late.signal, ref: false }).then(
      () => {
        throw new Problem('unavailable', 'The database does not answer. Try again in a moment.', {}, retryAfter);
      },
      () => undefined,
    );
    try {
      await Promise.race([this.check, tooLate]);
    } finally {
      late.abort();
    }
  }

  /** Ends the statement that a process of the server works on. */
  async cancel(backend: number): Promise<void> {
    await this.pool.query('select pg_cancel_backend($1)', [backend]);
  }
}

const retryAfter = { 'retry-after': '5' };
