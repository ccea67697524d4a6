import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { JsonText } from '../../common/http/json-text.js';
import type { ListQuery } from '../../common/http/list-query.js';
import { Collection } from '../../database/collection.js';
import { Database, Transaction } from '../../database/database.js';
import { listStatement } from '../../database/list.js';
import { newRow } from '../../database/new-row.js';
import type { Statements } from '../../database/statements.js';
import { isNameTaken } from '../../database/taken-name.js';
import { Department, departmentDefaults } from './department.entity.js';

export const departments = new Collection('department', 'Department', {
  id: 'uuid',
  name: 'name',
  color: 'text',
  archived: 'boolean',
  created_at: 'timestamp',
  updated_at: 'timestamp',
});

export const departmentAttributes = departments.attributes;

@Injectable()
export class DepartmentRepository {
  constructor(private readonly database: Database) {}

  list(query: ListQuery): Promise<JsonText | undefined> {
    return this.database.json(listStatement(departments, query));
  }

  find(id: string, at: Statements = this.database): Promise<JsonText | undefined> {
    return at.json(departments.byId(id));
  }

  async exists(id: string): Promise<boolean> {
    return (await this.database.row(sql`select from department where id = ${id}`)) !== undefined;
  }

  /** Whether another department has the name, whatever its case and the blanks around it. */
  nameTaken(tx: Transaction, name: string, otherThan?: string): Promise<boolean> {
    return isNameTaken(tx, 'department', name, otherThan);
  }

  async insert(tx: Transaction, values: Partial<Department>): Promise<string> {
    const row = { ...newRow(), ...departmentDefaults, ...values };
    await tx.manager.getRepository(Department).insert(row);
    return row.id;
  }

  async update(tx: Transaction, id: string, values: Partial<Department>): Promise<void> {
    await tx.manager.getRepository(Department).update(id, { ...values, updated_at: new Date() });
  }

  async delete(tx: Transaction, id: string): Promise<void> {
    await tx.manager.getRepository(Department).delete(id);
  }

  /** What refers to the department: the tables, and how many rows of each. */
  async uses(tx: Transaction, id: string): Promise<Record<'people' | 'task_types' | 'software' | 'hardware', number>> {
    const [counts] = await tx.rows<Record<'people' | 'task_types' | 'software' | 'hardware', number>>(sql`
      select
        (select count(*)::int from department_link where department_id = ${id}) as people,
        (select count(*)::int from task_type where department_id = ${id}) as task_types,
        (select count(*)::int from software_department_link where department_id = ${id}) as software,
        (select count(*)::int from hardware_item_department_link where department_id = ${id}) as hardware`);
    return counts;
  }
}
