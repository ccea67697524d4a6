import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Transaction } from '../../database/database.js';

/** How many rows of each kind refer to a department. */
type DepartmentUses = Record<'people' | 'task_types' | 'software' | 'hardware' | 'mentions', number>;

@Injectable()
export class DepartmentRepository {
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
