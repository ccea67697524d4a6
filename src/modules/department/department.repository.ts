import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import sql from 'sql-template-tag';
import { Repository } from 'typeorm';
import { defaultsOf } from '../../common/member/member.js';
import { NamedRowRepository } from '../../database/named-row.repository.js';
import { Collection } from '../../database/collection.js';
import { Database, Transaction } from '../../database/database.js';
import { isNameTaken } from '../../database/taken-name.js';
import { Department } from './department.js';

export const departments = Collection.of(Department);

/** How many rows of each kind refer to a department. */
type DepartmentUses = Record<'people' | 'task_types' | 'software' | 'hardware' | 'mentions', number>;

@Injectable()
export class DepartmentRepository extends NamedRowRepository<Department> {
  constructor(database: Database, @InjectRepository(Department) rows: Repository<Department>) {
    super(database, rows, departments, defaultsOf(Department));
  }

  /** Whether another department has the name, whatever its case and the blanks around it. */
  nameTaken(tx: Transaction, name: string, id?: string): Promise<boolean> {
    return isNameTaken(tx, 'department', name, id);
  }

  /** What refers to the department: the tables, and how many rows of each. */
  uses(tx: Transaction, id: string): Promise<DepartmentUses> {
    return tx.theRow<DepartmentUses>(sql`
      select
        (select count(*)::int from department_link where department_id = ${id}) as people,
        (select count(*)::int from task_type where department_id = ${id}) as task_types,
        (select count(*)::int from software_department_link where department_id = ${id}) as software,
        (select count(*)::int from hardware_item_department_link where department_id = ${id}) as hardware,
        (select count(*)::int from comment_department_mentions where department = ${id}) as mentions`);
  }
}
