import { randomUUID } from 'node:crypto';
import sql, { raw } from 'sql-template-tag';
import type { ObjectLiteral, Repository } from 'typeorm';
import type { JsonText } from '../../common/http/json-text.js';
import { NamedRowRepository } from '../../database/named-row.repository.js';
import { Attributes, Collection } from '../../database/collection.js';
import type { Database, Transaction } from '../../database/database.js';
import { now } from '../../database/now.js';

/** A kind of equipment: where its rows are, and where it is noted which departments work with it. */
export interface EquipmentTables<Row> {
  table: string;
  /** Name of the objects, as in `type`. */
  type: string;
  columns: Attributes;
  defaults: Partial<Row>;
  linkTable: string;
  linkType: string;
  /** Column of the link that names the equipment. */
  linkColumn: string;
}

/** Equipment of one kind, and the departments that work with it. */
export abstract class EquipmentRepository<Row extends ObjectLiteral> extends NamedRowRepository<Row> {
  private readonly ofDepartments: Collection;
  private readonly links: Collection;

  protected constructor(
    database: Database,
    rows: Repository<Row>,
    private readonly tables: EquipmentTables<Row>,
  ) {
    const { table, type, columns, linkTable, linkColumn } = tables;
    super(database, rows, new Collection(table, type, columns), tables.defaults);
    this.ofDepartments = new Collection(
      `(select e.*, l.department_id from ${linkTable} l join ${table} e on e.id = l.${linkColumn})`,
      type,
      { ...columns, department_id: 'uuid' },
    );
    this.links = new Collection(linkTable, tables.linkType, {
      id: 'uuid',
      department_id: 'uuid',
      [linkColumn]: 'uuid',
      created_at: 'timestamp',
      updated_at: 'timestamp',
    });
  }

  /** The equipment of every department that has any: an object of lists under the ids of the departments. */
  byDepartment(): Promise<JsonText | undefined> {
    const { from, order } = this.ofDepartments;
    return this.database.json(sql`
      select coalesce(json_object_agg(department_id, items), '{}')::text
      from (
        select t.department_id, json_agg(${this.ofDepartments.row()} order by ${order}) as items
        from ${from} group by t.department_id) of_department`);
  }

  /** The equipment of one department; undefined when there is no such department. */
  ofDepartment(departmentId: string): Promise<JsonText | undefined> {
    const { from, order } = this.ofDepartments;
    return this.database.json(sql`
      select (
        select coalesce(json_agg(${this.ofDepartments.row()} order by ${order}), '[]')
        from ${from} where t.department_id = d.id)::text
      from department d where d.id = ${departmentId}`);
  }

  /** Names of the departments that work with it. */
  async users(tx: Transaction, id: string): Promise<string[]> {
    const rows = await tx.rows<{ name: string }>(sql`
      select d.name from ${raw(this.tables.linkTable)} l join department d on d.id = l.department_id
      where ${this.linkedTo(id)} order by d.name`);
    return rows.map(({ name }) => name);
  }

  /**
   * Notes that a department works with it; that may be noted already. Undefined when the department, the equipment or
   * a link that was there has just been removed.
   */
  async link(tx: Transaction, departmentId: string, id: string): Promise<JsonText | undefined> {
    const { table, linkTable, linkColumn } = this.tables;
    // The lock waits for whoever is deleting one of the two, and leaves out what is gone then.
    await tx.rows(sql`
      insert into ${raw(linkTable)} (id, department_id, ${raw(linkColumn)}, created_at, updated_at)
      select ${randomUUID()}::uuid, d.id, e.id, ${now}, ${now}
      from department d, ${raw(table)} e where d.id = ${departmentId} and e.id = ${id}
      for key share
      on conflict do nothing`);
    return tx.json(sql`
      select (${this.links.row()})::text from ${raw(linkTable)} t
      where t.department_id = ${departmentId} and t.${raw(linkColumn)} = ${id}`);
  }

  async unlink(tx: Transaction, departmentId: string, id: string): Promise<void> {
    await tx.rows(sql`
      delete from ${raw(this.tables.linkTable)} l where l.department_id = ${departmentId} and ${this.linkedTo(id)}`);
  }

  private linkedTo(id: string) {
    return sql`l.${raw(this.tables.linkColumn)} = ${id}`;
  }
}
