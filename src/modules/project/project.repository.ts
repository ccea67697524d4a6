import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import sql, { type Sql } from 'sql-template-tag';
import { Repository } from 'typeorm';
import { allowed } from '../../access/rights.js';
import type { Viewer } from '../../access/viewer.js';
import type { JsonText } from '../../common/http/json-text.js';
import type { ListQuery } from '../../common/http/list-query.js';
import { defaultsOf } from '../../common/member/member.js';
import { composed } from '../../common/text.js';
import { Database, Transaction } from '../../database/database.js';
import { listStatement } from '../../database/list.js';
import { lowered } from '../../database/lower-case.js';
import { newRow } from '../../database/new-row.js';
import { now } from '../../database/now.js';
import { refuseLookalikes } from '../../database/taken-name.js';
import { Project } from './project.js';
import { projectThing } from './project-facts.repository.js';
import { hasStatus, Projects, withDescriptors, withSettings, withStatusName } from './project.list.js';

@Injectable()
export class ProjectRepository {
  constructor(
    private readonly database: Database,
    @InjectRepository(Project) private readonly rows: Repository<Project>,
  ) {}

  /** The productions that the viewer lists. */
  list(viewer: Viewer, query: ListQuery): Promise<JsonText | undefined> {
    return this.database.json(listStatement(new Projects([allowed(viewer, 'project.list', projectThing)]), query));
  }

  /** Those of them that are open, with what the first page of a client needs. */
  open(viewer: Viewer, name?: string): Promise<JsonText | undefined> {
    const open = hasStatus('Active', 'open', 'Open');
    const conditions = [open, allowed(viewer, 'project.list', projectThing), ...isNamed(name)];
    return this.database.json(listStatement(new Projects(conditions, withSettings), { relations: true, filters: [] }));
  }

  /** Open and closed productions. */
  all(viewer: Viewer, name?: string): Promise<JsonText | undefined> {
    const conditions = [allowed(viewer, 'project.read', projectThing), ...isNamed(name)];
    return this.database.json(listStatement(new Projects(conditions, withDescriptors), { filters: [] }));
  }

  /** One production with everything about it. */
  find(id: string): Promise<JsonText | undefined> {
    return this.database.json(new Projects([], withStatusName).byId(id));
  }

  /** A production that the transaction has written. */
  written(tx: Transaction, id: string, { relations }: { relations: boolean }): Promise<JsonText> {
    return tx.theJson(new Projects().byId(id, relations));
  }

  /**
   * Makes whoever changes a production or its team wait for one another until the transaction ends: they hold their own
   * membership, then wait for that of somebody else, or for the production. It comes before every other lock.
   */
  async lockTeam(tx: Transaction, id: string): Promise<void> {
    await tx.rows(sql`select pg_advisory_xact_lock(hashtext('project.team'), hashtext(${id}))`);
  }

  /** Keeps others from deleting a production until the transaction ends. */
  async keep(tx: Transaction, id: string): Promise<void> {
    await tx.rows(sql`select from project where id = ${id} for key share`);
  }

  /** Keeps others from changing a production until the transaction ends. What is going on in it goes on. */
  lock(tx: Transaction, id: string): Promise<Pick<Project, 'production_type'> | undefined> {
    return tx.row(sql`select production_type from project where id = ${id} for no key update`);
  }

  async insert(tx: Transaction, values: Partial<Project>): Promise<string> {
    const row = { ...newRow(), ...defaultsOf(Project), ...values };
    await refuseLookalikes(tx, this.rows.metadata, row);
    await tx.with(this.rows).insert(row);
    return row.id;
  }

  async update(tx: Transaction, id: string, values: Partial<Project>): Promise<void> {
    await refuseLookalikes(tx, this.rows.metadata, values, id);
    await tx.with(this.rows).update(id, { ...values, updated_at: new Date() });
  }

  /** Notes that something about the production changed. */
  async touch(tx: Transaction, id: string): Promise<void> {
    await tx.rows(sql`update project set updated_at = ${now} where id = ${id}`);
  }
}

/** The condition that a production has exactly this name, whatever its case; none without a name. */
const isNamed = (name: string | undefined): Sql[] =>
  name === undefined ? [] : [sql`${lowered(sql`t.name`)} = ${lowered(sql`${composed(name)}::text`)}`];
