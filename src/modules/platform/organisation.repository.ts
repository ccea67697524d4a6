import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import sql, { raw } from 'sql-template-tag';
import { Repository } from 'typeorm';
import type { Asking } from '../../access/rights.js';
import type { JsonText } from '../../common/http/json-text.js';
import type { ListQuery } from '../../common/http/list-query.js';
import { defaultsOf } from '../../common/member/member.js';
import { Database, Transaction } from '../../database/database.js';
import { listStatement } from '../../database/list.js';
import { newRow } from '../../database/new-row.js';
import type { Statements } from '../../database/statements.js';
import { Organisation } from './organisation.js';
import { Organisations, theOrganisation } from './organisation.list.js';

/** The studio itself: one row, made when it is first asked for. */
@Injectable()
export class OrganisationRepository {
  constructor(
    private readonly database: Database,
    @InjectRepository(Organisation) private readonly rows: Repository<Organisation>,
  ) {}

  /** What the studio is called, once it is known. */
  async name(): Promise<string | undefined> {
    const row = await this.database.row<{ name: string }>(
      sql`select name from organisation order by created_at, id limit 1`,
    );
    return row?.name;
  }

  /** The organisation as this caller may see it. */
  async seenBy(reader: Asking): Promise<JsonText> {
    const organisations = new Organisations(reader);
    const statement = sql`select (${organisations.row()})::text from ${organisations.from}`;
    const found = await this.database.json(statement);
    if (found) return found;
    await this.make();
    return this.database.theJson(statement);
  }

  /** The list that holds the organisation, unless a filter leaves it out. */
  async list(reader: Asking, query: ListQuery): Promise<JsonText | undefined> {
    if ((await this.name()) === undefined) await this.make();
    return this.database.json(listStatement(new Organisations(reader), query));
  }

  /** The organisation as this caller may see it; undefined when it has another id. */
  find(reader: Asking, id: string, at: Statements = this.database): Promise<JsonText | undefined> {
    return at.json(new Organisations(reader).byId(id));
  }

  /** The organisation that the transaction has written, as this caller may see it. */
  written(tx: Transaction, reader: Asking, id: string): Promise<JsonText> {
    return tx.theJson(new Organisations(reader).byId(id));
  }

  async exists(id: string): Promise<boolean> {
    return (await this.database.row(sql`select from ${raw(theOrganisation)} t where t.id = ${id}`)) !== undefined;
  }

  /** Keeps others from changing the row until the transaction ends; answers whether there is such a row. */
  async lock(tx: Transaction, id: string): Promise<boolean> {
    return (await tx.row(sql`select from organisation where id = ${id} for no key update`)) !== undefined;
  }

  async update(tx: Transaction, id: string, values: Partial<Organisation>): Promise<void> {
    await tx.with(this.rows).update(id, { ...values, updated_at: new Date() });
  }

  /** Makes the row; a parallel first call has the same name for it, so that there is one. */
  private async make(): Promise<void> {
    const row = { ...newRow(), ...defaultsOf(Organisation), name: 'Kitsu' };
    await this.database.transaction((tx) =>
      tx.manager.createQueryBuilder().insert().into(Organisation).values(row).orIgnore().execute(),
    );
  }
}
