import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Viewer } from '../../access/viewer.js';
import type { JsonText } from '../../common/http/json-text.js';
import type { ListQuery } from '../../common/http/list-query.js';
import { Database, Transaction } from '../../database/database.js';
import { listStatement } from '../../database/list.js';
import { newRow } from '../../database/new-row.js';
import type { Statements } from '../../database/statements.js';
import { Organisation, organisationDefaults } from './organisation.entity.js';
import { Organisations } from './organisation.list.js';

/** The studio itself: one row, made when it is first asked for. */
@Injectable()
export class OrganisationRepository {
  constructor(private readonly database: Database) {}

  /** What the studio is called, once it is known. */
  async name(): Promise<string | undefined> {
    const row = await this.database.row<{ name: string }>(
      sql`select name from organisation order by created_at, id limit 1`,
    );
    return row?.name;
  }

  /** The organisation as this caller may see it. */
  async view(viewer: Pick<Viewer, 'role'>): Promise<JsonText> {
    const organisations = new Organisations(viewer);
    const statement = sql`select (${organisations.row()})::text from ${organisations.from}`;
    const found = await this.database.json(statement);
    if (found) return found;
    await this.make();
    return (await this.database.json(statement))!;
  }

  /** The list that holds the organisation, unless a filter leaves it out. */
  async list(viewer: Pick<Viewer, 'role'>, query: ListQuery): Promise<JsonText | undefined> {
    if ((await this.name()) === undefined) await this.make();
    return this.database.json(listStatement(new Organisations(viewer), query));
  }

  /** The organisation as this caller may see it; undefined when it has another id. */
  find(viewer: Pick<Viewer, 'role'>, id: string, at: Statements = this.database): Promise<JsonText | undefined> {
    return at.json(new Organisations(viewer).byId(id));
  }

  async exists(id: string): Promise<boolean> {
    const { from } = new Organisations({ role: 'user' });
    return (await this.database.row(sql`select from ${from} where t.id = ${id}`)) !== undefined;
  }

  async update(tx: Transaction, id: string, values: Partial<Organisation>): Promise<void> {
    await tx.manager.getRepository(Organisation).update(id, { ...values, updated_at: new Date() });
  }

  /** Makes the row; a parallel first call has the same name for it, so that there is one. */
  private async make(): Promise<void> {
    const row = { ...newRow(), ...organisationDefaults, name: 'Kitsu' };
    await this.database.transaction((tx) =>
      tx.manager.createQueryBuilder().insert().into(Organisation).values(row).orIgnore().execute(),
    );
  }
}
