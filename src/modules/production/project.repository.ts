import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { Visibility } from '../../access/former/visible.js';
import type { JsonText } from '../../common/http/json-text.js';
import type { ListQuery } from '../../common/http/list-query.js';
import { composed } from '../../common/text.js';
import { Database, Transaction } from '../../database/database.js';
import { listStatement } from '../../database/list.js';
import { lowered } from '../../database/lower-case.js';
import { newRow } from '../../database/new-row.js';
import { now } from '../../database/now.js';
import { refuseLookalikes } from '../../database/taken-name.js';
import { Project, projectDefaults } from './project.entity.js';
import { hasStatus, inTeams, Projects, withDescriptors, withSettings, withStatusName } from './project.list.js';

@Injectable()
export class ProjectRepository {
  constructor(private readonly database: Database) {}

  /** Who sees all productions lists them all, everybody else the open ones of their teams. */
  list(visibility: Visibility, query: ListQuery): Promise<JsonText | undefined> {
    const open = visibility.teamOf === null ? [] : [hasStatus('Open')];
    return this.database.json(listStatement(new Projects([...open, ...inTeams(visibility)]), query));
  }

  /** Open productions, with what the first page of a client needs. */
  open(visibility: Visibility, name?: string): Promise<JsonText | undefined> {
    const names = visibility.teamOf === null ? ['Active', 'open', 'Open'] : ['Open'];
    const conditions = [hasStatus(...names), ...inTeams(visibility), ...isNamed(name)];
    return this.database.json(listStatement(new Projects(conditions, withSettings), { relations: true, filters: [] }));
  }

  /** Open and closed productions. */
  all(visibility: Visibility, name?: string): Promise<JsonText | undefined> {
    const conditions = [...inTeams(visibility), ...isNamed(name)];
    return this.database.json(listStatement(new Projects(conditions, withDescriptors), { filters: [] }));
  }

  /** One production with everything about it. */
  view(id: string): Promise<JsonText | undefined> {
    return this.database.json(new Projects([], withStatusName).byId(id));
  }

  /** One production as it is written. */
  find(tx: Transaction, id: string, { relations }: { relations: boolean }): Promise<JsonText | undefined> {
    return tx.json(new Projects().byId(id, relations));
  }

  /** Whether a production is open; undefined when there is none. */
  async isOpen(id: string): Promise<boolean | undefined> {
    return (await this.database.row<{ open: boolean }>(openness(id)))?.open;
  }

  /** The same; and nobody changes the production until the transaction ends. What is going on in it goes on. */
  async isOpenLocked(tx: Transaction, id: string): Promise<boolean | undefined> {
    return (await tx.row<{ open: boolean }>(sql`${openness(id)} for no key update`))?.open;
  }

  /** What kind of production it is; and nobody changes it until the transaction ends. */
  async typeLocked(tx: Transaction, id: string): Promise<string | null | undefined> {
    const row = await tx.row<Pick<Project, 'production_type'>>(
      sql`select production_type from project where id = ${id} for no key update`,
    );
    return row?.production_type;
  }

  async insert(tx: Transaction, values: Partial<Project>): Promise<string> {
    const row = { ...newRow(), ...projectDefaults, ...values };
    await refuseLookalikes(tx, Project, row);
    await tx.manager.getRepository(Project).insert(row);
    return row.id;
  }

  async update(tx: Transaction, id: string, values: Partial<Project>): Promise<void> {
    await refuseLookalikes(tx, Project, values, id);
    await tx.manager.getRepository(Project).update(id, { ...values, updated_at: new Date() });
  }

  /** Notes that something about the production changed. */
  async touch(tx: Transaction, id: string): Promise<void> {
    await tx.rows(sql`update project set updated_at = ${now} where id = ${id}`);
  }
}

/** The condition that a production has exactly this name, whatever its case; none without a name. */
const isNamed = (name: string | undefined): Sql[] =>
  name === undefined ? [] : [sql`${lowered(sql`t.name`)} = ${lowered(sql`${composed(name)}::text`)}`];

const openness = (id: string) =>
  sql`select coalesce(${hasStatus('Open')}, false) as open from project t where t.id = ${id}`;
