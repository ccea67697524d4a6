import sql from 'sql-template-tag';
import type { ObjectLiteral, Repository } from 'typeorm';
import type { JsonText } from '../common/http/json-text.js';
import type { ListQuery } from '../common/http/list-query.js';
import type { Collection } from './collection.js';
import type { Database, Transaction } from './database.js';
import { listStatement } from './list.js';
import { newRow } from './new-row.js';
import type { Statements } from './statements.js';
import { refuseLookalikes } from './taken-name.js';

/** Named rows that are listed, read, made, changed and deleted. What only one of them needs is in the repository of that one. */
export abstract class NamedRowRepository<Row extends ObjectLiteral> {
  protected constructor(
    protected readonly database: Database,
    private readonly rows: Repository<Row>,
    private readonly collection: Collection,
    private readonly defaults: Partial<Row>,
  ) {}

  list(query: ListQuery, at: Statements = this.database): Promise<JsonText | undefined> {
    return at.json(listStatement(this.collection, query));
  }

  find(
    id: string,
    { relations = true, at = this.database }: { relations?: boolean; at?: Statements } = {},
  ): Promise<JsonText | undefined> {
    return at.json(this.collection.byId(id, relations));
  }

  /** A row that the transaction has written. */
  written(tx: Transaction, id: string): Promise<JsonText> {
    return tx.theJson(this.collection.byId(id));
  }

  async exists(id: string): Promise<boolean> {
    return (await this.database.row(sql`select from ${this.collection.from} where t.id = ${id}`)) !== undefined;
  }

  /** Keeps others from changing a row until the transaction ends; answers whether there is one. */
  async lockRow(tx: Transaction, id: string): Promise<boolean> {
    const row = await tx.row(sql`select from ${this.collection.from} where t.id = ${id} for no key update of t`);
    return row !== undefined;
  }

  async insert(tx: Transaction, values: Partial<Row>): Promise<string> {
    const row = { ...newRow(), ...this.defaults, ...values };
    await refuseLookalikes(tx, this.rows.metadata, row);
    await tx.with(this.rows).insert(row);
    return row.id;
  }

  async update(tx: Transaction, id: string, values: Partial<Row>): Promise<void> {
    await refuseLookalikes(tx, this.rows.metadata, values, id);
    await tx.with(this.rows).update(id, { ...values, updated_at: new Date() });
  }

  /** Answers whether there was such a row. */
  async delete(tx: Transaction, id: string): Promise<boolean> {
    return (await tx.with(this.rows).delete(id)).affected === 1;
  }
}
