import { randomUUID } from 'node:crypto';
import type { Type } from '@nestjs/common';
import sql, { raw, type Sql } from 'sql-template-tag';
import type { JsonText } from '../../common/http/json-text.js';
import { attributesOf } from '../../common/member/member.js';
import { tableOf, typeOf } from '../../common/member/stored.js';
import { Collection } from '../../database/collection.js';
import type { Database, Transaction } from '../../database/database.js';
import { now } from '../../database/now.js';
import type { DepartmentLink } from './department-link.js';
import type { Equipment } from './equipment.js';

/** Which departments work with equipment of one kind. */
export abstract class EquipmentRepository {
  private readonly ofDepartments: Collection;
  private readonly links: Collection;
  private readonly table: Sql;
  private readonly linkTable: Sql;
  private readonly linked: Sql;

  /** @param id the column of the link that names the equipment */
  protected constructor(
    private readonly database: Database,
    kind: Type<Equipment>,
    link: Type<DepartmentLink>,
    id: string,
  ) {
    this.table = raw(tableOf(kind));
    this.linkTable = raw(tableOf(link));
    this.linked = raw(id);
    this.links = Collection.of(link);
    this.ofDepartments = new Collection(
      `(select e.*, l.department_id from ${tableOf(link)} l join ${tableOf(kind)} e on e.id = l.${id})`,
      typeOf(kind),
      { ...attributesOf(kind), department_id: 'uuid' },
    );
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
      select d.name from ${this.linkTable} l join department d on d.id = l.department_id
      where l.${this.linked} = ${id} order by d.name`);
    return rows.map(({ name }) => name);
  }

  /**
   * Notes that a department works with it; that may be noted already. Undefined when the department, the equipment or
   * a link that was there has just been removed.
   */
  async link(tx: Transaction, departmentId: string, id: string): Promise<JsonText | undefined> {
    // The lock waits for whoever is deleting one of the two, and leaves out what is gone then.
    await tx.rows(sql`
      insert into ${this.linkTable} (id, department_id, ${this.linked}, created_at, updated_at)
      select ${randomUUID()}::uuid, d.id, e.id, ${now}, ${now}
      from department d, ${this.table} e where d.id = ${departmentId} and e.id = ${id}
      for key share
      on conflict do nothing`);
    return tx.json(sql`
      select (${this.links.row()})::text from ${this.linkTable} t
      where t.department_id = ${departmentId} and t.${this.linked} = ${id}`);
  }

  async unlink(tx: Transaction, departmentId: string, id: string): Promise<void> {
    await tx.rows(sql`
      delete from ${this.linkTable} l where l.department_id = ${departmentId} and l.${this.linked} = ${id}`);
  }
}
