import { Injectable } from '@nestjs/common';
import { DataSource, EntityManager, type ObjectLiteral, type Repository } from 'typeorm';
import { refusalOf } from '../common/problem/database-problem.js';
import { ManagedStatements } from './statements.js';

/** PostgreSQL asks to try again: serialization failure, deadlock. */
const retryable = new Set(['40001', '40P01']);
const attempts = 5;

/** An open transaction. Whoever writes must be given one, so that forgetting it does not compile. */
export class Transaction extends ManagedStatements {
  private readonly next: (() => void)[] = [];

  constructor(override readonly manager: EntityManager) {
    super();
  }

  /** The rows of a repository, read and written within this transaction. */
  with<Row extends ObjectLiteral>(rows: Repository<Row>): Repository<Row> {
    return this.manager.withRepository(rows);
  }

  /** Does something once the transaction is committed; never, when it is not. */
  afterCommit(work: () => void): void {
    this.next.push(work);
  }

  /** For whoever committed it. */
  committed(): void {
    for (const work of this.next) work();
  }
}

/** The database outside of transactions: for reading. What looks at much is asked of `Reports`. */
@Injectable()
export class Database extends ManagedStatements {
  protected readonly manager: EntityManager;

  constructor(private readonly dataSource: DataSource) {
    super();
    this.manager = dataSource.manager;
  }

  /** Runs the work in one transaction, all or nothing. Deadlocks run the whole of it again. */
  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        const { transaction, result } = await this.dataSource.transaction(async (manager) => {
          const tx = new Transaction(manager);
          return { transaction: tx, result: await work(tx) };
        });
        transaction.committed();
        return result;
      } catch (error) {
        const { code } = refusalOf(error);
        if (!code || !retryable.has(code) || attempt === attempts) throw error;
      }
    }
  }
}
