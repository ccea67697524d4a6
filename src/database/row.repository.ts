import type { Type } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Repository } from 'typeorm';
import type { JsonText } from '../common/http/json-text.js';
import type { ListQuery } from '../common/http/list-query.js';
import { defaultsOf } from '../common/member/member.js';
import { type StoredRow, tableOf } from '../common/member/stored.js';
import { Collection } from './collection.js';
import type { Database, Transaction } from './database.js';
import { listStatement } from './list.js';
import { newRow } from './new-row.js';
import type { Statements } from './statements.js';
import { isNameTaken, refuseLookalikes } from './taken-name.js';

/** The rows of a stored class that is listed, read, made, changed and deleted as it is declared. */
export class RowRepository<Row extends StoredRow> {
  private readonly collection: Collection;

  constructor(
    private readonly declared: Type<Row>,
    private readonly database: Database,
    private readonly rows: Repository<Row>,
  ) {
    this.collection = Collection.of(declared);
  }

  list(query: ListQuery, at: Statements = this.database): Promise<JsonText | undefined> {
    return at.json(listStatement(this.collection, query));
  }

  find(id: string, { relations = true } = {}): Promise<JsonText | undefined> {
    return this.database.json(this.collection.byId(id, relations));
  }

  /** A row that the transaction has written. */
  written(tx: Transaction, id: string): Promise<JsonText> {
    return tx.theJson(this.collection.byId(id));
  }

  async exists(id: string): Promise<boolean> {
    return (await this.database.row(sql`select from ${this.collection.from} where t.id = ${id}`)) !== undefined;
  }

  /** Whether another row has the name, whatever its case and the blanks around it. */
  nameTaken(tx: Transaction, name: string, id?: string): Promise<boolean> {
    return isNameTaken(tx, tableOf(this.declared), name, id);
  }

  /** Keeps others from changing a row until the transaction ends; answers whether there is one. */
  async lockRow(tx: Transaction, id: string): Promise<boolean> {
    const row = await tx.row(sql`select from ${this.collection.from} where t.id = ${id} for no key update of t`);
    return row !== undefined;
  }

  async insert(tx: Transaction, values: object): Promise<string> {
    const row = { ...newRow(), ...defaultsOf(this.declared), ...values };
    await refuseLookalikes(tx, this.rows.metadata, row);
    await tx.with(this.rows).insert(row as never);
    return row.id;
  }

  async update(tx: Transaction, id: string, values: object): Promise<void> {
    await refuseLookalikes(tx, this.rows.metadata, values, id);
    await tx.with(this.rows).update(id, { ...values, updated_at: new Date() } as never);
  }

  /** Answers whether there was such a row. */
  async delete(tx: Transaction, id: string): Promise<boolean> {
    return (await tx.with(this.rows).delete(id)).affected === 1;
  }
}
