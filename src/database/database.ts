import { Injectable } from '@nestjs/common';
import { DataSource, EntityManager } from 'typeorm';
import { refusalOf } from '../common/problem/database-problem.js';
import { Statements } from './statements.js';

/** PostgreSQL asks to try again: serialization failure, deadlock. */
const retryable = new Set(['40001', '40P01']);
const attempts = 5;

/** An open transaction. Whoever writes must be given one, so that forgetting it does not compile. */
export class Transaction extends Statements {
  constructor(override readonly manager: EntityManager) {
    super();
  }
}

/** The database outside of transactions: for reading. */
@Injectable()
export class Database extends Statements {
  protected readonly manager: EntityManager;

  constructor(private readonly dataSource: DataSource) {
    super();
    this.manager = dataSource.manager;
  }

  /** Runs the work in one transaction, all or nothing. Deadlocks run the whole of it again. */
  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.dataSource.transaction((manager) => work(new Transaction(manager)));
      } catch (error) {
        const { code } = refusalOf(error);
        if (!code || !retryable.has(code) || attempt === attempts) throw error;
      }
    }
  }
}
